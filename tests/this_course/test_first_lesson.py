"""What the first lesson of the guide asks a trainer to copy can be published as it is."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from click.testing import CliRunner
from mkdocs_course import project
from mkdocs_course.cli import main
from mkdocs_course.model.course import configuration
from mkdocs_course.model.reading.mkdocs_yaml import typed
from support import ROOT, Course

LANGUAGES = sorted(folder.name for folder in (ROOT / "content").iterdir() if (folder / "index.md").is_file())
COPIED = re.compile(r"(?ms)^`(?P<file>[^`]+)`[:：]\n\n```\w+\n(?P<text>.*?)^```$")


def copied(language: str) -> dict[str, str | bytes]:
    page = (ROOT / "content" / language / "trainers" / "first-lesson.md").read_text("utf-8")
    return {match["file"]: match["text"] for match in COPIED.finditer(page)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_copied_can_be_published(language: str, course: Callable[..., Course]) -> None:
    files = copied(language)
    assert len(files) == len(LANGUAGES) + 1
    done = CliRunner().invoke(main, ["check", "--strict", "--messages", "en", str(course(files).folder)])
    assert done.output == "0 errors, 0 warnings\n", done.output


def test_all_languages_copy_the_same() -> None:
    first, *rest = map(copied, LANGUAGES)
    assert all(files == first for files in rest)


@pytest.mark.slow
def test_the_guide_is_apart_from_what_learners_read() -> None:
    """It is not in their search, has no duration and so no number, and is a section of its own, the last one."""
    assembly = project.assemble(ROOT / "mkdocs.yml")
    assert assembly.course
    guide = [lesson for lesson in assembly.course.lessons if lesson.page.startswith("trainers/")]
    assert len(guide) > len(LANGUAGES)
    assert all(dict(lesson.front.meta)["search"] == {"exclude": True} for lesson in guide)
    assert not any(lesson.minutes for lesson in guide)
    menu = typed(configuration.load(ROOT / "mkdocs.yml").get("nav"))
    assert {lesson.page for lesson in guide} == set(menu[-1]["trainers"])
