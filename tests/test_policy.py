"""What pages may load: what a page asks for, and what the policy in its head stops."""

from __future__ import annotations

import pytest
from asking import ASKING, SILENT
from mkdocs_course.model.course.page_facts import PageFacts
from mkdocs_course.site.policy import sign
from mkdocs_course.site.policy.html import Document
from mkdocs_course.site.policy.policy import Policy, digest
from mkdocs_course.site.policy.sign import Signs, suspicious
from mkdocs_course.view.page import PageAssets
from mkdocs_course.view.words import words
from pace import assert_quick

# See https://mimesniff.spec.whatwg.org/#javascript-mime-type-essence-match.
JAVASCRIPT = {f"{kind}/{name}" for kind in ("application", "text") for name in ("ecmascript", "javascript")} | {
    *("application/x-ecmascript", "application/x-javascript", "text/x-ecmascript", "text/x-javascript"),
    *("text/jscript", "text/livescript", *(f"text/javascript1.{number}" for number in range(6))),
}
CLOSED = Policy(own="own.example")


def refused(html: str, policy: Policy = CLOSED) -> list[str]:
    """Return the addresses that may not be loaded."""
    return [use.address for use in Document(html).uses if use.address and not policy.allows(use.directive, use.address)]


@pytest.mark.parametrize("html", ASKING)
def test_what_asks_another_site(html: str) -> None:
    assert suspicious(html.encode()), "the page would not be read"
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
    assert suspicious(html.encode())
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
    assert_quick(lambda: (Document(text), suspicious(text.encode())), 1.5)


@pytest.mark.slow
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
        assert signs.suspicious(page.format(broken)) == suspicious(page.format(broken).encode())
        assert not signs.suspicious(page.format("")), "a sign of one page is seen in another"


def test_half_of_a_character_is_a_reference_as_in_the_file() -> None:
    assert Signs().suspicious("<p>\ud83d</p>")


def test_a_line_is_looked_through_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read, signs = list[bytes](), Signs()
    monkeypatch.setattr(sign, "suspicious", read.append)
    for page in range(3):
        signs.suspicious(f"<html>\n<ul>\n<li>menu\n</ul>\n<p>{page}\n<p>{'long' * sign.LONGEST}")
    assert [b"menu" in text for text in read] == [True, False, False]
    assert [f"<p>{page}".encode() in text and b"long" in text for page, text in enumerate(read)] == [True, True, True]


@pytest.mark.parametrize("languages", [("sv", "zh"), ("en", "sv", "zh"), ("zh", "sv")])
def test_no_head_of_ours_makes_a_page_be_read_as_html(languages: tuple[str, ...]) -> None:
    """One sign in it would have every page of every course parsed, which takes longer than to build it."""
    facts = PageFacts(kinds=frozenset({"single_choice"}), quizzes=True, headings=True)
    assets = PageAssets(language=languages[0], languages=tuple(map(words, languages)), course="c", offline=True)
    head = assets.head(facts, "../..", lesson="a/b/")
    assert not suspicious(f"<head>{head}</head>".encode())


@pytest.mark.parametrize(
    "html",
    [
        r"""<img src='\\evil.example' data-scripts='[["\\p{sc=hani}", "zh"]]'>""",
        r"""<img src="\\ data-scripts='[["\\p{sc=hani}", "zh"]]'">""",
        r"""<p data-scripts='[["\\p{sc=hani}", "\\evil.example"]]'>""",
    ],
)
def test_the_attribute_of_scripts_hides_nothing_else(html: str) -> None:
    assert suspicious(html.encode())


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
