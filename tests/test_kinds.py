"""Each kind of question as HTML, in both languages: `golden/kinds/<kind>*.yml` and what becomes of it.

`UPDATE_GOLDEN=1` writes the expected files anew; read the difference before it is committed.
"""

from __future__ import annotations

import os
from html.parser import HTMLParser
from pathlib import Path
from string import Formatter

import pytest
import yaml
from mkdocs_course import view
from mkdocs_course.markdown.markup import safe_markdown
from mkdocs_course.model.glossary import glossary
from mkdocs_course.model.quiz import quiz
from mkdocs_course.model.quiz.quiz import Quiz
from mkdocs_course.view.render import Renderer
from mkdocs_course.view.words import known
from support import in_any_language, languages

FOLDER = Path(__file__).parent / "golden" / "kinds"
FILES = sorted(FOLDER.glob("*.yml"))
LOCALES = (Path(view.__file__).parent / "questions").glob("*/locales")
GLOSSARY, _ = glossary.read("terms.yml", (FOLDER.parent / "glossary" / "terms.yml").read_bytes(), languages("sv", "zh"))


def read(file: Path) -> Quiz:
    read_, problems = quiz.read(file.name, file.read_bytes(), file.stem.replace("_", "-"), languages("sv", "zh"))
    assert read_ and not in_any_language(problems)
    resolved, missing = read_.resolve(GLOSSARY)
    assert not missing
    return resolved


@pytest.mark.parametrize("language", ["sv", "zh"])
@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_html(file: Path, language: str) -> None:
    html = Renderer(language, safe_markdown()).quiz(read(file), "course")
    expected = file.with_suffix(f".{language}.html")
    if os.environ.get("UPDATE_GOLDEN"):
        expected.write_text(html, encoding="utf-8")
    assert html == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", sorted(LOCALES), ids=lambda folder: folder.parent.name)
def test_a_kind_has_the_same_words_in_every_language(folder: Path) -> None:
    def filled(language: str) -> dict[str, set[str | None]]:
        """Return the names of the words, each with those of the values that are put into it."""
        words = yaml.safe_load((folder / f"{language}.yml").read_text("utf-8"))
        return {name: {field for _, field, _, _ in Formatter().parse(text)} - {None} for name, text in words.items()}

    english, *others = map(filled, known())
    assert all(other == english for other in others)


class Elements(HTMLParser):
    """Collects the elements of a text, with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize("language", ["sv", "zh"])
def test_nothing_a_trainer_writes_runs(language: str) -> None:
    """Raw HTML is shown as text, and links lead to http(s), mailto and relative addresses only."""
    found = Elements(Renderer(language, safe_markdown()).quiz(read(FOLDER / "single_choice_hostile.yml"), "c")).found
    assert not {tag for tag, _ in found} & {"script", "object", "iframe", "style", "img"}
    assert not [name for _, attributes in found for name in attributes if name.startswith("on")]
    addresses = [attributes.get("href") or attributes.get("src") for _, attributes in found]
    assert {address for address in addresses if address} == {
        "https://example.org/",
        "mailto:a@example.org",
        "course-root:../b.md",
    }


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_both_languages_have_the_same_ids_and_order(file: Path) -> None:
    """An answer in Swedish is an answer in Chinese."""

    def meaning(language: str) -> list[tuple[str | None, ...]]:
        found = Elements(Renderer(language, safe_markdown()).quiz(read(file), "c")).found
        names = ("data-question", "data-digest", "data-kind", "data-interaction", "data-option", "data-right")
        names += ("name", "value")
        told = [tuple(attributes.get(name) for name in names) for _, attributes in found]
        return [values for values in told if any(values)]

    assert meaning("sv") == meaning("zh")


def test_a_text_fix_keeps_the_meaning_and_another_key_changes_it() -> None:
    def digest(text: str) -> str:
        read_, _ = quiz.read("q.yml", text.encode(), "q", languages("sv"))
        assert read_
        return read_.questions[0].digest

    text = (
        "questions:\n- id: a\n  ask: Fråga\n  right: {id: x, text: Ja}\n"
        "  wrong: [{id: y, text: Nej}, {id: z, text: Kanske}]\n"
    )
    assert digest(text.replace("Nej", "Inte alls").replace("Fråga", "Frågan")) == digest(text)
    assert digest(text.replace("id: x", "id: u").replace("id: y", "id: x").replace("id: u", "id: y")) != digest(text)
    assert digest(text.replace(", {id: z, text: Kanske}", "")) != digest(text)
    reordered = text.replace("{id: y, text: Nej}, {id: z, text: Kanske}", "{id: z, text: Kanske}, {id: y, text: Nej}")
    assert digest(reordered) == digest(text)


def test_the_right_option_has_no_place_of_its_own() -> None:
    """Over many questions each of four places holds the right option about as often."""
    lines = "".join(f"- {{id: q{number}, ask: Q, right: a, wrong: [b, c, d]}}\n" for number in range(400))
    read_, _ = quiz.read("q.yml", f"questions:\n{lines}".encode(), "q", languages("sv"))
    assert read_
    places = [[option.right for option in question.options].index(True) for question in read_.questions]
    assert all(70 < places.count(place) < 130 for place in range(4))
