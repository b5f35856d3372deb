"""The scripts and style sheets of the package as a site serves them."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import rjsmin

from mkdocs_course.view.scripts.bundle import Bundle
from mkdocs_course.view.sheets import FOLDER, sheet_files, sheet_text, styles

# What nearly all other modules import.
DOM = ("dom/dom.js", "dom/language.js", "dom/pause.js", "dom/stylesheet.js", "dom/svg.js")
# What a page of a course does once it is used.
VISIT = "learner/visit.js"
# The modules that are loaded at the same time, each group as one file with all that it imports.
GROUPS = (
    # On every page. What waits for the use of a quiz is with it: most pages of a course have one.
    ("site.js", "near.js"),
    # Once a page has loaded.
    ("learner/loaded.js",),
    # Once a page is used.
    (VISIT, *DOM),
    # Once a quiz is used, or comes near.
    ("quiz.js", "element/question.js", "element/place.js", "controls/choice.js"),
    # What typed answers need.
    ("controls/text.js", "controls/fields.js", "scoring/writing.js"),
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
QUIZ_ROOMS = frozenset("near.js quiz.js behaviours controls dom element learner questions scoring store".split())
# An import of a module, in a script without comments.
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
    scripts = {name: _text(FOLDER / name) for name in CLASSIC} | bundle().texts
    texts = {name: sheet_text(name) for name in sheet_files()} | scripts
    version = hashlib.sha256("\0".join(texts.values()).encode()).hexdigest()[:8]
    # The theme's search worker looks for its languages beside itself, so its wrapper has to be there too.
    folder, worker = f"assets/course/{version}", f"assets/javascripts/workers/course.{version}.js"
    paths = {name: f"{folder}/{name}" for name in texts} | {SEARCH: worker}
    return Runtime(folder=folder, worker=worker, files=tuple((paths[name], text) for name, text in texts.items()))


@cache
def bundle() -> Bundle:
    """Return the modules of the runtime as the files that a site serves."""
    # The service worker is one file for all languages, and a preview adds its script by itself.
    modules = (file for file in FOLDER.rglob("*.js") if file.parent.name not in ("worker", "preview"))
    sources = {file.relative_to(FOLDER).as_posix(): file.read_text(encoding="utf-8") for file in modules}
    return Bundle({path: text for path, text in sources.items() if path not in CLASSIC}, GROUPS)


@cache
def late_styles(kind: str) -> tuple[str, ...]:
    """Return the style sheets that load with the script of a kind, when a question of it comes near."""
    return styles("quiz", [f"questions/{kind}"])


@cache
def needs_script(kind: str) -> bool:
    """Return whether the script of a kind must load before its questions can be answered: it has `start` or styles.

    `kind` is the name of the kind, or `<kind>/<block>` for the form of one of its blocks.
    """
    path = f"questions/{kind}.js"
    return path in bundle().modules and ("start" in bundle().exported(path) or bool(late_styles(kind)))


@cache
def in_place() -> tuple[Runtime, Bundle]:
    """Return the scripts and style sheets of quizzes alone, for a site that is no course.

    Their folder is one deeper than in a course, where the scripts are below the folder of a language: in both cases
    they find the path of the site above themselves.
    """
    modules = {path: text for path, text in bundle().sources.items() if path.partition("/")[0] in QUIZ_ROOMS}
    # A page that is no course's is not visited.
    own = Bundle(modules, (("near.js",), DOM, *(group for group in GROUPS if group[0] in {*modules} - {VISIT})))
    whole = runtime()
    folder = whole.folder.replace("assets/course/", "assets/course/quiz/")
    sheets = {path.removeprefix(f"{whole.folder}/"): text for path, text in whole.files if path.endswith(".css")}
    files = {path: text for path, text in sheets.items() if not path.startswith("pages/")} | own.texts
    return Runtime(folder=folder, worker="", files=tuple((f"{folder}/{path}", files[path]) for path in files)), own


def _text(script: Path) -> str:
    return str(rjsmin.jsmin(script.read_text(encoding="utf-8")))


@cache
def parts() -> tuple[str, ...]:
    """Return the names of the page parts, which scripts fill from what the learner has done."""
    return tuple(sorted(file.stem for file in (FOLDER / "pages").glob("*.js")))


def own_files(part: str) -> tuple[str, ...]:
    """Return the files that only the page part `part` uses, by their paths below `runtime/`.

    Returns none of them if any other module imports one.
    """
    folder, own = FOLDER / "pages" / part, sorted((FOLDER / "pages").glob(f"{part}.*"))
    own += sorted(file for file in folder.rglob("*") if file.is_file())
    resolved = {file.resolve() for file in own}
    for file in {*FOLDER.rglob("*.js")} - {*own}:
        if any((file.parent / f"{path}.js").resolve() in resolved for path in IMPORT_OR_LOADED.findall(_text(file))):
            return ()
    return tuple(file.relative_to(FOLDER).as_posix() for file in own)
