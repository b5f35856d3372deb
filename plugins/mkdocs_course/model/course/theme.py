"""Checks the icons and templates of the theme that front matter and `mkdocs.yml` name.

MkDocs stops a build at an icon or a template that does not exist.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path, PurePosixPath

from mkdocs_course.model.course.configuration import Configuration, entry
from mkdocs_course.model.course.entry_points import installed
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.reading.node import Mapping, Scalar, Sequence
from mkdocs_course.model.reading.spelling import closest
from mkdocs_course.model.tree import is_file

ICONS = ".icons"
ALIKE = 2
"""How many letters of its name an icon has in common with one that was meant: a theme has more than ten thousand."""


def folders(configuration: Configuration, ours: Path) -> tuple[Path, ...]:
    """Return the folders of the theme in the order in which MkDocs searches them, none if it is not installed.

    The first is the course's `custom_dir`, if it has one, and then comes `ours`, that of this package.
    """
    names = ("theme", "name") if isinstance(configuration.get("theme"), Mapping) else ("theme",)
    name = configuration.text("mkdocs", *names)
    package = installed("mkdocs.themes").get(name)
    top, *inner = package.value.split(".") if package else [""]
    spec = find_spec(top) if top else None
    if not spec or not spec.submodule_search_locations:
        return ()
    custom = configuration.text("", "theme", "custom_dir")
    own = [configuration.file.parent / custom] if custom else []
    return (*own, ours, Path(spec.submodule_search_locations[0], *inner))


def faults(lessons: Iterable[Lesson], folders: tuple[Path, ...]) -> Iterator[Problem]:
    """Yield a Problem for each icon and template that is in none of the theme's `folders`, unless these are unknown."""
    for lesson in lessons if folders else ():
        for field, name in (("icon", lesson.front.icon), ("template", lesson.front.template)):
            place = lesson.front.at(field)
            if name is None or place is None:
                continue
            if _exists(f"{ICONS}/{name}.svg", folders) if field == "icon" else name in _templates(folders):
                continue
            near = _near_icon(name, folders) if field == "icon" else closest(name, _templates(folders))
            code = f"unknown-{field}"
            yield Problem.at(place, code, "closest" if near else code, name=name, closest=near)


def icons(configuration: Configuration, folders: tuple[Path, ...]) -> Iterator[Problem]:
    """Yield a Problem for each icon of `mkdocs.yml` that is in none of the theme's `folders`, if these are known."""
    palette = configuration.get("theme", "palette")
    schemes = palette.items if isinstance(palette, Sequence) else [palette]
    toggles = [pair[1] for scheme in schemes if (pair := entry(scheme, "toggle"))]
    of_parts = configuration.get("theme", "icon")
    written = [value for _, value in of_parts.entries] if isinstance(of_parts, Mapping) else []
    written += [pair[1] for toggle in toggles if (pair := entry(toggle, "icon"))]
    for node in written if folders else ():
        if isinstance(node, Scalar) and node.value and not _exists(f"{ICONS}/{node.value}.svg", folders):
            near, place = _near_icon(node.value, folders), configuration.place(node)
            fix = configuration.renamed(node, near) if near else None
            hint = "closest" if near else ""
            yield Problem.at(place, "unknown-icon", hint, fix=fix, name=node.value, closest=near)


def _exists(name: str, folders: tuple[Path, ...]) -> bool:
    path = PurePosixPath(name)
    inside = (
        len(name) < 200 and not path.is_absolute() and ".." not in path.parts and "\\" not in name and "\0" not in name
    )
    return inside and any(is_file(folder / path) for folder in folders)


def _icons(folders: tuple[Path, ...]) -> tuple[str, ...]:
    roots = [folder / ICONS for folder in folders]
    return tuple(file.relative_to(root).with_suffix("").as_posix() for root in roots for file in root.rglob("*.svg"))


def _near_icon(name: str, folders: tuple[Path, ...]) -> str:
    """Return the icon that is most like a name, “” if none is: one of those with the same beginning, which are few."""
    begins = name[: name.rfind("/") + 1 + ALIKE]
    return closest(name, [icon for icon in _icons(folders) if icon.startswith(begins)])


def _templates(folders: tuple[Path, ...]) -> tuple[str, ...]:
    # A file in a subfolder is a partial: it has no head, no policy and no text.
    return tuple(file.name for folder in folders for file in folder.glob("*.html"))
