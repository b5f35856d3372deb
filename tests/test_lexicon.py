"""Words by which rules recognize what is written are data of all languages, and none stands in the code."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import mkdocs_course
import pytest
from mkdocs_course.exchange import listing
from mkdocs_course.exchange.lettered import Line
from mkdocs_course.model.reading.lexicon import any_of, words

PACKAGE = Path(mkdocs_course.__file__).parent
LETTERS = re.compile("[À-ÖØ-öø-ÿ㐀-鿿\uf900-\ufaff]")
RANGE = re.compile(".-.")
EXEMPT = {
    # Characters that look like others, or that a wrong encoding makes of others, in any language.
    "model/reading/lookalike.py",
    "model/reading/source.py",
    # Letters and classes of letters, which several languages have.
    "model/course/file_names.py",
    "model/reading/slug.py",
    "model/text/fold.py",
    # How pinyin writes its tones, as its name says.
    "model/glossary/tones.py",
    # Examples for those who read a description, or begin a course.
    "cli/language_words.py",
    "authoring/new_course.py",
    "cli/new/term.py",
}


def test_no_word_of_a_language_stands_in_the_code() -> None:
    """No text of a module has a letter with a diacritic or a Chinese character; a range of letters may."""
    found = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        own = [text for text in texts(ast.parse(path.read_text("utf-8"))) if LETTERS.search(RANGE.sub("", text))]
        if own and path.relative_to(PACKAGE).as_posix() not in EXEMPT:
            found[path.name] = own
    assert not found


def texts(tree: ast.Module) -> Iterator[str]:
    """Yield the texts of a module that are no docstrings."""
    described = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in described:
            yield node.value


def test_a_star_is_more_letters_and_a_whole_word_stands_alone() -> None:
    assert re.fullmatch(any_of("hours"), "timmar")
    assert re.search(any_of("and", whole=True), "A och B")
    assert re.search(any_of("and", whole=True), "A和B")
    assert not re.search(any_of("and", whole=True), "sand")


def test_the_longest_word_counts() -> None:
    match = re.match(any_of("answer"), "rätt svar: B", re.IGNORECASE)
    assert match and match[0] == "rätt svar"


def test_an_unknown_meaning_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        words("no-such-meaning")


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("Frage 1", "Antwort"),
        ("Question 1", "Réponse"),
        ("Pregunta 1", "Respuesta"),
        ("Kysymys 1", "Vastaus"),
        ("第1题", "答案"),
    ],
)
def test_questions_of_many_languages_are_imported(asked: str, answer: str) -> None:
    lines = [f"{asked}: x?", "A. a", "B. b", f"{answer}: B"]
    bank = listing.read("q.txt", [Line(number=number, text=text) for number, text in enumerate(lines, 1)])
    (question,) = bank.questions
    assert not bank.problems and not question.problems
    assert "x?" in str(question.interaction) and asked not in str(question.interaction)
