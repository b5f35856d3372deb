"""The arrows between the rooms point one way, and no kind of question is half there."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import mkdocs_course
import pytest
from mkdocs_course.model.question import kinds

PACKAGE = Path(mkdocs_course.__file__).parent
ALLOWED = {
    "model": {"model"},
    "view": {"model", "view"},
    "markup": set(),
    "blocks": {"markup"},
    "extension": {"model", "view", "markup", "blocks"},
    "publish": {"model", "view", "markup", "extension"},
    "settings": {"model"},
    "staging": set(),
    "languages": set(),
    "plugin": {"model", "view", "extension", "staging", "languages", "publish", "settings"},
    "cli": {"model", "view", "markup"},
    "__main__": {"cli"},
    "__init__": set(),
}
# A framework, and the rooms that may know it.
FOREIGN = {
    "mkdocs": {"plugin", "settings"},
    "markdown": {"extension", "blocks", "markup"},
    "latex2mathml": {"markup"},
    "pymdownx": {"extension", "blocks"},
    "jinja2": {"view"},
    "rjsmin": {"view"},
    "click": {"cli"},
}
NAMES = sorted(kind.__module__.rpartition(".")[2] for kind in kinds().values())


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports relatively"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_arrows(path: Path) -> None:
    room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    for name in imports(path):
        top, _, rest = name.partition(".")
        if top == "mkdocs_course":
            assert rest.split(".")[0] in ALLOWED[room], f"{room} may not import {name}"
        assert room in FOREIGN.get(top, {room}), f"{room} may not import {top}"


@pytest.mark.parametrize("name", NAMES)
def test_a_kind_is_three_files_and_its_cases(name: str) -> None:
    assert (PACKAGE / "model" / "questions" / f"{name}.py").is_file()
    assert (PACKAGE / "view" / "templates" / "questions" / f"{name}.html").is_file()
    assert (PACKAGE / "runtime" / "questions" / f"{name}.js").is_file()
    assert list((Path(__file__).parent / "golden" / "kinds").glob(f"{name}*.yml"))


def test_no_kind_is_only_a_template_or_a_script() -> None:
    for folder, ending in (("view/templates/questions", ".html"), ("runtime/questions", ".js")):
        assert sorted(file.stem for file in (PACKAGE / folder).glob(f"*{ending}")) == NAMES


def test_no_kind_knows_another() -> None:
    for folder, ending in (
        ("model/questions", ".py"),
        ("view/templates/questions", ".html"),
        ("runtime/questions", ".js"),
    ):
        for name in NAMES:
            text = (PACKAGE / folder / f"{name}{ending}").read_text(encoding="utf-8")
            # A number is also a number: what counts is the name of the kind, its words, its module or its file.
            named = (
                rf"\b(?:questions[./]|kinds\.|import |\./)({'|'.join(NAMES)})\b|\b({'|'.join(NAMES)})\.(?:html|js|py)\b"
            )
            assert {found for match in re.findall(named, text) for found in match if found} <= {name}


@pytest.mark.parametrize("ending", ["py", "js", "css", "html"])
def test_no_file_grows_past_one_noun(ending: str) -> None:
    long = {
        str(file): lines
        for file in PACKAGE.rglob(f"*.{ending}")
        if (lines := len(file.read_text("utf-8").splitlines())) > 200
    }
    assert not long
