"""What is typed against the answers: `golden/typed/<language>.json` has (typed, answer, whether it counts), by rule.

The check compares in Python and the page in a script, so both read the table.
"""

from __future__ import annotations

import json
import random
import unicodedata
from pathlib import Path

import pytest
from mkdocs_course.model.questions.short_text.traditional import variants
from mkdocs_course.model.quiz import quiz
from mkdocs_course.model.text.fold import fold, point, readings
from mkdocs_course.view.words import known, words
from pace import assert_quick
from support import TIMES, languages, node

FOLDER = Path(__file__).parent / "golden" / "typed"
TABLES = {language: json.loads((FOLDER / f"{language}.json").read_text("utf-8")) for language in ("sv", "zh")}
PAIRS = {language: [pair for pairs in table.values() for pair in pairs] for language, table in TABLES.items()}
# Signs of every rule, so that they meet in every order.
SIGNS = "0123 57.,'’-−–~+#%‰&@_/:;*()“”·、。，％＋－Aaåé信賴 \u00a0\u200b\u00ad´½①²°€=<>!?²₂⁻$∞x("


def in_node(code: str, value: object, script: str = "scoring/fold") -> object:
    """Return what the code makes of `value`, with the exports of a script at hand."""
    return node(f"const script = await load('{script}.js'), value = given; return ({code})", value)


def counts(typed: str, answer: str, language: str) -> bool:
    """Return whether the check takes what is typed for the answer, where traditional characters may be used."""
    decimal = point(*languages(language))
    table = {ord(other): row[0] for row in variants([answer]) for other in row[1:]}
    return fold(answer, decimal) in readings(fold(typed, decimal).translate(table))


@pytest.mark.parametrize("language", TABLES)
def test_the_table_has_both_kinds_of_pairs(language: str) -> None:
    assert len(PAIRS[language]) >= 80
    assert min(sum(same for *_, same in PAIRS[language]), sum(not same for *_, same in PAIRS[language])) >= 25


@pytest.mark.parametrize("language", TABLES)
def test_the_check(language: str) -> None:
    assert not [pair for pair in PAIRS[language] if counts(pair[0], pair[1], language) != pair[2]]


@pytest.mark.parametrize("language", TABLES)
def test_the_page(language: str) -> None:
    tag = words(language).tag
    asked = [[typed, answer, " ".join(variants([answer]))] for typed, answer, _ in PAIRS[language]]
    code = """value.map(([typed, answer, variants]) => {
      const decimal = script.point(TAG), fold = text => script.fold(text, decimal, variants)
      return script.readings(fold(typed)).includes(fold(answer))
    })""".replace("TAG", json.dumps(tag))
    assert in_node(code, asked) == [same for *_, same in PAIRS[language]]


@pytest.mark.slow
def test_both_fold_alike() -> None:
    random_ = random.Random(20261128)
    texts = ["".join(random_.choices(SIGNS, k=random_.randint(1, 9))) for _ in range(1_000 * TIMES)]
    texts += [text for pairs in PAIRS.values() for typed, answer, _ in pairs for text in (typed, answer)]
    # Every sign between two letters, and a few alone.
    blocks = ((0x20, 0x530), (0x2000, 0x20D0), (0x2150, 0x2190), (0x2200, 0x2300), (0x3000, 0x3100), (0xFE30, 0xFFE7))
    ranges = [range(*block) for block in blocks]
    signs = [chr(each) for part in ranges for each in part if unicodedata.category(chr(each)) != "Cn"]
    texts += [f"A{sign}b" for sign in signs] + [f"1{sign}2" for sign in signs] + [f"{sign}5" for sign in signs]
    texts += [f"{sign}-x" for sign in signs] + [f"x - {sign}" for sign in signs]
    texts += ["!?", " ？ ", "", "--"]
    for decimal in ("", ",", "."):
        folded = [fold(text, decimal) for text in texts]
        code = "value[0].map(text => [script.fold(text, value[1]), script.readings(script.fold(text, value[1]))])"
        assert in_node(code, [texts, decimal]) == [[text, list(readings(text))] for text in folded]


def test_decimal_marks_are_those_of_the_browser() -> None:
    rules = [words(code).rules for code in known()]
    asked = "value.map(script.point)"
    assert in_node(asked, [own.tag for own in rules]) == [own.decimal for own in rules]


@pytest.mark.slow
def test_a_text_of_any_length_is_folded_in_time() -> None:
    texts = (
        "1." * 50_000,
        "- " * 50_000,
        "a-" * 50_000,
        "1'" * 50_000,
        "1,234" * 20_000,
        "，" * 100_000,
        "-(" * 50_000,
        "a₂" * 50_000,
    )
    assert_quick(lambda: [fold(text, ",") for text in texts], 2)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("accept: ['1,5', '15', '-5', '5', '5 %', C, 'C#', 'C++']", ()),
        ("accept: ['1,5', '1.5']", ("duplicate-answer",)),
        ("accept: ['-5', '−5']", ("duplicate-answer",)),
        ("accept: '1,5', near: [{accept: '15', why: e}]", ()),
        ("accept: '5 %', near: [{accept: '5', why: e}]", ()),
        ("accept: '5', near: [{accept: '5 %', why: e}]", ("near-is-right",)),
        ("accept: '1,250', near: [{accept: '1250', why: e}]", ()),
        ("accept: {sv: '1 250'}, near: [{accept: {sv: '1.250'}, why: e}]", ("near-is-right",)),
    ],
)
def test_answers_are_compared_as_in_the_page(text: str, codes: tuple[str, ...]) -> None:
    _, problems = quiz.read("q.yml", f"questions:\n- {{id: a, ask: F, {text}}}\n".encode(), "q", languages("sv"))
    assert tuple(problem.code for problem in problems) == codes


@pytest.mark.parametrize(
    ("decimal", "low", "high", "holds"),
    [
        ("1000000000", "1000000000", "1000000000", True),
        ("1000000001", "1000000000", "1000000000", False),
        ("1000000000.5", "1000000000", "1000000001", True),
        ("0.30000000000000004", "0.3", "0.3", False),
        ("0.3", "0.1", "0.3", True),
        ("0.1", "0.1", "0.3", True),
        ("0.09999999999999999999", "0.1", "0.3", False),
        ("-0.5", "-0.5", "0", True),
        ("-0.51", "-0.5", "0", False),
        ("0.0000000000000000001", "0", "0", False),
        ("12345678901234567890.1", "12345678901234567890", "12345678901234567890.1", True),
        ("1e3", "0", "2000", False),
        ("", "0", "0", False),
    ],
)
def test_numbers_are_compared_digit_by_digit(decimal: str, low: str, high: str, holds: bool) -> None:
    assert in_node("script.contains(...value)", [{"low": low, "high": high}, decimal], "scoring/writing") is holds


def test_a_number_is_kept_in_its_shortest_form() -> None:
    written = [["007.50", ""], ["0", "−"], ["0.0", "−"], ["1200", "−"], ["0.25", "+"], ["10.00", ""]]
    short = ["7.5", "0", "0", "-1200", "0.25", "10"]
    assert in_node("value.map(each => script.shortest(...each))", written, "questions/number") == short
