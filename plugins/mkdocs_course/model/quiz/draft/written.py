"""Questions that are written as Markdown: with boxes to tick, or letters and a line that says what is right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from mkdocs_course.model.quiz.draft.draft import truth_in
from mkdocs_course.model.quiz.draft.listed_options import bare_text, options_in
from mkdocs_course.model.quiz.draft.rows import (
    ANSWER,
    ASIDE,
    BOX,
    HEADING,
    KEY,
    NUMBERED,
    WHY,
    answer_inside,
    is_choice_of_truth,
)
from mkdocs_course.model.reading.writing import Value

BOLD_END = re.compile(r"(?<=\w)(?:\*\*|__)(?=[ ]*[.。):：、,，–-])")
"""The end of bold that began before the word for an answer."""


@dataclass(kw_only=True, slots=True)
class Written:
    """A question in the rows from `first` to `last`, counted from 1, with what it asks, its options and its answer."""

    first: int
    last: int
    ask: str
    options: list[tuple[str, bool | None]] = field(default_factory=list)
    answer: str = ""
    why: str = ""
    number: int = 0

    @property
    def answered(self) -> bool:
        """Whether it is said which options are right."""
        flags = {right for _, right in self.options}
        return bool(self.answer) or (True in flags and len(flags) > 1)

    @property
    def value(self) -> dict[str, Value]:
        """The question as other programs draft it."""
        texts: list[Value] = [{"text": text, "correct": "yes" if right else "no"} for text, right in self.options]
        marked = any(right for _, right in self.options)
        plain: Value = [text for text, _ in self.options]
        if self.answer.isdecimal():
            plain = {str(at): text for at, (text, _) in enumerate(self.options, 1)}
        answer = {} if marked and self.options else {"answer": self.answer}
        options: dict[str, Value] = {"options": texts if marked else plain} if self.options else {}
        return {"question": self.ask, **options, **answer, **({"why": self.why} if self.why else {})}


def find(rows: Sequence[str]) -> list[Written]:
    """Return the questions in rows of Markdown of which it is said what is right."""
    found, at = list[Written](), 0
    while at < len(rows):
        options, end = options_in(rows, at)
        above = found[-1].last if found else 0
        if bare := _bare_question(rows, at, above):
            found.append(bare)
            at = bare.last
        elif len(options) > 1 and (own := _asked(rows, at, above)):
            own.options, own.last = options, end
            _answer(rows, own)
            found.append(own)
            at = own.last
        else:
            at = max(at + 1, end)
    _look_up(rows, found)
    # A text may have answers of its own below its questions.
    quiz = any(own.options or truth_in(own.answer) is not None for own in found)
    return [own for own in found if own.answered] if quiz else []


def _bare_question(rows: Sequence[str], at: int, above: int) -> Written | None:
    """Return the question without options that stands in a row, with its answer below or in brackets at its end."""
    match, first = NUMBERED.fullmatch(rows[at]), at
    if not match or at < above:
        return None
    text = bare_text(match["text"])
    number = _number(rows[at])
    if not text.strip("* "):
        at = _below(rows, at)
        text = bare_text(rows[at].replace("**", ""))
    (ask, answer), below = answer_inside(text), _below(rows, at)
    at, below = (below, _below(rows, below)) if is_choice_of_truth(rows[below]) else (at, below)
    if not answer or truth_in(answer) is None:
        if below == at or not ANSWER.fullmatch(rows[below]):
            return None
        ask, answer = bare_text(re.sub(r"[ ]*[(（][^()（）]*/[^()（）]*[)）]$", "", text)), ""
    own = Written(first=first + 1, last=at + 1, ask=ask, answer=answer, number=number)
    _answer(rows, own)
    return own if own.answer else None


def _number(row: str) -> int:
    """Return the first number in a row, 0 if it has none."""
    match = re.search(r"\d+", row)
    return int(match[0]) if match else 0


def _below(rows: Sequence[str], at: int) -> int:
    """Return the next row that is not blank, the same one if there is none."""
    return next((index for index in range(at + 1, len(rows)) if rows[index].strip()), at)


def _asked(rows: Sequence[str], at: int, above: int) -> Written | None:
    """Return the question above the options that begin in a row, None if none is asked; `above` are rows of others."""
    asked, first, number = list[str](), at, 0
    for index in range(at - 1, above - 1, -1):
        row = rows[index]
        if asked and (not row.strip() or HEADING.match(row)):
            break
        if row.strip():
            asked.insert(0, row)
            first = index
    label = next((index for index in range(first - 1, above - 1, -1) if rows[index].strip()), None)
    if not asked:
        return None
    match = NUMBERED.fullmatch(asked[0])
    above_it = NUMBERED.fullmatch(rows[label]) if label is not None else None
    if not match and above_it and not bare_text(above_it["text"]).strip("* "):
        first, match = label or 0, None
        number = _number(rows[first])
    elif match:
        number = _number(asked[0])
        asked[0] = match["text"]
    text = bare_text(re.sub(r"^[ >]*(?:#{1,6}[ ]+)?", "", " ".join(row.strip() for row in asked if row.strip())))
    text = re.sub(r"^(?:\*\*|__)|(?:\*\*|__)$|\*\*", "", text).strip()
    text = re.sub(r"[ ]*\{[:#][^{}]*\}$", "", text)
    text, said = answer_inside(text)
    # A list of what is done has boxes as well, below a number, or below a heading.
    marked = bool(number) and bool(re.match(r"[ >]*(?:\*\*|__|#|[^\W\d])", rows[first]))
    asks = marked or text.endswith(("?", "？", "___")) or not BOX.fullmatch(rows[at])
    return Written(first=first + 1, last=at, ask=text, number=number, answer=said) if text and asks else None


def _answer(rows: Sequence[str], own: Written) -> None:
    """Add the answer and the reason that stand below the options of a question."""
    at = own.last
    while at < len(rows):
        row = rows[at]
        answer, why = ANSWER.fullmatch(row), WHY.fullmatch(row)
        if answer and len(KEY.findall(row)) > 1:
            break
        if answer and not own.answer and not own.why:
            said = bare_text(BOLD_END.sub("", answer["text"].strip(" *_")))
            parts = re.split(r"(?<=^[A-Ha-h])[.。):：、 –-]+(?=\S)", said, maxsplit=1)
            own.answer = re.sub(r"[.。]$", "", parts[0])
            rest = parts[1] if len(parts) > 1 else ""
            own.why = "" if any(rest.rstrip(".。") == text.rstrip(".。") for text, _ in own.options) else rest
        elif why and not own.why:
            own.why = bare_text(why["text"].strip(" *_"))
        elif not ASIDE.fullmatch(row):
            break
        at += 1
        own.last = at if row.strip() else own.last


def _look_up(rows: Sequence[str], found: list[Written]) -> None:
    """Add the answers that a key at the end tells, by the numbers of questions."""
    lacking = [own for own in found if not own.answered and own.number]
    if not lacking:
        return
    key = dict(KEY.findall("\n".join(rows[found[-1].last :])))
    if all(str(own.number) in key for own in lacking):
        for own in lacking:
            own.answer = key[str(own.number)]
