"""What Markdown shows of the text of a page, as far as the model asks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from mkdocs_course.model.problem import Place, Problem


@dataclass(frozen=True, kw_only=True, slots=True)
class Shown:
    """The `lines` whose blocks Markdown renders, and the `names` of quizzes that included files place."""

    lines: frozenset[int] = frozenset()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Failure:
    """An `error` of a Markdown `extension` that stops at the `line` of a page with this number."""

    extension: str
    error: str
    line: int

    def problem(self, path: str) -> Problem:
        """Return the Problem of the page in the file `path`."""
        place = Place(path=path, line=self.line)
        return Problem.at(place, "extension-fails", "extension-at-page", name=self.extension, error=self.error)


Placing = Callable[[str], Shown | Failure | None]
"""Returns what Markdown shows of the text of a page, None if that is not known."""
