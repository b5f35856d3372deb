"""Reads the configuration and the course for a preview, and what is wrong with them."""

from __future__ import annotations

import io
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from mkdocs_course import project
from mkdocs_course.in_place import InPlacePlugin
from mkdocs_course.preview.kept import own_plugin, prepare, prepare_in_place
from mkdocs_course.project import assemble
from mkdocs_course.settings import effective
from mkdocs_course.site.logged import Message, collect
from mkdocs_course.site.preview.building import Reading
from mkdocs_course.site.preview.messages import Order, Read, Sources


class CourseReader:
    """Reads the course of an Order, and what is wrong with it."""

    def __init__(self, order: Order) -> None:
        self.order, self.text = order, b""
        self.config: MkDocsConfig | None = None
        self.sentences: tuple[str, ...] = ()
        """What MkDocs says of a configuration that it cannot use."""

    def sources(self) -> Sources:
        """Read the configuration, and return the files and folders of the course; none if it is invalid."""
        messages: list[Message] = []
        collect(self.order.engine.name, self.order.engine.level, messages)
        try:
            self.text = self.order.file.read_bytes()
            stream = io.BytesIO(self.text)
            stream.name = str(self.order.file)
            self.config = load_config(stream, config_file_path=str(self.order.file), site_url=self.order.address)
        except (MkDocsException, SystemExit, OSError) as error:
            self.sentences = tuple(message.text for message in messages) or (str(error),)
        return Sources(build=self.order.build, paths=tuple(_paths(self.order.file, self.config)))

    def read(self) -> Reading:
        """Return the course, which is built if nothing is wrong with it."""
        own = own_plugin(self.config) if self.config else None
        known = effective(self.config, own.config) if self.config and own else None
        assembly = assemble(self.order.file, known, self.order.engine.messages)
        errors = [problem for problem in assembly.problems if not problem.warning]
        read = partial(Read, build=self.order.build, problems=assembly.problems, language=assembly.messages)
        if errors or not assembly.project or not assembly.course or not known:
            # What MkDocs says of the configuration is of use only where we find nothing in it.
            known_errors = any(problem.place.path == self.order.file.name for problem in errors)
            return Reading(read=read(sentences=() if known_errors else self.sentences), text=self.text, prepare=None)
        course_project, course, messages = assembly.project, assembly.course, assembly.messages
        if isinstance(own, InPlacePlugin):
            prepare_site = partial(prepare_in_place, project=course_project, library=course.library, messages=messages)
            return Reading(read=read(languages=("",)), text=self.text, prepare=prepare_site)
        prepare_language = partial(prepare, order=self.order, project=course_project, course=course, messages=messages)
        return Reading(read=read(languages=course_project.languages), text=self.text, prepare=prepare_language)


def _paths(file: Path, config: MkDocsConfig | None) -> Iterator[Path]:
    """Yield the files and folders from which a course is made; none if its configuration cannot be read at all."""
    own = own_plugin(config) if config else None
    course_project = project.read(file, effective(config, own.config) if config and own else None)[0]
    names: list[str | Path | None] = (
        [course_project.content, course_project.quizzes, course_project.locales[-1]] if course_project else []
    )
    if config:
        snippets = (config.mdx_configs.get("pymdownx.snippets") or {}).get("base_path", [])
        names += [config.docs_dir, config.theme.custom_dir, *config.watch, *map(str, config.hooks)]
        names += [snippets] if isinstance(snippets, str) else snippets
    for name in filter(None, names):
        path = (file.parent / str(name)).absolute()
        if path != file.parent:
            yield path
