"""A site that is no course: one line, one YAML file and one block add a quiz, and nothing else changes."""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs_course import project
from mkdocs_course.report import wording
from support import Course, by_night

QUIZ = "questions:\n- ask: Which port?\n  right: 8000\n  wrong: [80, 443]\n"
BLOCK = "\n/// quiz | setup\n///\n"
THEME = {"name": "material", "font": False, "features": ["navigation.tabs", "content.tooltips"]}
SITE = {
    "site_name": "Docs",
    "site_url": "https://example.org/docs/",
    "theme": THEME,
    "nav": [{"Home": "index.md"}, {"Guide": ["guide/index.md", {"Setup (1. 2)": "guide/setup.md"}]}],
    "markdown_extensions": ["admonition", {"toc": {"permalink": True}}],
}
# What the plugin would change in a course: numbers and units, lists as on GitHub, headings in Chinese, terms.
PAGES = {
    "docs/index.md": "# Home 第一\n\nA text of 100 kg:\n- no list\n\n字\n字 [x](#term)\n\n## 标题\n\n!!! note\n    A\n",
    "docs/guide/index.md": "---\ntitle: Guide <x>\ntags: [a]\n---\nText ~~x~~ www.example.org\n",
    "docs/guide/setup.md": "# Setup\n\nText.\n",
}
BLOG = {
    "docs/blog/index.md": "# Blog\n",
    "docs/blog/posts/a.md": "---\ndate: 2026-01-02\n---\n# News\n\nFirst.\n\n<!-- more -->\n\nMore.\n",
}
SUFFIX = {"docs/index.sv.md": "# Hem\n", "docs/guide/setup.sv.md": "# Start\n\nText.\n"}
I18N = {
    "i18n": {
        "docs_structure": "suffix",
        "languages": [
            {"locale": "sv", "name": "Svenska", "build": True},
            {"locale": "en", "name": "English", "default": True, "build": True},
        ],
    }
}


def files(site: Path) -> dict[str, bytes]:
    return {file.relative_to(site).as_posix(): file.read_bytes() for file in site.rglob("*") if file.is_file()}


@pytest.fixture
def build(tmp_path: Path) -> Callable[..., dict[str, bytes]]:
    """Return a function that builds a site, with or without the plugin, and returns the files that it wrote."""

    def make(pages: dict[str, str], plugins: list[object], engine: str = "mkdocs") -> dict[str, bytes]:
        made = Course(tmp_path / f"site{len(list(tmp_path.iterdir()))}")
        config = SITE | {"plugins": ["search", *plugins]}
        made.write({**pages, "mkdocs.yml": json.dumps(config, ensure_ascii=False)})
        if any(BLOCK in text for text in pages.values()):
            made.write({"quizzes/setup.yml": QUIZ})
        done = made.build(engine=engine, SOURCE_DATE_EPOCH="1790000000")
        assert done.returncode == 0 and "WARNING" not in done.stdout.replace("Material for MkDocs", ""), done.stdout
        return files(made.folder / "site")

    return make


@pytest.mark.slow
@pytest.mark.parametrize(
    ("plugins", "pages", "engine", "changed"),
    [
        (["blog", "tags"], BLOG, "mkdocs", {"guide/setup/index.html"}),
        ([I18N], SUFFIX, "mkdocs", {"guide/setup/index.html", "sv/guide/setup/index.html"}),
        # ProperDocs builds a course by day in test_build.py.
        *by_night(([], {}, "properdocs", {"guide/setup/index.html"})),
    ],
    ids=["blog and tags", "i18n by suffix", "properdocs"],
)
def test_nothing_else_of_the_site_changes(
    plugins: list[object],
    pages: dict[str, str],
    engine: str,
    changed: set[str],
    build: Callable[..., dict[str, bytes]],
) -> None:
    bare = build(PAGES | pages, plugins, engine)
    setups = {name: text + BLOCK for name, text in (PAGES | pages).items() if "/setup." in name}
    made = build(PAGES | pages | setups, [*plugins, "course"], engine)
    added = made.keys() - bare.keys()
    assert not bare.keys() - made.keys() and added and all(name.startswith("assets/course/quiz/") for name in added)
    assert {name for name, content in bare.items() if content != made[name]} == changed
    for name in changed:
        page = made[name].decode()
        assert page.count('data-quiz="setup"') == 1 and page.count("/near.js") == 1
        # Without the quiz, the page is what it was.
        start, end = page.index("<link", page.index("<article")), page.index("</course-quiz></div>")
        assert bare[name].decode().startswith(page[:start].rstrip()) and bare[name].decode().endswith(page[end + 20 :])
        for address in re.findall(r'(?:href|src)="(\S+/assets/course/quiz/[^"]+)"', page):
            assert posixpath.normpath(posixpath.join(posixpath.dirname(name), address)) in made
    assert b"Which port?" not in made["search/search_index.json"]


@pytest.mark.slow
def test_without_a_quiz_the_site_is_the_same(build: Callable[..., dict[str, bytes]]) -> None:
    assert build(PAGES, []) == build(PAGES, [{"course": {"id": "docs"}}])


def problems(folder: Path) -> list[str]:
    assembly = project.assemble(folder / "mkdocs.yml", messages="en")
    return [wording.describe(problem, "en").partition("\n")[0] for problem in assembly.problems]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"docs/a.md": f"# A\n{BLOCK}"}, []),
        ({"docs/a.md": "# A\n\n/// quiz | stup\n///\n\n[x](none.md) {#y}\n"}, ["docs/a.md:3:12: ", "unused-quiz"]),
        ({"docs/a.md": "titel: x\n# A\n\n/// quizz | setup\n///\n"}, ["docs/a.md:4", "unused-quiz"]),
        ({"docs/a.md": f"{BLOCK}\n/// page-part | progres\n///\n/// details | x\n///\n"}, []),
        ({"docs/a.md": BLOCK, "quizzes/setup.yml": QUIZ.replace("right", "rigth")}, ["setup.yml:3:3"]),
        ({"docs/a.md": BLOCK, "quizzes/setup.yml": QUIZ.replace("port", "![a](no.png) port")}, ["no.png"]),
        ({"docs/a.md": BLOCK, "docs/b.md": BLOCK}, ["quiz-used-twice"]),
    ],
)
def test_only_what_concerns_a_quiz_is_told(files: dict[str, str], expected: list[str], tmp_path: Path) -> None:
    made = Course(tmp_path)
    made.write({"mkdocs.yml": json.dumps(SITE | {"plugins": ["course"]}), "quizzes/setup.yml": QUIZ} | files)
    told = problems(tmp_path)
    assert len(told) == len(expected) and all(part in text for part, text in zip(expected, told, strict=True)), told


@pytest.mark.parametrize(
    ("theme", "plugins", "quiz", "expected"),
    [
        ({"name": "material", "language": "de"}, [], "ask: {de: Ja?}\n  is-true: yes", []),
        ({"name": "material", "language": "de"}, [], "ask: {en: Yes?}\n  is-true: yes", ["unknown-field"]),
        ({"name": "mkdocs"}, [], "ask: {en: Yes?}\n  is-true: yes", []),
        ({"name": "material"}, [I18N], "ask: {en: Yes?, sv: Ja?}\n  is-true: ja", []),
        ({"name": "material"}, [I18N], "ask: {en: Yes?}\n  is-true: yes", ["missing-translation"]),
    ],
)
def test_texts_are_in_the_languages_of_the_site(
    theme: object, plugins: list[object], quiz: str, expected: list[str], tmp_path: Path
) -> None:
    made = Course(tmp_path)
    config = SITE | {"theme": theme, "plugins": [*plugins, "course"]}
    made.write({"mkdocs.yml": json.dumps(config), "quizzes/setup.yml": f"questions:\n- {quiz}\n", "docs/a.md": BLOCK})
    assert [text.rpartition("[")[2].rstrip("]") for text in problems(tmp_path)] == expected
