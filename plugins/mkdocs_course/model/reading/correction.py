"""Corrections of a line: what the trainer most likely meant, as YAML that loads."""

from __future__ import annotations

import re
from collections.abc import Iterator

LINE = re.compile(
    r"^(?P<lead> *+(?:- ++)*+)(?P<name>(?:\"[^\"]*\"|[^\s\"'{\[#:][^:#]*?): +)?(?P<value>.*?)(?P<note>(?<! ) ++#.*)?$"
)
SIGNS = "[]{}*&!%@`\"'>|#,?-"


def quote(value: str) -> str:
    """Return the text as a quoted YAML scalar, in the kind of quotes that needs no escapes if there is one."""
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    if "'" not in value:
        return f"'{value}'"
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def quote_value(line: str) -> str:
    """Return the line with its value in quotes. A comment stays outside unless the value begins with a quote."""
    match = LINE.match(line)
    assert match
    value, note = match["value"], match["note"] or ""
    if value[:1] in ("'", '"', "#"):
        value, note = (value + note).rstrip(), ""
    return f"{match['lead']}{match['name'] or ''}{quote(value)}{note}"


def quote_flow_texts(line: str, names: frozenset[str]) -> str | None:
    """Return a line with a flow mapping, like `ask: {sv: Ja, det är så, zh: 是}`, with each text in quotes.

    `names` are the names that the mapping may have. Returns None for any other line.
    """
    before, brace, inside = line.rstrip(" ").partition("{")
    inside = inside.removesuffix("}")
    known = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    if not brace or not re.match(rf" *(?:{known}) *:", inside):
        return None
    parts = re.split(rf"[,，] *(?=(?:{known}) *: )", inside)
    texts = []
    for part in parts:
        name, _, value = part.partition(":")
        value = value.strip()
        is_quoted = len(value) > 1 and value[0] == value[-1] and value[0] in "\"'"
        texts.append(f"{name.strip()}: {value if is_quoted else quote(value)}")
    return f"{before}{{{', '.join(texts)}}}"


def without_anchor(line: str) -> str | None:
    """Return a line like `- &name` or `<<: *name` without its YAML anchor or alias, None for any other line."""
    match = re.match(r"^( *+(?:- ++)*+)(?:(?:[\w-]++: *+)?&[\w-]++ *+$|<<: *+[*\[])", line)
    if not match:
        return None
    return match[1].rstrip() if "<<" in line else line[: line.index("&")].rstrip()


def corrections(lines: list[str], index: int, names: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield (code of the Problem, corrected line) for the line at `index`, the likeliest correction first.

    `names` are those of fields and languages. Whether a correction loads is for the caller to try.
    """
    line = lines[index]
    match = LINE.match(line)
    assert match
    value, begins = match["value"], (match["name"] or "").rstrip(": ")
    bare = line.strip().removeprefix("- ").split(":")[0]
    if "{" in line and (tight := re.search(r":(?=[},])", line)):
        yield "missing-space", f"{line[: tight.end()]} {line[tight.end() :]}"
    if "{" in line and (new := quote_flow_texts(line, names)):
        yield ("colon-in-text" if line.rstrip().endswith("}") else "unclosed-bracket"), new
    if spaced := re.match(rf"^( *+(?:- ++)*+(?:{'|'.join(map(re.escape, names))})):(?=\S)(.*)$", line):
        yield "missing-space", f"{spaced[1]}: {spaced[2]}"
    if dash := re.match(r"^( *)-(?=[^\s-])(.*)$", line):
        yield "missing-space", f"{dash[1]}- {dash[2]}"
    if value[:1] in ("'", '"'):
        sign = value[0]
        if value.count(sign) % 2:
            yield "unclosed-quote", line.rstrip() + sign
        if not begins and (turned := re.match(rf"^( *+(?:- ++)*+){sign}([\w-]+): (.*)$", line)):
            yield "unclosed-quote", f"{turned[1]}{turned[2]}: {quote(turned[3])}"
    if bare in names or (line.strip().startswith("- ") and bare in names):
        yield from _placed(lines, index, bare)
    if value[:1] in ("[", "{"):
        yield "unclosed-bracket", line.rstrip() + ("]" if value[0] == "[" else "}")
    if value and value[0] in SIGNS:
        yield ("text-after-quote" if value[0] in "\"'" else "sign-at-start"), quote_value(line)
    elif ": " in value or value.endswith(":"):
        yield "colon-in-text", quote_value(line)
    if not begins and ": " in line and (parts := re.match(r"^( *+(?:- ++)*+)(.*)$", line)):
        yield "colon-in-text", parts[1] + quote(parts[2])
    if bare not in names:
        yield from _placed(lines, index, bare)


def _placed(lines: list[str], index: int, name: str) -> Iterator[tuple[str, str]]:
    """Yield corrections of the structure: the line as an item of a list, or with the indentation of a line above it."""
    line = lines[index]
    indent, text = len(line) - len(line.lstrip(" ")), line.strip()
    dashed = f"{' ' * indent}- {text}"
    depths, siblings, item = [], False, []
    for above in reversed(lines[max(0, index - 40) : index]):
        if not above.strip() or above.lstrip().startswith("#"):
            continue
        prefix = re.match(r" *+(?:- ++)*+", above)
        assert prefix
        depths += [len(prefix[0])] + ([len(prefix[0].split("-")[0])] if "-" in prefix[0] else [])
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
