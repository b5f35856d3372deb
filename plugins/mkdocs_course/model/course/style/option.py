"""The option `style:` of a course: the rules that it turns off."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from mkdocs_course.model.course.style.rules import CODES
from mkdocs_course.model.problem import Place
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.spelling import unknown


class Reasons(tuple[str, ...]):
    """The codes of the rules that a course turns off, each written with a reason."""

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        """Return the codes; an unknown rule and a missing reason are Problems. Raises ValidationError."""
        codes = list[str]()
        if not isinstance(node, Mapping):
            items = node.items if isinstance(node, Sequence) else [node]
            codes = [item.value for item in items if isinstance(item, Scalar) and item.value in CODES]
            line = f"off: {{{', '.join(f'{code}: …' for code in codes or ['…'])}}}"
            # The rules are off all the same: what they would say is not what is wrong.
            reader.note(node, "wrong-type", "reasons", kept=line)
            return cls(codes)
        for key, value in Reader.fields(reader, node).values():
            if key.value not in CODES:
                problem = unknown(reader.place(key), "unknown-value", key.value, CODES)
                reader.problems.append(problem)
                codes += filter(None, [problem.value("closest")])
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
