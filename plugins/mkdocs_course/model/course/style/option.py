"""The option `style:` of a course: the rules that it turns off."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from mkdocs_course.model.course.style.rules import CODES
from mkdocs_course.model.problem import Place
from mkdocs_course.model.reading.node import Mapping, Node, Scalar
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.spelling import unknown


class Reasons(tuple[str, ...]):
    """The codes of the rules that a course turns off, each written with a reason."""

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        """Return the codes; an unknown rule and a missing reason are Problems. Raises ValidationError."""
        if not isinstance(node, Mapping):
            reader.fail(node, "wrong-type", "mapping")
        codes = []
        for key, value in Reader.fields(reader, node).values():
            if key.value not in CODES:
                reader.problems.append(unknown(reader.place(key), "unknown-value", key.value, CODES))
                continue
            if isinstance(value, Scalar) and not value.value.strip():
                reader.note(key, "no-reason", name=key.value)
            else:
                reader.plain(value)
            codes.append(key.value)
        return cls(codes)


@dataclass(frozen=True, kw_only=True, slots=True)
class Style:
    """The rules that are `off`."""

    off: Reasons = Reasons()
    place: Place = Place(path="")
