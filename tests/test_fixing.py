"""`course check --fix` corrects what is certain, and leaves all else as it is: bytes, line ends, files."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from mkdocs_course.authoring.applying import apply, separate
from mkdocs_course.authoring.fixing import fix
from mkdocs_course.cli import main
from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.quiz import quiz
from support import PLACED, QUIZ, Course

BROKEN = QUIZ.replace("right:", "rätt:").replace("ask: ", "ask：")


def read(data: bytes) -> tuple[Problem, ...]:
    return quiz.read("q.yml", data, "q", ("sv", "zh"))[1]


def check(folder: Path, *options: str) -> Result:
    return CliRunner().invoke(main, ["check", "--messages", "en", *options, str(folder)])


def test_what_is_certain_is_fixed_and_shown(course: Callable[..., Course]) -> None:
    folder = course(PLACED | {"quizzes/q.yml": BROKEN}).folder
    file = folder / "quizzes" / "q.yml"
    shown = check(folder, "--diff")
    assert "+  right: {sv: Ja, zh: 行}" in shown.stderr and "Nothing was changed" in shown.stderr
    assert file.read_text("utf-8") == BROKEN and shown.exit_code == 1
    done = check(folder, "--fix")
    assert file.read_text("utf-8") == QUIZ
    assert "--- quizzes/q.yml" in done.stderr and "-  rätt: {sv: Ja, zh: 行}" in done.stderr
    assert done.stdout == "0 errors, 0 warnings\n" and done.exit_code == 0
    assert "nothing that can be fixed" in check(folder, "--fix").stderr


@pytest.mark.parametrize(
    "text",
    [
        # Two indentations make sense.
        """questions:
- ask: {sv: A, zh: B}
  right:
    text: {sv: C, zh: D}
   why: {sv: E, zh: F}
  wrong: [{sv: G, zh: H}]
""",
        "questions: # quiz\n- ask: C# och #3?\n  right: ja #2\n  wrong: [nej]\n",
        "questions:\n- ask: “Hej”\n  right: ja\n  wrong: [nej]\n",
        "questions:\n- {ask: a, right: b, wrong: [c], question: d}\n",
        "questions:\n- ask: a\n  right: b\n  wrong: [c]\n---\nquestions: []\n",
        "questions:\n- title: a\n  stem: d\n  right: b\n  wrong: [c]\n",
    ],
    ids=["indentation", "comment", "curly-quotes", "name-is-taken", "second-document", "two-names"],
)
def test_what_only_the_trainer_knows_is_left_alone(text: str) -> None:
    assert read(text.encode()) and fix(text.encode(), read) == (text.encode(), 0)


def test_options_that_stand_as_rows_among_fields_become_a_question(course: Callable[..., Course]) -> None:
    rows = "a) Nothing: no.\n    b) She calls.\n    c) It's late.\n    correct: b"
    draft = f"questions:\n  - scenario: {{all: Lena forgot.}}\n    question: {{all: What now?}}\n    {rows}\n"
    folder = course(PLACED | {"quizzes/q.yml": draft}).folder
    check(folder, "--fix")
    written = (folder / "quizzes" / "q.yml").read_text("utf-8")
    assert "right: She calls." in written and '- "Nothing: no."\n      - "It\'s late."' in written
    assert "Lena forgot.\n\n        What now?" in written


def test_what_only_the_whole_course_shows_is_fixed_too(course: Callable[..., Course]) -> None:
    """Links to other pages and to headings, with an address that is certain, beside what the page alone shows."""
    written = "# Hej\n\n/// quiz | q ///\n\n[a](om.html), [b](a@b.se), [c](#Ett ord), ** fet **\n\n## Ett ord {#ord}\n"
    folder = course(PLACED | {"content/sv/index.md": written, "content/sv/om.md": "# Om\n"}).folder
    done = check(folder, "--fix")
    fixed = (folder / "content" / "sv" / "index.md").read_text("utf-8")
    assert fixed == (
        "# Hej\n\n/// quiz | q\n///\n\n[a](om.md), [b](mailto:a@b.se), [c](#ord), **fet**\n\n## Ett ord {#ord}\n"
    ), done.output


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_byte_order_mark_stay(end: str, mark: str) -> None:
    before, after = (f"{mark}{text}  # a\u00a0b".replace("\n", end).encode() for text in (BROKEN, QUIZ))
    assert fix(before, read) == (after, 2)


def test_permissions_and_links_stay(course: Callable[..., Course]) -> None:
    folder = course(PLACED | {"quizzes/q.yml": BROKEN}).folder
    file = folder / "quizzes" / "q.yml"
    file.chmod(0o640)
    check(folder, "--fix")
    assert file.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in file.parent.iterdir()) == ["q.yml"]


def test_a_program_that_reads_the_problems_gets_only_them(course: Callable[..., Course]) -> None:
    folder = course(PLACED | {"quizzes/q.yml": BROKEN}).folder
    assert check(folder, "--fix", "--format", "json").stdout.startswith("{")


def test_a_file_that_cannot_be_written_stays(course: Callable[..., Course], monkeypatch: pytest.MonkeyPatch) -> None:
    folder = course(PLACED | {"quizzes/q.yml": BROKEN}).folder

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "q.yml")

    monkeypatch.setattr(Path, "replace", refuse)
    done = check(folder, "--fix")
    assert done.exit_code == 1 and "Traceback" not in done.output
    assert [path.name for path in (folder / "quizzes").iterdir()] == ["q.yml"]
    assert (folder / "quizzes" / "q.yml").read_text("utf-8") == BROKEN


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(5))
def test_several_faults_in_one_file_are_fixed_one_after_the_other(seed: int) -> None:
    """Faults of one line each, in lines that are far enough apart to be judged by themselves."""
    random_ = random.Random(seed)
    text = "questions:\n" + "".join(
        f"  - id: q{number}\n    ask: {{sv: Fråga, zh: 题}}\n    right: {{sv: Ja, zh: 对}}\n"
        f"    wrong:\n      - {{sv: Nej, zh: 不}}\n      - {{sv: Kanske, zh: 也许}}\n"
        for number in range(6)
    )
    lines = text.split("\n")
    changes = [
        lambda line: line.replace(": ", "：", 1),
        lambda line: line.replace(":", "", 1),
        lambda line: "\t" * ((len(line) - len(line.lstrip(" "))) // 2) + line.lstrip(" "),
        lambda line: line.replace("- ", "• ", 1),
        lambda line: line.replace("{", "｛", 1) if "{sv" in line else line,
    ]
    for start in range(1, len(lines) - 6, 12):
        index = start + random_.randrange(6)
        lines[index] = random_.choice(changes)(lines[index])
    assert fix("\n".join(lines).encode(), read)[0].decode() == text


def test_fixes_are_applied_together_where_they_do_not_touch() -> None:
    def problem(line: int, *lines: str, safe: bool = True) -> Problem:
        fix = Fix(first=line, last=line + max(0, len(lines) - 1), lines=lines, safe=safe)
        return Problem.at(Place(path="q.yml", line=line), "indent", fix=fix)

    first, same, other, unsure = problem(1, "A", "B"), problem(2, "X"), problem(3, "C"), problem(4, "D", safe=False)
    assert separate([first, same, other, unsure]) == (first, other)
    assert apply(b"a\r\nb\nc", [Fix(first=3, last=3, lines=("C", "D")), Fix(first=1, last=1, lines=("A",))]) == (
        b"A\r\nb\nC\r\nD"
    )


@pytest.mark.parametrize(("before", "after"), [("      id: test", "     id: test"), ("font: false", "fnt: false")])
def test_mkdocs_yml_is_fixed_too(before: str, after: str, course: Callable[..., Course]) -> None:
    folder = course(PLACED).folder
    file = folder / "mkdocs.yml"
    good = file.read_text("utf-8")
    file.write_text(good.replace(before, after), "utf-8")
    done = check(folder, "--fix")
    assert "--- mkdocs.yml" in done.stderr and done.exit_code == 0
    assert file.read_text("utf-8") == good


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("// quiz | q\n///", "/// quiz | q\n///"),
        ("/// quiz ｜ q\n///", "/// quiz | q\n///"),
        ("／／／ quiz | q\n///", "/// quiz | q\n///"),
        ("／／／ quiz ｜ q\n／／／", "/// quiz | q\n///"),
        ("/// quiz q\n///", "/// quiz | q\n///"),
        ("/// quizz | q\n\n///", "/// quiz | q\n\n///"),
        ("- a\n\n    // quiz | q\n    //", "- a\n\n    /// quiz | q\n    ///"),
        ("!! tip\n    Hej\n\n/// quiz | q\n///", "!!! tip\n    Hej\n\n/// quiz | q\n///"),
    ],
)
def test_a_block_that_is_nearly_one_is_fixed(wrong: str, right: str, course: Callable[..., Course]) -> None:
    folder = course(PLACED).folder
    file = folder / "content" / "sv" / "index.md"
    file.write_text(f"# Hej\n\n{wrong}\n", encoding="utf-8")
    (folder / "content" / "zh" / "index.md").write_text(f"# Hej\n\n{right}\n", encoding="utf-8")
    done = check(folder, "--fix")
    assert file.read_text("utf-8") == f"# Hej\n\n{right}\n" and done.exit_code == 0, done.output
    assert done.stdout == "0 errors, 0 warnings\n"


@pytest.mark.parametrize(
    "text", ["// quiz | q\n\nMer text.\n", "// quiz is what comes now\n///\n", "/// quiz\n///\n", "// quiz | q\n\n//\n"]
)
def test_a_block_whose_end_or_name_is_not_certain_is_left_alone(text: str, course: Callable[..., Course]) -> None:
    folder = course(PLACED).folder
    file = folder / "content" / "sv" / "index.md"
    file.write_text(text, encoding="utf-8")
    assert "quiz-line" in check(folder, "--fix").stdout and file.read_text("utf-8") == text
