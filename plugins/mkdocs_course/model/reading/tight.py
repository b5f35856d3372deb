"""Names without a space after their colon, where any name is possible: `{trust:-2}`, which YAML takes for one name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs_course.model.reading.node import Mapping, Node, Scalar

if TYPE_CHECKING:
    from mkdocs_course.model.reading.reader import Reader

ENTRY = re.compile(r"(?<=[{,])(\s*[a-z][a-z0-9-]*):(?=[^\s:,}]+\s*[,}])")


def refuse(reader: Reader, node: Node) -> None:
    """Add the Problem of such a name in braces, with the corrected line; raises ValidationError if there is one."""
    for key, value in node.entries if isinstance(node, Mapping) and node.flow else ():
        if isinstance(key, Scalar) and isinstance(value, Scalar) and ":" in key.value and not value.value:
            line, start = reader.line(node), node.column - 1
            spaced = line[:start] + ENTRY.sub(r"\1: ", line[start:])
            if spaced != line:
                reader.fail(key, "missing-space", line=spaced)
