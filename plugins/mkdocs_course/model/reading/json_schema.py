"""The JSON Schema of records: what an editor needs to complete and check a file while it is written.

The dataclass that reads a node is its schema, so this one is made from it. A class with a syntax of its own may
describe it in a class method `schema(schemas)`. Values are described as YAML gives them to editors: `no` is a text, and
`5` is a number.

Specification: https://json-schema.org/draft/2020-12/json-schema-core
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

from mkdocs_course.model.language import truth
from mkdocs_course.model.reading.schema import shape

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
TEXT: Schema = {"type": ["string", "number", "boolean"]}
"""A scalar as a trainer types it: unquoted, `12` and `true` are texts as well."""
ID: Schema = {"type": ["string", "number"], "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}


class Schemas:
    """Makes the schemas of types. Those of classes are collected in `definitions`, by name, and referred to.

    `languages` are those in which texts are written. `special` has schemas for classes that cannot describe themselves.
    """

    def __init__(
        self, languages: Iterable[str], special: dict[type, Callable[[Schemas], Schema]] | None = None
    ) -> None:
        self.languages = tuple(languages)
        self.special = special or {}
        self.definitions: dict[str, Schema] = {}

    def of(self, wanted: Any) -> Schema:
        """Return the schema of a type that a record can have."""
        origin, arguments = get_origin(wanted), get_args(wanted)
        if origin in (Union, UnionType):
            return self.of(next(option for option in arguments if option is not NoneType))
        if origin is tuple:
            # A class that reads itself may take one value for a list of one.
            return {"type": "array", "items": self.of(arguments[0])}
        if wanted is bool:
            words = [word for known in truth(self.languages) for word in (known, known.capitalize())]
            return {"enum": [True, False, *dict.fromkeys(words)]}
        return ID if wanted is str else self.reference(wanted)

    def reference(self, wanted: type) -> Schema:
        """Return a reference to the schema of a class, which becomes one of the definitions."""
        name = wanted.__name__
        if name not in self.definitions:
            self.definitions[name] = {}
            if make := self.special.get(wanted):
                self.definitions[name] = make(self)
            elif hasattr(wanted, "schema"):
                self.definitions[name] = wanted.schema(self)
            else:
                self.definitions[name] = self.record(wanted)
        return {"$ref": f"#/$defs/{name}"}

    def record(self, wanted: type) -> Schema:
        """Return the schema of a mapping that is read as a dataclass."""
        fields = shape(wanted)
        needed = [name for name, (_, _, required) in fields.items() if required]
        properties = {name: self.of(kind) for name, (_, kind, _) in fields.items()}
        for name in needed:
            if properties[name].get("type") == "array":
                # An empty list is as good as none.
                properties[name]["minItems"] = 1
        return {
            "type": "object",
            "description": (inspect.getdoc(wanted) or "").partition("\n\n")[0].replace("\n", " "),
            "properties": properties,
            "required": needed,
            "additionalProperties": False,
        }

    def by_language(self, value: Schema, *others: str) -> Schema:
        """Return the schema of a map from languages, and `others` that may stand beside them, to values."""
        return {
            "type": "object",
            "properties": {str(language): value for language in (*self.languages, *others)},
            "additionalProperties": False,
            "minProperties": 1,
        }
