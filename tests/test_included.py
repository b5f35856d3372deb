"""Files that lessons include (`--8<--`) from folders that `mkdocs.yml` names: as the build finds them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from mkdocs_course import project
from support import CONFIG, Course, run

pytestmark = pytest.mark.slow
PAGE = '# Hej\n\n--8<-- "{}"\n'


def configured(base: str) -> str:
    return CONFIG.replace("[admonition,", f"[{{pymdownx.snippets: {{base_path: {base}}}}}, admonition,")


@pytest.mark.parametrize(
    ("base", "name", "is_there"),
    [
        ("snippets", "a.md", True),
        ("[content, snippets]", "a.md", True),
        ("[snippets/a.md]", "a.md", True),
        (".", "snippets/a.md", True),
        ("content", "sv/b.md", True),
        ("snippets", "/content/sv/b.md", False),
        ("[snippets/a.md]", "b.md", False),
        ("snippets", "nowhere.md", False),
        ("content", "a.md", False),
        ("content", "../snippets/a.md", False),
    ],
)
def test_check_and_build_find_the_same(base: str, name: str, is_there: bool, course: Callable[..., Course]) -> None:
    pages = {f"content/{code}/l.md": PAGE.format(name) for code in ("sv", "zh")}
    parts = {
        "snippets/a.md": "Hit.\n",
        "snippets/b.md": "Dit.\n",
        "content/sv/b.md": "# B\n",
        "content/zh/b.md": "# B\n",
    }
    made = course({"mkdocs.yml": configured(base), **pages, **parts})
    told = {problem.code for problem in project.assemble(made.folder / "mkdocs.yml").problems}
    assert told.isdisjoint({"missing-file", "moved-file"}) is is_there
    done = made.build()
    assert (done.returncode == 0) is is_there, done.stdout
    if is_there:
        assert ("Hit." if "a.md" in name else "<h1") in made.read("sv/l/index.html")


def test_a_course_is_built_from_any_folder(course: Callable[..., Course]) -> None:
    """The folders of an extension's options are relative to that of `mkdocs.yml`."""
    pages = {f"content/{code}/l.md": PAGE.format("a.md") for code in ("sv", "zh")}
    made = course({"mkdocs.yml": configured("snippets"), **pages, "snippets/a.md": "Hit.\n"})
    done = run("mkdocs_course", "build", made.folder.name, cwd=made.folder.parent)
    assert done.returncode == 0, done.stdout
    assert "Hit." in made.read("sv/l/index.html")
