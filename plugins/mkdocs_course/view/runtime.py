"""The scripts and style sheets of the package as a site serves them."""

from __future__ import annotations

import hashlib
import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import rjsmin

FOLDER = Path(__file__).parent.parent / "runtime"
# What style sheets are served without. None of ours has a string with such signs.
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
INDENT = re.compile(r"\n\s+")
# The style sheets that a page gets in one file, so that it sends fewer requests.
BUNDLES = {
    "site.css": ("tokens.css", "site.css", "frame.css", "button.css"),
    "look.css": ("look/page.css", "look/frame.css", "look/figures.css", "look/kit.css"),
}
# An import of a module, in a script without comments.
IMPORT = re.compile(r'\b(?:from|import)"(\.[^"]+)\.js"')
IMPORT_OR_LOADED = re.compile(r'\b(?:from|import)\(?"(\.[^"]+)\.js"')


@dataclass(frozen=True, kw_only=True, slots=True)
class Runtime:
    """The runtime's files in a site.

    `folder` and the search `worker` are paths that contain a digest of all files, so that caches never mix versions.
    """

    folder: str
    worker: str
    files: tuple[tuple[str, str], ...]
    """(path in the site, text)"""


@cache
def runtime() -> Runtime:
    """Return the runtime of this version of the package.

    Scripts are minified: half of them is comments. Style sheets lose theirs.
    """
    # The service worker is one file for all languages.
    files = {*FOLDER.rglob("*"), *(FOLDER / name for name in BUNDLES)}
    served = (file for file in sorted(files) if file.parent.name != "worker")
    bundled = {FOLDER / name for names in BUNDLES.values() for name in names} - {FOLDER / name for name in BUNDLES}
    texts = {file: _text(file) for file in served if file.suffix in (".js", ".css") and file not in bundled}
    version = hashlib.sha256("\0".join(texts.values()).encode()).hexdigest()[:8]
    # The theme's search worker looks for its languages beside itself, so its wrapper has to be there too.
    folder, worker = f"assets/course/{version}", f"assets/javascripts/workers/course.{version}.js"
    paths = {file: f"{folder}/{file.relative_to(FOLDER).as_posix()}" for file in texts}
    paths[FOLDER / "search.js"] = worker
    return Runtime(folder=folder, worker=worker, files=tuple((path, texts[file]) for file, path in paths.items()))


def _text(file: Path) -> str:
    if file.suffix == ".js":
        return str(rjsmin.jsmin(file.read_text(encoding="utf-8")))
    name = file.relative_to(FOLDER).as_posix()
    text = "".join((FOLDER / sheet).read_text(encoding="utf-8") for sheet in BUNDLES.get(name, (name,)))
    return INDENT.sub("\n", COMMENT.sub("", text)).lstrip()


@cache
def parts() -> tuple[str, ...]:
    """Return the names of the page parts, which scripts fill from what the learner has done."""
    return tuple(sorted(file.stem for file in (FOLDER / "pages").glob("*.js")))


def own_files(part: str) -> tuple[str, ...]:
    """Return the files of a page part, by their paths below the runtime's folder; none if other modules import some."""
    folder, own = FOLDER / "pages" / part, sorted((FOLDER / "pages").glob(f"{part}.*"))
    own += sorted(file for file in folder.rglob("*") if file.is_file())
    resolved = {file.resolve() for file in own}
    for file in {*FOLDER.rglob("*.js")} - {*own}:
        if any((file.parent / f"{path}.js").resolve() in resolved for path in IMPORT_OR_LOADED.findall(_text(file))):
            return ()
    return tuple(file.relative_to(FOLDER).as_posix() for file in own)


def styles(main: str, modules: Iterable[str]) -> tuple[str, ...]:
    """Return the style sheets of a main script, its own first, and of the modules that it imports.

    `main` and `modules` are paths below the runtime's folder, without the ending.
    """
    return tuple(dict.fromkeys((f"{main}.css", *(sheet for module in (main, *modules) for sheet in _styles(module)))))


def writing_styles(scripts: Iterable[str]) -> tuple[str, ...]:
    """Return the style sheets of those ISO 15924 scripts that have one: what must hold of text that is written so."""
    sheets = (f"writing/{script}.css" for script in sorted({*scripts} - {""}))
    return tuple(sheet for sheet in sheets if (FOLDER / sheet).is_file())


@cache
def _styles(name: str) -> tuple[str, ...]:
    """Return the style sheets that one module needs, its own last.

    The others are those of the modules that it imports, directly or indirectly, and of the modules in the folder of its
    name, which it may import dynamically. Those of other modules in its own folder, such as other kinds, are left out.
    """
    order: dict[str, None] = {}
    _visit(name, name, order)
    return tuple(f"{module}.css" for module in order if (FOLDER / f"{module}.css").is_file())


def _visit(module: str, main: str, order: dict[str, None]) -> None:
    """Add to `order` the imports of a module and then the module, unless its styles are none of those of `main`."""
    folder = posixpath.dirname(main)
    if module in order or (module != main and module.startswith(f"{folder}/") and not module.startswith(f"{main}/")):
        return
    # Added before its imports are visited, so that a circular import ends.
    order[module] = None
    imported = IMPORT.findall(_text(FOLDER / f"{module}.js"))
    private = sorted(file.relative_to(FOLDER).with_suffix("").as_posix() for file in (FOLDER / module).rglob("*.js"))
    for dependency in (
        *(posixpath.normpath(posixpath.join(posixpath.dirname(module), path)) for path in imported),
        *private,
    ):
        _visit(dependency, main, order)
    order[module] = order.pop(module)
