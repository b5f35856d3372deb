"""Finds the template, the view and the script of each kind of question, in `questions/` and `runtime/questions/`."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path

from mkdocs_course.model.quiz.kinds import HalfMadeKind, shown, stems
from mkdocs_course.model.quiz.question import Question, kind_blocks, kind_name, kinds
from mkdocs_course.view.kind import KindView
from mkdocs_course.view.sheets import FOLDER as RUNTIME

FOLDER = Path(__file__).parent / "questions"
PACKAGE = f"{__name__.rpartition('.')[0]}.questions"


def check() -> None:
    """Raise HalfMadeKind if a kind lacks its template, its script, its view or a declared method of that view."""
    views()


def template(kind: str) -> str:
    """Return the name of a kind's template, relative to the folder `view/`."""
    return f"questions/{kind}/question.html" if (FOLDER / kind).is_dir() else f"questions/{kind}.html"


@cache
def views() -> tuple[tuple[str, type[KindView]], ...]:
    """Return (kind, view class) for the kinds that have filters or blocks.

    Raises HalfMadeKind if a kind lacks its class, its template, its script or a method that it declares.
    """
    known = {kind_name(kind): kind for kind in kinds().values()}
    for name in dict.fromkeys((*known, *stems(FOLDER, ".html"), *stems(RUNTIME / "questions", ".js"))):
        if name not in known:
            raise HalfMadeKind("kind-no-file", kind=name, path=f"model/questions/{name}.py")
        for file in (FOLDER.parent / template(name), RUNTIME / "questions" / f"{name}.js"):
            if not file.is_file():
                raise HalfMadeKind("kind-no-file", kind=name, path=shown(file))
    with_view = {name: kind for name, kind in known.items() if kind.blocks or (FOLDER / name / "view.py").is_file()}
    return tuple((name, _view(name, kind)) for name, kind in with_view.items())


def _view(name: str, kind: type[Question]) -> type[KindView]:
    """Return the subclass of KindView that the kind's module `view.py` defines."""
    file, module = FOLDER / name / "view.py", f"{PACKAGE}.{name}.view"
    if not file.is_file():
        raise HalfMadeKind("kind-no-file", kind=name, path=shown(file))
    members = vars(import_module(module)).values()
    classes = (
        member
        for member in members
        if isinstance(member, type) and issubclass(member, KindView) and member.__module__ == module
    )
    view = next(classes, None)
    if view is None:
        raise HalfMadeKind("kind-lacks", kind=name, names="class …(KindView)", path=shown(file))
    declared = (*view.filters, *(block.method for block in kind_blocks().values() if block in kind.blocks))
    for block in kind.blocks:
        script = RUNTIME / "questions" / name / f"{block.method}.js"
        if block.has_form and not script.is_file():
            raise HalfMadeKind("kind-no-file", kind=name, path=shown(script))
    if missing := ", ".join(method for method in declared if not hasattr(view, method)):
        raise HalfMadeKind("kind-lacks", kind=name, names=missing, path=shown(file))
    return view
