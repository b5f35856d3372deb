"""Lines that were moved, broken in two or deleted by mistake: one message, at the cause, with what was meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from mkdocs_course import project
from mkdocs_course.model.course import lesson
from mkdocs_course.model.course.extensions import BROUGHT
from mkdocs_course.model.glossary import glossary, phonetic
from mkdocs_course.model.language import Language, Rules
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.quiz import quiz
from mkdocs_course.report import wording
from mkdocs_course.view.words import language
from support import QUIZ, Course

LANGUAGES = ("sv", "zh")


def asked(id: str, text: str) -> str:
    """Return a question of a quiz file."""
    return f"""  - id: {id}
    ask: {{sv: {text}, zh: {text}？}}
    right: {{sv: Ja {text}, zh: 是{text}}}
    wrong:
      - id: one
        text: {{sv: Nej {text}, zh: 否{text}}}
        why: {{sv: Så är det., zh: 是这样。}}
    why: {{sv: Därför {text}., zh: 因为{text}。}}
"""


FIRST, SECOND = asked("a", "ett"), asked("b", "två")
FIELDS = (
    "draw: 1",
    "title: {sv: Hej, zh: 你好}",
    "title:\n  sv: Hej\n  zh: 你好",
    "shuffle: [questions]",
    "mode: exam\npass: 70",
    "bands:\n  - {from: 0, text: {sv: A, zh: 一}}\n  - {from: 50, text: {sv: B, zh: 二}}",
    "  draw: 1",
    "\ndraw: 1\n",
)


def read(text: str) -> tuple[Problem, ...]:
    found = quiz.read("q.yml", text.encode(), "q", LANGUAGES)[1]
    assert all(wording.describe(problem, language) for problem in found for language in wording.LANGUAGES)
    return found


def fixed(text: str, problem: Problem) -> str:
    assert problem.fix
    rows = text.split("\n")
    rows[problem.fix.first - 1 : problem.fix.last] = problem.fix.lines
    return "\n".join(rows)


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("before", ["questions:\n@\n" + FIRST + SECOND, "questions:\n" + FIRST + "@\n" + SECOND])
def test_a_field_of_the_quiz_among_its_questions_is_moved_above_them(field: str, before: str) -> None:
    text = before.replace("@", field)
    found = read(text)
    names = [row.split(":")[0].strip() for row in field.split("\n") if ":" in row and not row.startswith("  ")] or [
        "draw"
    ]
    assert [(it.code, it.hint) for it in found] == [("unknown-field", "of-the-quiz")] * len(names)
    assert [it.value("name") for it in found] == names
    assert all(
        it.place.line == text.split("\n").index(next(r for r in text.split("\n") if r.strip().startswith(name))) + 1
        for it, name in zip(found, names, strict=True)
    )
    while found := [it for it in read(text) if it.fix]:
        text = fixed(text, found[0])
    assert quiz.read("q.yml", text.encode(), "q", LANGUAGES)[0]


def test_what_else_is_wrong_is_told_where_it_stands() -> None:
    text = "questions:\n" + FIRST + "draw: 1\n" + SECOND.replace("right:", "rigth:")
    found = read(text)
    rows = text.split("\n")
    assert [(it.code, rows[it.place.line - 1].strip().partition(":")[0]) for it in found] == [
        ("unknown-field", "draw"),
        ("unknown-field", "rigth"),
    ]
    assert found[1].fix and found[1].fix.first == found[1].place.line


@pytest.mark.parametrize(
    "text", ["questions:\n" + FIRST + SECOND + "draw: 1\n", "draw: 1\nquestions:\n" + FIRST + SECOND]
)
def test_a_field_of_the_quiz_in_its_place_is_right(text: str) -> None:
    assert read(text) == ()


def test_many_fields_take_no_longer() -> None:
    assert read("questions:\n" + ("draw: 1\n" + FIRST) * 200)


REST = SECOND[SECOND.index("    wrong:") :]


@pytest.mark.parametrize(
    "rest",
    [
        REST,
        SECOND[SECOND.index("    right:") :],
        REST.partition("    why:\n")[0],
        REST[: REST.rindex("    why:")],
        REST.replace("      - id: one\n        text", "      - text"),
    ],
    ids=["wrong", "right", "whole", "list", "without-ids"],
)
def test_the_rest_of_a_question_is_no_part_of_the_one_above(rest: str) -> None:
    text = "questions:\n" + FIRST + rest + asked("c", "tre")
    (problem,) = read(text)
    assert (problem.code, problem.hint) == ("duplicate-key", "lost-beginning")
    line = text.count("\n", 0, text.index(rest, len(FIRST))) + 1
    assert (problem.place.line, problem.value("first")) == (line, f"{line}")
    assert problem.value("last") == f"{line + rest.count(chr(10)) - 1}"
    assert problem.value("known").startswith("id:, ask:")


@pytest.mark.parametrize(
    ("more", "hint"),
    [
        ("    wrong: [{sv: Nä, zh: 没有}]\n", "two-lists"),
        ("    why: {sv: Så., zh: 好。}\n", ""),
        ("    right: {sv: Jo, zh: 对}\n", "all-right"),
    ],
)
def test_one_field_that_stands_twice_is_no_other_question(more: str, hint: str) -> None:
    found = [it for it in read("questions:\n" + FIRST + more + SECOND) if it.code == "duplicate-key"]
    assert [it.hint for it in found] != ["lost-beginning"] and found


PAGE = "# Hej\n\n{}\n\nText.\n"
BROKEN = (
    "/// quiz | first-\nlesson\n///",
    "/// quiz | first\n-lesson\n///",
    "/// quiz |\nfirst-lesson\n///",
    "/// quiz\n| first-lesson\n///",
    "/// quiz | first-les\nson\n///",
    "///\nquiz | first-lesson\n///",
    "/// quiz | first-\nlesson ///",
    "/// quiz | first-\nlesson",
    "> /// quiz | first-\n> lesson\n> ///",
)


@pytest.mark.parametrize("block", BROKEN)
def test_the_line_of_a_block_that_is_broken_in_two_is_joined(block: str, course: Callable[..., Course]) -> None:
    made = {"quizzes/first-lesson.yml": QUIZ, "content/zh/index.md": "# 你好\n\n/// quiz | first-lesson\n///\n"}
    made["content/sv/index.md"] = PAGE.format(block)
    (problem,) = project.assemble(course(made).folder / "mkdocs.yml").problems
    assert problem.hint == "row-in-two" and problem.place.line == 3
    made["content/sv/index.md"] = fixed(PAGE.format(block), problem)
    assert project.assemble(course(made).folder / "mkdocs.yml").problems == ()


@pytest.mark.parametrize("block", ["/// quiz | second-\nlesson\n///", "/// quiz | first-lesson\nText.\n///"])
def test_what_names_nothing_when_joined_is_not(block: str, course: Callable[..., Course]) -> None:
    made = {"quizzes/first-lesson.yml": QUIZ, "content/sv/index.md": PAGE.format(block)}
    found = project.assemble(course(made).folder / "mkdocs.yml").problems
    assert found and "row-in-two" not in {it.hint for it in found}


TERM = """  - id: {0}
    term: {{sv: {1}, zh: {2}}}
    pinyin: {3}
    definition: {{sv: Det är {1}., zh: 就是{2}。}}
"""
TERMS = (
    "terms:\n"
    + TERM.format("apology", "ursäkt", "道歉", "dàoqiàn")
    + TERM.format("backing", "stöd", "撑腰", "chēngyāo")
)
TORN = TERMS.replace(TERMS[TERMS.index("    pinyin: dào") : TERMS.index("    pinyin: chēng")], "")
LINK = "# {0}\n\n[{0}](glossary.md#backing) [{0}](glossary.md#apology)\n"


def glossed(terms: str) -> dict[str, str]:
    made = {"content/glossary.yml": terms}
    for code, word in (("sv", "Hej"), ("zh", "你好")):
        made[f"content/{code}/index.md"] = LINK.format(word)
        made[f"content/{code}/more.md"] = LINK.format(word)
        made[f"content/{code}/glossary.md"] = f"# {word}\n\n/// glossary\n///\n"
    return made


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        (TERMS, []),
        (TORN, ["content/glossary.yml:2 bad-pinyin pinyin-of-lost 4"]),
        (TERMS[: TERMS.index("  - id: backing")], ["content/sv/index.md:3 unknown-term vanished-term 3"]),
        (TERMS.replace("dàoqiàn", "chēngyāo"), ["content/glossary.yml:2 bad-pinyin pinyin-of-another 0"]),
    ],
)
def test_a_term_that_is_gone_is_told_once(terms: str, expected: list[str], course: Callable[..., Course]) -> None:
    found = project.assemble(course(glossed(terms)).folder / "mkdocs.yml").problems
    found = tuple(it for it in found if it.code != "unlinked-term")
    assert [f"{it.place.path}:{it.place.line} {it.code} {it.hint} {it.consequences}" for it in found] == expected
    assert all(
        "backing" in wording.hint(it, code) for it in found for code in wording.LANGUAGES if it.hint == "pinyin-of-lost"
    )


@pytest.mark.parametrize(
    ("term", "said", "other"),
    [
        ("道歉", "dàoqiàn", False),
        ("道歉", "chēngyāo", True),
        ("行长", "hángzhǎng", False),
        ("会计", "kuàijì", False),
        ("重庆", "Chóngqìng", False),
        ("便宜", "piányi", False),
        ("撑腰", "chēngyāo", False),
        ("信任", "chéngnuò", True),
        ("信", "chéng", False),
        ("吁吁", "xūxū", False),
        ("靈魂", "línghún", False),
        ("KPI考核", "zé", False),
    ],
)
def test_the_pronunciation_of_another_term(term: str, said: str, other: bool) -> None:
    assert phonetic.is_of_another(said, term) == other


def test_only_a_language_with_pinyin_has_it_judged() -> None:
    assert not glossary.read("g.yml", TORN.encode(), LANGUAGES)[1]


ALERT = "# A\n\n> [!{0}]\n> Text.\n"


@pytest.mark.parametrize(
    ("code", "kind", "title"),
    [
        ("sv", "TIP", "Tips"),
        ("zh", "TIP", "提示"),
        ("sv", "IMPORTANT", "Viktigt"),
        ("de", "CAUTION", "Vorsicht"),
        ("en", "TIP", ""),
    ],
)
def test_a_box_has_its_title_in_the_language_of_the_page(code: str, kind: str, title: str) -> None:
    read = lesson.read("a.md", ALERT.format(kind).encode(), "a.md", language(code), None, frozenset(BROUGHT))[1]
    (problem,) = [it for it in read if it.code == "left-over"]
    assert (f'"{title}"' in problem.value("line")) if title else ('"' not in problem.value("line"))


@pytest.mark.parametrize(
    "text", ["{% hint style='tip' %}\nText.\n{% endhint %}", ":::tip\nText.\n:::", "/// tip\nText.\n///"]
)
def test_boxes_of_all_programs_have_it(text: str) -> None:
    own = Language("x", Rules(boxes=("tip Ett råd", "note")))
    body = f"# A\n\n{text}\n"
    found = lesson.read("a.md", body.encode(), "a.md", own, None, frozenset(BROUGHT))[1]
    assert any('!!! tip "Ett råd"' in it.value("line") for it in found)
