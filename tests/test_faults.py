"""Every fault a trainer's file can have: its message, its place, and a correction that works.

Each `golden/faults/*.yml` is one fault, beside it the messages in English. `UPDATE_GOLDEN=1` writes them anew;
read the difference before it is committed.
"""

from __future__ import annotations

import os
import tracemalloc
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
import yaml
from core_yaml import load
from jsonschema import Draft202012Validator
from mkdocs_course.model.course import course as model
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.quiz import quiz
from mkdocs_course.model.quiz.json_schema import quiz_schema
from mkdocs_course.model.quiz.question import kinds
from mkdocs_course.model.reading import node
from mkdocs_course.model.reading.lines import NAMES, lookalike_character
from mkdocs_course.model.reading.listing import OPENERS
from mkdocs_course.report import wording
from pace import assert_quick
from support import PLACED, QUIZ, Course, in_any_language, read_once
from support import languages as known

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

VISIBLE = {"unknown-field", "missing-field", "wrong-type", "unknown-value", "not-a-number", "no-answer", "two-answers"}
"""The codes of errors that a schema can see."""
# What depends on two places of a question at once, or on a sign within a text.
BEYOND = {
    "option-with-tab",
    "judgement-without-why",
    "ordering-pinned",
    "scale-dimension-without-list",
    "scale-statement-without-dimension",
    "scale-unknown-dimension",
    "number-near",
}


@pytest.fixture(scope="module", params=sorted(FOLDER.glob("*.yml")), ids=lambda file: file.stem)
def file(request: pytest.FixtureRequest) -> Path:
    """Each golden fault."""
    return Path(request.param)


def problems(data: bytes, languages: tuple[str, ...] = LANGUAGES) -> tuple[Problem, ...]:
    return read_once("q.yml", data, "q", languages)[1]


def languages_of(file: Path) -> tuple[str, ...]:
    """Return the languages of a golden file, as its name tells."""
    if file.stem.startswith("three-languages"):
        return ("sv", "en", "nl")
    with_rules = ("wrong-language", "text-breaks-off", "accept-with-or")
    return known(*LANGUAGES) if file.stem.startswith(with_rules) else LANGUAGES


def faults(file: Path, text: str = "") -> tuple[Problem, ...]:
    """Return the Problems of a golden file, or of another `text` in its place, in its languages."""
    return problems(text.encode() or file.read_bytes(), languages_of(file))


@cache
def schema(languages: tuple[str, ...]) -> Draft202012Validator:
    return Draft202012Validator(quiz_schema(known(*languages)))


def test_message(file: Path) -> None:
    found = faults(file)
    shown = found if file.stem.startswith("one-language") else in_any_language(found)
    told = "".join(f"{wording.describe(problem, 'en')}\n" for problem in shown)
    # A new kind changes none of these files.
    told = told.replace(", ".join(f"{key}:" for key in kinds()), "<the answer key of each kind>")
    expected = file.with_suffix(".txt")
    if os.environ.get("UPDATE_GOLDEN"):
        expected.write_text(told, encoding="utf-8")
    assert told == expected.read_text(encoding="utf-8")


@pytest.mark.slow
def test_the_corrected_line_loads(file: Path) -> None:
    """Putting every corrected line into the file leaves none of these faults, and no new fault on these lines."""
    text = file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    corrected = {
        problem.place.line: problem.value("line") for problem in faults(file, text) if "\n" not in problem.value("line")
    }
    corrected = {number: line for number, line in corrected.items() if not line.isdigit() and line}
    lines = [corrected.get(number, line) for number, line in enumerate(text.split("\n"), 1)]
    again = faults(file, "\n".join(lines))
    assert not [problem for problem in again if problem.place.line in corrected and problem.value("line")]


def test_a_fix_removes_its_problem_and_makes_no_other(file: Path) -> None:
    text = file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    before = faults(file, text)
    lines, fixed = text.split("\n"), [problem for problem in before if problem.fix]
    # From the last one on, because a fix may add lines.
    for problem in reversed(fixed):
        assert problem.fix and problem.fix.first <= problem.place.line <= problem.fix.last
        lines[problem.fix.first - 1 : problem.fix.last] = problem.fix.lines
    after = Counter(problem.code for problem in faults(file, "\n".join(lines)))
    assert after <= Counter(problem.code for problem in before if not problem.fix)


@pytest.mark.slow
def test_a_fault_that_a_schema_can_see_is_refused(file: Path) -> None:
    try:
        data = load(file.read_bytes().decode("utf-8-sig"))
    except yaml.YAMLError:
        return
    errors = {problem.code for problem in faults(file) if not problem.warning}
    if errors & VISIBLE and file.stem not in BEYOND:
        assert not schema(languages_of(file)).is_valid(data)
    elif not errors and "typed" not in file.stem:
        schema(languages_of(file)).validate(data)


BASE = """title: {sv: Titel, zh: 标题}
questions:
  - id: first
    ask:
      sv: Vad bygger förtroende?
      zh: 什么能建立信任？
    right:
      text: {sv: Att lyssna, zh: 倾听}
      why: {sv: Den som lyssnar förstår., zh: 倾听的人会理解。}
    wrong:
      - text: {sv: Att tala, zh: 说话}
        why: {sv: Nej., zh: 不对。}
      - text:
          sv: Att vänta
          zh: 等待
        why: {sv: Inte det., zh: 不是。}
  - id: second
    ask: {sv: Vilka stämmer?, zh: 哪些对？}
    all-right:
      - {sv: Ett, zh: 一}
      - {sv: Två, zh: 二}
    wrong:
      - {sv: Tre, zh: 三}
    why: {sv: För att., zh: 因为。}
"""


@pytest.mark.slow
@pytest.mark.parametrize("change", [-2, -1, 1, 2, "\t\t", "•", "*", "–", "1.", "a)", "colon", "dash"])
def test_any_line_that_is_typed_wrongly_gets_one_problem_whose_fix_works(change: int | str) -> None:
    """Of every line of a quiz: wrong indentation, a list mark of another program, a colon or a dash that is missing."""
    for number, line in enumerate(BASE.split("\n")):
        broken, start = line, len(line) - len(line.lstrip(" "))
        if isinstance(change, int):
            broken = " " * max(0, start + change) + line.lstrip(" ")
        elif change == "\t\t":
            broken = change + line.strip() if start else line
        elif change == "colon":
            broken = line.replace(":", "", 1)
        elif line.lstrip(" ").startswith("- "):
            broken = " " * start + (f"  {line[start + 2 :]}" if change == "dash" else f"{change}{line[start + 1 :]}")
        lines = [*BASE.split("\n")[:number], broken, *BASE.split("\n")[number + 1 :]]
        if broken == line or not (told := problems("\n".join(lines).encode())):
            continue
        (fix,) = [problem.fix for problem in told]
        assert fix, lines[number]
        lines[fix.first - 1 : fix.last] = fix.lines
        assert problems("\n".join(lines).encode()) == (), lines[number]


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


@pytest.mark.slow
@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"questions: " + b"[" * 200_000, "too-deep"),
        (b"a: " + b"x" * 10_000_000, "too-big"),
        (b"a: &a [x]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b]\n", "sign-at-start"),
        (b"questions: [" + b"a, " * 300_000 + b"]", "too-many"),
        ((b"+" * 3_000 + b"a: [b\n") * 5, "not-yaml"),
    ],
    ids=["nested", "ten-megabytes", "alias-bomb", "many-items", "many-signs"],
)
def test_limits_cost_little(data: bytes, code: str) -> None:
    """Less than a second and 200 MB, and never a crash."""
    found: tuple[Problem, ...] = ()

    def read() -> None:
        nonlocal found
        found = quiz.read("q.yml", data, "q", LANGUAGES)[1]

    assert_quick(read, 1)
    assert code in {problem.code for problem in found}
    tracemalloc.start()
    read()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 200_000_000


@pytest.mark.parametrize("text", ["{sv: , zh: }", "{}", "{sv: ''}", "[{sv: , zh: }]"])
@pytest.mark.parametrize("field", ["why", "ask", "right", "hints", "accept"])
def test_what_is_not_there_in_any_language_is_an_error(field: str, text: str) -> None:
    """Warnings alone never take a quiz away."""
    answer = "" if field in ("right", "accept") else "  right: a\n  wrong: [b]\n"
    asked = "" if field == "ask" else "  ask: a\n"
    read, found = quiz.read("q.yml", f"questions:\n- {field}: {text}\n{asked}{answer}".encode(), "q", LANGUAGES)
    assert (read is None) == any(not problem.warning for problem in found)
    assert read is None


def test_without_libyaml_nothing_is_read(monkeypatch: pytest.MonkeyPatch, course: Callable[..., Course]) -> None:
    """PyYAML's own parser reads another language: it says so once, and how to install the other."""
    folder = course(PLACED | {"quizzes/r.yml": QUIZ, "content/glossary.yml": "terms: []\n"}).folder
    monkeypatch.setattr(node, "Loader", None)
    read = model.read(folder / "content", folder / "quizzes", LANGUAGES, folder, ())
    missing = [problem for problem in read.problems if problem.code == "missing-parser"]
    assert len(missing) == 1 and not missing[0].warning and not read.library.quizzes
    assert "--only-binary :all: pyyaml" in wording.describe(missing[0], "sv")


def test_scalars_stay_as_typed() -> None:
    text = "questions:\n- ask: Välj\n  right: no\n  wrong: [yes, 12:30, 01234, 1.10, 1_000, 2026-13-45, ~, 'null']\n"
    read, found = quiz.read("q.yml", text.encode(), "q", ("sv",))
    assert not found and read
    shown = {option.text.written("sv")[1] for option in read.questions[0].options}
    assert shown == {"no", "yes", "12:30", "01234", "1.10", "1_000", "2026-13-45", "~", "null"}


@pytest.mark.parametrize(
    ("name", "language", "row"),
    [
        ("comma-behind-values", "sv", "Likadant på 8 rader till: 4, 5, 6, 8 … 14."),
        ("comma-behind-values", "zh", "另有8行也一样：第4、5、6、8……14行。"),
        ("texts-with-fields-below", "zh", "第9行也一样。"),
    ],
)
def test_further_lines_are_named_as_in_the_language(name: str, language: str, row: str) -> None:
    problem, *_ = faults(FOLDER / f"{name}.yml")
    assert wording.describe(problem, language).endswith(f"    {row}")


@pytest.mark.parametrize("language", [code for code in wording.LANGUAGES if code != "en"])
def test_a_lookalike_is_called_by_its_name_in_the_language(language: str) -> None:
    spaces = [chr(code) for code in range(0x2000, 0x200B)]
    for char in (*NAMES, *OPENERS, *spaces, *"“”＂｝\u202f"):
        problem = lookalike_character(Place(path="q.yml"), char, ":", "")
        assert problem.value("name") not in wording.message(problem, language), char


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_every_code_has_words_in_every_language(language: str) -> None:
    english, other = wording.catalogue("en"), wording.catalogue(language)
    for group in ("messages", "hints", "sentences"):
        assert other[group].keys() == english[group].keys()
        for name, text in english[group].items():
            assert _fields(other[group][name]) == _fields(text), name


def _fields(text: str | dict[str, str]) -> set[str]:
    """Return the names in braces of a text, or of all its forms."""
    whole = text if isinstance(text, str) else "".join(text.values())
    return {part.split("}")[0] for part in whole.replace("{{", "").split("{")[1:]}


@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_a_text_with_a_number_has_a_form_for_one(language: str) -> None:
    place = Place(path="q.yml")
    one, two = (
        wording.message(Problem.at(place, "language-left", name="de", number=number), language) for number in (1, 2)
    )
    assert ("texts" in two and "texts" not in one) or ("2 texter" in two and "texter" not in one) or "1处" in one
    for number, said in ((0, "0 errors"), (1, "1 error,"), (2, "2 errors")):
        assert said in wording.count(tuple(Problem.at(replace(place, line=it), "syntax") for it in range(number)), "en")


def test_the_language_of_messages_is_the_machines_unless_told(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "sv_SE.UTF-8")
    assert wording.choose() == "sv"
    assert wording.choose("de") == "sv", "there are no messages in German"
    assert wording.choose("sv-FI") == "sv"
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    assert wording.choose() == "en", "the first variable that is set counts"
    monkeypatch.delenv("LC_ALL")
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    assert wording.choose() == "zh"
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    assert wording.choose() == "en"
    assert wording.choose("zh") == "zh"


@pytest.mark.parametrize("escape", [r"\0", r"\x07", r"\e", r"\r", r"\uffff", r"\u202e", r"\L", r"\N", r"\uFEFF"])
@pytest.mark.parametrize(
    "line", ['  ask: "a{}b"', '  "ask{}": b', '  hints: [a, "{}"]', '  ask: {{sv: "a{}b", zh: c}}']
)
def test_an_escape_for_an_invisible_character_is_told_at_its_text(line: str, escape: str) -> None:
    text = f"questions:\n- id: a\n{line.format(escape)}\n  right: ja\n  wrong: [nej]\n"
    read, found = quiz.read("q.yml", text.encode(), "q", LANGUAGES)
    places = [problem.place for problem in found if problem.code in ("control", "bidi", "line-separator")]
    assert read is None and [(place.line, place.column) for place in places] == [
        (3, line.index('"') + 1 - line.count("{{"))
    ]


def test_escapes_for_line_breaks_tabs_and_letters_are_allowed() -> None:
    text = r'questions: [{ask: "a\n\tb \u00e5\"\\ \U0001F600", right: "\x41", wrong: [b]}]'
    assert problems(text.encode(), ("sv",)) == ()


@pytest.mark.parametrize(
    ("written", "better"),
    [
        (r'"a\ud800b"', r'"a\\ud800b"'),
        (r'"å\U00110000"', r'"å\\U00110000"'),
        (r'"C:\kurs"', r'"C:\\kurs"'),
        (r'"a\x4"', r'"a\\x4"'),
        (r'"\uD83D\uDE00"', '"\U0001f600"'),
        (r'["a\n", "\ud800b"]', r'["a\n", "\\ud800b"]'),
    ],
)
def test_an_escape_that_is_none_is_told_with_a_line_that_loads(written: str, better: str) -> None:
    found = problems(f"title: {written}\n{GOOD.partition(chr(10))[2]}".encode())
    (problem,) = [problem for problem in found if problem.code == "bad-escape"]
    assert problem.value("line") == f"title: {better}" and problem.place.column > 8
    assert not {problem.code for problem in problems(f"title: {better}\n".encode())} & {"bad-escape", "syntax"}


@pytest.mark.parametrize(
    "line", [r'right: "x\e[31my"', r'id: "q\e[31m"', r'"k\e[2J": a', r'minutes: "\e[31m\u202e"', r'type: "\x9b2J"']
)
@pytest.mark.parametrize("language", wording.LANGUAGES)
def test_no_message_steers_a_terminal(line: str, language: str) -> None:
    found = problems(f"questions:\n- ask: a\n  {line}\n  why: a\n".encode())
    told = "\n".join(wording.describe(problem, language) for problem in found)
    assert found and all(char.isprintable() or char in "\n\u3000" for char in told)
    said = wording.sentence("unexpected", language, error="\x1b[31mx\u202e")
    assert "\\x1b[31mx\\u202e" in said
