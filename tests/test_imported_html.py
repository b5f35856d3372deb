"""What `course import` makes of HTML: its marks, its blocks, and what nothing ends in it."""

from __future__ import annotations

import random
from xml.etree import ElementTree as etree

import pytest
from mkdocs_course.exchange import formats, html
from mkdocs_course.exchange.question import Losses
from mkdocs_course.markdown.markup import safe_markdown
from mkdocs_course.model.problem import Place
from pace import assert_quick
from support import TIMES


def read(text: str) -> tuple[str, list[str]]:
    losses = Losses(place=Place(path="bank.xml"))
    return html.markdown(text, losses), [str(problem.hint) for problem in losses.problems]


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("<em><strong>Never</strong> do this</em> now", "***Never** do this* now"),
        ("<i>a</i><i>b</i>", "*ab*"),
        ("<b>a <b>b</b> c</b>", "**a b c**"),
        ("<b>a<i>b</b>c</i>", "**a*b****c*"),
        ("x<b> a </b>y", "x **a** y"),
        ("<i>a <b>b</b></i>", "*a **b***"),
        ("<b>x<br>y</b>", "**x**\n\n**y**"),
        ("<code>ls <b>-l</b></code> <b>x</b>", "`ls -l` **x**"),
        ("<b><code>a</code></b>", "**`a`**"),
        ("<code>a</code><code>b`</code>", "`` ab` ``"),
        ("<code>x<sub>max</sub></code> x<sub>max</sub> m<sup>2</sup>", "`x_(max)` x\\_(max) m²"),
        ('<a href="https://x.se/(1)"><b>a</b> b</a>', "[**a** b](https://x.se/%281%29)"),
        ("<pre>see <b>this</b> 10<sup>3</sup></pre>", "```\nsee this 10³\n```"),
        ("<pre><code>a\n  b</code></pre>c", "```\na\n  b\n```\n\nc"),
        ("<pre>a * b<p>c * d</p>e</pre>", "```\na * b\nc * d\ne\n```"),
        ("<ul><li></li></ul><p>text</p>", "text"),
        ("<ul><li>a<ol><li>b</ol></ul>c", "- a\n    1. b\n\nc"),
        ('a <br title="1 > 0"> b<!-- <p> --> c', "a\n\nb c"),
        ("1 < 2 &amp; <3 </> </", "1 < 2 & <3 </"),
    ],
)
def test_marks_and_blocks(text: str, markdown: str) -> None:
    assert read(text) == (markdown, [])


@pytest.mark.parametrize(
    ("text", "markdown", "lost"),
    [
        ("<head><p>Text</p>", "Text", []),
        ("<title>a</title><title>Text", "Text", []),
        ("<select><option>a<p>b", "a\n\nb", ["import-media"]),
        ("<svg><svg><text>x</text></svg>Text", "Text", ["import-media"] * 2),
        ("<pre>a * b\n  c", "```\na * b\n  c\n```", []),
        ("<p>a<script>b<p>c", "a", []),
        ("<p>a <!-- b<p>c", "a <!-- b\n\nc", []),
        ('<p>a <b title="x>b</b>', "a **b**", []),
        ("a <b", "a <b", []),
        ("a <![foo bar]>b", "a b", []),
    ],
)
def test_what_nothing_ends(text: str, markdown: str, lost: list[str]) -> None:
    assert read(text) == (markdown, lost)


def test_a_link_in_code_is_told() -> None:
    assert read('<pre><a href="https://x.se">x</a></pre>') == ("```\nx\n```", ["import-code"])
    assert read('<code><a href="https://x.se">x</a></code>') == ("`x`", ["import-code"])
    assert read('<a href="ftp://x.se">x</a> <a href="ftp://x.se"></a>') == ("x", ["import-link"])


STYLES = [frozenset[str](), frozenset(["em"]), frozenset(["strong"]), frozenset(["em", "strong"])]


def test_a_page_shows_the_marks_of_the_source() -> None:
    """Each letter is marked as in HTML, also where marks touch within a word or go over several words."""
    chance, shown = random.Random(7), safe_markdown().paragraph.convert
    for _ in range(200 * TIMES):
        letters = [(letter, chance.choice(STYLES)) for letter in "abcdef"]
        source = "".join(
            "".join(f"<{tag}>" for tag in sorted(tags))
            + letter
            + "".join(f"</{tag}>" for tag in sorted(tags))
            # Markdown has no way to write every word of three letters that are marked otherwise each.
            + " " * (index % 2 or chance.randint(0, 1))
            for index, (letter, tags) in enumerate(letters)
        )
        assert _marked(etree.fromstring(shown(read(source)[0]))) == letters, source


def _marked(element: etree.Element, tags: frozenset[str] = frozenset()) -> list[tuple[str, frozenset[str]]]:
    inner = tags | {element.tag} - {"p"}
    marked = [(letter, inner) for letter in (element.text or "").replace(" ", "")]
    for child in element:
        marked += _marked(child, inner)
        marked += [(letter, inner) for letter in (child.tail or "").replace(" ", "")]
    return marked


UNENDED = ["<b>x", "<i>x<b>y ", "<code>x", "<a href='https://x.se'>x", "<sup>x", "<td>x", "<title>x", "<svg>", "<pre>x"]
UNENDED += ["<ul><li>x", "</b>x", "<!--", "<!-- x>", "<![", "</", '<a x="', "<a x=\"'>", "<a b", "<script>", "<u> </u>"]


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNENDED)
def test_the_time_grows_as_the_text_does(unit: str) -> None:
    assert_quick(lambda: read(unit * 10_000), 5)


def test_a_bank_of_moodle_with_marks_that_nothing_ends() -> None:
    pytest.importorskip("defusedxml")
    prompt = f"<![CDATA[{'<b>x' * 2_500}]]>"
    answers = "<answer fraction='100'><text>a</text></answer><answer fraction='0'><text>b</text></answer>"
    question = f"<question type='multichoice'><questiontext><text>{prompt}</text></questiontext>{answers}</question>"
    bank = formats.read("bank.xml", f"<quiz>{question}</quiz>".encode(), "")
    assert [question.prompt for question in bank.questions] == [f"**{'x' * 2_500}**"]
