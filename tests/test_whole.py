"""A course from its files to its site, in this process: every door once, in the tests that take little time."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from support import PLACED, Course

LESSON = "---\ntitle: {0}\nminutes: 3\n---\n# {0}\n\n/// quiz | q\n///\n\n/// page-part | progress\n///\n"


@pytest.mark.slow
def test_from_files_to_site(
    course: Callable[..., Course], caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    lessons = {f"content/{code}/index.md": LESSON.format(title) for code, title in (("sv", "Hej"), ("zh", "你好"))}
    made = course(PLACED | lessons)
    monkeypatch.chdir(made.folder)
    config = load_config("mkdocs.yml", site_url="https://example.github.io/kurs/", strict=True)
    with caplog.at_level(logging.WARNING, "mkdocs"):
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    assert not caplog.messages
    for code, ask in (("sv", "Går det?"), ("zh", "行吗？")):
        page = made.read(f"{code}/index.html")
        assert ask in page and "Content-Security-Policy" in page and "course-quiz" in page
        index = json.loads(made.read(f"{code}/course.json"))
        assert list(index["quizzes"]) == ["q"]
        assert f"{code}/offline.html" in made.read(f"{code}/offline.json")
        assert "<h1" in made.read(f"{code}/404.html")
    for name in ("index.html", "404.html", "sw.js", "scripts.json"):
        assert made.read(name)
