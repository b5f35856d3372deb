"""The style sheets and templates of a course, in which it may define colours of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from mkdocs_course.model.course.configuration import Configuration
from mkdocs_course.model.reading.node import Scalar, Sequence
from mkdocs_course.model.reading.source import MAX_BYTES
from mkdocs_course.model.tree import is_file, is_folder

ENDINGS = (".css", ".html")


def text(configuration: Configuration) -> str | None:
    """Return what stands in them, None if one of them cannot be read, so that nothing is known of it."""
    top, named = configuration.file.parent, configuration.text("", "theme", "custom_dir")
    custom = [top / named] if named else []
    if not all(is_folder(folder) for folder in custom):
        return None
    content = top / configuration.text("docs", "docs_dir")
    written = configuration.get("extra_css")
    names = [item.value for item in written.items if isinstance(item, Scalar)] if isinstance(written, Sequence) else []
    files = [file for folder in custom for file in sorted(folder.rglob("*")) if file.suffix in ENDINGS]
    of_languages = sorted(content.glob("*/")) if is_folder(content) else []
    for name in names:
        # A file below the folder of a language is found in every language, or that is a Problem.
        sheet = next(_existing(name, (*custom, content, *of_languages)), None)
        if sheet is None:
            return None
        files.append(sheet)
    try:
        return "\n".join(file.read_text("utf-8", "replace") for file in files if file.stat().st_size <= MAX_BYTES)
    except OSError:
        return None


def _existing(name: str, folders: tuple[Path, ...]) -> Iterator[Path]:
    for folder in folders:
        if is_file(folder / name):
            yield folder / name
