"""A page that a save renders anew is as a whole build makes it, and the preview ends as a clean build."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from previewing import Preview, previewing
from support import CONFIG, QUIZ, Course, at_night

NAV = """
nav:
- index.md
- lessons:
  - lessons/index.md
  - lessons/one.md
  - Named: lessons/two.md
"""
SETTINGS = CONFIG.replace("pymdownx.superfences]", "pymdownx.superfences, pymdownx.snippets: {base_path: [content]}]")
LESSON = """---
minutes: 5
description: About one
---
# One {#top}

A [term](glossary:term). {word}

## Steps {#steps}

--8<-- "figure.svg"

/// quiz | q
///
"""
FIGURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" role="img"><text>{word}</text></svg>\n'
TERMS = "terms:\n- id: term\n  term: {sv: Term, zh: 词}\n  definition: {sv: word, zh: word}\n  pinyin: cí\n"
PAGES = {
    "index.md": "# Home\n\n/// page-part | progress\n///\n",
    "lessons/index.md": "# Lessons\n\n/// glossary\n///\n",
    "lessons/one.md": LESSON.replace("{word}", "before"),
    "lessons/two.md": "---\nminutes: 4\n---\n# Two\n\n/// posttest | q\n///\n",
}
FILES = {
    "mkdocs.yml": f"{SETTINGS}{NAV}",
    "content/glossary.yml": TERMS.replace("word", "before"),
    "content/figure.svg": FIGURE.replace("{word}", "before"),
    "quizzes/q.yml": QUIZ,
    **{f"content/{code}/{page}": text for code in ("sv", "zh") for page, text in PAGES.items()},
}
LESSONS = "content/sv/lessons"
# What is saved together: the file, its new text, and what is then seen on which page.
SAVES: tuple[tuple[tuple[str, str, str, str], ...], ...] = (
    (
        ("quizzes/q.yml", QUIZ.replace("Går det?", "Frågan bytt?"), "sv/lessons/two/", "Frågan bytt?"),
        (f"{LESSONS}/index.md", "# Title-changed\n\n/// glossary\n///\n", "sv/lessons/", "Title-changed"),
    ),
    (
        (f"{LESSONS}/one.md", LESSON.replace("{word}", "body-changed"), "sv/lessons/one/", "body-changed"),
        ("content/figure.svg", FIGURE.replace("{word}", "figure-changed"), "zh/lessons/one/", "figure-changed"),
        (f"{LESSONS}/two.md", PAGES["lessons/two.md"].replace("# Two", "# Second"), "sv/lessons/two/", ">Second"),
    ),
)


def digest(preview: Preview, page: str) -> str:
    match = re.search(r'data-digest="(\w+)"', preview.get(page))
    assert match
    return match[1]


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def keep(made: Course, preview: Preview) -> Path:
    """Return a copy of the site that a preview shows once nothing is built any more."""
    return Path(shutil.copytree(preview.completes(), made.folder.parent / "last"))


def assert_as_built(made: Course, preview: Preview, kept: Path) -> None:
    """Hold that a clean build of the course makes the same files as a preview that has ended."""
    address = preview.url.replace("127.0.0.1", "localhost")
    made.write({"mkdocs.yml": f"site_url: {address}\n{(made.folder / 'mkdocs.yml').read_text()}"})
    assert made.build(COURSE_CACHE="off").returncode == 0
    clean, found = files(made.folder / "site"), files(kept)
    assert clean.keys() == found.keys()
    assert not [path for path in clean if clean[path] != found[path]]


@pytest.mark.slow
def test_pages_of_a_save_are_those_of_a_whole_build(course: Callable[..., Course]) -> None:
    made = course(FILES)
    with previewing(made) as preview:
        preview.shows("sv/lessons/one/", "before")
        # A quiz alone and a page alone are saved by day in test_preview.py.
        for saves in at_night(SAVES, by_day=SAVES[1:]):
            before = preview.completes()
            made.write({path: text for path, text, *_ in saves})
            for _, _, page, seen in saves:
                preview.shows(page, seen)
            # The whole build, which replaces the site, has not ended yet.
            assert before.is_dir()
            shown = [digest(preview, page) for _, _, page, _ in saves]
            preview.until(lambda before=before: not before.is_dir(), "no whole build has followed")
            assert [digest(preview, page) for _, _, page, _ in saves] == shown
        kept = keep(made, preview)
    assert_as_built(made, preview, kept)


# By day the test above compares what a preview ends with.
@pytest.mark.nightly
@pytest.mark.slow
def test_pages_that_come_and_go(course: Callable[..., Course]) -> None:
    made = course(FILES)
    with previewing(made) as preview:
        preview.shows("sv/lessons/one/", "before")
        made.write({"content/glossary.yml": TERMS.replace("word", "term-changed")})
        preview.shows("zh/lessons/", "term-changed")
        (made.folder / LESSONS / "two.md").unlink()
        made.write({"mkdocs.yml": f"{SETTINGS}{NAV}".replace("Named: lessons/two.md", "lessons/three.md")})
        made.write({f"content/{code}/lessons/three.md": "# Three\n" for code in ("sv", "zh")})
        preview.shows("zh/lessons/three/", "Three")
        preview.until(
            lambda: "posttest" not in preview.get("sv/lessons/two/"), "a page that was deleted is still shown"
        )
        kept = keep(made, preview)
    assert_as_built(made, preview, kept)
