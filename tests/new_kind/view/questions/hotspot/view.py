"""Where the spots of a picture lie."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs_course.view.kind import KindView

if TYPE_CHECKING:
    from mkdocs_course.model.questions.hotspot.question import Spot


class HotspotView(KindView):
    """The filter of a spot."""

    filters = ("area",)

    def area(self, spot: Spot) -> str:
        """Return the declarations that put a spot in its place."""
        sides = ("left", "top", "width", "height")
        return "; ".join(f"{side}: {getattr(spot, side).shown}%" for side in sides)
