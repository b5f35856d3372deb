"""The options under `course:` in `mkdocs.yml`. The dataclass is the schema, as for all other files of a course."""

from __future__ import annotations

import contextlib
import re
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar, Self

from mkdocs_course.model.course.certificate import Certificate
from mkdocs_course.model.course.configuration import Configuration
from mkdocs_course.model.course.option_reader import OptionReader
from mkdocs_course.model.course.style import Style
from mkdocs_course.model.course.titles import Titles, titles_beside
from mkdocs_course.model.glossary.beside import GlossaryOptions
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.reading import lines
from mkdocs_course.model.reading.node import Mapping, Node
from mkdocs_course.model.reading.reader import Reader, ValidationError
from mkdocs_course.model.reading.schema import shape, written
from mkdocs_course.model.reading.values import Name
from mkdocs_course.model.text.host import HASH, ascii_host, is_host

MKDOCS = ("enabled",)
"""Options that MkDocs accepts for every plugin."""

IN_PLACE = ("id", "quizzes", "messages", *MKDOCS)
"""The options that a site without `languages` may have: it is no course, and gets its quizzes in place."""

DEFAULT_ID = "course"
"""The id where there is no course."""


class Host(str):
    """The host of another site, such as `player.vimeo.com` or `*.example.com`."""

    stands_for_list: ClassVar[bool] = True
    """Whether one may stand in the place of a list."""

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        """Return a host name, in ASCII; raises ValidationError for any other text."""
        name = ascii_host(reader.plain(node))
        if not is_host(name):
            meant = re.sub(r"^[a-z]+:/*", "", name).split("/")[0]
            fix = reader.renamed(node, meant) if is_host(meant) and meant[0] != "*" else None
            hint, line = ("write-line", fix.lines[0].strip()) if fix else ("", "")
            reader.problems.append(Problem.at(reader.place(node), "bad-host", hint, fix=fix, name=name, line=line))
            raise ValidationError
        return cls(name)


class Script(Host):
    """The host of another site, or the hash of an inline script: `sha256-…`."""

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        """Return the host or the hash; raises ValidationError."""
        text = reader.plain(node)
        return cls(text) if HASH.fullmatch(text) else super().read(reader, node)


@dataclass(frozen=True, kw_only=True, slots=True)
class Settings:
    """The options of the plugin, with defaults for those that are not written."""

    id: str = ""
    """The id of the course in the learner's browser. Stored answers depend on it: never change it."""

    languages: Titles = Titles()
    """The titles of the course. Without any, the site is no course, and its quizzes are added in place."""

    quizzes: Name = Name("quizzes")
    """The folder of the quiz files."""

    certificate: Certificate = Certificate()
    """The requirements of the certificate: every lesson done, unless more is required."""

    offline: bool = True
    """Whether the course works offline after the first visit. Never while it is edited."""

    not_offline: Name = field(default=Name("trainers/"), metadata={"name": "not_offline"})
    """The files that a learner's device does not store.

    Patterns as in `.gitignore`, one a line, relative to a language's folder.
    """

    trainers: Name = Name("trainers/")
    """The pages for trainers, which have a menu of their own and are in no search of learners.

    Patterns as in `.gitignore`, one a line, relative to a language's folder.
    """

    hosts: tuple[Host, ...] = ()
    """Other sites from which pages may load images, video, audio, frames, fonts and style sheets."""

    scripts: tuple[Script, ...] = ()
    """Other sites from which pages may load scripts, and hashes of inline scripts."""

    look: bool = True
    """Whether pages have the look of the package, in the colours of the theme, or that of the theme alone."""

    style: Style = Style()
    """The rules of style that are turned off, each with a reason: `off: {rule: reason}`."""

    glossary: GlossaryOptions = GlossaryOptions()
    """Which languages stand beside the terms of the glossary: all by default."""

    messages: Name | None = None
    """The language of messages to trainers; by default that of the machine."""

    edit_url: Name = field(default=Name(), metadata={"name": "edit_url"})
    """The address for editing a page, to which `<language>/<page>.md` is appended."""

    report_url: Name = field(default=Name(), metadata={"name": "report_url"})
    """The address for reporting a mistake, in which `{page}` stands for the address of the page."""

    places: tuple[tuple[str, Place], ...] = field(default=(), metadata={"written": False})
    """Where each option is written, by its name."""

    place: Place

    def at(self, option: str) -> Place:
        """Return where an option is written, the place of all options if it is not."""
        return dict(self.places).get(option, self.place)

    @property
    def in_place(self) -> bool:
        """Whether the site is no course: its quizzes are added to its pages, and nothing else changes."""
        return not self.languages

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the languages."""
        return tuple(title.code for title in self.languages)

    def title(self, code: str) -> str:
        """Return the title of the course in one of its languages; raises StopIteration for another code."""
        return next(title.text for title in self.languages if title.code == code)


def read(
    configuration: Configuration, options: Node, languages: tuple[str, ...] = ()
) -> tuple[Settings | None, tuple[Problem, ...]]:
    """Return the settings, None if `languages:` is invalid, or missing in a course, and every Problem of the options.

    An invalid option has its default.

    Args:
        configuration: the file, for places.
        options: the node of the options of the plugin.
        languages: those whose words for yes and no may be used.
    """
    reader = OptionReader(configuration, languages)
    try:
        settings = _settings(reader, options)
    except ValidationError:
        settings = None
    meant = {problem.value("closest") for problem in reader.problems if problem.code == "unknown-field"}
    # What is misspelt is not missing.
    problems = (it for it in reader.problems if it.code != "missing-field" or it.value("name") not in meant)
    return settings, tuple(problems)


def _settings(reader: OptionReader, options: Node) -> Settings:
    fields, schema = reader.fields(options), shape(Settings)
    values: dict[str, Any] = {
        "place": reader.place(options),
        "places": tuple((name, reader.place(value)) for name, (_, value) in fields.items()),
    }
    outside = titles_beside(reader, fields)
    for name, (key, _) in fields.items():
        if name not in schema and name not in MKDOCS and name not in outside:
            reader.unknown(key, name, schema, taken=fields)
    in_place = all(name in IN_PLACE for name in fields)
    for name, (attribute, kind, _) in schema.items():
        if name in fields and not _has_wide_signs(reader, fields[name][1], kind):
            with contextlib.suppress(ValidationError):
                values[attribute] = reader.read(kind, fields[name][1])
        elif name in ("id", "languages") and name not in fields and not in_place:
            reader.note(options, "missing-field", name=name)
    if in_place:
        values = {"id": DEFAULT_ID} | values
    elif "languages" not in values:
        raise ValidationError
    place = reader.place(fields["certificate"][0] if "certificate" in fields else None)
    certificate = replace(values.get("certificate", Certificate()), place=place)
    return Settings(**values | {"certificate": certificate})


def _has_wide_signs(reader: OptionReader, node: Node, kind: Any) -> bool:
    """Return whether commas or colons of Chinese stand between fields in braces, and add the Problem if so."""
    if not isinstance(node, Mapping) or not node.flow:
        return False
    row, place = reader.line(node), reader.place(node)
    corrected, changes = lines.replaced(row, written(kind)) if written(kind) else (row, [])
    if changes:
        column, char, new = changes[0]
        reader.problems.append(lines.lookalike_character(replace(place, column=column), char, new, corrected))
    return bool(changes)
