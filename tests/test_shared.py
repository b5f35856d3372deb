"""What all pages of a site share is made once, with the bytes that the theme alone would make of it."""

from __future__ import annotations

import re
from pathlib import Path

import material
import pytest
from jinja2 import DictLoader, Environment
from mkdocs_course.view import shared
from mkdocs_course.view.compact import compact
from mkdocs_course.view.patch import Patch, PatchedLoader

THEME = Path(material.__file__).parent / "templates"
BASE = """{% import "partials/language.html" as lang with context %}
<title>{{ page }} {{ lang.t("search") }}</title>{% set features = ["a"] %}
{% include "partials/header.html" %}
<p>{{ lang.t("search") }}</p>
"""
HEADER = """<header>
  {% if true %}
    <label></label>
    {% include "partials/search.html" %}
  {% endif %}
</header>
"""
TEMPLATES = {
    "base.html": BASE,
    "partials/header.html": HEADER,
    "partials/language.html": "{% macro t(key) %}{{ looked_up(key) }} {{ config }}{% endmacro %}",
    "partials/search.html": "<form {{ features[0] }}>\n  {{ lang.t('search') }}{{ looked_up('form') }}\n</form>",
}


def pages(*, once: bool) -> tuple[list[str], list[str]]:
    """Return two pages, and the names of all that was looked up for them."""
    looked_up: list[str] = []
    environment = Environment()  # noqa: S701 – as MkDocs makes it
    environment.globals["looked_up"] = lambda name: looked_up.append(name) or name
    patched = PatchedLoader(DictLoader(TEMPLATES), shared.install(environment, None) if once else ())
    texts = {name: compact(patched.get_source(environment, name)[0]) for name in TEMPLATES}
    environment.loader = DictLoader(texts)
    shown = [environment.get_template("base.html").render(page=page, config="sv") for page in ("one", "two")]
    return shown, looked_up


def test_every_page_has_the_bytes_of_the_theme() -> None:
    assert pages(once=True)[0] == pages(once=False)[0]


def test_all_is_looked_up_for_the_first_page_alone() -> None:
    assert sorted(pages(once=True)[1]) == ["form", "search"]
    assert len(pages(once=False)[1]) == 8


@pytest.mark.parametrize("template", [shared.WORDS, shared.SEARCH])
def test_a_course_with_such_a_part_of_its_own_has_it_made_for_each_page(tmp_path: Path, template: str) -> None:
    own = tmp_path / template
    own.parent.mkdir()
    own.touch()
    environment = Environment()  # noqa: S701
    assert shared.install(environment, tmp_path) == ()
    assert "shared_words" not in environment.globals
    assert shared.install(environment, tmp_path / "partials") == shared.PATCHES


@pytest.mark.parametrize("patch", shared.PATCHES)
def test_the_theme_has_what_each_patch_replaces(patch: Patch) -> None:
    """Where it has not, pages are right, and all is made for each page: nobody would notice but here."""
    assert (THEME / patch.template).read_text(encoding="utf-8").count(patch.before) == 1


def test_the_theme_asks_for_words_and_nothing_else_of_their_template() -> None:
    files = {*THEME.glob("*.html"), *(THEME / "partials").rglob("*.html")} - {*(THEME / "partials/languages").iterdir()}
    named = {name for file in files for name in re.findall(r"(?<!\.)\blang\.\w+", file.read_text(encoding="utf-8"))}
    assert named == {"lang.t"}


def test_the_search_form_says_nothing_of_its_page() -> None:
    form = (THEME / shared.SEARCH).read_text(encoding="utf-8")
    assert not any(name in form for name in ("page", "nav.", "base_url", "| url"))
