"""Questions in workbooks and documents, and Office files that no program of Office writes."""

from __future__ import annotations

import random
from typing import Any

import pytest

pytest.importorskip("openpyxl")
pytest.importorskip("mammoth")

from imported import document, paragraph, workbook
from mkdocs_course.exchange import formats
from mkdocs_course.exchange.question import Bank
from mkdocs_course.model.interaction.choice import Choice
from support import TIMES


def read(data: bytes) -> Bank:
    return formats.read("bank.xlsx", data, "Fill in the gaps.")


def choices(bank: Bank) -> list[tuple[str, list[str], list[str]]]:
    """Return what is asked, the right options and the wrong ones of each question."""
    made = []
    for question in bank.questions:
        assert isinstance(question.interaction, Choice)
        options = [(option.text[0].text, (option.fraction or 0) > 0) for option in question.interaction.options]
        right, wrong = ([text for text, is_right in options if is_right == wanted] for wanted in (True, False))
        made.append((question.prompt, right, wrong))
    return made


HEAD = ["Fråga", "A", "B", "C", "Rätt svar", "Förklaring"]


def test_a_workbook_with_a_title_merged_cells_and_empty_rows() -> None:
    rows: list[list[Any]] = [
        ["Frågebank 2026"],
        [],
        HEAD,
        ["Hur mycket?", 10, 12.5, 0.1 + 0.2, "B", None],
        [],
        ["Vilka?", "a", "b", "c", "A och C", "Därför."],
    ]
    bank = read(workbook([["Om filen"], ["Inget här"]], rows, merged=["A1:C1"]))
    assert choices(bank) == [("Hur mycket?", ["12.5"], ["10", "0.3"]), ("Vilka?", ["a", "c"], ["b"])]
    assert [question.place.line for question in bank.questions] == [4, 6]
    assert [(problem.hint, problem.value("name")) for problem in bank.problems] == [("import-sheet", "Sheet")]


def test_each_sheet_with_headings_is_read() -> None:
    first, second = [HEAD, ["Ett?", "a", "b", "", "A", ""]], [HEAD, ["Två?", "a", "b", "", "B", ""]]
    bank = read(workbook(first, second))
    assert choices(bank) == [("Ett?", ["a"], ["b"]), ("Två?", ["b"], ["a"])]
    assert [question.place.path for question in bank.questions] == ["bank.xlsx (Sheet)", "bank.xlsx (Sheet1)"]


def test_an_option_in_each_row_below_a_merged_question() -> None:
    rows = [
        ["题目", "选项", "是否正确"],
        ["先做什么？", "问", "√"],
        [None, "说", None],
        [None, "写", "×"],
        ["还有呢？", "听", True],
        [None, "讲", False],
    ]
    bank = read(workbook(rows, merged=["A2:A4", "A5:A6"]))
    assert choices(bank) == [("先做什么？", ["问"], ["说", "写"]), ("还有呢？", ["听"], ["讲"])]


def test_a_document_with_typed_numbers_and_letters() -> None:
    bank = read(
        document(
            paragraph("Prov i förtroende", bold=True),
            paragraph("1. Vad gör du först?"),
            paragraph("A) Frågar & lyssnar"),
            paragraph("B) Pratar"),
            paragraph("Svar: A"),
            paragraph("2. Vad sedan?"),
            paragraph("a. Sammanfattar", bold=True),
            paragraph("b. Går"),
            paragraph("3、下面哪一项对？"),
            paragraph("A．守时　B．迟到"),
            paragraph("答案：A"),
        )
    )
    assert choices(bank) == [
        ("Vad gör du först?", ["Frågar & lyssnar"], ["Pratar"]),
        ("Vad sedan?", ["Sammanfattar"], ["Går"]),
        ("下面哪一项对？", ["守时"], ["迟到"]),
    ]
    assert [problem.value("name") for problem in bank.problems] == ["Prov i förtroende"]


def test_a_document_that_word_has_numbered() -> None:
    bank = read(
        document(
            paragraph("Vad gör du först?", level=0),
            paragraph("Frågar", level=1, bold=True),
            paragraph("Pratar", level=1),
            paragraph("Vad sedan?", level=0),
            paragraph("Går", level=1),
            paragraph("Stannar *", level=1),
        )
    )
    assert choices(bank) == [("Vad gör du först?", ["Frågar"], ["Pratar"]), ("Vad sedan?", ["Stannar"], ["Går"])]


def test_a_list_below_a_paragraph_is_its_options() -> None:
    bank = read(
        document(
            paragraph("Vad gör du först?"),
            paragraph("Frågar", level=0),
            paragraph("Pratar", level=0),
            paragraph("Svar: B"),
        )
    )
    assert choices(bank) == [("Vad gör du först?", ["Pratar"], ["Frågar"])]


ENTITY = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    "data",
    [
        document(head=ENTITY),
        document(head='<!DOCTYPE d SYSTEM "file:///etc/passwd">'),
        document(more={"word/footnotes.xml": ENTITY.encode("utf-16")}),
        document(more={"word/comments.xml": b"<a>" + b" " * 70_000_000}),
        document(paragraph("1. a"))[:-60],
        document("<w:p>"),
        workbook([HEAD])[:200],
        b"PK\x03\x04" + bytes(500),
    ],
    ids=["entities", "external", "entities-in-utf-16", "zip-bomb", "cut-off", "not-xml", "beginning", "zeros"],
)
def test_a_hostile_archive_is_refused(data: bytes) -> None:
    bank = read(data)
    assert not bank.questions and [problem.code for problem in bank.problems] == ["import-broken"]


@pytest.mark.slow
def test_damaged_archives_raise_nothing() -> None:
    chance = random.Random(1)
    whole = [workbook([HEAD, ["a?", "b", "c", "d", "A", ""]]), document(paragraph("1. a?"), paragraph("A. b"))]
    for _ in range(60 * TIMES):
        data = bytearray(chance.choice(whole))
        for _ in range(chance.randint(1, 40)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        read(bytes(data))
