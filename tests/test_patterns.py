"""No pattern of the package looks at the same signs again and again: a row of thousands of them costs it little.

For each pattern there are texts that it nearly matches: an example of what it matches, in which one place is filled
with a sign many times over, and what follows may be missing.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator
from functools import partial
from re import _constants as constants  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import mkdocs_course
import pytest
from pace import assert_quick

pytestmark = [pytest.mark.slow, pytest.mark.nightly]

FEW, MANY = 400, 3_200
"""How many signs a place is filled with. A search begins at each of them, so that it may take more."""
LIMIT = 0.02
"""Seconds."""
LONGEST = 40
"""The number of places of an example that are filled."""
LISTED = (constants.LITERAL, constants.RANGE)
LETTERS = "a1-_å.\"':中\u3000\t\n "


def patterns() -> dict[str, re.Pattern[str]]:
    """Return all patterns that modules of the package have as constants, by the name of the first one."""
    found: dict[re.Pattern[str], str] = {}
    for module in pkgutil.walk_packages(mkdocs_course.__path__, "mkdocs_course."):
        if module.name.endswith("__main__"):
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                found.setdefault(value, f"{module.name.removeprefix('mkdocs_course.')}.{name}")
    return {name: pattern for pattern, name in found.items()}


PATTERNS = patterns()


def example(parsed: Any, *, least: bool) -> str:
    """Return a text that a parsed pattern matches: with as little as possible, or with what is optional."""
    text = ""
    for code, value in parsed:
        if code is constants.LITERAL:
            text += chr(value)
        elif code is constants.NOT_LITERAL:
            text += next(letter for letter in LETTERS if ord(letter) != value)
        elif code is constants.ANY:
            text += "a"
        elif code is constants.IN:
            text += one_of(value)
        elif code in (constants.MAX_REPEAT, constants.MIN_REPEAT, constants.POSSESSIVE_REPEAT):
            low, high, inner = value
            text += example(inner, least=least) * min(60, low if least else max(low, min(1, high)))
        elif code is constants.SUBPATTERN:
            text += example(value[-1], least=least)
        elif code is constants.ATOMIC_GROUP:
            text += example(value, least=least)
        elif code is constants.BRANCH:
            text += example(value[1][0 if least else -1], least=least)
    return text


def one_of(members: list[Any]) -> str:
    """Return a letter of a set."""
    listed = [value if code is constants.LITERAL else value[0] for code, value in members if code in LISTED]
    if listed and members[0][0] is not constants.NEGATE:
        return chr(listed[0])
    return next((letter for letter in LETTERS if _in(members, letter)), "a")


def _in(members: list[Any], letter: str) -> bool:
    negated, found = members[0][0] is constants.NEGATE, False
    for code, value in members[1:] if negated else members:
        if code is constants.LITERAL:
            found |= ord(letter) == value
        elif code is constants.RANGE:
            found |= value[0] <= ord(letter) <= value[1]
        else:
            name = str(value).rpartition("_")[2]
            own = {"DIGIT": letter.isdigit(), "SPACE": letter.isspace(), "WORD": letter.isalnum() or letter == "_"}[
                name
            ]
            found |= own != ("NOT" in str(value))
    return found != negated


def nearly(pattern: re.Pattern[str], size: int) -> Iterator[str]:
    """Yield texts that a pattern nearly matches, in each of which one place has a sign so many times."""
    parsed = parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    for least in (True, False):
        text = example(parsed, least=least)
        for at in range(min(len(text), LONGEST) + 1):
            for sign in {" ", text[at - 1 : at] or "a"}:
                yield f"{text[:at]}{sign * size}{text[at:]}\x01"
                yield f"{text[:at]}{sign * size}\x01"


@pytest.mark.parametrize("name", PATTERNS)
def test_a_row_of_one_sign_costs_little(name: str) -> None:
    pattern = PATTERNS[name]
    for size, call in ((FEW, pattern.search), (MANY, pattern.match), (MANY, pattern.fullmatch)):
        for text in nearly(pattern, size):
            start = time.process_time()
            call(text)
            if time.process_time() - start > LIMIT:
                assert_quick(partial(call, text), LIMIT)


def test_a_pattern_that_goes_back_is_found() -> None:
    """Of spaces that two parts of a pattern may take, each division is tried."""
    slow = re.compile(r"a[ ]*x?[ ]*y?[ ]*w?[ ]*z")
    (text, *_) = (text for text in nearly(slow, FEW // 2) if text.startswith("a  ") and text.endswith(" \x01"))
    with pytest.raises(AssertionError):
        assert_quick(partial(slow.match, text), LIMIT)
