"""The rows of questions in Markdown: options, answers, explanations, and what is asked."""

from __future__ import annotations

import re

from mkdocs_course.model.quiz.draft.draft import LETTERS, truth_in
from mkdocs_course.model.reading.lexicon import any_of

LEAD = r"[ >]*(?:(?:[-*+•]|\d{1,2}[.)])[ ]+)?"
BOX = re.compile(rf"{LEAD}\[(?P<box>[ xX✓✔√])\][ ]+(?P<text>\S.*)")
LETTER = re.compile(
    r"[ >]*(?:[-*+•][ ]+)?(?P<bold>\*\*)?[(（]?(?P<letter>[A-Ha-h])[.)）:：、．](?:\*\*)?[ ]*(?P<text>\S.*)"
)
MARKED = re.compile(r"[ >]*(?:[-*+•]|\d{1,2}[.)])[ ]+(?P<text>\S.*)")
TICK = re.compile(
    rf"[✅✓✔☑]\ufe0f?|[(（]{any_of('marked-right')}[)）]|(?<=[^*\s])[ ]?\*$",
    re.IGNORECASE,
)
CROSS = re.compile(rf"[❌✗✘]\ufe0f?|[(（]{any_of('marked-wrong')}[)）]", re.IGNORECASE)
HEADING = re.compile(rf"[ ]*(?:#|{any_of('numeral')}、|[IVX]+[.、])")
"""The beginning of a row that only divides questions."""
SIGNS = r"[ >*_【\[✅👉💡🔑-]*+"
COLON = r"(?:[】\]][ ]*+[*_]{0,3}[ ]*+[:：]?|[*_]{0,3}[ ]*+[:：])[ ]*+"
"""What stands behind the word for an answer."""
ANSWER = re.compile(
    rf"{SIGNS}{any_of('answer')}[ ]*+{any_of('is')}?[ ]*+{COLON}(?P<text>.*)",
    re.IGNORECASE,
)
WHY = re.compile(
    rf"{SIGNS}{any_of('why')}{COLON}(?P<text>.*)",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    r"[ >]*+(?:#{1,6}[ ]++)?(?:\*\*|__)?[ ]*+"
    rf"(?:{any_of('question', 'question-letter', 'ordinal-before')}[ ]*+\d{{1,3}}[ ]*+{any_of('ordinal-behind')}?"
    r"[ ]*+[.):：、．–-]?"
    r"|\d{1,3}[.)、．])"
    r"[ ]*+(?:\*\*|__)?[ ]*+(?P<text>.*)",
    re.IGNORECASE,
)
ASIDE = re.compile(r"[ ]*+(?:</?(?:details|summary|p|br)[^>]*>.*|[?!]{3}\+?[ ].*|-{3,}|\*{3,}|)[ ]*+")
"""A row between a question and its answer that says nothing: a fold, a rule, nothing at all."""
INSIDE = re.compile(r"[(（][ \u3000]*+(?P<answer>[^\s()（）]{0,8})[ \u3000]*+[)）][。.]?[ ]*+$")
ANY_LETTERS = re.compile("[A-Ha-h]+")
NUMBER = re.compile(r"[ >]*(?:[-*+][ ]+)?(?P<letter>\d)[.)、．:：][ ]*(?P<text>\S.*)")
BESIDE = re.compile(r"(?:(?<![ ])[ ]{2,}+|(?:(?<![ ])[ ]++)?[\t\u3000])[ \u3000]*+(?=[(（]?[B-H][.)）:：、．])")
"""What stands between two options in one row."""
IN_TEXT = re.compile(r"(?:^|(?<=[\s？?。.!！:：;；]))[(（]?(?P<letter>[A-Ha-h])[.)）、．][ 　]*(?=\S)", re.MULTILINE)
"""The letter of an option, in a text that may have several of them in one line."""
OR = re.compile(rf"(?:(?<![ ])[ ]++)?[/／|][ ]*+|(?<![ ])[ ]++[^\W\d_]{{2,5}}[ ]++|、|{any_of('or')}")
KEY = re.compile(r"(?<!\d)(\d{1,3})[ ]*+[.:、)：）-]?[ ]*+\**([A-Ha-h])\b")


def answer_inside(text: str) -> tuple[str, str]:
    """Return what a text asks, and the answer in brackets at its end, “” if that is only room for one, or not there."""
    match = INSIDE.search(text)
    answer = match["answer"] if match else ""
    if not match or (answer and not ANY_LETTERS.fullmatch(answer) and truth_in(answer) is None):
        return text, ""
    return text[: match.start()].strip(), answer


def options_in_text(text: str) -> tuple[str, list[tuple[str, str]]]:
    """Return what stands before the options in a text, and the letter and the text of each: A, B and so on.

    It is the whole text, and none, where there are not two such options or more.
    """
    matches = [*IN_TEXT.finditer(text)]
    letters = "".join(match["letter"].upper() for match in matches)
    if len(matches) < 2 or letters != LETTERS[: len(matches)]:
        return text, []
    ends = [*(match.start() for match in matches[1:]), len(text)]
    options = [(match[0], text[match.end() : end]) for match, end in zip(matches, ends, strict=True)]
    return text[: matches[0].start()], options


def is_choice_of_truth(row: str) -> bool:
    """Return whether a row only names the two answers to a statement, as `True / False`."""
    words = OR.split(row.strip(" ()（）*_?？"))
    return {truth_in(word.strip("☐□ ")) for word in words} == {True, False} and len(words) == 2
