"""YAML as editors read it, by the core schema of YAML 1.2, in which `no` and `12:30` are texts."""

from __future__ import annotations

import re
from typing import Any, ClassVar

import yaml


class Core(yaml.CSafeLoader):
    """Gives plain scalars the types of the core schema."""

    yaml_implicit_resolvers: ClassVar[Any] = {}


for tag, pattern, first in (
    ("bool", "true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", "[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", "~|null|Null|NULL|", [*"~nN", ""]),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), [*first])
Core.add_constructor("tag:yaml.org,2002:int", lambda _loader, node: int(node.value))


def load(text: str) -> Any:
    """Return a document as Python values; raises yaml.YAMLError."""
    return yaml.load(text, Core)  # noqa: S506 – derived from the safe loader
