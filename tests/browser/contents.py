"""What the tests' course has, read from its files, so that no test repeats what they say."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from learner import Choice, Question
from support import COURSE, ROOT

QUIZZES, CONTENT = COURSE / "quizzes", COURSE / "content"
LOCALES = ROOT / "plugins" / "mkdocs_course" / "view" / "locales"


@pytest.fixture(name="language")
def language_fixture() -> str:
    """Swedish, where a test is not about what a language changes; see `learner.BOTH`."""
    return "sv"


def yaml_file(file: Path) -> Any:
    """Return what a file has. The loader in C takes a tenth of the time of the one in Python."""
    return yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader)


# Only of options to choose from; the other kinds of question have tests of their own.
OTHER = re.compile(
    r"(?m)^ +(?:best|in-order|pairs|categories|accept|number|gaps|statements|model-answer|plan|scenes|cards):|^mode:"
)
CHOSEN = [file.stem for file in sorted(QUIZZES.glob("*.yml")) if not OTHER.search(file.read_text("utf-8"))]


@pytest.fixture(name="lesson", params=[name for name in CHOSEN if not name.startswith("example-")])
def lesson_fixture(request: pytest.FixtureRequest) -> str:
    """The name of a quiz, and of the lesson it is in."""
    return request.param


@pytest.fixture(name="words", scope="session")
def words_fixture() -> Callable[[str], dict[str, Any]]:
    """Return a function that gives the words around the questions in a language."""

    @functools.cache
    def read(language: str) -> dict[str, Any]:
        kinds = {
            file.parents[1].name: yaml_file(file) for file in LOCALES.parent.glob(f"questions/*/locales/{language}.yml")
        }
        return {**yaml_file(LOCALES / f"{language}.yml"), "kinds": kinds}

    return read


@pytest.fixture(name="questions", scope="session")
def questions_fixture(words: Callable[[str], Any]) -> Callable[[str, str], list[Question]]:
    """Return a function that reads a quiz's file, so that no test repeats what it says."""

    @functools.cache
    def read(name: str, language: str) -> list[Question]:
        def told(text: Any) -> str:
            written = text if isinstance(text, str) else text[language]
            return re.sub(r"[*`]", "", written).strip()

        def why(text: Any) -> list[str]:
            return [" ".join(part.split()) for part in told(text).split("\n\n")] if text else []

        def choice(given: Any, id: str, right: bool) -> Choice:
            full = given if isinstance(given, dict) and "text" in given else {"text": given}
            return Choice(full.get("id", id), told(full["text"]), right, why(full.get("why")))

        def question(given: dict[str, Any]) -> Question:
            if "is-true" in given:
                true = given["is-true"] in (True, "yes", "true", "ja", "sant", "是", "对", "正确")
                named = words(language)["quiz"]
                each = [(kind, named[kind], (kind == "true") == true) for kind in ("true", "false")]
                choices = [Choice(kind, text, right, why(given.get(f"why-{kind}"))) for kind, text, right in each]
            else:
                right = given.get("all-right") or [given["right"]]
                choices = [choice(each, f"right-{n}", True) for n, each in enumerate(right, 1)]
                choices += [choice(each, f"wrong-{n}", False) for n, each in enumerate(given["wrong"], 1)]
            return Question(given["id"], told(given["ask"]), choices, why(given.get("why")), "all-right" in given)

        return [question(given) for given in yaml_file(QUIZZES / f"{name}.yml")["questions"]]

    return read


@pytest.fixture(name="address", scope="session")
def address_fixture() -> Callable[[str, str], str]:
    """Return a function that gives the address, below the site's, of the page that has a quiz."""

    def find(name: str, language: str) -> str:
        for file in (CONTENT / language).rglob("*.md"):
            if re.search(rf"^\s*/// quiz \| {name}$", file.read_text(encoding="utf-8"), re.MULTILINE):
                return f"{file.relative_to(CONTENT).with_suffix('').as_posix()}/"
        raise LookupError(name)

    return find
