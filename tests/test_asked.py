"""What `certificate:` in `mkdocs.yml` may ask for."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs_course import project
from mkdocs_course.model.course import configuration
from mkdocs_course.model.course import course as model
from mkdocs_course.model.course.certificate import Certificate
from mkdocs_course.report import wording
from mkdocs_course.view.runtime import parts
from support import CONFIG, Course

ASK = "questions:\n- ask: Hej?\n  right: Ja\n  wrong: [Nej]\n"
EXAM = f"mode: exam\n{ASK}"
AT = "mkdocs.yml:1:1:"
NONE = (
    f"{AT} A learner is to reach 70 percent, but no lesson has an exam to reach them in. [no-exam]\n"
    "    Delete “pass_mark:”, or write a quiz with “mode: exam” and name it: certificate: {quiz: …, pass_mark: 70}"
)
UNLIKE = (
    f"{AT} The certificate takes 70 percent in “final”, but the exam itself is passed with 60. [pass-marks-differ]\n"
    "    Write the same whole number at “pass_mark:” here and at “pass:” in the quiz."
)


@pytest.fixture
def told(course: Callable[..., Course]) -> Callable[..., list[str]]:
    """Return a function from the file of the quiz `final` and a certificate to the messages about them."""

    def tell(quiz: str, asked: Certificate) -> list[str]:
        pages = {f"content/{code}/index.md": "# Hej\n\n/// quiz | final\n///\n" for code in ("sv", "zh")}
        folder = course(pages | {"quizzes/final.yml": quiz}).folder
        read = model.read(folder / "content", folder / "quizzes", ("sv", "zh"), folder, parts(), asked)
        return [wording.describe(problem, "en") for problem in read.problems]

    return tell


@pytest.mark.parametrize(
    ("quiz", "asked", "expected"),
    [
        (ASK, Certificate(), []),
        (f"pass: 60\n{EXAM}", Certificate(), []),
        (EXAM, Certificate(quiz="final", pass_=70), []),
        (f"pass: 70\n{EXAM}", Certificate(quiz="final", pass_=70), []),
        (EXAM, Certificate(pass_=70), []),
        (ASK, Certificate(pass_=70), [NONE]),
        (f"pass: 60\n{EXAM}", Certificate(quiz="final", pass_=70), [UNLIKE]),
        (f"pass: 60\n{EXAM}", Certificate(pass_=70), [UNLIKE]),
        (
            f"pass: 60\n{ASK}",
            Certificate(quiz="final", pass_=70),
            [
                (
                    f"{AT} The certificate asks for the quiz “final”, which is no exam. [not-an-exam]\n"
                    "    Write “mode: exam” in that quiz, or name another one. Only an exam keeps its best result."
                )
            ],
        ),
        (
            EXAM,
            Certificate(quiz="finale", pass_=70),
            [f"{AT} There is no quiz “finale”. [unknown-quiz]\n    Did you mean “final”?"],
        ),
        (
            EXAM,
            Certificate(quiz="Final", pass_=70),
            [f"{AT} The quiz is called “final”, with other capital letters. [letter-case]\n    Write “final”."],
        ),
    ],
    ids=[
        "nothing-asked",
        "an-exam-for-its-own-sake",
        "an-exam",
        "the-same-mark",
        "the-only-exam",
        "no-exam",
        "another-mark",
        "another-mark-in-the-only-exam",
        "no-exam-of-that-name",
        "misspelt",
        "letter-case",
    ],
)
def test_what_is_asked(quiz: str, asked: Certificate, expected: list[str], told: Callable[..., list[str]]) -> None:
    assert told(quiz, asked) == expected


@pytest.mark.parametrize(
    ("asked", "pass_", "expected"),
    [
        ("{pass_mark: 80}", 60, ("final", 80)),
        ("{quiz: final}", 60, ("final", 60)),
        ("{quiz: final}", 66.5, ("final", 67)),
        ("{quiz: final, pass_mark: 80}", 80, ("final", 80)),
        # An exam for its own sake: a certificate asks for what it says it does.
        ("{}", 60, ("", 0)),
    ],
)
def test_what_is_left_out(course: Callable[..., Course], asked: str, pass_: float, expected: tuple[str, int]) -> None:
    made = course(
        {f"content/{code}/index.md": "# Hej\n\n/// quiz | final\n///\n" for code in ("sv", "zh")}
        | {"quizzes/final.yml": f"pass: {pass_}\nattempts: 3\n{EXAM}"}
        | {"mkdocs.yml": CONFIG.replace("id: test", f"id: test\n      certificate: {asked}")}
    )
    assert made.build().returncode == 0
    index = json.loads(made.read("sv/course.json"))
    assert (index["certificate"]["quiz"], index["certificate"]["pass"]) == expected
    # The exam is to be done until this is reached, in as many attempts as it has.
    assert index["quizzes"]["final"]["pass"] == (expected[1] or pass_)
    assert index["quizzes"]["final"]["attempts"] == 3


@pytest.mark.parametrize("name", ["", "final"])
def test_a_broken_exam_is_not_called_missing(name: str, told: Callable[..., list[str]]) -> None:
    (message,) = told(EXAM.replace("right", "rigth"), Certificate(quiz=name, pass_=70))
    assert message.startswith("quizzes/final.yml:4:3:")


def test_only_another_mark_is_a_warning(course: Callable[..., Course]) -> None:
    files = {f"content/{code}/index.md": "# Hej\n\n/// quiz | final\n///\n" for code in ("sv", "zh")}
    folder = course(files | {"quizzes/final.yml": f"pass: 60\n{EXAM}"}).folder
    for name, warning in (("final", True), ("finale", False)):
        asked = Certificate(quiz=name, pass_=70)
        read = model.read(folder / "content", folder / "quizzes", ("sv", "zh"), folder, parts(), asked)
        assert [problem.warning for problem in read.problems] == [warning]


def test_it_is_told_where_it_stands(tmp_path: Path) -> None:
    file = tmp_path / "mkdocs.yml"
    file.write_text(
        "# certificate: none\nplugins:\n  - other: {certificate: x}\n  - course: {certificate: {quiz: y}}\n"
    )
    config = configuration.load(file)
    (plugin,) = config.plugins("course")
    assert [str(config.place(node)) for node in configuration.entry(plugin.options, "certificate") or ()] == [
        "mkdocs.yml:4:14",
        "mkdocs.yml:4:27",
    ]
    assert str(config.place(config.get("site_dir"))) == "mkdocs.yml:1:1"


def asked(mark: str, folder: Path) -> tuple[int | None, list[str]]:
    """Return the percentage of a certificate with this `pass_mark`, and the lines of its Problems."""
    file = folder / "mkdocs.yml"
    file.write_text(
        f"plugins:\n- course:\n    id: x\n    languages: {{sv: x}}\n    certificate:\n      pass_mark: {mark}\n"
        "site_name: x\n"
    )
    (folder / "docs").mkdir()
    read, problems = project.read(file)
    return read and read.certificate.pass_, [wording.describe(problem, "en").splitlines()[0] for problem in problems]


@pytest.mark.parametrize("mark", [0, 70, 100])
def test_a_percentage(mark: int, tmp_path: Path) -> None:
    assert asked(str(mark), tmp_path) == (mark, [])


@pytest.mark.parametrize("mark", ["-1", "101", "yes", "[70]"])
def test_no_percentage(mark: str, tmp_path: Path) -> None:
    shown = "…" if mark == "[70]" else mark
    line = f"mkdocs.yml:6:18: {shown} is not between 0 and 100. [out-of-range]"
    assert asked(mark, tmp_path) == (0, [line])


def test_a_percentage_is_a_number_without_its_sign(tmp_path: Path) -> None:
    assert asked("70 %", tmp_path) == (70, ["mkdocs.yml:6:18: “70 %” is not a number. [not-a-number]"])


def test_a_percentage_is_a_whole_number(tmp_path: Path) -> None:
    assert asked("70.5", tmp_path) == (0, ["mkdocs.yml:6:18: 70.5 is not a whole number. [not-whole]"])


@pytest.mark.slow
@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("{quiz: finl}", "mkdocs.yml:7:7: There is no quiz “finl”. [unknown-quiz]"),
        ("{pass_mark: 170}", "mkdocs.yml:7:32: 170 is not between 0 and 100. [out-of-range]"),
    ],
)
def test_nothing_is_built(asked: str, said: str, course: Callable[..., Course]) -> None:
    made = course({"mkdocs.yml": CONFIG.replace("id: test", f"id: test\n      certificate: {asked}")})
    done = made.build(SITE_URL="")
    assert done.returncode == 1 and said in done.stdout and "Traceback" not in done.stdout, done.stdout
    assert not Path(made.folder / "site").exists()
