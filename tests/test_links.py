"""Links and images in pages: each leads to a page, a file or a heading, or is told with its place."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from mkdocs_course import project
from mkdocs_course.model.course.hyperlink import hyperlinks
from mkdocs_course.report import wording
from pace import assert_quick
from support import CONFIG, Course

PNG = b"\x89PNG\r\n\x1a\n"
PAGES = (
    {
        f"content/{code}/{page}.md": "# Hej {#top}\n\n## Mål {#goals}\n"
        for code in ("sv", "zh")
        for page in ("index", "a/index", "a/first-meeting", "b/last")
    }
    | {"content/sv/b/open.md": "# Hej", "content/zh/b/open.md": "# 你好"}
    | {
        f"content/{code}/b/titled.md": f"---\ntitle: {it}\n---\n"
        for code, it in (("sv", "Sista mötet"), ("zh", "道别"))
    }
    | {"content/sv/images/hand.png": PNG, "content/zh/images/hand.png": PNG, "content/images/desk.png": PNG}
    | {"content/zh/images/board.png": PNG, "content/images/chair (1).png": PNG, "content/sv/images/chair.svg": b""}
    | {"content/zh/images/chair.svg": b""}
)


@pytest.fixture
def problems(course: Callable[..., Course]) -> Callable[..., list[str]]:
    """Return a function from the text of a Swedish page to the messages about it."""

    def check(text: str, config: str = CONFIG) -> list[str]:
        made = course(PAGES | {"mkdocs.yml": config, "content/sv/a/page.md": text, "content/zh/a/page.md": "# 页"})
        found = project.assemble(made.folder / "mkdocs.yml").problems
        assert all(wording.describe(problem, language) for problem in found for language in wording.LANGUAGES)
        swedish = [problem for problem in found if problem.place.path.startswith("content/sv/")]
        return [wording.describe(problem, "en").replace("\n    ", " ") for problem in swedish]

    return check


@pytest.mark.parametrize(
    "link",
    [
        "[a](first-meeting.md) [b](../b/last.md#goals) [c](#here) [d](../images/hand.png)",
        "![En hand](/content/sv/images/hand.png) ![Ett möte](/content/images/desk.png)",
        '![En hand](../images/hand.png) ![En (bred) hand](../images/hand.png "Titel")',
        "[a](https://example.com/x) [b](mailto:anna@example.com) [c](<first-meeting.md>)",
        "`[a](nope.md)` ``[`a`](nope.md)`` \\`[a](first-meeting.md)",
        "```\n[a](nope.md)\n```",
        "[a][x] [^1]\n\n[x]: first-meeting.md\n[^1]: nope.md",
        "*[nope]: nope.md",
        "- punkt\n\n    [a](first-meeting.md)",
        "[ett\ntvå](first-meeting.md)",
        "[](){#here2} [](first-meeting.md){.icon}",
        "<img src='../../images/hand.png' alt='En hand'> [a](tel:1) [b](//example.com/x)",
        "<a href='../first-meeting/'>a</a> <a href='../first-meeting/#goals'>b</a>",
        "<a href='../../b/last/index.html'>c</a> <a href='../page/'>d</a>",
        "<a href='..'>a</a> <a href='../../'>b</a> <a href='../../../zh/'>c</a> <a href='#here'>d</a> <a name='x'></a>",
        "<a href='https://example.com/'>a</a> <a href='tel:1'>b</a> <video src='../../images/hand.png'></video>",
    ],
)
def test_a_link_that_leads_somewhere_is_no_problem(link: str, problems: Callable[..., list[str]]) -> None:
    assert problems(f"# Sida {{#top}}\n\n## Här {{#here}}\n\n{link}\n") == []


def test_a_link_in_indented_code_is_not_judged(problems: Callable[..., list[str]]) -> None:
    (found,) = problems("# Sida\n\nText.\n\n    [a](nope.md)\n    [b](nope.md)\n")
    assert "[indented-code]" in found


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        (
            "[a](meetings.md)",
            "5:5 broken-link Correct the address. It counts from the folder of this page, as in ../basics/index.md.",
        ),
        ("[a](first-meting.md)", "5:5 broken-link Did you mean “first-meeting.md”?"),
        ("[a](last.md)", "5:5 broken-link Did you mean “../b/last.md”?"),
        ("[a](last.md#goals)", "5:5 broken-link Did you mean “../b/last.md#goals”?"),
        ("[a](../b/last.md/#goals)", "5:5 broken-link Did you mean “../b/last.md#goals”?"),
        ("[a](../b/Last.md # Goals)", "5:5 broken-link Did you mean “../b/last.md#goals”?"),
        ("[a](../b/last.md,)", "5:5 broken-link Did you mean “../b/last.md”?"),
        (
            "[a](Sista%20m%C3%B6tet%200123456789abcdef0123456789abcdef.md)",
            "5:5 broken-link Did you mean “../b/titled.md”?",
        ),
        ("[a](last.md#none)", "5:5 broken-link Did you mean “../b/last.md”?"),
        ("![Hand](/content/images/board.png)", "5:9 broken-link The picture is content/zh/images/board.png"),
        ("[a](/sv/a/first-meeting/)", "5:5 broken-link Did you mean “first-meeting.md”?"),
        ("[a](first-meeting/)", "5:5 broken-link Did you mean “first-meeting.md”?"),
        ("[a](first-meeting.html)", "5:5 broken-link Did you mean “first-meeting.md”?"),
        ("[a](../a/)", "5:5 broken-link Did you mean “index.md”?"),
        ("å [a](zzz.md)", "5:7 broken-link Correct the address."),
        ("[a](../../zh/a/first-meeting.md)", "5:5 broken-link Did you mean “first-meeting.md”?"),
        ("- x\n\n    [a](zzz.md)", "7:9 broken-link Correct the address."),
        ("[ett\ntvå](zzz.md)", "6:6 broken-link Correct the address."),
        ("[a][x]\n\n[x]: zzz.md", "7:6 broken-link Correct the address."),
        ("![Hand](hand.png)", "5:9 broken-link Did you mean “../images/hand.png”?"),
        ("![Hand](/content/sv/hand.png)", "5:9 broken-link Did you mean “/content/sv/images/hand.png”?"),
        ("![Hand](/images/hand.png)", "5:9 broken-link Did you mean “/content/sv/images/hand.png”?"),
        ("![Hand](/content/zh/images/hand.png)", "5:9 broken-link Did you mean “/content/sv/images/hand.png”?"),
        ("![Desk](desk.png)", "5:9 broken-link Did you mean “/content/images/desk.png”?"),
        ("![Hand](å b.png)", "5:9 broken-link Put the picture there,"),
        ("![hand.png](../images/hand.png)", "5:13 image-without-text Say in the brackets"),
        ("![image](../images/hand.png)", "5:10 image-without-text Say in the brackets"),
        ("![Skärmbild 2026-01-02 kl. 10.11.12](../images/hand.png)", "5:38 image-without-text Say in the brackets"),
        ("![微信图片_20260102](../images/hand.png)", "5:18 image-without-text Say in the brackets"),
        ("![Uploading hand.png…]()", "5:24 bad-address GitHub had not finished"),
        (
            "![](../images/hand.png)",
            "5:5 image-without-text Say in the brackets what it shows: ![…]",
        ),
        ("[a]()", "5:5 bad-address Write an address"),
        ("[a](<>)", "5:6 bad-address Write an address"),
        ("[](first-meeting.md)", "5:4 link-without-text Write between the brackets"),
        ("[a](htps://x.se/a)", "5:5 bad-address Write: https://x.se/a"),
        ("[a](http//x.se)", "5:5 bad-address Write: http://x.se"),
        ("[a](https;//x.se)", "5:5 bad-address Write: https://x.se"),
        ("[a](http:/x.se)", "5:5 bad-address If it leads to another site write https://x.se"),
        ("[a](www.x.se)", "5:5 bad-address Write: https://www.x.se"),
        ("[a](08-123 45 67)", "5:5 bad-address Write: tel:081234567"),
        ("[a](../../../quizzes/q.yml)", "5:5 broken-link Write:\n/// quiz | q"),
        ("![][x]\n\n[x]: ../images/hand.png", "5:1 image-without-text Say in the brackets"),
        ("![][x]\n\n[x]: <data:image/png;base64,iVBORw0KGgo>", "5:1 image-without-text Say in the brackets"),
        ("[a](anna@x.se)", "5:5 bad-address Write: mailto:anna@x.se"),
        ("[a](javascript:go)", "5:5 bad-address “javascript:” leads nowhere here."),
        ('<img alt="Hand" src="hand.png">', "5:22 broken-link Put the file there, or write"),
        ("<img src='../images/hand.png'>", "5:11 broken-link Put the file there, or write"),
        ('<a href="first-meeting.md">a</a>', "5:10 broken-link Write the link as Markdown, where the address counts"),
        ('<a href="first-meeting/">a</a>', "5:10 broken-link Write the link as Markdown, where the address counts"),
        ('<a href="/sv/a/first-meeting/">a</a>', "5:10 broken-link Write the link as Markdown, where the address"),
        ('<a class="x" href="../nope/">a</a>', "5:20 broken-link Write the link as Markdown, where the address"),
        ("<a href='../images/hand.png'>a</a>", "5:10 broken-link Did you mean “../../images/hand.png”?"),
        ('<a href="#hera">a</a>', "5:10 broken-anchor Did you mean “here”?"),
        ('<a href="www.x.se">a</a>', "5:10 bad-address Write: https://www.x.se"),
        ('<video src="film.mp4"></video>', "5:13 broken-link Put the file beside this page and write ../film.mp4 here"),
        ("<audio><source src='x.mp3'></audio>", "5:21 broken-link Put the file beside this page and write ../x.mp3"),
        ('<img alt="Hand" src="/content/sv/images/hand.png">', "5:22 broken-link Put the file there, or write"),
        ("[a](#hera)", "5:5 broken-anchor Did you mean “here”?"),
        ("[a](../b/open.md#zzz)", "5:5 broken-anchor Write the id of a heading there"),
        ("[a](first-meeting.md#zzz)", "5:5 broken-anchor Choose one of these: #top, #goals"),
    ],
)
def test_a_link_that_leads_nowhere_is_told(link: str, expected: str, problems: Callable[..., list[str]]) -> None:
    (told,) = problems(f"# Sida {{#top}}\n\n## Här {{#here}}\n\n{link}\n")
    place, code, fix = expected.split(" ", 2)
    assert told.startswith(f"content/sv/a/page.md:{place}: ") and f"[{code}] {fix}" in told


@pytest.mark.parametrize("page", ["first-meeting.md", "first-meting.md", "first-meeting/", "/sv/a/first-meeting/"])
def test_the_link_that_takes_the_place_of_html_keeps_its_anchor(page: str, problems: Callable[..., list[str]]) -> None:
    (told,) = problems(f'# Sida\n\n<a href="{page}#goals">a</a>\n')
    assert told.endswith("[…](first-meeting.md#goals)")


@pytest.mark.parametrize(
    ("address", "meant", "safe"),
    [
        ("hand.png", "../images/hand.png", True),
        ("images/hand.png", "../images/hand.png", True),
        ("..\\images\\hand.png", "../images/hand.png", True),
        ("..\\\\images\\\\hand.png", "../images/hand.png", True),
        ("images\\hand.png", "../images/hand.png", True),
        ("/content/sv/images/hand.PNG", "/content/sv/images/hand.png", True),
        ("../Images/Hand.png", "../images/hand.png", True),
        ("../images/hand.jpeg", "../images/hand.png", True),
        ("../images/hand .png", "../images/hand.png", True),
        ("／content／sv／images／ｈａｎｄ.png", "/content/sv/images/hand.png", True),
        ("file:///C:/Users/anna/hand.png", "../images/hand.png", True),
        ("C:\\Users\\anna\\desk.png", "/content/images/desk.png", True),
        ("../images/hadn.png", "../images/hand.png", False),
        ("Mote Tva.jpg", "../images/möte-två.jpg", True),
        ("map.png", "../b/map.png", False),
        ("/content/images/chair (1).png", "/content/images/chair%20(1).png", True),
    ],
)
def test_the_fix_of_a_picture_is_its_address(
    address: str, meant: str, safe: bool, course: Callable[..., Course]
) -> None:
    more = dict.fromkeys(("sv/images/map", "zh/images/map", "sv/b/map"), PNG)
    photo = {"content/sv/images/möte-två.jpg": b"\xff\xd8\xff"}
    files = {f"content/{name}.png": data for name, data in more.items()} | photo
    page = {
        "content/sv/a/page.md": f"# Sida {{#top}}\r\n\r\nSe ![Hand]({address}) här.\r\n",
        "content/zh/a/page.md": "# 页",
    }
    folder = course(PAGES | files | page).folder
    (found,) = (it for it in project.assemble(folder / "mkdocs.yml").problems if it.place.path.endswith("sv/a/page.md"))
    assert found.fix and found.fix.safe == safe
    assert found.fix.lines == (f"Se ![Hand]({meant}) här.",)
    (folder / "content/sv/a/page.md").write_text("# Sida\n\n" + "\n".join(found.fix.lines), encoding="utf-8")
    left = [it for it in project.assemble(folder / "mkdocs.yml").problems if it.place.path.endswith("sv/a/page.md")]
    assert left == []


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        ("hand.png", "images/hand.png"),
        ("../images/Hand.PNG", "images/hand.png"),
        ("images\\hand.png", "images/hand.png"),
        ("C:\\Bilder\\desk.jpg", "/content/images/desk.png"),
        ("file:///home/anna/hand.png", "images/hand.png"),
    ],
)
def test_the_fix_of_a_picture_in_a_quiz_is_its_address(address: str, meant: str, course: Callable[..., Course]) -> None:
    quiz = (
        "questions:\n  - id: a\n    ask:\n      sv: Vad gör ![Handen](ADDRESS)?\n      zh: 做什么 ![手](ADDRESS)？\n"
        "    right: {sv: Tar, zh: 拿}\n    wrong:\n      - text: {sv: Ger, zh: 给}\n        why: {sv: Nej., zh: 不。}\n"
    )
    pages = {f"content/{code}/a/page.md": f"# {code}\n\n/// quiz | q\n///\n" for code in ("sv", "zh")}
    folder = course(PAGES | pages | {"quizzes/q.yml": quiz.replace("ADDRESS", address)}).folder
    for _ in range(2):
        found = [it for it in project.assemble(folder / "mkdocs.yml").problems if it.place.path == "quizzes/q.yml"]
        rows = (folder / "quizzes/q.yml").read_text(encoding="utf-8").split("\n")
        for problem in found:
            assert problem.fix and problem.fix.safe
            rows[problem.fix.first - 1 : problem.fix.last] = problem.fix.lines
        (folder / "quizzes/q.yml").write_text("\n".join(rows), encoding="utf-8")
    assert "\n".join(rows) == quiz.replace("ADDRESS", meant) and not [
        it for it in project.assemble(folder / "mkdocs.yml").problems if it.place.path == "quizzes/q.yml"
    ]


GITHUB = "https://github.com/Owner/course"
RAW = "https://raw.githubusercontent.com/owner/course"


@pytest.mark.parametrize(
    ("address", "meant"),
    [
        (f"{GITHUB}/blob/main/content/sv/b/last.md#goals", "../b/last.md#goals"),
        (f"{GITHUB}/blob/main/content/images/desk.png?raw=true", "/content/images/desk.png"),
        (f"{RAW}/refs/heads/main/content/sv/images/hand.png", "/content/sv/images/hand.png"),
        ("https://owner.github.io/course/sv/a/first-meeting/#goals", "first-meeting.md#goals"),
        ("https://owner.github.io/course/sv/a/", "index.md"),
        (f"{GITHUB}/blob/main/content/zh/b/last.md", ""),
        (f"{GITHUB}/edit/main/content/sv/b/last.md", ""),
        (f"{GITHUB}/blob/main/mkdocs.yml", ""),
        (f"{GITHUB}2/blob/main/content/sv/b/last.md", ""),
        ("https://owner.github.io/course/zh/b/last/", ""),
        ("https://owner.github.io/course/", ""),
    ],
)
def test_a_link_to_an_own_file_on_the_web(address: str, meant: str, course: Callable[..., Course]) -> None:
    mark = "!" if ".png" in address else ""
    page = {"content/sv/a/page.md": f"# Sida\n\nSe {mark}[handen]({address}).\n", "content/zh/a/page.md": "# 页"}
    config = f"site_url: https://owner.github.io/course/\n{CONFIG}"
    if address.startswith(RAW):
        config = f"repo_url: https://github.com/owner/course/\n{config}"
    else:
        edit = "https://github.com/owner/course/edit/main/content"
        config = config.replace("  - course:\n", f"  - course:\n      edit_url: {edit}\n")
    folder = course(PAGES | page | {"mkdocs.yml": config}).folder
    found = [it for it in project.assemble(folder / "mkdocs.yml").problems if it.place.path.endswith("sv/a/page.md")]
    assert [(it.code, it.fix and it.fix.lines) for it in found] == (
        [("own-address", (f"Se {mark}[handen]({meant}).",))] if meant else []
    )


@pytest.mark.parametrize(
    "text",
    [
        "# Sida\n\n[a](#sida)",
        "# Sida {#top}\n\nEn Ö och **två**\n---\n\n[a](#en-o-och-tva) [b](#en-ö-och-två) [c](#en-o-och-tva_1)",
        "# 你好\n\n[a](#_1) [b](#你好)",
        '# S {#s}\n\n<p id="b"></p>\n\n[a](#b)',
        '# S {#s}\n\n--8<-- "sv/b/last.md"\n\n[a](#goals)',
    ],
)
def test_an_id_that_may_be_made_while_the_page_is_built_is_no_problem(
    text: str, problems: Callable[..., list[str]]
) -> None:
    assert problems(text) == []


def test_pages_of_other_plugins_are_not_judged(problems: Callable[..., list[str]]) -> None:
    config = CONFIG.replace("plugins:\n", "plugins:\n  - gen-files\n")
    assert "gen-files" in config
    assert problems("# Sida\n\n[a](zzz.md)", config) == []


@pytest.mark.slow
@pytest.mark.parametrize("part", ["[a](", "![", "](", "[a](b", "[x]: ", "(()", "[[]](", "    [a](x.md)\n\n", "`](x`"])
def test_a_large_page_is_scanned_fast(part: str) -> None:
    text = part * (200_000 // len(part))
    assert_quick(lambda: [*hyperlinks("a.md", text)], 1)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("möte.md", "Call it mote.md,"), ("en våg.png", "Call it en-vag.png,"), ("会面.md", "Call it by the letters a–z")],
)
def test_a_file_name_that_an_address_shows_as_codes(name: str, expected: str, course: Callable[..., Course]) -> None:
    files = {f"content/{code}/{folder}/{name}": "# Hej\n" for code in ("sv", "zh") for folder in ("a", "B_2")}
    found = project.assemble(course(PAGES | files).folder / "mkdocs.yml").problems
    named = [wording.describe(problem, "en") for problem in found if problem.code == "file-letters"]
    assert len(named) == 2 and all(expected in message for message in named), "once for all languages"


def test_a_folder_is_named_once(course: Callable[..., Course]) -> None:
    files = {f"content/{code}/två/{page}.md": "# Hej\n" for code in ("sv", "zh") for page in ("a", "b")}
    found = project.assemble(course(PAGES | files).folder / "mkdocs.yml").problems
    assert [str(problem.place) for problem in found] == ["content/sv/två:1:1"], "once for all languages"
