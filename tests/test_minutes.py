"""How long a lesson takes, and what its front matter says; and the terms of the glossary that no lesson uses."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from mkdocs_course.model.course.prose import prose
from mkdocs_course.model.course.style.duration import quiz_minutes
from mkdocs_course.model.course.style.minutes import lesson_minutes
from mkdocs_course.model.quiz import quiz
from mkdocs_course.model.text.extent import Extent
from mkdocs_course.project import assemble
from mkdocs_course.report import wording
from support import SMALLEST, Course, languages

WORD, SIGN = "ord ", "字"


def page(minutes: int, text: str) -> str:
    return f"---\ntitle: A\nminutes: {minutes}\n---\n# A\n\n{text}\n"


def told(course: Callable[..., Course], files: dict[str, str]) -> list[str]:
    made = course(SMALLEST | files)
    problems = assemble(made.folder / "mkdocs.yml").problems
    assert all(wording.describe(problem, language) for problem in problems for language in wording.LANGUAGES)
    return [wording.describe(problem, "en") for problem in problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann-Marie har 12 bilar. 她有三辆。", (4, 4)),
        ("", (0, 0)),
        ("日本語とไทย", (0, 7)),
        ("— … ”!”", (0, 0)),
        ("w" * 100_000 + " " + "-" * 100_000, (1, 0)),
    ],
)
def test_what_is_counted(text: str, expected: tuple[int, int]) -> None:
    extent = Extent.of(text)
    assert (extent.words, extent.characters) == expected


def test_the_time_to_read() -> None:
    assert Extent(words=300, characters=150).minutes == 2


def test_what_is_read_of_a_page() -> None:
    body = """# Rubrik {#top}

En [länk](../sida.md#dit "Titel") och ![bild](x.svg), <b class="x">fet</b> <https://example.com/a/b>.

| A | B |
|---|:-:|
| c | d |

```yaml
kod: inte
```

<!-- en
kommentar -->

/// quiz | namn
///

--8<-- "sv/figures/x.svg"

Slut.
"""
    words = "Rubrik En länk Titel och bild fet A B c d Slut".split()
    assert Extent.of(prose(body)).words == len(words)


@pytest.mark.parametrize(
    ("minutes", "swedish", "chinese", "number"),
    [
        (5, 1000, 1500, None),
        (5, 1390, 2085, None),
        (5, 1500, 2250, "8"),
        (10, 1600, 2400, None),
        (4, 1600, 2400, "8"),
        (12, 1600, 2400, "8"),
        (20, 3400, 5100, None),
        # Its languages may differ: what both say is the mean.
        (8, 1200, 3000, None),
        (4, 1200, 3000, "8"),
        # A page that is read fast is not judged.
        (40, 100, 150, None),
        (9, 90_000, 90_000, "99"),
    ],
)
def test_the_minutes_of_a_page(
    course: Callable[..., Course], minutes: int, swedish: int, chinese: int, number: str | None
) -> None:
    def pages(said: int) -> dict[str, str]:
        return {
            "content/sv/a.md": page(said, WORD * swedish),
            "content/zh/a.md": page(said, SIGN * chinese),
        }

    found = told(course, pages(minutes))
    assert len(found) == (2 if number else 0)
    for message, language in zip(found, ("sv", "zh"), strict=False):
        assert message == (
            f"content/{language}/a.md:3:10: The page says {minutes} minutes. Reading it and doing its quizzes takes"
            f" about {number}. [minutes-differ]\n"
            f"    Write “minutes: {number}” in every language, or shorten what is to be read."
        )
    # The fix, applied, leaves nothing.
    if number and number != "99":
        assert told(course, pages(int(number))) == []


def minutes(text: str, language: str = "sv") -> float:
    read, problems = quiz.read("q.yml", text.encode(), "q", languages("sv", "zh"))
    assert read and not [problem for problem in problems if not problem.warning]
    return quiz_minutes(read, language)


CHOICE = "- {{id: q{0}, ask: {1}, right: {{text: {1}, why: {1}}}, wrong: [{{text: {1} x, why: {1}}}], why: {1}}}\n"
HUNDRED = (WORD * 100).strip()


def test_a_quiz_takes_its_words_and_a_while_to_think() -> None:
    one = "questions:\n" + CHOICE.format(1, HUNDRED)
    assert minutes(one) == pytest.approx(601 / 200 + 0.4)
    assert minutes(one.replace("- {id", f"- {{hints: [{HUNDRED}], id")) == minutes(one)
    two = one + CHOICE.format(2, HUNDRED)
    assert minutes(two) == pytest.approx(2 * minutes(one))
    assert minutes(f"draw: 1\n{two}") == pytest.approx(minutes(one))
    assert minutes("questions:\n- {ask: {sv: Hej, zh: 一二三}, right: 12, wrong: [34]}\n", "zh") == pytest.approx(
        3 / 300 + 2 / 200 + 0.4
    )


def test_writing_and_rating_take_longer() -> None:
    assert minutes("questions:\n- {ask: Hej, model-answer: Hej}\n") == pytest.approx(2 / 200 + 1.0)
    rows = "questions:\n- {ask: Hej, pairs: [{left: A, right: B}, {left: C, right: D}]}\n"
    assert minutes(rows) == pytest.approx(5 / 200 + 0.4 + 0.2)


DIALOGUE = f"""questions:
- ask: Hej
  scenes:
  - id: start
    says: {HUNDRED}
    choices:
    - {{text: ett, why: två, to: short}}
    - {{text: fem, why: två, to: long}}
  - {{id: short, says: {HUNDRED}, ending: good}}
  - id: long
    says: {HUNDRED}
    choices: [{{text: ett, why: två, to: short}}]
"""


def test_a_dialogue_takes_its_mean_path() -> None:
    """Two paths: one of two scenes and a choice, one of three scenes and two choices."""
    first, last = 100 + 2, 100
    short, long = first + 1 + last, first + 1 + 100 + 1 + 1 + last
    assert minutes(DIALOGUE) == pytest.approx(1 / 200 + 2 + (short + long) / 2 / 200)


def test_a_lesson_takes_as_long_as_all_that_is_in_it(course: Callable[..., Course]) -> None:
    files = {"quizzes/q.yml": "questions:\n" + CHOICE.format(1, HUNDRED), "content/sv/a.md": page(5, HUNDRED)}
    twice = "\n\n/// quiz | q\n///\n\n/// posttest | q\n///\n"
    made = course(SMALLEST | files | {"content/sv/a.md": page(5, f"{HUNDRED}{twice}")})
    read = assemble(made.folder / "mkdocs.yml").course
    assert read
    (lesson,) = (lesson for lesson in read.lessons if lesson.page == "a.md")
    assert lesson_minutes(lesson, read) == pytest.approx(101 / 200 + 2 * (601 / 200 + 0.4))


TERM = "- {{id: {0}, term: {{sv: {0}, zh: {1}}}, pinyin: a, definition: {{sv: Så., zh: 这样。}}}}\n"
TERMS = "terms:\n" + TERM.format("one", "一") + TERM.format("two", "二")


def test_a_term_is_linked_from_a_lesson(course: Callable[..., Course]) -> None:
    links = "[a](glossary.md#one) och [b](glossary.md#two)"

    def lessons(swedish: str, chinese: str, minutes: str = "minutes: 1\n") -> list[str]:
        pages = {f"content/{code}/glossary.md": f"# A\n\n{links}\n\n/// glossary\n///\n" for code in ("sv", "zh")}
        pages |= {"content/sv/a.md": f"---\n{minutes}---\n# A\n\n{swedish}\n", "content/glossary.yml": TERMS}
        return told(course, pages | {"content/zh/a.md": f"---\n{minutes}---\n# A\n\n{chinese}\n"})

    assert lessons(links, links) == []
    assert lessons("[a](glossary.md#one)", "[a](glossary.md#one)") == [
        (
            "content/glossary.yml:3:3: No lesson in “sv, zh” links to the term “two”. [unlinked-term]\n"
            "    Link it where a lesson uses it first: [word](../glossary.md#two). Or take it out of the glossary."
        )
    ]
    (message,) = lessons(links, "[a](glossary.md#one)")
    assert "No lesson in “zh” links to the term “two”" in message
    # One whose front matter cannot be read may be a lesson.
    broken = lessons(links, links, "minutes: 1\ndescription: a: b\n")
    assert len(broken) == 2 and all("[colon-in-text]" in message for message in broken)
    # A course whose lessons link to nothing does not use links; other pages only list.
    assert lessons("Hej", "你好") == [] and lessons(links, "你好") == []
    assert lessons("[a](glossary.md#one)", "[a](glossary.md#one)", "title: A\n") == []


def test_a_quiz_that_cannot_be_read_takes_no_known_time(course: Callable[..., Course]) -> None:
    block = "\n\n/// quiz | q\n///\n"
    files = {f"content/{code}/a.md": page(30, (WORD if code == "sv" else SIGN) * 700 + block) for code in ("sv", "zh")}
    right = "questions: [{ask: {sv: Hur?, zh: 如何？}, right: {sv: Så, zh: 这样}, wrong: [{sv: Nej, zh: 不}]}]\n"
    codes = [message.rpartition("[")[2].partition("]")[0] for message in told(course, files | {"quizzes/q.yml": right})]
    assert "minutes-differ" in codes
    (message,) = told(course, files | {"quizzes/q.yml": right.replace("right", "rigth")})
    assert message.startswith("quizzes/q.yml:1:") and "[unknown-field]" in message
    # Nor does one whose line is not read yet, on the page in any language.
    files["content/sv/a.md"] += "\n/// quiz | r ///\n"
    messages = told(course, files | {"quizzes/q.yml": right})
    assert any("[quiz-line]" in message for message in messages)
    assert not any("[minutes-differ]" in message for message in messages)
