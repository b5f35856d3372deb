"""Questions as people write them in a text: a question, lettered options below it, and a line that says which is right.

Aiken (https://docs.moodle.org/en/Aiken_format) is the strictest form of it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from mkdocs_course.exchange import answer_key, answers, headings, plain
from mkdocs_course.exchange.answers import Reply
from mkdocs_course.exchange.free_answer import free
from mkdocs_course.exchange.question import LOSS, Bank, LeftOut, Losses, Question, item
from mkdocs_course.model.interaction.item import Interaction
from mkdocs_course.model.problem import Place, Problem

NUMBERED = re.compile(
    r"\s*(?:(?:fråga|question|题目|问题)\s*\d{1,4}\s*[.):：、．]?\s*|第\s*\d{1,4}\s*题\s*[.:：、．]?\s*"
    r"|q[ ]?\d{1,4}\s*[.):：、．]\s*|[(（]?\d{1,4}\s*[.)）、．]\s*)(?=\D|$)",
    re.IGNORECASE,
)
OPTION = re.compile(r"\s*([*√✓]?)\s*[(（]?([A-Ha-hＡ-Ｈ])\s*[.)）、．:：]\s*(?=\S)")
NEXT = re.compile(r"(?:(?<=\s)|(?<=[\u3000-\uffef]))([*√✓]?)[(（]?([A-HＡ-Ｈ])\s*[.)）、．]\s*(?=\S)")
END = r"(?:[】\]]\s*[:：]?|\s*[:：])\s*"
"""What stands behind the word for an answer: a colon, or the end of a bracket."""
ANSWER = re.compile(
    rf"\s*[【\[]?(?:rätt svar|svar|facit|correct answer|answer|key|正确答案|参考答案|标准答案|答案){END}(.*)",
    re.IGNORECASE,
)
WORDS = r"[【\[]?(?:förklaring|varför|motivering|feedback|explanation|rationale|why|解析|解释|说明)" + END
WHY, REST = re.compile(rf"\s*(?:{WORDS}|@\s+)(.*)", re.IGNORECASE), re.compile(rf"[\s.;。；]+{WORDS}", re.IGNORECASE)
"""An explanation, on a row of its own or behind the answer."""
INSIDE = re.compile(r"[(（]\s*([A-HＡ-Ｈ]{1,8}|[√×✓✗对错])\s*[)）]\s*[。.]?\s*$")
MARKED = re.compile(r"\s*(?:[*√✓]|[(（](?:rätt|correct|right|正确)[)）])\s*$", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """A line of a text, its number, whether all of it is in bold, and whether it is a paragraph of its own."""

    number: int
    text: str
    bold: bool = False
    paragraph: bool = False


@dataclass(kw_only=True, slots=True)
class _Option:
    letter: str
    text: str
    right: bool
    bold: bool


@dataclass(kw_only=True, slots=True)
class _Draft:
    line: int
    prompt: list[str]
    options: list[_Option] = field(default_factory=list)
    answer: str = ""
    why: list[str] = field(default_factory=list)
    last: str = "prompt"
    number: int = 0

    @property
    def complete(self) -> bool:
        return bool(self.answer or self.why)


def is_listing(text: str) -> bool:
    """Return whether a text has lettered options, or lines that say what is right."""
    lines = text.split("\n")
    return sum(bool(OPTION.match(line)) for line in lines) >= 2 or any(ANSWER.match(line) for line in lines)


def read(path: str, lines: Sequence[Line]) -> Bank:
    """Return the questions in the lines of a text."""
    questions, problems = list[Question](), list[Problem]()
    end, key = answer_key.find([line.text for line in lines])
    drafts = _drafts(lines[:end])
    numbers = [draft.number for draft in drafts if draft.options]
    for draft in drafts:
        # A number that stands twice begins a section of its own, whose answers are not told apart.
        if draft.options and not draft.answer and numbers.count(draft.number) == 1:
            draft.answer = key.get(draft.number, "")
        place = Place(path=path, line=draft.line)
        prompt = plain.one_line(" ".join(draft.prompt))
        if not draft.options and not draft.answer and not INSIDE.search(prompt):
            problems.append(Problem.at(place, LOSS, "import-no-question", warning=True, name=prompt[:120]))
            continue
        losses = Losses(place=place)
        try:
            record = _interaction(draft, losses)
        except LeftOut as left_out:
            problems.append(left_out.problem(place, prompt))
            continue
        questions.append(Question(interaction=record, place=place, problems=tuple(losses.problems)))
    if not questions and all(problem.hint == "import-no-question" for problem in problems):
        return Bank()
    return Bank(questions=tuple(questions), problems=tuple(problems))


def _drafts(lines: Iterable[Line]) -> list[_Draft]:
    drafts, blank = list[_Draft](), True
    for line in lines:
        draft = drafts[-1] if drafts else None
        if not line.text.strip():
            blank = True
            continue
        letter = OPTION.match(line.text)
        expected = chr(ord("A") + len(draft.options)) if draft else ""
        if draft and (match := ANSWER.match(line.text)):
            answer, *why = REST.split(match[1], maxsplit=1)
            draft.answer, draft.why, draft.last = answer.strip(" 。"), why, "answer"
        elif draft and (match := WHY.match(line.text)):
            draft.why, draft.last = [match[1]], "why"
        elif draft and letter and _letter(letter[2]) == expected and not draft.complete:
            draft.options += _options(line)
            draft.last = "option"
        elif (numbered := NUMBERED.match(line.text)) or not draft or draft.complete or (blank and draft.options):
            if draft and not numbered and draft.last == "why" and not blank:
                _append(draft.why, line, blank=blank)
            else:
                text = line.text[numbered.end() :] if numbered else line.text
                drafts.append(_Draft(line=line.number, prompt=[text], number=answer_key.number(line.text)))
        elif draft.last == "option":
            draft.options[-1].text += f" {line.text.strip()}"
        else:
            _append(draft.prompt, line, blank=blank)
        blank = False
    return drafts


def _append(texts: list[str], line: Line, *, blank: bool) -> None:
    """Add a line to a text: as a paragraph of its own, or as the rest of the line above."""
    if line.paragraph or blank:
        texts.append(line.text)
    else:
        tight = re.search("[\u3000-\uffef]$", texts[-1]) and re.match("[\u3000-\uffef]", line.text.lstrip())
        texts[-1] = f"{texts[-1].rstrip()}{'' if tight else ' '}{line.text.strip()}"


def _options(line: Line) -> list[_Option]:
    """Return the options on a line: one, or several if the letters go on."""
    first = OPTION.match(line.text)
    assert first
    starts = [first]
    for match in NEXT.finditer(line.text, first.end()):
        if _letter(match[2]) == chr(ord(_letter(starts[-1][2])) + 1):
            starts.append(match)
    ends = [*(match.start() for match in starts[1:]), len(line.text)]
    options = []
    for match, end in zip(starts, ends, strict=True):
        text = line.text[match.end() : end].strip()
        marked = None if text.startswith("*") else MARKED.search(text)
        text = text[: marked.start()] if marked else text
        options.append(_Option(letter=_letter(match[2]), text=text, right=bool(match[1] or marked), bold=line.bold))
    return options


def _interaction(draft: _Draft, losses: Losses) -> Interaction:
    asked, answer = "\n".join(draft.prompt), unicodedata.normalize("NFKC", draft.answer).strip()
    if not answer and (inside := INSIDE.search(asked)):
        answer, asked = unicodedata.normalize("NFKC", inside[1]), asked[: inside.start()].strip()
    record = item(plain.markdown(asked), feedback=plain.markdown("\n".join(draft.why)))
    if not draft.options:
        return free(answer, draft.answer, record, losses)
    written = OPTION.match(answer)
    # “B) Paris” names the option twice.
    if written and any(answer[written.end() :].strip() == plain.one_line(it.text) for it in draft.options):
        answer = written[2]
    letters = {letter.upper() for letter in headings.letters(answer)} if not answer.isdigit() else set()
    same = {option.letter for option in draft.options if plain.one_line(option.text) == plain.one_line(draft.answer)}
    bold = {option.letter for option in draft.options if option.bold}
    right = letters or same or {option.letter for option in draft.options if option.right}
    if not right and len(bold) < len(draft.options):
        right = bold
    if answer and not (letters or same):
        raise LeftOut("import-no-such-option", value=answer[:40])
    if unknown := right - {option.letter for option in draft.options}:
        raise LeftOut("import-no-such-option", value=min(unknown))
    replies = [
        Reply(text=plain.one_line(plain.markdown(option.text)), fraction=float(option.letter in right))
        for option in draft.options
    ]
    return answers.choice(record, replies, losses, multiple=len(right) > 1)


def _letter(letter: str) -> str:
    return unicodedata.normalize("NFKC", letter).upper()
