"""How many Problems of a file, and of many files, are shown."""

from __future__ import annotations

from mkdocs_course.model import limit
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.report import wording


def at(line: int, code: str = "tab", *, warning: bool = False, path: str = "a.yml") -> Problem:
    return Problem.at(Place(path=path, line=line), code, warning=warning)


def test_a_hundred_problems_of_a_file_are_shown_and_the_rest_counted() -> None:
    shown = limit.shown([at(line) for line in range(1, 251)])
    assert [problem.place.line for problem in shown] == [*range(1, 101), 101]
    assert (shown[-1].code, shown[-1].value("number"), shown[-1].warning) == ("more-problems", "150", False)
    assert limit.shown(shown) == shown
    assert wording.count(shown, "en") == "250 errors, 0 warnings"
    assert limit.shown([at(line) for line in range(1, 101)])[-1].code == "tab"


def test_errors_are_shown_before_warnings() -> None:
    warned = [at(line, warning=True) for line in range(1, 301)]
    shown = limit.shown([*warned, at(999)])
    assert sum(not problem.warning for problem in shown) == 1
    # What is left are warnings, so the exit status is that of warnings where there is no error.
    assert [problem.code for problem in shown[-2:]] == ["tab", "more-problems"]
    assert shown[-1].value("number") == "201" and shown[-1].warning
    assert all(problem.warning for problem in limit.shown(warned))
    assert not all(problem.warning for problem in limit.shown([at(line) for line in range(300)]))


def test_each_file_has_a_hundred() -> None:
    shown = limit.shown([at(line, path=path) for line in range(2, 252) for path in ("a.yml", "b.md")])
    assert [problem.code for problem in shown].count("more-problems") == 2 and len(shown) == 202


def test_what_many_files_have_is_shown_for_twenty_of_them() -> None:
    unused = [at(1, "unused-quiz", warning=True, path=f"quizzes/{number:04}.yml") for number in range(4_999)]
    shown = limit.shown([*unused, at(1, path="quizzes/0001.yml")])
    assert [problem.code for problem in shown].count("unused-quiz") == 20
    (rest,) = (problem for problem in shown if problem.code == "more-files")
    assert (rest.value("name"), rest.value("number"), rest.warning) == ("unused-quiz", "4979", True)
    assert "4979" in wording.describe(rest, "en")
