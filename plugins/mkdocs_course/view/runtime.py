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

from mkdocs_course.view.scripts.bundle import Bundle

FOLDER = Path(__file__).parent.parent / "runtime"
# What style sheets are served without. None of ours has a string with such signs.
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
INDENT = re.compile(r"\n\s+")
# The style sheets that a page gets in one file, so that it sends fewer requests.
BUNDLES = {
    "site.css": ("tokens.css", "shared.css", "site.css", "frame.css", "button.css"),
    "place.css": ("tokens.css", "shared.css", "button.css"),
    "look.css": ("look/page.css", "look/frame.css", "look/figures.css", "look/kit.css"),
}
# The modules that are loaded at the same time, each group as one file with all that it imports.
GROUPS = (
    # On every page, before anything else.
    ("site.js", "dom/dom.js", "dom/language.js", "dom/svg.js"),
    # What most quizzes need before the first answer.
    ("quiz.js", "element/question.js", "element/place.js", "controls/choice.js"),
    # What typed answers need.
    ("controls/text.js", "controls/fields.js", "scoring/writing.js"),
    # On every page, when it is shown.
    ("learner/reading.js", "learner/progress.js", "learner/lesson.js", "learner/voices.js", "learner/offline.js"),
    # What a learner has done of the course: on pages that show it, and on every page of one who has answered something.
    (
        "learner/course.js",
        "learner/due.js",
        "store/records/certificate.js",
        "store/records/goal.js",
        "store/subject.js",
        "dom/percent.js",
    ),
    ("learner/menu.js", "learner/due_links.js", "learner/ending/last.js"),
    # From the first answer on.
    ("element/answered.js", "element/restart.js", "element/reload.js"),
    # The arch of a course.
    ("learner/arch.js", "dom/stone.js"),
    # Where a learner stands in the course.
    ("learner/standing.js", "learner/certificate.js", "learner/entrance.js"),
    # A file of records.
    ("store/archive.js",),
)
# The wrapper of the theme's search worker. It exports and imports nothing, so its file runs as a classic script, too.
SEARCH = "search.js"
# A script that runs before the page is shown, and so is no module.
CLASSIC = ("returning.js",)
# The modules that a quiz needs outside of a course: nothing that a page of a course runs by itself.
QUIZ_ROOMS = frozenset("quiz.js behaviours controls dom element learner questions scoring store".split())
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
    # The service worker is one file for all languages, and a preview adds its script and style sheet by itself.
    bundled = {name for names in BUNDLES.values() for name in names} - {*BUNDLES}
    sheets = {file.relative_to(FOLDER).as_posix() for file in FOLDER.rglob("*.css") if file.parent.name != "preview"}
    names = {*sheets, *BUNDLES, *CLASSIC} - bundled
    texts = {name: _text(FOLDER / name) for name in sorted(names)} | bundle().texts
    version = hashlib.sha256("\0".join(texts.values()).encode()).hexdigest()[:8]
    # The theme's search worker looks for its languages beside itself, so its wrapper has to be there too.
    folder, worker = f"assets/course/{version}", f"assets/javascripts/workers/course.{version}.js"
    paths = {name: f"{folder}/{name}" for name in texts} | {SEARCH: worker}
    return Runtime(folder=folder, worker=worker, files=tuple((paths[name], text) for name, text in texts.items()))


@cache
def bundle() -> Bundle:
    """Return the modules of the runtime as the files that a site serves."""
    # The service worker is one file for all languages.
    modules = (file for file in FOLDER.rglob("*.js") if file.parent.name not in ("worker", "preview"))
    sources = {file.relative_to(FOLDER).as_posix(): file.read_text(encoding="utf-8") for file in modules}
    return Bundle({path: text for path, text in sources.items() if path not in CLASSIC}, GROUPS)


@cache
def in_place() -> tuple[Runtime, Bundle]:
    """Return the scripts and style sheets of quizzes alone, for a site that is no course.

    Their folder is one deeper than in a course, where the scripts are below the folder of a language: in both cases
    they find the path of the site above themselves.
    """
    modules = {path: text for path, text in bundle().sources.items() if path.partition("/")[0] in QUIZ_ROOMS}
    groups = (tuple(path for path in group if path in modules) for group in GROUPS)
    own = Bundle(modules, tuple(group for group in groups if group))
    whole = runtime()
    folder = whole.folder.replace("assets/course/", "assets/course/quiz/")
    sheets = {path.removeprefix(f"{whole.folder}/"): text for path, text in whole.files if path.endswith(".css")}
    files = {path: text for path, text in sheets.items() if not path.startswith("pages/")} | own.texts
    return Runtime(folder=folder, worker="", files=tuple((f"{folder}/{path}", files[path]) for path in files)), own


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
