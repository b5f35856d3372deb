"""Records as text and back: tuples, lists, dictionaries, and frozen dataclasses of the model, as JSON.

Reading such a text makes records of our own classes and runs nothing: a name in it that is not that of a record is
refused. Making them anew from YAML and Markdown takes ten times as long.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from importlib import import_module
from itertools import chain
from operator import attrgetter
from types import MemberDescriptorType
from typing import Any

PLAIN = frozenset({str, int, float, bool, type(None)})
COLLECTIONS: tuple[tuple[type, Callable[[list[Any]], Any]], ...] = (
    (tuple, tuple),
    (list, list),
    (dict, lambda items: dict(zip(items[::2], items[1::2], strict=True))),
    (frozenset, frozenset),
)
"""The collections, by their numbers, and what makes one of a list."""
NUMBERS = {kind: number for number, (kind, _) in enumerate(COLLECTIONS)}

Take = Callable[[Any], Iterable[Any]]
Make = Callable[[list[Any], Callable[[Any], Any]], Any]


class Codec:
    """Writes values as text, and reads them.

    Args:
        package: the package whose classes may be in a value.
        texts: class → what makes an object of it from a text, for classes of texts that hold more than their text.
    """

    def __init__(self, package: str, texts: Mapping[type, Callable[[str], Any]]) -> None:
        self.package, self.texts = package, texts
        self._makers: dict[str, Make] = {}
        self._takers: dict[type, Take] = {dict: lambda it: chain.from_iterable(it.items())}
        self._takers |= dict.fromkeys((tuple, list, frozenset), iter)

    def dumps(self, value: Any) -> str:
        """Return the text of a value; raises TypeError if there is something in it that has none."""
        numbers: dict[type, int] = {}
        tree = value if type(value) in PLAIN else self._encode(value, numbers)
        names = [f"{kind.__module__.removeprefix(self.package)}:{kind.__qualname__}" for kind in numbers]
        return json.dumps([names, tree], separators=(",", ":"))

    def loads(self, text: str) -> Any:
        """Return the value of a text that `dumps` has returned; raises ValueError for any other."""
        try:
            names, tree = json.loads(text)
            makers = [*(_collection(make) for _, make in COLLECTIONS), *map(self._maker, names)]

            def build(tree: list[Any]) -> Any:
                return makers[tree[0]](tree, build)

            return build(tree) if type(tree) is list else tree
        except (ArithmeticError, AttributeError, ImportError, LookupError, TypeError) as error:
            raise ValueError from error

    def _encode(self, value: Any, numbers: dict[type, int]) -> list[Any]:
        """Return a value that is not plain as a list: the number of its class, and what it consists of."""
        kind, encode = type(value), self._encode
        take = self._takers.get(kind) or self._taker(kind)
        number = NUMBERS.get(kind)
        if number is None:
            number = numbers.setdefault(kind, len(COLLECTIONS) + len(numbers))
        return [number, *[item if type(item) in PLAIN else encode(item, numbers) for item in take(value)]]

    def _taker(self, kind: type) -> Take:
        """Return what takes objects of a class apart; raises TypeError if they are no values."""
        if not kind.__module__.startswith(self.package):
            raise TypeError(kind)
        if is_dataclass(kind):
            names = [field.name for field in fields(kind)]
            self._takers[kind] = attrgetter(*names) if len(names) > 1 else lambda it: [getattr(it, *names)]
        elif issubclass(kind, tuple):
            self._takers[kind] = tuple
        elif issubclass(kind, (str, Decimal)):
            self._takers[kind] = lambda it: (str(it),)
        else:
            raise TypeError(kind)
        return self._takers[kind]

    def _maker(self, name: str) -> Make:
        """Return what makes an object of a class that is called so; raises ValueError if no record is."""
        if name not in self._makers:
            module, _, own = name.partition(":")
            kind: Any = getattr(import_module(f"{self.package}{module}"), own)
            if not isinstance(kind, type) or not kind.__module__.startswith(self.package):
                raise ValueError(name)
            self._makers[name] = self._make(kind)
        return self._makers[name]

    def _make(self, kind: type) -> Make:
        if is_dataclass(kind):
            return _record(kind)
        if issubclass(kind, tuple):
            return lambda tree, build: kind(map(build, tree[1:]))
        if issubclass(kind, (str, Decimal)):
            text = self.texts.get(kind, kind)
            return lambda tree, _: text(tree[1])
        raise ValueError(kind)


def _collection(make: Callable[[list[Any]], Any]) -> Make:
    return lambda tree, build: make([build(item) if type(item) is list else item for item in tree[1:]])


def _record(kind: Any) -> Make:
    """Return what makes a record. Its fields are set as they were, without the checks of its constructor."""
    setters = tuple(enumerate((_field_setter(kind, field.name) for field in fields(kind)), 1))
    new, size = kind.__new__, len(setters) + 1

    def make(tree: list[Any], build: Callable[[Any], Any]) -> Any:
        if len(tree) != size:
            raise ValueError(kind)
        record = new(kind)
        for number, put in setters:
            value = tree[number]
            put(record, build(value) if type(value) is list else value)
        return record

    return make


def _field_setter(record_class: Any, name: str) -> Callable[[Any, Any], None]:
    """Return a function (record, value) that sets a field of a frozen record, with or without slots."""
    slot = getattr(record_class, name, None)
    if isinstance(slot, MemberDescriptorType):
        return slot.__set__
    return lambda record, value: vars(record).__setitem__(name, value)
