"""Questions and answers that follow each other in rows, as `Q: …` and `A: …`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mkdocs_course.model.quiz.draft.draft import means
from mkdocs_course.model.quiz.draft.rows import HEADING
from mkdocs_course.model.reading.writing import Value

ROW = re.compile(r"[ >*_]*(?P<name>[^\W\d_]{1,12})[ ]?\d{0,3}[*_]{0,2}[:：][*_]{0,2}[ ]*(?P<text>\S.*)")
ROLES = ("ask", "right")


def find(rows: Sequence[str]) -> list[Value]:
    """Return the questions of rows in which each has its answer below it; none if anything else stands there."""
    parts = list[tuple[str, str]]()
    for row in rows:
        match = ROW.fullmatch(row)
        role = next((role for role in ROLES if match and means(match["name"], (role,))), "")
        if match and role:
            parts.append((role, match["text"].strip()))
        elif row.strip() and parts:
            role, text = parts.pop()
            parts.append((role, f"{text} {row.strip()}"))
        elif row.strip() and not HEADING.match(row):
            return []
    asked, answered = parts[::2], parts[1::2]
    whole = len(answered) > 1 and [role for role, _ in parts] == [*ROLES] * len(answered)
    if not whole:
        return []
    return [{"question": text, "answer": said} for (_, text), (_, said) in zip(asked, answered, strict=True)]
