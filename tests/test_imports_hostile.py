"""Files for `course import` that are broken, hostile, huge or in an old encoding."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from banks import SOURCES, made
from mkdocs_course.exchange import formats
from mkdocs_course.exchange.question import Bank
from pace import assert_quick
from support import at_night

FILL = "Fill in the gaps."
SWEDISH = "Fråga;Rätt svar;Fel svar\nVad gör du först på mötet?;Frågar och är ärlig;Pratar på\n"
CHINESE = "题目,正确答案,错误答案\n客户说再看看，你先做什么？,问他哪里拿不准,当场降价\n"


def read(data: bytes) -> Bank:
    return formats.read("bank", data, FILL)


@pytest.mark.parametrize(
    ("text", "codec", "guess"),
    [
        (SWEDISH, "cp1252", "Windows-1252/Latin-1"),
        (SWEDISH, "utf-16", "UTF-16"),
        (SWEDISH, "utf-16-le", "UTF-16"),
        (CHINESE, "gb18030", "GBK/GB18030"),
        (CHINESE, "utf-16", "UTF-16"),
    ],
)
def test_an_old_encoding_is_read_and_told(text: str, codec: str, guess: str) -> None:
    bank, plain = read(text.encode(codec)), read(text.encode("utf-8-sig"))
    assert [problem.value("guess") for problem in bank.problems] == [guess]
    assert bank.questions == plain.questions and len(plain.questions) == 1 and not plain.problems


@pytest.mark.parametrize(
    "data", [b"", b"\0" * 5_000, b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, b"\xff" * 99, b"{"]
)
def test_what_has_no_questions_is_told(data: bytes) -> None:
    bank = read(data)
    assert not bank.questions and {problem.code for problem in bank.problems} <= {"import-nothing", "import-not-text"}
    assert bank.problems and not any(problem.warning for problem in bank.problems)


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.slow
@pytest.mark.parametrize(
    "xml",
    [
        f'<?xml version="1.0"?><!DOCTYPE q [<!ENTITY l0 "lol">{LAUGHS}]><quiz><question>&l9;</question></quiz>',
        '<?xml version="1.0"?><!DOCTYPE q [<!ENTITY x SYSTEM "file:///etc/passwd">]><quiz>&x;</quiz>',
        '<!DOCTYPE q SYSTEM "https://example.com/q.dtd"><quiz/>',
        '<?xml version="1.0"?><quiz>' + "<question>" * 5_000,
        '<?xml version="1.0" encoding="GBK"?><quiz><question type="essay"></quiz>',
        "<?xml",
    ],
    ids=["laughs", "external", "dtd", "deep", "not-closed", "declaration"],
)
def test_hostile_xml_is_refused(xml: str) -> None:
    pytest.importorskip("defusedxml")
    bank = read(xml.encode())
    assert not bank.questions and [problem.code for problem in bank.problems] == ["import-bad-xml"]
    assert_quick(lambda: read(xml.encode()), 1)


@pytest.mark.parametrize(
    "data",
    [
        b"a {" * 700_000,
        b"a {=" + b"~" * 2_000_000,
        b"question,right\n" + b'"' + b"a" * 3_000_000,
        pytest.param(b"question,right\n" + b"a,b\n" * 300_000, marks=pytest.mark.nightly),
        b"A. a\nB. b\nANSWER: A\n" + b"A. " * 700_000,
        b"<quiz>\na\n" + b"- [x] a\n" * 100_000,
        b"question,right,A\n" + b"<b>" * 500_000 + b",A,b\n",
        b"x::" * 400_000 + b"{=a}",
    ],
    ids=["braces", "tildes", "cell", "rows", "letters", "options", "tags", "colons"],
)
@pytest.mark.slow
def test_a_large_file_costs_little(data: bytes) -> None:
    assert_quick(lambda: read(data), 5)


def test_a_file_past_the_limit_is_told() -> None:
    assert [problem.code for problem in read(b"a" * 20_000_001).problems] == ["import-too-big"]


@pytest.mark.slow
@pytest.mark.parametrize("source", SOURCES, ids=lambda file: file.name)
def test_nothing_damaged_raises(source: Path) -> None:
    """What comes of it is a quiz without errors, or nothing."""
    chance, text = random.Random(source.name), source.read_text("utf-8")
    signs = "{}=~#%:\\/<>&;|,\"'`*_[]()-\n\t \u00a0\u3000：，＝\u202e\0aA1"
    for _ in at_night(range(400), by_day=10):
        chars = list(text)
        for _ in range(chance.randint(1, 30)):
            at = chance.randrange(len(chars))
            chars[at : at + chance.randint(0, 3)] = chance.choices(signs, k=chance.randint(0, 3))
        made(read("".join(chars).encode("utf-8", "replace")), "sv")
