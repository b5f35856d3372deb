"""Zensical, which reads the configuration and the templates of Material for MkDocs, and knows no plugins."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from html import escape
from typing import Any

from mkdocs_course.themes.language import StagedLanguage
from mkdocs_course.themes.markdown import OPTIONS
from mkdocs_course.themes.navigation import Entry, listed
from mkdocs_course.themes.program import Program
from mkdocs_course.view import render
from mkdocs_course.view.patch import Patch
from mkdocs_course.view.patches import material
from mkdocs_course.view.runtime import runtime
from mkdocs_course.view.sheets import look_styles

KEPT = ("copyright", "extra_javascript", "site_author", "site_description", "use_directory_urls", "validation")
"""The settings of `mkdocs.yml` that it reads as MkDocs does."""

FEATURES = ("navigation.indexes", "navigation.sections", "navigation.footer", "content.tooltips")
SLUGS = {"object": "pymdownx.slugs.slugify", "kwds": {"case": "lower"}}


def configure(staged: StagedLanguage) -> dict[str, Any]:
    """Return the configuration of a language."""
    values, settings, words = staged.values, staged.project.settings, staged.words
    sheet = look_styles(words.rules.script)
    look = [f"{runtime().folder}/{sheet}"] if settings.look else []
    root = staged.project.address.rstrip("/")
    return {name: values[name] for name in KEPT if name in values} | {
        "site_name": escape(settings.title(staged.code)),
        "site_url": root and f"{root}/{words.code}/",
        "docs_dir": staged.docs.name,
        "site_dir": staged.site.name,
        "nav": [_item(entry) for entry in staged.menu],
        "plugins": _plugins(values.get("plugins")),
        "theme": _theme(staged),
        "extra_css": [*look, *(values.get("extra_css") or ())],
        "extra": _extra(staged),
        "markdown_extensions": [*_extensions(staged)],
    }


def _item(entry: Entry) -> Any:
    target: Any = entry.target or [_item(child) for child in entry.children]
    return {escape(entry.title): target} if entry.title else target


def _plugins(written: Any) -> list[Any]:
    """Return the plugins but ours: Zensical has some of them built in, and ignores the others."""
    items = [{name: value} for name, value in written.items()] if isinstance(written, dict) else written or ["search"]
    return [item for item in items if item != "course" and not (isinstance(item, dict) and "course" in item)]


def _theme(staged: StagedLanguage) -> dict[str, Any]:
    written = staged.values.get("theme")
    theme = dict(written) if isinstance(written, dict) else {}
    names = staged.words.site
    palettes = theme.get("palette") or []
    for palette in palettes if isinstance(palettes, list) else [palettes]:
        if toggle := palette.get("toggle"):
            palette["toggle"] = toggle | {"name": names.get(toggle.get("name"), toggle.get("name"))}
    tag = staged.words.tag
    folder = PROGRAM.templates / "partials" / "languages"
    known = (name for name in (tag, tag.partition("-")[0]) if (folder / f"{name}.html").is_file())
    usual = {"variant": "classic", "font": False, "features": list(FEATURES)}
    return usual | theme | {"name": "material", "custom_dir": staged.theme.name, "language": next(known, "en")}


def _extra(staged: StagedLanguage) -> dict[str, Any]:
    """Return what the templates read: data instead of the objects that those of MkDocs get."""
    settings, project = staged.project.settings, staged.project
    languages = [{"code": it.code, "tag": it.tag, "name": it.rules.name} for it in staged.languages]
    written = staged.values.get("extra")
    extra = dict(written) if isinstance(written, dict) else {}
    footer = [page for page in extra.get("footer") or () if page in staged.lessons]
    titles = {entry.target: entry.title for entry, _ in listed(staged.menu)}
    return extra | {
        "alternate": True,
        "course": {
            "language": {"rules": asdict(staged.words.rules)},
            "languages": languages,
            "others": [it for it in languages if it["code"] != staged.code],
            "words": dict(staged.words.site),
            "search": "",
            "root": f"{project.address.rstrip('/')}/",
            "offline": project.offline,
            "look": settings.look,
            "footer": [
                {"url": staged.url(page), "title": escape(titles.get(page) or staged.title(page))} for page in footer
            ],
        },
    }


def _extensions(staged: StagedLanguage) -> Iterator[dict[str, Any]]:
    project = staged.project
    contents = {"permalink_title": staged.words.site["permalink"], "slugify": SLUGS}
    for name in map(str, project.extensions):
        if name != "mkdocs_course":
            written = _plain(project.options.get(name) or {})
            yield {name: contents | written if name == "toc" else written}
    yield {"mkdocs_course.themes.markdown": {"file": str(staged.folder / OPTIONS)}}


def _plain(value: Any) -> Any:
    """Return options without those that are Python objects in `mkdocs.yml`, which are functions here, or null."""
    if isinstance(value, Mapping):
        return {name: _plain(item) for name, item in value.items() if item is not None and not callable(item)}
    return [_plain(item) for item in value] if isinstance(value, (list, tuple)) else value


AS_IN_MATERIAL = frozenset(
    "direction paper-header drawer-autocomplete search-autocomplete search-name section-name section-arrow"
    " colour-modes footer-words section-tabindex".split()
)
"""The patches of Material that Zensical's templates need too."""

PATCHES = (
    *(patch for patch in material() if patch.name in AS_IN_MATERIAL),
    Patch(
        name="settings-read",
        template="partials/javascripts/base.html",
        before='(e,t=localStorage,_=__md_scope)=>JSON.parse(t.getItem(_.pathname+"."+e))',
        after="(e,t,_=__md_scope)=>{try{return JSON.parse((t||localStorage).getItem"
        '(_.pathname+"."+e))}catch{return null}}',
    ),
    Patch(
        name="settings-write",
        template="partials/javascripts/base.html",
        before="(e,t,_=localStorage,a=__md_scope)=>{try{_.setItem",
        after="(e,t,_,a=__md_scope)=>{try{(_||localStorage).setItem",
    ),
)

PROGRAM = Program(
    name="zensical",
    configure=configure,
    file="mkdocs.yml",
    command=("-m", "zensical", "build", "--clean", "--strict"),
    theme="templates",
    ours=render.VIEW / "templates" / "themes" / "zensical",
    shared=(
        "404.html",
        *("partials/alternate.html", "partials/course-card.html", "partials/course-modes.html"),
        *("partials/language.html", "partials/logo.html"),
        *("assets/icon-192.png", "assets/icon-512.png"),
    ),
    patches=PATCHES,
)
