"""Finished files that ask another site, the policy in the head of a page, and style sheets."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs_course.site.policy import css
from mkdocs_course.site.policy.check import check
from mkdocs_course.site.policy.html import candidates
from mkdocs_course.site.policy.policy import Policy
from mkdocs_course.site.policy.source import Sources
from mkdocs_course.view.runtime import runtime

CLOSED = Policy(own="own.example")


def checked(folder: Path, name: str, content: bytes, *, page: bool = False) -> list[tuple[str, str]]:
    """Return the code and the hint of each Problem of a site of one file."""
    (folder / name).write_bytes(content)
    pages = frozenset([name] if page else [])
    places = {"files": {}, "pages": pages, "theme": (), "folders": (), "shared": (), "package": "ours"}
    sources = Sources(root=folder, config=folder / "mkdocs.yml", **places)
    return [(problem.code, problem.hint) for problem in check(folder, CLOSED, sources, lambda _: ())]


def test_styles_of_this_package_are_not_looked_through_but_load_nothing(tmp_path: Path) -> None:
    style = b"a{b:url(https://evil.example)}"
    (tmp_path / "ours").mkdir()
    assert not checked(tmp_path, "ours/a.css", style) and checked(tmp_path, "ours.css", style)
    # What the course puts there is its own.
    places = {"pages": frozenset[str](), "theme": (), "folders": (), "shared": (), "package": "ours"}
    sources = Sources(root=tmp_path, config=tmp_path, files={"ours/a.css": tmp_path / "a.css"}, **places)
    assert len(check(tmp_path, CLOSED, sources, lambda _: ())) == 2
    sheets = [text for path, text in runtime().files if path.endswith(".css")]
    assert len(sheets) > 20
    (tmp_path / "ours.css").unlink()
    assert not [told for text in sheets for told in checked(tmp_path, "all.css", text.encode())]


SVG = '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://evil.example"/></svg>'


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("Style.CSS", b"a{b:url(https://evil.example)}"),
        ("a.css", b'@import "https://evil.example";'),
        ("a.css", '@import "https://evil.example";'.encode("utf-16")),
        ("A.WebManifest", b'{"icons": [{"src": "//evil.example"}]}'),
        ("a.svg", SVG.encode("utf-16")),
        ("a.SVG", SVG.encode("utf-16-be")),
        ("a.svg", SVG.encode("utf-8-sig")),
        ("x.xml", b'<html xmlns="http://www.w3.org/1999/xhtml"><img src="https://evil.example"/></html>'),
        ("x.xht", b'<h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:img src="https://evil.example"/></h:html>'),
        ("x.xhtml", b"<html><title><![CDATA[</title>]]><img src='//evil.example'/></title></html>"),
        ("x.svg", b"<svg><!--> <a b=' --><image href='//evil.example'/><a b=''/></svg>"),
        (
            "x.svg",
            b"<svg><style>@im<y:style xmlns:y='z'/>po<y:style xmlns:y='z'>a</y:style>rt '//evil.example'</style></svg>",
        ),
        ("x.svg", b"<svg><s:style xmlns:s='a'>@import '/<!-- -->/evil.example';</s:style></svg>"),
    ],
)
def test_files_that_ask_another_site(tmp_path: Path, name: str, content: bytes) -> None:
    assert {code for code, _ in checked(tmp_path, name, content)} == {"other-site"}


@pytest.mark.parametrize(
    "start",
    [
        '<!DOCTYPE svg [<!ENTITY h "https://evil.example">]>',
        '<!DOCTYPE svg SYSTEM "a>b" [<!ATTLIST image href CDATA "https://evil.example">]>',
        "<!DOCTYPE svg [<!-- > <a b=' -->]>",
    ],
)
def test_files_with_declarations(tmp_path: Path, start: str) -> None:
    text = f"{start}<svg><image href='&h;/x'/></svg>"
    assert checked(tmp_path, "a.svg", text.encode()) == [("unprotected", "unprotected-declared")]


def test_files_that_ask_nobody(tmp_path: Path) -> None:
    sitemap = b"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>https://a.b/</loc></url></urlset>"
    public = b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd"><svg/>'
    assert not checked(tmp_path, "sitemap.xml", sitemap) and not checked(tmp_path, "a.svg", public)


@pytest.mark.parametrize(
    "start",
    [
        "",
        "<header></header>",
        "<!-- <head> -->",
        "<p>x</p><head>",
        "\N{NO-BREAK SPACE}<head>",
        "<!--><script src=a></script><head>-->",
    ],
)
def test_a_page_without_a_head_is_not_published(tmp_path: Path, start: str) -> None:
    html = CLOSED.insert(f"<!doctype html>{start}<p>x</p>", [])
    assert checked(tmp_path, "a.html", html.encode(), page=True) == [("unprotected", "unprotected-no-head")]
    whole = CLOSED.insert(f"\n<!-- a -->\n<!doctype html><html lang=sv>\n<head>{start}<p>x</p>", [])
    assert ("unprotected", "unprotected-no-head") not in checked(tmp_path, "a.html", whole.encode(), page=True)


def test_the_policy_stands_after_the_whole_tag_of_the_head() -> None:
    assert CLOSED.insert("<html a='>'><head b=\">\"><p>", []).startswith("<html a='>'><head b=\">\"><meta http-equiv")


def test_a_page_that_is_not_read_whole_is_not_published(tmp_path: Path) -> None:
    html = b"<svg><title>" * 100_000 + b"//"
    assert ("unprotected", "unprotected-tangled") in checked(tmp_path, "a.html", html)


def test_sets_of_pictures() -> None:
    assert candidates("a.png, b.png 2x,c.png 3x") == ["a.png", "b.png", "c.png"]
    assert candidates("data:image/png;base64,AA== 1x, b.png") == ["data:image/png;base64,AA==", "b.png"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a{b:url( x )}", ["x"]),
        ("a{b:URL('x' )}", ["x"]),
        ("a{b:image-set(url(x) 1x, 'y' 2x, url(z))}", ["x", "y", "z"]),
        ("a{b:url(x y);c:url(z)}", ["z"]),
        ("a{b:url(data:x,<svg xmlns='http://a'>);c:url(z)}", ["z"]),
        ('"/*" url(x) "*/"', ["x"]),
        ("/* url(x) */ a{b:url(y)}", ["y"]),
        ("a{b:var(--url);c:rgb(0 0 0);d:calc((1px + 2px) * 3)}", []),
        ("@import 'x' layer(y); @media print{a{b:url(z)}}", ["x", "z"]),
        ("a{b:url(x", ["x"]),
        ("a{b:url('x", ["x"]),
        ("a{b:url('x\\", ["x"]),
        ("a{b:url(x\\", []),
        ("a{font-family:" + "微软雅黑" * 99 + ";b:url(x)}", ["x"]),
        ("@property --a{initial-value:'x'}", ["x"]),
    ],
)
def test_style_sheets(text: str, found: list[str]) -> None:
    assert [address for address, _ in css.addresses(text)] == found
