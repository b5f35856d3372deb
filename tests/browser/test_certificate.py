"""A certificate for who has done what it takes: on one page of paper, and with a code that tells whether it was retyped."""

from __future__ import annotations

import hashlib
import io
import json
import unicodedata

import pytest
from playwright.sync_api import Locator, Page, expect
from pypdf import PdfReader

ASK = "  - {{id: {0}, ask: Om {0}?, right: Ja, wrong: [Nej]}}\n".format
ASKS = f"questions:\n{ASK('a')}{ASK('b')}"
EXAM = "title: Prov\nmode: exam\npass: 70\nquestions:\n" + "".join(map(ASK, "wxyz"))
PAGES = {
    "one": "---\ntitle: Ett\nminutes: 5\n---\n# Ett\n\n/// quiz | one\n///\n",
    "two": "---\ntitle: Två\nminutes: 5\n---\n# Två\n\nEn text.\n",
    "exam": "---\ntitle: Provet\nminutes: 5\n---\n# Provet\n\n/// quiz | exam\n///\n",
    "certificate": "# Intyg\n\n## Ditt\n\n/// course | certificate\n///\n",
}
DONE = {"percent": 85, "points": 3.4, "max": 4, "at": "2026-03-09T11:00:00.000Z"}
PRINTABLE = {"prefer_css_page_size": True, "display_header_footer": False}


@pytest.fixture
def build(small):
    """Return a function that builds a course with a certificate and gives its address; again, it changes the course."""

    def make(more: dict[str, str] | None = None, settings: str = "certificate: {quiz: exam, pass_mark: 70}") -> str:
        pages = {
            f"content/{code}/{name}.md": text for code in ("sv", "zh") for name, text in (PAGES | (more or {})).items()
        }
        quizzes = {"one": ASKS, "exam": EXAM}
        start = {f"content/{code}/index.md": "# Start\n" for code in ("sv", "zh")}
        return small(quizzes, files=start | pages, settings=settings).url

    return make


@pytest.fixture
def earn(page: Page, build):
    """Return a function that opens the certificate of someone who has done everything."""

    def make(language: str = "sv", **best: object) -> Locator:
        page.goto(f"{build()}{language}/certificate/")
        page.evaluate(
            """async best => {
              const index = await (await fetch("../course.json")).json(), at = best.at
              const put = (name, record) => { localStorage[`course:test:${name}`] = JSON.stringify({version: 2, ...record}) }
              for (const lesson of index.lessons) put(`@read/${lesson.page}`, {at})
              for (const {id, digest} of index.quizzes.one.questions)
                put(`one/${id}`, {digest, response: ["right-1"], prints: [""], score: 1, attempts: 1, at})
              put("@sitting/exam", {seed: "s", number: 1, submitted: at, best})
            }""",
            DONE | best,
        )
        page.reload()
        return page.locator("course-part[data-ready]")

    return make


def show(page: Page, part: Locator, said: dict[str, str], name: str) -> Locator:
    part.get_by_role("textbox", name=said["your_name"]).fill(name)
    part.get_by_role("button", name=said["show"]).click()
    expect(part.get_by_text(said["shown"])).to_be_visible()
    return part.get_by_role("region", name=said["certificate"])


def test_the_conditions_one_by_one(page: Page, build, learner, words, axe) -> None:
    url, said = build(), words("sv")["parts"]["certificate"]
    me, part = learner(page), page.locator("course-part[data-ready]")

    def needed(*lines: str) -> None:
        page.goto(url + "sv/certificate/")
        expect(part.locator(".course-certificate__needed > li > b")).to_have_text(
            [line.split(" ", 1)[0] + " " + said["done" if line[0] == "✓" else "open"] for line in lines]
        )
        for item, line in zip(part.locator(".course-certificate__needed > li").all(), lines, strict=True):
            expect(item).to_contain_text(line.split(" ", 1)[1])
        expect(part.get_by_role("textbox", name=said["your_name"])).to_have_count(0)

    count = said["lessons_done"].format
    needed(f"✗ {count(done=0, all=3)}", f"✗ {said['untried'].strip()}")
    expect(part.get_by_role("link")).to_have_text(["Provet", "Ett", "Två", "Provet"])
    axe(page)
    part.get_by_role("link", name="Ett").click()
    for ask in ("Om a?", "Om b?"):
        me.answer(ask, "Nej")
    needed(f"✗ {count(done=1, all=3)}", f"✗ {said['untried'].strip()}")
    part.get_by_role("link", name="Två").click()
    expect(page.locator(".md-nav--primary a[data-progress=done]", has_text="Två")).to_have_count(1)
    needed(f"✗ {count(done=2, all=3)}", f"✗ {said['untried'].strip()}")
    for right, told in ((2, "50"), (4, "")):
        page.goto(url + "sv/exam/")
        if right == 4:
            page.get_by_role("button", name=me.words["quiz"]["retake"]).click()
        for at, ask in enumerate(("Om w?", "Om x?", "Om y?", "Om z?")):
            me.option(ask, "Ja" if at < right else "Nej").check()
        page.get_by_role("button", name=me.words["quiz"]["submit"]).click()
        expect(page.locator(".course-result")).to_be_focused()
        if told:
            needed(f"✓ {count(done=3, all=3)}", f"✗ {said['best'].format(percent=told + chr(160) + '%').strip()}")
    page.goto(url + "sv/certificate/")
    expect(part.get_by_text(f"✓ {said['met']}")).to_be_visible()
    part.get_by_role("button", name=said["show"]).click()
    expect(part.get_by_role("textbox", name=said["your_name"])).to_be_focused()
    expect(part.get_by_text(said["nameless"])).to_be_visible()
    expect(show(page, part, said, "Åsa")).to_contain_text("100\u00a0%")
    axe(page)


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("sv", "欧阳娜娜 Åsa"),
        ("zh", "Åke Öström-Ärlig"),
        ("zh", "古丽扎尔·阿不都热合曼·" * 7),
        ("sv", "W" * 80),
        ("sv", "<img src=x onerror=alert(1)></p></section>"),
        ("sv", "  Li\u202e\t\u0301 \u3000 Na  "),
    ],
)
def test_on_one_page_of_paper(page: Page, earn, words, axe, language: str, name: str) -> None:
    said, part = words(language)["parts"]["certificate"], earn(language)
    kept = unicodedata.normalize("NFC", " ".join(name.replace("\u202e", "").split()))[:80]
    page.on("dialog", lambda dialog: pytest.fail(dialog.message))
    sheet = show(page, part, said, name)
    date, percent = {"sv": ("9 mars 2026", "85 %"), "zh": ("2026年3月9日", "85%")}[language]
    course = said["course"].format(title={"sv": "Kurs", "zh": "课程"}[language])
    expected = [said["certificate"], kept, said["has"], course, date, percent, said["self"]]
    expect(sheet.get_by_role("heading")).to_have_text(course)
    for text in expected:
        expect(sheet).to_contain_text(text)
    assert sheet.locator("img").count() == 0
    axe(page)
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        page.wait_for_function("document.documentElement.scrollWidth <= innerWidth")
        box, frame = (it.bounding_box() for it in (sheet, sheet.locator(".course-certificate__frame")))
        assert box and frame and frame["width"] < box["width"] <= width
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        (printed,) = PdfReader(io.BytesIO(page.pdf(**PRINTABLE))).pages
        assert [round(float(side) / 72 * 25.4) for side in printed.mediabox[2:]] == [297, 210]
        # Fonts tell some characters by others of the same look, and letters that stand apart have spaces between them.
        plain = "".join(unicodedata.normalize("NFKC", printed.extract_text()).split())
        for text in expected:
            assert "".join(unicodedata.normalize("NFKC", text).split()) in plain
        assert "Material" not in plain and said["print"].replace(" ", "") not in plain and "Start" not in plain
    page.reload()
    expect(part.get_by_role("region", name=said["certificate"])).to_contain_text(kept)
    expect(part.get_by_role("textbox", name=said["your_name"])).to_have_value(kept)


def test_a_page_without_a_certificate_prints_as_any_other(page: Page, build, words) -> None:
    page.goto(build() + "sv/certificate/")
    expect(page.get_by_text(words("sv")["parts"]["certificate"]["needed"])).to_be_visible()
    first = PdfReader(io.BytesIO(page.pdf(**PRINTABLE))).pages[0]
    assert first.mediabox.height > first.mediabox.width
    assert "Intyg" in first.extract_text()


def test_the_print_button_prints(page: Page, earn, words) -> None:
    said, part = words("sv")["parts"]["certificate"], earn()
    show(page, part, said, "Åsa")
    page.evaluate("window.print = () => { document.body.dataset.printed = '' }")
    part.get_by_role("button", name=said["print"]).click()
    assert page.evaluate("'printed' in document.body.dataset")


def digest(*parts: object) -> str:
    """Return the code as docs say it is made: 60 bits of SHA-256 in Crockford's base 32."""
    number = int.from_bytes(hashlib.sha256("|".join(map(str, parts)).encode()).digest()[:8], "big") >> 4
    letters = ["0123456789ABCDEFGHJKMNPQRSTVWXYZ"[number >> 5 * at & 31] for at in reversed(range(12))]
    return "-".join("".join(letters[at : at + 4]) for at in (0, 4, 8))


def test_the_code_tells_whether_a_word_was_changed(page: Page, earn, words, axe) -> None:
    said, part = words("zh")["parts"]["certificate"], earn("zh")
    code = digest("test", "2026-03-09", "李 Öberg", 85, 3)
    # Typed with a combining character and a wide space.
    sheet = show(page, part, said, "李\u3000O\u0308berg")
    expect(sheet).to_contain_text(code)
    part.get_by_text(said["check_title"]).click()
    fields = {"name": "李 Öberg", "date": "2026-03-09", "result": "85", "lessons": "3", "code": code}
    told = part.locator(".course-check").get_by_role("status")

    def check(**changed: str) -> None:
        for name, value in (fields | changed).items():
            part.locator(".course-check").get_by_label(said[name], exact=True).fill(value)
        part.get_by_role("button", name=said["check"], exact=True).click()

    check(name="")
    expect(told).to_have_text(said["incomplete"])
    expect(part.locator(".course-check").get_by_label(said["name"], exact=True)).to_be_focused()
    loose = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    for changed in ({}, {"code": loose}, {"result": " ８５ % ", "name": "李  O\u0308berg "}):
        check(**changed)
        expect(told).to_contain_text(f"✓ {said['fits']}")
        expect(told).to_contain_text(said["proves"])
    axe(page)
    wrong = [{"name": "李 Oberg"}, {"date": "2026-03-08"}, {"result": "95"}, {"lessons": "4"}]
    for changed in [*wrong, {"code": code[:-1] + ("A" if code[-1] != "A" else "B")}]:
        check(**changed)
        expect(told).to_contain_text(f"✗ {said['differs']}")
    axe(page)


def test_without_https_there_is_no_code_and_that_is_said(page: Page, earn, words, axe) -> None:
    page.add_init_script("Object.defineProperty(Crypto.prototype, 'subtle', {get: () => undefined})")
    said, part = words("sv")["parts"]["certificate"], earn()
    sheet = show(page, part, said, "Åsa")
    expect(sheet).to_contain_text(said["uncoded"])
    expect(sheet.locator(".course-certificate__code")).to_have_count(0)
    part.get_by_text(said["check_title"]).click()
    for name, value in {"name": "Åsa", "date": "2026-03-09", "result": "85", "lessons": "3", "code": "x"}.items():
        part.locator(".course-check").get_by_label(said[name], exact=True).fill(value)
    part.get_by_role("button", name=said["check"], exact=True).click()
    expect(part.locator(".course-check").get_by_role("status")).to_have_text(said["cannot"])
    axe(page)


def test_it_is_kept_when_the_course_grows_and_the_learner_travels(page: Page, build, earn, words, axe) -> None:
    said, part = words("sv")["parts"]["certificate"], earn(at="2026-03-09T23:30:00.000Z")
    before = show(page, part, said, "Åsa").inner_text()
    kept = json.loads(page.evaluate("localStorage['course:test:@certificate']"))
    # It was made somewhere else, where the day was another one.
    page.evaluate(
        "kept => { localStorage['course:test:@certificate'] = JSON.stringify(kept) }", kept | {"date": "2026-03-10"}
    )
    page.reload()
    expect(part.get_by_role("region", name=said["certificate"])).to_contain_text("10 mars 2026")
    page.evaluate("kept => { localStorage['course:test:@certificate'] = JSON.stringify(kept) }", kept)
    build({"three": PAGES["two"].replace("Två", "Tre")})
    page.reload()
    expect(part.get_by_text(said["grown"])).to_be_visible()
    expect(part.get_by_role("link", name="Tre")).to_be_visible()
    assert part.get_by_role("region", name=said["certificate"]).inner_text() == before
    axe(page)


@pytest.mark.parametrize(
    "change",
    [
        {"name": ""},
        {"name": "x" * 81},
        {"name": ["x"]},
        {"date": "2026-13-45"},
        {"percent": 101},
        {"lessons": "3"},
        {"at": None},
    ],
    ids=str,
)
def test_a_tampered_name_is_asked_for_again(page: Page, earn, words, change: dict[str, object]) -> None:
    said, part = words("sv")["parts"]["certificate"], earn()
    show(page, part, said, "Åsa")
    kept = json.loads(page.evaluate("localStorage['course:test:@certificate']"))
    page.evaluate("kept => { localStorage['course:test:@certificate'] = JSON.stringify(kept) }", kept | change)
    page.reload()
    expect(part.get_by_role("textbox", name=said["your_name"])).to_have_value("")
    expect(part.get_by_role("region", name=said["certificate"])).to_have_count(0)


def test_where_nothing_can_be_kept_it_is_shown_and_said_once(page: Page, earn, words, axe) -> None:
    said, common, part = words("sv")["parts"]["certificate"], words("sv")["parts"]["common"], earn(at="long ago")
    page.evaluate("() => { Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError') } }")
    # A time that is none is not printed: the day it is made is.
    sheet = show(page, part, said, "Åsa")
    expect(sheet).to_contain_text(
        page.evaluate("new Intl.DateTimeFormat('sv', {dateStyle: 'long'}).format(new Date())")
    )
    expect(part.get_by_text(common["unsaved"])).to_have_count(1)
    axe(page)


def test_a_course_without_an_exam(page: Page, build, words, axe) -> None:
    said, part = words("sv")["parts"]["certificate"], page.locator("course-part[data-ready]")
    quizzes = "# Prov\n\n/// quiz | one\n///\n\n/// quiz | exam\n///\n"
    url = build({"one": PAGES["two"], "exam": quizzes}, settings="messages: en") + "sv/"
    for lesson in ("one", "two"):
        page.goto(f"{url}{lesson}/")
        page.wait_for_function("lesson => `course:test:@read/${lesson}/` in localStorage", arg=lesson)
    page.goto(f"{url}certificate/")
    expect(show(page, part, said, "Åsa")).not_to_contain_text(said["result"])
    part.get_by_text(said["check_title"]).click()
    expect(part.get_by_label(said["result"])).to_have_count(0)
    axe(page)
