"""Builds a course with a program that knows nothing of it: each language is staged, made, and completed."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from mkdocs_course.model.course import configuration
from mkdocs_course.model.course.course import Course
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.reading.mkdocs_yaml import typed
from mkdocs_course.project import THEME, Project
from mkdocs_course.project.effective import resolve_path
from mkdocs_course.site import publish
from mkdocs_course.site.languages import BuildFailure
from mkdocs_course.site.staging import Staging
from mkdocs_course.themes import markdown
from mkdocs_course.themes.completing import complete
from mkdocs_course.themes.language import StagedLanguage
from mkdocs_course.themes.program import Program
from mkdocs_course.view.patches import patched

STAGED = ".staged"
"""The folder of the staged languages, below that of the new site."""


def build(project: Project, course: Course, program: Program) -> tuple[Problem, ...]:
    """Build the site of a course, and return what is wrong in its pages; with a Problem the site stays as it was.

    Raises BuildFailure with the output of the program if it fails, and OSError.
    """
    staging = Staging(project.site)
    try:
        languages = [*_staged_languages(project, course, staging.folder / STAGED)]
        _make(languages, program)
        problems: set[Problem] = set()
        for staged in languages:
            options, faults = complete(staged, program)
            problems.update(faults)
            staged.site.rename(staging.folder / staged.code)
        shutil.rmtree(staging.folder / STAGED)
        publish.write_site(staging.folder, course, options, project.address, project.is_not_offline)
        if not problems:
            staging.publish()
        return tuple(sorted(problems))
    finally:
        staging.discard()


def _staged_languages(project: Project, course: Course, folder: Path) -> Iterable[StagedLanguage]:
    """Yield what another program needs to build each language, to be staged in a folder of its own below `folder`."""
    root = configuration.load(project.file).root
    languages = project.words()
    for words in languages:
        values: dict[str, Any] = typed(root)  # for each language anew, because it is changed
        theme = values.get("theme")
        custom = theme.get("custom_dir") if isinstance(theme, dict) else None
        yield StagedLanguage(
            folder=folder / words.code,
            project=project,
            course=course,
            words=words,
            languages=languages,
            values=values,
            folders=values.get("use_directory_urls", True) is not False,
            own=resolve_path(project.root, custom) if custom else None,
        )


def _make(languages: Iterable[StagedLanguage], program: Program) -> None:
    """Let the program make the pages of all languages, side by side; raises BuildFailure with what it says."""
    running = []
    for staged in languages:
        staged.write()
        _write_theme(staged, program)
        markdown.write(staged)
        text = json.dumps(program.configure(staged), ensure_ascii=False, default=str)  # JSON is YAML too
        (staged.folder / program.file).write_text(text, encoding="utf-8")
        process = subprocess.Popen(  # noqa: S603 – this Python, with the words of a record of ours
            (sys.executable, *program.command),
            cwd=staged.folder,
            env=os.environ | {"PYTHONUTF8": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
        running.append((staged, process))
    outputs = [(staged.code, process.communicate()[0], process.returncode) for staged, process in running]
    if failures := [f"[{code}] {output.strip()}" for code, output, status in outputs if status]:
        raise BuildFailure("\n".join(failures))


def _write_theme(staged: StagedLanguage, program: Program) -> None:
    """Write the templates that take the place of the program's own; those of the course take that of any other."""
    for path, text in patched(program.templates, program.patches).items():
        (staged.theme / path).parent.mkdir(parents=True, exist_ok=True)
        (staged.theme / path).write_text(text, encoding="utf-8")
    for path in program.shared:
        (staged.theme / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(THEME / path, staged.theme / path)
    for folder in filter(None, (program.ours, staged.own)):
        shutil.copytree(folder, staged.theme, dirs_exist_ok=True)
