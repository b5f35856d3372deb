"""A formula that cannot be rendered, and its Problem."""

from __future__ import annotations

from mkdocs_course.model.problem import Place, Problem

LONGEST = 60
"""The number of characters of a formula that a message quotes."""


class BadFormula(ValueError):
    """A formula that is not valid LaTeX, or uses a command that is not allowed.

    `hint` is the code of the fix, and `values` fill it.
    """

    def __init__(self, formula: str, hint: str = "", **values: object) -> None:
        super().__init__(formula)
        self.formula, self.hint, self.values = formula, hint, values

    def problem(self, place: Place) -> Problem:
        """Return the Problem; `place` is that of the text which contains the formula."""
        shown = self.formula if len(self.formula) <= LONGEST else f"{self.formula[:LONGEST]}…"
        return Problem.filled(place, "bad-formula", self.hint, {"formula": shown, **self.values})
