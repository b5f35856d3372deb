"""The words of the interface in `locales/` go to translators, and come back into the file of their language."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from click.testing import CliRunner
from mkdocs_course.cli import main
from support import CONFIG, PLACED, QUIZ, Course
from test_translate import exported, returned

FILE = "locales/*.yml"
DUTCH = """name: Nederlands
languages: {sv: Swedish, nl: Dutch}
# Begun by hand.
quiz:
  title: "Quiz"  # the same
  check: Check answer
  count: "{total} questions"
kinds:
  gaps: {gap: "gap {number} of {total}"}
  number: {to: " to "}
"""


@pytest.fixture
def made(course: Callable[..., Course]) -> Course:
    config = CONFIG.replace("zh: 课程", "nl: Cursus")
    placed = {path.replace("/zh/", "/nl/"): text for path, text in PLACED.items()}
    return course(placed | {"mkdocs.yml": config, "quizzes/q.yml": QUIZ.replace("zh:", "nl:"), "locales/nl.yml": DUTCH})


def words(made: Course) -> list[dict[str, str]]:
    return [row for row in exported(made) if row["file"] == FILE]


def test_words_have_rows_in_the_order_of_their_file(made: Course) -> None:
    rows = words(made)
    assert [row["key"] for row in rows] == [
        "languages/sv",
        "languages/nl",
        "quiz/title",
        "quiz/check",
        "quiz/count",
        "kinds/gaps/gap",
        "kinds/number/to",
    ]
    check = rows[3]
    assert (check["context"], check["sv"], check["nl"]) == ("Check answer", "Kontrollera svar", "Check answer")
    # What is no longer English need not go out again.
    only = [row["key"] for row in exported(made, "--only", "nl") if row["file"] == FILE]
    assert "quiz/check" in only and "languages/sv" not in only


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_words_come_back_with_every_other_byte_kept(newline: str, made: Course) -> None:
    file = made.folder / "locales/nl.yml"
    file.write_bytes(DUTCH.replace("\n", newline).encode())
    rows = exported(made)
    new = {
        "quiz/check": "Controleer",
        "quiz/count": "{total} vragen",
        "kinds/gaps/gap": "gat {number} van {total}",
        "kinds/number/to": "tot",
    }
    for row in rows:
        row["nl"] = new.get(row["key"], row["nl"])
    done = returned(made, rows)
    assert done.exit_code == 0 and "locales/nl.yml" in done.output, done.output
    expected = DUTCH.replace("Check answer", "Controleer").replace("{total} questions", "{total} vragen")
    expected = expected.replace("gap {number} of {total}", "gat {number} van {total}").replace('" to "', '" tot "')
    assert file.read_bytes() == expected.replace("\n", newline).encode()


def test_a_word_with_another_placeholder_is_put_back(made: Course) -> None:
    rows = words(made)
    next(row for row in rows if row["key"] == "quiz/count")["nl"] = "{totaal} vragen"
    done = returned(made, rows)
    assert done.exit_code == 1 and "{totaal}" in done.output
    assert (made.folder / "locales/nl.yml").read_text("utf-8") == DUTCH


def test_a_word_of_the_package_is_not_changed_by_a_table(made: Course) -> None:
    rows = words(made)
    next(row for row in rows if row["key"] == "quiz/check")["sv"] = "Rätta"
    done = returned(made, rows)
    assert done.exit_code == 1 and "quiz/check" in done.output
    assert not (made.folder / "locales/sv.yml").exists()


@pytest.mark.slow
def test_all_words_of_a_language_come_back(made: Course) -> None:
    (made.folder / "locales/nl.yml").unlink()
    done = CliRunner().invoke(main, ["words", "nl", "--name", "Nederlands", "--folder", str(made.folder)])
    assert done.exit_code == 0, done.output
    rows = words(made)[:80]
    for row in rows:
        row["nl"] = f"{row['nl']} (nl)"
    done = returned(made, rows)
    assert done.exit_code == 0, done.output
    text = (made.folder / "locales/nl.yml").read_text("utf-8")
    assert text.count("(nl)") == len(rows) == 80
