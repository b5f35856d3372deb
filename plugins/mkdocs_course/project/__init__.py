"""Reads a course from its `mkdocs.yml`, with every Problem in it."""

from mkdocs_course.project.assembly import Assembly, assemble, library, read
from mkdocs_course.project.effective import Effective
from mkdocs_course.project.project import THEME, Project

__all__ = ["THEME", "Assembly", "Effective", "Project", "assemble", "library", "read"]
