"""Discovers the kinds of question: each file or folder in `questions/` is one, and no other list exists."""

from __future__ import annotations

from abc import ABC
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TypeVar

from mkdocs_course.model.reading.schema import shape, unreadable_fields

PACKAGE = Path(__file__).parents[2]

Base = TypeVar("Base", bound=ABC)


class HalfMadeKind(Exception):
    """A kind of question is incomplete, or its name or key is taken by another kind.

    `code` identifies the message in `report/wording/`, and `values` fill it.
    """

    def __init__(self, code: str, **values: str) -> None:
        super().__init__(f"{code}: {', '.join(values.values())}")
        self.code, self.values = code, values


def shown(path: Path) -> str:
    """Return a path relative to the folder of the package, as messages to developers show it."""
    return path.relative_to(PACKAGE).as_posix()


def stems(folder: Path, ending: str) -> tuple[str, ...]:
    """Return the names of the kinds in a `folder`: of files with this ending, such as `.py`, and of folders."""
    kinds = {
        file.stem if file.suffix == ending else file.name
        for file in folder.iterdir()
        if file.suffix == ending or file.is_dir()
    }
    return tuple(sorted(name for name in kinds if not name.startswith(("_", "."))))


def discover(package: ModuleType, base: type[Base]) -> dict[str, type[Base]]:
    """Return answer key → class for every kind of question in a package; each class is a subclass of `base`.

    The answer key is the field that identifies the kind in a quiz file. Raises HalfMadeKind for an incomplete kind.
    """
    (folder,) = map(Path, package.__path__)
    kinds: dict[str, type[Base]] = {}
    for name in stems(folder, ".py"):
        kind = _kind(package.__name__, folder, name, base)
        key = vars(kind)["answer_key"]
        if key in kinds:
            rival = kinds[key].__module__.removeprefix(f"{package.__name__}.").partition(".")[0]
            paths = " & ".join(shown(_question_file(folder, kind_name)) for kind_name in (rival, name))
            raise HalfMadeKind("kind-key-taken", key=key, paths=paths)
        kinds[key] = kind
    return kinds


def _question_file(folder: Path, name: str) -> Path:
    """Return the file of a kind with its class: `question.py` in the folder of the kind, or the file of its name."""
    return folder / name / "question.py" if (folder / name).is_dir() else folder / f"{name}.py"


def _kind(package: str, folder: Path, name: str, base: type[Base]) -> type[Base]:
    """Return the subclass of `base` that the kind's module defines; raises HalfMadeKind unless there is exactly one."""
    file = _question_file(folder, name)
    if not file.is_file():
        raise HalfMadeKind("kind-no-file", kind=name, path=shown(file))
    module = f"{package}.{name}" + (".question" if file.parent != folder else "")
    members = vars(import_module(module)).values()
    classes = [
        member
        for member in members
        if isinstance(member, type) and issubclass(member, base) and member.__module__ == module
    ]
    if len(classes) > 1:
        names = ", ".join(member.__name__ for member in classes)
        raise HalfMadeKind("kind-two-classes", kind=name, names=names, path=shown(file))
    if not classes:
        raise HalfMadeKind("kind-lacks", kind=name, names=f"class …({base.__name__})", path=shown(file))
    (kind,) = classes
    written = [field for field in shape(kind) if field not in shape(base)]
    if vars(kind).get("answer_key") not in written:
        raise HalfMadeKind("kind-no-key", kind=name, path=shown(file), names=", ".join(written) or "–")
    if missing := ", ".join(sorted(kind.__abstractmethods__)):
        raise HalfMadeKind("kind-lacks", kind=name, names=missing, path=shown(file))
    if unreadable := ", ".join(unreadable_fields(kind)):
        raise HalfMadeKind("kind-field", kind=name, names=unreadable, path=shown(file))
    return kind
