"""Which file of a site each module of the runtime lies in."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase

from mkdocs_course.view.scripts.module import Module
from mkdocs_course.view.scripts.order import dependencies_first

# What a script exports that shows a question.
KIND = {"response", "restore"}


def divide(modules: Mapping[str, Module], groups: Iterable[tuple[str, ...]]) -> dict[str, str]:
    """Return for the path of each module that of the file it lies in; a file has the name of one of its modules.

    `groups` are modules that are loaded at the same time: they lie in one file, named after the first of them, with all
    that they import and no earlier group has. Any other module has a file of its own if scripts ask for it while a page
    is open, or if modules of several files import it. What several modules in the folder of a script share, and the
    scripts of the blocks of a kind, lie in the file of that script. What is left lies in the one file that imports it.
    Raises `ImportCycle`.
    """
    dependencies = {path: module.dependencies for path, module in modules.items()}
    files: dict[str, str] = {}
    for names in groups:
        for path in dependencies_first(dependencies, names):
            files.setdefault(path, names[0])
    requested = set(requested_modules(modules))
    importers: dict[str, set[str]] = {path: set() for path in modules}
    for path in reversed(dependencies_first(dependencies, modules)):
        if path not in files:
            files[path] = _file(modules, path, importers[path], path in requested)
        for dependency in dependencies[path]:
            importers[dependency].add(files[path])
    for path, module in modules.items():
        # What only gives another name to a module is not worth a request.
        if not module.text and len(module.dependencies) == 1 and [*files.values()].count(path) == 1:
            files[path] = files[module.dependencies[0]]
    between: dict[str, set[str]] = {file: set() for file in files.values()}
    for path, file in files.items():
        between[file] |= {files[dependency] for dependency in dependencies[path]} - {file}
    dependencies_first(between, between)
    return files


def _file(modules: Mapping[str, Module], path: str, importers: set[str], is_requested: bool) -> str:
    """Return the file of the module `path`, which modules of the files `importers` import.

    `is_requested` is whether it is also imported dynamically.
    """
    if len(importers) == 1 and not is_requested:
        return next(iter(importers))
    folder = posixpath.dirname(path)
    shared = all(file == f"{folder}.js" or file.startswith(f"{folder}/") for file in importers)
    in_main = _shows_questions(modules[path]) if is_requested else shared
    return f"{folder}.js" if in_main and f"{folder}.js" in modules else path


def _shows_questions(module: Module) -> bool:
    return {exported for exported, *_ in (*module.exports, *module.reexports)} >= KIND


def requested_modules(modules: Mapping[str, Module]) -> Iterator[str]:
    """Yield the modules that scripts import while a page is open, by their path or by a name in the page."""
    for pattern in {pattern for module in modules.values() for pattern in module.patterns}:
        yield from matching_modules(modules, pattern)
    for module in modules.values():
        yield from module.dynamic


def matching_modules(modules: Mapping[str, Module], pattern: str) -> Iterator[str]:
    """Yield the modules that scripts import by a name in the page, which stands for “*” in `pattern`."""
    for path, module in modules.items():
        # The script of a block lies in the folder of its kind, among others that only the kind imports.
        same_folder = path.count("/") == pattern.count("/")
        if fnmatchcase(path, pattern) and (same_folder or _shows_questions(module)):
            yield path
