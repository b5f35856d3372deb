"""Problems below a line that was put in, or divided, to read a file: they stand where the file has them."""

from __future__ import annotations

from mkdocs_course.authoring import applying
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.quiz import quiz
from support import in_any_language


def problems_of(text: str) -> list[Problem]:
    _, problems = quiz.read("q.yml", text.encode(), "q", ("sv", "zh"))
    return in_any_language(problems)


def places(text: str) -> list[tuple[str, int, int]]:
    return [(problem.code, problem.place.line, problem.place.column) for problem in problems_of(text)]


LETTERED = """questions:
- ask: {sv: Hej, zh: 你好}
  right: {sv: Tre, zh: 三}
  a) Ett
  b) Två
- ask: {sv: Hej hå, zh: 你好}
  right: {sv: "Ja, zh: 是}
  wrong: [b]
  wronk: [d]
"""


def test_what_follows_options_that_got_a_name_stands_on_its_own_line() -> None:
    assert places(LETTERED) == [
        ("missing-field", 4, 3),
        ("left-over", 4, 7),
        ("left-over", 5, 7),
        ("colon-in-text", 7, 18),
        ("unknown-field", 9, 3),
    ]
    (cut,) = (problem for problem in problems_of(LETTERED) if problem.code == "colon-in-text")
    assert cut.fix
    assert applying.apply(LETTERED.encode(), [cut.fix]).decode() == LETTERED.replace('"Ja,', '"Ja",')


def test_what_is_wrong_in_the_second_of_two_fields_stands_where_that_is_on_the_line() -> None:
    line = "- ask: Vad tänker du?, model-answer: {sv: Ett stycke}"
    divided, translation = problems_of(f"questions:\n{line}\n")
    assert (divided.code, divided.place.line) == ("colon-in-text", 2)
    assert (translation.code, translation.place.line) == ("missing-translation", 2)
    assert translation.place.column == line.index("{") + 1
    # The whole line would be replaced by its second half.
    assert translation.fix is None


def test_a_second_item_divided_from_the_text_above_it_keeps_its_place() -> None:
    line = "  wrong: - [Ett"
    text = f"questions:\n- ask: {{sv: a, zh: b}}\n  right: {{sv: c, zh: d}}\n{line}\n    - {{sv: e, zh: f}}\n"
    for _, number, column in places(text):
        assert number <= text.count("\n")
        assert column <= len(text.split("\n")[number - 1]) + 1
