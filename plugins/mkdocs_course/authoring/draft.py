"""Files to be created and changed together: all of them, or none."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from mkdocs_course.authoring.replacing import replace


class Taken(Exception):
    """Files that should be created exist already. Nothing was written."""

    def __init__(self, files: tuple[Path, ...]) -> None:
        super().__init__(", ".join(map(str, files)))
        self.files = files


@dataclass(frozen=True, kw_only=True, slots=True)
class Edit:
    """A file with its bytes `before` and `after` a change."""

    file: Path
    before: bytes
    after: bytes


@dataclass(frozen=True, kw_only=True, slots=True)
class Draft:
    """Files to create, as (file, text), and `edits` of existing ones."""

    created: tuple[tuple[Path, str], ...] = ()
    edits: tuple[Edit, ...] = ()

    @property
    def files(self) -> tuple[Path, ...]:
        """All files that are written."""
        return (*(file for file, _ in self.created), *(edit.file for edit in self.edits))

    def write(self) -> None:
        """Write the files. Raises Taken if one of the new ones exists, and OSError; then nothing is changed."""
        if taken := tuple(file for file, _ in self.created if file.exists()):
            raise Taken(taken)
        done: list[Path] = []
        changed: list[Edit] = []
        try:
            for file, text in self.created:
                file.parent.mkdir(parents=True, exist_ok=True)
                with file.open("x", encoding="utf-8", newline="\n") as stream:
                    done.append(file)
                    stream.write(text)
            for edit in self.edits:
                replace(edit.file, edit.after)
                changed.append(edit)
        except OSError:
            for file in done:
                file.unlink(missing_ok=True)
            for edit in changed:
                replace(edit.file, edit.before)
            raise
