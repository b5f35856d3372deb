"""A real Chromium, and what must hold on every page that is opened in it."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect
from support import program

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# The same engine without the rest of the browser: a new context costs a third.
SHELL = "chromium-headless-shell"
# A machine that does much else at the same time is slow, and nothing is wrong with it.
expect.set_options(timeout=20_000)


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


@pytest.fixture(autouse=True, scope="session")
def waiting() -> Iterator[None]:
    """Let Playwright wait for what is true in a page: it asks by `eval`, which the policy of our pages stops."""

    def wait(page: Page, expression: str, *, arg: Any = None, timeout: float = 30_000) -> None:
        end = time.monotonic() + timeout / 1000
        while True:
            with contextlib.suppress(Error):  # The page is being left for another one.
                if page.evaluate(expression, arg):
                    return
            assert time.monotonic() < end, f"never true: {expression}"
            page.wait_for_timeout(20)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Page, "wait_for_function", wait)
        yield


@contextlib.contextmanager
def watched(context: BrowserContext) -> Iterator[None]:
    """Hold that no page throws, complains in the console, sets a cookie, or asks another server for anything."""
    faults: list[str] = []
    local = ("http://127.0.0.1", "data:", "blob:")
    listeners: dict[str, Callable[[Any], object]] = {
        "weberror": lambda error: faults.append(f"error: {error.error}"),
        "console": lambda told: faults.append(f"console: {told.text}") if told.type == "error" else None,
        # A page that is left drops what it was still loading.
        "requestfailed": lambda it: it.failure == "net::ERR_ABORTED" or faults.append(f"failed: {it.url}"),
        "request": lambda asked: None if asked.url.startswith(local) else faults.append(f"left: {asked.url}"),
    }
    for event, listener in listeners.items():
        context.on(event, listener)
    yield
    for event, listener in listeners.items():
        context.remove_listener(event, listener)
    assert not faults, faults
    assert not context.cookies()


@pytest.fixture(autouse=True)
def clean(request: pytest.FixtureRequest) -> Iterator[None]:
    """Nothing is wrong on the pages of a test, where it has any: a context costs time, which others need not take."""
    watching = watched(request.getfixturevalue("context")) if "context" in request.fixturenames else None
    with watching or contextlib.nullcontext():
        yield


@pytest.fixture(scope="module")
def _kept(browser: Browser, browser_context_args: dict[str, Any]) -> Iterator[tuple[Page, Page]]:
    with contextlib.closing(browser.new_context(**browser_context_args)) as context:
        yield context.new_page(), context.new_page()


@pytest.fixture
def pair(_kept: tuple[Page, Page]) -> Iterator[tuple[Page, Page]]:
    """Two pages that all tests of a module use: a new page costs more than what most of those tests do."""
    with watched(_kept[0].context):
        yield _kept


@pytest.fixture
def errors() -> Callable[[BrowserContext], list[str]]:
    """Return a function that collects what the pages of a context of the test's own throw."""

    def watch(context: BrowserContext) -> list[str]:
        thrown: list[str] = []
        context.on("weberror", lambda error: thrown.append(str(error.error)))
        return thrown

    return watch


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A context of its own, which keeps what it visits."""
    context = browser.new_context()
    context.set_default_timeout(20_000)
    yield context
    context.close()
