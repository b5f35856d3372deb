"""The command `course import` in a course: what it writes, and that it never overwrites."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from mkdocs_course.cli import main
from support import CONFIG, SMALLEST, Course

FAULTS = Path(__file__).parent / "golden" / "faults"
BANK = "Fråga,A,B,Rätt svar,Förklaring\n" + "".join(
    f"Hur gör du i läge {number}?,Frågar om läge {number},Gissar om läge {number},A,Den som frågar vet.\n"
    for number in range(1, 141)
)
PLACING = "# {}\n\n/// quiz | bank\n///\n"


@pytest.fixture
def imported(course: Callable[..., Course], monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Return a function that runs the command in a course with these files."""

    def run(*options: str, **files: str | bytes) -> Result:
        made = course(SMALLEST | {name.replace("__", "."): data for name, data in files.items()})
        monkeypatch.chdir(made.folder)
        return CliRunner().invoke(main, ["import", "--messages", "en", *options])

    return run


@pytest.mark.slow
def test_a_bank_becomes_a_quiz_that_passes_check(imported: Callable[..., Result]) -> None:
    single = CONFIG.replace("{sv: Kurs, zh: 课程}", "{sv: Kurs}")
    done = imported("bank.csv", mkdocs__yml=single, bank__csv=BANK)
    assert done.exit_code == 0, done.output
    assert done.output.startswith("quizzes/bank.yml is written. Number of questions: 140.")
    written = Path("quizzes/bank.yml").read_text("utf-8")
    assert written.startswith(
        "questions:\n  - id: hur-gor-du-i-lage-1\n    ask: Hur gör du i läge 1?\n    right: Frågar"
    )
    checked = CliRunner().invoke(main, ["check", "--messages", "en"])
    assert checked.exit_code == 0 and "\n0 errors, " in checked.output


@pytest.mark.slow
def test_a_bank_in_one_of_two_languages_builds(course: Callable[..., Course], monkeypatch: pytest.MonkeyPatch) -> None:
    made = course(SMALLEST | {f"content/{code}/index.md": PLACING.format(code) for code in ("sv", "zh")})
    monkeypatch.chdir(made.folder)
    Path("bank.csv").write_text(BANK, "utf-8")
    done = CliRunner().invoke(main, ["import", "bank.csv", "--language", "sv", "--messages", "sv"])
    assert done.exit_code == 0 and "I varje text saknas nu: zh." in done.output
    built = made.build()
    assert built.returncode == 0, built.stdout
    assert "Frågar om läge 140" in made.read("sv/index.html")


def test_nothing_is_overwritten(imported: Callable[..., Result]) -> None:
    done = imported("bank.csv", "--language", "sv", bank__csv=BANK, **{"quizzes/bank__yml": "mine"})
    assert done.exit_code == 1 and "quizzes/bank.yml is there already" in done.output
    assert Path("quizzes/bank.yml").read_text("utf-8") == "mine"


@pytest.mark.parametrize("name", ["../x.yml", "quizzes/deeper/x.yml", "Första mötet.yml", "content/x.yml", "x.md"])
def test_only_a_quiz_is_written(imported: Callable[..., Result], name: str) -> None:
    done = imported("bank.csv", "--language", "sv", "--into", name, bank__csv=BANK)
    assert done.exit_code == 2 and "cannot be the file of a quiz" in done.output
    assert not Path("quizzes").exists() and not Path("../x.yml").exists()


@pytest.mark.slow
def test_several_files_become_one_quiz(imported: Callable[..., Result]) -> None:
    more = "Vad heter staden?\nA. Lund\nB. Ystad\nANSWER: A\n"
    done = imported("bank.csv", "more.txt", "--language", "sv", "--into", "both", bank__csv=BANK, more__txt=more)
    assert done.exit_code == 0 and "quizzes/both.yml is written. Number of questions: 141." in done.output


@pytest.mark.slow
def test_a_large_bank_becomes_several_quizzes(imported: Callable[..., Result]) -> None:
    done = imported("bank.csv", "--language", "zh", bank__csv=BANK + BANK.partition("\n")[2])
    assert done.exit_code == 0 and sorted(path.name for path in Path("quizzes").iterdir()) == ["bank-2.yml", "bank.yml"]


def test_what_cannot_be_read_is_told(imported: Callable[..., Result]) -> None:
    done = imported("note.txt", "--language", "sv", note__txt="No questions.")
    assert done.exit_code == 1 and "[import-nothing]" in done.output and "Nothing was written." in done.output
    assert not Path("quizzes").exists()


def test_a_question_that_would_be_a_fault_is_left_out(imported: Callable[..., Result]) -> None:
    bank = BANK.partition("\n")[0] + "\nVad är $$\\href{a}{b}$$?,a,b,A,\nBra?,a,b,A,\n"
    done = imported("bank.csv", "--language", "sv", bank__csv=bank)
    assert done.exit_code == 0 and "bank.csv:2:1: This question was not imported" in done.output
    assert "In a quiz file this would be wrong: The formula" in done.output
    assert "quizzes/bank.yml is written. Number of questions: 1." in done.output


def test_the_language_is_asked_for(imported: Callable[..., Result]) -> None:
    done = imported("bank.csv", bank__csv=BANK)
    assert done.exit_code == 2 and "--language with one of these: sv, zh" in done.output
    done = imported("bank.csv", "--language", "en", bank__csv=BANK)
    assert done.exit_code == 2 and "no language “en”" in done.output


def test_a_missing_library_is_named(imported: Callable[..., Result], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "defusedxml.common", None)
    done = imported("bank.xml", "--language", "sv", bank__xml='<?xml version="1.0"?><quiz/>')
    assert done.exit_code == 1 and 'python -m pip install "mkdocs-course[import]"' in done.output


CHINESE = "题目,A,B,正确答案,解析\n" + "".join(
    f"遇到情形{number}怎么办？,先问情形{number},猜情形{number},A,问了才知道。\n" for number in range(1, 4)
)
THREE = "\n".join(BANK.split("\n")[:4]) + "\n"


def test_a_second_language_comes_beside_the_first(imported: Callable[..., Result]) -> None:
    done = imported("bank.csv", "--language", "sv", bank__csv=THREE, zh__csv=CHINESE)
    assert done.exit_code == 0, done.output
    quiz = Path("quizzes/bank.yml")
    before = f"# min\n{quiz.read_text('utf-8')}"
    quiz.write_text(before, "utf-8")
    done = CliRunner().invoke(main, ["import", "zh.csv", "--language", "zh", "--beside", "bank", "--messages", "en"])
    assert done.exit_code == 0 and "quizzes/bank.yml has 12 texts more in “zh”." in done.output, done.output
    after = quiz.read_text("utf-8")
    assert [line for line in after.split("\n") if not line.strip().lstrip("- ").startswith("zh:")] == before.split("\n")
    assert "      sv: Frågar om läge 2\n      zh: 先问情形2\n" in after
    assert "missing-translation" not in CliRunner().invoke(main, ["check", "--messages", "en"]).output
    again = CliRunner().invoke(main, ["import", "zh.csv", "--language", "zh", "--beside", "bank.yml"])
    assert again.exit_code == 1 and quiz.read_text("utf-8") == after


@pytest.mark.parametrize(
    ("table", "told"),
    [
        (CHINESE.replace(",猜情形2,A,", ",猜情形2,B,"), ""),
        (CHINESE.replace("遇到情形2怎么办？,先问情形2,猜情形2,A", "情形2是真的。,,,对"), "built otherwise"),
        ("\n".join(CHINESE.split("\n")[:3]), "has 3 questions, and the file has 2"),
        (
            CHINESE.replace("题目,A,B", "题目,A,B,C", 1)
            .replace("猜情形2,A", "猜情形2,走,A")
            .replace("猜情形1,A", "猜情形1,,A")
            .replace("猜情形3,A", "猜情形3,,A"),
            "built",
        ),
    ],
    ids=["another-right-one", "another-kind", "one-less", "one-option-more"],
)
def test_what_does_not_belong_together_is_left_out(imported: Callable[..., Result], table: str, told: str) -> None:
    imported("bank.csv", "--language", "sv", bank__csv=THREE, zh__csv=table)
    done = CliRunner().invoke(main, ["import", "zh.csv", "--language", "zh", "--beside", "bank", "--messages", "en"])
    assert told in done.output and (done.exit_code == 1) == bool(told), done.output
    assert "情形2是真的" not in Path("quizzes/bank.yml").read_text("utf-8")


@pytest.mark.parametrize("file", sorted(FAULTS.glob("pasted-*.yml")), ids=lambda file: file.stem)
def test_questions_in_a_quiz_file_come_in_by_the_command_of_the_message(
    file: Path, course: Callable[..., Course], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = course(SMALLEST | {"quizzes/q.yml": file.read_bytes()})
    monkeypatch.chdir(made.folder)
    told = CliRunner().invoke(main, ["check", "--messages", "en"]).output
    assert told.count("[other-format]") == 1 and "quizzes/q.yml:" in told
    (command,) = re.findall("Then run: course (.*)", told)
    text, (line,) = file.read_text("utf-8"), re.findall(r"quizzes/q.yml:(\d+):1: The lines", told)
    own, pasted = text.splitlines()[: int(line) - 1], text.splitlines()[int(line) - 1 :]
    Path("q.txt").write_text("\n".join(pasted), "utf-8")
    Path("quizzes/q.yml").write_text("\n".join(own), "utf-8") if own else Path("quizzes/q.yml").unlink()
    done = CliRunner().invoke(main, [*shlex.split(command), "--messages", "en"])
    assert done.exit_code == 0, done.output
    assert "Frågar" in Path("quizzes", "q-more.yml" if own else "q.yml").read_text("utf-8")
