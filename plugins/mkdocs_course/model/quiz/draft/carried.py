"""What a draft says and a question made of it does not: texts, and marks of what is right."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from mkdocs_course.model.quiz.draft import marks
from mkdocs_course.model.quiz.draft.draft import LETTERS, means, truth_in
from mkdocs_course.model.quiz.draft.numbered import stem_of
from mkdocs_course.model.quiz.draft.right_options import BETWEEN, TOGETHER
from mkdocs_course.model.quiz.draft.score import GRADES
from mkdocs_course.model.quiz.draft.score import NUMBER as SCORE
from mkdocs_course.model.reading.spelling import is_unneeded, is_word, synonym
from mkdocs_course.model.reading.writing import Value

SIGNS = ("id", "option-label", "option-place")
"""What fields are called that name an option or a question, or number it."""
SHOWN = ("context", "media")
"""What fields are called that learners are to read, see or hear, although a question has no such field."""
EMPTY = ("null", "~", "None")
"""What programs write into a field that has nothing."""
FEW = 2
RIGHT = ("right", "all-right", "best")
NAME = re.compile(r"[A-Za-z0-9_-]*")
WORD = re.compile(r"[\u3400-\u9fff]|[^\W\d_\u3400-\u9fff]{2,}|\d{2,}")


def lost(draft: Value, question: Value) -> list[str]:
    """Return the texts of a draft that its question does not have.

    A text of a few words stands there by itself. A longer one may stand there in parts, as a sentence and its gaps.
    """
    whole = {tuple(_words(row)) for text in _scalars(question) for row in (text, *text.split("\n"))}
    kept = {word for words in whole for word in words}
    names = {*_names(draft)}
    texts = dict.fromkeys(text for text in _texts(draft) if text not in names and not _is_sign(text))
    return [text for text in texts if not _is_in(tuple(_words(text)), whole, kept)]


def _is_in(words: tuple[str, ...], whole: set[tuple[str, ...]], kept: set[str]) -> bool:
    return not words or words in whole or (len(words) > FEW and {*words} <= kept)


def same_right(draft: Value, question: Value) -> bool:
    """Return whether as many options of a question are right as its draft marks with flags, if it has any."""
    marked = sum(_flags(draft))
    right = [question[key] for key in RIGHT if key in question] if isinstance(question, Mapping) else []
    return not marked or not right or marked == (len(right[0]) if isinstance(right[0], list | tuple) else 1)


def is_whole(draft: Value, question: Value, left: Collection[str]) -> bool:
    """Return whether a question says all that its draft says; `left` are the names of fields that are no part of it."""
    return all(map(is_harmless, left)) and same_right(draft, question) and not lost(draft, question)


def is_harmless(name: str) -> bool:
    """Return whether a field says nothing to learners, so that it may become a comment."""
    return means(name, ("kind-of-question",)) or (is_unneeded(name) and not means(name, SHOWN))


def _texts(value: Value) -> Iterator[str]:
    """Yield all texts of a draft, also those that stand where a name does."""
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield from () if NAME.fullmatch(name) or is_word(name) or is_word(stem_of(name)) else (name,)
            yield from () if is_harmless(name) or _names_or_counts(name, inner) else _texts(inner)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _texts(item)
    elif value and value not in EMPTY:
        yield value


def _names_or_counts(name: str, value: Value) -> bool:
    """Return whether a value says what an option is called by, or how many points it gives."""
    if not isinstance(value, str):
        return False
    counts = means(name, ("option-score",)) and SCORE.match(value.strip())
    return bool(counts) or (means(name, SIGNS) and bool(NAME.fullmatch(value)))


def _names(value: Value) -> Iterator[str]:
    """Yield what options and categories are called by, to which an answer may refer."""
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield from (name,) if NAME.fullmatch(name) else ()
            yield from (inner,) if isinstance(inner, str) and means(name, SIGNS) and NAME.fullmatch(inner) else ()
            yield from _names(inner)
    elif isinstance(value, list):
        for item in value:
            yield from _names(item)


def _is_sign(text: str) -> bool:
    """Return whether a text only marks something: it is a truth, a grade, or the letters of options."""
    letters = [part.strip(" .)）").upper() for part in BETWEEN.split(text.strip())]
    named = all(len(letter) < 2 and letter in LETTERS for letter in letters)
    return named or bool(TOGETHER.fullmatch(text)) or truth_in(text) is not None or bool(synonym(text, GRADES))


def _scalars(value: Value) -> Iterator[str]:
    if isinstance(value, Mapping | list | tuple):
        for inner in value.values() if isinstance(value, Mapping) else value:
            yield from _scalars(inner)
    elif value:
        yield value


def _words(text: str) -> Iterator[str]:
    marked = marks.read([text])
    return (word.casefold() for word in WORD.findall(marked.texts[0] if marked else text))


def _flags(draft: Value) -> Iterator[bool]:
    """Yield whether an option is right, for each that has a flag which says so."""
    for inner in draft.values() if isinstance(draft, Mapping) else ():
        for item in inner if isinstance(inner, list) else ():
            for name, flag in item.items() if isinstance(item, Mapping) else ():
                if isinstance(flag, str) and means(name, ("option-right",)) and (truth := truth_in(flag)) is not None:
                    yield truth
