"""The template and the script of a kind of question, when one is rendered: whether they have what every kind has."""

from __future__ import annotations

from jinja2 import Environment, TemplateSyntaxError
from jinja2.environment import TemplateModule

from mkdocs_course.model.quiz.kinds import HalfMadeKind
from mkdocs_course.model.quiz.question import kind_name, kinds
from mkdocs_course.view.kinds import template
from mkdocs_course.view.runtime import bundle

MACROS = ("controls", "key")
"""The macros that the template of every kind of question defines."""
EXPORTS = ("response", "restore")
"""What the script of every kind of question exports; that of a marked kind exports `score` as well."""


def kind_module(environment: Environment, kind: str) -> TemplateModule:
    """Return the macros of a kind's template; raises HalfMadeKind if the template or the script lacks something."""
    name = template(kind)
    try:
        module = environment.get_template(name).module
    except TemplateSyntaxError as error:
        path = f"view/{error.name}:{error.lineno}"
        raise HalfMadeKind("kind-template", kind=kind, path=path, error=error.message or "") from error
    _require(kind, MACROS, dir(module), f"view/{name}")
    (marked,) = (known.marked for known in kinds().values() if kind_name(known) == kind)
    script = f"questions/{kind}.js"
    _require(kind, (*EXPORTS, "score") if marked else EXPORTS, bundle().exported(script), f"runtime/{script}")
    return module


def _require(kind: str, needed: tuple[str, ...], defined: list[str], path: str) -> None:
    if missing := ", ".join(name for name in needed if name not in defined):
        raise HalfMadeKind("kind-lacks", kind=kind, names=missing, path=path)
