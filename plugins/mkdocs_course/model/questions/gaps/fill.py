"""A text with gaps: each `[name]` in it marks the gap with that id."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from mkdocs_course.model.interaction.text_entry import Passage, Piece
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.reading.json_schema import Schema, Schemas
from mkdocs_course.model.reading.node import Mapping as Fields
from mkdocs_course.model.reading.node import Node
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.slug import SLUG
from mkdocs_course.model.reading.spelling import closest
from mkdocs_course.model.text.text import Text

# No marks: an escaped bracket, and whatever is inside a link or a formula.
MARK = re.compile(
    r"""\\.
    | (?P<gap>\[(?P<name>[a-z0-9]+(?:-[a-z0-9]+)*)\](?!\())
    | \$`[^`\n]+`\$
    | !?\[(?:[^\[\]]|\[[^\[\]]*\])*\]\((?:[^()\n]|\([^()\n]*\))*\)
    | \[(?P<other>(?![\^!])[^\[\]\n]{1,60}+)\](?![(:\[])
    | <\w+:[^<>\s]*>""",
    re.VERBOSE,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Fill:
    """A text with gaps. `places` are those of its translations, in the order of `text.texts`."""

    text: Text = field(metadata={"written": False})
    places: tuple[Place, ...] = field(metadata={"written": False})
    place: Place

    @classmethod
    def schema(cls, schemas: Schemas) -> Schema:
        """Return the JSON Schema of what `read` takes."""
        return schemas.of(Text)

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Fill:
        """Return a text, or a map from languages to texts, as a Fill; raises ValidationError."""
        text = Text.read(reader, node)
        nodes = {name: value for name, (_, value) in reader.fields(node).items()} if isinstance(node, Fields) else {}
        places = tuple(reader.place(nodes.get(language, node)) for language, _ in text.texts)
        return cls(text=text, places=places, place=reader.place(node))

    def passages(self) -> tuple[Passage, ...]:
        """Return the text as neutral records, one a language, split at its marks."""
        return tuple(Passage(language=str(language), pieces=tuple(_pieces(text))) for language, text in self.text.texts)

    def faults(self, gaps: Mapping[str, Place], answers: Mapping[str, str]) -> Iterator[Problem]:
        """Yield a Problem for each mark without a gap, repeated mark and gap without a mark.

        `gaps` are the ids of the gaps, with their places, and `answers` these ids by what is right, in lower case.
        """
        renamed = self._renamed(gaps)
        for near, name in renamed.items():
            yield Problem.at(gaps[near], "gap-not-in-text", "gap-renamed", name=near, closest=name)
        names = [name for name in gaps if name not in renamed]
        for (_, text), place in zip(self.text.texts, self.places, strict=True):
            counts, meant = Counter((*marks(text), *_others(text))), set[str]()
            known, free = {*names, *renamed.values()}, [name for name in names if name not in counts]
            for name, times in counts.items():
                if name not in known:
                    near = answers.get(name.casefold(), "")
                    near = near if near in free else closest(name, free)
                    meant.add(near)
                    hint = "closest" if near else "" if SLUG.fullmatch(name) else "no-gap"
                    yield Problem.at(place, "unknown-gap", hint, name=name, closest=near, known=", ".join(names))
                elif times > 1:
                    yield Problem.at(place, "gap-twice", name=name)
            for name in names:
                if name not in counts and name not in meant:
                    yield Problem.at(place, "gap-not-in-text", name=name)

    def _renamed(self, gaps: Iterable[str]) -> dict[str, str]:
        """Return gap → mark for each gap in no text, where all of several texts have a mark nearly called so."""
        written = [{*marks(text)} for _, text in self.text.texts]
        common = sorted({*written[0]}.intersection(*written) - {*gaps}) if len(written) > 1 else []
        lost = [name for name in gaps if not any(name in own for own in written)]
        # One mark without a gap and one gap without a mark are the same, whatever they are called.
        nearest = {(lost[0] if len(lost) == len(common) == 1 else closest(mark, lost)): mark for mark in common}
        return {near: mark for near, mark in nearest.items() if near}


def _pieces(text: str) -> Iterator[Piece]:
    end = 0
    for match in MARK.finditer(text):
        if match["gap"]:
            yield Piece(text=text[end : match.start()], entry=match["name"])
            end = match.end()
    yield Piece(text=text[end:])


def marks(text: str) -> tuple[str, ...]:
    """Return the names of the marks in a text, in order."""
    return tuple(match["name"] for match in MARK.finditer(text) if match["gap"])


def _others(text: str) -> Iterator[str]:
    """Yield what stands in brackets in a text and cannot be the id of a gap, as its answer or the face of a chat."""
    found = (match["other"] for match in MARK.finditer(text) if match["other"])
    yield from (name for name in found if any(map(str.isalpha, name)))


def replace_marks(text: str, mark: Callable[[str], str]) -> str:
    """Return the text with each mark replaced by the result of `mark` for its name."""
    return MARK.sub(lambda match: mark(match["name"]) if match["gap"] else match[0], text)
