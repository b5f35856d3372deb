"""The arrows between the rooms point one way, and no kind of question is half there."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from graphlib import TopologicalSorter
from pathlib import Path

import mkdocs_course
import pytest
import rjsmin
from mkdocs_course.model.quiz.question import kind_name, kinds
from support import ROOT

PACKAGE = Path(mkdocs_course.__file__).parent
# A room, and the rooms that it may import. They stand in an order in which each imports only those before it.
ALLOWED = {
    "__init__": set(),
    "cache": set(),
    "model.language": set(),
    "model.problem": set(),
    "model.limit": {"model.problem"},
    "model.reading": {"model.language", "model.limit", "model.problem"},
    "model.tree": {"model.reading", "model.problem"},
    "model.text": {"model.language", "model.problem", "model.reading"},
    "model.figure": {"model.problem", "model.reading", "model.text"},
    "model.interaction": {"model.text"},
    "model.controls": {"model.interaction", "model.language", "model.problem", "model.reading", "model.text"},
    "model.glossary": {"model.language", "model.limit", "model.problem", "model.reading", "model.text"},
    "model.quiz": {
        "model.glossary",
        "model.interaction",
        "model.language",
        "model.limit",
        "model.problem",
        "model.reading",
        "model.text",
    },
    "model.questions": {"model.controls", "model.glossary", "model.interaction", "model.language", "model.problem"}
    | {"model.quiz", "model.reading", "model.text"},
    "model.course": {"model.controls", "model.figure", "model.glossary", "model.interaction", "model.language"}
    | {"model.limit"}
    | {"model.problem", "model.quiz", "model.reading", "model.text", "model.tree"},
    "report": {"model"},
    # It sees the six neutral records, and no kind of question.
    "exchange": {"model.interaction", "model.problem", "model.reading", "model.text"},
    "view": {"model", "report"},
    "markdown": {"model", "report", "view"},
    "project": {"cache", "model", "report", "view", "markdown"},
    "extension": {"model", "report", "view", "markdown", "project"},
    "site": {"cache", "model", "report", "view", "markdown", "extension"},
    # Programs that make the pages instead of MkDocs.
    "themes": {"model", "view", "markdown", "project", "extension", "site"},
    "errors": {"model", "report", "site", "project"},
    "settings": {"model", "view", "extension", "markdown", "site", "errors", "project"},
    "in_place": {"report", "view", "extension", "site", "settings", "errors", "project"},
    "generated": {"markdown", "report", "site", "view"},
    "plugin": {"generated", "in_place", "model", "report", "view", "markdown", "extension", "site", "settings"}
    | {"errors", "project"},
    "authoring": {"model", "view", "project"},
    "preview": {"model", "view", "extension", "site", "settings", "in_place", "plugin", "project"}
    | {"report", "markdown", "errors", "generated"},
    "cli": {"cache", "model", "report", "exchange", "view", "site", "project", "authoring", "preview", "themes"},
    "__main__": {"cli"},
}
# A framework, and the rooms that may know it.
FOREIGN = {
    "mkdocs": {"plugin", "generated", "in_place", "settings", "errors", "preview"},
    "PIL": {"site"},
    "jieba": {"settings"},
    "pathspec": {"project"},
    "watchdog": {"site"},
    "markdown": {"markdown", "extension"},
    "latex2mathml": {"markdown"},
    "pymdownx": {"markdown", "extension"},
    "jinja2": {"view"},
    "rjsmin": {"view", "site"},
    "click": {"cli", "site"},
    "defusedxml": {"exchange"},
    "mammoth": {"exchange"},
    "openpyxl": {"exchange"},
}
RUNTIME = PACKAGE / "runtime"
# The same for the scripts: a room, and the rooms that its modules may import, at once or when they are needed.
SCRIPTS = {
    "dom": set(),
    "scoring": set(),
    "worker": set(),
    "preview": set(),
    "store": set(),
    "element": {"dom", "scoring", "store"},
    "controls": {"dom", "scoring", "element"},
    "questions": {"dom", "scoring", "element", "controls"},
    # It speaks with the worker in messages, and knows their types.
    "learner": {"dom", "store", "worker"},
    "behaviours": {"dom", "store", "learner", "element"},
    # What it needs of the kinds of question and of the quiz it gets from its entry, `part.js`.
    "pages": {"dom", "scoring", "store", "learner"},
    "search": set(),
    "site": {"dom", "store", "learner"},
    "quiz": {"dom", "store", "learner", "element", "questions", "behaviours"},
    "near": {"dom", "store", "element", "quiz"},
    "part": {"dom", "store", "learner", "element", "questions", "pages", "quiz"},
}
# Scripts that a page names. Their elements are classes of theirs, and what works on an element knows its type.
ENTRIES = {"quiz", "part"}
# `import … from "./x.js"`, `import("./x.js")`, and the latter with a name put in.
IMPORT = re.compile(r"""(?:\bfrom|\bimport)\s*\(?\s*["'`](\.[^"'`]+)["'`]""")
# The rooms in which each kind of question has a file or a folder, with the ending of the file.
ROOMS = {"model/questions": ".py", "view/questions": ".html", "runtime/questions": ".js"}
NAMES = sorted(kind_name(kind) for kind in kinds().values())


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


def room_of(names: Sequence[str]) -> str:
    """Return the room of a module: what lies at the top of the package, or at the top of its model."""
    return ".".join(names[: 2 if names[0] == "model" and len(names) > 1 else 1])


def test_arrows() -> None:
    for path in sorted(PACKAGE.rglob("*.py")):
        room = room_of(path.relative_to(PACKAGE).with_suffix("").parts)
        allowed = {room, *ALLOWED.get(room, ())}
        for name in imports(path):
            top, _, rest = name.partition(".")
            if top == "mkdocs_course":
                other = rest.split(".")
                assert room_of(other) in allowed or other[0] in allowed, f"{path}: {room} may not import {name}"
            outer = room.partition(".")[0]
            assert outer in FOREIGN.get(top, {outer}), f"{path}: {room} may not import {top}"


def test_no_arrow_leads_back() -> None:
    before = {"model"}
    for room, allowed in ALLOWED.items():
        assert allowed <= before, room
        before.add(room)


def script_room(path: Path) -> str:
    return path.relative_to(RUNTIME).parts[0].removesuffix(".js")


def modules(script: Path, text: str) -> Iterator[Path]:
    """Yield what a script imports; where a name is put in when it runs, all modules that it may be."""
    for name in IMPORT.findall(text):
        path = (script.parent / re.sub(r"\$\{.*?\}", "*", name)).resolve()
        yield from sorted(path.parent.glob(path.name))


def test_arrows_of_scripts() -> None:
    for script in sorted(RUNTIME.rglob("*.js")):
        room, text = script_room(script), script.read_text("utf-8")
        for module in modules(script, rjsmin.jsmin(text)):
            assert script_room(module) in {room, *SCRIPTS[room]}, f"{script} may not import {module}"
        # With the types, which stand in comments.
        for module in modules(script, text):
            assert script_room(module) in {room, *SCRIPTS[room], *ENTRIES}, f"{script} may not know types of {module}"


def test_no_script_imports_itself_by_way_of_others() -> None:
    scripts = {script: rjsmin.jsmin(script.read_text("utf-8")) for script in RUNTIME.rglob("*.js")}
    order = TopologicalSorter({script: set(modules(script, text)) for script, text in scripts.items()})
    assert len(list(order.static_order())) == len(scripts)


@pytest.mark.parametrize("name", NAMES)
def test_a_kind_has_cases(name: str) -> None:
    assert list((Path(__file__).parent / "golden" / "kinds").glob(f"{name}*.yml"))


def test_a_kind_is_a_name_in_three_rooms() -> None:
    """Each room has a file or a folder for every kind, and none for anything else."""
    for room, ending in ROOMS.items():
        found = {
            path.stem if path.suffix == ending else path.name
            for path in (PACKAGE / room).iterdir()
            if (path.suffix == ending or path.is_dir()) and not path.name.startswith("__")
        }
        assert sorted(found) == NAMES, room


def test_no_kind_knows_another() -> None:
    # A number is also a number: what counts is the name of the kind, its words, its module or its file.
    named = rf"\b(?:questions[./]|kinds\.|import |\./)({'|'.join(NAMES)})\b|\b({'|'.join(NAMES)})\.(?:html|js|py)\b"
    for room in ROOMS:
        for name in NAMES:
            files = [*(PACKAGE / room).glob(f"{name}.*"), *(PACKAGE / room / name).rglob("*.*")]
            text = "".join(file.read_text("utf-8") for file in files if file.suffix in CODE)
            assert {found for match in re.findall(named, text) for found in match if found} <= {name}


def test_no_kind_looks_for_its_quiz() -> None:
    """What a kind must know of its quiz, and may do in it, it gets at its start."""
    for room in ("questions", "controls"):
        for file in (PACKAGE / "runtime" / room).rglob("*.js"):
            assert not re.search(r"course-quiz\b|/quiz\.js", file.read_text("utf-8")), file


CODE = (".py", ".html", ".js", ".css")
# Words that other things have as well, with where they do.
HOMONYMS = {
    # Fields of a quiz file, and the names that Moodle has for its own kinds.
    ("authoring/second_language.py", "number"),
    ("exchange/moodle.py", "matching"),
    ("exchange/moodle.py", "ordering"),
    ("exchange/quiz_file.py", "gaps"),
    ("exchange/quiz_file.py", "number"),
    ("model/course/metadata.py", "categories"),
    ("model/interaction/number.py", "number"),
    # What a message counts.
    ("model/limit.py", "number"),
    ("report/wording/__init__.py", "number"),
    ("view/coverage.py", "number"),
    # A type of JSON.
    ("model/reading/json_schema.py", "number"),
    ("model/reading/values.py", "number"),
    ("model/quiz/draw.py", "number"),
    ("runtime/behaviours/exam/links.js", "number"),
    ("site/index.py", "number"),
}


def test_nothing_else_names_a_kind() -> None:
    """Neither by the name of the kind, as a text of its own, nor by its class, module, words, script or styles."""
    kind = rf"({'|'.join(NAMES)})"
    pattern = rf"""questions/{kind}\b|kinds\.{kind}\b|["'`]{kind}["'`]|\.course-{kind}\b"""
    for path in sorted(PACKAGE.rglob("*.*")):
        if path.suffix not in CODE or "questions" in path.parts:
            continue
        text = path.read_text("utf-8")
        if path.suffix == ".py":
            found = set(names_in(ast.parse(text)))
        else:
            # `typeof` tells of what sort a value is.
            quoted = re.sub(r'typeof [\w.]+[!=]=="\w+"', "", rjsmin.jsmin(text) if path.suffix == ".js" else text)
            found = {name for match in re.findall(pattern, quoted) for name in match if name}
        own = path.relative_to(PACKAGE).as_posix()
        assert {name for name in found if (own, name) not in HOMONYMS} == set(), own


def names_in(tree: ast.Module) -> Iterator[str]:
    """Yield what a module names that belongs to one kind alone."""
    classes = {kind.__name__ for kind in kinds().values()}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and node.value in NAMES:
            yield node.value
        elif (
            isinstance(node, ast.Name | ast.alias) and (node.id if isinstance(node, ast.Name) else node.name) in classes
        ):
            yield node.id if isinstance(node, ast.Name) else node.name
        elif isinstance(node, ast.ImportFrom) and ".questions." in f"{node.module}.":
            yield f"{node.module}"


@pytest.mark.parametrize("folder", [PACKAGE / "runtime", ROOT / "overrides"], ids=lambda folder: folder.name)
def test_no_line_of_a_script_or_style_sheet_is_too_long(folder: Path) -> None:
    """Biome breaks code after 120 characters, and leaves comments and texts as they are. Ruff sees to Python."""
    long = [
        f"{file.relative_to(ROOT)}:{number}"
        for file in sorted(folder.rglob("*.*"))
        if file.suffix in (".js", ".css")
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if len(line) > 120
    ]
    assert not long


@pytest.mark.parametrize(("ending", "most"), [("py", 200), ("js", 200), ("css", 400), ("html", 200)])
def test_no_file_grows_past_one_noun(ending: str, most: int) -> None:
    """A formatted style sheet has a line for each declaration, so it may be longer."""
    long = {
        str(file): lines
        for file in PACKAGE.rglob(f"*.{ending}")
        if (lines := len(file.read_text("utf-8").splitlines())) > most
    }
    assert not long
