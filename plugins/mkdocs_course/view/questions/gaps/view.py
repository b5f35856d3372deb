"""The view of a question with gaps: its text, split at the gaps."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup

from mkdocs_course.model.questions.gaps.fill import Fill, replace_marks
from mkdocs_course.model.text.text import Text
from mkdocs_course.view.kind import KindView

# A gap's name between two private-use characters, which Markdown leaves as they are.
GAP = re.compile("\ue000([a-z0-9-]+)\ue001")


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """A piece of HTML and the name of the gap that follows it, “” at the end of the text."""

    html: Markup
    gap: str


class GapsView(KindView):
    """The filters of a question with gaps."""

    filters = ("pieces",)

    def pieces(self, fill: Fill) -> tuple[Piece, ...]:
        """Return a text with gaps, in the language of the page, split at its gaps."""
        language, written = fill.text.written(self.renderer.words.code)
        marked = replace_marks(re.sub("[\ue000\ue001]", "", written), "\ue000{}\ue001".format)
        block = self.renderer.block(Text(texts=((language, marked),), place=fill.place))
        parts = [*GAP.split(block), ""]
        return tuple(Piece(html=Markup(html), gap=gap) for html, gap in zip(parts[::2], parts[1::2], strict=True))
