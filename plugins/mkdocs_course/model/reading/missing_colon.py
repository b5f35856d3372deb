"""Names without the colon behind them."""

from __future__ import annotations

import re
from functools import cache

INSTEAD = "[-–—=]{1,2}[>＞]|[→⇒➔➜]|:?[=＝]|[;；]|[-–—]{1,2}(?= )"
"""What is typed in the place of a colon after a name."""


def added(line: str, names: frozenset[str]) -> str:
    """Return a line with a colon after those of the `names` that have none, “” if there is no such name."""
    at_start, in_braces, before_equals = _without_colon(names)
    if bare := at_start.match(line):
        return f"{bare[1]}: {bare[2]}".rstrip(" ")
    if "{" in line and (inside := in_braces.search(line)):
        return f"{line[: inside.end()]}: {line[inside.end() :].lstrip(' ')}"
    colons = before_equals.sub(": ", line) if "{" in line else line
    return colons if colons != line else ""


@cache
def _without_colon(names: frozenset[str]) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return patterns of what lacks a colon: a known name at the start of a line, and one within braces.

    At the start of a line another sign may stand where the colon belongs. The third pattern is that of an equals sign
    after a name within braces.
    """
    known = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    return (
        re.compile(rf"^( *+(?:- ++)*+(?:{known}))(?: *+(?:{INSTEAD}) *+| ++|$)(?![ :：])(.*)$"),
        re.compile(rf"(?<=[{{,]) *(?:{known})(?= ++[^:=＝,}}]*+[,}}])"),
        re.compile("|".join(rf"(?<=[{{, ]{name}) *[=＝] *" for name in map(re.escape, sorted(names)))),
    )
