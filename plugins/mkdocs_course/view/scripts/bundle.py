"""The modules of the runtime as the files of a site: each is a module with a function for each module that it holds."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from mkdocs_course.view.scripts.division import divide, matching_modules
from mkdocs_course.view.scripts.module import META, Import, Module, read
from mkdocs_course.view.scripts.order import dependencies_first

# A module of the same file, once all of the file has run; a module by its path, which another file may hold.
OWN = "const $own=module=>Promise.resolve().then(module)"
# The address of a module, or of a folder above it.
ADDRESS = re.compile(r'new URL\("(\.[^"]*)/",import\.meta\.url\)|import\.meta\.url')
# A folder deep enough that a module can name those above it.
RUNTIME = "/site/language/assets/course/version"
LOAD = "const $load=path=>path in $paths?$paths[path]():{load}(path)"
# What imports a file by its path, while a page is open, once it has come with those that it imports.
LOADER = "dom/load.js"


@dataclass(frozen=True)
class Bundle:
    """The files of the modules `sources`, which are texts by their path below the runtime's folder.

    `groups` are the paths of modules that lie in one file, see `divide`. Whatever is raised is a fault of a module:
    `UnsupportedStatement` or `ImportCycle`.

    A dynamic import of another file goes through the module `LOADER`, which exports a function `load`.
    """

    sources: Mapping[str, str]
    groups: tuple[tuple[str, ...], ...]

    @cached_property
    def modules(self) -> dict[str, Module]:
        """The modules by their path."""
        modules = {path: read(path, source) for path, source in sorted(self.sources.items())}
        return {
            path: replace(it, imports=(*it.imports, Import(path=LOADER))) if path != LOADER and it.is_loading else it
            for path, it in modules.items()
        }

    @cached_property
    def files(self) -> dict[str, str]:
        """The path of the file in which each module is, by the path of the module."""
        return divide(self.modules, self.groups)

    @cached_property
    def texts(self) -> dict[str, str]:
        """The text of each file, by its path."""
        return {file: self._text(file) for file in dict.fromkeys(self.files.values())}

    def loaded(self, *modules: str) -> tuple[str, ...]:
        """Return the paths of the files that a browser loads for these modules."""
        return tuple(dependencies_first(self._imported, dict.fromkeys(self.files[path] for path in modules)))

    @cached_property
    def _dependencies(self) -> dict[str, tuple[str, ...]]:
        return {path: module.dependencies for path, module in self.modules.items()}

    @cached_property
    def _numbers(self) -> dict[str, str]:
        return {path: f"${number}" for number, path in enumerate(self.modules)}

    @cached_property
    def _load(self) -> str:
        return f"{self._numbers[LOADER]}.load"

    @cached_property
    def _imported(self) -> dict[str, list[str]]:
        """The files that each file imports statically, by path."""
        return {
            file: sorted(
                {self.files[it] for path in self._held(file) for it in self.modules[path].dependencies} - {file}
            )
            for file in self.files.values()
        }

    def _held(self, file: str) -> list[str]:
        """Return the modules in a file in the order in which they run; the one it is called after is the last one."""
        held = sorted((path for path, own in self.files.items() if own == file), key=file.__eq__)
        order = dependencies_first(self._dependencies, held)
        return [path for path in order if path in held]

    @cached_property
    def _shared(self) -> set[str]:
        """The modules that other files use, by path."""
        shared = set()
        for path, module in self.modules.items():
            matching = (it for pattern in module.patterns for it in self._matching(pattern, self.files[path]))
            shared |= {
                it for it in (*module.dependencies, *module.dynamic, *matching) if self.files[it] != self.files[path]
            }
        return shared

    def _matching(self, pattern: str, file: str) -> Iterator[str]:
        """Yield the modules whose path matches `pattern` and for which `file` needs more than the file of that path."""
        for path in matching_modules(self.modules, pattern):
            if self._needed(path, file) != [path]:
                yield path

    def _needed(self, path: str, file: str) -> list[str]:
        """Return the files that `file` needs for the module `path`, that of the module first."""
        loaded = self.loaded(file)
        return [self.files[path], *(it for it in self.loaded(path) if it != self.files[path] and it not in loaded)]

    def _text(self, file: str) -> str:
        held = self._held(file)
        imported: dict[str, set[str]] = {}
        for path in held:
            for dependency in self.modules[path].dependencies:
                if self.files[dependency] != file:
                    imported.setdefault(self.files[dependency], set()).add(self._numbers[dependency])
        lines = [
            f'import{{{",".join(sorted(names))}}}from"{_relative(other, file)}"'
            for other, names in sorted(imported.items())
        ]
        lines += self._helpers(file)
        lines += (self._function(path, file) for path in held)
        exported = [self._numbers[path] for path in held if path in self._shared]
        if exported:
            lines.append(f"export{{{','.join(exported)}}}")
        if names := self.exported(file):
            lines.append(f"export const{{{','.join(names)}}}={self._numbers[file]}")
        return "\n".join(lines) + "\n"

    def _helpers(self, file: str) -> Iterator[str]:
        held = [self.modules[path] for path in self._held(file)]
        patterns = sorted({pattern for module in held for pattern in module.patterns})
        if patterns or any(self.files[path] == file for module in held for path in module.dynamic):
            yield OWN
        if patterns:
            paths = (path for pattern in patterns for path in self._matching(pattern, file))
            entries = (f'"{path}":()=>{self._imported_later(path, file)}' for path in paths)
            yield f"const $paths={{{','.join(entries)}}}"
            yield LOAD.replace("{load}", self._load)

    def _imported_later(self, path: str, file: str) -> str:
        """Return the expression for a dynamic import of the module `path` by a module in `file`."""
        if self.files[path] == file:
            return f"$own(()=>{self._numbers[path]})"
        expression = f"{self._load}({json.dumps(self._needed(path, file), separators=(',', ':'))[1:-1]})"
        return expression if self.files[path] == path else f"{expression}.then(file=>file.{self._numbers[path]})"

    def _function(self, path: str, file: str) -> str:
        """Return the declaration of a module as the object of its exports."""
        module, number = self.modules[path], self._numbers[path]
        if not module.text and [(exported, name) for exported, _, name in module.reexports] == [("*", "*")]:
            return f"const {number}={self._numbers[module.dependencies[0]]}"
        imports = (
            f"const{f' {it.namespace}' if it.namespace else _object(it.names)}={self._numbers[it.path]}"
            for it in module.imports
            if it.names or it.namespace
        )
        text = module.replace_dynamic(
            lambda dynamic, template: f"$load(`{dynamic}`)" if template else self._imported_later(dynamic, file)
        )
        if path != file:
            text = ADDRESS.sub(lambda match: _address(path, match[1], file), text)
        exports = [name if exported == name else f"{exported}:{name}" for exported, name in module.exports]
        for exported, other, name in module.reexports:
            exports.append(f"...{self._numbers[other]}" if name == "*" else f"{exported}:{self._numbers[other]}.{name}")
        result = f"return{{{','.join(exports)}}}"
        return f"const {number}=(()=>{{" + "\n".join((*imports, text, result)) + "})()"

    def exported(self, path: str) -> list[str]:
        """Return the names that a module exports."""
        module = self.modules[path]
        names = [exported for exported, _ in module.exports]
        for exported, other, name in module.reexports:
            names += self.exported(other) if name == "*" else [exported]
        return sorted(dict.fromkeys(names))


def _object(names: tuple[tuple[str, str], ...]) -> str:
    """Return the pattern that takes names from an object."""
    return f"{{{','.join(there if there == here else f'{there}:{here}' for there, here in names)}}}"


def _address(path: str, target: str | None, file: str) -> str:
    """Return the expression in `file` for the address of the module `path`, or of the folder that it calls `target`."""
    if target is None:
        return f'new URL("{_relative(path, file)}",{META}).href'
    return f'new URL("{_relative(posixpath.join(posixpath.dirname(path), target), file)}/",{META})'


def _relative(path: str, file: str) -> str:
    """Return the address of `path` in a script at `file`."""
    relative = posixpath.relpath(f"{RUNTIME}/{path}", posixpath.dirname(f"{RUNTIME}/{file}"))
    return relative if relative.startswith(".") else f"./{relative}"
