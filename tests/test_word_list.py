"""The list of Chinese words is read as jieba reads it, but only as far as it is used."""

from __future__ import annotations

import io
from collections.abc import Callable

import jieba
import pytest
from mkdocs_course.site import word_list

LIST = "信任 5 n\n信 1 n\n信任状书 2\n任 0 v\n信任 7 n\n状 3 n\n书 4 n\n"


def same(ours: tuple[word_list.Frequencies, int], theirs: tuple[dict[str, int], int]) -> bool:
    """Return whether both know the same words, with the same frequencies, and have the same sum."""
    whole: dict[str, int] = {}
    for character in {word[0] for word in theirs[0]}:
        whole |= ours[0].beginning_with(character)
    return whole == theirs[0] and ours[1] == theirs[1]


@pytest.mark.slow
def test_the_list_of_jieba_is_read_as_jieba_reads_it() -> None:
    assert same(word_list.read(jieba.dt.get_dict_file()), jieba.Tokenizer.gen_pfdict(jieba.dt.get_dict_file()))


def test_what_no_text_has_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(word_list, "_frequencies", lambda rows: asked.append([*rows]) or {})
    frequencies, _ = word_list.read(file(LIST))
    assert frequencies.get("状态") is None and "状" not in frequencies and asked == [["状 3 n"]]


def file(text: str) -> io.BytesIO:
    made = io.BytesIO(text.encode())
    made.name = "words"
    return made


@pytest.mark.parametrize("text", [LIST, "", LIST.replace("\n", "\r\n"), LIST.rstrip("\n"), "A\tB 3 n\n"])
def test_a_list_of_a_course_is_read_as_jieba_reads_it(text: str) -> None:
    assert same(word_list.read(file(text)), jieba.Tokenizer.gen_pfdict(file(text)))


@pytest.mark.parametrize("row", ["信任", "", "信任 many n"])
@pytest.mark.parametrize("read", [word_list.read, jieba.Tokenizer.gen_pfdict])
def test_a_row_without_a_frequency_is_refused_by_both(read: Callable[[io.BytesIO], object], row: str) -> None:
    with pytest.raises(ValueError, match=f"(?i)words at line 2: {row}$"):
        read(file(f"信 1 n\n{row}\n任 2 n\n"))
