"""The documentation for developers names files that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support import ROOT

PACKAGE = ROOT / "plugins" / "mkdocs_course"
# The examples of `problems.md` name files of a course, and tests/test_problem_pages.py tries them.
PAGES = sorted(
    [
        *({*(ROOT / "docs").glob("*.md")} - {ROOT / "docs/problems.md"}),
        *map(ROOT.joinpath, ("CONTRIBUTING.md", "README.md")),
    ]
)
# Files that a site has, a course may have, or an example calls by its name.
ELSEWHERE = re.compile(
    r"hotspot|^quizzes/(?:setup|first-lesson|lifting)|workflows/course\.yml$|^sw\.js$|^assets/|^locales/|<|\*|^(?:course|offline|scripts|quizzes)\.json$"
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_files_that_are_named_exist(page: Path) -> None:
    names = re.findall(r"`([\w./<>*-]+\.(?:py|js|css|html|yml|json|toml|md))`", page.read_text(encoding="utf-8"))
    files = {file.as_posix() for top in (PACKAGE, ROOT / "tests") for file in top.rglob("*.*")}
    missing = [
        name
        for name in names
        if not ELSEWHERE.search(name)
        and not (ROOT / name).exists()
        and not any(file.endswith(f"/{name}") for file in files)
    ]
    assert not missing


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_to_files_and_headings(page: Path) -> None:
    for target, anchor in re.findall(r"\]\((?!https?:|/)([\w./-]*)(?:#([\w-]+))?\)", page.read_text(encoding="utf-8")):
        file = page.parent / target if target else page
        assert file.exists(), target
        if anchor:
            headings = re.findall(r"(?m)^#+ (.+)$", file.read_text(encoding="utf-8"))
            slugs = {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings}
            assert anchor in slugs, f"{target}#{anchor}"
