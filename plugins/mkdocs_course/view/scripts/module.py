"""An ES module of the runtime: what it imports and exports, and its text without these statements.

Only the forms that the runtime uses are read. Any other one raises `UnsupportedStatement`, because a module that is
read wrongly would stop in the browser.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import rjsmin

IMPORT = re.compile(r'^import(?:\{([^}]*)\}| ?\* ?as (\w+) ?|(?=")) ?(?:from ?)?"([^"]+)";?$', re.MULTILINE)
REEXPORT = re.compile(r'^export ?(?:\{([^}]*)\}|(\*)) ?from ?"([^"]+)";?$', re.MULTILINE)
LIST = re.compile(r"^export ?\{([^}]*)\};?$", re.MULTILINE)
DECLARATION = re.compile(r"^export (?=(?:const|class|(?:async )?function\b ?\*?) ?(\w+)(?![\w,]))", re.MULTILINE)
DESTRUCTURING = re.compile(r"^export (?=const ?\{([^}={]*)\}=)", re.MULTILINE)
# What is still there once the forms above are taken out: `export default`, `export let`, an import of a default.
UNSUPPORTED = re.compile(r"^(?:import\b(?![.(])|export\b).*", re.MULTILINE)
DYNAMIC = re.compile(r'\bimport\((?:"(\.[^"]+)"|`(\.[^`]+)`)\)')
META = "import.meta.url"


class UnsupportedStatement(ValueError):
    """An import or export in a form that this package does not read."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Import:
    """A static import of the module `path`: `names` are (name there, name here), or `namespace` has all of it."""

    path: str
    names: tuple[tuple[str, str], ...] = ()
    namespace: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Module:
    """A module by its `path` below the runtime's folder.

    `text` has no imports, and declares what is exported without `export`. `exports` are (exported name, name here),
    and `reexports` (exported name, module, name there); a name “*” is all of that module. `dynamic` are the modules
    that it imports dynamically, and `patterns` the paths of those that it finds by a name, with “*” for the name.
    """

    path: str
    text: str
    imports: tuple[Import, ...]
    exports: tuple[tuple[str, str], ...]
    reexports: tuple[tuple[str, str, str], ...]
    dynamic: tuple[str, ...]
    patterns: tuple[str, ...]

    @property
    def dependencies(self) -> tuple[str, ...]:
        """The modules that it imports statically, in the order in which they run."""
        return tuple(dict.fromkeys((*(it.path for it in self.imports), *(path for _, path, _ in self.reexports))))

    @property
    def is_loading(self) -> bool:
        """Whether it imports modules dynamically."""
        return bool(self.dynamic or self.patterns)

    def replace_dynamic(self, replacement: Callable[[str, bool], str]) -> str:
        """Return the text with each dynamic import as `replacement` gives it.

        Its arguments are the imported path below the runtime's folder, and whether it is a template literal.
        """
        return DYNAMIC.sub(lambda match: replacement(_path(self.path, match[1] or match[2]), not match[1]), self.text)


def read(path: str, source: str) -> Module:
    """Return the module `path` with the text `source`; raises `UnsupportedStatement`."""
    text = str(rjsmin.jsmin(source))
    resolve = partial(_path, path)
    imports = tuple(
        Import(path=resolve(file), names=_names(names or ""), namespace=namespace or "")
        for names, namespace, file in IMPORT.findall(text)
    )
    reexports = tuple(
        (exported, resolve(file), name)
        for names, _, file in REEXPORT.findall(text)
        for name, exported in (_names(names) or (("*", "*"),))
    )
    declared = [*DECLARATION.findall(text), *(it[-1] for names in DESTRUCTURING.findall(text) for it in _names(names))]
    listed = tuple((exported, name) for names in LIST.findall(text) for name, exported in _names(names))
    for statement in (DECLARATION, DESTRUCTURING, LIST, REEXPORT, IMPORT):
        text = statement.sub("", text)
    text = text.strip("\n")
    if unsupported := UNSUPPORTED.search(text):
        raise UnsupportedStatement(f"runtime/{path}: {unsupported[0][:80]}")
    dynamic = DYNAMIC.findall(text)
    return Module(
        path=path,
        text=text,
        imports=imports,
        exports=(*((name, name) for name in declared), *listed),
        reexports=reexports,
        dynamic=tuple(resolve(file) for file, _ in dynamic if file),
        patterns=tuple(re.sub(r"\$\{[^}]*\}", "*", resolve(file)) for _, file in dynamic if file),
    )


def _path(module: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(module), path))


def _names(names: str) -> tuple[tuple[str, str], ...]:
    """Return (first name, second name) of each item of a list such as `a, b as c` or `a, b: c`."""
    items = [re.split(r" as |\s*:\s*", name) for name in re.split(r"\s*,\s*", names.strip()) if name]
    return tuple((item[0], item[-1]) for item in items)
