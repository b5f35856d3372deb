"""Corrected lines: what the trainer most likely meant, written so that YAML loads it."""

from __future__ import annotations

import re
from collections.abc import Iterator

LINE = re.compile(
    r"^(?P<lead> *(?:- +)*)(?P<name>(?:\"[^\"]*\"|[^\s\"'{\[#:][^:#]*?): +)?(?P<value>.*?)(?P<note> +#.*)?$"
)
SIGNS = "[]{}*&!%@`\"'>|#,?-"


def quote(value: str) -> str:
    """Return the text in the quotes that need no escapes where there are such, else in escaped double quotes."""
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    if "'" not in value:
        return f"'{value}'"
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def quoted(line: str) -> str:
    """Return the line with its value in quotes; a comment stays a comment unless the value has a quote of its own."""
    match = LINE.match(line)
    assert match
    value, note = match["value"], match["note"] or ""
    if value[:1] in ("'", '"', "#"):
        value, note = (value + note).rstrip(), ""
    return f"{match['lead']}{match['name'] or ''}{quote(value)}{note}"


def braced(line: str, names: frozenset[str]) -> str | None:
    """Return a line like `ask: {sv: Ja, det är så, zh: 是}` with each text in quotes, None for any other line."""
    match = re.match(r"^(?P<lead>.*?)\{(?P<inside>.*?)\}? *$", line)
    known = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    if not match or not re.match(rf" *(?:{known}) *:", match["inside"]):
        return None
    parts = re.split(rf"[,，] *(?=(?:{known}) *: )", match["inside"])
    texts = []
    for part in parts:
        name, _, value = part.partition(":")
        value = value.strip()
        done = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
        texts.append(f"{name.strip()}: {value if done else quote(value)}")
    return f"{match['lead']}{{{', '.join(texts)}}}"


def candidates(lines: list[str], index: int, names: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield (code, corrected line) for one line, the likeliest first. Whether it loads is for the caller to try."""
    line = lines[index]
    match = LINE.match(line)
    assert match
    value, begins = match["value"], (match["name"] or "").rstrip(": ")
    bare = line.strip().removeprefix("- ").split(":")[0]
    if "{" in line and (tight := re.search(r":(?=[},])", line)):
        yield "missing-space", f"{line[: tight.end()]} {line[tight.end() :]}"
    if "{" in line and (new := braced(line, names)):
        yield ("colon-in-text" if line.rstrip().endswith("}") else "unclosed-bracket"), new
    if spaced := re.match(rf"^( *(?:- +)*(?:{'|'.join(map(re.escape, names))})):(?=\S)(.*)$", line):
        yield "missing-space", f"{spaced[1]}: {spaced[2]}"
    if dash := re.match(r"^( *)-(?=[^\s-])(.*)$", line):
        yield "missing-space", f"{dash[1]}- {dash[2]}"
    if value[:1] in ("'", '"'):
        sign = value[0]
        if value.count(sign) % 2:
            yield "unclosed-quote", line.rstrip() + sign
        if not begins and (turned := re.match(rf"^( *(?:- +)*){sign}([\w-]+): (.*)$", line)):
            yield "unclosed-quote", f"{turned[1]}{turned[2]}: {quote(turned[3])}"
    if bare in names or (line.strip().startswith("- ") and bare in names):
        yield from _placed(lines, index, bare)
    if value[:1] in ("[", "{"):
        yield "unclosed-bracket", line.rstrip() + ("]" if value[0] == "[" else "}")
    if value and value[0] in SIGNS:
        yield ("text-after-quote" if value[0] in "\"'" else "sign-at-start"), quoted(line)
    elif ": " in value or value.endswith(":"):
        yield "colon-in-text", quoted(line)
    if not begins and ": " in line and (parts := re.match(r"^( *(?:- +)*)(.*)$", line)):
        yield "colon-in-text", parts[1] + quote(parts[2])
    if bare not in names:
        yield from _placed(lines, index, bare)


def _placed(lines: list[str], index: int, name: str) -> Iterator[tuple[str, str]]:
    """Yield the line with a dash in front or moved under a line above it."""
    line = lines[index]
    indent, text = len(line) - len(line.lstrip(" ")), line.strip()
    dashed = f"{' ' * indent}- {text}"
    depths, siblings, item = [], False, []
    for above in reversed(lines[max(0, index - 40) : index]):
        if not above.strip() or above.lstrip().startswith("#"):
            continue
        lead = re.match(r" *(?:- +)*", above)
        assert lead
        depths += [len(lead[0])] + ([len(lead[0].split("-")[0])] if "-" in lead[0] else [])
        if not siblings:
            item.append(above.strip().removeprefix("- ").split(":")[0])
            siblings = above.startswith(" " * indent + "- ")
    if not text.startswith("- ") and siblings and (name in item or ":" not in text):
        yield "missing-dash", dashed
    first = depths[:1]
    for depth in dict.fromkeys(first + sorted(depths, key=lambda depth: abs(depth - indent))):
        if depth != indent:
            yield "indent", " " * depth + text
    if not text.startswith("- ") and siblings:
        yield "missing-dash", dashed
