"""`course status`: what is missing in each language, and which translations are behind, by the history in Git."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from mkdocs_course.authoring.debts import debts
from mkdocs_course.cli import main
from support import PLACED, QUIZ, Course

GIT = ("git", "-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
PAGE = "---\nminutes: 3\n---\n# {0}\n\n/// quiz | q\n///\n"
TWO: dict[str, str | bytes] = {
    "content/sv/a.md": PAGE.format("A"),
    "content/zh/a.md": PAGE.format("甲"),
    "quizzes/q.yml": QUIZ,
}


def git(folder: Path, *arguments: str) -> None:
    subprocess.run([*GIT, "-C", str(folder), *arguments], check=True, capture_output=True)


def commit(course: Course, files: dict[str, str | bytes]) -> None:
    course.write(files)
    git(course.folder, "add", "-A")
    git(course.folder, "commit", "-qm", "x")


def status(course: Course) -> dict[str, Any]:
    done = CliRunner().invoke(main, ["status", str(course.folder), "--format", "json"])
    assert done.exit_code == 0, done.output
    return json.loads(done.output)


def behind(course: Course) -> dict[str, list[str]]:
    """Return, by language, the files and keys that are behind."""
    languages = status(course)["languages"]
    return {own["code"]: [f"{late['path']} {late['key']}".strip() for late in own["outdated"]] for own in languages}


@pytest.fixture
def repository(course: Callable[..., Course]) -> Course:
    made = course({"content/sv/index.md": "# Hej\n", "content/zh/index.md": "# 你好\n"})
    git(made.folder, "init", "-q")
    commit(made, TWO)
    return made


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        (["sv zh", "sv"], {"zh": "1"}),
        (["sv", "zh"], {}),
        (["sv zh", "sv", "zh"], {}),
        (["sv zh", "sv", "sv", "zh", "zh"], {"sv": "4"}),
        (["sv zh", "sv", "sv zh"], {}),
        (["sv zh", "sv", "sv"], {"zh": "12"}),
        (["sv"], {}),
        (["sv zh en", "sv", "zh"], {"en": "1"}),
    ],
)
def test_a_translation_takes_up_what_it_was_behind(events: list[str], expected: dict[str, str]) -> None:
    late = debts([(number, set(codes.split())) for number, codes in enumerate(events)], ("sv", "zh", "en"))
    assert {code: "".join(str(event) for _, event in own) for code, own in late.items() if own} == expected


def test_a_page_that_was_changed_in_one_language(repository: Course) -> None:
    assert behind(repository) == {"sv": [], "zh": []}
    commit(repository, {"content/sv/a.md": PAGE.format("B")})
    assert behind(repository) == {"sv": [], "zh": ["content/zh/a.md"]}
    late = status(repository)["languages"][1]["outdated"][0]
    assert late["source"] == "content/sv/a.md" and late["changes"] == 1 and len(late["since"]) == 10
    commit(repository, {"content/zh/a.md": PAGE.format("乙")})
    assert behind(repository) == {"sv": [], "zh": []}


def test_what_is_not_committed_yet_counts(repository: Course) -> None:
    repository.write({"content/zh/a.md": PAGE.format("丙"), "quizzes/q.yml": QUIZ.replace("Nej", "Nja")})
    assert behind(repository) == {"sv": ["content/sv/a.md"], "zh": ["quizzes/q.yml questions/1/wrong/1/text"]}


def test_a_text_that_was_changed_in_one_language(repository: Course) -> None:
    commit(repository, {"quizzes/q.yml": QUIZ.replace("Går det?", "Går det bra?").replace("不行", "不可以")})
    assert behind(repository) == {
        "sv": ["quizzes/q.yml questions/1/wrong/1/text"],
        "zh": ["quizzes/q.yml questions/1/ask"],
    }


def test_a_text_that_is_written_in_another_way_says_the_same(repository: Course) -> None:
    block = '\n    sv: "Går det?"\n    zh: 行吗？'
    commit(repository, {"quizzes/q.yml": QUIZ.replace("{sv: Går det?, zh: 行吗？}", block)})
    assert behind(repository) == {"sv": [], "zh": []}


def test_a_course_in_a_folder_of_its_repository(course: Callable[..., Course], tmp_path: Path) -> None:
    made = course(TWO, folder="work/course")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "x")
    commit(made, {"content/sv/a.md": PAGE.format("B"), "quizzes/q.yml": QUIZ.replace("Går", "Gick")})
    assert behind(made)["zh"] == ["content/zh/a.md", "quizzes/q.yml questions/1/ask"]


def test_without_git(repository: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    assert status(repository)["history"] == "none"
    done = CliRunner().invoke(main, ["status", str(repository.folder), "--messages", "sv"])
    assert "ligger inte i Git" in done.output


def test_a_short_history_is_told(repository: Course, tmp_path: Path) -> None:
    commit(repository, {"content/sv/a.md": PAGE.format("B")})
    git(tmp_path, "clone", "-q", "--depth", "1", repository.folder.as_uri(), "copy")
    done = CliRunner().invoke(main, ["status", str(tmp_path / "copy"), "--messages", "zh"])
    assert "git fetch --unshallow" in done.output


def test_what_is_missing(course: Callable[..., Course]) -> None:
    quiz = QUIZ.replace(", zh: 行吗？", "")
    made = course(
        PLACED
        | {
            "content/sv/a.md": PAGE.format("A").replace("/// quiz | q\n///\n", ""),
            "quizzes/q.yml": quiz,
            "quizzes/r.yml": QUIZ,
        }
    )
    found = status(made)
    assert [
        (own["code"], [(gap["path"], gap["line"], gap["key"]) for gap in own["missing"]]) for own in found["languages"]
    ] == [
        ("sv", []),
        ("zh", [("content/zh/a.md", 0, ""), ("quizzes/q.yml", 2, "questions/1/ask")]),
    ]
    assert found["untested"] == ["content/sv/a.md"] and found["unused"] == ["quizzes/r.yml"]
    done = CliRunner().invoke(main, ["status", str(made.folder), "--messages", "sv"])
    assert "Saknas (2):" in done.output and "quizzes/q.yml:2 questions/1/ask" in done.output
    assert "Lektioner utan quiz (1):" in done.output


def test_a_long_list_is_cut(course: Callable[..., Course]) -> None:
    made = course({f"content/sv/p{number}.md": "# A\n" for number in range(30)})
    run = CliRunner().invoke
    assert "och 10 till (--all)" in run(main, ["status", str(made.folder), "--messages", "sv"]).output
    assert "p29.md" in run(main, ["status", str(made.folder), "--messages", "sv", "--all"]).output


def test_errors_in_the_course_are_told(course: Callable[..., Course]) -> None:
    made = course(PLACED | {"quizzes/q.yml": "questions: [\n"})
    done = CliRunner().invoke(main, ["status", str(made.folder), "--messages", "en"])
    assert done.exit_code == 0 and "course check" in done.output
