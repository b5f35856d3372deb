"""The rule `catch-all`: each option can be judged by itself.

Haladyna, Downing and Rodriguez (2002), guidelines 25 and 26.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.style.contents import MAX_SHOWN, options, questions
from mkdocs_course.model.course.style.sample import Sample
from mkdocs_course.model.problem import Problem, excerpt

CATCH_ALL = {
    "en": re.compile(r"\b(?:all|none|both) of (?:the above|these|them)\b", re.IGNORECASE),
    "sv": re.compile(
        r"\b(?:alla|inget|inga|ingen|båda) (?:av )?(?:ovan\w*|dem|dessa)\b|\bsamtliga ovan", re.IGNORECASE
    ),
    "zh": re.compile(r"以上(?:都|皆|全|均)|(?:都|全)(?:不)?对$"),
}
"""By language, a pattern of options such as “all of the above”."""


def catch_all(sample: Sample) -> Iterator[Problem]:
    """Yield a warning for each option such as “all of the above”."""
    for question in questions(sample.course):
        for option in options(question):
            for language, text in option.text.texts:
                if (pattern := CATCH_ALL.get(language or sample.languages[0])) and pattern.search(text):
                    yield Problem.at(option.place, "catch-all", warning=True, name=excerpt(text, MAX_SHOWN))
                    break
