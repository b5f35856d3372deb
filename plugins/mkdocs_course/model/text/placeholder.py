"""Finds texts of quizzes, figures and the glossary that only hold the place of one, as drafts have them: `<answer>`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from mkdocs_course.model.problem import Problem, excerpt
from mkdocs_course.model.reading.lexicon import any_of, words
from mkdocs_course.model.text.texts import texts

PLACEHOLDER = re.compile(
    r"<(?=[^<>]*(?:[ ]|[^\x00-\x7f]))[^\W\d][^<>/=]{1,60}>|\[[^\W\d][^\[\]\s]*[ ][^\[\]]*\]|【[^【】]{2,60}】"
    rf"|{any_of('to-do')}(?:[:：].*)?|[（(]?{any_of('to-do-text')}.{{0,30}}"
    r"|lorem ipsum.*",
    re.IGNORECASE | re.DOTALL,
)
"""A name in angle brackets has several words, or letters that no element of HTML has: `<br>` may be an answer."""
SHOWN = 40


def faults(records: Iterable[object]) -> Iterator[Problem]:
    """Yield a warning for each text that is a placeholder in each of its languages."""
    for record in records:
        for text in texts(record):
            first = text.texts[0][1]
            if first[:1] in STARTS and all(PLACEHOLDER.fullmatch(wording.strip()) for _, wording in text.texts):
                yield Problem.at(text.place, "left-over", "placeholder", warning=True, name=excerpt(first, SHOWN))


STARTS = frozenset("<[【（(lL") | {case for word in words("to-do", "to-do-text") for case in (word[0], word[0].lower())}
"""What a placeholder begins with."""
