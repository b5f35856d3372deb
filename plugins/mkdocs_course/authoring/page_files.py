"""Where the pages of a course lie: a folder for each language, or the folder of a site that the course is a part of."""

from __future__ import annotations

from pathlib import Path

from mkdocs_course.project import Project


def page_files(project: Project, page: str) -> dict[str, Path]:
    """Return the file of a page by language; in a site of its own language there is one, in the first language.

    `page` is the path below the folder of the pages.
    """
    if project.settings.in_place:
        return {project.languages[0]: project.content / page}
    return {code: project.content / code / page for code in project.languages}
