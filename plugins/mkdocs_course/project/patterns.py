"""Patterns of files, as in `.gitignore`, by their paths below the folder of a language."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from pathspec.gitignore import GitIgnoreSpec

from mkdocs_course.model.course.configuration import Configuration


def matching(lines: Iterable[str]) -> Callable[[str], bool]:
    """Return a function that returns whether one of the patterns in `lines` matches a path."""
    return GitIgnoreSpec.from_lines(lines).match_file


def unmatched(lines: Iterable[str]) -> Callable[[str], bool]:
    """Return a function that returns whether none of the patterns in `lines` matches a path."""
    matches = matching(lines)
    return lambda path: not matches(path)


def is_pattern(line: str) -> bool:
    """Return whether a line is a valid pattern of `.gitignore`."""
    try:
        GitIgnoreSpec.from_lines([line])
    except ValueError:
        return False
    return True


def unpublished(config: Configuration, *, drafts: bool) -> tuple[str, ...]:
    """Return the patterns of unpublished pages, including those of drafts unless `drafts` are shown."""
    names = ("exclude_docs",) if drafts else ("exclude_docs", "draft_docs")
    lines = [line for name in names for line in config.text("", name).splitlines()]
    return tuple(filter(is_pattern, lines))
