"""Whatever is read is read or refused at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from mkdocs_course.model import limit
from mkdocs_course.model.course import course as model
from mkdocs_course.model.course import lesson
from mkdocs_course.model.glossary import glossary
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.quiz import quiz
from mkdocs_course.report import wording
from pace import assert_quick
from sizes import MB, numbered, rows
from support import Course

pytestmark = pytest.mark.slow
LANGUAGES = ("sv", "zh")
DOORS: dict[str, Callable[[bytes], tuple[object, tuple[Problem, ...]]]] = {
    "quiz": lambda data: quiz.read("q.yml", data, "q", LANGUAGES),
    "glossary": lambda data: glossary.read("g.yml", data, LANGUAGES),
    "lesson": lambda data: lesson.read("a.md", data, "a.md", "sv"),
    "front": lambda data: lesson.read("a.md", b"---\n" + data[: MB - 9] + b"\n---\n", "a.md", "sv"),
}


# All that was ever slow, and what is like it: one endless line, long lines, and many short ones.
SIGNS = "：，＃－–“｛｝\u3000\u00a0\t\x01\u202e\u2028\ufeff\ufdfa`!@&*$|>'\"[{]}:-# /／~=a😀\u0301【"
SHAPES: dict[str, Callable[[str], bytes]] = {
    "endless": lambda sign: rows(sign, length=MB // len(sign.encode())),
    "lines": rows,
    "items": lambda sign: rows(sign, "- ask: "),
    "short": lambda sign: rows(sign, "- ", length=14),
    "apart": lambda sign: rows(f"{sign} "),
    "mended": lambda sign: b"questions:\n" + rows(sign, "- ask: ", " x: y\n  right: a", size=190_000, length=24),
}
FLOWS = (
    "sv: a，sv：b，",
    "sv: a, sv: b, ",
    "sv：a",
    "，sv:",
    "{sv: a, zh: ",
    "{a:}",
    "a，b, ",
    "- a: ",
    "{ sv ",
    "a #b",
)
QUIZ = b"questions:\n- {ask: a, right: x, wrong: [y]}\n"
CASES: dict[str, tuple[str, bytes]] = {
    "at-lines-at-the-end": ("quiz", numbered("- a\n", 47_000)[:188_000] + b"@ x\n" * 30),
    "faults-at-the-end": ("quiz", numbered("- {ask: a, right: x}\n", 7_000, "questions:\n") + b"- ask: a: b\n" * 25),
    "same-keys": ("quiz", rows("ask: b\n", length=7)),
    "spaces": ("quiz", b"questions:\n- ask: a" + b" " * 19_000 + b"b\n  right: a\n  wrong: [b]\n"),
    "line-separators": ("quiz", rows("\u2028", "- ask: ", size=200_000)),
    "dashes": ("quiz", numbered("- ask: - x: y\n  right: a\n", 7_500, "questions:\n")),
    "keys": ("quiz", numbered("  right#: x\n", 25_000, "questions:\n- ask: a\n")),
    "long-key": ("quiz", b"questions:\n- " + b"k" * 19_000 + b": a\n"),
    "long-keys": ("quiz", numbered(f"  #{'k' * 900}: x\n", 1_000, "questions:\n- ask: x\n")),
    "ids": ("quiz", numbered("- {id: q#, ask: a, right: x, wrong: [y]}\n", 4_000, "questions:\n")),
    "same-ids": ("quiz", numbered("- {id: q, ask: a, right: x, wrong: [y]}\n", 4_000, "questions:\n")),
    "misspelt": ("quiz", numbered("- {ask: a, rigth#: x, wrong: y}\n", 5_000, "questions:\n")),
    "no-answers": ("quiz", numbered("- {ask: a}\n", 10_000, "questions:\n")),
    "one-language": ("quiz", numbered("- {ask: {sv: a}, right: {sv: x}, wrong: [y]}\n", 3_000, "questions:\n")),
    "thousands-of-questions": (
        "quiz",
        numbered("- {ask: {sv: a#, zh: b}, right: x, wrong: [y]}\n", 5_000, "questions:\n"),
    ),
    "options": ("quiz", numbered("  - o#\n", 29_000, "questions:\n- ask: a\n  right: x\n  wrong:\n")),
    "same-options": ("quiz", numbered("  - o\n", 29_000, "questions:\n- ask: a\n  right: x\n  wrong:\n")),
    "wide-options": ("quiz", b"questions:\n- ask: a\n  right: x\n  wrong:\n" + rows("\ufdfa", "  - ", length=6_000)),
    "numbers": ("quiz", b"questions:\n" + rows("9", "- ask: a\n  number: ")),
    "tags": ("quiz", numbered("  t#: 1\n", 19_000, "draw:\n") + QUIZ),
    "answers": ("quiz", numbered("  - g#\n", 29_000, "questions:\n- ask: a\n  accept:\n")),
    "gaps": (
        "quiz",
        numbered("    [h#]\n", 8_000, "questions:\n- ask: a\n  text: |\n")
        + numbered("  - {id: g#, accept: b}\n", 7_000, "  gaps:\n"),
    ),
    "few-gaps": (
        "quiz",
        numbered("    [h#]\n", 20_000, "questions:\n- ask: a\n  text: |\n")
        + numbered("  - {id: g#, accept: b}\n", 900, "  gaps:\n"),
    ),
    "brackets": ("quiz", b"questions:\n- ask: a\n  gaps: [{id: a, accept: b}]\n  text: |\n" + rows("[", "    ")),
    "images": ("quiz", b"questions:\n- ask: a\n  gaps: [{id: a, accept: b}]\n  text: |\n" + rows("![[a]", "    ")),
    "addresses": ("quiz", b"questions:\n- ask: a\n  gaps: [{id: a, accept: b}]\n  text: |\n" + rows("[a](", "    ")),
    "scenes": (
        "quiz",
        numbered(
            "  - {id: s#, text: r, choices: [{text: a, why: b, to: x#}, {text: c, why: d, to: y#}]}\n",
            900,
            "questions:\n- ask: a\n  scenes:\n",
        ),
    ),
    "statements": (
        "quiz",
        numbered("  - {id: d#, name: r#}\n", 900, "questions:\n- ask: a\n  scale: {low: a, high: b}\n  dimensions:\n")
        + numbered("  - {id: s#, text: r#, dimension: dd#}\n", 4_500, "  statements:\n"),
    ),
    "dimensions": (
        "quiz",
        numbered("  - {id: d#, name: r#}\n", 3_500, "questions:\n- ask: a\n  scale: {low: a, high: b}\n  dimensions:\n")
        + numbered("  - {id: s#, text: r#, dimension: d#}\n", 3_000, "  statements:\n"),
    ),
    "stairs": ("quiz", "".join(f"{' ' * depth}a:\n" for depth in range(1_400)).encode()),
    "saw": ("quiz", "".join(f"{' ' * (row % 700)}b: c\n" for row in range(2_700)).encode()),
    "conflicts": ("quiz", rows("<<<<<<< a\n", length=10, size=290_000)),
    "gbk": ("quiz", ("我们的课程：" * 80_000).encode("gb18030")[:MB]),
    "big5": ("quiz", ("為什麼好的提問" * 70_000).encode("big5")[:MB]),
    "latin": ("quiz", ("blåbär " * 140_000).encode("latin-1")),
    "utf-16": ("quiz", ("a\n" * 240_000).encode("utf-16")),
    "not-utf-8": ("quiz", b"\xff" * MB),
    "line-ends": ("quiz", b"a\r\n\r\n\n\r" * 140_000),
    "terms": ("glossary", numbered("- {id: t#, term: a#, pinyin: a, definition: x}\n", 4_000, "terms:\n")),
    "pinyin": ("glossary", b"terms:\n" + rows("a\u0301", "- {id: t, term: a, definition: x, pinyin: ", "}")),
    "ligatures": (
        "glossary",
        b"terms:\n" + rows("\ufdfa", "- {term: a, definition: x, pinyin: a, id: ", "}", length=6_000),
    ),
    "marker-spaces": ("lesson", b"/// quiz | a" + b" " * 900_000 + b"b"),
    "marker-words": ("lesson", b"// quiz :" + b" x" * 400_000),
    "marker-slashes": ("lesson", b"/" * 900_000),
    "marker-gaps": ("lesson", b"//" + b" " * 900_000),
    "look-alikes": ("lesson", numbered("// word#\n", 29_000)),
    "near-blocks": ("lesson", numbered("// qiuz#\n", 29_000)),
    "not-closed": ("lesson", numbered("/// quiz | a#\nx\n", 14_000)),
    "places": ("lesson", numbered("/// quiz | a#\n///\n", 14_000)),
    "ticks": ("lesson", b" ".join(b"`" * length for length in range(1, 1_400))),
    "open-links": ("lesson", b"](a" * 330_000),
    "open-names": ("lesson", b"[" * 900_000),
    "links": ("lesson", b"[a](glossary.md#b) " * 50_000),
    "steps": ("lesson", b"](" + b"../" * 300_000 + b"glossary.md#a)"),
    "anchors": ("lesson", b"{ " * 450_000),
    "files": ("lesson", b'--8<-- "a' + b" " * 900_000 + b"x"),
    "sections": ("lesson", b'--8<-- "a' + b":" * 900_000 + b' "'),
    "listed-files": ("lesson", b"--8<--\n" + b"a.svg\n" * 29_000 + b"--8<--\n"),
    "controls": ("lesson", b"\x01" * MB),
    "front-keys": ("lesson", b"---\n" + numbered("k#: x\n", 28_000) + b"---\n"),
    "front-same-keys": ("lesson", b"---\n" + b"title: a\n" * 28_000 + b"---\n"),
    "front-pages": ("lesson", b"---\nprerequisites:\n" + b"- a\n" * 28_000 + b"---\n"),
    "front-minutes": ("lesson", b"---\nminutes: " + b"9" * 900_000 + b"\n---\n"),
}

# Each of these runs the code of another case, which is tried by day: the same loop with a text that is longer, shorter,
# or of other words.
AT_NIGHT = {
    "same-ids": "ids",
    "same-options": "options",
    "ligatures": "pinyin",
    "places": "not-closed",
    "front-same-keys": "front-keys",
    "front-pages": "front-keys",
    "faults-at-the-end": "at-lines-at-the-end",
    "long-key": "long-keys",
    "no-answers": "misspelt",
    "thousands-of-questions": "one-language",
    "answers": "options",
    "few-gaps": "gaps",
    "images": "brackets",
    "addresses": "brackets",
    "saw": "stairs",
    "big5": "gbk",
    "latin": "gbk",
    "not-utf-8": "gbk",
    "marker-words": "marker-spaces",
    "marker-slashes": "marker-spaces",
    "marker-gaps": "marker-spaces",
    "near-blocks": "look-alikes",
    "open-names": "open-links",
    "sections": "files",
    "listed-files": "files",
}
TIMED = [pytest.param(case, marks=pytest.mark.nightly) if case in AT_NIGHT else case for case in CASES]


def read(door: str, data: bytes) -> None:
    """Read the data, and hold that it was quick and told what one can read."""
    problems: tuple[Problem, ...] = ()

    def tell() -> None:
        nonlocal problems
        problems = DOORS[door](data)[1]
        for problem in limit.shown(problems):
            assert len(wording.describe(problem, "en")) < 5_000

    # Time that grew with the square of a text would be ten times as much.
    assert_quick(tell, 2)
    if door in ("quiz", "glossary"):
        assert len(problems) <= limit.MAX_A_FILE + 1


@pytest.mark.nightly
@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("sign", SIGNS, ids=lambda sign: f"U+{ord(sign):04X}")
def test_a_sign_said_a_million_times(sign: str, shape: str) -> None:
    for door in ("quiz", "lesson", "front"):
        read(door, SHAPES[shape](sign))


@pytest.mark.nightly
@pytest.mark.parametrize("unit", FLOWS)
@pytest.mark.parametrize("head", ["", "- ask: ", "- ask: {", "- {", "- ask: [", '- "', "questions: ["])
def test_braces_and_brackets(head: str, unit: str) -> None:
    for tail in ("", "}", "]"):
        read("quiz", b"questions:\n" + rows(unit, head, tail))
        read("front", rows(unit, head, tail, length=MB))


def test_what_is_tried_at_night_has_its_like_by_day() -> None:
    assert AT_NIGHT.keys() <= CASES.keys() and AT_NIGHT.keys().isdisjoint(AT_NIGHT.values())
    assert all(CASES[case][0] == CASES[like][0] for case, like in AT_NIGHT.items())


@pytest.mark.parametrize("case", TIMED)
def test_read_or_refused_at_once(case: str) -> None:
    read(*CASES[case])


@pytest.mark.parametrize("door", DOORS)
def test_a_file_of_nothing_but_faults(door: str) -> None:
    """All of them are counted, whether they are of the characters, of the YAML or of what it says."""
    for data in (
        b"\x01" * 5_000,
        b"a\x01\n" * 5_000,
        "questions：\n".encode() * 5_000,
        b"- {id: A A, ask: b}\n" * 4_000,
    ):
        text = data if door != "quiz" else b"questions:\n" + data
        shown = limit.shown(DOORS[door](text)[1])
        assert len(shown) <= 101, door
        for problem in shown:
            assert problem.code != "more-problems" or int(problem.value("number").rstrip("+")) > 1_000


def test_a_quiz_with_too_many_faults_tells_how_many_more() -> None:
    _, problems = quiz.read(
        "q.yml", numbered("- {id: q#, ask: a, right: b, wrong: [c], k: d}\n", 900, "questions:\n"), "q", ("sv",)
    )
    assert len(problems) == 101
    (rest,) = (problem for problem in problems if problem.code == "more-problems")
    assert rest.value("number") == "800" and not rest.warning


@pytest.mark.slow
def test_a_lesson_of_nothing_but_wrong_names(course: Callable[..., Course]) -> None:
    """Each name is compared with all that there are, which is slow: only for those that are shown."""
    terms = numbered("- {id: term-#, term: a#, pinyin: a, definition: x}\n", 500, "terms:\n")
    places = numbered("/// quiz | quizz-#\n///\n", 9_000) + numbered("/// page-part | progres#\n///\n", 4_000)
    links = b"[a](glossary.md#trem-1) " * 20_000
    quizzes = {f"quizzes/quiz-{number}.yml": QUIZ for number in range(400)}
    files = {"content/glossary.yml": terms, "content/sv/index.md": places + links, **quizzes}
    folder = course(files).folder

    def check() -> None:
        nonlocal problems
        problems = model.read(
            folder / "content", folder / "quizzes", LANGUAGES, folder, ("progress", "review")
        ).problems

    problems: tuple[Problem, ...] = ()
    assert_quick(check, 2)
    shown = [problem for problem in problems if problem.place.path == "content/sv/index.md"]
    assert len(shown) == 101 and shown[-1].value("number").endswith("+")
