"""A build of the preview as its processes report it."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Iterable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

from mkdocs_course.report import wording
from mkdocs_course.site.preview.messages import Built, Order, Read, Ready
from mkdocs_course.view.preview import Shortcomings


@dataclass(kw_only=True, slots=True)
class Build:
    """A build that is running, or the one whose site is shown.

    `inputs` has, by language and by the path of a file, the addresses of the pages that show it. `connections` lead to
    the processes that render these pages.
    """

    order: Order
    read: Read | None = None
    inputs: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    connections: dict[str, Connection] = field(default_factory=dict)
    built: dict[str, Built] = field(default_factory=dict)

    def ready(self, message: Ready, connection: Connection) -> None:
        """Record that the pages of a language have been read."""
        self.inputs[message.language] = dict(message.inputs)
        self.connections[message.language] = connection

    @property
    def complete(self) -> bool:
        """Whether nothing of this build is still running."""
        return self.read is not None and self.built.keys() >= set(self.read.languages)

    def pages(self, paths: Iterable[Path]) -> tuple[str, ...]:
        """Return the addresses of the pages that show these files."""
        codes = self.read.languages if self.read else ()
        by_file = (self.inputs.get(code, {}).get(str(path), ()) for path in sorted(paths) for code in codes)
        return tuple(dict.fromkeys(address for addresses in by_file for address in addresses))

    def knows(self, paths: Iterable[Path]) -> bool:
        """Return whether all of these files are shown by pages, and are still there."""
        return all(path.is_file() and any(str(path) in inputs for inputs in self.inputs.values()) for path in paths)

    def remove(self) -> None:
        """Remove the site of this build, whose processes have ended."""
        shutil.rmtree(self.order.folder, ignore_errors=True)

    def shortcomings(self, root: Path) -> Shortcomings:
        """Return what is wrong with a complete build; paths in Problems count from `root`."""
        read = self.read or Read(build=self.order.build)
        problems, failures, sentences = set(read.problems), [], list(read.sentences)
        for code, built in sorted(self.built.items()):
            problems |= {message.problem for message in built.messages if message.problem}
            warnings = (it for it in built.messages if not it.problem and it.level >= logging.WARNING)
            mark = f"[{code}] " if code else ""
            sentences += [f"{mark}{message.text}" for message in warnings]
            if built.failure:
                killed = wording.sentence("killed", read.language) if built.failure == "killed" else built.failure
                failures.append(f"{mark}{killed}")
        return Shortcomings(
            root=root,
            language=read.language,
            problems=tuple(sorted(problems)),
            sentences=tuple(dict.fromkeys((*failures, *sentences))),
            stopped=bool(failures) or not read.languages or any(not problem.warning for problem in problems),
        )
