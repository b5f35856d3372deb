"""HTML in a page: tags without an end, Markdown that HTML hides, names that no browser knows, and text from Word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_course.model.course.markup.element_names import BLOCKS, NAMES, OPEN, VOID
from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.problem import Fix, Place, Problem

ROW = r"(?:[\s/](?:[^<>\"'\n]|\"[^\"\n]*\"|'[^'\n]*')*)?"
"""The rest of a tag in one row."""
ROWS = r"(?:\s++[\w:@.-]++(?:\s*+=\s*+(?:\"[^\"<>]{0,2000}+\"|'[^'<>]{0,2000}+'|[^\s\"'<>=`]++))?+)++\s*+/?"
"""The rest of a tag whose attributes are in several rows."""
TAG = re.compile(rf"(?m)<(?P<end>/?)(?P<name>[A-Za-z][\w-]*+)(?P<rest>{ROW}(?=>)|{ROWS})>")
WORD = re.compile(r"(?mi)<[^<>\n]*(?:\bclass=\"?'?Mso|\bmso-)|</?[owvm]:\w+|<!--\[if |<!--StartFragment|<!\[if ")
END = re.compile("[-–—−]{1,2}[>＞]")
QUIZ, COMMENT = re.compile(r"(?m)<quiz\b[^>\n]*>"), re.compile(r"(?m)<!--(?!.*-->)")
COMMENT_END = re.compile(r"(?m)(?<!-)-->[ ]*$")
NESTED = re.compile(r"<!--(?:(?!-->|<!--).){0,2000}<!--(?:(?!-->).){0,2000}-->(?:(?!<!--|-->).){0,2000}-->", re.DOTALL)
RAW = re.compile(r"(?i)<(script|style|pre|textarea|svg|math|template)\b.*?(?:</\1\s*>|\Z)|<!--.*?(?:-->|\Z)", re.DOTALL)
MARKDOWN = re.compile(r"(?m)\*\*\S[^*\n]*\*\*|\]\([^()\s]+\)|^ {0,3}(?:#{1,6} |[-*+] \S|\d{1,9}[.)] |!!! |\|.*\|[ ]*$)")
BOLD = re.compile(r"\*\*(\S[^*\n]*)\*\*")
CONTAINERS = frozenset({"table", "ul", "ol"})
"""Elements whose own elements show no Markdown, even if the outer one has the attribute `markdown`."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Tag:
    name: str
    number: int
    column: int
    start: int
    end: int
    attributes: str


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each tag that does not do what it was meant to."""
    yield from _stray_end(page)
    if "<" not in page.body:
        return
    if word := next(page.find(WORD), None):
        number, _, match = word
        yield Problem.at(Place(path=page.path, line=number, column=match.start() + 1), "from-word", warning=True)
        return
    yield from _comments(page)
    yield from _nested(page)
    for number, _, match in page.find(QUIZ):
        yield Problem.at(Place(path=page.path, line=number, column=match.start() + 1), "foreign-quiz", warning=True)
    if TAG.search(page.body):
        yield from _elements(page)


def _comments(page: Page) -> Iterator[Problem]:
    """Yield a Problem for a comment that is never closed."""
    for number, _, match in page.find(COMMENT, "<!--"):
        if "-->" not in "\n".join(page.masked[number - 1 :])[match.start() :]:
            place, row = Place(path=page.path, line=number, column=match.start() + 1), page.masked[number - 1]
            end = END.search(row, match.end())
            line = f"{row[: end.start()]}-->{row[end.end() :]}" if end else ""
            fix, hint = (Fix.of(place, line), "write-line") if end else (None, "")
            yield Problem.at(place, "unclosed-comment", hint, warning=True, fix=fix, line=line)
            return


def _stray_end(page: Page) -> Iterator[Problem]:
    """Yield a Problem for the first end of a comment that does not begin."""
    for number, _, match in page.find(COMMENT_END, "-->"):
        before = "\n".join([*page.masked[: number - 1], page.masked[number - 1][: match.start()]])
        if before.rfind("<!--") <= before.rfind("-->") and not NESTED.search(page.text):
            yield page.problem(number, match.start(), "-->", "comment-signs")
        return


def _nested(page: Page) -> Iterator[Problem]:
    """Yield a Problem for the end of a comment in which another one begins: the first end is that of both."""
    for match in NESTED.finditer(page.text) if page.has("<!--") else ():
        number, start = page.text.count("\n", 0, match.end()) + 1, page.text.rfind("\n", 0, match.end()) + 1
        yield page.problem(number, match.end() - 3 - start, "-->", "comment-signs")


def _elements(page: Page) -> Iterator[Problem]:
    opened: list[_Tag] = []
    for tag, closing in _tags(page):
        if tag.name == "quiz":
            continue
        if tag.name not in NAMES and "-" not in tag.name:
            if not closing:
                name = page.masked[tag.number - 1][tag.column - 1 :][: tag.end - tag.start]
                yield Problem.at(_place(page, tag), "unknown-html", warning=True, name=name)
        elif not closing and (tag.name not in VOID | OPEN or (tag.name in OPEN and tag.column <= 4 and not opened)):
            # Markdown takes all that follows for a part of the outermost element at the beginning of a row.
            opened.append(tag)
        elif closing and tag.name not in VOID:
            matching = next((index for index in range(len(opened) - 1, -1, -1) if opened[index].name == tag.name), None)
            if matching is None and tag.name in OPEN:
                continue
            if matching is None and opened and opened[-1].number == tag.number and opened[-1].name not in BLOCKS:
                yield _other_end(page, opened.pop(), tag)
                continue
            if matching is None:
                yield Problem.at(_place(page, tag), "stray-tag", warning=True, name=tag.name)
                continue
            for unclosed in opened[matching + 1 :]:
                yield _unclosed(page, unclosed)
            first = opened[matching]
            if not any(outer.name in BLOCKS for outer in opened[:matching]):
                yield from _hidden(page, first, tag.start)
            del opened[matching:]
    for tag in opened:
        yield _unclosed(page, tag)


def _tags(page: Page) -> Iterator[tuple[_Tag, bool]]:
    """Yield the tags outside of code, comments and raw text, and whether each is closing."""
    text = RAW.sub(lambda raw: re.sub(r"[^\n]", " ", raw[0]), page.text)
    number, at = 1, 0
    for match in TAG.finditer(text):
        number += text.count("\n", at, match.start())
        at = match.start()
        if match["rest"].endswith("/") or _is_escaped(text, at):
            continue
        column = at - text.rfind("\n", 0, at)
        tag = _Tag(
            name=match["name"].lower(),
            number=number,
            column=column,
            start=match.start(),
            end=match.end(),
            attributes=match["rest"],
        )
        yield tag, bool(match["end"])


def _hidden(page: Page, tag: _Tag, end: int) -> Iterator[Problem]:
    """Yield a Problem if an element has Markdown in it and does not show it."""
    if tag.name in BLOCKS and tag.column <= 4 and not re.search(r"\bmarkdown\b", tag.attributes):
        inner = page.text[tag.end : end]
        if match := MARKDOWN.search(inner):
            number = tag.number + inner.count("\n", 0, match.start())
            source, name = page.masked[tag.number - 1], match[0].strip()
            if tag.name in CONTAINERS:
                row = page.masked[number - 1]
                line, place = (
                    BOLD.sub(r"<b>\1</b>", row),
                    Place(path=page.path, line=number, column=row.index(name) + 1),
                )
                hint, fix = ("write-line", Fix.of(place, line)) if line != row else ("html-whole", None)
                yield Problem.at(
                    place, "markdown-in-html", hint, warning=True, fix=fix, name=name, line=line, number=number
                )
                return
            line = f"{source[: tag.column + len(tag.name)]} markdown{source[tag.column + len(tag.name) :]}"
            yield Problem.at(_place(page, tag), "markdown-in-html", warning=True, name=name, line=line, number=number)


def _other_end(page: Page, opened: _Tag, tag: _Tag) -> Problem:
    """Return the Problem of a tag that ends another element than the one that is open in its row."""
    row, place = page.masked[tag.number - 1], _place(page, tag)
    line = f"{row[: tag.column - 1]}</{opened.name}>{row[tag.column - 1 + tag.end - tag.start :]}"
    return Problem.at(place, "stray-tag", "write-line", warning=True, fix=Fix.of(place, line), name=tag.name, line=line)


def _unclosed(page: Page, tag: _Tag) -> Problem:
    return Problem.at(_place(page, tag), "unclosed-tag", warning=True, name=tag.name)


def _place(page: Page, tag: _Tag) -> Place:
    return Place(path=page.path, line=tag.number, column=tag.column)


def _is_escaped(text: str, at: int) -> bool:
    """Return whether the character at an index is escaped: an odd number of backslashes stands before it."""
    before = text[max(0, at - 10) : at]
    return (len(before) - len(before.rstrip("\\"))) % 2 == 1
