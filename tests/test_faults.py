"""Every fault a trainer's file can have: its message, its place, and a correction that works.

Each `golden/faults/*.yml` is one fault, beside it the messages in English. `UPDATE_GOLDEN=1` writes them anew;
read the difference before it is committed.
"""

from __future__ import annotations

import os
import time
import tracemalloc
from pathlib import Path

import pytest
from mkdocs_course.model import quiz, wording
from mkdocs_course.model.problem import Problem

FOLDER = Path(__file__).parent / "golden" / "faults"
LANGUAGES = ("sv", "zh")
GOOD = """title: {sv: Titel, zh: 标题}
questions:
  - id: a
    ask: {sv: Hej där, zh: 你好}
    right: {sv: Ja visst, zh: 是的}
    wrong:
      - {sv: Nej då, zh: 不是}
"""
TRADITIONAL = "title: 標題\nquestions:\n  - ask: 為什麼好的提問能建立信任？\n    right: 它們表明你真心為客戶著想\n"


def problems(data: bytes, languages: tuple[str, ...] = LANGUAGES) -> tuple[Problem, ...]:
    return quiz.read("q.yml", data, "q", languages)[1]


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.yml")), ids=lambda file: file.stem)
def test_message(file: Path) -> None:
    told = "".join(f"{wording.describe(problem, 'en')}\n" for problem in problems(file.read_bytes()))
    expected = file.with_suffix(".txt")
    if os.environ.get("UPDATE_GOLDEN"):
        expected.write_text(told, encoding="utf-8")
    assert told == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.yml")), ids=lambda file: file.stem)
def test_the_corrected_line_loads(file: Path) -> None:
    """Putting every corrected line into the file leaves none of these faults, and no new fault on these lines."""
    text = file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    corrected = {
        problem.place.line: problem.value("line")
        for problem in problems(text.encode())
        if "\n" not in problem.value("line")
    }
    corrected = {number: line for number, line in corrected.items() if not line.isdigit() and line}
    lines = [corrected.get(number, line) for number, line in enumerate(text.split("\n"), 1)]
    again = problems("\n".join(lines).encode())
    assert not [problem for problem in again if problem.place.line in corrected and problem.value("line")]


@pytest.mark.parametrize(
    ("codec", "text", "line", "column", "guess"),
    [
        ("gb18030", GOOD, 1, 24, "GBK/GB18030"),
        ("big5", TRADITIONAL, 1, 8, "Big5"),
        ("latin-1", "title: Blåbär\nquestions: []\n", 1, 10, "Windows-1252/Latin-1"),
        ("utf-16", GOOD, 1, 1, "UTF-16"),
        ("utf-16-le", GOOD, 1, 1, "UTF-16"),
        ("utf-16-be", GOOD, 1, 1, "UTF-16"),
    ],
    ids=["gb18030", "big5", "latin-1", "utf-16", "utf-16-le", "utf-16-be"],
)
def test_encoding_is_guessed(codec: str, text: str, line: int, column: int, guess: str) -> None:
    data = text.encode(codec)
    (problem,) = problems(data)
    assert (problem.code, problem.place.line, problem.place.column) == ("encoding", line, column)
    assert problem.value("guess") == guess
    # The line is shown as it was meant, so that the trainer sees when it is opened right.
    assert problem.value("line") == data.decode(codec).split("\n")[line - 1].strip()


@pytest.mark.parametrize("data", [b"PK\x03\x04 a Word file", b"\xd0\xcf\x11\xe0 an older one", b"title: a\0b\n"])
def test_what_is_no_text_is_named(data: bytes) -> None:
    assert [problem.code for problem in problems(data)] == ["not-text"]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"questions: " + b"[" * 200_000, "too-deep"),
        (b"a: " + b"x" * 10_000_000, "too-big"),
        (b"a: &a [x]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b]\n", "sign-at-start"),
        (b"questions: [" + b"a, " * 300_000 + b"]", "too-many"),
    ],
    ids=["nested", "ten-megabytes", "alias-bomb", "many-items"],
)
def test_limits_cost_little(data: bytes, code: str) -> None:
    """Less than a second and 200 MB, and never a crash."""
    start = time.process_time()
    codes = {problem.code for problem in problems(data)}
    assert time.process_time() - start < 1
    assert code in codes
    tracemalloc.start()
    problems(data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 200_000_000


def test_scalars_stay_as_typed() -> None:
    text = "questions:\n- ask: Välj\n  right: no\n  wrong: [yes, 12:30, 01234, 1.10, 1_000, 2026-13-45, ~, 'null']\n"
    read, found = quiz.read("q.yml", text.encode(), "q", ("sv",))
    assert not found and read
    shown = {option.text.written("sv")[1] for option in read.questions[0].options}
    assert shown == {"no", "yes", "12:30", "01234", "1.10", "1_000", "2026-13-45", "~", "null"}


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_every_code_has_words_in_every_language(language: str) -> None:
    english, other = wording.catalogue("en"), wording.catalogue(language)
    for group in ("messages", "hints"):
        assert other[group].keys() == english[group].keys()
        for name, text in english[group].items():
            fields = {part.split("}")[0] for part in text.replace("{{", "").split("{")[1:]}
            assert {part.split("}")[0] for part in other[group][name].replace("{{", "").split("{")[1:]} == fields, name


def test_the_language_of_messages_is_the_machines_unless_told(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "sv_SE.UTF-8")
    assert wording.choose() == "sv"
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert wording.choose() == "zh"
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    assert wording.choose() == "en"
    assert wording.choose("zh") == "zh"
