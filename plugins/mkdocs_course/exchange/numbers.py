"""Questions with a number to type, made of ranges with fractions and feedback."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from mkdocs_course.exchange.question import LeftOut, Losses, text
from mkdocs_course.model.interaction.item import Item
from mkdocs_course.model.interaction.number import Number, Range

LIMIT = Decimal(10) ** 12


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """The numbers from `low` to `high`, the share of the points that they earn, and their feedback."""

    low: Decimal
    high: Decimal
    fraction: float = 1.0
    feedback: str = ""


def question(item: Item, spans: Iterable[Span], losses: Losses, unit: str = "") -> Number:
    """Return a question with a number to type: the first right range, and others with feedback as near misses.

    Raises LeftOut if there is no right range.
    """
    ordered = sorted(spans, key=lambda span: -span.fraction)
    if not ordered or ordered[0].fraction <= 0:
        raise LeftOut("import-no-right")
    right, *others = ordered
    low, high = sorted((right.low, right.high))
    if right.feedback:
        losses.drop("import-feedback", right.feedback)
    ranges = [Range(low=plain(low), high=plain(high), fraction=1.0)]
    for span in others:
        ends = sorted((span.low, span.high))
        if not span.feedback or (low <= ends[0] and ends[1] <= high):
            losses.drop("import-near", _span_text(span))
            continue
        if span.fraction > 0:
            losses.change("import-weight", _span_text(span))
        ranges.append(Range(low=plain(ends[0]), high=plain(ends[1]), fraction=0.0, feedback=text(span.feedback)))
    value, tolerance = plain((low + high) / 2), plain((high - low) / 2)
    return Number(item=item, value=value, tolerance=tolerance, unit=text(unit), ranges=tuple(ranges))


def _span_text(span: Span) -> str:
    """Return a span as a text: its number, or the lowest and the highest one with a dash between them."""
    return plain(span.low) if span.low == span.high else f"{plain(span.low)}–{plain(span.high)}"


def is_number(written: str) -> bool:
    """Return whether a text is a number."""
    try:
        decimal(written)
    except LeftOut:
        return False
    return True


def decimal(written: str) -> Decimal:
    """Return a number; its decimal sign may be a comma. Raises LeftOut for what is no number."""
    try:
        value = Decimal(unicodedata.normalize("NFKC", written).replace("−", "-").replace(" ", "").replace(",", "."))
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite() or abs(value) > LIMIT or (value and abs(value) < 1 / LIMIT):
        raise LeftOut("import-no-number", value=written[:40])
    return value


def plain(value: Decimal) -> str:
    """Return a number in its shortest form: 2, 12.5."""
    return f"{value.normalize():f}"
