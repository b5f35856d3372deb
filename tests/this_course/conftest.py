"""Fixtures for the tests of this course, which read `content/` and `quizzes/`; no other test does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from accessible import axe  # noqa: F401
from chromium import (  # noqa: F401
    _kept,
    browser_context_args,
    browser_type_launch_args,
    clean,
    errors,
    pair,
    phone,
    waiting,
)
from contents import language_fixture  # noqa: F401
from support import ROOT, Site, build_strict


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents and "site" in item.fixturenames:
            item.add_marker(pytest.mark.browser if "browser" in item.fixturenames else pytest.mark.slow)


@pytest.fixture(scope="session")
def site(shared: Callable[..., Path], serve: Callable[..., Site]) -> Site:
    """This course, built strict as for GitHub Pages, and served."""
    return serve(shared("site-of-this-course", lambda folder: build_strict(ROOT, folder)) / "site")
