"""A page says the same in every language: how long it takes, what it comes after, and which quizzes it places."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from mkdocs_course.model.course import course as model
from mkdocs_course.report import wording
from mkdocs_course.view.runtime import parts
from support import Course

QUIZ = "questions:\n- ask: Hej?\n  right: Ja\n  wrong: [Nej]\n"
PLACED = "# Hej\n\n/// quiz | q\n///\n"
ADD = "Write it here too, between the two lines with --- at the top, or delete it at"
PLACE = "Write the line here too, and a line with only /// below it. Or delete the quiz at"


@pytest.fixture
def told(course: Callable[..., Course]) -> Callable[..., list[str]]:
    """Return a function from the texts of one page, in Swedish first, to the messages about it."""

    def tell(*texts: str, **more: str) -> list[str]:
        codes = ("sv", "zh", "en")[: len(texts)]
        files = {f"content/{code}/page.md": text for code, text in zip(codes, texts, strict=True)}
        start = {f"content/{code}/index.md": "# Start\n" for code in codes}
        folder = course({"quizzes/q.yml": QUIZ} | start | files | more).folder
        read = model.read(folder / "content", folder / "quizzes", codes, folder, parts())
        return [wording.describe(problem, "en") for problem in read.problems]

    return tell


def head(*lines: str) -> str:
    return "\n".join(["---", "title: Hej", *lines, "---", PLACED])


@pytest.mark.parametrize(
    "same", [head(), head("minutes: 8", "prerequisites: index.md"), "# Hej\n\n/// quiz | q\n///\n"]
)
def test_the_same_is_no_problem(same: str, told: Callable[..., list[str]]) -> None:
    assert told(same, same) == []


def test_the_order_of_pages_and_of_lines_says_nothing(told: Callable[..., list[str]]) -> None:
    more = {f"content/{code}/a.md": "# A\n" for code in ("sv", "zh")}
    one, other = (
        head("prerequisites: [index.md, a.md]", "minutes: 8"),
        head("minutes: 8", "prerequisites: [a.md, index.md]"),
    )
    assert told(one, other, **more) == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            head("minutes: 8"),
            head(),
            (
                "content/zh/page.md:1:1: This page has “minutes: 8” in “sv”, but not here. [languages-differ]\n"
                f"    {ADD} content/sv/page.md:3:10."
            ),
        ),
        (
            head(),
            head("minutes: 8"),
            (
                "content/sv/page.md:1:1: This page has “minutes: 8” in “zh”, but not here. [languages-differ]\n"
                f"    {ADD} content/zh/page.md:3:10."
            ),
        ),
        (
            head("minutes: 8"),
            head("minutes: 10"),
            (
                "content/zh/page.md:3:10: This page has “minutes: 8” in “sv”, but not here. [languages-differ]\n"
                "    Here it says “minutes: 10”. Write the same in both; the other one is at content/sv/page.md:3:10."
            ),
        ),
        (
            head(),
            head("prerequisites: index.md"),
            (
                "content/sv/page.md:1:1: This page has “prerequisites: index.md” in “zh”, but not here. "
                "[languages-differ]\n"
                f"    {ADD} content/zh/page.md:3:16."
            ),
        ),
        (
            "# Hej\n",
            PLACED,
            (
                "content/sv/page.md:1:1: This page has “/// quiz | q” in “zh”, but not here. [languages-differ]\n"
                f"    {PLACE} content/zh/page.md:3:12."
            ),
        ),
        (
            head("description: Hej"),
            head(),
            (
                "content/zh/page.md:1:1: This page has “description: …” in “sv”, but not here. [languages-differ]\n"
                f"    {ADD} content/sv/page.md:3:14."
            ),
        ),
    ],
    ids=["minutes", "minutes-in-the-second", "other-minutes", "after", "quiz", "description"],
)
def test_a_difference(one: str, other: str, expected: str, told: Callable[..., list[str]]) -> None:
    assert told(one, other) == [expected]


def test_each_language_is_compared_with_the_first(told: Callable[..., list[str]]) -> None:
    found = told(head("minutes: 8"), head("minutes: 8"), head("minutes: 9"))
    assert [message.split(" This")[0] for message in found] == ["content/en/page.md:3:10:"]


def test_a_page_in_one_language_lacks_and_does_not_differ(told: Callable[..., list[str]]) -> None:
    found = told(head(), head(), **{"content/sv/more.md": "---\nminutes: 8\n---\n# Mer\n"})
    assert [message.split("[")[1].split("]")[0] for message in found] == ["missing-page"]


def test_a_page_that_has_another_name_in_one_language_is_told_once(told: Callable[..., list[str]]) -> None:
    files = {"content/sv/first.md": head(), "content/zh/1-first.md": head()}
    (message,) = [it for it in told(head(), head(), **files) if "[missing-page]" in it]
    assert "rename “content/zh/1-first.md” to “content/zh/first.md”" in message
    two = told(head(), head(), **files, **{"content/sv/second.md": head()})
    assert sum("[missing-page]" in message for message in two) == 3
    assert not any("rename" in message for message in two)


def test_a_misspelt_line_is_told_once(told: Callable[..., list[str]]) -> None:
    found = told(PLACED, PLACED.replace("quiz", "quizz"))
    assert [message.split("[")[1].split("]")[0] for message in found] == ["quiz-line"]


STEPS = "title: {all: Hej}\ndescription: {all: Hej}\nsteps:\n- {all: Ett}\n- {all: Två}\n- {all: Tre}\n"
PHOTO, OTHER = "![Bild](/content/images/{}.jpg)", "# Hej\n\n{}\n"


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("/// figure | steps\n///", "", "/// figure | steps"),
        (PHOTO.format("a"), "", "![…](/content/images/a.jpg)"),
        (PHOTO.format("a"), "![图](../images/a.jpg)", ""),
        (PHOTO.format("a"), PHOTO.format("b"), ""),
        (f"{PHOTO.format('a')}\n\n{PHOTO.format('b')}", PHOTO.format("a"), "![…](/content/images/b.jpg)"),
        ("![Bild](images/a.jpg)", "", ""),
        ("[Bild](/content/images/a.jpg)", "", ""),
    ],
)
def test_a_picture_in_one_language_is_told_on_the_page_without_it(
    one: str, other: str, expected: str, told: Callable[..., list[str]]
) -> None:
    for pages, lacking in (((one, other), "zh"), ((other, one), "sv")):
        messages = told(*map(OTHER.format, pages), **{"content/figures/steps.yml": STEPS})
        found = [message for message in messages if "languages-differ" in message]
        assert [message.split(":")[0] for message in found] == ([f"content/{lacking}/page.md"] if expected else [])
        assert all(f"“{expected}”" in message for message in found)
