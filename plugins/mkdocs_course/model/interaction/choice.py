"""The interaction in which one or several options are chosen (QTI’s choice interaction)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from mkdocs_course.model.interaction.item import SHOWN, Interaction, Option


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice(Interaction):
    """The learner chooses one option, or several if `multiple`. `options` are in the order in which they are shown.

    The response is the ids of the chosen options. The score of a single choice is the fraction of that option. With
    `multiple` it is the sum of the fractions, at least 0: each of n right options adds 1/n and each wrong one
    subtracts 1/n, so that choosing all gains nothing.

    With `statement` the prompt is a statement to judge. The options “true” and “false” have no text then, because a
    format has words of its own for them.
    """

    type: str = field(default="choice", init=False)
    options: tuple[Option, ...]
    multiple: bool = False
    statement: bool = field(default=False, metadata=SHOWN)

    def fraction(self, option: str) -> float:
        """Return the fraction of the option with this id, 0 if there is no such option."""
        return next((known.fraction or 0.0 for known in self.options if known.id == option), 0.0)

    def score(self, response: Sequence[str], *, language: str = "") -> float:
        chosen = [option.fraction or 0.0 for option in self.options if option.id in response]
        if not self.multiple:
            return chosen[0] if len(chosen) == 1 else 0.0
        # Counted, not added up: six sixths are 1, but their sum as binary fractions is a little less.
        right = sum(fraction > 0 for fraction in chosen) - sum(fraction < 0 for fraction in chosen)
        return max(0.0, right / sum((option.fraction or 0.0) > 0 for option in self.options))
