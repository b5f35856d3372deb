"""An imported question: one of the six neutral records, with its place in the source and what did not come along."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from mkdocs_course.model.interaction.item import Interaction, Item, Translation, Wording
from mkdocs_course.model.interaction.text_entry import TextEntry
from mkdocs_course.model.problem import Place, Problem

LOSS = "import-dropped"
CHANGE = "import-changed"
LEFT_OUT = "import-left-out"
MAX_TEXT = 15_000
"""The number of characters that a text of a question may have."""
NAME = 60
"""The number of characters of a question that a message quotes."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """A question of another tool. The texts of the `interaction` are in no language, “”, until they are written.

    `problems` are warnings about what the question lost on the way.
    """

    interaction: Interaction
    place: Place
    problems: tuple[Problem, ...] = ()

    @property
    def prompt(self) -> str:
        """What is asked, in Markdown."""
        return self.interaction.item.prompt[0].text

    @property
    def words(self) -> str:
        """What a question is recognized by: the text with its gaps where it has some, else what is asked."""
        passages = self.interaction.passages if isinstance(self.interaction, TextEntry) else ()
        return "".join(piece.text for passage in passages for piece in passage.pieces) or self.prompt

    def renamed(self, id: str) -> Question:
        """Return the question with another id."""
        return replace(self, interaction=replace(self.interaction, item=replace(self.interaction.item, id=id)))


@dataclass(frozen=True, kw_only=True, slots=True)
class Bank:
    """The questions of a file, and the Problems of what is in it but not among them."""

    questions: tuple[Question, ...] = ()
    problems: tuple[Problem, ...] = ()


class LeftOut(Exception):
    """A question that cannot be imported. `hint` is the code of the reason, and `values` fill it."""

    def __init__(self, hint: str, **values: object) -> None:
        super().__init__(hint)
        self.hint, self.values = hint, values

    def problem(self, place: Place, prompt: str) -> Problem:
        """Return the Problem of the question at a place."""
        values = {"name": prompt[: 2 * NAME], **self.values}
        return Problem.filled(place, LEFT_OUT, self.hint, values, warning=True)


@dataclass(frozen=True, kw_only=True, slots=True)
class Losses:
    """Collects what a question at a `place` loses while it is read."""

    place: Place
    problems: list[Problem] = field(default_factory=list)

    def drop(self, hint: str, name: str) -> None:
        """Add something that did not come along: what it is, and the code of what to do about it."""
        self.problems.append(Problem.at(self.place, LOSS, hint, warning=True, name=name[: 2 * NAME]))

    def change(self, hint: str, name: str) -> None:
        """Add something that came along in another form."""
        self.problems.append(Problem.at(self.place, CHANGE, hint, warning=True, name=name[: 2 * NAME]))


def text(markdown: str) -> Wording:
    """Return a text in no language, none for an empty one. Raises LeftOut for one that is no text of a question."""
    if len(markdown) > MAX_TEXT:
        raise LeftOut("import-too-long", number=len(markdown), limit=MAX_TEXT)
    return (Translation(language="", text=markdown),) if markdown else ()


def item(
    prompt: str,
    *,
    id: str = "",
    feedback: str = "",
    hints: Iterable[str] = (),
    points: float = 1,
    tags: Iterable[str] = (),
) -> Item:
    """Return the part of a question that does not depend on its answers.

    Raises LeftOut if nothing is asked.
    """
    if not prompt:
        raise LeftOut("import-no-prompt")
    return Item(
        id=id,
        prompt=text(prompt),
        feedback=text(feedback),
        hints=tuple(text(hint) for hint in hints if hint),
        points=points,
        tags=tuple(dict.fromkeys(filter(None, tags))),
    )
