"""What templates make of values that are no texts of a quiz: line breaks, scoring keys and interface texts."""

from __future__ import annotations

import json
import re
from unicodedata import east_asian_width

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup, escape

from mkdocs_course.model.interaction.item import Interaction, Wording
from mkdocs_course.model.problem import Place
from mkdocs_course.model.text import fence
from mkdocs_course.model.text.text import Text

ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
# Between paragraphs.
BREAK = re.compile(r"\n\s*\n")


def lines(written: str) -> str:
    """Return a text with line breaks instead of paragraphs. Fenced code is unchanged."""
    pieces = [piece.source if piece.fence else BREAK.sub("  \n", piece.source) for piece in fence.pieces(written)]
    # The preceding code ends with a line break already.
    return "".join(line if at == 0 else re.sub(r"^\s*\n", "", line) for at, line in enumerate(pieces))


def key(interaction: Interaction) -> Markup:
    """Return the scoring key of a question as JSON, for an attribute in single quotes."""
    return htmlsafe_json_dumps(interaction.key, dumps=ENCODE)


def interpolate(text: str, **values: object) -> Markup:
    """Return an interface text with its `{placeholders}` replaced by values, which may be Markup."""
    return escape(text).format(**values)


def text(wording: Wording) -> Text | None:
    """Return a text of an interaction as one that the other filters take, None if there is none."""
    return Text(texts=tuple((it.language, it.text) for it in wording), place=Place(path="")) if wording else None


def space_before(text: str) -> str:
    """Return what parts a text from the one before it: a space, and nothing before a full-width sign."""
    first = str(text).lstrip()[:1]
    return "" if first and east_asian_width(first) in "WF" else " "
