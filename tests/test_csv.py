"""Tables as files for spreadsheets: they open in columns in each language, and no cell is a formula in any program."""

from __future__ import annotations

import csv
import io
import random
import re
import unicodedata
from typing import Any

import pytest
from mkdocs_course.model.language import rules
from support import languages, node

MAKE = "const {csv} = await load('dom/csv.js'); return csv(...given)"
# A spreadsheet that takes one of these for the separator is a spreadsheet that someone has.
SEPARATORS = ",;\t|"
PIECES = [
    "=1+1",
    "+",
    "-2",
    "@x",
    "＝",
    "＋",
    "－",
    "＠",
    "﹦",
    "−",
    '"',
    "“",
    "'",
    " ",
    "\u3000",
    "\ufeff",
    "\u200b",
    "\x00",
    "\n",
    "\r",
    "a",
    "好",
    *SEPARATORS,
]


def is_formula(cell: str) -> bool:
    """Whether a careless program would work the cell out: one that looks past blanks, quotes and what is not seen."""
    bare = re.sub(r"^[\s\"“”‘’«»`´]+", "", "".join(it for it in cell if unicodedata.category(it)[0] != "C"))
    return unicodedata.normalize("NFKC", bare)[:1] in tuple("=+-@−")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("sv", '\ufeffÅsa;12,5;-3;\r\n"a;b";"c,d";7;"e""f"\r\n'),
        ("zh", '\ufeffÅsa,12.5,-3,\r\n"a;b","c,d",7,"e""f"\r\n'),
        ("en", '\ufeffÅsa,12.5,-3,\r\n"a;b","c,d",7,"e""f"\r\n'),
    ],
)
def test_separator_and_decimals_are_those_of_the_language(language: str, expected: str) -> None:
    table = [["Åsa", 12.5, -3, ""], ["a;b", "c,d", 7, 'e"f']]
    assert node(MAKE, [table, rules(*languages(language)).decimal]) == expected


def test_a_text_that_could_be_a_formula_is_quoted_and_begins_with_an_apostrophe() -> None:
    table = [["=1", "+1", "-1", "@a", "＝1", " =1", "\t=1", "a=1", -1], ['a"b', "a,b", "a\nb", "", 0.5, 1, 2, 3, 4]]
    text = node(MAKE, [table, "."]).removeprefix("\ufeff")
    assert text.startswith('"\'=1","\'+1","\'-1",')
    first, second = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert first == ["'=1", "'+1", "'-1", "'@a", "'＝1", "' =1", "'\t'=1", "a=1", "-1"]
    assert second[:5] == ['a"b', "a,b", "a\nb", "", "0.5"]


def test_no_cell_is_a_formula_whatever_a_program_takes_for_the_separator() -> None:
    chance = random.Random(7)
    texts = ["".join(chance.choices(PIECES, k=chance.randint(1, 6))) for _ in range(3_000)]
    texts += ["anna;=A1+B1;.json", "=cmd|' /C calc'!A0", '","=1', "\t=1", "\ufeff＝1", "“=1”"]
    table: list[list[Any]] = [["x", text, "y"] for text in texts]
    for decimal, own in ((",", ";"), (".", ",")):
        text = node(MAKE, [table, decimal]).removeprefix("\ufeff")
        assert [len(row) for row in csv.reader(io.StringIO(text, newline=""), delimiter=own, strict=True)] == [3] * len(
            table
        )
        for separator in SEPARATORS:
            # Also where a program heeds no quotes at all, and where it begins a row at each line break.
            for cell in re.split(f"[{re.escape(separator)}\r\n]", text):
                assert not is_formula(cell), (decimal, separator, cell)
