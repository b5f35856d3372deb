"""The English page of Problems: each code has a meaning, an example and a fix, and what can be tried is tried."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from mkdocs_course import project
from mkdocs_course.model.quiz import quiz
from mkdocs_course.report import wording
from support import ROOT, Course

PAGE = (ROOT / "docs" / "problems.md").read_text(encoding="utf-8")
SECTIONS = re.findall(r"(?ms)^### ([\w-]+)\n\n(.+?)\n\nExample: (.+?)\. Fix: (.+?)\n(?=\n|\Z)", PAGE)
# An example that is the whole code between its backticks, with one between backticks that is right.
PAIRS = [
    (code, wrong[1], right[1])
    for code, _, example, fix in SECTIONS
    if (wrong := re.fullmatch(r"`+([^`]+)`+", example)) and (right := re.match(r"`([^`]+)`", fix))
]
FIELDS = {"ask": "ask: Why?", "right": "right: Yes", "wrong": "wrong: [No]"}
QUIZ = re.compile(r"(mode|pass|draw|id|ask|right|wrong|rigth|accept|in-order|number)\b|[{\"']")
FILES: dict[str, str | bytes] = {
    "mkdocs.yml": "site_name: C\ndocs_dir: content\ntheme: material\nrepo_url: https://github.com/owner/course\n"
    "plugins: [course: {id: c, languages: {en: C}}]\n",
    "content/en/next.md": "# Next {#top}\n\n## Why {#why}\n",
    "content/en/map.png": b"\x89PNG\r\n\x1a\n",
    "content/figures/steps.yml": "steps: [One, Two, Three]\n",
    "quizzes/a.yml": "questions:\n- ask: Why?\n  right: Yes\n  wrong: [No]\n",
    "quizzes/first-meeting.yml": "questions:\n- ask: Which?\n  right: Yes\n  wrong: [No]\n",
}
LESSON = re.compile(r"///|##|!?\[|<(?:div|!--)|icon")


def quiz_file(line: str) -> str:
    """Return a quiz in which a line has the place that its name asks for."""
    name = line.partition(" ")[0].partition(":")[0]
    if name in ("mode", "pass", "draw"):
        return f"{line}\nquestions:\n- ask: Why?\n  right: Yes\n  wrong: [No]\n"
    if name in ("accept", "in-order", "number"):
        return f"questions:\n- ask: Why?\n  {line}\n"
    rows = FIELDS | ({"ask": f"ask: {line}"} if line[0] in "{\"'" else {name.replace("rigth", "right"): line})
    return "questions:\n- " + "\n  ".join(rows.values()) + "\n"


def test_every_code_has_a_section() -> None:
    codes = [code for code, *_ in SECTIONS]
    assert len(codes) == len({*codes}) == PAGE.count("\n### ")
    assert wording.catalogue("en")["messages"].keys() == {*codes}


@pytest.mark.parametrize(("code", "wrong", "right"), [pair for pair in PAIRS if QUIZ.match(pair[1])], ids=lambda it: it)
def test_an_example_of_a_quiz_has_its_code(code: str, wrong: str, right: str) -> None:
    codes = ("en", "sv") if "sv:" in right else ("en",)
    before, after = (
        {problem.code for problem in quiz.read("q.yml", quiz_file(line).encode(), "q", codes)[1]}
        for line in (wrong, right)
    )
    assert code in before and code not in after, (before, after)


@pytest.mark.parametrize(
    ("code", "wrong", "right"), [pair for pair in PAIRS if LESSON.match(pair[1])], ids=lambda it: it
)
def test_an_example_of_a_lesson_has_its_code(code: str, wrong: str, right: str, tmp_path: Path) -> None:
    found = []
    for number, line in enumerate((wrong, right)):
        front, body = (f"{line}\n", "") if line.startswith("icon") else ("", f"{line}\n")
        closing = "///\n" if line.startswith("///") else ""
        made = Course(tmp_path / str(number))
        made.write(FILES | {"content/en/index.md": f"---\ntitle: C\n{front}---\n# C\n\n{body}{closing}"})
        assembly = project.assemble(made.folder / "mkdocs.yml", messages="en")
        found.append({problem.code for problem in assembly.problems})
    assert code in found[0] and code not in found[1], found
