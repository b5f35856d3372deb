"""Explains an exception that stopped a build, in the trainer's language instead of a traceback."""

from __future__ import annotations

import errno
import sysconfig
from pathlib import Path
from traceback import walk_tb

from mkdocs_course.model.quiz.kinds import PACKAGE, HalfMadeKind, shown
from mkdocs_course.report import wording

EVENT = "run_event"
"""The function of MkDocs and ProperDocs that calls the plugins and hooks."""
OWN = "course"
PYTHON = sysconfig.get_path("stdlib")
REASONS = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EMFILE: "too-many-files",
    errno.ENFILE: "too-many-files",
    errno.EACCES: "no-permission",
    errno.EPERM: "no-permission",
    errno.EROFS: "no-permission",
    errno.ENOENT: "file-missing",
}


def explain(error: BaseException, language: str) -> str:
    """Return a sentence about what stopped a build and what to do; `language` is one of `wording.LANGUAGES`."""
    if isinstance(error, HalfMadeKind):
        return wording.sentence(error.code, language, **error.values)
    if isinstance(error, OSError) and (reason := REASONS.get(error.errno or 0)):
        return wording.sentence(reason, language, path=error.filename or "", error=error)
    described = f"{type(error).__name__}: {error}"
    if plugin := _other_plugin(error):
        return wording.sentence("plugin-failed", language, name=plugin, error=described)
    if isinstance(error, OSError):
        return wording.sentence("file-trouble", language, error=error)
    at = f", {place}" if (place := _place(error)) else ""
    return wording.sentence("unexpected", language, error=f"{described}{at}")


def _other_plugin(error: BaseException) -> str:
    """Return what `mkdocs.yml` calls the other plugin, or the hook, that raised an exception, “” if none did."""
    events = [frame.f_locals for frame, _ in walk_tb(error.__traceback__) if frame.f_code.co_name == EVENT]
    if not events:
        return ""
    # The engine keeps these names for its own messages.
    names = getattr(events[-1].get("self"), "_event_origins", {})
    name = str(names.get(events[-1].get("method"), ""))
    return name if name != OWN else ""


def _place(error: BaseException) -> str:
    """Return the file of this package and the line at which an exception was raised, “” if a plugin raised it.

    Where Python or Jinja2 raised it, the line that called them counts.
    """
    for frame, line in reversed([*walk_tb(error.__traceback__)]):
        file = Path(frame.f_code.co_filename)
        if file.is_relative_to(PACKAGE):
            return f"{shown(file)}:{line}"
        if file.is_absolute() and not file.is_relative_to(PYTHON) and "jinja2" not in file.parts:
            break
    return ""
