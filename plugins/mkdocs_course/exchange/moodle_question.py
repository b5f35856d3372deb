"""A question in Moodle's XML, with what its elements say as Markdown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from mkdocs_course.exchange import html, numbers, plain
from mkdocs_course.exchange.answers import Reply
from mkdocs_course.exchange.numbers import decimal
from mkdocs_course.exchange.question import Losses, item
from mkdocs_course.model.interaction.item import Item

MARK = "⟦{}⟧"
"""What stands in a text for a gap while its HTML is read."""
COMBINED = ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback")


class Source:
    """A question, with what its elements say as Markdown."""

    def __init__(self, element: Element, losses: Losses, category: str, fill: str) -> None:
        self.element, self.losses, self.category, self.fill = element, losses, category, fill

    def item(self, prompt: str = "") -> Item:
        tags = [self.category, *(text_of(tag) for tag in self.element.findall("tags/tag"))]
        name = text_of(self.element, "idnumber")
        return item(
            prompt or self.markdown(self.element.find("questiontext")),
            id=name,
            feedback=self.markdown(self.element.find("generalfeedback")),
            hints=[self.markdown(hint) for hint in self.element.findall("hint")],
            points=self.points(),
            tags=tags,
        )

    def points(self) -> float:
        written = text_of(self.element, "defaultgrade") or "1"
        grade = float(decimal(written)) if numbers.is_number(written) else 1.0
        if (points := min(100.0, max(0.5, grade))) != grade:
            self.losses.change("import-points", written)
        return points

    def markdown(self, element: Element | None, *, line: bool = False) -> str:
        """Return the text of an element as Markdown, on one `line` where it is that of an option."""
        if element is None:
            return ""
        for file in element.findall("file"):
            if file.get("name", "") not in unquote(text_of(element)):
                self.losses.drop("import-picture", file.get("name", ""))
        written, form = text_of(element), element.get("format", "html")
        if form == "markdown":
            converted = plain.clean(written)
        elif form == "plain_text" or (form == "moodle_auto_format" and not html.is_html(written)):
            converted = plain.markdown(written)
        else:
            converted = html.markdown(written, self.losses)
        return plain.joined(converted) if line else converted

    def replies(self, *, typed: bool = False) -> Iterator[Reply]:
        for answer in self.element.findall("answer"):
            yield Reply(
                text=plain.one_line(text_of(answer)) if typed else self.markdown(answer, line=True),
                fraction=share(answer),
                feedback=self.markdown(answer.find("feedback")),
            )

    def combined(self) -> Iterator[str]:
        """Yield the remarks on any right or wrong answer."""
        for name in COMBINED:
            if remark := plain.one_line(re.sub("<[^<>]*>", " ", text_of(self.element, name))):
                yield remark

    def with_gaps(self, gap: Callable[[int, str], str]) -> tuple[tuple[str, str], ...]:
        """Return the text split at its gaps, `[[1]]`; `gap` returns the id of the gap at a number."""
        element = self.element.find("questiontext")
        raw = re.sub(r"\[\[(\d{1,3})\]\]", lambda match: MARK.format(match[1]), text_of(element))
        if element is not None and (inner := element.find("text")) is not None:
            inner.text = raw
        return pieces(self.markdown(element), gap)


def pieces(text: str, gap: Callable[[int, str], str]) -> tuple[tuple[str, str], ...]:
    """Return a text split at its marks. `gap` returns the id of the gap for a number and the text before it."""
    parts = re.split("⟦(\\d{1,3})⟧", text)
    split = [(before, gap(int(number), before)) for before, number in zip(parts[::2], parts[1::2], strict=False)]
    return (*split, (parts[-1], ""))


def text_of(element: Element | None, path: str = "") -> str:
    """Return the text in an element: in `text` within it, as Moodle writes most, or its own."""
    holder = element.find(path) if element is not None and path else element
    if holder is None:
        return ""
    inner = holder.find("text")
    return ((holder if inner is None else inner).text or "").strip()


def share(answer: Element) -> float:
    """Return the share of the points that an answer earns."""
    written = answer.get("fraction", "0")
    return float(decimal(written)) / 100 if numbers.is_number(written) else 0.0
