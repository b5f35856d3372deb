"""Reads a course from its `mkdocs.yml`, with every Problem in it.

What this takes is imported when it is first used: a command that has nothing to read does not wait for it.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mkdocs_course.project.assembly import Assembly, assemble, library, read
    from mkdocs_course.project.assets import page_assets
    from mkdocs_course.project.effective import Effective
    from mkdocs_course.project.project import THEME, Project

__all__ = ["THEME", "Assembly", "Effective", "Project", "assemble", "library", "page_assets", "read"]
MODULES = ("assembly", "assets", "effective", "project")


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(name)
    modules = (import_module(f"{__name__}.{module}") for module in MODULES)
    return next(vars(module)[name] for module in modules if name in vars(module))
