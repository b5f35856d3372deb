"""The documentation for adopters names what is there, and all of it."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest
import yaml
from mkdocs_course.model.course.certificate import Certificate
from mkdocs_course.model.course.settings import IN_PLACE, MKDOCS, Settings
from mkdocs_course.model.course.style import Style
from mkdocs_course.model.glossary.beside import GlossaryOptions
from mkdocs_course.model.quiz.question import kinds
from mkdocs_course.model.quiz.quiz import Quiz
from mkdocs_course.model.reading.schema import shape
from support import ROOT, run

DOCS = ROOT / "docs"
SITE = DOCS / "site"
RUNTIME = ROOT / "plugins" / "mkdocs_course" / "runtime"


def text(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def rows(name: str, heading: str = "") -> set[str]:
    """Return the names in the first column of the tables below a heading, by default before the first one."""
    section = re.split(r"(?m)^## ", text(name))[0] if not heading else text(name).split(f"\n## {heading}\n")[1]
    return set(re.findall(r"(?m)^\| `([^`]+)` \|", section.split("\n## ")[0]))


def test_every_option_of_the_plugin_has_a_row() -> None:
    assert rows("options.md") == {*shape(Settings), *MKDOCS}
    for name, record in (("certificate", Certificate), ("style", Style), ("glossary", GlossaryOptions)):
        assert rows("options.md", f"`{name}`") == {f"{name}.{option}" for option in shape(record)}


def test_the_defaults_are_those_of_the_schema() -> None:
    table = dict(re.findall(r"(?m)^\| `(\w+)` \|.*\| `([^`]+)` \|$", text("options.md")))
    defaults = {field.name: field.default for field in fields(Settings)}
    assert {"quizzes", "offline", "not_offline", "look"} <= table.keys()
    for name in table.keys() - {"enabled"}:
        default = defaults[name]
        assert table[name] == (str(default).lower() if isinstance(default, bool) else default)


def test_the_options_in_place_are_named() -> None:
    sentence = re.search(r"A site that is no course may have (.+) only\.", text("options.md"))
    assert sentence and set(re.findall(r"`(\w+)`", sentence[1])) == set(IN_PLACE)


def test_every_variable_has_a_row() -> None:
    tokens = "".join((RUNTIME / name).read_text(encoding="utf-8") for name in ("tokens.css", "used_tokens.css"))
    names = set(re.findall(r"(?m)^\s+(--course-[\w-]+):", tokens))
    assert rows("theming.md") | {"--course-heading"} == names
    assert set(re.findall(r"--course-[\w-]+", text("theming.md"))) - {"--course-paper-title"} == names


def test_the_event_has_the_fields_that_are_named() -> None:
    source = (RUNTIME / "element" / "sheet.js").read_text(encoding="utf-8")
    detail = re.search(r"const detail = \{(.+)\}", source)
    row = re.search(r"(?m)^\| `quiz-answered` \|.*\| (.+) \|$", text("api.md"))
    assert detail and row
    assert re.findall(r"`(\w+)`", row[1]) == [item.split(":")[0].strip() for item in detail[1].split(",")]


def test_every_kind_of_question_stands_beside_its_file() -> None:
    page = text("kinds.md")
    examples = re.findall(r"```yaml\n(.*?)```\n\n/// quiz \| ([\w-]+)\n///\n", page, re.DOTALL)
    assert {file.stem for file in (SITE / "quizzes").glob("*.yml")} == {name for _, name in examples}
    for source, name in examples:
        assert source == (SITE / "quizzes" / f"{name}.yml").read_text(encoding="utf-8")
    asked = [question for source, _ in examples for question in yaml.safe_load(source)["questions"]]
    assert all(any(key in question for question in asked) for key in kinds())
    assert rows("kinds.md", "A whole quiz") == shape(Quiz).keys() - {"questions"}


@pytest.mark.slow
def test_the_documentation_is_a_site_of_the_package(tmp_path: Path) -> None:
    done = run("mkdocs_course", "check", "--strict", cwd=SITE)
    assert done.returncode == 0, done.stdout
    done = run("mkdocs", "build", "--strict", "--site-dir", str(tmp_path), cwd=SITE)
    assert done.returncode == 0, done.stdout
    assert (tmp_path / "kinds" / "index.html").read_text(encoding="utf-8").count("<course-quiz") == len(kinds())
    assert not (tmp_path / "site").exists()
    pages = {f"{page.stem}/index.html".removeprefix("index/") for page in DOCS.glob("*.md")}
    menu = set(re.findall(r"[\w-]+\.md", (SITE / "mkdocs.yml").read_text(encoding="utf-8")))
    assert pages <= {page.relative_to(tmp_path).as_posix() for page in tmp_path.rglob("*.html")}
    assert menu == {page.name for page in DOCS.glob("*.md")}
