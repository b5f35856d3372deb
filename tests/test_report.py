"""How `course check` shows Problems: to people, to programs, and on GitHub."""

from __future__ import annotations

import io
import json
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from mkdocs_course.cli import main, terminal
from mkdocs_course.model.problem import Place
from mkdocs_course.report.excerpt import Excerpts, marked
from support import QUIZ, Course

PAGE = "# Hej\n\n/// quiz | first-meeting\n///\n"
FILES = dict.fromkeys(("content/sv/index.md", "content/zh/index.md"), PAGE)
WRONG = f"titel: 课\n{QUIZ}"


@pytest.fixture
def check(course: Callable[..., Course]) -> Callable[..., Result]:
    """Return a function that checks a course with a misspelt field in its quiz."""

    def run(*options: str) -> Result:
        made = course(FILES | {"quizzes/first-meeting.yml": WRONG})
        return CliRunner().invoke(main, ["check", *options, str(made.folder)])

    return run


def test_a_person_sees_the_line_with_a_caret(check: Callable[..., Result]) -> None:
    done = check("--messages", "en")
    assert done.exit_code == 1
    assert done.stdout.splitlines() == [
        "quizzes/first-meeting.yml:1:1: “titel” means nothing here. [unknown-field]",
        "      1 | titel: 课",
        "        | ^",
        "    Did you mean “title”?",
        "1 error, 0 warnings",
    ]
    assert done.stderr == ""


def test_a_person_at_a_terminal_learns_of_the_command_that_fixes(
    check: Callable[..., Result], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(terminal, "is_watched", lambda: True)
    assert "course check --fix" in check("--messages", "en").stderr


def test_a_program_gets_json(check: Callable[..., Result]) -> None:
    done = check("--messages", "sv", "--format", "json")
    assert done.exit_code == 1
    assert json.loads(done.stdout) == {
        "errors": 1,
        "warnings": 0,
        "problems": [
            {
                "path": "quizzes/first-meeting.yml",
                "line": 1,
                "column": 1,
                "severity": "error",
                "code": "unknown-field",
                "message": "”titel” betyder ingenting här.",
                "fix": "Menade du ”title”?",
                "replacement": {"first": 1, "last": 1, "lines": ["title: 课"], "safe": True},
                "consequences": 0,
            }
        ],
    }


def test_github_gets_annotations_and_a_summary(
    course: Callable[..., Course], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a workflow runs its steps, the course may lie in a folder of the repository."""
    made = course(FILES | {"quizzes/first-meeting.yml": WRONG.replace("titel", '"a%,:\\n*b*"')})
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    monkeypatch.chdir(made.folder.parent)
    done = CliRunner().invoke(main, ["check", "--messages", "zh", "--format", "github", str(made.folder)])
    line, count = done.stdout.splitlines()
    start = f"::error file={made.folder.name}/quizzes/first-meeting.yml,line=1,col=1,title=unknown-field::"
    assert line.startswith(start) and "a%25,:" in line and "%0A" in line
    assert count == "1个错误，0个警告"
    title, _, row = summary.read_text("utf-8").rstrip().split("\n")
    assert title == "### 1个错误，0个警告"
    assert row.startswith("- **quizzes/first&#45;meeting.yml:1:1** ") and "&#42;b&#42;" in row and "\n" not in row


def test_a_course_without_faults_is_silent_in_each_form(course: Callable[..., Course]) -> None:
    made = course(FILES | {"quizzes/first-meeting.yml": QUIZ})
    run = CliRunner().invoke
    assert run(main, ["check", "--messages", "en", str(made.folder)]).output == "0 errors, 0 warnings\n"
    assert json.loads(run(main, ["check", "--format", "json", str(made.folder)]).output)["problems"] == []
    assert "::" not in run(main, ["check", "--format", "github", str(made.folder)]).output


@pytest.mark.parametrize(
    ("line", "column", "expected"),
    [
        ("wrong: x", 1, "      3 | wrong: x\n        | ^"),
        ("问题：x", 3, "      3 | 问题：x\n        | \u3000\u3000^"),
        ("\ta b", 2, "      3 | \ta b\n        | \t^"),
        ("a\u00adb: x", 3, "      3 | a\\xadb: x\n        |      ^"),
        ("short", 99, "      3 | short\n        |      ^"),
        ("x" * 200, 101, f"      3 | …{'x' * 96}…\n        | {' ' * 61}^"),
        ("e\u0301x", 3, "      3 | e\u0301x\n        |  ^"),
    ],
)
def test_the_caret_stands_below_its_column(line: str, column: int, expected: str) -> None:
    """Wide and combining characters, tabs, signs that are not seen, and lines that are too long to show."""
    assert marked(line, Place(path="q.yml", line=3, column=column)) == expected


@pytest.mark.parametrize("content", [None, b"\xff\xfe", b"", b"\n\n", "one line".encode("utf-16")])
def test_what_has_no_such_line_has_no_excerpt(content: bytes | None, tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / "q.yml").write_bytes(content)
    assert Excerpts(tmp_path).at(Place(path="q.yml", line=2, column=1)) == ""


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_in_the_file(end: str, tmp_path: Path) -> None:
    (tmp_path / "q.yml").write_bytes(f"\ufeffa: 1{end}b: 2{end}".encode())
    assert Excerpts(tmp_path).at(Place(path="q.yml", line=2, column=4)) == "      2 | b: 2\n        |    ^"


def test_long_work_is_shown_on_a_terminal_and_nowhere_else(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stream(io.StringIO):
        said = threading.Event()

        def write(self, text: str) -> int:
            if "s" in text:
                self.said.set()
            return super().write(text)

    for watched in (True, False):
        stream = Stream()
        monkeypatch.setattr("sys.stderr", stream)
        monkeypatch.setattr(terminal, "is_watched", lambda watched=watched: watched)
        with terminal.progress(lambda seconds: f"{seconds} s", delay=0.01):
            assert not watched or stream.said.wait(60)
        assert stream.getvalue().endswith(terminal.CLEAR) if watched else not stream.getvalue()
