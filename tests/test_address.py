"""Where addresses lead; `browser/test_addresses.py` compares with a real browser."""

from __future__ import annotations

import pytest
from mkdocs_course.model.text.address import Goal, classify


@pytest.mark.parametrize(
    ("written", "goal", "text"),
    [
        ("a/b.md#c", Goal.COURSE, "a/b.md#c"),
        ("a b (1).md", Goal.COURSE, "a%20b%20(1).md"),
        ("a.md?b=//c\\d#e:f", Goal.COURSE, "a.md?b=//c\\d#e:f"),
        (".//b.md", Goal.COURSE, ".//b.md"),
        ("课程/信任.md", Goal.COURSE, "课程/信任.md"),
        ("html//a.md", Goal.COURSE, "html//a.md"),
        ("#top", Goal.ANCHOR, "#top"),
        ("?a=1#top", Goal.ANCHOR, "?a=1#top"),
        ("https://example.org", Goal.ELSEWHERE, "https://example.org"),
        (" HTTPS://Example.org:443/a b?c#d\n", Goal.ELSEWHERE, "https://Example.org:443/a%20b?c#d"),
        ("https://sv.wikipedia.org/wiki/Tillit_(psykologi)", Goal.ELSEWHERE, None),
        ("https://例子.中国/信任", Goal.ELSEWHERE, None),
        ("http://[::1]:8000/", Goal.ELSEWHERE, None),
        ("https://example.org/?a=1&copy=2&amp;b=3", Goal.ELSEWHERE, "https://example.org/?a=1&copy=2&b=3"),
        ("mailto:anna@example.com?subject=Hej du", Goal.MAIL, "mailto:anna@example.com?subject=Hej%20du"),
        ("&#109;ailto&colon;anna@example.com", Goal.MAIL, "mailto:anna@example.com"),
    ],
)
def test_what_may_be_used(written: str, goal: Goal, text: str | None) -> None:
    address = classify(written)
    assert address.goal is goal
    assert address.text == (text or written)


@pytest.mark.parametrize(
    ("written", "fault", "better"),
    [
        ("//example.org/a", "address-host", "https://example.org/a"),
        (r"/\example.org/a?b\c", "address-host", r"https://example.org/a?b\c"),
        ("/&#92;example.org", "address-host", "https://example.org"),
        (r"\\example.org", "address-host", "https://example.org"),
        ("https:example.org", "address-host", "https://example.org"),
        (r"http:/\example.org", "address-host", "https://example.org"),
        ("https:///example.org", "address-host", "https://example.org"),
        ("/sv/a.md", "address-root", ""),
        ("/..//example.org", "address-root", ""),
        (r"figures\a.svg", "address-slash", "figures/a.svg"),
        ("a%2f..%5cb.md", "address-encoded", ""),
        ("java\tscript:alert(1)", "address-invisible", "U+0009"),
        ("a\u00adb.md", "address-invisible", "U+00AD"),
        ("a\u202eb.md", "address-invisible", "U+202E"),
        ("\x01 javascript:alert(1)", "address-scheme", "javascript:"),
        ("&#x6A;avascript&#58;alert(1)", "address-scheme", "javascript:"),
        ("VBScript:x", "address-scheme", "vbscript:"),
        ("data:text/html,x", "address-scheme", "data:"),
        (r"C:\kurs\a.md", "address-scheme", "c:"),
        ("mailto:", "address-scheme", "mailto:"),
        ("", "address-empty", ""),
        ("https：//example.org", "address-misspelt", "https://example.org"),
        ("htps://example.org:80/a?b#c", "address-misspelt", "https://example.org:80/a?b#c"),
        ("http//example.org", "address-misspelt", "http://example.org"),
        ("www.example.org/a", "address-misspelt", "https://www.example.org/a"),
        ("mailo:anna@example.org", "address-misspelt", "mailto:anna@example.org"),
        ("xmpp:anna@example.org", "address-scheme", "xmpp:"),
        ("https://", "address-unreadable", ""),
        ("https://[", "address-unreadable", ""),
        ("https://exa mple.org", "address-unreadable", ""),
        ("https://example.org:99999", "address-unreadable", ""),
    ],
)
def test_what_may_not_be_used(written: str, fault: str, better: str) -> None:
    address = classify(written)
    assert (address.goal, address.fault, address.correction) == (Goal.NOWHERE, fault, better)
    if better.startswith(("https", "figures")):
        assert classify(better).goal is not Goal.NOWHERE
