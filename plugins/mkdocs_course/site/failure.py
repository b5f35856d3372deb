"""Explains an exception that stopped a build, in the trainer's language instead of a traceback."""

from __future__ import annotations

import errno

from mkdocs_course.model.quiz.kinds import HalfMadeKind
from mkdocs_course.report import wording

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
    if not isinstance(error, OSError):
        return wording.sentence("unexpected", language, error=f"{type(error).__name__}: {error}")
    name = REASONS.get(error.errno or 0, "file-trouble")
    return wording.sentence(name, language, path=error.filename or "", error=error)
