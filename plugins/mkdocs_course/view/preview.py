"""The HTML that a preview adds to the pages of a course: the Problems, and the page before the first site."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from mkdocs_course.model.problem import Problem
from mkdocs_course.report import wording
from mkdocs_course.report.excerpt import Excerpts

TEMPLATES = Path(__file__).parent / "templates" / "preview"
FILES = Path(__file__).parent.parent / "runtime" / "preview"


@dataclass(frozen=True, kw_only=True, slots=True)
class Shortcomings:
    """What is wrong with a course: `problems` with places below `root`, and `sentences` about the whole of it.

    `language` is that of messages, and `stopped` whether the pages cannot be built because of it.
    """

    root: Path
    language: str
    problems: tuple[Problem, ...] = ()
    sentences: tuple[str, ...] = ()
    stopped: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class _Entry:
    place: str
    message: str
    excerpt: str
    fix: str
    warning: bool


def panel(shortcomings: Shortcomings, *, first: bool = False) -> Markup:
    """Return the list of what is wrong, “” if nothing is; `first` is whether there are no good pages yet."""
    if not shortcomings.problems and not shortcomings.sentences:
        return Markup()
    excerpts = Excerpts(shortcomings.root)
    ordered = sorted(shortcomings.problems, key=lambda problem: (problem.warning, problem))
    entries = [
        _Entry(
            place=str(problem.place),
            message=wording.message(problem, shortcomings.language),
            excerpt=excerpts.at(problem.place),
            fix=wording.hint(problem, shortcomings.language),
            warning=problem.warning,
        )
        for problem in ordered
    ]
    name = "first" if first else "broken"
    return _render(
        "panel.html",
        shortcomings.language,
        entries=entries,
        sentences=shortcomings.sentences,
        count=wording.count(shortcomings.problems, shortcomings.language) if entries else "",
        explanation=wording.sentence(f"preview-{name}", shortcomings.language) if shortcomings.stopped else "",
        stopped=shortcomings.stopped,
        key=hashlib.sha256(repr((entries, shortcomings.sentences)).encode()).hexdigest()[:16],
    )


def start(shortcomings: Shortcomings) -> Markup:
    """Return the page that is shown as long as there are no good pages."""
    return _render("start.html", shortcomings.language, panel=panel(shortcomings, first=True))


def script(values: dict[str, object], language: str) -> Markup:
    """Return the script of a preview; `values` are what it compares a later state of the preview with."""
    return _render("script.html", language, values=values)


def files() -> dict[str, bytes]:
    """Return the script and the style sheet of a preview."""
    return {file.name: file.read_bytes() for file in FILES.iterdir()}


def _render(template: str, language: str, **values: object) -> Markup:
    sentences = wording.catalogue(language)["sentences"]

    def words(name: str) -> str:
        return str(sentences[f"preview-{name}"])

    return Markup(_environment().get_template(template).render(words=words, tag=language, **values))


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
