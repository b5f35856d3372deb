"""The interaction in which rows are matched with choices (QTI’s match interaction)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from mkdocs_course.model.interaction.item import SHOWN, Interaction, Option, Wording, value


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A row to match. `right` is the id of the right choice, “” if there is none.

    `fraction` is what the right choice adds to the score, None if nothing is marked; `feedback` says why it is right.
    """

    id: str
    text: Wording = field(metadata=SHOWN)
    right: str = ""
    fraction: float | None
    feedback: Wording = field(default=(), metadata=SHOWN)


@dataclass(frozen=True, kw_only=True, slots=True)
class Match(Interaction):
    """The learner matches each row with one of the `choices`. The response is a text `row=choice` of ids for each row.

    Several rows may have the same right choice, and a choice may be right in no row. Each of n rows scores 1/n.
    """

    type: str = field(default="match", init=False)
    rows: tuple[Row, ...]
    choices: tuple[Option, ...] = field(metadata=SHOWN)

    def score(self, response: Sequence[str], *, language: str = "") -> float | None:
        if any(row.fraction is None for row in self.rows):
            return None
        return sum(value(response, row.id) == row.right for row in self.rows) / len(self.rows)
