"""What renders the additions to the pages of a project."""

from __future__ import annotations

from mkdocs_course.project.project import Project
from mkdocs_course.view.editing import Editing
from mkdocs_course.view.page import PageAssets
from mkdocs_course.view.words import Words


def page_assets(project: Project, language: str, words: tuple[Words, ...]) -> PageAssets:
    """Return what renders the additions to the pages of a project in a language; `words` are those of all languages."""
    folders = (project.content, project.quizzes)
    return PageAssets(
        language=language,
        languages=words,
        course=project.settings.id,
        offline=project.offline,
        look=project.settings.look,
        editing=Editing.of(project.settings, language, folders, project.root),
    )
