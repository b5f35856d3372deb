"""The order of what depends on each other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping


class ImportCycle(ValueError):
    """Modules, or files, that import each other."""


def dependencies_first(dependencies: Mapping[str, Iterable[str]], names: Iterable[str]) -> list[str]:
    """Return `names` with all that they depend on, each after its own dependencies; raises `ImportCycle`."""
    order: dict[str, None] = {}
    open_: dict[str, None] = {}

    def visit(name: str) -> None:
        if name in open_:
            raise ImportCycle(" → ".join((*open_, name)))
        if name in order:
            return
        open_[name] = None
        for dependency in dependencies[name]:
            visit(dependency)
        del open_[name]
        order[name] = None

    for name in names:
        visit(name)
    return [*order]
