"""What a build may not take away: the files of others in the folder of the site, and a trainer's own folders."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from support import CONFIG, PLACED, QUIZ, Course

pytestmark = pytest.mark.slow
EXAM = {
    "mkdocs.yml": CONFIG.replace("id: test", "id: test\n      certificate: {quiz: p, pass_mark: 70}"),
    "quizzes/p.yml": f"mode: exam\npass: 70\n{QUIZ}",
    "content/sv/more.md": "# Mer\n\n/// quiz | p\n///\n",
    "content/zh/more.md": "# 更多\n\n/// quiz | p\n///\n",
}


def test_hidden_files_of_the_site_go_on_there(course: Callable[..., Course]) -> None:
    """A branch may be checked out in the folder, as MkDocs itself allows."""
    made = course(PLACED)
    made.write({"site/.git": "gitdir: elsewhere", "site/.well-known/a.txt": "a", "site/old.html": "old"})
    for _ in range(2):
        assert made.build("--strict").returncode == 0
        assert made.read(".git") == "gitdir: elsewhere" and made.read(".well-known/a.txt") == "a"
    assert not (made.folder / "site" / "old.html").exists()
    assert not list(made.folder.glob(".site*"))


@pytest.mark.parametrize("folder", ["quizzes", "overrides", "quizzes/site"])
def test_the_site_takes_no_place_of_sources(folder: str, course: Callable[..., Course]) -> None:
    config = CONFIG.replace("name: material,", "name: material, custom_dir: overrides,")
    made = course(PLACED | {"mkdocs.yml": config, "overrides/a.css": ""})
    before = sorted(path for path in made.folder.rglob("*") if path.is_file())
    done = made.build("--site-dir", folder)
    assert done.returncode == 1 and "cannot be written to" in done.stdout and "Traceback" not in done.stdout
    assert sorted(path for path in made.folder.rglob("*") if path.is_file()) == before


def test_a_link_to_itself_is_told(course: Callable[..., Course]) -> None:
    made = course(PLACED)
    (made.folder / "site").symlink_to("site")
    done = made.build()
    assert done.returncode == 1 and "Report it" not in done.stdout and "Traceback" not in done.stdout


def test_the_plugin_listed_twice_is_told_once(course: Callable[..., Course]) -> None:
    twice = "  - course: {id: other, languages: {sv: Kurs, zh: 课程}}\nmarkdown_extensions"
    done = course(PLACED | {"mkdocs.yml": CONFIG.replace("markdown_extensions", twice)}).build()
    assert done.returncode == 1 and done.stdout.count("stands twice") == 1 and "missing" not in done.stdout


def test_an_exam_that_is_not_published_is_told(course: Callable[..., Course]) -> None:
    made = course(PLACED | EXAM)
    assert made.build("--strict").returncode == 0
    made.write({"mkdocs.yml": EXAM["mkdocs.yml"] + "exclude_docs: more.md\n"})
    done = made.build()
    assert done.returncode == 1 and "[exam-not-placed]" in done.stdout


def test_a_page_twice_in_the_menu_is_one_lesson(course: Callable[..., Course]) -> None:
    lesson = "---\ntitle: Ett\nminutes: 5\n---\n# Ett\n\n/// quiz | q\n///\n"
    menu = CONFIG + "nav: [index.md, {Igen: index.md}]\n"
    made = course(PLACED | {"mkdocs.yml": menu, "content/sv/index.md": lesson, "content/zh/index.md": lesson})
    assert made.build().returncode == 0
    assert made.read("sv/course.json").count('"minutes":5') == 1


@pytest.mark.parametrize(
    "config",
    [
        CONFIG.replace("id: test", "id: test\n      messages: [sv]"),
        CONFIG.replace("[admonition,", "[[a], admonition,"),
        CONFIG + "markdown_extensions: [pymdownx.snippets: {base_path: 3}]\n",
        CONFIG.replace("docs_dir: content", 'docs_dir: "a\\0b"'),
    ],
)
def test_the_check_has_a_sentence_for_every_configuration(config: str, course: Callable[..., Course]) -> None:
    done = course(PLACED | {"mkdocs.yml": config}).check("--strict")
    assert "Traceback" not in done.stdout and done.stdout
