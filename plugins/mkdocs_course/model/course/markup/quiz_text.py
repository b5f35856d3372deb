"""Marks in the texts of quizzes that are shown as they are written: less Markdown is read there than in lessons."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.markup.element_names import NAMES
from mkdocs_course.model.course.markup.mark import CITATION, CITED, MARKS
from mkdocs_course.model.course.markup.page import Visible, bare
from mkdocs_course.model.course.markup.shown_mark import candidates

SUSPICIOUS = re.compile(
    r"[<&{$^~|#`\[\]［【]|\d\*\d|==|\+\+|__|\*\*|!!|\?{3}|:{3}|/{3}|8<|\\[(\[a-z]|:[a-z+-][\w+-]{0,60}:"
)
"""A text without any of this has no marks, no links, no code and no formulas."""
SIGNS = frozenset("<&{$^~|#`[]［【*=+_!?:/\\")
"""Of these signs every match of the pattern has one. Most texts have none, which is found in a sixth of the time."""
TAG = re.compile(rf"</?(?:{'|'.join(sorted(NAMES))})\b[^<>\n]{{0,200}}>")
OTHERS = re.compile(
    r"""\{:?[ ]*[#.][\w-][^{}\n]{0,200}\}
    | &(?:[a-z]{2,8}|\#\d{1,6});
    | ^(?:\#{1,6}[ ]\S|!{3}|/{3}|--8<|\|[^|\n]{0,200}\|)[^\n]{0,200}
    | (?<!\*)\*\*[ 　][^*\n]{1,200}\*\*
    | [\[［【][^\[\]\n]{1,200}[\]］】](?:[ 　]\([^()\s]{1,200}\)|（[^()（）\s]{1,200}）)""",
    re.MULTILINE | re.VERBOSE,
)

LATEX = re.compile(r"\\\((.+)\\\)|\\\[(.+)\\\]|\$\$(.+)\$\$|\$(.+)\$", re.DOTALL)
"""A formula between the signs of LaTeX."""


def is_suspicious(text: str) -> bool:
    """Return whether a text may have marks, links, code or formulas."""
    return not SIGNS.isdisjoint(text) and SUSPICIOUS.search(text) is not None


def hint(mark: str) -> str:
    """Return the code of the hint for a mark."""
    if any(MARKS[name].pattern.fullmatch(mark) for name in (CITATION, CITED)):
        return "of-an-assistant"
    return "code-alone" if mark.startswith("`") else "quiz-markup"


def formula(mark: str) -> str:
    """Return a formula as a quiz has it, for a mark of LaTeX with its signs; “” for any other mark."""
    match = LATEX.fullmatch(mark)
    return f"$`{next(filter(None, match.groups())).strip()}`$" if match else ""


def marks(text: str, visible: Visible) -> Iterator[str]:
    """Yield each mark that a reader sees in a text; `visible` returns what readers see of it."""
    if not is_suspicious(text):
        return
    possible = dict.fromkeys(
        [*(match[0].strip() for pattern in (TAG, OTHERS) for match in pattern.finditer(text)), *candidates(text)]
    )
    shown = (visible(text) or "") if possible else ""
    yield from (mark for mark in possible if mark in shown or ("**" not in mark and bare(mark) in bare(shown)))
