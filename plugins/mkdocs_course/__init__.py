"""Quizzes and bilingual courses for MkDocs: YAML and Markdown in, an accessible static course out."""

from __future__ import annotations


def __getattr__(name: str) -> str:
    """Return the version as `__version__`, which is looked up only when it is asked for."""
    if name != "__version__":
        raise AttributeError(name)
    from importlib.metadata import version  # noqa: PLC0415 – it takes longer than all of this module

    return version("mkdocs-course")
