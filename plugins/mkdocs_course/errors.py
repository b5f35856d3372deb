"""Error handling in MkDocs: logs Problems, and stops a build with a sentence instead of a traceback."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from mkdocs.exceptions import Abort, ConfigurationError, MkDocsException, PluginError
from mkdocs.utils import CountHandler

from mkdocs_course import project
from mkdocs_course.model.course.course import Course
from mkdocs_course.model.problem import Problem
from mkdocs_course.project import Assembly, Effective, Project
from mkdocs_course.report import wording
from mkdocs_course.report.excerpt import Excerpts
from mkdocs_course.site import serving
from mkdocs_course.site.build import SiteBuild
from mkdocs_course.site.failure import explain
from mkdocs_course.site.languages import BuildFailure
from mkdocs_course.site.unchanged import SiteState

log = logging.getLogger("mkdocs.plugins.course")
ENGINES = (logging.getLogger("mkdocs"), logging.getLogger("properdocs"))


def abort_on_invalid_configuration(file: Path, options: Mapping[str, Any]) -> None:
    """Log every Problem of a course and raise Abort if `mkdocs.yml` has errors, or warnings in a strict build.

    Otherwise MkDocs would validate the rest of the configuration itself, in English and without line numbers. `options`
    are those of the plugin as MkDocs has them.
    """
    effective = Effective(options=options, drafts=serving.command() == "serve", site=serving.site_dir())
    _, problems = project.read(file, effective)
    if any(serving.strict() or not problem.warning for problem in problems):
        assembly = project.assemble(file, effective)
        log_problems(assembly.problems, assembly.messages, assembly.root)
        raise Abort(wording.count(assembly.problems, assembly.messages))


class _Warned(logging.Handler):
    """Notes whether anything was logged from warnings on; MkDocs counts them in a strict build only."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.any = False

    def emit(self, record: logging.LogRecord) -> None:  # noqa: ARG002 – the method of the base class
        self.any = True


def stop_if_unchanged(config: Any) -> SiteState:
    """Return the state of the site that a configuration describes; if it is up to date, say so and raise SystemExit."""
    state = SiteState.of(config)
    if kept := state.unchanged():
        log.info(wording.sentence("unchanged", kept["messages"]))
        raise SystemExit(0)
    for logger in ENGINES:
        logger.addHandler(_Warned())
    return state


def publish(build: SiteBuild, state: SiteState, messages: str) -> None:
    """Publish a site, and remember a build without warnings; `messages` is the language of messages."""
    build.publish()
    notes = [(logger, handler) for logger in ENGINES for handler in logger.handlers if isinstance(handler, _Warned)]
    for logger, handler in notes:
        logger.removeHandler(handler)
    # What is not logged, as in a quiet build, cannot be known.
    if log.isEnabledFor(logging.WARNING) and not any(handler.any for _, handler in notes):
        state.remember(messages=messages)


def check_startup(address: Any, language: str) -> None:
    """Raise PluginError if the server of a preview cannot start at an `address`, of a host and a port."""
    if sentences := [*serving.startup_errors(address, language)]:
        raise PluginError("\n".join(sentences))


def require_course(assembly: Assembly, *, strict: bool) -> tuple[Project, Course]:
    """Log every Problem of an assembly and return its project and course; raises PluginError if one is fatal."""
    report(assembly.problems, assembly.messages, assembly.root, strict=strict)
    if assembly.project is None or assembly.course is None:
        raise PluginError(wording.count(assembly.problems, assembly.messages))
    return assembly.project, assembly.course


def report(problems: tuple[Problem, ...], language: str, root: Path, *, strict: bool) -> None:
    """Log every Problem in a language of messages; raises PluginError if one stops the build.

    Paths in Problems are relative to `root`.
    """
    log_problems(problems, language, root)
    raise_if_failed(problems, language, strict=strict)


def log_problems(problems: Iterable[Problem], language: str, root: Path) -> None:
    """Log every Problem in a language of messages, attached to its log record for the parent process.

    Paths in Problems are relative to `root`.
    """
    excerpts = Excerpts(root)
    for problem in problems:
        level = logging.WARNING if problem.warning else logging.ERROR
        log.log(level, wording.describe(problem, language, excerpts.at(problem.place)), extra={"problem": problem})


def inform(sentences: Iterable[str]) -> None:
    """Log sentences that fail no build."""
    for sentence in sentences:
        log.info(sentence)


def warn(sentences: Iterable[str], *, shown: bool) -> None:
    """Log sentences as warnings, each of which fails a strict build, if `shown`."""
    for sentence in sentences if shown else ():
        log.warning(sentence)


def raise_if_failed(problems: tuple[Problem, ...], language: str, *, strict: bool) -> None:
    """Raise PluginError, with the number of Problems, if one is an error, or a warning in a strict build."""
    if problems and (strict or not all(problem.warning for problem in problems)):
        raise PluginError(wording.count(problems, language))


def abort(error: Exception, language: str) -> None:
    """Raise Abort with an explanation, unless MkDocs itself shows the error without a traceback."""
    if not isinstance(error, (MkDocsException, SystemExit)):
        log.debug("%s", error, exc_info=error)
        raise Abort(str(error) if isinstance(error, BuildFailure) else explain(error, language))


def abort_on_error(build: Callable[[], None], file: Path, language: str) -> Callable[[], None]:
    """Return the function `build` of `serve`, changed to raise Abort for any error.

    If the configuration `file` is invalid YAML, no plugin is called, so its Problems are logged here, before the
    message of MkDocs.
    """

    def run() -> None:
        try:
            build()
        except Abort:
            raise
        except ConfigurationError as error:
            log_problems(project.read(file)[1], language, file.parent)
            raise Abort(str(error)) from None
        except MkDocsException as error:
            raise Abort(str(error)) from None
        except Exception as error:  # noqa: BLE001 – a plugin may raise anything, and `serve` goes on
            abort(error, language)

    return run


def has_warnings() -> bool:
    """Return whether a message was logged that fails a strict build."""
    return any(
        handler.get_counts() for logger in ENGINES for handler in logger.handlers if isinstance(handler, CountHandler)
    )
