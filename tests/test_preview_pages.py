"""A page that a save renders anew is as a whole build makes it, and the preview ends as a clean build."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from previewing import Preview, previewing
from support import CONFIG, QUIZ, Course

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


@pytest.mark.slow
def test_pages_of_a_save_are_those_of_a_whole_build(course: Callable[..., Course]) -> None:
    made = course(FILES)
    with previewing(made) as preview:
        preview.shows("sv/lessons/one/", "before")
        for saves in SAVES:
            before = preview.completes()
            made.write({path: text for path, text, *_ in saves})
            for _, _, page, seen in saves:
                preview.shows(page, seen)
            # The whole build, which replaces the site, has not ended yet.
            assert before.is_dir()
            shown = [digest(preview, page) for _, _, page, _ in saves]
            preview.until(lambda before=before: not before.is_dir(), "no whole build has followed")
            assert [digest(preview, page) for _, _, page, _ in saves] == shown
        made.write({"content/glossary.yml": TERMS.replace("word", "term-changed")})
        preview.shows("zh/lessons/", "term-changed")
        (made.folder / LESSONS / "two.md").unlink()
        made.write({"mkdocs.yml": f"{SETTINGS}{NAV}".replace("Named: lessons/two.md", "lessons/three.md")})
        made.write({f"content/{code}/lessons/three.md": "# Three\n" for code in ("sv", "zh")})
        preview.shows("zh/lessons/three/", "Three")
        preview.until(
            lambda: "posttest" not in preview.get("sv/lessons/two/"), "a page that was deleted is still shown"
        )
        last = made.folder.parent / "last"
        shutil.copytree(preview.completes(), last)
        address = preview.url.replace("127.0.0.1", "localhost")
    made.write({"mkdocs.yml": f"site_url: {address}\n{(made.folder / 'mkdocs.yml').read_text()}"})
    assert made.build(COURSE_CACHE="off").returncode == 0
    clean, found = files(made.folder / "site"), files(last)
    assert clean.keys() == found.keys()
    assert not [path for path in clean if clean[path] != found[path]]
