"""A text in the place of a list, with a comma in it that may part two items, or belong to one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_course.model.reading.node import Mapping, Node, Scalar
from mkdocs_course.model.reading.scalar import scalar

if TYPE_CHECKING:
    from mkdocs_course.model.reading.reader import Reader

COMMA = re.compile(r"(?<!\d),|,(?!\d)|[，、;；]")
SENTENCE = re.compile(r"[.!?。！？](?!$)")
LONGEST = 60
"""The maximum number of characters of an item that is one of several."""


def parted(reader: Reader, node: Node) -> str:
    """Return the list on one line of the items that a text may be, in all its languages, “” if it can only be one."""
    entries = node.entries if isinstance(node, Mapping) else []
    texts = {key.value: it.value for key, it in entries if isinstance(key, Scalar) and isinstance(it, Scalar)}
    if isinstance(node, Scalar):
        texts = {"": node.value}
    if not texts or len(texts) < len(entries) or not texts.keys() <= {"", *reader.languages}:
        return ""
    parts = [[part.strip() for part in COMMA.split(text)] for text in texts.values()]
    if len({*map(len, parts)}) > 1 or len(parts[0]) == 1:
        return ""
    if any(not part or len(part) > LONGEST or SENTENCE.search(part) for own in parts for part in own):
        return ""
    rows = [dict(zip(texts, row, strict=True)) for row in zip(*parts, strict=True)]
    return f"[{', '.join(_item(row) for row in rows)}]"


def _item(row: dict[str, str]) -> str:
    written = [(language, scalar(text, flow=True)) for language, text in row.items()]
    return written[0][1] if "" in row else f"{{{', '.join(f'{language}: {text}' for language, text in written)}}}"
