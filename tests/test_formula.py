"""Formulas: whatever is written in them, the page gets MathML of a list, and text."""

from __future__ import annotations

import contextlib
import re
from html.parser import HTMLParser
from xml.etree import ElementTree as etree

import pytest
from latex2mathml import commands
from latex2mathml.symbols_parser import SYMBOLS
from mkdocs_course.markdown.formula import MAX_LENGTH, mathml
from mkdocs_course.markdown.markup import safe_markdown
from mkdocs_course.model.problem import Place
from mkdocs_course.model.text.formula import BadFormula
from mkdocs_course.report import wording
from pace import assert_quick
from support import TIMES

CORE = set(
    "math mrow mi mn mo mtext mspace mfrac msqrt mroot mstyle mpadded mphantom msub msup msubsup munder mover"
    " munderover mtable mtr mtd".split()
)
# What may stand in an attribute of MathML: no address, no style, no script.
VALUE = re.compile(r"[A-Za-z -]+|#[0-9A-Fa-f]{3,6}|[-+ .0-9]*(?:[a-z]{2})?(?: [-+.0-9]+[a-z]{2})*")
NAMESPACE = "http://www.w3.org/1998/Math/MathML"
HOSTILE = (
    "<",
    ">",
    "&",
    '"',
    "'",
    "<img src=x onerror=pwn()>",
    "</mtext></math><script>pwn()</script>",
    "&#x3c;svg/onload=pwn()>",
    '" onclick="pwn()',
    "javascript:pwn()",
    "//evil.example",
    "<!--]]>",
)
SHAPES = ("{{{0}}}{{x}}{{y}}", "{{x}}{{{0}}}{{{0}}}", "[{0}]{{x}}")

MARKDOWN = safe_markdown()


def known() -> list[str]:
    """Return every command that the converter knows, and an environment of each kind it makes a table of."""
    found = set()
    for value in vars(commands).values():
        names = [value] if isinstance(value, str) else value if isinstance(value, (tuple, dict)) else []
        found |= {name for name in names if isinstance(name, str) and name.startswith("\\")}
    assert len(found) > 300
    return sorted(found)


def shown(latex: str) -> str:
    """Return a formula as HTML, as a text shows it."""
    return MARKDOWN(f"$`{latex}`$").removeprefix("<p>").removesuffix("</p>")


class Elements(HTMLParser):
    """Reads HTML as a browser does, and fails with what no formula may hold."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.html, self.depth = html, 0
        self.feed(html)
        self.close()
        assert self.depth == 0, html

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in CORE | {"menclose"}, self.html
        for name, value in attrs:
            assert (name == "xmlns" and value == NAMESPACE) or VALUE.fullmatch(value or ""), self.html
            assert name not in ("href", "style", "class", "id", "src", "actiontype", "definitionurl"), self.html
            assert not name.startswith(("on", "xlink", "data")), self.html
        self.depth += 1

    def handle_endtag(self, tag: str) -> None:
        self.depth -= 1

    def handle_comment(self, data: str) -> None:
        raise AssertionError(self.html)


@pytest.mark.slow
@pytest.mark.parametrize("hostile", HOSTILE)
def test_no_command_lets_markup_or_an_address_through(hostile: str) -> None:
    """Every command of the converter, with this in each of its arguments; by day with a few of these only."""
    made, commands_ = 0, known()[HOSTILE.index(hostile) % 4 :: 1 if TIMES > 1 else 4]
    for command in commands_:
        for shape in SHAPES:
            try:
                html = etree.tostring(mathml(command + shape.format(hostile)), "unicode", short_empty_elements=False)
            except BadFormula:
                continue
            made += 1
            Elements(html)
    assert made > len(commands_)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_markdown_makes_of_it_is_the_same(hostile: str) -> None:
    for command in (r"\text", r"\mbox", r"\fbox", r"\verb", r"\unicode", r"\color", r"\frac", r"\operatorname"):
        for shape in SHAPES:
            try:
                html = shown(command + shape.format(hostile))
            except BadFormula:
                continue
            etree.fromstring(html)
            Elements(html)


@pytest.mark.slow
def test_every_symbol_is_shown_as_a_character() -> None:
    symbols = sorted(SYMBOLS)
    for at in range(0, len(symbols), 10):
        html = ""
        for symbol in symbols[at : at + 10]:
            try:
                html += etree.tostring(mathml(f"{symbol} <_1"), "unicode", short_empty_elements=False)
            except BadFormula:
                continue
        Elements(html)
        assert "&#x" not in html.replace("&amp;#x", ""), html


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"\text{<svg/onload=pwn()>}", "<svg/onload=pwn()>"),
        (r"\mbox{a & b < c}", "a\u00a0&\u00a0b\u00a0<\u00a0c"),
        (r"\text{&lt;b&gt;}", "&lt;b&gt;"),
        (r"\verb|<b>|", "<b>"),
        (r"x < y & z > \"w\"", None),
        (r"\unicode{2203}", "∃"),
    ],
)
def test_text_stays_text(latex: str, text: str | None) -> None:
    read = "".join(etree.fromstring(shown(latex)).itertext())
    assert text is None or read == text


@pytest.mark.parametrize(
    ("latex", "hint", "value"),
    [
        (r"\href{https://example.org}{x}", "formula-command", r"\href"),
        (r"\style{background:url(//evil.example)}{x}", "formula-command", r"\style"),
        (r"\class{md-header}{x}", "formula-command", r"\class"),
        (r"\newcommand{\a}{\b\b}", "formula-command", r"\newcommand"),
        (r"\def\a{\a\a}\a", "formula-command", r"\def"),
        (r"\DeclareMathOperator{\a}{<b>}", "formula-command", r"\DeclareMathOperator"),
        (r"\color{url(//evil.example)}{x}", "formula-value", "url(//evil.example)"),
        (r"\textcolor{red;position:fixed}{x}", "formula-value", "red;position:fixed"),
        (r"\hspace{x}", "formula-value", "x"),
        (r"\unicode{D800}", "formula-value", "U+D800"),
        (r"\unicode{0}", "formula-value", "U+0000"),
        (r"\unicode{E000}", "formula-value", "U+E000"),
        (r"\unicode{202e}", "formula-value", "U+202E"),
        (r"\unicode{200b}", "formula-value", "U+200B"),
        (r"\Href{https://example.org}", "formula-unknown", r"\Href"),
        (r"\frac{\label{a}}{b}", "formula-unknown", r"\label"),
        (r"\char60 script", "formula-unknown", r"\char"),
        (r"\left\foo a\right)", "formula-unknown", r"\foo"),
        (r"\rule{900em}{900em}", "formula-too-large", None),
        (r"\moveleft{60em}{x}\raise{60em}{x}", "formula-too-large", None),
        (r"\raise{9em}{" * 12 + "x" + "}" * 12, "formula-too-large", None),
        (r"\Huge{\Huge{\Huge{x}}}", "formula-too-large", None),
        ("x" * (MAX_LENGTH + 1), "formula-too-long", None),
        ("x^{" * 100 + "}" * 100, "", None),
        (r"\left(", "", None),
        (r"\unicode{110000}", "", None),
    ],
)
def test_what_may_not_be_shown_is_told_with_its_reason(latex: str, hint: str, value: str | None) -> None:
    with pytest.raises(BadFormula) as caught:
        mathml(latex)
    assert caught.value.hint == hint or not hint
    assert value is None or caught.value.values["name"] == value
    for language in wording.LANGUAGES:
        told = wording.describe(caught.value.problem(Place(path="q.yml")), language)
        assert "[bad-formula]\n" in told and len(told) < 500


@pytest.mark.parametrize(
    "latex",
    [
        r"\backslash \setminus \verb|\foo| \unicode{2061} \% \{ a \\ b",
        r"\frac{a}{b} \le \sum_{i=1}^{n} \sqrt[3]{x_i}",
        r"\begin{pmatrix}1 & 2 \\ 3 & 4\end{pmatrix}",
        r"\begin{align}a &= b \\ c &= d\end{align}",
        r"\begin{cases}1 & x > 0 \\ 0 & \text{annars}\end{cases}",
        r"\color{red}{x} \textcolor{#aa0000}{y} \colorbox{yellow}{z}",
        r"\boxed{E = mc^2} \cancel{x} \mathbb{R} \mathcal{L}",
        r"\left( \frac12 \right) \Big| \lVert v \rVert x''' \quad y \hspace{2em} z \mkern18mu w",
        r"\overbrace{a + b}^{c} \xrightarrow[n]{m} \LaTeX \not= \binom{n}{k}",
    ],
)
def test_formulas_of_every_day_are_shown(latex: str) -> None:
    Elements(shown(latex))


def test_a_unit_of_tex_is_one_that_browsers_know() -> None:
    assert 'width="1em"' in shown(r"\mkern18mu x")


@pytest.mark.slow
@pytest.mark.parametrize(
    "latex",
    [
        "{" * 500_000,
        "x^{" * 600 + "}" * 600,
        r"\frac" * 399,
        r"\text{" * 300,
        "'" * MAX_LENGTH,
        r"\left(" * 300,
        r"\begin{a}" * 200,
        r"\not" * 500,
        "&" * MAX_LENGTH,
        "x" * 1_000_000,
        r"\def\a{\b\b}\def\b{\c\c}\a",
    ],
    ids=lambda latex: latex[:8],
)
def test_limits_cost_little(latex: str) -> None:
    def convert() -> None:
        with contextlib.suppress(BadFormula):
            mathml(latex)

    assert_quick(convert, 1)
