"""A text without a sign of Markdown passes the inline patterns at once, and every text becomes what it was before."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
from markdown import Markdown
from markdown.treeprocessors import InlineProcessor
from mkdocs_course.extension import QuizExtension
from mkdocs_course.markdown import plain_text
from mkdocs_course.model.course.extensions import BROUGHT
from support import ROOT, at_night

NAMES = [name for name in BROUGHT if not name.startswith("pymdownx")]


def markdown(*more: str) -> Markdown:
    return Markdown(extensions=[*NAMES, "toc", *more, QuizExtension(language="sv", late=True)])


def skipping(*more: str) -> Markdown:
    md = markdown(*more)
    plain_text.register(md)
    assert type(md.treeprocessors["inline"]) is not InlineProcessor, "there is a pattern of which nothing is known"
    return md


def texts() -> Iterator[str]:
    """Yield the pages of this course, and lines of all that means something in Markdown, among words."""
    files = sorted((ROOT / "tests" / "course").rglob("*.md"))
    yield from (file.read_text(encoding="utf-8") for file in at_night(files, by_day=files[::4]))
    draw = random.Random(7)
    parts = (
        "a b 1 中 。 ! [ ] ( ) < > * ** _ ` ~ ~~ \\ & amp; ; : / // www. http:// x.se @ # ^ = + $ { } | - \" '".split()
    )
    parts += ["\n", "  \n", " ", "[^1]", "](b)", "![", "<b>", "</b>", "<https://a.se>", "&amp;"]
    for _ in at_night(range(1500), by_day=400):
        yield "".join(draw.choice(parts) for _ in range(draw.randint(1, 12)))


@pytest.mark.slow
def test_every_text_becomes_what_it_was() -> None:
    whole, quick = markdown("smarty"), skipping("smarty")
    for text in texts():
        assert quick.reset().convert(text) == whole.reset().convert(text), text


def test_no_pattern_looks_through_a_text_without_signs(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_through: list[str] = []
    md = skipping()
    for pattern in md.inlinePatterns:
        real = pattern.getCompiledRegExp
        monkeypatch.setattr(
            pattern, "getCompiledRegExp", lambda real=real: looked_through.append("") or real(), raising=True
        )
    md.convert("# Samtal – 1\n\nVad vill du, och varför? 你好！ Ja: (så) här.\n\n- ett; två\n")
    assert looked_through == []
    md.reset().convert("Ett *ord*.")
    assert len(looked_through) >= len(md.inlinePatterns)


@pytest.mark.parametrize("name", ["nl2br", "wikilinks", "pymdownx.magiclink", "pymdownx.tilde"])
def test_with_a_pattern_of_which_nothing_is_known_all_look_through_every_text(name: str) -> None:
    md = markdown(name)
    plain_text.register(md)
    assert type(md.treeprocessors["inline"]) is InlineProcessor
