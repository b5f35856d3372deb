"""Bold and italic text whose signs stand alone: `** x **`, `*x *`, or one pair that is missing its other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.course.paragraph import OTHER
from mkdocs_course.model.problem import Fix, Place, Problem

LONE = re.compile(r"(?m)(?<!\S)\*\*(?=\s|$)")
SPACED = re.compile(r"(?<![\\*])\*\*(?!\*)[ 　]*+([^*|\n 　]++(?:[ 　]++[^*|\n 　]++)*+)[ 　]*+\*\*(?!\*)")
ITALIC = re.compile(r"(?m)(?<![\\*\w])\*(?=[^\s*\d])([^*|\n]{1,80}?)[ ]+\*(?![\w*])")
LOOSE = re.compile(r"(?m)(?<=[^\s*]) \*[ ]+(?=[^\W\d])([^*|\n]{1,80}?)[ ]?\*(?![\w*])")
"""Italic text with a space after its first sign, within a row: at the beginning it is an item of a list."""
BESIDE = r"[0-9A-Za-zÀ-ɏ_*]"
FACTORS = re.compile(
    rf"(?m)(?<!\\)(?<!{BESIDE})\d{{1,9}}(?:[.,]\d{{1,4}})?(?:\*\d{{1,9}}(?:[.,]\d{{1,4}})?){{2,9}}(?!{BESIDE})"
)
"""A product, of which Markdown makes italic text."""
PRODUCT = re.compile(r"=|\d[ ]?\*|\*[ ]?\d")
"""Where a sign may be that of a multiplication."""
RANGES = re.compile(r"(?m)(?<!~)(?<=\d)~\d[^~\s]{0,100}~(?!~)")
"""Two ranges, of which Markdown with signs of subscripts makes a subscript."""
UNSPACED = "\u2e80"
"""The first letter of the scripts of East Asia, which have no spaces between words."""
WIDE = frozenset("，。、；：！？（）《》“”")
"""The signs of Chinese, which have a space of their own."""
OPENING, CLOSING = WIDE | frozenset("([{/"), WIDE | frozenset(",.;:!?)]}/")
"""The signs that no space stands behind, and those that none stands before."""
SIGN = re.compile(r"(?<![\\*])\*\*(?!\*)")
APART = re.compile(OTHER)
"""The beginning of a row to which bold text of the row above does not go on."""


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each row with signs of bold text that are shown."""
    rows = dict.fromkeys(number for number, _, _ in page.find(LONE, "**"))
    for number in rows:
        row = page.rows[number]
        match = LONE.search(row)
        assert match
        if "***" not in row and not row.lstrip().startswith("* *"):
            source = page.masked[number - 1]
            line = SPACED.sub(lambda pair: f"**{pair[1]}**", source)
            hint = "write-line" if line != source else "bold-alone"
            yield page.problem(number, match.start(), "**", hint, line)
    if "** " in page.body or " **" in page.body:
        yield from _inner(page, frozenset(rows))
    for number, row, match in page.find(ITALIC, " *"):
        if row.lstrip(" >").removeprefix("* ").count("*") == 2:
            line = ITALIC.sub(r"*\1*", page.masked[number - 1])
            yield page.problem(number, match.start(), match[0], "write-line", line)
    for number, row, match in page.find(LOOSE, "* "):
        if row.count("*") == 2 and not PRODUCT.search(row):
            line = LOOSE.sub(r" *\1*", page.masked[number - 1])
            yield page.problem(number, match.start() + 1, match[0], "write-line", line)
    for number, _, match in page.find(FACTORS, "*"):
        place = Place(path=page.path, line=number, column=match.start() + 1)
        line = FACTORS.sub(lambda product: product[0].replace("*", "×"), page.masked[number - 1])
        # In a lesson about programs it may be code.
        fix = Fix.of(place, line, safe=False)
        values = {"name": match[0], "char": "*", "line": match[0].replace("*", "×")}
        yield Problem.filled(place, "lost-stars", "", values, warning=True, fix=fix)
    yield from _ranges(page)
    if "**" in page.body and any(row.count("**") % 2 for row in page.masked):
        yield from _unpaired(page, frozenset(rows))


def _ranges(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each row in which a page shows what stands between two ranges as a subscript."""
    for number, row, match in page.find(RANGES, "~"):
        if not page.seen or page.shows(match[0]):
            continue
        to = "～" if any(char >= UNSPACED for char in row) else "–"
        place, source = Place(path=page.path, line=number, column=match.start() + 1), page.masked[number - 1]
        line = re.sub(r"(?<=\d)~(?=\d)", to, source)
        fix, values = Fix.of(place, line, safe=False), {"name": match[0], "char": "~", "line": line}
        yield Problem.filled(place, "lost-stars", "", values, warning=True, fix=fix)


def _inner(page: Page, skipped: frozenset[int]) -> Iterator[Problem]:
    """Yield a Problem for each row with one bold text that has a space inside of a sign, and none outside."""
    for number, row in page.rows.items():
        if row.count("**") != 2 or "***" in row or number in skipped:
            continue
        source, first, last = page.masked[number - 1], row.index("**"), row.rindex("**")
        before, inside, after = source[:first], source[first + 2 : last], source[last + 2 :]
        ends = inside[-1:].isspace() and not inside[:1].isspace() and after[:1].strip() and not before[-1:].isalnum()
        apart = not after[:1].isalnum() or after[0] >= UNSPACED
        begins = inside[:1].isspace() and not inside[-1:].isspace() and before[-1:].strip() and apart
        if (ends or begins) and inside.strip() and not before.endswith("\\"):
            bold = f"**{inside.strip()}**"
            space = "" if (after[0] in CLOSING if ends else before[-1] in OPENING) else " "
            line = f"{before}{bold}{space}{after}" if ends else f"{before}{space}{bold}{after}"
            yield page.problem(number, len(before), f"**{inside}**", "write-line", line)


def _unpaired(page: Page, skipped: frozenset[int]) -> Iterator[Problem]:
    """Yield a Problem for each paragraph, item or row of a table with an odd number of signs, at the lone one."""
    signs: list[tuple[int, re.Match[str]]] = []
    for number, row in [*enumerate(page.masked, 1), (len(page.masked) + 1, "")]:
        inside = bool(row.strip()) and number in page.rows
        if len(signs) % 2 and (not inside or APART.match(row)):
            lone, match = _lone(signs)
            # Three signs are those of bold and of italic text, which `unpaired.py` tells.
            if lone not in skipped and not any("***" in match.string for _, match in signs):
                yield page.problem(lone, match.start(), "**", "bold-alone")
        if not inside or APART.match(row):
            signs = []
        if inside:
            signs += [(number, match) for match in SIGN.finditer(page.rows[number])]


def _lone(signs: list[tuple[int, re.Match[str]]]) -> tuple[int, re.Match[str]]:
    """Return the sign that lacks its other: one that begins bold text within bold text, or ends what none began."""
    opened = None
    for sign in signs:
        _, match = sign
        begins, ends = (
            match.string[match.end() : match.end() + 1].strip(),
            match.string[: match.start()][-1:].strip(),
        )
        if opened and begins and not ends:
            return opened
        if not opened and ends and not begins:
            return sign
        opened = None if opened else sign
    return opened or signs[-1]
