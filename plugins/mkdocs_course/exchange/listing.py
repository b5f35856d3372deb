"""Questions as people write them in a text: a question, lettered options below it, and a line that says which is right.

Aiken (https://docs.moodle.org/en/Aiken_format) is the strictest form of it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from mkdocs_course.exchange import answer_key, answers, drafts, headings, plain
from mkdocs_course.exchange.answers import Reply
from mkdocs_course.exchange.drafts import ANSWER, Draft
from mkdocs_course.exchange.free_answer import free
from mkdocs_course.exchange.lettered import OPTION, Line
from mkdocs_course.exchange.markdown import markdown_text
from mkdocs_course.exchange.question import LOSS, Bank, LeftOut, Losses, Question, item
from mkdocs_course.model.interaction.item import Interaction
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.reading.lexicon import any_of

INSIDE = re.compile(rf"[(（]\s*+([A-HＡ-Ｈ]{{1,8}}|[√×✓✗]|{any_of('true-sign', 'false-sign')})\s*+[)）]\s*+[。.]?\s*+$")
LETTERED = re.compile(r"([A-H](?:[\s,、]*[A-H]){0,7})(?![^\s.)、:])")
"""An answer that names an option by its letter."""


def is_listing(lines: Sequence[Line]) -> bool:
    """Return whether a text has lettered options, or lines that say what is right."""
    texts = [line.text for line in lines if not line.code]
    return sum(bool(OPTION.match(text)) for text in texts) >= 2 or any(ANSWER.match(text) for text in texts)


def read(path: str, lines: Sequence[Line], *, markdown: bool = False) -> Bank:
    """Return the questions in the lines of a text, which are plain or Markdown."""
    questions, problems = list[Question](), list[Problem]()
    end, key = answer_key.find([line.text for line in lines])
    collected = drafts.collect(lines[:end], markdown=markdown)
    numbers = [draft.number for draft in collected if draft.options]
    for draft in collected:
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
            record = _interaction(draft, losses, markdown=markdown)
        except LeftOut as left_out:
            problems.append(left_out.problem(place, prompt))
            continue
        questions.append(Question(interaction=record, place=place, problems=tuple(losses.problems)))
    if not questions and all(problem.hint == "import-no-question" for problem in problems):
        return Bank()
    return Bank(questions=tuple(questions), problems=tuple(problems))


def _interaction(draft: Draft, losses: Losses, *, markdown: bool) -> Interaction:
    asked, answer = "\n".join(draft.prompt), unicodedata.normalize("NFKC", draft.answer).strip()
    if not answer and (inside := INSIDE.search(asked)):
        answer, asked = unicodedata.normalize("NFKC", inside[1]), asked[: inside.start()].strip()

    def shown(text: str) -> str:
        return markdown_text(text.split("\n"), losses) if markdown else plain.markdown(text)

    record = item(shown(asked), feedback=shown("\n".join(draft.why)))
    if not draft.options:
        if (named := LETTERED.match(answer)) and all(re.search(rf"(?<!\w){letter}\W", asked) for letter in "AB"):
            raise LeftOut("import-no-such-option", value=named[1])
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
        Reply(text=plain.joined(shown(option.text)), fraction=float(option.letter in right)) for option in draft.options
    ]
    return answers.choice(record, replies, losses, multiple=len(right) > 1)
