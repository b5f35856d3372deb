"""The build of a whole site: all languages are built into a folder beside it, which then replaces it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mkdocs_course.model.problem import Problem
from mkdocs_course.site.languages import BuildFailure, Engine, LanguageBuilds
from mkdocs_course.site.staging import Staging
from mkdocs_course.view.runtime import runtime

log = logging.getLogger("mkdocs.plugins.course")


class SiteBuild:
    """Builds all languages of `codes` except the first, which this process builds itself, into `folder / code`.

    `values` are configuration values for every language. `prepare(config, code)` is called on each configuration before
    it is built. Raises OSError if the folder beside `site` cannot be created.
    """

    def __init__(
        self,
        site: Path,
        codes: tuple[str, ...],
        engine: Engine,
        config_file: Path,
        values: dict[str, Any],
        prepare: Callable[[Any, str], None],
    ) -> None:
        runtime()  # bundled before the other processes begin, so that a fork has it already
        self.staging = Staging(site)
        self.folder = self.staging.folder
        sites = {code: values | {"site_dir": str(self.folder / code)} for code in codes[1:]}
        try:
            self.languages = LanguageBuilds(engine, config_file, sites, prepare)
        except OSError:
            self.staging.discard()
            raise

    def wait(self, known: tuple[Problem, ...] = ()) -> tuple[Problem, ...]:
        """Wait for every language, relay its log messages, and return all Problems, including those that are `known`.

        A Problem is logged once, and not at all if it is known. Raises BuildFailure if the build of a language stopped.
        """
        problems = set(known)
        for code, message in self.languages.messages():
            if message.problem is None or message.problem not in problems:
                # MkDocs drops repeated messages, which it compares before their arguments are formatted.
                logging.getLogger(message.logger).log(message.level, f"[{code}] {message.text}")  # noqa: G004
            problems.update([message.problem] if message.problem else [])
        return tuple(sorted(problems))

    def publish(self) -> None:
        """Replace the site by the build. Raises OSError, with the previous site in place."""
        self.staging.publish()

    def fail(self) -> None:
        """Log the Problems of the other languages too, and leave the site as it was."""
        try:
            self.wait()
        except BuildFailure as error:
            log.error(str(error))  # noqa: TRY400 – a sentence for the trainer, to whom a traceback says nothing
        finally:
            self.discard()

    def discard(self) -> None:
        """Terminate the running builds, and leave the site as it was."""
        self.languages.close()
        self.staging.discard()
