"""The door of the preview to MkDocs."""

from mkdocs_course.preview.reader import CourseReader

__all__ = ["CourseReader"]
