"""Courses of one page, each built once for all tests that want it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from support import CONFIG, ROOT, SMALLEST, Course, Site

# The look of this course, because the theme's own has faults of contrast. A page follows the colours of the device.
LOOK = f"""
theme:
  name: material
  custom_dir: "{ROOT / "overrides"}"
  font: false
  features: [content.tooltips]
  palette:
    - media: "(prefers-color-scheme)"
      primary: custom
      accent: custom
      toggle: {{icon: material/theme-light-dark, name: to-light}}
    - media: "(prefers-color-scheme: light)"
      scheme: default
      primary: custom
      accent: custom
      toggle: {{icon: material/weather-sunny, name: to-dark}}
    - media: "(prefers-color-scheme: dark)"
      scheme: slate
      primary: custom
      accent: custom
      toggle: {{icon: material/weather-night, name: to-auto}}
extra_css: [assets/colours.css]
"""


@pytest.fixture(scope="session")
def once(shared: Callable[..., Path]) -> Callable[[dict[str, str | bytes]], Path]:
    """Return a function that gives the folder of the site of a small course: built once for all tests that want it."""

    def build(files: dict[str, str | bytes]) -> Path:
        def fill(folder: Path) -> None:
            made = Course(folder)
            made.write(SMALLEST | files)
            done = made.build()
            assert done.returncode == 0, done.stdout

        name = hashlib.sha256(repr(sorted(files.items())).encode()).hexdigest()[:16]
        return shared(f"small-{name}", fill) / "site"

    return build


@pytest.fixture
def small(once: Callable[..., Path], serve: Callable[[Path], Site], tmp_path: Path) -> Callable[..., Site]:
    """Return a function that builds a course of one page with these quizzes; again, it changes what it serves.

    `again` names those that come back at the end of the page, `files` are what else is in the course, and
    `settings` what else `mkdocs.yml` says of it, on one line. The search is left out where no one will search: each
    page would read all its words anew.
    """
    served: list[Site] = []
    folder = tmp_path / "served"

    def build(
        quizzes: dict[str, str],
        again: tuple[str, ...] = (),
        files: dict[str, str | bytes] | None = None,
        settings: str = "",
        search: bool = False,
    ) -> Site:
        placed = [("quiz", name) for name in quizzes] + [("posttest", name) for name in again]
        page = "# Ett\n\nEn text.\n\n" + "".join(f"/// {block} | {name}\n///\n\n" for block, name in placed)
        config = CONFIG.replace("theme: {name: material, font: false}", LOOK).replace(
            "id: test", f"id: test\n      {settings}"
        )
        if not search:
            config = config.replace("  - search\n", "")
        pages = {"mkdocs.yml": config, "content/sv/index.md": page, "content/zh/index.md": page}
        made = pages | {f"quizzes/{name}.yml": text for name, text in quizzes.items()} | (files or {})
        # Put in place in one step: a page may still be loading.
        link = tmp_path / "next"
        link.symlink_to(once(made))
        link.replace(folder)
        served[:] = served or [serve(folder)]
        return served[0]

    return build
