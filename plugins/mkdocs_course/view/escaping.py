"""Escapes plain text in the theme's templates, which print strings without escaping them.

A string of the class `Plain` is escaped when it is printed. Filters and concatenation return `Plain` for such strings,
so that no part of a text is printed as HTML.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.filters import do_striptags
from markupsafe import Markup, escape


class Plain(str):
    """A string that is text and not HTML, even if it looks like HTML."""

    __slots__ = ()

    def __add__(self, other: str) -> Plain:
        return Plain(str(self) + other)

    def __radd__(self, other: str) -> Plain:
        return Plain(other + str(self))


class _Joining(CodeGenerator):
    """Compiles `a ~ b` to a call of the environment's `join`."""

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:
        self.write("environment.join((")
        for operand in node.nodes:
            self.visit(operand, frame)
            self.write(", ")
        self.write("))")


def install(environment: Environment) -> None:
    """Make the templates of an environment escape `Plain` strings and every value that is not a string."""
    environment.finalize = _escaped
    environment.code_generator_class = _Joining
    environment.extend(join=_joined)
    # Plain text has no tags, but `<b` in it looks like one.
    environment.filters["striptags"] = lambda it: it if isinstance(it, (Plain, Markup)) else do_striptags(it)
    environment.filters |= {name: _keeping(filter_) for name, filter_ in environment.filters.items()}


def _escaped(value: Any) -> Any:
    return value if isinstance(value, str) and not isinstance(value, Plain) else escape(str(value))


def _joined(values: Iterable[Any]) -> str:
    values = tuple(values)
    text = "".join(map(str, values))
    return Plain(text) if any(isinstance(value, Plain) for value in values) else text


def _keeping(filter_: Callable[..., Any]) -> Callable[..., Any]:
    """Return a filter whose result is `Plain` if any of its arguments is."""

    @wraps(filter_)
    def keep(*values: Any, **named: Any) -> Any:
        result = filter_(*values, **named)
        return Plain(result) if type(result) is str and any(map(_is_plain, values)) else result

    return keep


def _is_plain(value: Any) -> bool:
    return isinstance(value, Plain) or (isinstance(value, (list, tuple)) and any(isinstance(it, Plain) for it in value))
