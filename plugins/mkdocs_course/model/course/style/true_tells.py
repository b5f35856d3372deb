"""The rules `true-tells` and `true-word`: neither a share nor a word says whether a statement is true.

Hedges make true statements and absolutes false ones: “specific determiners” (Haladyna, Downing and Rodriguez 2002,
guideline 28). True and false ones should be about as many (Ebel and Frisbie 1991, “Essentials of Educational
Measurement”, chapter 8).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mkdocs_course.model.course.style.choice_key import Candidate
from mkdocs_course.model.course.style.sample import Sample
from mkdocs_course.model.course.style.sides import warning
from mkdocs_course.model.course.style.tally import Tally, tallies
from mkdocs_course.model.course.style.tokens import tokens
from mkdocs_course.model.problem import Place, Problem

LEAST = 8
"""The least number of statements: of fewer, most can be true by chance."""
SHARES = (0.3, 0.7)
"""The lowest and the highest share of true statements: beyond, “true” is right too often to tell what was learned."""
COMMON = 6
"""The least number of statements with a word that stands on one side only."""
DOUBT = 0.05
"""The doubt up to which such a word is reported. There are few statements, and it is easy to look at them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Statements:
    """How many statements are `true`, of how many, and the `words` on one side only. `place` is the first."""

    true: int
    number: int
    words: tuple[Tally, ...]
    place: Place | None

    @property
    def tell(self) -> bool:
        """Whether the share of true statements gives answers away."""
        low, high = SHARES
        return self.number >= LEAST and not low <= self.true / self.number <= high


def statements(candidates: Sequence[Candidate]) -> Statements:
    """Return how many true/false statements are true, and the words that stand in true ones or in false ones alone."""
    true = sum(statement.right for statement in candidates)
    share = true / len(candidates) if candidates else 0.0
    words = (word for word in tallies([(candidates, share)], tokens, COMMON) if not (word.right and word.wrong))
    place = min((statement.place for statement in candidates), default=None)
    return Statements(
        true=true,
        number=len(candidates),
        words=tuple(word for word in words if word.doubt < DOUBT),
        place=place,
    )


def true_tells(sample: Sample) -> Iterator[Problem]:
    """Yield a warning if most statements are true, or most are false."""
    figures = statements(sample.statements[sample.languages[0]])
    if figures.tell and figures.place:
        percent = round(100 * figures.true / figures.number)
        yield Problem.at(figures.place, "true-tells", warning=True, percent=percent, number=figures.number)


def true_word(sample: Sample) -> Iterator[Problem]:
    """Yield a warning for each word that stands in true statements only, or in false ones only."""
    for language in sample.languages:
        for word in statements(sample.statements[language]).words:
            yield warning("true-word", word, language)
