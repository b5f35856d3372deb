"""The interaction in which items are put in order (QTI’s order interaction)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations

from mkdocs_course.model.interaction.item import Interaction, Option


@dataclass(frozen=True, kw_only=True, slots=True)
class Order(Interaction):
    """The learner sorts the items. `items` are in the right order; the response is their ids in the learner's order.

    `rule` is the rule of scoring. “kendall” is Kendall's tau, at least 0: the share of concordant pairs minus the share
    of discordant pairs (M. G. Kendall 1938, Biometrika 30). So guessing scores little, and an item that is placed too
    early does not cost all items after it. A missing item counts as placed before the first.
    """

    type: str = field(default="order", init=False)
    items: tuple[Option, ...]
    rule: str = "kendall"

    def score(self, response: Sequence[str], *, language: str = "") -> float:
        places = [list(response).index(item.id) if item.id in response else -1 for item in self.items]
        pairs = [(later > earlier) - (later < earlier) for earlier, later in combinations(places, 2)]
        return max(0.0, sum(pairs) / len(pairs))
