"""The folders of the languages that are not there, or are there under another name or in another place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from mkdocs_course.model.course.lesson_files import INDEX, MARKDOWN
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.reading.spelling import closest
from mkdocs_course.model.tree import is_file, is_folder, shown


def missing(content: Path, languages: tuple[str, ...], files: tuple[Path, ...], root: Path) -> Iterator[Problem]:
    """Yield a Problem for each language without a folder in `content`.

    A folder was meant that has the same pages as another language, or is called nearly so.

    Args:
        content: the folder with a folder for each language.
        languages: the codes of the languages.
        files: those below `content`.
        root: the folder to which paths in Problems are relative.
    """
    lacking = [language for language in languages if not is_folder(content / language)]
    if not lacking:
        return
    pages = {code: _pages(content / code, files) for code in languages if code not in lacking}
    beside = {it.name: it for it in (content.iterdir() if is_folder(content) else ()) if it.is_dir()}
    strange = {name: folder for name, folder in sorted(beside.items()) if name not in languages and name[0] != "."}
    names = {name.lower(): name for name in strange}
    alike = [name for name, folder in strange.items() if _is_alike(_pages(folder, files), pages.values())]
    for language in lacking:
        place, near = Place(path=shown(content / language, root)), names.get(closest(language, names), "")
        if moved := _elsewhere(content, language, languages):
            yield Problem.at(place, "missing-folder", "folder-elsewhere", language=language, closest=shown(moved, root))
        elif near not in alike and len(alike) == len(lacking) == 1:
            yield Problem.at(place, "missing-folder", "same-folder", language=language, closest=alike[0])
        elif alike and not near:
            known = ", ".join(alike)
            yield Problem.at(place, "missing-folder", "any-folder", language=language, known=known)
        else:
            values = {"language": language, "closest": near, "folder": place.path}
            yield Problem.filled(place, "missing-folder", "other-folder" if near else "", values)


def _pages(folder: Path, files: Iterable[Path]) -> frozenset[str]:
    """Return the paths of the pages below a folder."""
    inside = (file for file in files if file.suffix in MARKDOWN and file.is_relative_to(folder))
    return frozenset(file.relative_to(folder).as_posix() for file in inside)


def _is_alike(own: frozenset[str], others: Iterable[frozenset[str]]) -> bool:
    """Return whether the pages of a folder are those of a language: most have the same path in one of the others."""
    others = [*others]
    return any(2 * len(own & pages) > len(own) for pages in others) if others else INDEX in own


def _elsewhere(content: Path, language: str, languages: tuple[str, ...]) -> Path | None:
    """Return the folder of a language that lies beside `content`, or in that of another language; None if none does."""
    above = (content.parent, *(content / code for code in languages if code != language))
    return next((it / language for it in above if is_file(it / language / INDEX)), None)
