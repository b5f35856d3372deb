"""Bytes to text: what a trainer's editor saved, or a Problem that says how to save it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from mkdocs_course.model.limit import MAX_A_FILE, more
from mkdocs_course.model.problem import Fix, Place, Problem

MAX_BYTES = 1_000_000
MAX_LINES = 30_000
MAX_FIXED = 2_000
"""The number of characters of a line up to which its forbidden characters are taken out as a fix."""
SAMPLE = 5_000
"""The number of non-ASCII characters by which an encoding is guessed."""

GUESSES = (("gb18030", "GBK/GB18030"), ("big5", "Big5"), ("cp1252", "Windows-1252/Latin-1"))
NORDIC = "åäöÅÄÖéÉüÜøæØÆ–—’‘”“»«…\u00a0"
BIDI = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
BREAKS = "\x0b\x0c\u2028\u2029\u0085"
# Everything the scan below may have to name; most lines have none of it and are passed over at once.
ODD = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f{BREAKS}{BIDI}\ufeff\ufffe\uffff\ud800-\udfff]")
CONFLICT = re.compile(r"(?m)^(<{7}|>{7}|\|{7}|={7})(?: .*)?$")
FOREIGN = re.compile(r"[^\x00-\x7f]")
MARK = re.compile(r"(?m)^(<{7}|>{7}|\|{7})(?: .*)?$")

MIDDLE = "\n=======\n"

WEB_PAGE = re.compile(rb"\s{0,20}<(?:!doctype html|html)\b", re.IGNORECASE)


def read(path: str, data: bytes) -> tuple[str | None, tuple[Problem, ...]]:
    r"""Return the text of a file with `\n` line ends and no byte order mark, and its Problems.

    The text is None where the bytes are no UTF-8 text. Limits: 1,000,000 bytes and 30,000 lines.
    """
    start = Place(path=path)
    if len(data) > MAX_BYTES:
        return None, (too_big(path, len(data)),)
    if data[:2] == b"PK" or data[:4] == b"\xd0\xcf\x11\xe0" or data[:5] == b"{\\rtf" or WEB_PAGE.match(data):
        return None, (Problem.at(start, "not-text"),)
    if (wide := _utf16(data)) is not None:
        return None, (Problem.at(start, "encoding", guess="UTF-16", line=_first_line(wide)),)
    data = data.removeprefix(b"\xef\xbb\xbf")
    try:
        text = _normalized(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        return None, (_undecodable(path, data, error.start),)
    if "\0" in text:
        return None, (Problem.at(_place(path, text, text.index("\0")), "not-text"),)
    if (number := text.count("\n") + 1) > MAX_LINES:
        return None, (Problem.at(start, "too-many", "too-many-lines", number=number, limit=MAX_LINES),)
    conflicts = tuple(_conflicts(path, text))
    problems = (*_invisible(path, text), *conflicts)
    if conflicts:
        text = _without_conflicts(text)
    # What is reported here is removed, so that the parser does not stumble over it as well.
    return ODD.sub(" ", text) if problems else text, problems


def too_big(path: str, size: int) -> Problem:
    """Return the Problem of a file that is too big; `size` is in bytes."""
    return Problem.at(Place(path=path), "too-big", size=size // 1000, limit=MAX_BYTES // 1000)


def _normalized(text: str) -> str:
    """Return a text with line feeds only, in place of the line ends of Windows and of old Macs."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _utf16(data: bytes) -> str | None:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    sample = data[:400]
    if len(sample) > 3 and sample.count(0) > len(sample) // 4:
        return data.decode("utf-16-le" if sample[1] == 0 else "utf-16-be", "replace")
    return None


def _first_line(text: str) -> str:
    return next((line.strip()[:60] for line in text.splitlines() if line.strip()), "")


def _undecodable(path: str, data: bytes, offset: int) -> Problem:
    before = _normalized(data[:offset].decode("utf-8"))
    place = _place(path, before, len(before))
    for codec, name in GUESSES:
        try:
            text = data.decode(codec)
        except UnicodeDecodeError:
            continue
        foreign = [match[0] for match in islice(FOREIGN.finditer(text), SAMPLE)]
        if sum(_usual(char, codec) for char in foreign) >= 0.8 * len(foreign):
            return Problem.at(
                place, "encoding", guess=name, line=_normalized(text).split("\n")[place.line - 1].strip()[:60]
            )
    return Problem.at(place, "encoding", "encoding-unknown", guess="?")


def _usual(char: str, codec: str) -> bool:
    """Return whether a character is common in texts of an encoding: bytes decoded wrongly give rare ones."""
    if codec == "cp1252" or char in NORDIC:
        return char in NORDIC
    try:
        # GB 2312 and the first level of Big5 are the characters in everyday use.
        first = char.encode("gb2312" if codec == "gb18030" else "big5")[0]
        return codec == "gb18030" or first <= 0xC6
    except UnicodeEncodeError:
        return False


def _invisible(path: str, text: str) -> Iterator[Problem]:
    matches = [*_matches(path, text, ODD)]
    lines = text.split("\n") if matches else []
    for place, match in matches:
        problem, line = forbidden_character(place, match[0]), lines[place.line - 1]
        # Where a line ends inside a line, only the trainer knows what was meant. A long line is searched only once.
        if len(line) <= MAX_FIXED and not any(char in BREAKS for char in line):
            problem = replace(problem, fix=Fix.of(place, ODD.sub("", line)))
        yield problem
    yield from _others(text, ODD, matches)


def forbidden_character(place: Place, char: str, hint: str = "") -> Problem:
    """Return the Problem of a control character that no file may contain; `hint` is the code of the fix."""
    code = "bidi" if char in BIDI else "line-separator" if char in BREAKS else "control"
    name = unicodedata.name(char, "") or "control"
    return Problem.at(place, code, hint, char=f"U+{ord(char):04X}", name=name)


def _conflicts(path: str, text: str) -> Iterator[Problem]:
    # A row of “=” also underlines a Markdown heading: it is a conflict marker only between the other two.
    matches = [*_matches(path, text, MARK)]
    begun = False
    for index, (place, match) in enumerate(matches):
        if begun and match[1].startswith("|"):
            # What both versions come from is a part of the conflict.
            continue
        # The end of a conflict is one with its beginning, and where that is gone, with its middle.
        if not (begun and match[1].startswith(">")):
            middle = text.rfind(MIDDLE, 0, match.start()) if match[1].startswith(">") else -1
            place, mark = (place, match[1]) if middle < 0 else (_place(path, text, middle + 1), MIDDLE.strip())
            three = any(own[1].startswith("|") for _, own in matches[index + 1 : index + 2])
            yield Problem.at(place, "merge-conflict", "three-versions" if three else "", mark=mark)
        begun = match[1].startswith("<")
    yield from _others(text, MARK, matches)


def _others(text: str, pattern: re.Pattern[str], matches: list[tuple[Place, re.Match[str]]]) -> Iterator[Problem]:
    """Yield a Problem for the matches of the pattern that are not among those that were found."""
    if len(matches) == MAX_A_FILE and (number := len(pattern.findall(text)) - MAX_A_FILE) > 0:
        yield more(matches[-1][0], number, warning=False)


def _without_conflicts(text: str) -> str:
    """Return the text with the first version of each conflict; what is left out becomes blank lines."""
    lines, side, middle = text.split("\n"), "", -1
    for number, line in enumerate(lines):
        mark = line[:1] if CONFLICT.match(line) else ""
        if mark == "=" and not side:
            middle = number
        if mark == ">" and not side and middle >= 0:
            lines[middle : number + 1] = [""] * (number + 1 - middle)
        if mark:
            # A row of “=” outside a conflict underlines a heading.
            side = {"<": "first", ">": ""}.get(mark, side and "left out")
        if mark in ("<", ">", "|") or side == "left out":
            lines[number] = ""
    return "\n".join(lines) if not side else CONFLICT.sub("", text)


def _matches(path: str, text: str, pattern: re.Pattern[str]) -> Iterator[tuple[Place, re.Match[str]]]:
    """Yield the place of each match of the pattern, and the match, up to the limit of Problems a file."""
    line, counted = 1, 0
    for match in islice(pattern.finditer(text), MAX_A_FILE):
        line += text.count("\n", counted, match.start())
        counted = match.start()
        yield Place(path=path, line=line, column=counted - text.rfind("\n", 0, counted)), match


def _place(path: str, text: str, offset: int) -> Place:
    return Place(path=path, line=text.count("\n", 0, offset) + 1, column=offset - text.rfind("\n", 0, offset))
