"""What GitHub's preview shows of a lesson, the page shows too: lists, tables, boxes, struck text and addresses."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
import yaml
from markdown import Markdown
from mkdocs_course.extension import QuizExtension
from mkdocs_course.markdown.layout import Features, arrange
from mkdocs_course.markdown.markup import safe_markdown
from mkdocs_course.model.course.library import Library
from pace import assert_quick

EXTENSIONS = ["toc", "tables", "fenced_code", "admonition", "attr_list", "md_in_html"]
markdown = Markdown(extensions=[*EXTENSIONS, QuizExtension(library=Library(), language="sv")])
ALL = Features(boxes=True, fences=True, tasks=True)
SHOWN = yaml.safe_load((Path(__file__).parent / "golden" / "commonmark.yml").read_text(encoding="utf-8"))


def convert(text: str) -> str:
    html = markdown.reset().convert(text)
    return re.sub(r"\s|</?p>", "", html)


@pytest.mark.parametrize("case", SHOWN, ids=lambda case: case["name"])
def test_a_page_shows_what_the_preview_shows(case: dict[str, str]) -> None:
    assert convert(case["text"]) == case["html"]


def test_a_list_in_a_quiz_needs_no_blank_line_either() -> None:
    html = re.sub(r"\s", "", safe_markdown()("Hej.\n\nTänk på:\n1) a\n   - b\n"))
    assert html == "<p>Hej.</p><p>Tänkpå:</p><ol><li>a<ul><li>b</li></ul></li></ol>"


def written(random_: random.Random, depth: int, indent: int, *, wide: bool) -> list[str]:
    """Return the rows of a list, as people write them: indented as far as the text, or `wide` by four spaces."""
    sign, rows, loose = random_.choice(["-", "*", "1.", "1)"]), [], random_.random() < 0.3
    for number in range(1, random_.randint(2, 4)):
        own = sign if sign in "-*" else f"{number}{sign[1]}"
        rows.append(" " * indent + f"{own} ord")
        inner = indent + (4 if wide else len(own) + 1)
        if random_.random() < 0.15:
            rows += ["", " " * inner + "stycke"]
        if depth < 2 and random_.random() < 0.4:
            rows += [""] * (random_.random() < 0.3) + written(random_, depth + 1, inner, wide=wide)
        rows += [""] * (loose and random_.random() < 0.9)
    return rows


def tree(rows: list[str]) -> list[int]:
    """Return the depth of each item, as its indentation in a list without mistakes shows it."""
    columns: list[int] = []
    depths = []
    for row in rows:
        if not (match := re.match(r" *(?=[-*\d])", row)):
            continue
        while columns and columns[-1] > len(match[0]):
            columns.pop()
        if not columns or columns[-1] < len(match[0]):
            columns.append(len(match[0]))
        depths.append(len(columns))
    return depths


def shown(html: str) -> list[int]:
    depths, depth = [], 0
    for tag in re.findall(r"</?(?:ul|ol|li)\b", html):
        depth += {"<ul": 1, "<ol": 1, "</ul": -1, "</ol": -1}.get(tag, 0)
        depths += [depth] * (tag == "<li")
    return depths


@pytest.mark.slow
@pytest.mark.parametrize("wide", [False, True])
def test_lists_of_all_shapes_have_the_items_at_their_depths(wide: bool) -> None:
    for seed in range(100):
        random_ = random.Random(seed)
        rows = [*(["Text:"] if seed % 2 and not wide else []), *written(random_, 0, 0, wide=wide), "## Rubrik"]
        html = markdown.reset().convert("\n".join(rows))
        assert shown(html) == tree(rows), "\n".join(rows)
        assert html.endswith('<h2 id="rubrik">Rubrik</h2>')


@pytest.mark.parametrize(
    "text",
    [
        "Text\n\n- a\n\n    mer\n\n        kod\n\n- b\n    - c\n\nText\n\n    kod\n    - mer\n",
        '!!! note "A"\n\n    Text\n\n    - a\n        - b\n\n=== "T"\n\n    1. a\n\n        mer\n',
        "| a | b |\n|---|---|\n| 1 | 2 |\n\n> - a\n>     - b\n\nOrd\n:   Text\n\n    - a\n\n[^1]: Not\n\n    - b\n",
        "<div markdown>\n\n- a\n\n</div>\n\n* * *\n\n- - -\n\n+ a\n",
    ],
)
def test_a_page_that_is_right_already_is_not_changed(text: str) -> None:
    assert "\n".join(arrange(text.split("\n"), ALL)) == text


@pytest.mark.slow
@pytest.mark.parametrize(
    "part", ["- ", "> ", "```\n", "1. a\n  ", "- a\n  ", "|-|\n", "!!! a\n ", "<pre>\n", "- a\n\n"]
)
def test_a_large_page_is_arranged_fast(part: str) -> None:
    rows = (part * (50_000 // len(part))).split("\n")
    assert_quick(lambda: arrange(rows, ALL), 1)
