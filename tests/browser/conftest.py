"""A real Chromium for the tests in this folder, and the courses they open in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

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
    whole_browser,
)
from contents import address_fixture, language_fixture, lesson_fixture, questions_fixture, words_fixture  # noqa: F401
from learner import Learner
from serving import Server, serving
from small import once, small  # noqa: F401


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def learner(words: Callable[[str], Any]) -> Callable[..., Learner]:
    """Return a function that gives a Learner on a page in a language."""
    return lambda page, language="sv", at=None: Learner(page, words(language), at)


@pytest.fixture
def server() -> Iterator[Server]:
    """A server whose sites and faults a test changes."""
    with serving() as served:
        yield served
