"""The questions of a text before they are judged: their rows as what is asked, options, the answer and its reason."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from mkdocs_course.exchange import answer_key, lettered
from mkdocs_course.exchange.lettered import LETTERS, OPTION, Line, Option, letter_of
from mkdocs_course.model.reading.lexicon import any_of

BEFORE, BEHIND = any_of("ordinal-before"), any_of("ordinal-behind")
NUMBERED = re.compile(
    rf"\s*+(?:{any_of('question')}\s*+\d{{1,4}}\s*+[.):：、．]?\s*"
    rf"|{BEFORE}\s*+\d{{1,4}}\s*+{BEHIND}\s*+[.:：、．]?\s*"
    rf"|{any_of('question-letter')}[ ]?\d{{1,4}}\s*+[.):：、．]\s*"
    r"|[(（]?\d{1,4}\s*+[.)）、．]\s*)(?=\D|$)",
    re.IGNORECASE,
)
END = r"(?:[】\]]\s*+[:：]?|\s*+[:：])\s*+"
"""What stands behind the word for an answer: a colon, or the end of a bracket."""
ANSWER = re.compile(rf"\s*+[【\[]?{any_of('answer')}{END}(.*)", re.IGNORECASE)
WORDS = rf"[【\[]?{any_of('why')}{END}"
WHY = re.compile(rf"\s*+(?:{WORDS}|@\s+)(.*)", re.IGNORECASE)
REST = re.compile(rf"(?<![\s.;。；])[\s.;。；]++{WORDS}", re.IGNORECASE)
"""An explanation, on a row of its own or behind the answer."""
BREAK = re.compile(r"\s*([-=*_–—])(?:[ ]?\1){2,}\s*$")
"""A row that only divides."""
FAR = 60
"""The number of lines below a question among which its options are."""


@dataclass(kw_only=True, slots=True)
class Draft:
    """The rows of a question. `letters` is the order of its options, and `last` what the latest row belongs to."""

    line: int
    prompt: list[str]
    options: list[Option] = field(default_factory=list)
    answer: str = ""
    why: list[str] = field(default_factory=list)
    last: str = "prompt"
    number: int = 0
    heading: bool = False
    numbered: bool = False
    letters: str = ""

    @property
    def complete(self) -> bool:
        return bool(self.answer or self.why)


def collect(lines: Sequence[Line], *, markdown: bool = False) -> list[Draft]:
    """Return the questions of the lines; in Markdown, a question goes on up to the next heading or number."""
    drafts, blank = list[Draft](), True
    for index, line in enumerate(lines):
        draft = drafts[-1] if drafts else None
        if not line.text.strip() or BREAK.match(line.text):
            blank = True
            continue
        if draft and not draft.options:
            draft.letters = _letters(lines[index : index + FAR]) or draft.letters
        asks = draft is not None and draft.complete and markdown and _asks(lines[index : index + FAR])
        if not draft or asks or not _add(draft, line, blank=blank, markdown=markdown):
            numbered = None if line.code else NUMBERED.match(line.text)
            text = line.text[numbered.end() :] if numbered else line.text
            own = Draft(line=line.number, prompt=[text], number=answer_key.number(line.text))
            own.heading, own.numbered = line.heading, bool(numbered)
            if line.heading and numbered:
                own.prompt = [text.lstrip(" :–—-")]
            drafts.append(own)
        blank = False
    return drafts


def _add(draft: Draft, line: Line, *, blank: bool, markdown: bool) -> bool:
    """Add a line to a question, unless it begins the next one; return whether it was added."""
    letter = None if line.code else OPTION.match(line.text)
    if not draft.answer and not line.code and (match := ANSWER.match(line.text)):
        answer, *why = REST.split(match[1], maxsplit=1)
        draft.answer, draft.last = answer.strip(" 。"), "answer"
        draft.why += why
    elif not line.code and (match := WHY.match(line.text)):
        draft.last = "why"
        draft.why += ["", match[1]] if draft.why and markdown else [match[1]]
    elif letter and not draft.complete and letter_of(letter[2]) == _expected(draft):
        draft.options += lettered.options(line, markdown=markdown)
        draft.last = "option"
    elif draft.last == "answer" and not draft.answer and not line.heading:
        draft.answer = line.text.strip(" 。")
    elif _opens(draft, line, blank=blank, markdown=markdown):
        return False
    elif draft.complete or (markdown and draft.options and blank and not line.code):
        _append(draft.why, line, blank=blank, markdown=markdown)
        draft.last = "why"
    elif draft.last == "option":
        between = "\n" * (1 + blank) if markdown else " "
        draft.options[-1].text += between + (line.text if markdown else line.text.strip())
    else:
        _append(draft.prompt, line, blank=blank, markdown=markdown)
    return True


def _opens(draft: Draft, line: Line, *, blank: bool, markdown: bool) -> bool:
    """Return whether a line begins the next question."""
    numbered = not line.code and bool(NUMBERED.match(line.text))
    if line.heading:
        return True
    if markdown and draft.heading and (draft.numbered or draft.options or draft.complete):
        return False
    if numbered:
        return True
    if markdown and (draft.heading or draft.numbered):
        return False
    return (draft.complete and (blank or draft.last != "why")) or (blank and bool(draft.options))


def _expected(draft: Draft) -> str:
    """Return the letter of the next option."""
    at = len(draft.options)
    return draft.letters[at] if at < len(draft.letters) else chr(ord("A") + at)


def _letters(lines: Sequence[Line]) -> str:
    """Return the letters of the options that begin here if they are A, B, C … in another order, else “”."""
    letters = ""
    for line in lines:
        option = None if line.code else OPTION.match(line.text)
        if option:
            letters += letter_of(option[2])
        elif line.text.strip():
            break
    return letters if len(letters) > 1 and "".join(sorted(letters)) == LETTERS[: len(letters)] else ""


def _asks(lines: Sequence[Line]) -> bool:
    """Return whether the first line is a numbered question with options, and no step of an explanation."""
    first, *rest = lines
    if first.code or not NUMBERED.match(first.text):
        return False
    for line in rest:
        if line.heading or (not line.code and (NUMBERED.match(line.text) or ANSWER.match(line.text))):
            return False
        if not line.code and OPTION.match(line.text):
            return True
    return False


def _append(texts: list[str], line: Line, *, blank: bool, markdown: bool) -> None:
    """Add a line to a text: as a paragraph of its own, or as the rest of the line above."""
    if markdown:
        texts += ["", line.text] if blank and texts else [line.text]
    elif line.paragraph or blank or not texts:
        texts.append(line.text)
    else:
        tight = re.search("[\u3000-\uffef]$", texts[-1]) and re.match("[\u3000-\uffef]", line.text.lstrip())
        texts[-1] = f"{texts[-1].rstrip()}{'' if tight else ' '}{line.text.strip()}"
