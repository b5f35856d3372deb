"""Python functions that tags of YAML name in `mkdocs.yml`."""

from __future__ import annotations

from dataclasses import dataclass, field

from mkdocs_course.model.reading.node import Node, Scalar


@dataclass(frozen=True, slots=True)
class Function:
    """A Python function as `package.module.function`.

    Where it is `called`, its result is meant; `arguments` is then the list of them, or what they are under `args:` and
    `kwds:`.
    """

    name: str
    called: bool
    arguments: Node


@dataclass(slots=True)
class Tagged(Scalar):
    """The null that is read where a tag names a function."""

    function: Function = field(kw_only=True)
