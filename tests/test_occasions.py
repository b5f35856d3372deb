"""What comes back to a quiz later: a posttest after days, and the follow-up of a plan."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from markdown import Markdown
from mkdocs_course.extension import QuizExtension
from mkdocs_course.model.course import course as model
from mkdocs_course.report import wording
from mkdocs_course.view.runtime import parts
from support import Course, in_any_language, node

QUIZZES = {
    "quizzes/log.yml": "questions:\n- {id: try, ask: Vad gör du?, plan: {}, person: yes}\n",
    "quizzes/q.yml": "questions:\n- {id: a, ask: Hej?, right: Ja, wrong: [Nej]}\n",
}
PLACED = "/// quiz | log\n///\n\n/// quiz | q\n///\n"


@pytest.fixture
def told(course: Callable[..., Course]) -> Callable[..., list[str]]:
    """Return a function from the texts of two pages, the same in both languages, to the messages about the Swedish."""

    def tell(first: str, second: str, **others: str) -> list[str]:
        pages = {
            f"content/{language}/{name}.md": others.get(f"{language}_{name}", text)
            for language in ("sv", "zh")
            for name, text in (("index", first), ("next", second))
        }
        folder = course(QUIZZES | pages).folder
        read = model.read(folder / "content", folder / "quizzes", ("sv", "zh"), folder, parts())
        return [
            wording.describe(problem, "en")
            for problem in in_any_language(read.problems)
            if "/zh/" not in problem.place.path
        ]

    return tell


def test_what_comes_back_to_a_quiz_that_is_placed_is_no_problem(told: Callable[..., list[str]]) -> None:
    later = "/// follow-up | log\n///\n\n/// posttest | q | days: 30\n///\n\n/// posttest | q | days: 90\n///\n"
    assert told(PLACED, later) == []
    # Several plans can be followed up on a page, and it stays one that says nothing of them.
    assert told(PLACED + "\n/// posttest | q\n///\n", later.replace("30", "7")) == []


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (
            PLACED,
            "/// follow-up | q\n///\n",
            (
                "content/sv/next.md:1:17: The quiz “q” has no plan to follow up. [no-plan]\n"
                "    Name a quiz with a question that has “plan:”."
            ),
        ),
        (
            PLACED,
            "/// follow-up | logg\n///\n",
            "content/sv/next.md:1:17: There is no quiz “logg”. [unknown-quiz]\n    Did you mean “log”?",
        ),
        (
            f"{PLACED}\n/// follow-up | log\n///\n",
            "# Hej\n",
            (
                "content/sv/index.md:7:17: What is planned in “log” is followed up on the page where it is planned "
                "(content/sv/index.md:1:12). [follow-up-early]\n"
                "    Move the follow-up to a later lesson: nothing has happened yet where the plan is made."
            ),
        ),
        (
            PLACED,
            "/// follow-up | log\n///\n\n/// follow-up | log\n///\n",
            (
                "content/sv/next.md:4:17: The quiz “log” is placed twice; first at content/sv/next.md:1:17. "
                "[quiz-used-twice]\n    Place it once in each language. "
                "A page that is a copy needs a quiz of its own: copy the file under another name."
            ),
        ),
        (
            PLACED,
            "/// follow-upp | log\n///\n",
            (
                "content/sv/next.md:1:1: This line looks like it should place something, but it does not. "
                "[block-line]\n    Write: /// follow-up | log"
            ),
        ),
        (
            PLACED,
            "/// posttest | q | dagar: 30\n///\n",
            (
                "content/sv/next.md:1:16: “dagar: 30” means nothing after the second bar. [posttest-days]\n"
                "    Write /// posttest | q | days: 30, with the number of days from 1 to 999."
            ),
        ),
        (
            PLACED,
            "/// posttest | q | days: 30\n///\n\n/// posttest | q | days: 30\n///\n",
            (
                "content/sv/next.md:4:16: The quiz “q” is placed twice; first at content/sv/next.md:1:16. "
                "[quiz-used-twice]\n    Place it once in each language. "
                "A page that is a copy needs a quiz of its own: copy the file under another name."
            ),
        ),
    ],
    ids=["no-plan", "unknown", "early", "twice", "misspelt", "days", "days-twice"],
)
def test_message(first: str, second: str, expected: str, told: Callable[..., list[str]]) -> None:
    assert told(first, second) == [expected]


def test_a_plan_that_is_asked_nowhere(told: Callable[..., list[str]]) -> None:
    found = told("/// quiz | q\n///\n", "/// follow-up | log\n///\n")
    assert [message.split("[")[1].split("]")[0] for message in found] == ["plan-not-placed", "unused-quiz"]


def test_a_follow_up_in_one_language_only(told: Callable[..., list[str]]) -> None:
    found = told(PLACED, "# Hej\n", zh_next="/// follow-up | log\n///\n")
    assert [message.splitlines()[0] for message in found] == [
        "content/sv/next.md:1:1: This page has “/// follow-up | log” in “zh”, but not here. [languages-differ]"
    ]


@pytest.mark.slow
@pytest.mark.parametrize(("language", "asked"), [("sv", "Blev det av?"), ("zh", "做了吗？"), ("en", "Did you do it?")])
def test_without_scripts_the_questions_can_be_read(course: Callable[..., Course], language: str, asked: str) -> None:
    folder = course(QUIZZES).folder / "quizzes"
    extension = QuizExtension(quizzes=str(folder), language=language, languages=[language, "sv"])
    html = Markdown(extensions=[extension]).convert("/// follow-up | log\n///\n\n/// posttest | q | days: 30\n///\n")
    assert f"<li>{asked}</li>" in html and 'data-kind="plan/follow_up"' in html
    assert 'data-quiz="log" data-occasion="follow"' in html
    assert 'data-occasion="after30"' in html and "30" in html.split("course-quiz__again")[1][:40]
    assert extension.facts.kinds == {"plan/follow_up", "single_choice"}


INDEX: dict[str, Any] = {
    "course": "c",
    "title": "Kurs",
    "lessons": [
        {"page": "one/", "title": "Ett", "quizzes": ["log"], "again": ["rate"]},
        {"page": "two/", "title": "Två", "quizzes": ["log-two"], "again": []},
    ],
    "quizzes": {
        "log-two": {"page": "two/", "later": {"follow": "three/"}, "questions": [{"id": "try", "digest": "d"}]},
        "log": {"page": "one/", "later": {"follow": "two/"}, "questions": [{"id": "try", "digest": "d"}]},
        "rate": {
            "page": "one/",
            "later": {"after90": "later/", "after30": "later/"},
            "questions": [{"id": "a", "digest": "d"}],
        },
    },
}


def test_what_comes_back_and_where() -> None:
    found = node(
        """
      const {followUps, laterTests} = await load("learner/occasions.js")
      return [followUps(given).map(({quiz, asked, followUp}) => [quiz, asked.title, followUp]), laterTests(given)]
    """,
        INDEX,
    )
    assert found[0] == [["log", "Ett", "two/"], ["log-two", "Två", "three/"]]
    assert [(test["quiz"], test["days"], test["page"]) for test in found[1]] == [
        ("rate", 30, "later/"),
        ("rate", 90, "later/"),
    ]


def test_what_is_erased_with_a_lesson() -> None:
    """What a plan led to is told in the next lesson, and goes with that one."""
    keys = ["log/try", "log+follow/try", "log-two/try", "rate+after/a", "rate+after30/a", "@read/two/"]
    found = node(
        """
      const {belongs} = await load("pages/backup/erasing.js")
      return given.index.lessons.map(lesson => given.keys.filter(key => belongs(lesson, key, given.index.quizzes)))
    """,
        {"index": INDEX, "keys": keys},
    )
    assert found == [["log/try", "rate+after/a"], ["log+follow/try", "log-two/try", "@read/two/"]]


def test_a_response_as_a_log() -> None:
    planned = ["1.who=Samira", "1.if=hon ringer", "1.then=svarar jag", "1.by=2026-12-01", "3.if=bara om", "2.if=a = b"]
    came = ["1.did=partly", "1.learnt=Två\nrader", "9.did=yes", "x"]
    found = node(
        'const {log} = await load("questions/plan/outcome.js"); return log(...given)', [[*planned, "2.then=c"], came]
    )
    assert found == [
        {
            "row": "1",
            "who": "Samira",
            "cue": "hon ringer",
            "act": "svarar jag",
            "day": "2026-12-01",
            "did": "partly",
            "noticed": "",
            "learnt": "Två\nrader",
        },
        {"row": "2", "who": "", "cue": "a = b", "act": "c", "day": "", "did": "", "noticed": "", "learnt": ""},
    ]


def test_the_days_count_from_the_posttest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Stockholm")
    code = """
      const {dateOf} = await load("pages/reminders.js")
      const store = at => ({get: key => key === "rate+after/a" ? {at} : null})
      const now = new Date("2026-11-28T10:00")
      return ["2026-11-01T10:00Z", "2027-01-01T10:00Z", "x", undefined].map(
        at => dateOf({index: given, store: store(at)}, {quiz: "rate", days: 30}, now))
    """
    assert node(code, INDEX) == ["2026-12-01", "2026-12-28", "2026-12-28", "2026-12-28"]


def test_occasions_stand_in_their_order() -> None:
    code = """
      const {daysAfter} = await load("store/occasions.js"), {subject} = await load("store/subject.js")
      const {answerKey, quizKey, FOLLOW_UP} = await load("store/keys.js")
      const read = ["after90", "after30"].map(it => subject(answerKey(quizKey("q", it), "a")).occasion)
      return [["", "after", "after7", "after30", FOLLOW_UP, "afterx"].map(daysAfter), read]
    """
    assert node(code) == [[-1, 0, 7, 30, None, None], ["after90", "after30"]]
