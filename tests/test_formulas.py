"""Formulas in lessons, in a course that shows them by an extension and a script of its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from mkdocs_course.model.course.formula import EXTENSIONS, without
from pace import assert_quick
from support import CONFIG, Course

READ = EXTENSIONS[:1]
PAGE = r"""# Räkna

Alla $n^{2}+5n^{2}$ och $x_1 * x_2 * x_3$, \(a_{i}[x](y)\) och [$c[x](x \ge 1)$](#mer): **$a<b>c$**

$$
\begin{bmatrix} 1 \\ 2 \end{bmatrix}
=
[[x]] ~y~ ^z^
$$

\begin{align*}
a &= b^{**} \\
\textbf{Method.} &= <c_2>
\end{align*}

När $n$ är udda, $x=1$

## Mer {#mer}

Det kostar 5 $ och 6 $, eller `$a_b` och `c_d$`.
"""


@pytest.mark.slow
def test_nothing_in_a_formula_is_markdown(course: Callable[..., Course]) -> None:
    config = CONFIG.replace("[admonition,", "[{pymdownx.arithmatex: {generic: true}}, admonition,")
    pages = {f"content/{code}/index.md": PAGE for code in ("sv", "zh")}
    made = course(pages | {"mkdocs.yml": config})
    checked = made.check("--messages", "en")
    assert "[left-over]" not in checked.stdout and "[second-title]" not in checked.stdout, checked.stdout
    assert checked.stdout == "0 errors, 0 warnings\n" and not made.build("--strict").returncode, checked.stdout
    assert "[left-over]" in course(pages).check("--messages", "en").stdout


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("a $b$ c", "a xxx c"),
        ("$ 5 och 6 $", "$ 5 och 6 $"),
        ("\\$a och b$", "\\$a och b$"),
        ("`$a` och `b$`", "`$a` och `b$`"),
        ("```\n$a$\n```\n$b$", "```\n$a$\n```\nxxx"),
        ("$a\n\nb$", "$a\n\nb$"),
        ("$$\na\n\nb$$ c", "xx\nx\n\nxxx c"),
        ("\\[a_b\\] c", "xxxxxxx c"),
        ("\\(a\n\nb\\)", "\\(a\n\nb\\)"),
        ("\\begin{a}b\\end{a}c", f"{'x' * 17}c"),
        ("\\begin{a}b\\end{c}", "\\begin{a}b\\end{c}"),
        ("$", "$"),
    ],
)
def test_a_formula_has_letters_in_its_place(text: str, plain: str) -> None:
    assert without(text, READ) == plain
    assert without(text, ()) == without(text, None) == text


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "$" * 900_000,
        "$a " * 300_000,
        "\\(" * 450_000,
        "\\[" * 450_000,
        "\\(" * 400_000 + "\n\n\\)",
        "".join(f"\\begin{{a{number}}}" for number in range(60_000)),
        "\\begin{a}" * 90_000 + "\\end{a}",
        "$$ " * 300_001,
    ],
    ids=["dollars", "apart", "round", "square", "later", "names", "begin", "displayed"],
)
def test_many_signs_of_formulas(text: str) -> None:
    assert_quick(partial(without, text, READ), 1)
