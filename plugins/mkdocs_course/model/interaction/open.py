"""The interaction with a free response, or one in several steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from mkdocs_course.model.interaction.branching import Branching
from mkdocs_course.model.interaction.item import SHOWN, Interaction, Wording


@dataclass(frozen=True, kw_only=True, slots=True)
class Open(Interaction):
    """A response in the learner's own words or steps. `purpose` is its use: “text”, “plan” or “dialogue”.

    `prompts` help the learner to begin, and `example` is a response to compare with. Only a dialogue is marked: its
    `branching` has all scenes and their scores. A format without branches can use the prompt and the example, which is
    a path to the best ending.
    """

    type: str = field(default="open", init=False)
    purpose: str = field(metadata=SHOWN)
    prompts: tuple[Wording, ...] = field(default=(), metadata=SHOWN)
    example: Wording = field(default=(), metadata=SHOWN)
    branching: Branching | None = None

    def score(self, response: Sequence[str], *, language: str = "") -> float | None:
        return self.branching.score(response) if self.branching else None
