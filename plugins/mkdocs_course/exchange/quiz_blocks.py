"""Quizzes of mkdocs-quiz in Markdown: `<quiz>` … `</quiz>`, and the older `<?quiz?>` … `<?/quiz?>`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from textwrap import dedent

from mkdocs_course.exchange import answers, plain
from mkdocs_course.exchange.answers import Reply
from mkdocs_course.exchange.markdown import code_lines, markdown_text
from mkdocs_course.exchange.question import Bank, LeftOut, Losses, Question, item
from mkdocs_course.model.interaction.item import Interaction
from mkdocs_course.model.problem import Place, Problem

START = re.compile(r"\s*<(\??)quiz(?:\?>|>)\s*$")
END = re.compile(r"\s*<(?:\?/quiz\?|/quiz)>\s*$")
OPTION = re.compile(r"\s*[-*]\s+\[([xX ]?)\]\s*(.*)")
FEEDBACK = re.compile(r"\s*> ?(.*)")
BLANK = re.compile(r"\[\[([^\[\]\n]+)\]\]")
FORMER = re.compile(r"\s*(question|answer-correct|answer|content):\s*(.*)")


def has_blocks(text: str) -> bool:
    """Return whether a line of a text begins a quiz."""
    return any(START.match(line) for line in text.split("\n"))


def read(path: str, text: str, fill: str) -> Bank:
    """Return the questions on a page; `fill` is the prompt of a text with gaps that has none."""
    questions, problems = list[Question](), list[Problem]()
    for number, former, lines in _blocks(text):
        place = Place(path=path, line=number)
        losses = Losses(place=place)
        try:
            record = _former(lines, losses) if former else _interaction(lines, losses, fill)
        except LeftOut as left_out:
            problems.append(left_out.problem(place, plain.one_line("\n".join(lines))))
            continue
        questions.append(Question(interaction=record, place=place, problems=tuple(losses.problems)))
    return Bank(questions=tuple(questions), problems=tuple(problems))


def _blocks(text: str) -> Iterator[tuple[int, bool, list[str]]]:
    """Yield the line of each quiz, whether it is of the older form, and its lines; none of an example in a fence."""
    lines, code, start = text.split("\n"), set(code_lines(text)), 0
    opened: re.Match[str] | None = None
    for number, line in enumerate(lines, 1):
        if number in code:
            continue
        if not opened:
            opened, start = START.match(line), number
        elif END.match(line):
            yield start, bool(opened[1]), dedent("\n".join(lines[start : number - 1])).split("\n")
            opened = None
    if opened:
        yield start, bool(opened[1]), lines[start:]


def _interaction(lines: list[str], losses: Losses, fill: str) -> Interaction:
    first = next((at for at, line in enumerate(lines) if OPTION.match(line)), len(lines))
    asked = lines[:first]
    if first == len(lines):
        return _gaps(lines, losses, fill)
    options = list[tuple[bool, str, list[str]]]()
    content, after = list[str](), False
    for line in lines[first:]:
        if match := OPTION.match(line):
            options.append((match[1] in ("x", "X"), match[2], []))
            after = False
        elif not after and line.strip() and (quoted := FEEDBACK.match(line)):
            options[-1][2].append(quoted[1])
        else:
            after = True
            content.append(line)
    replies = [
        Reply(text=markdown_text([text], losses), fraction=float(right), feedback=markdown_text(feedback, losses))
        for right, text, feedback in options
    ]
    record = item(markdown_text(asked, losses), feedback=markdown_text(content, losses))
    return answers.choice(record, replies, losses, multiple=sum(right for right, _, _ in options) > 1)


def _gaps(lines: list[str], losses: Losses, fill: str) -> Interaction:
    rule = next((at for at, line in enumerate(lines) if re.fullmatch(r"\s*-{3,}\s*", line)), len(lines))
    text, content = markdown_text(lines[:rule], losses), markdown_text(lines[rule + 1 :], losses)
    parts = BLANK.split(text)
    entries = [
        answers.entry(f"gap-{number}", [Reply(text=plain.one_line(word), fraction=1.0)], losses)
        for number, word in enumerate(parts[1::2], 1)
    ]
    pieces = [*((before, entry.id) for before, entry in zip(parts[::2], entries, strict=False)), (parts[-1], "")]
    return answers.gaps(item(fill, feedback=content), pieces, entries)


def _former(lines: list[str], losses: Losses) -> Interaction:
    fields = {"question": list[str](), "content": list[str]()}
    replies, open_ = list[Reply](), "question"
    for line in lines:
        match = FORMER.match(line)
        if match and match[1] in fields:
            open_ = match[1]
            fields[open_].append(match[2])
        elif match:
            replies.append(Reply(text=markdown_text([match[2]], losses), fraction=float(match[1] == "answer-correct")))
        else:
            fields[open_].append(line)
    record = item(markdown_text(fields["question"], losses), feedback=markdown_text(fields["content"], losses))
    multiple = sum(reply.fraction > 0 for reply in replies) > 1
    return answers.choice(record, replies, losses, multiple=multiple)
