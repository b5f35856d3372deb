"""The software is one thing and this course another: its tests pass beside any course."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from support import PLACED, ROOT, SMALLEST, Course, variables

ELSEWHERE = {"this_course", "node_modules", "test_apart.py"}
TESTS = sorted(file for file in (ROOT / "tests").rglob("*.py") if not ELSEWHERE & {*file.parts})
# What is not of this course. Its look is: a course of the tests is drawn in it, as the theme's own has faults.
SOFTWARE = {".github", "docs", "overrides", "plugins", "pyproject.toml", "tests"}
# The workflows are those of the whole repository, and so are `make` and what developers read.
REPOSITORY = {
    "test_workflows.py": {"", ".ci", ".devcontainer", "Makefile"},
    "test_package.py": {"", "NOTICE"},
    "test_docs.py": {"", "README.md", "CONTRIBUTING.md"},
    "test_documented.py": {"README.md", "CONTRIBUTING.md"},
}
# Those that need a course besides the ones they write, and no browser.
NEEDING = ("test_a_map_says_where", "leads_to_its_twin", "names_another_server", "every_page_of_a_course")


def taken(tree: ast.AST) -> Iterator[str]:
    """Yield what is taken from the root of the repository, and an empty text for the root itself."""
    paths = [node for node in ast.walk(tree) if isinstance(node, ast.BinOp) and isinstance(node.left, ast.Name)]
    parts = {path.left: path.right.value for path in paths if isinstance(path.right, ast.Constant)}
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)]
    shown = {value for call in calls if call.func.attr == "relative_to" for value in call.args}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id == "ROOT" and isinstance(node.ctx, ast.Load) and node not in shown:
            yield str(parts.get(node, "")).partition("/")[0]


@pytest.mark.slow
def test_nothing_of_this_course_is_read() -> None:
    for file in TESTS:
        read = set(taken(ast.parse(file.read_text(encoding="utf-8"))))
        assert not read - SOFTWARE - REPOSITORY.get(file.name, set()), file


# By day `test_nothing_of_this_course_is_read` looks for what would make a difference.
@pytest.mark.nightly
@pytest.mark.slow
def test_another_course_is_no_matter(tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    copy.mkdir()
    for part in (*SOFTWARE, "CONTRIBUTING.md", "LICENSE", "README.md"):
        source = ROOT / part
        if source.is_dir():
            # With what is compiled of it, which takes longer than all else.
            shutil.copytree(source, copy / part, ignore=shutil.ignore_patterns("this_course", "node_modules"))
        else:
            shutil.copy(source, copy / part)
    Course(copy).write(SMALLEST | PLACED)
    files = [str(file.relative_to(ROOT)) for file in TESTS if any(name in file.read_text("utf-8") for name in NEEDING)]
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", " or ".join(NEEDING), *files]
    environment = variables({"PYTHONPATH": str(copy / "plugins")})
    done = subprocess.run(command, cwd=copy, env=os.environ | environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0 and " passed" in done.stdout, done.stdout
