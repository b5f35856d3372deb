"""The mends of the theme: each changes what it is for, and says so when the theme has nothing for it any more."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import material
import pytest
from jinja2 import Environment, FileSystemLoader
from mkdocs_course.report import wording
from mkdocs_course.site.neighbours import outdated_patches
from mkdocs_course.view import patches
from mkdocs_course.view.compact import CompactLoader
from support import CONFIG, Course

THEME = Path(material.__file__).parent / "templates"
PATCHES = {patch.name: patch for patch in patches.material()}


def theme(*folders: Path, name: str = "material", custom: Path | None = None) -> SimpleNamespace:
    return SimpleNamespace(name=name, dirs=[*map(str, folders)], custom_dir=custom and str(custom))


def environment(*folders: Path) -> Environment:
    return Environment(loader=FileSystemLoader(folders))  # noqa: S701 – as MkDocs makes it


@pytest.mark.parametrize("name", PATCHES)
def test_the_theme_has_what_each_is_for(name: str) -> None:
    patch = PATCHES[name]
    assert patch.before in (THEME / patch.template).read_text(encoding="utf-8")
    loaded = environment(THEME)
    assert patches.apply(loaded, theme(THEME)) == ()
    assert isinstance(loaded.loader, CompactLoader)
    source = loaded.loader.loader.get_source(loaded, patch.template)[0]
    assert patch.after in source and patch.before not in source.replace(patch.after, "")
    loaded.parse(loaded.loader.get_source(loaded, patch.template)[0])


def test_what_a_site_is_made_with_is_said_in_its_language(course: Callable[..., Course]) -> None:
    made = course()
    assert made.build("--strict").returncode == 0
    for language, words in (("sv", "Gjord med"), ("zh", "制作工具：")):
        text = made.read(f"{language}/index.html").partition('<div class="md-copyright">')[2].partition("</div>")[0]
        assert "".join(re.sub("<[^>]+>", "", text).split()) == f"{words} Material for MkDocs".replace(" ", "")


@pytest.mark.slow
@pytest.mark.parametrize("name", PATCHES)
def test_a_theme_whose_text_has_changed(name: str, tmp_path: Path) -> None:
    patch = PATCHES[name]
    for template in {patch.template for patch in PATCHES.values()}:
        file = tmp_path / template
        file.parent.mkdir(parents=True, exist_ok=True)
        text = (THEME / template).read_text(encoding="utf-8")
        file.write_text(text.replace(patch.before, "") if template == patch.template else text, encoding="utf-8")
    assert patches.apply(environment(tmp_path), theme(tmp_path)) == (patch,)
    (tmp_path / patch.template).unlink()
    assert patch in patches.apply(environment(tmp_path), theme(tmp_path))
    for language in wording.LANGUAGES:
        (sentence,) = outdated_patches((patch,), language)
        assert name in sentence and patch.template in sentence


def test_a_template_of_the_course_is_its_own_affair(tmp_path: Path) -> None:
    own = tmp_path / "partials" / "toc.html"
    own.parent.mkdir()
    own.write_text("<p>own</p>")
    loaded = environment(tmp_path, THEME)
    assert patches.apply(loaded, theme(tmp_path, THEME, custom=tmp_path)) == ()
    assert loaded.get_template("partials/toc.html").render() == "<p>own</p>"


def test_other_themes_have_other_templates(tmp_path: Path) -> None:
    assert patches.apply(environment(tmp_path), theme(tmp_path, name="readthedocs")) == ()


@pytest.mark.slow
@pytest.mark.parametrize(
    "main", ["{% extends 'base.html' %}", "<html><head><title>T</title></head><body>{{ page.content }}"]
)
def test_a_course_with_a_main_html_of_its_own(main: str, course: Callable[..., Course]) -> None:
    """The head is there once, whichever template prints it."""
    made = course(
        {
            "mkdocs.yml": CONFIG.replace("font: false}", "font: false, custom_dir: overrides}"),
            "overrides/main.html": f"{main}{{% block extrahead %}}<meta name=own>{{% endblock %}}\n",
            "quizzes/q.yml": "questions:\n- ask: {sv: Går det?, zh: 行吗？}\n  is-true: yes\n  why-false: –\n",
            "content/sv/index.md": "# Hej {#top}\n\n/// quiz | q\n///\n",
            "content/zh/index.md": "# 你好 {#top}\n\n/// quiz | q\n///\n",
        }
    )
    done = made.build("--strict")
    assert done.returncode == 0, done.stdout
    page = made.read("sv/index.html")
    assert "<meta name=own>" in page and page.count('/site.js" async') == page.count('name="course"') == 1
    assert '<a class="course-anchor" href="./../zh/#top" lang="zh-Hans">' in page


@pytest.mark.slow
@pytest.mark.parametrize("name", ["mkdocs", "readthedocs"])
def test_another_theme(name: str, course: Callable[..., Course]) -> None:
    made = course(
        {
            "mkdocs.yml": CONFIG.replace("{name: material, font: false}", f"{{name: {name}, highlightjs: false}}"),
            "quizzes/q.yml": "questions:\n- ask: {sv: Går det?, zh: 行吗？}\n  is-true: yes\n  why-false: –\n",
            "content/sv/index.md": "# Hej {#top}\n\n/// quiz | q\n///\n",
            "content/zh/index.md": "# 你好 {#top}\n\n/// quiz | q\n///\n",
        }
    )
    done = made.build()
    page = made.read("sv/index.html") if done.returncode == 0 else done.stdout
    assert page.count('/site.js" async') == 1, page
