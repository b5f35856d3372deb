"""Finds the addresses that a style sheet loads, see https://www.w3.org/TR/css-syntax-3/."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Every repetition is possessive, so that a failed match is not retried on parts of a name.
SPACE = r"[ \t\n]"
ESCAPED = rf"\\(?:[0-9a-f]{{1,6}}+{SPACE}?+|[^\n])"
NAME = rf"(?:[-\w]|[^\x00-\x7f]|{ESCAPED})++"
TOKEN = re.compile(
    rf"""/\*.*?(?:\*/|\Z)
    |(?P<quote>["'])(?P<text>(?:\\.|(?!(?P=quote))[^\\\n])*+)(?:(?P=quote)|(?=\n)|\\?\Z)
    |\#{NAME}
    |(?P<rule>@{NAME})
    |(?P<name>{NAME})?(?P<open>\()
    |(?P<word>{NAME})
    |(?P<end>[;{{}}])
    |(?P<close>\))""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
# An unquoted address after `url(`; without `whole` it is invalid, and browsers ignore it.
ADDRESS = re.compile(
    rf"{SPACE}*+(?![\"'])((?:{ESCAPED}|[^()\"'\\ \t\n])*+){SPACE}*+(?:(?P<whole>\)|\Z)|(?:\\.|[^)\\])*+\\?\)?)",
    re.DOTALL | re.IGNORECASE,
)
ESCAPE = re.compile(r"\\(?:([0-9a-f]{1,6})[ \t\n]?|(\n)|(.))", re.IGNORECASE | re.DOTALL)
LINES = re.compile(r"\r\n?|\f")
LOADING = {"url", "src", "image", "image-set", "-webkit-image-set"}
# Properties and descriptors whose strings may be loaded elsewhere: by `var(…)` or by a custom function.
KEPT = re.compile(r"--.*|initial-value|result", re.DOTALL | re.IGNORECASE)


def addresses(text: str) -> Iterator[tuple[str, bool]]:
    """Yield (address, whether it is a style sheet) for everything that a style sheet or `style` attribute loads.

    Names of namespaces and strings in selectors are not addresses.
    """
    text = LINES.sub("\n", text).replace("\0", "\N{REPLACEMENT CHARACTER}")
    rule, kept, functions, position = "", False, [""], 0
    while token := TOKEN.search(text, position):
        position = token.end()
        if token["end"]:
            rule, kept, functions = "", False, [""]
        elif token["close"] and len(functions) > 1:
            functions.pop()
        elif token["rule"]:
            rule = plain(token["rule"]).lower()
        elif token["word"]:
            kept = kept or (len(functions) == 1 and bool(KEPT.fullmatch(plain(token["word"]))))
        elif token["open"]:
            name = plain(token["name"] or "").lower()
            if name == "url" and (address := ADDRESS.match(text, position)):
                position = address.end()
                if address["whole"] is not None and rule != "@namespace":
                    yield plain(address[1]), rule == "@import"
            else:
                functions.append(name)
        elif token["text"] and rule != "@namespace" and (kept or rule == "@import" or LOADING & set(functions)):
            yield plain(token["text"]), rule == "@import"


def plain(text: str) -> str:
    """Return a CSS text with its escapes replaced by the characters that they stand for."""
    return ESCAPE.sub(_character, text)


def _character(match: re.Match[str]) -> str:
    if not match[1]:
        return match[3] or ""
    number = int(match[1], 16)
    return chr(number) if 0 < number < 0x110000 and not 0xD800 <= number < 0xE000 else "\N{REPLACEMENT CHARACTER}"
