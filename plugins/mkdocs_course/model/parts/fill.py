"""A text with gaps: each `[name]` in it is where the gap of that name stands."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from mkdocs_course.model.parts.text import Text
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.reading.node import Mapping, Node
from mkdocs_course.model.reading.reader import Reader, closest

# An escaped bracket and a link are text, and so is all that stands in a link.
MARK = re.compile(
    r"""\\.
    | (?P<gap>\[(?P<name>[a-z0-9]+(?:-[a-z0-9]+)*)\](?!\())
    | !?\[(?:[^\[\]]|\[[^\[\]]*\])*\]\((?:[^()\n]|\([^()\n]*\))*\)
    | <\w+:[^<>\s]*>""",
    re.VERBOSE,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Fill:
    """`places` tells where the text of each language is, as `text.texts` has them."""

    text: Text = field(metadata={"written": False})
    places: tuple[Place, ...] = field(metadata={"written": False})
    place: Place

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Fill:
        """Return a text, or a map of languages, as a Fill."""
        text = Text.read(reader, node)
        nodes = {name: value for name, (_, value) in reader.given(node).items()} if isinstance(node, Mapping) else {}
        places = tuple(reader.place(nodes.get(language, node)) for language, _ in text.texts)
        return cls(text=text, places=places, place=reader.place(node))

    def faults(self, names: tuple[str, ...]) -> Iterator[Problem]:
        """Yield each mark without a gap of these names, each gap without its mark, and each mark that comes twice."""
        for (_, text), place in zip(self.text.texts, self.places, strict=True):
            found, meant = Counter(marks(text)), set()
            for name, times in found.items():
                if name not in names:
                    near = closest(name, [each for each in names if each not in found])
                    meant.add(near)
                    yield Problem.at(place, "unknown-gap", "closest" if near else "", name=name, closest=near)
                elif times > 1:
                    yield Problem.at(place, "gap-twice", name=name)
            for name in names:
                if name not in found and name not in meant:
                    yield Problem.at(place, "gap-not-in-text", name=name)


def marks(text: str) -> tuple[str, ...]:
    """Return the names of the marks in a text, in their order."""
    return tuple(match["name"] for match in MARK.finditer(text) if match["gap"])


def replaced(text: str, mark: Callable[[str], str]) -> str:
    """Return the text with what the function gives for the name in each mark's place."""
    return MARK.sub(lambda match: mark(match["name"]) if match["gap"] else match[0], text)
