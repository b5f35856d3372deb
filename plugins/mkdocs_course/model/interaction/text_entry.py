"""The interaction in which texts are typed or chosen, in a field or in the gaps of a text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from mkdocs_course.model.interaction.item import SHOWN, Interaction, Option, Wording, value
from mkdocs_course.model.text.fold import fold, point, readings


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """Synonymous texts of one answer. `fraction` is its score within its entry: 1, or 0 for a near miss."""

    texts: Wording
    fraction: float
    feedback: Wording = field(default=(), metadata=SHOWN)


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """A field to type into (then it has `answers`) or to choose in (`options`). The first matching answer counts.

    `feedback` is shown unless the response is right. Each of the `variants` is a character followed by those that a
    learner may type instead: a simplified Chinese character and its traditional ones.
    """

    id: str = ""
    answers: tuple[Answer, ...] = ()
    options: tuple[Option, ...] = ()
    feedback: Wording = field(default=(), metadata=SHOWN)
    variants: tuple[str, ...] = ()

    def fraction(self, written: str, language: str) -> float | None:
        """Return the score, from 0 to 1, of a typed text or an option's id; None if nothing matches it."""
        chosen = next((option.fraction for option in self.options if option.id == written), None)
        typed = readings(self._folded(written, language))
        fitting = (
            answer.fraction
            for answer in self.answers
            if any(self._folded(text.text, language) in typed for text in answer.texts)
        )
        return next(fitting, None) if chosen is None else chosen

    def _folded(self, text: str, language: str) -> str:
        standard = {ord(variant): row[0] for row in self.variants for variant in row[1:]}
        return fold(text, point(language)).translate(standard)


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """A segment of a text, and the id of the entry that follows it, “” for the last one."""

    text: str
    entry: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Passage:
    """A text with gaps, in one language, split at its gaps. The joined pieces are Markdown."""

    language: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class TextEntry(Interaction):
    """A single field, whose entry has the id “”, or gaps in a text, which `passages` has in each language.

    The response is the typed text, or `entry=value` for each gap. The score is the mean of the scores of the entries.

    `comparison` is the rule by which texts are compared. “folded” ignores width, case, spaces, quotes and punctuation,
    but not signs that carry meaning (`model/text/fold.py`). An answer in any language counts on every page.

    If `self_assessed`, learners may count a text that matches no answer as right; the response then has a second text,
    “same”.
    """

    type: str = field(default="text_entry", init=False)
    entries: tuple[Entry, ...]
    passages: tuple[Passage, ...] = field(default=(), metadata=SHOWN)
    comparison: str = "folded"
    self_assessed: bool = False

    def score(self, response: Sequence[str], *, language: str = "") -> float:
        return sum(self._fraction(entry, response, language) for entry in self.entries) / len(self.entries)

    def _fraction(self, entry: Entry, response: Sequence[str], language: str) -> float:
        written = value(response, entry.id) if entry.id else "".join(response[:1])
        fraction = entry.fraction(written, language) if written else None
        return float(self.self_assessed and len(response) > 1) if fraction is None else fraction
