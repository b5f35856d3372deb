"""What a site shows of front matter, and what themes and other plugins read in it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from xml.etree import ElementTree as etree

import pytest
from support import CONFIG, PLACED, Course


@pytest.mark.slow
def test_the_site_shows_what_was_typed(course: Callable[..., Course]) -> None:
    """In the menu, the title, the heading and the search; MkDocs' own reader of metadata sees none of it."""
    typed = {"a": "12:30", "b": "no", "c": "2026-13-45", "d": "1_000", "e": "~"}
    files: dict[str, str | bytes] = {}
    for code in ("sv", "zh"):
        for name, title in typed.items():
            files[f"content/{code}/{name}.md"] = (
                f"--- \ntitle: {title}\ndescription: {title}\n...\n\nFörst: text {name}.\n"
            )
        files[f"content/{code}/f.md"] = (
            "---\ntitle: Dold\nsearch: {exclude: true}\nhide: [navigation]\n---\n\nHemligt.\n"
        )
        files[f"content/{code}/g.md"] = "Obs: en rad som är text.\n"
    made = course(PLACED | files)
    done = made.build("--strict")
    assert done.returncode == 0, done.stdout
    for name, title in typed.items():
        page = made.read(f"sv/{name}/index.html")
        assert f"<title>{title} - Kurs</title>" in page and f"<h1>{title}</h1>" in page
        assert f'<meta name="description" content="{title}">' in page and f"Först: text {name}." in page
    menu = re.findall(r'class="md-nav__link">\s*<span class="md-ellipsis">\s*(\S+)', made.read("sv/index.html"))
    assert set(typed.values()) <= set(menu)
    found = {entry["title"]: entry["text"] for entry in json.loads(made.read("sv/search/search_index.json"))["docs"]}
    assert set(typed.values()) <= found.keys() and "Dold" not in found
    assert "Obs: en rad som är text." in made.read("sv/g/index.html")


STYLE = '"><style>.l9{}</style><a title="'


@pytest.mark.slow
def test_addresses_and_names_in_mkdocs_yml_are_text(course: Callable[..., Course]) -> None:
    """Where the theme prints them as they are, also in the menu and in a style sheet of its icons."""
    address = json.dumps(f"https://example.org/{STYLE}")
    settings = f"""
site_url: {address}
repo_url: {address}
edit_uri: {json.dumps(STYLE)}
nav: [index.md, {{{json.dumps(STYLE)}: {address}}}, {{{json.dumps(STYLE)}: [a.md]}}]
"""
    icons = {kind: {STYLE: "material/plus"} for kind in ("admonition", "tag")}
    theme = {"name": "material", "font": False, "features": ["content.action.edit"], "icon": icons}
    config = f"{CONFIG.partition('theme:')[0]}theme: {json.dumps(theme)}{settings}"
    pages = {f"content/{code}/a.md": f"---\nstatus: {json.dumps(STYLE)}\n---\n# A\n" for code in ("sv", "zh")}
    made = course({"mkdocs.yml": config.replace("id: test", f"id: test\n      edit_url: {address}")} | pages)
    done = made.build()
    assert done.returncode == 0, done.stdout
    for name in ("index.html", "a/index.html", "404.html"):
        page = made.read(f"sv/{name}")
        assert "l9" in page and "<style>.l9" not in page and '"><a title' not in page, name
    assert all(len(list(url)) == 3 for url in etree.fromstring(made.read("sv/sitemap.xml")))


BLOG = CONFIG.replace("- search", "- search\n  - blog: {blog_dir: .}\n  - tags")


@pytest.mark.slow
def test_posts_of_a_blog_keep_what_its_plugin_reads(course: Callable[..., Course]) -> None:
    post = "---\ntitle: Dag ett\ndate: 2026-01-02\ntags: [ett]\n---\n# A\n\nText.\n"
    made = course({"mkdocs.yml": BLOG} | {f"content/{code}/posts/one.md": post for code in ("sv", "zh")})
    done = made.build()
    assert done.returncode == 0, done.stdout
    (page,) = (made.folder / "site" / "sv" / "2026").rglob("index.html")
    assert "<title>Dag ett - Kurs</title>" in page.read_text() and 'datetime="2026-01-02' in page.read_text()
