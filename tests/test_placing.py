"""What a page places is what Markdown shows of it: a lesson never counts a quiz that its page does not have."""

from __future__ import annotations

import json
import random
import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from mkdocs_course.extension import QuizExtension
from mkdocs_course.markdown import marks
from mkdocs_course.markdown.placing import placer
from mkdocs_course.model.course import lesson
from mkdocs_course.model.course.library import Library
from mkdocs_course.report import wording
from support import CONFIG, QUIZ, Course, at_night
from support import PLACED as COURSE

EXTENSIONS = [
    *("toc", "tables", "admonition", "attr_list", "md_in_html", "def_list", "footnotes", "abbr"),
    *("pymdownx.details", "pymdownx.superfences", "pymdownx.blocks.details", "pymdownx.blocks.html"),
]
OPTIONS = {"pymdownx.tabbed": {"alternate_style": True}}
SETS = {
    "course": (["toc", "tables", "fenced_code", "admonition", "attr_list", "md_in_html", "pymdownx.snippets"], {}),
    "many": ([*EXTENSIONS, "pymdownx.tabbed"], OPTIONS),
    "few": (["toc", "tables", "fenced_code"], {}),
}
PLACED = ["/// quiz | {}", "///"]
SEED, NUMBERS = 20261128, at_night(range(300), by_day=100)


def rendered(text: str, extensions: list[str], options: dict) -> Counter[tuple[str, bool]]:
    """Return the quizzes in the HTML of a text, as the build makes it."""
    ours = QuizExtension(library=Library(), language="sv", late=True)
    html = Markdown(extensions=[*extensions, ours], extension_configs=options).convert(text)
    # What stands in a comment of the HTML, or in an element that is never rendered, is not shown either.
    html = re.sub(r"(?s)<!--.*?-->|<(template|noscript|style|script)\b.*?(?:</\1>|\Z)", "", html)
    found: list[marks.Mark] = []
    marks.fill(html, lambda mark: found.append(mark) or "")
    return Counter((mark.name, mark.occasion) for mark in found if mark.tag == marks.QUIZ)


def counted(text: str, extensions: list[str], options: dict) -> tuple[Counter[tuple[str, bool]], list[str]]:
    """Return the quizzes that the lesson counts, and the codes of its Problems."""
    read, problems = lesson.read("a.md", text.encode(), "a.md", "sv", placer(extensions, options))
    return Counter((use.name, use.occasion) for use in read.quizzes), [problem.code for problem in problems]


CASES = {
    "plain": ("Text.\n\n/// quiz | q\n///\n", 1, []),
    "comment": ("<!--\n/// quiz | q\n///\n-->\n", 0, []),
    "comment of one line above": ("<!-- om -->\n\n/// quiz | q\n///\n", 1, []),
    "comment in an item": ("- a\n\n    <!--\n    b\n    -->\n\n    /// quiz | q\n    ///\n", 1, []),
    "comment never closed": ("<!-- text\n\n/// quiz | q\n///\n", 1, ["unclosed-comment"]),
    "block of HTML": ("<div>\n/// quiz | q\n///\n</div>\n", 0, ["not-shown"]),
    "HTML never closed": ("<div>\n\nText.\n\n/// quiz | q\n///\n", 0, ["unclosed-tag", "not-shown"]),
    "Markdown in HTML": ('<div markdown="1">\n\n/// quiz | q\n///\n\n</div>\n', 1, []),
    "hidden": ("<div markdown hidden>\n\n<div>\n\n</div>\n\n/// quiz | q\n///\n\n</div>\n", 0, ["not-shown"]),
    "after what is hidden": ("<div markdown hidden>\n\nText.\n\n</div>\n\n/// quiz | q\n///\n", 1, []),
    "after a hidden line": ("<br hidden>\n\n/// quiz | q\n///\n", 1, []),
    "dialog": ("<dialog markdown>\n\n/// quiz | q\n///\n\n</dialog>\n", 0, ["not-shown"]),
    "open dialog": ("<dialog markdown open>\n\n/// quiz | q\n///\n\n</dialog>\n", 1, []),
    "template": ("<template>\n\n/// quiz | q\n///\n\n</template>\n", 0, ["not-shown"]),
    "script": ("<script>\n\n/// quiz | q\n///\n\n</script>\n", 0, ["not-shown"]),
    "indented code": ("Text.\n\n    /// quiz | q\n    ///\n", 0, ["indented-code", "not-shown"]),
    "a tab": ("Text.\n\n\t/// quiz | q\n\t///\n", 0, ["indented-code", "not-shown"]),
    "fence": ("```\n/// quiz | q\n///\n```\n", 0, []),
    "fence with a language": ('``` markdown title="x"\n/// quiz | q\n///\n```\n', 0, []),
    "fence never closed": ("```\nx = 1\n\n/// quiz | q\n///\n", 1, ["unclosed-fence"]),
    "code in a line": ("Skriv `/// quiz | q` och `///`.\n", 0, []),
    "item": ("- Ett\n\n    /// quiz | q\n    ///\n", 1, []),
    "item without a blank line": ("- Ett\n    /// quiz | q\n    ///\n", 0, ["not-shown"]),
    "first in an item": ("- /// quiz | q\n  ///\n", 1, []),
    "item by two spaces": ("- Ett\n\n  /// quiz | q\n  ///\n", 1, []),
    "box": ('!!! note "A"\n\n    /// quiz | q\n    ///\n', 1, []),
    "box by two spaces": ('!!! note "A"\n  Text.\n\n  /// quiz | q\n  ///\n', 1, []),
    "details": ('??? note "A"\n    Text.\n\n    /// quiz | q\n    ///\n', 1, []),
    "tab": ('=== "A"\n\n    /// quiz | q\n    ///\n', 1, []),
    "quote": ("> Text.\n>\n> /// quiz | q\n> ///\n", 1, []),
    "in another block": ("/// details | A\n//// quiz | q\n////\n///\n", 1, []),
    "other number of signs": ("//// quiz | q\n///\n", 1, ["quiz-not-closed"]),
    "never closed": ("/// quiz | q\n\nText.\n", 1, ["quiz-not-closed"]),
    "with an option": ("/// quiz | q\n    open: true\n///\n", 1, ["quiz-not-closed"]),
    "table": ("| a | b |\n|---|---|\n| /// quiz | q |\n", 0, ["quiz-line"]),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_what_is_counted(case: str) -> None:
    text, number, codes = CASES[case]
    uses, problems = counted(text, *SETS["many"])
    assert (sum(uses.values()), problems) == (number, codes)
    assert codes or uses == rendered(text, *SETS["many"])


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        ("/// quiz | q\n\nText.\n\n/// page-part | progress\n///\n", "/// quiz | q\n///"),
        ("> /// quiz | q\n>\n> Text.\n", "> /// quiz | q\n> ///"),
        ("//// quiz | q\n///\n", "//// quiz | q\n////"),
        ("/// quiz | q\n---\n\nText.\n", "/// quiz | q\n///"),
        ("/// quiz | q\n\n/// slut\n\nText.\n", "/// quiz | q\n///"),
        ("/// quiz | q\n/// 结束\n", "/// quiz | q\n///"),
        ("/// quiz | q\n/// quiz\n", "/// quiz | q\n///"),
        ("/// quiz | q\n:::\n", "/// quiz | q\n///"),
        ("/// quiz | q\n    ///\n", "/// quiz | q\n///"),
        ("/// quiz | q\n**///**\n", "/// quiz | q\n///"),
        ("> /// quiz | q\n> // /\n", "> /// quiz | q\n> ///"),
        ("/// quiz | q\n    open: true\n///\n", ""),
    ],
)
def test_a_block_without_an_end_is_one_problem_and_gets_its_end(text: str, fixed: str) -> None:
    rendered = placer(SETS["many"][0], SETS["many"][1])
    (found,) = lesson.read("a.md", text.encode(), "a.md", "sv", rendered)[1]
    assert found.code == "quiz-not-closed" and "\n".join(found.fix.lines if found.fix else ()) == fixed


def test_what_follows_a_block_without_an_end_is_placed() -> None:
    uses, codes = counted("/// quiz | q\n////\n\n/// quiz | r\n///\n", *SETS["course"])
    assert ({name for name, _ in uses}, codes) == ({"q", "r"}, ["quiz-not-closed"])


def test_a_box_is_code_where_the_course_has_no_boxes() -> None:
    text = '!!! note "A"\n\n    /// quiz | q\n    ///\n'
    assert counted(text, *SETS["few"]) == (Counter(), ["not-shown"])


@pytest.mark.parametrize("paths", [Path(), [Path(), "content"], "content", None])
def test_paths_that_count_from_a_page_do_not_stop_it(paths: object) -> None:
    options = {"pymdownx.snippets": {"base_path": paths}}
    assert counted(CASES["item without a blank line"][0], ["pymdownx.snippets"], options) == (Counter(), ["not-shown"])
    assert counted("<i>a</i>\n\n/// quiz | q\n///\n", ["pymdownx.snippets"], options)[1] == []


def inside(random_: random.Random, rows: list[str], depth: int) -> list[str]:
    """Return rows in a container, or spoilt, as somebody may write them."""
    indented = [row and f"    {row}" for row in rows]
    ways = [
        lambda: ["- Punkt", "", *indented],
        lambda: ["1. Punkt", *([""] * random_.randint(0, 1)), *indented],
        lambda: ["* Punkt", *([""] * random_.randint(0, 1)), *[row and f"  {row}" for row in rows]],
        lambda: ['!!! note "A"', *([""] * random_.randint(0, 1)), *indented],
        lambda: ['??? tip "B"', "", *indented],
        lambda: ['=== "C"', "", *indented],
        lambda: [f"> {row}" for row in rows],
        lambda: ["Ord", ":   Text", "", *indented],
        lambda: ["<!--", *rows, "-->"],
        lambda: ["<!-- a", "", *rows, "", "b -->"],
        lambda: ["Text <!--", *rows, "-->"],
        lambda: ["<div>", *rows, "</div>"],
        lambda: ["<div>", "", *rows, "", "</div>"],
        lambda: ["<section>", "", *rows],
        lambda: ['<div markdown="1">', "", *rows, "", "</div>"],
        lambda: ["<div markdown>", *rows, "</div>"],
        lambda: ["<pre>", *rows, "</pre>"],
        lambda: ["<style>", "", *rows, "</style>"],
        lambda: ["<p>A", *rows, "</p>"],
        lambda: ["<details><summary>A</summary>", "", *rows, "", "</details>"],
        lambda: ["<span>", *rows, "</span>"],
        lambda: ["```", *rows, "```"],
        lambda: ["~~~~ python", "", *rows, "~~~~"],
        lambda: ["```", *rows, ""],
        lambda: ['```yaml title="A" hl_lines="1"', *rows, "```"],
        lambda: ["``` {.yaml #a}", *rows, "```"],
        lambda: ["````", "```", *rows, "```", "````"],
        lambda: ["``` a`b", *rows, "```"],
        lambda: ["    ```", *indented, "    ```"],
        lambda: indented,
        lambda: [f"\t{row}" for row in rows],
        lambda: ["| a |", "|---|", *rows],
        lambda: ["/// details | A", "", *rows, "", "///"],
        lambda: ["Text", *rows, "mer"],
        lambda: ["`", *rows, "`"],
        lambda: ["[^1]: Not", "", *indented, "", "Text[^1]"],
        lambda: ["$$", *rows, "$$"],
        lambda: [f"- {rows[0]}", *[f"  {row}" for row in rows[1:]]],
        lambda: ["# Rubrik", *rows, "## Rubrik"],
        lambda: [f" {row}" for row in rows],
        lambda: [f"{row}  " for row in rows],
        lambda: ["<?php", *rows, "?>"],
        lambda: ["<!DOCTYPE html>", *rows],
        lambda: ["Text", "<div>x</div>", *rows],
        lambda: ["<br>", *rows, "", "<hr>"],
        lambda: ["<template>", "", *rows, "", "</template>"],
        lambda: ["<noscript markdown>", "", *rows, "", "</noscript>"],
    ]
    made = random_.choice(ways)()
    return inside(random_, made, depth - 1) if depth else made


def snippet(random_: random.Random, number: int) -> str:
    parts = []
    for index in range(random_.randint(1, 3)):
        rows = [PLACED[0].format(f"q{number}-{index}"), PLACED[1]]
        if random_.random() < 0.2:
            rows[0] = rows[0].replace("quiz", "again")
        parts += [*inside(random_, rows, random_.randint(0, 2)), *([""] * random_.randint(1, 2))]
        if random_.random() < 0.3:
            parts += ["Text här.", ""]
    return "\n".join(parts)


@pytest.mark.slow
@pytest.mark.parametrize("name", SETS)
def test_every_mixture_is_counted_as_it_is_shown(name: str) -> None:
    random_, shown, silent = random.Random(SEED), 0, 0
    for number in NUMBERS:
        text = snippet(random_, number)
        uses, problems = counted(text, *SETS[name])
        html = rendered(text, *SETS[name])
        assert uses == html or not {"quiz-not-closed", "not-text"}.isdisjoint(problems), text
        shown, silent = shown + sum(html.values()), silent + (not html and not problems)
    assert shown > len(NUMBERS) / 4 and silent < len(NUMBERS) / 2


HOOK = """
def on_page_markdown(markdown, page, config, files):
    if config.theme["language"].startswith("zh"):
        return markdown.replace("| q", "| p")
"""
COMMENT = "---\nminutes: 5\n---\n# A\n\n/// quiz | p\n///\n\n<!--\n/// quiz | q\n///\n-->\n"


@pytest.mark.slow
def test_a_quiz_in_a_comment_is_no_part_of_the_lesson(course: Callable[..., Course]) -> None:
    files = {f"content/{code}/index.md": COMMENT for code in ("sv", "zh")}
    made = course(files | {"quizzes/p.yml": QUIZ, "quizzes/q.yml": QUIZ})
    done = made.build()
    assert done.returncode == 0 and "[unused-quiz]" in done.stdout, done.stdout
    (read,) = json.loads(made.read("sv/course.json"))["lessons"]
    assert read["quizzes"] == ["p"] and re.findall('data-quiz="(.)"', made.read("sv/index.html")) == ["p"]


@pytest.mark.slow
def test_what_another_plugin_takes_away_ends_the_build(course: Callable[..., Course]) -> None:
    """Also in a language that is built by another process, whose messages arrive."""
    made = course(COURSE | {"mkdocs.yml": CONFIG + "hooks: [hook.py]\n", "hook.py": HOOK, "quizzes/p.yml": QUIZ})
    made.write({"content/sv/p.md": "# P\n\n/// quiz | p\n///\n", "content/zh/p.md": "# P\n\n/// quiz | p\n///\n"})
    done = made.build()
    assert done.returncode == 1 and "Traceback" not in done.stdout
    assert "content/zh/index.md:3:12: What is placed here is not shown on the page. [not-shown]" in done.stdout
    assert "content/zh/index.md:1:1: The page shows the quiz “p”" in done.stdout
    assert not (made.folder / "site").exists() and not list(made.folder.glob(".site*"))


def test_a_quiz_in_a_file_that_is_included_by_its_path_from_the_project(course: Callable[..., Course]) -> None:
    """It is shown, and told as one that no page places."""
    included = '# Hej\n\n--8<-- "/content/sv/_del.txt"\n'
    made = course(COURSE | {"content/sv/index.md": included, "content/sv/_del.txt": "/// quiz | q\n///\n"})
    done = made.check("--strict", "--messages", "en")
    assert done.returncode == 1 and "[shown-unplaced]" in done.stdout and "1 error" in done.stdout, done.stdout


class _Stops(Preprocessor):
    def run(self, lines: list[str]) -> list[str]:
        if any("{{" in line for line in lines):
            raise ValueError("unknown\nmacro")
        return lines


class Stopping(Extension):
    """An extension by others that stops at some pages."""

    def extendMarkdown(self, md: Markdown) -> None:
        md.preprocessors.register(_Stops(md), "stops", 0)


@pytest.mark.parametrize("block", ["", "/// quiz | q\n///\n\n"])
def test_a_page_at_which_an_extension_stops(block: str) -> None:
    """It is told at the line, also where nothing is placed; what the page places counts all the same."""
    text, rendered = f"# Hej\n\n{block}En {{{{rad}}}}.\n\nMer.\n", placer(["tables", f"{__name__}:Stopping"], {})
    read, (problem,) = lesson.read("a.md", text.encode(), "a.md", "sv", rendered)
    assert [use.name for use in read.quizzes] == ["q"] * bool(block)
    where = f"a.md:{3 + block.count(chr(10))}:1"
    told, fix = wording.describe(problem, "en").split("\n")
    name = f"“{__name__}:Stopping”"
    assert told == f"{where}: The Markdown extension {name} stops here: ValueError: unknown macro [extension-fails]"
    assert f"or take {name} out of" in fix
    assert not lesson.read("a.md", b"# Hej\n", "a.md", "sv", rendered)[1]
