"""Chinese text is divided into words as jieba divides it, only faster."""

from __future__ import annotations

from pathlib import Path
from random import Random

import jieba
import jieba.finalseg
import pytest
from mkdocs_course.site import word_list
from mkdocs_course.site.segmenting import Segmenter

# Words that overlap, one that is only the beginning of another, a character that is no word, and equal frequencies.
LIST = "信任 5 n\n任务 5 n\n信 1 n\n任 3 v\n务 1 n\n信任状书 2 n\n书 4 n\n的 90 u\n务书的 2 n\n"


def same(tokenizer: jieba.Tokenizer, texts: list[str]) -> bool:
    cut = Segmenter(tokenizer, jieba.finalseg.cut).cut
    return [list(cut(text.encode())) for text in texts] == [list(tokenizer.cut(text)) for text in texts]


def mixed(characters: str, longest: int) -> list[str]:
    random = Random(1)
    return ["".join(random.choices(characters, k=random.randint(0, longest))) for _ in range(2000)]


@pytest.fixture(params=[word_list.read, jieba.Tokenizer.gen_pfdict], ids=["ours", "jieba"])
def tokenizer(tmp_path: Path, request: pytest.FixtureRequest) -> jieba.Tokenizer:
    """A tokenizer whose list is read by us, or was read by jieba, as for another plugin."""
    (tmp_path / "words").write_text(LIST, encoding="utf-8")
    made = jieba.Tokenizer(str(tmp_path / "words"))
    made.tmp_dir, made.gen_pfdict = str(tmp_path), request.param
    return made


@pytest.mark.parametrize("characters", ["信任务状书的", "信任务a1。 𠀀"])
def test_a_text_is_divided_as_jieba_divides_it(tokenizer: jieba.Tokenizer, characters: str) -> None:
    assert same(tokenizer, mixed(characters, 12))


def test_a_word_that_a_course_adds_is_known(tokenizer: jieba.Tokenizer) -> None:
    cut = Segmenter(tokenizer, jieba.finalseg.cut).cut
    assert list(cut("书任务")) == ["书", "任务"]
    tokenizer.add_word("书任务")
    assert list(cut("书任务")) == ["书任务"]


def test_options_are_those_of_jieba(tokenizer: jieba.Tokenizer) -> None:
    cut = Segmenter(tokenizer, jieba.finalseg.cut).cut
    assert list(cut("信任务", cut_all=True)) == list(tokenizer.cut("信任务", cut_all=True)) == ["信任", "任务"]


@pytest.mark.slow
def test_with_the_list_of_jieba_too() -> None:
    texts = ["信任来自说到做到", "也来自真心的提问和耐心的倾听", "小明硕士毕业于中国科学院计算所"]
    assert same(jieba.dt, texts + mixed("".join(texts), 20))
