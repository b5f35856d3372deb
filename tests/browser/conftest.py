"""A real Chromium for the tests in this folder, and what must hold on every page they open."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from contents import address_fixture, language_fixture, lesson_fixture, path_fixture, questions_fixture, words_fixture  # noqa: F401
from learner import Learner
from playwright.sync_api import BrowserContext, Page, expect
from support import CONFIG, ROOT, SMALLEST, Course, Site, program

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# The same engine without the rest of the browser: a new context costs a third.
SHELL = "chromium-headless-shell"
# A machine that does much else at the same time is slow, and nothing is wrong with it.
expect.set_options(timeout=20_000)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    quiet = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update"]
    return {**browser_type_launch_args, "executable_path": browser_program(SHELL, *CHROMIUM), "args": quiet}


@pytest.fixture(scope="session")
def whole_browser(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """What starts the browser that learners have, with its settings and its back/forward cache."""
    return {**browser_type_launch_args, "executable_path": browser_program(*CHROMIUM)}


def browser_program(*names: str) -> str:
    return os.environ.get("CHROMIUM") or program(*names)


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    """Nothing is kept for offline use but where a test is about that: it would go on loading after the test.

    Nothing moves either: what is on its way from one colour to another has too little contrast for a moment.
    """
    return {**browser_context_args, "service_workers": "block", "reduced_motion": "reduce"}


@pytest.fixture(autouse=True)
def clean(context: BrowserContext) -> Iterator[None]:
    """No page throws, complains in the console, sets a cookie, or asks another server for anything."""
    faults: list[str] = []
    context.on("weberror", lambda error: faults.append(f"error: {error.error}"))
    context.on("console", lambda told: faults.append(f"console: {told.text}") if told.type == "error" else None)
    # A page that is left drops what it was still loading.
    context.on("requestfailed", lambda it: it.failure == "net::ERR_ABORTED" or faults.append(f"failed: {it.url}"))
    local = ("http://127.0.0.1", "data:", "blob:")
    context.on("request", lambda asked: None if asked.url.startswith(local) else faults.append(f"left: {asked.url}"))
    yield
    assert not faults
    assert not context.cookies()


UNSCROLLED = """() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => {
  document.querySelectorAll('.md-sidebar__scrollwrap').forEach(it => it.scrollTo(0, 0))
  done()
})))"""


@pytest.fixture
def axe() -> Callable[..., None]:
    """Return a function that fails with what axe finds on whole pages as they are now."""

    def check(*pages: Page, rules: list[str] = RULES, skip: tuple[str, ...] = ()) -> None:
        off = {rule: {"enabled": False} for rule in skip}
        options = {"runOnly": rules, "rules": off, "resultTypes": ["violations"]}
        # Started on all pages before any is waited for, because each takes its time.
        for page in pages:
            if not page.evaluate("'axe' in window"):
                page.evaluate(AXE_SCRIPT)
            # A link that is half scrolled out of the sidebar is not too small.
            # The theme scrolls it to the page's own link a frame after the window has got its size.
            page.evaluate(UNSCROLLED)
            # The theme's tooltips lie at the end of the page, and are read where they are named.
            page.evaluate("it => { window.found = axe.run({exclude: ['.md-tooltip2']}, it) }", options)
        for page in pages:
            found = page.evaluate("found")["violations"]
            told = [(each["id"], each["help"], *(node["html"][:200] for node in each["nodes"][:3])) for each in found]
            assert not told, f"{page.url} {page.viewport_size} {json.dumps(told, indent=1, ensure_ascii=False)}"

    return check


# The look of this course, because the theme's own has faults of contrast.
LOOK = f"""
theme:
  name: material
  custom_dir: "{ROOT / "overrides"}"
  font: false
  features: [content.tooltips]
  palette:
    - media: "(prefers-color-scheme: light)"
      scheme: default
      primary: custom
      accent: custom
      toggle: {{icon: material/weather-sunny, name: to-dark}}
    - media: "(prefers-color-scheme: dark)"
      scheme: slate
      primary: custom
      accent: custom
      toggle: {{icon: material/weather-night, name: to-light}}
extra_css: [assets/site.css]
"""


@pytest.fixture(scope="session")
def learner(words: Callable[[str], Any]) -> Callable[..., Learner]:
    """Return a function that gives a Learner on a page in a language."""
    return lambda page, language="sv", at=None: Learner(page, words(language), at)


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[dict[str, str | bytes]], Path]:
    """Return a function that gives the folder of the site of a small course: built once for all tests that want it."""
    sites: dict[frozenset[tuple[str, str | bytes]], Path] = {}

    def build(files: dict[str, str | bytes]) -> Path:
        key = frozenset(files.items())
        if key not in sites:
            made = Course(tmp_path_factory.mktemp("small"))
            made.write(SMALLEST | files)
            done = made.build()
            assert done.returncode == 0, done.stdout
            sites[key] = made.folder / "site"
        return sites[key]

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
        placed = [("quiz", name) for name in quizzes] + [("again", name) for name in again]
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


@pytest.fixture
def errors() -> Callable[[BrowserContext], list[str]]:
    """Return a function that collects what the pages of a context of the test's own throw."""

    def watch(context: BrowserContext) -> list[str]:
        thrown: list[str] = []
        context.on("weberror", lambda error: thrown.append(str(error.error)))
        return thrown

    return watch
