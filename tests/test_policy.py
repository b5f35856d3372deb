"""What pages may load: addresses as a browser reads them, the check of finished files, and the policy itself."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from mkdocs_course import project
from mkdocs_course.model.course.page_facts import PageFacts
from mkdocs_course.model.text.host import HOST, ascii_host
from mkdocs_course.site.policy import css, sign
from mkdocs_course.site.policy.address import clean, host
from mkdocs_course.site.policy.check import check
from mkdocs_course.site.policy.html import Document, candidates
from mkdocs_course.site.policy.policy import Policy, digest
from mkdocs_course.site.policy.sign import Signs, suspicious
from mkdocs_course.site.policy.source import Sources
from mkdocs_course.view.page import PageAssets
from mkdocs_course.view.words import words
from pace import assert_quick

# See https://mimesniff.spec.whatwg.org/#javascript-mime-type-essence-match.
JAVASCRIPT = {f"{kind}/{name}" for kind in ("application", "text") for name in ("ecmascript", "javascript")} | {
    *("application/x-ecmascript", "application/x-javascript", "text/x-ecmascript", "text/x-javascript"),
    *("text/jscript", "text/livescript", *(f"text/javascript1.{number}" for number in range(6))),
}
CLOSED = Policy(own="own.example")
# One a line: what makes a browser ask another site, by whatever element, attribute and spelling.
ASKING = r"""
<img src="https://evil.example/a">
<img src=//evil.example/a>
<IMG SRC="HTTPS://EVIL.EXAMPLE/a">
<img src='//evil.example'>
<img src="/\evil.example/a">
<img src="\\evil.example/a">
<img src="\/evil.example/a">
<img src="/\u.evil.example/a">
<img src="/\uabcd.example/a">
<script src="/\unpkg.com/a.js"></script>
<body background="/\u.evil.example">
<a href="x" ping="/\u.evil.example">x</a>
<img src=" //evil.example">
<img src="&#47;&#47;evil.example">
<img src="&sol;&sol;evil.example">
<img src="/&#92;evil.example">
<img src="/&Tab;/evil.example">
<img src="ht&NewLine;tps://evil.example">
<img src="&#104;ttps://evil.example">
<img src="&#1;//evil.example">
<img src="https:evil.example">
<img src="http:\evil.example">
<img src="https:///evil.example">
<img src="https://own.example@evil.example/">
<img src="https://evil%2eexample/a">
<img src="https://evil.example:443/a">
<img src="a.png" srcset="b.png 1x, //evil.example/c 2x">
<img srcset="//evil.example/c">
<img alt=">" src="//evil.example">
<picture><source srcset="b.png, //evil.example/c 2x"></picture>
<link rel="preload" as="image" imagesrcset="//evil.example/c 2x" href="a.png">
<video poster="//evil.example"></video>
<video src="//evil.example"></video>
<audio><source src="//evil.example"></audio>
<track src="//evil.example">
<input type="image" src="//evil.example">
<body background="//evil.example">
<table background="//evil.example">
<iframe src="//evil.example"></iframe>
<iframe srcdoc="&lt;img src=&quot;//evil.example&quot;&gt;"></iframe>
<embed src="//evil.example">
<object data="//evil.example"></object>
<object codebase="//evil.example"></object>
<script src="//evil.example"></script>
<script type="module" src="//evil.example"></script>
<svg><script href="//evil.example"></script></svg>
<form action="//evil.example"></form>
<button formaction="//evil.example">x</button>
<a href="x" ping="y //evil.example">x</a>
<img src="x" attributionsrc="//evil.example">
<html manifest="//evil.example">
<base href="//evil.example">
<link rel="stylesheet" href="//evil.example">
<link rel="alternate StyleSheet" href="//evil.example">
<link rel="icon" href="//evil.example">
<link rel="shortcut icon" href="//evil.example">
<link rel="apple-touch-icon" href="//evil.example">
<link rel="preload" as="font" href="//evil.example">
<link rel="preload" as="fetch" href="//evil.example">
<link rel="modulepreload" href="//evil.example">
<link rel="prefetch" href="//evil.example">
<link rel="preconnect" href="//evil.example">
<link rel="dns-prefetch" href="//evil.example">
<link rel="manifest" href="//evil.example">
<link rel="search" href="//evil.example">
<meta http-equiv="refresh" content="0; url=//evil.example">
<meta http-equiv="Refresh" content="5;URL='//evil.example'">
<svg><image href="//evil.example"/></svg>
<svg><image xlink:href="//evil.example"/></svg>
<svg><use href="//evil.example#a"/></svg>
<svg><feImage href="//evil.example"/></svg>
<svg><image><set attributeName="href" to="//evil.example"/></image></svg>
<svg><image><animate attributeName="xlink:href" values="a;//evil.example"/></image></svg>
<svg><rect fill="url(//evil.example#a)"/></svg>
<svg><foreignObject><img src="//evil.example"></foreignObject></svg>
<p style="background:url(//evil.example)">
<p style='background:url("//evil.example")'>
<p style="background:u\72l(//evil.example)">
<p style="background:url(\2f\2f evil.example)">
<p style="background:image-set('//evil.example' 1x)">
<p style="background:url('//evil.example/x)">
<p style="background:image-set('//evil.example/x)">
<p style="background:image-set('//evil.example/x">
<p style="content:'&#13;;background:url(//evil.example/x);a:'">
<p style="content:'&#12;;background:url(//evil.example/x);a:'">
<p style="content:'&#13;&#10;;background:url(//evil.example/x);a:'">
<p style="background:image-set(url(x y), '//evil.example' 1x)">
<p style="background:image-set(var(--a, '//evil.example') 1x)">
<p style="--a:'//evil.example';background:image-set(var(--a) 1x)">
<p style="a:calc(/* ) ' */ 1);background:url(//evil.example);b:'">
<p style="a:url(b c\) ' );background:url(//evil.example);d:'">
<p style="a:u\72l(b c'd);background:url(//evil.example);e:'">
<p style="a:#url(b ');c:');background:url(//evil.example);d:''">
<p style="background:url(//evil.example/&nbsp;x)">
<style>@import "//evil.example";</style>
<style>@import url(//evil.example);</style>
<style>@\69mport "//evil.example";</style>
<style>@font-face{src:url("//evil.example")}</style>
<style>/* " */ a{background:url(//evil.example)}</style>
<style>a{background:url(//evil.example)}
<!--><img src="//evil.example">-->
<!-- a --!><img src="//evil.example">-->
<![CDATA[><img src="//evil.example">]]>
<textarea><script></textarea><img src="//evil.example">
<script>1</script ><img src="//evil.example">
<noscript><img src="//evil.example"></noscript>
<noscript><!--</noscript><img src="//evil.example">-->
<svg><title><img src="//evil.example/x"></title></svg>
<svg><style><img src="//evil.example/x"></style></svg>
<svg><script><img src="//evil.example/x"></script></svg>
<svg><iframe><img src="//evil.example/x"></iframe></svg>
<svg><textarea><img src="//evil.example/x"></textarea></svg>
<math><title><img src="//evil.example/x"></title></math>
<svg><foreignObject><p></svg></p></foreignObject><title><img src="//evil.example/x"></title>
<svg><![CDATA[><!--]]><img src="//evil.example/x">--></svg>
<svg><style>@import "&#47;&#47;evil.example/x";</style></svg>
<svg><style>@im<g/>port "&#47;&#47;evil.example/x";</style></svg>
<svg><style><![CDATA[@import "/]]><![CDATA[/evil.example/x";]]></style></svg>
<svg><title><a x='</title><!-- '><img src="//evil.example"></title>
<svg><style>@import "/<!-- a -->/evil.example/x";</style></svg>
<svg><style>@im<g a=b/>x</g>port "//evil.example/x";</style></svg>
<svg><style>@im<g></x>z</g>port "//evil.example/x";</style></svg>
<svg><style>@import "/</x:style>/evil.example/x";</style></svg>
<svg></x:svg><title><img src="//evil.example/x"></title>
<!--!><a x=" --><img src=//evil.example> ">
<select><title></select><img src="//evil.example"></title>
<template><col><title></template><img src="//evil.example"></title>
<script type=x><!--<script></script>' <a x="--></script><img src=//evil.example>">
<svg><rect><set attributeName="mask" to="url(//evil.example/x)"/></rect></svg>
<svg><rect><animate attributeName="fill" values="red;url(//evil.example/x)"/></rect></svg>
<svg><image><set attributeName=" xlink:href " to="//evil.example"/></image></svg>
<link rel="compression-dictionary" href="//evil.example/x">
<link rel="alternate what-comes-next" href="//evil.example/x">
<?xml-stylesheet title="href='a'" href="//evil.example"?>
<?xml-stylesheet href="//evil.example"?>
<img src="file:///C:/Users/anna/a.png">
<img src="ftp://evil.example/a">
<pre class="mermaid">
<a data-md-component="source" href="https://github.com/a/b">
""".strip().splitlines()
# What asks nobody else, although another site, or something like it, is named.
SILENT = r"""
<a href="https://other.example">https://other.example</a>
<a class="x" href="//other.example" target="_blank">x</a>
<area href="https://other.example">
<link rel="canonical" href="https://other.example">
<link rel="alternate" hreflang="zh" href="https://other.example">
<meta property="og:image" content="https://other.example/a.png">
<meta http-equiv="refresh" content="0; url=../sv/">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><use href="#a"/></svg>
<code>&lt;img src="//other.example"&gt;</code>
<!-- <img src="//other.example"> -->
<textarea><img src="//other.example"></textarea>
<title><img src="//other.example"></title>
<blockquote cite="https://other.example">x</blockquote>
<img src="data:image/png;base64,AAAA">
<img src="https://own.example/a.png">
<img src="//own.example/a.png">
<img src="a//b.png" alt="https://other.example url(//other.example)">
<p style="background:url(data:image/svg+xml,%3Csvg%3E)">
<style>a[href^="https://other.example"]::after{content:"//other.example"}</style>
<style>@namespace svg url(http://www.w3.org/2000/svg); @namespace "http://www.w3.org/1999/xhtml";</style>
<script type="application/json">{"a": "https://other.example"}</script>
<iframe src="x/index.html"></iframe>
<form action="x"></form>
<p data="//other.example" title="//other.example">
<link rel="alternate" type="application/rss+xml" href="https://other.example">
<link rel="prev license" href="https://other.example">
<svg><path d="M0"/></svg><textarea><img src="//other.example"></textarea>
<svg><style>a{}</style></svg><p title="<img src='//other.example'>">
<![CDATA[<img src="//other.example"]]>
<pre class="mermaid"></pre><script src="assets/mermaid.min.js"></script>
<a data-md-component="source" href="https://git.example/a/b">
""".strip().splitlines()


def refused(html: str, policy: Policy = CLOSED) -> list[str]:
    """Return the addresses that may not be loaded."""
    return [use.address for use in Document(html).uses if use.address and not policy.allows(use.directive, use.address)]


@pytest.mark.parametrize("html", ASKING)
def test_what_asks_another_site(html: str) -> None:
    assert suspicious(html), "the page would not be read"
    assert len(refused(html)) == 1


@pytest.mark.parametrize("html", SILENT)
def test_what_asks_nobody(html: str) -> None:
    assert not refused(html)


@pytest.mark.parametrize(
    ("html", "what"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ("<script type=module>alert(1)</script>", "<script type=module>"),
        ('<script type="importmap">{}</script>', '<script type="importmap">'),
        ("<script\nid=x>alert(1)</script>", "<script\nid=x>"),
        ('<script type="text/javascript1.5">alert(1)</script>', '<script type="text/javascript1.5">'),
        ('<script type=" Text/X-ECMAscript ; a=b">1</script>', '<script type=" Text/X-ECMAscript ; a=b">'),
        ('<script type="">alert(1)</script>', '<script type="">'),
        ("<script type>alert(1)</script>", "<script type>"),
        ('<script language="JavaScript1.2">alert(1)</script>', '<script language="JavaScript1.2">'),
        ('<img src="x" onerror="alert(1)">', "onerror="),
        ("<svg/onload=alert(1)>", "onload="),
        ("<p\nonclick=alert(1)>", "onclick="),
        ('<a href="javascript:alert(1)">x</a>', "javascript:"),
        ('<a href=" java&#10;script:alert(1)">x</a>', "javascript:"),
        ('<form action="JavaScript:alert(1)">', "javascript:"),
        ('<svg><a xlink:href="javascript:alert(1)"></a></svg>', "javascript:"),
        ('<iframe srcdoc="<script>alert(1)</script>">', "<script>"),
    ],
)
def test_what_the_policy_stops(html: str, what: str) -> None:
    assert suspicious(html)
    assert [use.what for use in Document(html).uses if use.directive.startswith("script-src-")] == [what]


@pytest.mark.parametrize("kind", sorted(JAVASCRIPT))
def test_types_of_scripts_that_run(kind: str) -> None:
    assert [use.what for use in Document(f"<script type={kind}>1</script>").uses] == [f"<script type={kind}>"]


def test_scripts_that_do_not_run() -> None:
    assert not Document("<script type=text/plain>1</script><script language=vbscript>1</script>").uses


@pytest.mark.slow
@pytest.mark.parametrize(
    "part",
    [
        "<a ",
        "<!--",
        "<!",
        "<?",
        "</",
        "&",
        "<svg ",
        "'",
        '"',
        "<",
        "<!---->",
        "<?>",
        "<svg><title>",
        "<svg><![CDATA[",
        "<script>",
        "<p srcdoc=<p/srcdoc=",
        "<script><!--",
        "<img srcset='a b,",
        "<p style='",
        "<p style='url(a",
    ],
)
def test_a_large_page_is_read_fast(part: str) -> None:
    """Any page is read in time in proportion to its length, or not read whole, which is said."""
    text = part * (1_000_000 // len(part))
    assert_quick(lambda: (Document(text), suspicious(text)), 1.5)


def test_what_is_too_tangled_to_be_read() -> None:
    deep = "<p srcdoc=" * 20 + "x"
    assert Document(deep.replace(" ", "/")).ambiguous
    assert Document("<svg><title>" * 100_000).ambiguous
    assert not Document("<svg><title>a</title></svg>" * 10_000).ambiguous


def test_a_page_of_the_theme_is_not_read_as_html() -> None:
    known = "var palette=__md_get('__palette')"
    page = f"""<head><meta charset="utf-8">{CLOSED.tags([known])}<link rel="stylesheet" href="../a.css">
    <link rel="canonical" href="https://own.example/sv/"><script>{known}</script></head>
    <a href="https://other.example" onfocus>x</a><svg xmlns="http://www.w3.org/2000/svg"></svg>
    <script id="__config" type="application/json">{{"base": "..", "a": "\\u5df2"}}</script>
    <script src="../b.js"></script>"""
    assert not Signs().suspicious(page, (known,))
    assert Signs().suspicious(page)


@pytest.mark.parametrize("html", [*ASKING, *SILENT])
def test_lines_of_other_pages_hide_no_sign(html: str) -> None:
    """Lines are judged one by one, so each document has to be judged as the whole of it is."""
    signs, page = Signs(), "<!doctype html>\n<ul>\n<li>a\n<li>b\n</ul>{}\n<p>\n"
    assert not signs.suspicious(page.format(""))
    for broken in (html, html.replace("<", "\n<"), html.replace("<", "<\n"), f"{html}\n<li>a\n<"):
        assert signs.suspicious(page.format(broken)) == suspicious(page.format(broken))
        assert not signs.suspicious(page.format("")), "a sign of one page is seen in another"


def test_a_line_is_looked_through_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read, signs = list[str](), Signs()
    monkeypatch.setattr(sign, "suspicious", read.append)
    for page in range(3):
        signs.suspicious(f"<html>\n<ul>\n<li>menu\n</ul>\n<p>{page}\n<p>{'long' * sign.LONGEST}")
    assert ["menu" in text for text in read] == [True, False, False]
    assert [f"<p>{page}" in text and "long" in text for page, text in enumerate(read)] == [True, True, True]


@pytest.mark.parametrize("languages", [("sv", "zh"), ("en", "sv", "zh"), ("zh", "sv")])
def test_no_head_of_ours_makes_a_page_be_read_as_html(languages: tuple[str, ...]) -> None:
    """One sign in it would have every page of every course parsed, which takes longer than to build it."""
    facts = PageFacts(kinds=frozenset({"single_choice"}), quizzes=True, headings=True)
    assets = PageAssets(language=languages[0], languages=tuple(map(words, languages)), course="c", offline=True)
    head = assets.head(facts, "../..", lesson="a/b/")
    assert not suspicious(f"<head>{head}</head>")


@pytest.mark.parametrize(
    "html",
    [
        r"""<img src='\\evil.example' data-scripts='[["\\p{sc=hani}", "zh"]]'>""",
        r"""<img src="\\ data-scripts='[["\\p{sc=hani}", "zh"]]'">""",
        r"""<p data-scripts='[["\\p{sc=hani}", "\\evil.example"]]'>""",
    ],
)
def test_the_attribute_of_scripts_hides_nothing_else(html: str) -> None:
    assert suspicious(html)


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://a.example/b", "a.example"),
        ("//a.example:8080?b", "a.example:8080"),
        ("http://A.example:80#b", "a.example"),
        ("https://\u00e5.example", "xn--5ca.example"),
        ("/a/b", ""),
        ("a:b", ""),
        ("mailto:a@b.example", ""),
        ("?//a.example", ""),
        ("#//a.example", ""),
        ("a//b.example", ""),
    ],
)
def test_hosts(address: str, name: str) -> None:
    assert host(clean(address)) == name


@pytest.mark.parametrize("name", ["player.vimeo.com", "*.example.com", "localhost:8000", "å.example", "a-b.example"])
def test_names_of_sites(name: str) -> None:
    assert HOST.fullmatch(ascii_host(name))


@pytest.mark.parametrize(
    "name",
    [
        "https://a.example",
        "a.example/b",
        "a b",
        "*",
        "*.com",
        "'self'",
        "a.example;",
        "",
        "a..b",
        "//a.example",
        "none",
        "self",
        "-",
        "a-.example",
        "-a.example",
        "a.-b",
        "1000",
        "a.example:",
        "a.example.",
        "true",
    ],
)
def test_no_names_of_sites(name: str) -> None:
    assert not HOST.fullmatch(ascii_host(name))


def named(value: object, option: str, folder: Path) -> tuple[tuple[str, ...], list[str]]:
    """Return the sites of a configuration that names one under this option, and the codes of its Problems."""
    (folder / "mkdocs.yml").write_text(
        json.dumps({"site_name": "x", "plugins": [{"course": {"id": "x", "languages": {"sv": "x"}, option: [value]}}]})
    )
    read, problems = project.read(folder / "mkdocs.yml")
    assert read
    return getattr(read.settings, option), [problem.code for problem in problems]


@pytest.mark.parametrize("option", ["hosts", "scripts"])
@pytest.mark.parametrize(
    "value",
    [None, True, 1e3, 17, 1.5, "", "none", "self", "'self'", "a.com:99999", "a.com:65536", "-", "a.com:x", ["a.b"]],
)
def test_values_that_are_no_sites(value: object, option: str, tmp_path: Path) -> None:
    sites, codes = named(value, option, tmp_path)
    assert sites == () and len(codes) == 1 and codes[0] in ("bad-host", "wrong-type", "empty-text")


def test_values_that_are_sites(tmp_path: Path) -> None:
    assert named("Film.Example:65535", "hosts", tmp_path) == (("film.example:65535",), [])
    assert named(digest("1"), "scripts", tmp_path) == ((digest("1"),), [])


def checked(folder: Path, name: str, content: bytes, *, page: bool = False) -> list[tuple[str, str]]:
    """Return the code and the hint of each Problem of a site of one file."""
    (folder / name).write_bytes(content)
    pages = frozenset([name] if page else [])
    places = {"files": {}, "pages": pages, "theme": (), "folders": (), "shared": ()}
    sources = Sources(root=folder, config=folder / "mkdocs.yml", **places)
    return [(problem.code, problem.hint) for problem in check(folder, CLOSED, sources, lambda _: ())]


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


def test_hosts_that_are_listed() -> None:
    policy = Policy(hosts=("film.example", "*.pictures.example"), scripts=("code.example", digest("1")))
    free = (
        '<iframe src="//film.example"></iframe><img src="https://a.b.pictures.example/x"><script src="//code.example">'
    )
    assert not refused(free, policy)
    for html in (
        "<script src=//film.example>",
        "<img src=//code.example>",
        "<img src=//pictures.example>",
        "<img src=//evilpictures.example>",
        "<img src=http://film.example>",
        "<object data=//film.example>",
        "<base href=//film.example>",
        "<iframe src='data:text/html,x'>",
    ):
        assert refused(html, policy), html
    content = dict(line.split(" ", 1) for line in policy.content(["2"]).split("; "))
    assert content["script-src"] == f"'self' code.example '{digest('2')}' '{digest('1')}'"
    assert content["frame-src"] == "'self' film.example *.pictures.example"
    assert content["connect-src"] == "'self' code.example"
    assert content["base-uri"] == content["object-src"] == "'none'"
    # Firefox judges by it what it fetches for the links `next` and `prefetch`.
    assert content["default-src"].startswith("'self'")
    assert "unsafe" not in content["script-src"] and "data:" not in content["script-src"] + content["frame-src"]


def test_the_policy_stands_before_what_it_is_about() -> None:
    html = '<!doctype html>\n<html lang="sv">\n<head>\n<meta charset="utf-8"><script>1</script></head>'
    page = Policy().insert(html, ["1", "2"])
    assert (
        page.index("charset")
        < page.index("Content-Security-Policy")
        < page.index('name="referrer"')
        < page.index("<script>")
    )
    assert digest("1") in page and digest("2") not in page
    assert Policy().insert("<head><title>x</title></head>", []).startswith("<head><meta http-equiv")


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
