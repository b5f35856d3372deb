"""`course status`: what a language still has in the words of another one, and what languages are called."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from click.testing import CliRunner
from mkdocs_course.cli import main
from support import CONFIG, Course

ENGLISH = "---\ntitle: {0}\n---\n# {0}\n\nAll that a page says.\n"
GLOSSARY = """terms:
- id: a
  term: {en: exit, nl: uitgang, sv: utgång}
  definition: {en: A way out., nl: Een weg naar buiten., sv: En väg ut.}
"""
DUTCH = "name: Nederlands\nlanguages: {sv: Zweeds, en: Engels}\nquiz: {check: Check answer, title: Toets}\n"
FILES: dict[str, str | bytes] = {
    "mkdocs.yml": CONFIG.replace("{sv: Kurs, zh: 课程}", "{sv: Kurs, en: Course, nl: Cursus}"),
    "content/sv/index.md": "# Hej\n\nAllt som en sida säger.\n",
    "content/en/index.md": ENGLISH.format("Hello"),
    "content/nl/index.md": ENGLISH.format("Hallo"),
    **{f"content/{code}/glossary.md": "# A\n\n/// glossary\n///\n" for code in ("sv", "en", "nl")},
    "content/glossary.yml": GLOSSARY,
    "locales/nl.yml": DUTCH,
}


def status(made: Course, code: str) -> dict[str, Any]:
    done = CliRunner().invoke(main, ["status", str(made.folder), "--format", "json"])
    assert done.exit_code == 0, done.output
    return next(own for own in json.loads(done.output)["languages"] if own["code"] == code)


def test_a_page_with_the_text_of_another_language_is_told(course: Callable[..., Course]) -> None:
    made = course(FILES)
    assert status(made, "nl")["copied"] == [{"path": "content/nl/index.md", "language": "en"}]
    assert status(made, "sv")["copied"] == status(made, "en")["copied"] == []
    done = CliRunner().invoke(main, ["status", str(made.folder), "--messages", "en"])
    assert "\nNederlands\n  Same text as in another language (1):\n    content/nl/index.md = English\n" in done.output
    made.write({"content/nl/index.md": ENGLISH.format("Hallo").replace("All that a page says", "Alles")})
    assert status(made, "nl")["copied"] == []


def test_english_words_are_counted(course: Callable[..., Course]) -> None:
    made = course(FILES)
    number = status(made, "nl")["english"]
    assert number > 500 and status(made, "sv")["english"] == status(made, "en")["english"] == 0
    done = CliRunner().invoke(main, ["status", str(made.folder), "--messages", "en"])
    assert f"English: {number}. “course words nl --left” lists them." in done.output
    made.write({"locales/nl.yml": DUTCH.replace("Check answer", "Controleer")})
    assert status(made, "nl")["english"] == number - 1


def test_a_language_of_the_glossary_without_a_name_is_missing(course: Callable[..., Course]) -> None:
    made = course(FILES)
    lacking = {"path": "locales/en.yml", "line": 0, "key": "languages/nl"}
    assert lacking in status(made, "en")["missing"] and status(made, "nl")["missing"] == []
    made.write({"locales/en.yml": "languages: {nl: Dutch}\n"})
    assert status(made, "en")["missing"] == []
    made.write({"mkdocs.yml": str(FILES["mkdocs.yml"]).replace("id: test", "id: test\n      glossary: {beside: [en]}")})
    assert status(made, "sv")["missing"] == []


def test_a_language_without_a_name_is_called_by_its_code(course: Callable[..., Course]) -> None:
    made = course({**FILES, "locales/nl.yml": "quiz: {title: Toets}\n"})
    assert "\nnl\n" in CliRunner().invoke(main, ["status", str(made.folder), "--messages", "en"]).output
