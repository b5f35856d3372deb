"""Signs of Markdown in the width of Chinese characters, of another keyboard or with spaces, taken for text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from mkdocs_course.model.course.formula import EXTENSIONS
from mkdocs_course.model.course.markup.element_names import NAMES
from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.problem import Problem

Match = re.Match[str]
# A line can be very long and consist of one character: no pattern may backtrack.
LABEL = r"[^\[\]［］【】\n]{1,80}"
NOTE = re.compile(
    r"(?m)(?P<start>^[ ]{0,3})?(?:[［【]\^[\w-]{1,60}[］】\]]|\[\^[\w-]{1,60}[］】])(?P<colon>[:：][ 　]*)?"
)
SPACED = re.compile(r"(?m)\[(?:[ ]+\^[ ]*|\^[ ]+)(?P<label>[\w-]{1,20})[ ]*\]|\[\^(?P<other>[\w-]{1,20})[ ]+\]")
DEFINITION = re.compile(rf"(?m)^[ ]{{0,3}}[\[［【](?P<label>{LABEL})[\]］】][:：][ 　]*(?P<word>\S+)[ ]*$")
REFERENCE = re.compile(rf"[\[［【]({LABEL})[\]］】][\[［【]({LABEL})[\]］】]")
BOLD, CODE = re.compile(r"(?m)＊＊([^＊\n]+)＊＊"), re.compile(r"(?m)｀(?P<inside>[^｀\s](?:[^｀\n]{0,200}[^｀\s])?)｀")
UNDERSCORED = re.compile(r"(?m)(?<!＿)(?P<signs>＿{1,2})(?P<inside>[^＿\s][^＿\n]{0,80})(?<!\s)(?P=signs)(?!＿)")
STRUCK = re.compile(r"(?m)～～(?P<inside>[^～\s][^～\n]{0,200})～～")
TAG = re.compile(r"(?m)[<＜](?P<end>[/／]?)(?P<name>[A-Za-z][A-Za-z0-9]{0,20})(?P<rest>[^<>＜＞\n]{0,200})[>＞]")
ATTRIBUTES = re.compile(r"(?m)(?<=[)\]）])｛(?P<inside>[ ]?:?[ ]*[.#][\w-][^{}｛｝\n]{0,80})｝")
FORMULA = re.compile(r"(?m)＄(?P<inside>[^\s＄\d](?:[^＄\n]{0,100}[^\s＄])?)＄")
WIDE = re.compile(r"(?m)[［］【】：＊｀＿～＜＞／｛]|\[ ?\^[^\]\n]{0,20} \]|\[ ?\^ ")
TO_ASCII = str.maketrans("［］【】：　", "[][]: ")


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each row with such signs, with the row that is meant."""
    for number, _, match in page.find(FORMULA, "＄"):
        without = page.lacks(*EXTENSIONS)
        line = "" if without else FORMULA.sub(r"$\g<inside>$", page.masked[number - 1])
        yield page.problem(number, match.start(), match[0], "formula-in-lesson" if without else "write-line", line)
    if not page.has(*"［］【】：＊｀＿～＜＞／｛", "^"):
        return
    labels = {match["label"].lower() for _, _, match in page.find(DEFINITION, "]", "］", "】")}
    for number, row in page.rows.items():
        if WIDE.search(row) and (forms := sorted(_meant(row, labels), key=lambda it: it[0].start())):
            line, at = page.masked[number - 1], len(row) + 1
            for match, meant in reversed(forms):
                if match.end() <= at:
                    at = match.start()
                    line = f"{line[:at]}{meant}{line[match.end() :]}"
            yield page.problem(number, forms[0][0].start(), forms[0][0][0], "write-line", line)


def _meant(row: str, labels: set[str]) -> Iterator[tuple[Match, str]]:
    """Yield what is written with wide signs in a row, and what is meant. `labels` are those of links, in lower case."""
    for pattern, meant in FORMS:
        for match in pattern.finditer(row):
            if (text := meant(match)) and text != match[0]:
                yield match, text
    for match in REFERENCE.finditer(row):
        reference = f"[{match[1]}][{match[2]}]"
        if match[2].lower() in labels and reference != match[0]:
            yield match, reference
    definition = DEFINITION.match(row)
    if definition and WIDE.search(row[: definition.start("word")]) and _is_address(definition["word"]):
        yield definition, f"[{definition['label']}]: {definition['word']}"


def _spaced(match: Match) -> str:
    return f"[^{match['label'] or match['other']}]"


def _note(match: Match) -> str:
    colon = match["colon"] or ""
    bare = match[0].removesuffix(colon).translate(TO_ASCII)
    return f"{bare}: " if match["start"] is not None and colon else f"{bare}{colon}"


def _tag(match: Match) -> str:
    written = match[0]
    known = match["name"].lower() in NAMES and ("＜" in written or "＞" in written)
    end, rest = match["end"] and "/", match["rest"].replace("／", "/")
    return f"<{end}{match['name']}{rest}>" if known else ""


def _is_address(word: str) -> bool:
    return "/" in word or ".md" in word or word.startswith("#")


FORMS: tuple[tuple[re.Pattern[str], Callable[[Match], str]], ...] = (
    (NOTE, _note),
    (SPACED, _spaced),
    (BOLD, lambda match: f"**{match[1]}**"),
    (CODE, lambda match: f"`{match['inside']}`"),
    (UNDERSCORED, lambda match: f"**{match['inside']}**" if len(match["signs"]) > 1 else f"*{match['inside']}*"),
    (STRUCK, lambda match: f"~~{match['inside']}~~"),
    (TAG, _tag),
    (ATTRIBUTES, lambda match: f"{{{match['inside']}}}"),
)
"""What is meant by each form, “” where nothing is."""
