"""The figures of a course, each a file of the folder `figures` beside those of the languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from mkdocs_course.model import tree
from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.figure.figure import Figure, read
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.reading.slug import SLUG
from mkdocs_course.model.reading.spelling import closest
from mkdocs_course.model.text import copied
from mkdocs_course.model.tree import shown

FOLDER = "figures"
ENDINGS = (".yml", ".yaml")


@dataclass(frozen=True, kw_only=True)
class Figures:
    """The valid figures. `files` has (name, path) for every file, so that an invalid one is not reported as missing."""

    figures: tuple[Figure, ...] = ()
    files: tuple[tuple[str, str], ...] = ()
    folder: str = FOLDER
    problems: tuple[Problem, ...] = ()

    def get(self, name: str) -> Figure | None:
        """Return the figure with this name, None if there is no valid one."""
        return next((figure for figure in self.figures if figure.id == name), None)

    def faults(self, lessons: tuple[Lesson, ...]) -> Iterator[Problem]:
        """Yield a Problem for each figure that a lesson names wrongly, and for each that no lesson places."""
        names, used = dict(self.files), set[str]()
        for reference in (reference for lesson in lessons for reference in lesson.figures):
            used.add(reference.name)
            if reference.name not in names:
                bare = PurePosixPath(reference.name.lower()).name.removesuffix(".yml")
                titled = [it.id for it in self.figures if reference.name in dict(it.title.texts).values()]
                # Of several with one title it is the one with the name of the page.
                page = PurePosixPath(reference.place.path).stem
                titled = [page] if page in titled else titled
                near = bare if bare in names else titled[0] if len(titled) == 1 else closest(bare, names)
                hint = "closest" if near else "unknown-figure"
                values = {"name": reference.name, "closest": near, "folder": self.folder}
                yield Problem.filled(reference.place, "unknown-figure", hint, values)
        yield from copied.faults((figure.id, figure.description) for figure in self.figures if figure.id in used)
        for name, path in self.files:
            if name not in used:
                yield Problem.at(Place(path=path), "unused-figure", warning=True, name=name)


def load(folder: Path, root: Path, languages: tuple[str, ...]) -> Figures:
    """Return the figures in a folder, which may be missing. Paths in Problems are relative to `root`.

    Other files may lie there too, such as drawings without words.
    """
    figures, files, problems = list[Figure](), list[tuple[str, str]](), list[Problem]()
    for file in tree.walk(folder, root).files:
        if file.parent != folder or file.suffix.lower() not in ENDINGS or file.name.startswith("."):
            continue
        path = shown(file, root)
        if not SLUG.fullmatch(file.stem) or file.suffix != ENDINGS[0]:
            problems.append(Problem.at(Place(path=path), "figure-name", name=file.name))
            continue
        data, unread = tree.read(file, root)
        problems += unread
        if data is None and not unread:
            continue
        files.append((file.stem, path))
        figure, faults = read(path, data, file.stem, languages) if data is not None else (None, ())
        problems += faults
        figures += [figure] if figure else []
    return Figures(figures=tuple(figures), files=tuple(files), folder=shown(folder, root), problems=tuple(problems))
