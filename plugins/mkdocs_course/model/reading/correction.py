"""Corrections of a line: what the trainer most likely meant, as YAML that loads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mkdocs_course.model.reading import quoting
from mkdocs_course.model.reading.quoting import inside, is_quoted, quote, quoted
from mkdocs_course.model.reading.spelling import is_word

LINE = re.compile(
    r"^(?P<lead> *+(?:- ++)*+)(?P<name>(?:\"[^\"]*\"|[^\s\"'{\[#:][^:#]*?): +)?(?P<value>.*?)(?P<note>(?<! ) ++#.*)?$"
)
MAPPING = re.compile(r"\{[^{}]*+\}")
BRACKETS = re.compile(r"(?P<open>[(（\[［【])(?P<inside>.*)[)）\]］】] *+")
MARKED = re.compile(r"(?=[^{]|.*[^}\s]\s*+$)[“”„‟‘’«»＂\"']?\{(?P<inside>.*)\}[“”„‟‘’«»＂\"']? *+")
"""A flow mapping with a quotation mark before it, or after it."""
FOLDED = re.compile(r"[^{]*?: (?P<before>[>|][-+]? +)\{(?=.*\} *$)|.*\{[^{}]*: (?P<within>[>|][-+]? *)$")
"""The sign of a text over several lines before texts in braces, or within braces, where it has no such meaning."""
OTHER_END = re.compile(
    r"(?:(?<=[\[{,:\-] )|(?<=[\[{,]))(?P<open>[\"'])(?P<inside>[^\"'\n]*)(?!(?P=open))[\"'](?= *(?:[,\]}]|$))"
)
"""A text in quotation marks of two kinds."""
COMMAS = re.compile(r",(?: *,)+|(?<=\[) *,(?! *\])")
"""Commas with nothing between them, or before the first item."""
ENDED = re.compile(r"(?:\{.*\}|\[.*\]|\"[^\"]*\"|'[^']*') *[,，;；]+ *")
"""Brackets or a text in quotation marks with a comma behind, as other languages part the fields of an object."""
APART = re.compile(r"(?<=: )(?P<sign>[-+]) +(?=\d+ *[,}])")
"""A sign before a number, with a space between them."""
SIGNS = "[]{}*&!%@`\"'>|#,?-"


def quote_value(line: str) -> str:
    """Return the line with its value in quotes. A comment stays outside unless the value begins with a quote."""
    match = LINE.match(line)
    assert match
    value, note = match["value"], match["note"] or ""
    if value[:1] in ("'", '"', "#"):
        value, note = (value + note).rstrip(), ""
    return f"{match['lead']}{match['name'] or ''}{quote(inside(value))}{note}"


def quote_flow_texts(line: str, names: frozenset[str], comma: str = "[,，]") -> str | None:
    """Return a line with a flow mapping, like `ask: {sv: Ja, det är så, zh: 是}`, with each text in quotes.

    `names` are the names that the mapping may have, and `comma` is the pattern of what stands between its texts.
    Returns None for any other line. Where a line has several mappings, as in a list, only those are changed in which a
    text has a comma.
    """
    if line.count("{") > 1 or not line.rstrip(" ").endswith("}"):
        several = MAPPING.sub(lambda it: _quoted_if_cut(it[0], names, comma), line)
        if several != line:
            return several
    before, brace, inside = line.rstrip(" ").partition("{")
    entries = parts(inside.removesuffix("}"), names, comma) if brace else []
    whole = quoting.listed if any(map(quoting.is_list, dict(entries).values())) else quoted
    texts = (f"{name}: {value if quoting.is_plain(value) else whole(value)}" for name, value in entries)
    return f"{before}{{{', '.join(texts)}}}" if entries else None


def _quoted_if_cut(mapping: str, names: frozenset[str], comma: str) -> str:
    """Return a flow mapping with its texts in quotes if a comma cuts one of them, else as it is."""
    entries = parts(mapping[1:-1], names, comma)
    cut = any(not is_quoted(value) and re.search(comma, value) for _, value in entries)
    return (quote_flow_texts(mapping, names, comma) or mapping) if cut else mapping


def parts(inside: str, names: frozenset[str], comma: str) -> list[tuple[str, str]]:
    """Return (name, value) of the texts in a flow mapping, nothing if it does not begin with one of the names.

    `comma` is the pattern of what stands between the texts.
    """
    known = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    if not re.match(rf" *(?:{known}) *:", inside):
        return []
    written = (entry.partition(":") for entry in re.split(rf"(?:{comma}) *(?=(?:{known}) *: )", inside))
    return [(name.strip(), value.strip()) for name, _, value in written]


def corrections(line: str, names: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield (code of the Problem, corrected line) for a line whose indentation is right, the likeliest first.

    `names` are those of fields and languages. Whether a correction loads is for the caller to try.
    """
    match = LINE.match(line)
    assert match
    value, begins = match["value"], (match["name"] or "").rstrip(": ")
    if ENDED.fullmatch(value):
        yield "extra-comma", line.rstrip(" ").rstrip(",，;；")
    if braces := in_braces(line, names):
        yield "other-brackets", braces
    if folded := FOLDED.match(line):
        start, end = folded.span("before") if folded["before"] else folded.span("within")
        yield "sign-at-start", f"{line[:start]}{line[end:]}".rstrip(" ")
    if "{" in value and (joined := APART.sub(r"\g<sign>", line)) != line:
        yield "wrong-type", joined
    if re.fullmatch(r"\{[^{}]*+\}(?: *[,，;；、] *\{[^{}]*+\})++ *", value):
        mappings = ", ".join(it[0] for it in MAPPING.finditer(value))
        yield "wrong-type", f"{match['lead']}{match['name'] or ''}[{mappings}]{match['note'] or ''}"
    if (tag := re.match(r"!([\w!-]*) +(?=[\[{\"'])", value)) and not is_word(tag[1]):
        yield "sign-at-start", f"{line[: match.start('value')]}{line[match.start('value') + tag.end() :]}"
    if value[:1] == "[":
        yield from _in_list(line, match.start("value"))
    if (same := OTHER_END.sub(r"\g<open>\g<inside>\g<open>", line)) != line:
        yield "unclosed-quote", same
    if "{" in line and (tight := re.search(r":(?=[},])", line)):
        yield "missing-space", f"{line[: tight.end()]} {line[tight.end() :]}"
    if line.count("}") > line.count("{") > 0 or line.count("]") > line.count("[") > 0:
        yield "extra-bracket", line.rstrip()[:-1]
    if "{" in line and (new := quote_flow_texts(line, names)):
        code = _fault_in_braces(line, names)
        yield (code if line.rstrip().endswith("}") else "unclosed-bracket"), new
    if "{" in line and (new := quote_flow_texts(line, names, " *[;；、/|]|[,，]| ")):
        yield "missing-comma", new
    if line.rstrip()[-1:] in ("}", "]"):
        yield "missing-comma", f"{line.rstrip()},"
    if spaced := re.match(rf"^( *+(?:- ++)*+(?:{'|'.join(map(re.escape, names))})):(?=\S)(.*)$", line):
        yield "missing-space", f"{spaced[1]}: {spaced[2]}"
    if dash := re.match(r"^( *)-(?=[^\s-])(.*)$", line):
        yield "missing-space", f"{dash[1]}- {dash[2]}"
    if value[:1] in ("'", '"'):
        sign = value[0]
        if value.count(sign) % 2:
            yield "unclosed-quote", quote_value(line) if quoting.APOSTROPHE.match(value) else line.rstrip() + sign
        text = value.rstrip(" ,}")
        if begins and text != value and not is_quoted(text):
            yield "text-after-quote", f"{match['lead']}{match['name']}{quote(inside(text))}{value[len(text) :]}"
        if not begins and (turned := re.match(rf"^( *+(?:- ++)*+){sign}([\w-]+): (.*)$", line)):
            yield "unclosed-quote", f"{turned[1]}{turned[2]}: {quote(turned[3])}"
    if value[:1] in ("[", "{"):
        yield "unclosed-bracket", line.rstrip() + ("]" if value[0] == "[" else "}")
    if value and value[0] in SIGNS:
        yield ("text-after-quote" if value[0] in "\"'" else "sign-at-start"), quote_value(line)
    elif ": " in value or value.endswith(":"):
        if begins and len(entries := parts(value, names, "[,，]")) > 1:
            texts = ", ".join(f"{name}: {quoted(text)}" for name, text in entries)
            yield "colon-in-text", f"{match['lead']}{match['name']}{{{texts}}}{match['note'] or ''}"
        yield "colon-in-text", quote_value(line)
    if not begins and ": " in line and (item := re.match(r"^( *+(?:- ++)*+)(.*)$", line)):
        yield "colon-in-text", item[1] + quote(item[2])


def _in_list(line: str, start: int) -> Iterator[tuple[str, str]]:
    """Yield (code, corrected line) for a list in brackets, which begins at `start`, with a comma or a sign too many."""
    before, inside = line[:start], line[start:].rstrip()
    if '"' in inside or "'" in inside or "{" in inside:
        return
    single = COMMAS.sub(lambda commas: "," if commas.start() and inside[commas.start() - 1] != "[" else "", inside)
    if single != inside:
        yield "extra-comma", before + single.replace("[ ", "[")
    if " #" in inside and inside.endswith("]"):
        items = re.split(r", *", inside[1:-1])
        yield "lost-text", f"{before}[{', '.join(quote(item) if ' #' in item else item for item in items)}]"


def in_braces(line: str, names: Iterable[str]) -> str:
    """Return a line whose value is texts by their `names`, in braces and nothing else; “” for any other line.

    They stand in other brackets there, or with quotation marks around the braces.
    """
    match = LINE.match(line)
    other = (BRACKETS.fullmatch(match["value"]) or MARKED.fullmatch(match["value"])) if match else None
    entries = parts(other["inside"], frozenset(names), "[,，]") if other else []
    if not match or not entries:
        return ""
    texts = ", ".join(f"{name}: {text if quoting.is_plain(text) else quote(text)}" for name, text in entries)
    return f"{match['lead']}{match['name'] or ''}{{{texts}}}{match['note'] or ''}"


def _fault_in_braces(line: str, names: frozenset[str]) -> str:
    """Return the code of what is wrong with texts in braces: a quotation mark, a sign that begins one, or a colon."""
    values = [value for _, value in parts(line.partition("{")[2].rstrip().removesuffix("}"), names, "[,，]") if value]
    own = [value for value in values if not is_quoted(value)]
    if any(value[0] in ("'", '"') and value.count(value[0]) > 1 for value in own):
        return "text-after-quote"
    begins = any(value[0] in "*&!%@`|>" for value in own) and not any(": " in value for value in own)
    return "sign-at-start" if begins else "colon-in-text"
