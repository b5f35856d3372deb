"""Pictures and drawings of a course, and what its pages load: told before a learner misses it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from mkdocs_course import project
from mkdocs_course.report import wording
from support import CONFIG, Course

Check = Callable[..., list[str]]
PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)
SVG = '<svg xmlns="http://www.w3.org/2000/svg"><text>{}</text></svg>'


@pytest.fixture
def check(course: Callable[..., Course]) -> Check:
    """Return a function from the text of a Swedish page, and other files, to the Problems, as place and code."""

    def run(text: str, files: dict[str, str | bytes] | None = None, config: str = CONFIG) -> list[str]:
        made = course({"mkdocs.yml": config, "content/sv/index.md": f"# Hej\n\n{text}\n"} | (files or {}))
        found = project.assemble(made.folder / "mkdocs.yml").problems
        assert all(wording.describe(problem, language) for problem in found for language in wording.LANGUAGES)
        return [f"{problem.place} {problem.code}" for problem in found]

    return run


@pytest.mark.parametrize(
    ("name", "data", "codes"),
    [
        ("a.png", PNG, []),
        ("a.JPG", b"\xff\xd8\xff\xe0" + bytes(20), []),
        ("a.webp", b"RIFF\0\0\0\0WEBP", []),
        ("a.heic", b"\0\0\0\x18ftypheic", ["content/sv/index.md:3:12 picture-format"]),
        ("a.tiff", b"II*\0", ["content/sv/index.md:3:12 picture-format"]),
        ("a.jpg", b"\0\0\0\x18ftypheic", ["content/sv/index.md:3:12 picture-other"]),
        ("a.png", b"", ["content/sv/index.md:3:12 empty-file"]),
        ("a.png", b"hej", ["content/sv/index.md:3:12 picture-other"]),
        ("a.png", PNG + bytes(3_000_000), ["content/sv/index.md:3:12 picture-too-big"]),
    ],
)
def test_a_picture(name: str, data: bytes, codes: list[str], check: Check) -> None:
    assert check(f"![En hand]({name})", {f"content/sv/{name}": data}) == codes


def test_a_photo_that_no_browser_shows_is_told_in_each_language(check: Check) -> None:
    photo = "![En hand](/content/images/a.heic)"
    files = {"content/images/a.heic": b"\0\0\0\x18ftypheic", "content/zh/index.md": f"# 你好\n\n{photo}\n"}
    assert check(photo, files) == [f"content/{code}/index.md:3:12 picture-format" for code in ("sv", "zh")]


def test_a_picture_that_no_page_shows_is_told_at_itself(check: Check) -> None:
    assert check("", {"content/sv/a.png": b"<html>"}) == ["content/sv/a.png:1:1 picture-other"]


@pytest.mark.parametrize("address", [r"C:\Users\Eva\hand.png", "file:///C:/hand.png", r"bilder\hand.png"])
def test_an_address_of_the_trainers_own_machine_is_told(address: str, check: Check) -> None:
    assert check(f"![En hand]({address})") == ["content/sv/index.md:3:12 bad-address"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (SVG.format("a &nbsp; b"), ""),
        (SVG.format("<a href='https://a.se'>a</a>") + "\n", ""),
        (f"<?xml version='1.0'?>\n{SVG.format('')}", "1:1 figure-header"),
        (f"<!-- a -->\n<!DOCTYPE svg>\n{SVG.format('')}", "2:1 figure-header"),
        (SVG.format("<script>a</script>"), "1:47 figure-script"),
        (SVG.format("<g onclick='a'/>"), "1:49 figure-script"),
        (SVG.format("<image href='https://a.se/b.png'/>"), "1:54 figure-remote"),
        (SVG.format("<style>@import 'a.css'</style>"), "1:54 figure-remote"),
        ("<svg>\n<text>a\n</svg>", "3:3 figure-broken"),
        ("<svg>\n<text>a</text>\n", "3:1 figure-broken"),
    ],
)
def test_a_drawing(text: str, told: str, check: Check) -> None:
    files = {"content/sv/a.svg": text.encode()}
    assert check('--8<-- "sv/a.svg"', files) == ([f"content/sv/a.svg:{told}"] if told else [])


def test_a_drawing_of_another_language_is_told_unless_it_has_no_words(check: Check) -> None:
    files: dict[str, str | bytes] = {"content/zh/a.svg": SVG.format("信任"), "content/figures/b.svg": SVG.format("3")}
    assert check('--8<-- "zh/a.svg"', files) == ["content/sv/index.md:3:9 figure-language"]
    assert check('--8<-- "figures/b.svg"', files) == []
    assert check('--8<-- "zh/a.svg"', {"content/zh/a.svg": "<svg><path d='M0 0'/></svg>"}) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("![En hand](https://a.se/b.png)", "3:12 other-site"),
        ('<img src="//a.se/b.png" alt="En hand">', "3:11 other-site"),
        ('<iframe src="https://www.youtube.com/embed/x"></iframe>', "3:14 other-site"),
        ('<script src="https://a.se/b.js"></script>', "3:14 other-site"),
        ("<script>alert(1)</script>", "3:9 stopped"),
        ('<b onclick="a()">b</b>', "3:4 stopped"),
        ("[länk](https://a.se) <a href='https://a.se'>b</a> `<img src='https://a.se'>` https://a.se", ""),
        ("```\n<script>a</script>\n```", ""),
    ],
)
def test_what_a_page_loads_from_elsewhere(text: str, told: str, check: Check) -> None:
    assert check(text) == ([f"content/sv/index.md:{told}"] if told else [])


def test_a_site_that_is_allowed_is_no_problem(check: Check) -> None:
    config = CONFIG.replace("id: test", "id: test\n      hosts: ['*.film.se']\n      scripts: [kod.se]")
    fine = '<iframe src="https://a.film.se/1"></iframe><script src="https://kod.se/a.js"></script>'
    assert check(fine, config=config) == []
    assert (
        len(check('<iframe src="http://a.film.se/1"></iframe><img alt="a" src="https://kod.se/a">', config=config)) == 2
    )
