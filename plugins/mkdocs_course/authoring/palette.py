"""The colours of a new course: names of the theme's palette, or exact ones, which get a style sheet."""

from __future__ import annotations

import re
from dataclasses import dataclass

COLOURS = tuple(
    "red pink purple deep-purple indigo blue light-blue cyan teal green light-green lime yellow amber orange"
    " deep-orange brown grey blue-grey black white".split()
)
"""The colours of Material for MkDocs, with hyphens instead of spaces."""

HEX = re.compile("#?([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
READABLE = 4.5
"""The contrast that text needs on its ground (WCAG 2.2, 1.4.3)."""

PAPER, SLATE = (255, 255, 255), (30, 33, 41)
"""The grounds of the theme's two schemes."""

BLACK, WHITE = (0, 0, 0), (255, 255, 255)
Colour = tuple[int, int, int]


def parse(written: str) -> str | None:
    """Return a colour as `mkdocs.yml` and style sheets have it, a name or `#rrggbb`; None if it is neither."""
    name = written.strip().lower().replace(" ", "-")
    if name in COLOURS:
        return name
    match = HEX.fullmatch(name)
    if not match:
        return None
    digits = match[1] if len(match[1]) == 6 else "".join(digit * 2 for digit in match[1])
    return f"#{digits}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Palette:
    """The `primary` and the `accent` colour of a course, as `parse` returns them."""

    primary: str
    accent: str

    @property
    def names(self) -> tuple[str, str]:
        """The names of both in the theme: “custom” for an exact colour."""
        primary, accent = (
            "custom" if it.startswith("#") else it.replace("-", " ") for it in (self.primary, self.accent)
        )
        return primary, accent

    @property
    def sheet(self) -> str:
        """The style sheet of the exact colours, “” if there are none. Text of them can be read in both schemes."""
        light, dark = {}, {}
        if self.primary.startswith("#"):
            colour = _rgb(self.primary)
            light["--md-primary-fg-color"] = self.primary
            light["--md-primary-fg-color--light"] = _hex(_mixed(colour, WHITE, 0.2))
            light["--md-primary-fg-color--dark"] = _hex(_mixed(colour, BLACK, 0.3))
            light["--md-primary-bg-color"] = _hex(max(WHITE, BLACK, key=lambda text: contrast(text, colour)))
            light["--md-typeset-a-color"] = _hex(_text(colour, PAPER, BLACK))
            dark["--md-typeset-a-color"] = _hex(_text(colour, SLATE, WHITE))
        if self.accent.startswith("#"):
            colour = _rgb(self.accent)
            light["--md-accent-fg-color"] = _hex(_text(colour, PAPER, BLACK))
            dark["--md-accent-fg-color"] = _hex(_text(colour, SLATE, WHITE))
            light["--md-accent-fg-color--transparent"] = f"{self.accent}1a"
        if not light:
            return ""
        # Paper is white, whatever the screen is.
        slate = _rule('[data-md-color-scheme="slate"]', dark)
        return f"{_rule('[data-md-color-scheme]', light)}\n@media screen {{\n{slate}}}\n"


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of two colours, see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    parts = (value / 255 for value in colour)
    red, green, blue = (it / 12.92 if it <= 0.04045 else ((it + 0.055) / 1.055) ** 2.4 for it in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _text(colour: Colour, ground: Colour, towards: Colour) -> Colour:
    """Return the colour, mixed with another one until it can be read on its ground."""
    shares = (_mixed(colour, towards, share / 20) for share in range(21))
    return next(mixed for mixed in shares if contrast(mixed, ground) >= READABLE)


def _mixed(one: Colour, other: Colour, share: float) -> Colour:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def _rgb(written: str) -> Colour:
    return int(written[1:3], 16), int(written[3:5], 16), int(written[5:7], 16)


def _hex(colour: Colour) -> str:
    return "#" + "".join(f"{value:02x}" for value in colour)


def _rule(selector: str, values: dict[str, str]) -> str:
    return f"{selector} {{\n" + "".join(f"  {name}: {value};\n" for name, value in values.items()) + "}\n"
