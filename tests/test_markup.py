"""Markdown that is not quite Markdown: each fault with its message, its place, and a fix that works.

Each `golden/markup/*.md` is a page, beside it the messages in English. `UPDATE_GOLDEN=1` writes them anew; read the
difference before it is committed. Pages whose name begins with `fine-` have no fault.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from mkdocs_course.markdown.placing import placer
from mkdocs_course.model.course import lesson
from mkdocs_course.model.course.extensions import BROUGHT
from mkdocs_course.model.course.markup import quiz_text
from mkdocs_course.model.problem import Problem
from mkdocs_course.report import wording
from pace import assert_quick
from support import by_night

RENDERED = placer([*BROUGHT], {})
PAGES = sorted((Path(__file__).parent / "golden" / "markup").glob("*.md"))


def problems(text: str, *more: str) -> tuple[Problem, ...]:
    """Return what is said of a page in a course with the extensions that the package brings, and `more` of them."""
    extensions = frozenset({*BROUGHT, *more})
    return lesson.read("a.md", text.encode(), "a.md", "sv", None, extensions, visible=RENDERED.visible)[1]


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.stem)
def test_message(file: Path) -> None:
    found = problems(file.read_text(encoding="utf-8"))
    messages = "".join(f"{wording.describe(problem, 'en')}\n" for problem in sorted(found))
    expected = file.with_suffix(".txt")
    if os.environ.get("UPDATE_GOLDEN"):
        expected.write_text(messages, encoding="utf-8")
    assert messages == expected.read_text(encoding="utf-8")
    assert bool(messages) != file.stem.startswith("fine-")
    assert all(wording.describe(problem, language) for problem in found for language in wording.LANGUAGES)


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.stem)
def test_a_fix_removes_its_problem_and_brings_no_other(file: Path) -> None:
    rows = file.read_text(encoding="utf-8").split("\n")
    before = problems("\n".join(rows))
    for problem in sorted(before, reverse=True):
        if problem.fix:
            rows[problem.fix.first - 1 : problem.fix.last] = problem.fix.lines
    left = problems("\n".join(rows))
    assert not any(problem.fix for problem in left)
    assert {problem.code for problem in left} <= {problem.code for problem in before if not problem.fix}


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.stem)
def test_a_fix_keeps_code_and_formulas_of_its_row(file: Path) -> None:
    """Also code that has the same fault in it, which is none there."""
    rows = file.read_text(encoding="utf-8").split("\n")
    for faulty in {problem.place.line for problem in problems("\n".join(rows)) if problem.fix}:
        row = rows[faulty - 1]
        kept = [code for code in (f"`{row.strip()}`", "$x_1*y$") if code.count("`") in (0, 2)]
        changed = f"{row} {' '.join(kept)}"
        text = "\n".join([*rows[: faulty - 1], changed, *rows[faulty:]])
        # The row that begins a block has a name and no text.
        for problem in () if row.startswith("///") else problems(text, "pymdownx.arithmatex"):
            if problem.fix and problem.fix.first <= faulty <= problem.fix.last:
                assert all(code in "\n".join(problem.fix.lines) for code in kept), (changed, problem.fix.lines)


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("x[^1]\n\n[^1]: Not.", "", ""),
        ("x [^1]: y\n\n[^1]: Not.", "", ""),
        ("x\n\n[^1]: Not.", "unused-footnote", ""),
        ('??? note "Mer”\n    Text', "left-over", '??? note "Mer"'),
        ('=== “Flik"\n\n    Text', "left-over", '=== "Flik"'),
        ("```py title=”x”\na\n```", "left-over", '```py title="x"'),
        ("``` py title = “x”\na\n```", "left-over", '``` py title="x"'),
        ("``` py linenums=1\na\n```", "left-over", "``` py"),
        ("```python 代码\na\n```", "left-over", "```python"),
        ("> ``` 代码 例\n> a\n> ```", "left-over", "> ``` 代码"),
        ('```py title="x" hl_lines="1"\na\n```\n\n~~~ { .py title="x" }\na\n~~~', "", ""),
        ('=== "Ett"\n\nText', "empty-box", ""),
        ('＝＝＝ "Ett"\n\nText', "left-over", '=== "Ett"'),
        ("Ord\n\n:   | Ett | Två |\n    | --- | --- |\n    | 1   | 2   |", "", ""),
        ('=== "Flik "a" b"\n\n    Text\n\n===! "Två"\n\n    Text', "", ""),
    ],
)
def test_with_the_extensions_of_a_course(text: str, code: str, line: str) -> None:
    extensions = [*BROUGHT, "def_list", "footnotes", "pymdownx.details", "pymdownx.superfences", "pymdownx.tabbed"]
    page, visible = f"# Titel\n\n{text}\n".encode(), placer(extensions, {}).visible
    found = lesson.read("a.md", page, "a.md", "sv", None, frozenset(extensions), visible=visible)[1]
    assert [problem.code for problem in found] == ([code] if code else [])
    assert not line or (found[0].fix and found[0].fix.lines == (line,))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("每次10~15分钟，中间隔20~30分钟。", "每次10～15分钟，中间隔20～30分钟。"),
        ("Ta 10~15 minuter, sedan 20~30.", ""),
        ("Det är H~2~O.", ""),
    ],
)
def test_ranges_are_told_where_a_page_shows_something_else(text: str, line: str) -> None:
    extensions = [*BROUGHT, "pymdownx.tilde"]
    page, visible = f"# Titel\n\n{text}\n".encode(), placer(extensions, {}).visible
    found = lesson.read("a.md", page, "a.md", "sv", None, frozenset(extensions), visible=visible)[1]
    assert [problem.code for problem in found] == ["lost-stars"] * bool(line)
    assert not line or (found[0].fix and found[0].fix.lines == (line,))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("  ```shell\n  ls\ncd ..\n  ```", "```shell\n  ls\ncd ..\n```"),
        ("- a\n\n    ```\n    b\n  c\n    ```", "- a\n\n    ```\n      b\n    c\n    ```"),
        ("- a\n\n    ```\n    b\n\n    c\n    ```", ""),
    ],
)
def test_code_begins_as_far_in_as_its_fence(text: str, meant: str) -> None:
    extensions = [*BROUGHT, "pymdownx.superfences"]
    page, visible = f"# Titel\n\n{text}\n\nMer.\n", placer(extensions, {}).visible
    found = lesson.read("a.md", page.encode(), "a.md", "sv", None, frozenset(extensions), visible=visible)[1]
    rows = page.split("\n")
    for fix in (problem.fix for problem in found if problem.fix):
        rows[fix.first - 1 : fix.last] = fix.lines
    assert "\n".join(rows) == (page.replace(text, meant) if meant else page)
    assert [problem.code for problem in found] == ["left-over"] * bool(meant)


@pytest.mark.parametrize(
    ("mark", "hint"),
    [
        ("a :contentReference[oaicite:0]{index=0}", "of-an-assistant"),
        ("a【12†source】", "of-an-assistant"),
        ("a <br> b", "quiz-markup"),
    ],
)
def test_the_reference_of_an_assistant_is_to_be_deleted_in_a_quiz(mark: str, hint: str) -> None:
    assert [quiz_text.hint(it) for it in quiz_text.marks(mark, lambda text: text)] == [hint]


LONG = [
    "==",
    "++a",
    "{{",
    "$a^",
    "[a](",
    "(a)[",
    ":a",
    "{#a",
    "**",
    "** ",
    "[a] (",
    "｛",
    "## a {",
    "• ",
    "|",
    "| a |\n",
    "a\tb\n",
    "/// a\n",
    "<div>",
    "</b>",
    "<!--",
    "!!!",
    "<!-",
    "[a][",
    "`a ",
    "[^a]",
    "=== ",
    "´´´\n",
    "<img ",
    "<img src=",
    "[b]x[/b] ",
    "{note}",
    "{note}\n",
    ":::note\n",
    "'''a''' ",
    "a\\n",
    "｀a｀",
    "［^1］",
    "＜br＞",
    "|-|-|\n",
    "| a |\n|-|\n- x\n",
    "- x<br>",
    "(a ",
    "&lt;b&gt;",
    "[1] ",
    "[1]: a b\n",
    "[[1]](#_ftn1)",
    "o\tx\n",
    "• a\n    o b\n",
    "![a](b =3x",
    "graph TD\n",
    "a.\n---\n",
    ":smile:",
    "-->\n",
    "#a\n",
    "a;b;c\n",
    "a   b   c\n",
    "| a |\n\n",
    "|-|\n\n| a |\n",
    "a. x\n",
    "%%a",
    '"a":http://b ',
    "[http://a b",
    "**a **",
    "\\frac{",
    "\\frac{a}\n",
    "https://www.google.com/url?q=",
    "##\n",
]


@pytest.mark.slow
@pytest.mark.parametrize(
    "part", [*LONG[::3], *by_night(*LONG[1::3], *LONG[2::3], "--8<", "    a\n\n", "## a {#\u00ad")]
)
def test_a_large_page_is_read_fast(part: str) -> None:
    text = part * (100_000 // len(part))
    assert_quick(lambda: problems(text), 1.5)


@pytest.mark.parametrize(
    "text",
    [
        "$$\nA   1   2   3\nB   4   5   6\n$$\n",
        "| $t is one |\n| --- |\n| Two = $s |\n| and $t |\n",
        "- costs $5 and\n- costs $6 or **more**\n",
    ],
)
def test_formulas_are_no_marks(text: str) -> None:
    """A formula ends in its paragraph, row of a table or item, and nothing in it is a table."""
    assert not problems(text, "pymdownx.arithmatex")


TABLE = "# A\n\n| a | b | c |\n| --- | --- | --- |\n| 1 | 2 | 3 |\n{0}\n| 7 | 8 | 9 |\n| 10 | 11 | 12 |\n\nText.\n"
WITHIN = (
    "｜ 4 ｜ 5 ｜ 6 ｜",
    "| 4 ｜ 5 | 6 |",
    "│ 4 │ 5 │ 6 │",
    "4 ¦ 5 ¦ 6",
    "4\t5\t6",
    "4     5     6",
    "/// quiz | q\n///",
    "\n/// quiz | q\n///\n",
    "/// quiz | q\n\n```yaml\nquestions: []\n```\n\n///",
    "/// page-part | review\n///",
    "\n<!-- 4 -->\n",
    "<!-- 4 -->",
    "",
    "Text.\nText.",
    "\nText.\n",
    '!!! note "A"\n    B\n',
    "4; 5; 6",
    "｜ 4 ｜ 5 ｜ 6 ｜\n\n/// quiz | q\n///",
)
"""What may stand in the middle of a table, or divide it."""


@pytest.mark.parametrize("within", WITHIN)
def test_no_row_of_a_table_becomes_a_head(within: str) -> None:
    """Not by any number of fixes that are applied without asking."""
    text = TABLE.format(within)
    assert problems(text)
    for _ in range(5):
        fixes = [it.fix for it in sorted(problems(text), reverse=True) if it.fix and it.fix.safe]
        rows = text.split("\n")
        for fix in fixes:
            rows[fix.first - 1 : fix.last] = fix.lines
        text = "\n".join(rows)
    assert text.count("---") == TABLE.count("---")


@pytest.mark.parametrize("row", WITHIN[:6])
def test_a_row_of_a_table_is_told_with_its_bars(row: str) -> None:
    (problem,) = problems(TABLE.format(row))
    assert (problem.place.line, problem.value("line")) == (6, "| 4 | 5 | 6 |")


@pytest.mark.parametrize("within", WITHIN[6:12])
def test_what_divides_a_table_is_told(within: str) -> None:
    (problem,) = [it for it in problems(TABLE.format(within)) if it.code == "left-over"]
    assert problem.hint == "block-in-table"
    assert within.strip().startswith(problem.value("known")) and problem.value("name") == "| 7 | 8 | 9 |"
    assert problem.fix and not problem.fix.safe


@pytest.mark.parametrize("within", ["\n## B\n", "\n| a | b |\n| --- | --- |\n", "| 4 | 5 ｜ 6 | 7 |", "| 4 | 5 |"])
def test_what_divides_no_table_is_right(within: str) -> None:
    assert not [it for it in problems(TABLE.format(within)) if it.hint in ("block-in-table", "other-bars")]
