"""The options of a question that stand in one cell of a table: lettered, or between lines, bars or semicolons."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

LETTER = re.compile(r"(?:^|(?<=[\s;；,，、|｜]))[(（]?(?P<letter>[A-HＡ-Ｈ])[)）]?[ ]?[.．、:：)）\s][ ]?(?=\S)")
BETWEEN = re.compile(r"\n|(?:(?<![ ])[ ]++)?[|｜][ ]*+|[;；][ ]*+")
AROUND = " \n;；,，、|｜"
FIRST = ord("a")


def parted(options: Mapping[str, str]) -> dict[str, str]:
    """Return the options by their letters, where there is one that holds several."""
    if len(options) != 1:
        return dict(options)
    (text,) = options.values()
    marks: list[re.Match[str]] = []
    for mark in LETTER.finditer(text):
        if ord(unicodedata.normalize("NFKC", mark["letter"]).lower()) == FIRST + len(marks):
            marks.append(mark)
    if len(marks) > 1 and not text[: marks[0].start()].strip(AROUND):
        ends = [*(mark.start() for mark in marks[1:]), len(text)]
        texts = [text[mark.end() : end].strip(AROUND) for mark, end in zip(marks, ends, strict=True)]
    else:
        texts = [part.strip() for part in BETWEEN.split(text) if part.strip()]
    return {chr(FIRST + index): text for index, text in enumerate(texts)} if len(texts) > 1 else dict(options)
