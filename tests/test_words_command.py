"""`course words` starts the file of a language, adds what one lacks, and changes nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from mkdocs_course import project
from mkdocs_course.cli import main
from mkdocs_course.report import wording
from mkdocs_course.view.coverage import missing_words
from mkdocs_course.view.locale_tree import load
from mkdocs_course.view.words import FOLDER, complete, words
from support import CONFIG, PLACED, QUIZ, Course

ICELANDIC = {
    "mkdocs.yml": CONFIG.replace("zh: 课程", "is: Námskeið"),
    "quizzes/q.yml": QUIZ.replace("zh:", "is:"),
    "content/is/index.md": "# Halló\n\n/// quiz | q\n///\n",
}


@pytest.fixture
def made(course: Callable[..., Course]) -> Course:
    return course(PLACED | ICELANDIC)


def run(made: Course, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["words", *arguments, "--folder", str(made.folder), "--messages", "en"])


def missing(made: Course, code: str = "is") -> list[str]:
    folders = (FOLDER, made.folder / "locales")
    return [name for name, _ in missing_words(complete("en", (FOLDER,)), complete(code, folders))]


def told(made: Course) -> list[str]:
    found = project.assemble(made.folder / "mkdocs.yml", messages="en").problems
    return [
        wording.describe(problem, "en") for problem in found if problem.place.path.startswith(("locales", "mkdocs"))
    ]


def test_a_language_is_started(made: Course) -> None:
    done = run(made, "is", "--name", "Íslenska")
    file = made.folder / "locales" / "is.yml"
    assert done.exit_code == 0 and "locales/is.yml: written" in done.output and file.is_file(), done.output
    assert missing(made) == [] and told(made) == []
    read = words("is", (FOLDER, file.parent))
    assert (read.name, read.kinds["number"]["to"], read.languages["sv"]) == ("Íslenska", " to ", "Swedish")
    assert read.parts["class"]["is_open"] == "" and "sentence_person" in file.read_text("utf-8")
    before = file.read_bytes()
    assert "no text is missing" in run(made, "is").output and file.read_bytes() == before


def test_what_is_still_english_is_counted(made: Course) -> None:
    def left() -> int:
        line = next(row for row in run(made, "is").output.splitlines() if "still the English ones" in row)
        return int(line.split(": ")[1].split()[0])

    first = left()
    file = made.folder / "locales" / "is.yml"
    text = file.read_text("utf-8")
    assert "  check: Check answer\n" in text and '  place: "{at} / {all}"\n' in text.replace("'", '"')
    file.write_text(text.replace("Check answer", "Athuga svar"), "utf-8")
    assert left() == first - 1
    assert "Athuga svar" in file.read_text("utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "name: Íslenska\nquiz:\n  # mine\n  title: Próf  # kept\nparts:\n    class:\n        choose: Veldu\n",
        "\ufeffname: Íslenska\r\nquiz:\r\n  title: Próf\r\n",
        "quiz: {title: Próf}\nparts: {class: {}}\nname: Íslenska",
        '{"quiz": {"title": "Próf"}}',
        "# only a comment",
        "",
        "kinds:\n  number: {label: Svar}\n\nname: Íslenska\n",
    ],
    ids=["block", "windows", "braces", "json", "comment", "empty", "kinds"],
)
def test_missing_words_are_added_and_the_rest_kept(text: str, made: Course) -> None:
    file = made.folder / "locales" / "is.yml"
    file.parent.mkdir()
    file.write_bytes(text.encode())
    before = load(file)
    done = run(made, "is")
    assert done.exit_code == 0 and "missing texts added" in done.output, done.output
    after = file.read_bytes().decode()
    if "{" not in text:
        # Lines were put between those of the file, and none of them was changed.
        rows = iter(after.splitlines())
        assert all(line in rows for line in text.splitlines())
    assert ("\r\n" in text) == ("\r\n" in after) and after.startswith("\ufeff") == text.startswith("\ufeff")
    assert missing(made) == [] and [it for it in told(made) if "is.yml" in it] == []
    assert before.get("quiz", {}).get("title", "Quiz") == load(file)["quiz"]["title"]


def test_a_file_with_errors_is_shown_and_kept(made: Course) -> None:
    made.write({"locales/is.yml": "quiz:\n  titel: Próf\n"})
    done = run(made, "is")
    assert done.exit_code == 1 and "locales/is.yml:2:3" in done.output and "Did you mean “title”?" in done.output
    assert (made.folder / "locales/is.yml").read_text("utf-8") == "quiz:\n  titel: Próf\n"


@pytest.mark.parametrize(
    ("code", "status", "text"),
    [
        ("sv", 0, "no file is needed"),
        ("en", 0, "no file is needed"),
        ("../x", 2, "is no code of a language"),
        ("et", 0, "Add it under “languages:”"),
    ],
)
def test_other_languages(code: str, status: int, text: str, made: Course) -> None:
    done = run(made, code)
    assert done.exit_code == status and text in done.output, done.output
    assert [file.name for file in Path(made.folder).rglob("*.yml") if file.parent.name == "locales"] == (
        ["et.yml"] if code == "et" else []
    )


def test_what_is_still_english_is_listed(made: Course) -> None:
    run(made, "is", "--name", "Íslenska")
    before = (made.folder / "locales" / "is.yml").read_bytes()
    rows = run(made, "is", "--left").output.splitlines()
    assert "quiz.check: Check answer" in rows and rows[-1].startswith(f"{len(rows) - 1} texts in “is” are English")
    assert (made.folder / "locales" / "is.yml").read_bytes() == before
    # A language whose words come with the package has none, and a file is not needed to list them.
    assert run(made, "sv", "--left").output.startswith("0 texts in “sv” are English")
    (made.folder / "locales" / "is.yml").write_text("name: Íslenska\nquiz: {check: Athuga svar}\n", "utf-8")
    assert next(row for row in rows[:-1] if "quiz.check" not in row) in run(made, "is", "--left").output
