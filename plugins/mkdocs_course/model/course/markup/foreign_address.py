"""Links, comments and LaTeX as other programs write them, with what is meant by them."""

from __future__ import annotations

import re
from collections.abc import Callable

Match = re.Match[str]
# A line can be very long and consist of one character: no pattern may backtrack.
TEXT, SITE = r"(?P<text>[^\[\]|\n]{1,100})", r"(?P<address>https?://[^\s\[\]<>|]{1,200})"
PAGE = r"(?P<address>[\w./-]{1,100}\.md(?:#[\w-]{1,60})?)"


def _markdown_link(match: Match) -> str:
    """Return the Markdown link that a match means; it has the groups `text` and `address`."""
    return f"[{match['text'].strip()}]({match['address']})"


def _comment(match: Match) -> str:
    return f"<!-- {match['text'].strip()} -->"


def _latex(match: Match) -> str:
    sign = {"textbf": "**", "underline": ""}.get(match["tag"], "*")
    return f"{sign}{match['text']}{sign}"


def _section(match: Match) -> str:
    return f"##{'#' * (len(match['level']) // 3)} {match['text']}"


FORMS: tuple[tuple[str, re.Pattern[str], Callable[[Match], str]], ...] = (
    ('":http', re.compile(rf"(?m)\"(?P<text>[^\"\n]{{1,100}})\":{SITE}(?<![.,;:!?])"), _markdown_link),
    ("<http", re.compile(rf"(?m)<{SITE}\|{TEXT}>"), _markdown_link),
    ("[http", re.compile(rf"(?m)(?<![\[\]!])\[{SITE}[ ]+{TEXT}\](?![(\[:])"), _markdown_link),
    ("|http", re.compile(rf"(?m)(?<![\[!])\[{TEXT}\|{SITE}\](?![(\]])"), _markdown_link),
    ("link:", re.compile(r"(?m)\blink:(?P<address>[^\s\[\]]{1,200})\[(?P<text>[^\[\]\n]{1,100})\]"), _markdown_link),
    ("] [", re.compile(rf"(?m)(?<!!)\[{TEXT}\][ ]\[{PAGE}\]"), _markdown_link),
    ("][", re.compile(rf"(?m)(?<![!\]])\[{TEXT}\]\[{PAGE}\]"), _markdown_link),
    ("[[", re.compile(rf"(?m)(?<!!)\[\[{PAGE}\|{TEXT}\]\]"), _markdown_link),
    ("^", re.compile(r"(?m)[ ]\^(?=[a-z]*\d)[a-z0-9]{6}[ ]*$"), lambda _: ""),
    ("]{", re.compile(rf"(?m)(?<!!)\[{TEXT}\]\{{{PAGE}\}}"), _markdown_link),
    (")(", re.compile(rf"(?m)(?<!\])\((?P<text>[^()\n]{{1,100}})\)\({PAGE}\)"), _markdown_link),
    ("}(", re.compile(rf"(?m)\{{(?P<text>[^{{}}\n]{{1,100}})\}}\({PAGE}\)"), _markdown_link),
    ("]:", re.compile(rf"(?m)(?<=\S )\[{TEXT}\]:[ ]{PAGE}(?=[.,;]?(?:\s|$))"), _markdown_link),
    ("]<", re.compile(rf"(?m)(?<!!)\[{TEXT}\]<{PAGE}>"), _markdown_link),
    ("%%", re.compile(r"(?m)%%(?P<text>[^%\n]{1,200})%%"), _comment),
    ("/*", re.compile(r"(?m)^[ ]{0,3}/\*(?P<text>[^*\n]{1,200})\*/[ ]*$"), _comment),
    (
        "//",
        re.compile(r"(?m)^[ ]{0,3}//[ ]+(?!quiz|posttest|figure|page-part|glossary)(?P<text>[^/|\n]{1,200})$"),
        _comment,
    ),
    ("\\", re.compile(r"(?m)\\(?P<tag>textbf|textit|emph|underline)\{(?P<text>[^{}\n]{1,200})\}"), _latex),
    ("\\", re.compile(r"(?m)^\\(?P<level>(?:sub){0,2})section\*?\{(?P<text>[^{}\n]{1,200})\}[ ]*$"), _section),
)
"""A sign that each match has, the pattern of a form, and what is meant."""
