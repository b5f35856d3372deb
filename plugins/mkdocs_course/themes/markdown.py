"""The Markdown extension of pages that another program renders: it leaves marks, which are filled afterwards."""

from __future__ import annotations

import pickle
from functools import cache
from pathlib import Path
from typing import Any, cast

from mkdocs_course.extension import QuizExtension
from mkdocs_course.markdown.envelope import Enveloping
from mkdocs_course.markdown.facts import Recorder
from mkdocs_course.themes.language import StagedLanguage

OPTIONS = "extension.pickle"
"""The file of the options, in the folder of a language."""


class StagedExtension(QuizExtension):
    """The blocks of a course, with an envelope around each page."""

    def extendMarkdownBlocks(self, md: Any, block_manager: Any) -> None:
        super().extendMarkdownBlocks(md, block_manager)
        recorder = cast("Recorder", md.postprocessors["course-facts"])
        # After all that notes facts and titles, before texts are unescaped.
        md.treeprocessors.register(Enveloping(md, recorder), "course-envelope", 1)


def options(staged: StagedLanguage) -> dict[str, Any]:
    """Return the options of the extension for a language."""
    project = staged.project
    own = {"language": staged.words.code, "course": project.settings.id, "locales": str(project.locales[-1])}
    return own | {"library": staged.course.library, "late": True}


def write(staged: StagedLanguage) -> None:
    """Write the options of the extension where the process that makes the pages reads them."""
    (staged.folder / OPTIONS).write_bytes(pickle.dumps(options(staged)))


@cache
def _staged_extension(file: str) -> StagedExtension:
    """Return the extension that `write` has pickled into a file; raises OSError if there is none."""
    return StagedExtension(**pickle.loads(Path(file).read_bytes()))  # noqa: S301 – `write` has written it just before


def makeExtension(*, file: str) -> StagedExtension:
    """Return the extension for the options in a `file`: the same for all pages, since the program asks for each."""
    return _staged_extension(file)
