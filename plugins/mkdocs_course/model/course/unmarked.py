"""Links to pictures that were meant to be pictures: the exclamation mark is missing, or stands apart."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

from mkdocs_course.model.course.hyperlink import Hyperlink
from mkdocs_course.model.course.targets import Targets
from mkdocs_course.model.text.rooted import below_language, is_shared

BEFORE = re.compile(r"(?:[!！][ 　]*)?(?P<text>\[[^\[\]]{1,200}\]\()$")


def unmarked(file: Path, link: Hyperlink, targets: Targets) -> str:
    """Return the row of a link in the page `file` with the picture that was meant, “” if it is another link."""
    path = below_language(unquote(link.written), targets.content, file.relative_to(targets.content).parts[0])
    if not path or path not in targets.files | targets.shared or not is_shared(path):
        return ""
    try:
        rows = file.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, ValueError):
        return ""
    row = (rows[link.place.line - 1 :] or [""])[0]
    match = BEFORE.search(row[: link.place.column - 1])
    return f"{row[: match.start()]}!{row[match.start('text') :]}" if match else ""
