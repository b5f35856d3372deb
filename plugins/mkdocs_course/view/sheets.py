"""The style sheets of the package: which of them lie in one file, and which files a page needs."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import rjsmin

from mkdocs_course.model.course.page_facts import PageFacts

FOLDER = Path(__file__).parent.parent / "runtime"
"""The folder of the scripts and style sheets of the package."""

# What style sheets are served without. None of ours has a string with such signs.
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
SPACE = re.compile(r"\s+")
AROUND = re.compile(r" ?([{};,>~]) ?|(?<=:) ")
QUOTED = re.compile(r'(?<==)"([a-zA-Z_]\w*)"(?=\])')
ZERO = re.compile(r"(?<=[\s:(,-])0(?=\.\d)")
RULES = r"\{((?:[^{}]|\{[^{}]*\})*)\}"
PAPER_RULE = re.compile(rf"@media print{RULES}")
FORCED_RULE = re.compile(rf"@media \(forced-colors:active\){RULES}")
# An import of a module, in a script without comments.
IMPORT = re.compile(r'\b(?:from|import)"(\.[^"]+)\.js"')


def _is_early(sheet: Path) -> bool:
    """Return whether a style sheet is that of a block that needs nothing of its kind: it stands where a page begins."""
    script = sheet.with_suffix(".js")
    text = script.read_text(encoding="utf-8") if script.is_file() else ""
    return RESPONSE.search(text) is not None and f'"../{sheet.parent.name}.js"' not in text


# What a script exports that shows a question.
RESPONSE = re.compile(r"^export (?:const |function |\{[^}]*\b)response\b", re.MULTILINE)
BLOCKS = tuple(sorted(it.relative_to(FOLDER).as_posix() for it in FOLDER.glob("questions/*/*.css") if _is_early(it)))
QUIZ = ("quiz.css", "element/one.css", "element/sheet.css", "controls/area.css", "controls/field.css", *BLOCKS)
# What stands around the text of a page.
FRAME = ("site.css", "frame.css", "menu.css")
# What every page of a course has, in one file: more files would be more requests, and more bytes when compressed.
SITE = ("tokens.css", "shared.css", *FRAME, "button.css", "lesson.css", "dom/stones.css", *QUIZ)
# What a quiz looks like when it is used.
CHOOSING = ("pointer.css", "element/unchosen.css", "focus.css")
# What a quiz needs in a site that is no course.
PLACE = ("tokens.css", "shared.css", "button.css", "dom/stones.css", *QUIZ, *CHOOSING)
# The faces of the look, unless the script of the language has its own.
TYPE = ("look/type.css",)
LOOK = ("look/page.css", "look/frame.css", "look/figures.css")
# What is seen of a quiz once it is used, and of a page of a course. Scripts load them.
ANSWERING = "element/answering.css"
VISIT, LOOK_VISIT = "learner/visit.css", "look/visit.css"
USED = ("used_tokens.css", "edge.css", "notice.css", *CHOOSING, "term.css")
# The style sheets that a page gets in one file, so that it sends fewer requests.
FILES = {
    "place.css": PLACE,
    ANSWERING: ("used_tokens.css", "edge.css", "dom/dots.css", "notice.css", ANSWERING),
    VISIT: (*USED, VISIT),
    LOOK_VISIT: (*USED, "look/used.css", VISIT),
    "paper.css": ("paper.css", "paper/quiz.css"),
    "look.paper.css": ("paper.css", "paper/quiz.css"),
    # Of quizzes in a site that is no course.
    "paper/quiz.css": ("paper/quiz.css",),
}
# The files for paper also have what these style sheets say of paper: nothing that is seen waits for it.
PAPER = {"paper.css": SITE, "look.paper.css": (*SITE, *LOOK), "paper/quiz.css": PLACE}
DIVIDED = {*SITE, *LOOK}
# What they say of the few colours of a learner's own waits for the first use of a page: nothing moves with it.
FORCED = {VISIT: SITE, LOOK_VISIT: (*SITE, *LOOK)}
# The ISO 15924 scripts in which text needs styles of its own, and the style sheets of each.
WRITING = tuple(sorted(file.stem for file in (FOLDER / "writing").glob("*.css")))
WRITTEN = "writing/{}.css"
# What only pages in a language of that script need.
WRITTEN_TYPE = "writing/{}/type.css"


@cache
def sheet_files() -> dict[str, tuple[str, ...]]:
    """Return the style sheets in each file of a site, by path below the runtime's folder.

    A style sheet in the folder of another one, as that of a block in the folder of its kind, lies in the file of that.
    The styles of every page are there for each script, with and without the look of the package.
    """
    files = dict(FILES)
    for script in ("", *WRITING):
        written = (WRITTEN.format(script), WRITTEN_TYPE.format(script)) if script else ()
        files |= {it: (it,) for it in written[:1]}
        files[site_styles(script)] = (*SITE, *written)
        files[look_styles(script)] = (*(() if script else TYPE), *LOOK, *SITE, *written)
    grouped = {sheet for sheets in files.values() for sheet in sheets}
    # A preview adds its style sheet by itself.
    served = (file for file in FOLDER.rglob("*.css") if file.parent.name != "preview")
    for sheet in sorted(file.relative_to(FOLDER).as_posix() for file in served):
        outer = f"{posixpath.dirname(sheet)}.css"
        if sheet not in grouped:
            file = outer if (FOLDER / outer).is_file() else sheet
            files[file] = tuple(sorted({*files.get(file, ()), sheet}))
    return files


@cache
def sheet_file(sheet: str) -> str:
    """Return the file of a site in which a style sheet is."""
    return next(file for file, sheets in sheet_files().items() if sheet in sheets)


def sheet_text(file: str) -> str:
    """Return the text of a file of `sheet_files`, without comments and the space that nothing needs."""
    printed = (rules for sheet in PAPER.get(file, ()) for rules in PAPER_RULE.findall(_short(sheet)))
    shown = "".join(PAPER_RULE.sub("", _short(it)) if it in DIVIDED else _short(it) for it in sheet_files()[file])
    shown = FORCED_RULE.sub("", shown) if file in _of_every_page() else shown
    forced = (rule[0] for sheet in FORCED.get(file, ()) for rule in FORCED_RULE.finditer(_short(sheet)))
    return "".join((*printed, *forced, shown)) + "\n"


def _of_every_page() -> set[str]:
    return {path for script in ("", *WRITING) for path in (site_styles(script), look_styles(script))}


@cache
def _short(sheet: str) -> str:
    text = COMMENT.sub("", (FOLDER / sheet).read_text(encoding="utf-8"))
    return QUOTED.sub(r"\1", ZERO.sub("", AROUND.sub(r"\1", SPACE.sub(" ", text)))).replace(";}", "}").strip()


def styles(main: str, modules: Iterable[str]) -> tuple[str, ...]:
    """Return the files of the style sheets of a main script, its own first, and of the modules that it imports.

    `main` and `modules` are paths below the runtime's folder, without the ending. What is on every page is left out.
    """
    own = [f"{main}.css"] if (FOLDER / f"{main}.css").is_file() else []
    sheets = (*own, *(sheet for module in (main, *modules) for sheet in _styles(module)))
    return tuple(dict.fromkeys(sheet_file(sheet) for sheet in sheets if sheet not in SITE))


def site_styles(script: str) -> str:
    """Return the style sheet of every page in a language that is written in this ISO 15924 script."""
    return f"site.{script}.css" if script in WRITING else "site.css"


def look_styles(script: str) -> str:
    """Return the same where the site has the look of the package."""
    return f"{script}/look.css" if script in WRITING else "look.css"


def used_styles(*, look: bool) -> str:
    """Return what is seen of a page once it is used; with the `look` of the package or without."""
    return LOOK_VISIT if look else VISIT


def content_styles(facts: PageFacts, *, look: bool, menu: bool) -> tuple[str, ...]:
    """Return the style sheets of what only some pages have, such as the glossary or a recording.

    `look` is whether the site has the look of the package, and `menu` whether it has a menu of languages.
    """
    had = {
        "glossary.css": facts.glossary,
        "look/kit.css": facts.kit and look,
        "languages.css": menu,
        "learner/recording.css": facts.recording,
    }
    return tuple(sheet for sheet, is_had in had.items() if is_had)


def written_styles(script: str, sheets: Iterable[str]) -> tuple[str, ...]:
    """Return what is added to these style sheets for a language that is written in this script."""
    added = (f"writing/{script}/{sheet}" for sheet in sheets)
    return tuple(it for it in added if it in sheet_files())


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
    imported = IMPORT.findall(rjsmin.jsmin((FOLDER / f"{module}.js").read_text(encoding="utf-8")))
    private = sorted(file.relative_to(FOLDER).with_suffix("").as_posix() for file in (FOLDER / module).rglob("*.js"))
    for dependency in (
        *(posixpath.normpath(posixpath.join(posixpath.dirname(module), path)) for path in imported),
        *private,
    ):
        _visit(dependency, main, order)
    order[module] = order.pop(module)
