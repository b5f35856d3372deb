"""The scripts and styles of this package, as a site serves them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import rjsmin

FOLDER = Path(__file__).parent.parent / "runtime"
SHARED = re.compile(r'from "\.\./([\w/]+)\.js"')


@dataclass(frozen=True, kw_only=True, slots=True)
class Runtime:
    """Where the runtime is in a site. The names hold a digest of all of it, so that caches never mix versions."""

    folder: str
    worker: str
    files: tuple[tuple[str, str], ...]
    """(path in the site, text)"""


@cache
def runtime() -> Runtime:
    """Return the runtime of this version of the package. Scripts go without their comments, which are half of them."""
    texts = {file: _text(file) for file in sorted(FOLDER.rglob("*")) if file.suffix in (".js", ".css")}
    version = hashlib.sha256("\0".join(texts.values()).encode()).hexdigest()[:8]
    # The theme's search worker looks for its languages beside itself, so its wrapper has to be there too.
    folder, worker = f"assets/course/{version}", f"assets/javascripts/workers/course.{version}.js"
    paths = {file: f"{folder}/{file.relative_to(FOLDER).as_posix()}" for file in texts}
    paths[FOLDER / "search.js"] = worker
    return Runtime(folder=folder, worker=worker, files=tuple((path, texts[file]) for file, path in paths.items()))


def _text(file: Path) -> str:
    text = file.read_text(encoding="utf-8")
    return str(rjsmin.jsmin(text)) if file.suffix == ".js" else text


@cache
def parts() -> tuple[str, ...]:
    """Return the names of the parts of a page that scripts make of what the learner has done."""
    return tuple(sorted(file.stem for file in (FOLDER / "parts").glob("*.js")))


def styles(main: str, modules: Iterable[str]) -> tuple[str, ...]:
    """Return the style sheets of a main script and of the modules, such as `questions/gaps`, that it will ask for."""
    return tuple(dict.fromkeys((f"{main}.css", *(sheet for module in modules for sheet in _styles(module)))))


@cache
def _styles(name: str) -> tuple[str, ...]:
    """Return the style sheets of one module: those of the modules that it shares, and its own."""
    shared = SHARED.findall((FOLDER / f"{name}.js").read_text(encoding="utf-8"))
    return tuple(f"{each}.css" for each in (*shared, name) if (FOLDER / f"{each}.css").is_file())
