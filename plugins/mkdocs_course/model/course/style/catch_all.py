"""The rule `catch-all`: each option can be judged by itself.

Haladyna, Downing and Rodriguez (2002), guidelines 25 and 26.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mkdocs_course.model.course.style.contents import MAX_SHOWN, options, questions
from mkdocs_course.model.course.style.sample import Sample
from mkdocs_course.model.problem import Problem, excerpt
from mkdocs_course.model.reading.lexicon import any_of

CATCH_ALL = re.compile(rf"{any_of('all-of-these', whole=True)}|{any_of('all-of-these-end')}$", re.IGNORECASE)
"""Options such as “all of the above”."""


def catch_all(sample: Sample) -> Iterator[Problem]:
    """Yield a warning for each option such as “all of the above”."""
    for question in questions(sample.course):
        for option in options(question):
            for _, text in option.text.texts:
                if CATCH_ALL.search(text):
                    yield Problem.at(option.place, "catch-all", warning=True, name=excerpt(text, MAX_SHOWN))
                    break
