"""Lists the files below a folder, and checks its symbolic links, because MkDocs follows them."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs_course.model.problem import Place, Problem, visible
from mkdocs_course.model.reading import source

MAX_LINKED = 1_000
"""The number of linked folders that are walked: links to folders of links would multiply."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Tree:
    """The regular `files` below a folder, linked ones included, sorted; and the Problems of links and other entries."""

    files: tuple[Path, ...]
    problems: tuple[Problem, ...]


def is_file(path: Path) -> bool:
    """Return whether a path is that of a file. It may be a name that no file can have: `Path.is_file` raises then."""
    return os.path.isfile(path)  # noqa: PTH113


def is_folder(path: Path) -> bool:
    """Return whether a path is that of a folder, also for a name that none can have."""
    return os.path.isdir(path)  # noqa: PTH112


def walk(folder: Path, root: Path) -> Tree:
    """Return all files below a folder, which may be a link itself. Paths in Problems are relative to `root`.

    A link is an error if it leads out of the folder, to one of its own parents, or to nothing. So is an entry that is
    neither a file nor a folder: opening a pipe would block for ever.
    """
    walker = _Walker(root=root, top=folder.resolve())
    if is_folder(folder):
        walker.enter(folder, (walker.top,))
    return Tree(files=tuple(sorted(walker.files)), problems=tuple(sorted(walker.problems)))


def read(file: Path, root: Path) -> tuple[bytes | None, tuple[Problem, ...]]:
    """Return the bytes of a file, None if it is too big, unreadable or gone; and the Problem, unless it is gone."""
    path = shown(file, root)
    try:
        if (size := file.stat().st_size) > source.MAX_BYTES:
            return None, (source.too_big(path, size),)
        return file.read_bytes(), ()
    except FileNotFoundError:
        # It was deleted after the folder was listed, as happens while a course is edited.
        return None, ()
    except OSError as error:
        return None, (_unreadable(path, file.name, error),)


def shown(file: Path, root: Path) -> str:
    """Return the path as Problems show it: relative to `root` if it is below, with control characters escaped."""
    path, top = file.as_posix(), f"{root.as_posix()}/"
    if path.startswith(top):
        return visible(path[len(top) :])
    return visible((file.relative_to(root) if file.is_relative_to(root) else file).as_posix())


def _unreadable(path: str, name: str, error: OSError) -> Problem:
    return Problem.at(Place(path=path), "unreadable", name=name, reason=error.strerror or type(error).__name__)


@dataclass(kw_only=True, slots=True)
class _Walker:
    root: Path
    top: Path
    files: list[Path] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    linked: int = 0

    def enter(self, folder: Path, real: tuple[Path, ...]) -> None:
        """Walk a folder; `real` are its parents and itself, with symbolic links resolved."""
        todo = [(folder, real)]
        while todo:
            folder, real = todo.pop()
            entered = ((path, self._folder(path, real)) for path in self._entries(folder))
            todo.extend((path, (*real, below)) for path, below in entered if below is not None)

    def _entries(self, folder: Path) -> Iterator[Path]:
        try:
            with os.scandir(folder) as entries:
                names = sorted(entry.name for entry in entries)
        except FileNotFoundError:
            return
        except OSError as error:
            self.problems.append(_unreadable(shown(folder, self.root), folder.name, error))
            return
        yield from (folder / name for name in names)

    def _folder(self, path: Path, real: tuple[Path, ...]) -> Path | None:
        """Return the resolved path of a folder, None for anything else; collects files and Problems."""
        target = real[-1] / path.name
        try:
            mode = path.lstat().st_mode
            link = stat.S_ISLNK(mode)
            if link and (code := self._link(path, real)):
                self._report(path, code)
                return None
            if link:
                target, mode = Path(os.path.realpath(path)), path.stat().st_mode
        except FileNotFoundError:
            return None
        except OSError as error:
            self.problems.append(_unreadable(shown(path, self.root), path.name, error))
            return None
        if stat.S_ISREG(mode):
            self.files.append(path)
        elif not stat.S_ISDIR(mode):
            self._report(path, "no-file")
        elif not link:
            return target
        elif (linked := self.linked + 1) > MAX_LINKED:
            self._report(path, "too-many-links")
        else:
            self.linked = linked
            return target
        return None

    def _link(self, path: Path, real: tuple[Path, ...]) -> str:
        """Return the code of the Problem of a link, “” if it may be followed."""
        try:
            target = Path(os.path.realpath(path, strict=True))
        except FileNotFoundError:
            return "dead-link" if Path(os.path.realpath(path)).is_relative_to(self.top) else "outside"
        except OSError as error:
            if error.errno == errno.ELOOP:
                return "link-loop"
            raise
        if not target.is_relative_to(self.top):
            return "outside"
        # Whoever walks the target comes to this link again.
        return "link-loop" if any(folder.is_relative_to(target) for folder in real) else ""

    def _report(self, path: Path, code: str) -> None:
        self.problems.append(Problem.at(Place(path=shown(path, self.root)), code, name=path.name, limit=MAX_LINKED))
