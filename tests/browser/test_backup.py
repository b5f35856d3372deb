"""The page where progress is saved in a file, loaded from one, and erased."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserType, Locator, Page, expect

ASKS = "".join(f"  - {{id: {id}, ask: Om {id}?, right: Ja, wrong: [Nej, Kanske]}}\n" for id in "ab")
OWN = "  - {id: own, ask: Vad tänker du?, model-answer: Så här.}\n  - {id: plan, ask: Vad gör du?, plan: {}}\n"
QUIZZES = {
    "q": f"questions:\n{ASKS}{OWN}",
    "p": f"mode: pretest\nquestions:\n{ASKS.replace('Om', 'Kring')}",
    "e": f"mode: exam\npass: 50\nquestions:\n{ASKS.replace('Om', 'Prov')}",
}
ROOT = Path(__file__).parent.parent.parent
# The theme keeps its own settings by the address of the site.
STORAGE = "() => Object.fromEntries(Object.entries(localStorage).filter(([key]) => key[0] !== '/').sort())"
SHIFT = """new Promise(done => {
  const told = list => done(list.getEntries().reduce((sum, it) => sum + it.value, 0))
  new PerformanceObserver(told).observe({type: "layout-shift", buffered: true})
  setTimeout(done, 100, 0)
})"""
# What else a browser keeps for the same address.
OTHERS = {"course:test2:q/a": "{}", "course:other:q/a": "{}", "course:test:language": "zh", "q/a": "x"}


def lesson(title: str, *blocks: str) -> str:
    return f"---\ntitle: {title}\nminutes: 5\n---\n# {title}\n\nText.\n\n" + "".join(
        f"/// {it}\n///\n\n" for it in blocks
    )


@pytest.fixture
def built(small) -> str:
    """The address of a course of two lessons and this page."""
    files: dict[str, str | bytes] = {f"quizzes/{name}.yml": text for name, text in QUIZZES.items()}
    for language in ("sv", "zh"):
        files[f"content/{language}/one.md"] = lesson("Ett", "quiz | q", "quiz | p")
        files[f"content/{language}/two.md"] = lesson("Två", "quiz | e", "again | p")
        page = Path("content") / language / "my-course" / "backup.md"
        files[page.as_posix()] = (ROOT / page).read_text(encoding="utf-8")
    return small({}, files=files).url


@pytest.fixture
def words(words):
    return lambda language: words(language)["parts"]["common"] | words(language)["parts"]["backup"]


def learn(page: Page, url: str, text: str = "Hemligt") -> dict[str, str]:
    """Do something in both lessons, and return what the browser has then."""
    page.goto(url + "one/")
    forms = page.locator("form[data-ready]")
    expect(forms).to_have_count(6)
    for form in (forms.nth(0), forms.nth(1), forms.nth(4), forms.nth(5)):
        form.get_by_label("Ja").check()
        form.get_by_role("button").click()
    forms.nth(2).get_by_role("textbox").fill(text)
    forms.nth(2).get_by_role("button").click()
    forms.nth(3).locator("[data-field=if]").first.fill(text)
    page.goto(url + "two/")
    expect(page.locator("form[data-ready]")).to_have_count(4)
    for ask in ("a", "b"):
        page.get_by_role("group", name=f"Prov {ask}?").get_by_label("Ja").check()
    page.locator(".course-exam button").click()
    expect(page.locator(".course-result")).not_to_be_empty()
    page.get_by_role("contentinfo").scroll_into_view_if_needed()
    page.wait_for_function("'course:test:@read/two/' in localStorage")
    return page.evaluate(STORAGE)


def part(page: Page, url: str) -> Locator:
    page.goto(url + "my-course/backup/")
    expect(page.locator("course-part[data-ready]")).to_be_visible()
    return page.locator("course-part")


def saved(page: Page, button: str) -> tuple[Path, dict[str, Any]]:
    with page.expect_download() as found:
        page.get_by_role("button", name=button, exact=True).click()
    path = Path(found.value.path()).with_name(found.value.suggested_filename)
    found.value.save_as(path)
    return path, json.loads(path.read_text(encoding="utf-8"))


def loaded(part: Locator) -> Locator:
    """Return what is said of the files that were chosen."""
    return part.locator("section").nth(1).get_by_role("status")


def test_export_erase_import_is_identical(page: Page, built, words, axe) -> None:
    # The header's title changes slowly where it may.
    page.emulate_media(reduced_motion="reduce")
    page.goto(built + "sv/")
    page.evaluate("all => Object.assign(localStorage, all)", OTHERS)
    before, told = learn(page, built + "sv/"), words("zh")
    assert {
        "course:test:@sitting/e",
        "course:test:q/own",
        "course:test:@recall/e/a",
        "course:test:@read/one/",
    } < before.keys()
    # Done in Swedish, saved in Chinese.
    here = part(page, built + "zh/")
    answers = sum(":@" not in key for key in before if key.startswith("course:test:")) - 1
    expect(here.get_by_text(told["counts"].format(answers=answers, reads=2), exact=True)).to_be_visible()
    axe(page)
    file, archive = saved(page, told["save"])
    expect(here.get_by_role("status").first).to_have_text(told["saved"].format(file=file.name))
    assert file.name.startswith(told["file"]) and file.suffix == ".json" and archive["course"] == "test"
    _, bare = saved(page, told["trainer"])
    assert (
        "Hemligt" in json.dumps(archive)
        and "Hemligt" not in json.dumps(bare)
        and bare["entries"].keys() == archive["entries"].keys()
    )

    # By keyboard, and asked once more in the page; what is set aside goes too.
    page.evaluate("localStorage['course:test:q/a~'] = 'Hemligt'")
    page.get_by_label(told["what"]).focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    group = page.get_by_role("group", name=told["sure"].format(what=told["everything"]))
    expect(group.get_by_role("button", name=told["stay"])).to_be_focused()
    expect(group).to_contain_text(told["until"])
    axe(page)
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name=told["erase"])).to_be_focused()
    assert page.evaluate(STORAGE).items() > before.items()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name=told["undo"].format(what=told["everything"]))).to_be_focused()
    expect(page.get_by_text(told["erased"].format(what=told["everything"]), exact=True)).to_be_visible()
    expect(here.get_by_text(told["nothing"])).to_be_visible()
    expect(here.get_by_text(told["nothing_left"])).to_be_visible()
    expect(page.get_by_role("button", name=told["save"], exact=True)).to_be_hidden()
    expect(page.locator("nav [data-progress=done]")).to_have_count(0)
    axe(page)
    assert page.evaluate(STORAGE) == OTHERS

    page.get_by_label(told["choose"]).set_input_files(file)
    came = {"answers": answers, "reads": 2, "rest": sum(":@" in key for key in before) - 2}
    expect(loaded(here)).to_have_text(told["came"].format(file=file.name, **came))
    assert page.evaluate(STORAGE) == before
    expect(page.locator("nav [data-progress]:not([data-progress=''])")).not_to_have_count(0)
    axe(page)
    # The same file once more changes nothing, and what was erased comes back beside what is there.
    page.get_by_label(told["choose"]).set_input_files(file)
    expect(loaded(here)).to_have_text(told["same"].format(file=file.name))
    page.get_by_role("button", name=told["undo"].format(what=told["everything"])).click()
    expect(page.get_by_label(told["what"])).to_be_focused()
    assert page.evaluate(STORAGE) == before | {"course:test:q/a~": "Hemligt"}


def test_files_that_are_refused_and_files_that_are_dropped(page: Page, built, words, axe) -> None:
    page.emulate_media(reduced_motion="reduce")
    learn(page, built + "sv/")
    here, told = part(page, built + "sv/"), words("sv")
    file, archive = saved(page, told["save"])
    before = page.evaluate(STORAGE)
    entries = archive["entries"]
    for fault, body in {
        "damaged": file.read_bytes()[:-30],
        "foreign": b'{"answers": []}',
        "elsewhere": json.dumps(archive | {"course": "other"}).encode(),
        "newer": json.dumps(archive | {"version": 9}).encode(),
    }.items():
        chosen = {"name": "<i>fil</i>.json", "mimeType": "application/json", "buffer": body}
        page.get_by_label(told["choose"]).set_input_files(chosen)
        expect(loaded(here)).to_have_text(told[f"fault_{fault}"].format(file="<i>fil</i>.json"))
        assert page.evaluate(STORAGE) == before
    page.get_by_label(told["choose"]).set_input_files(
        {"name": "x.json", "mimeType": "", "buffer": b"\xff\xfe\0" * 7_000_000}
    )
    expect(loaded(here)).to_have_text(told["fault_damaged"].format(file="x.json"))

    def drop(*texts: str) -> None:
        files = "texts => { const it = new DataTransfer(); texts.forEach((text, at) => it.items.add(new File([text], `${at}.json`))); return it }"
        moved = page.evaluate_handle(files, texts)
        for event in ("dragover", "drop"):
            here.locator(".course-backup__file").dispatch_event(event, {"dataTransfer": moved})

    newer = {**entries["q/a"], "response": ["wrong-1"], "prints": ["4a1796"], "at": "2027-01-01T08:00:00.000Z"}
    odd = {"q/a": newer, "q/b": {**newer, "version": 3}, "q/own": {**newer, "score": "x"}, "language": "sv"}
    drop(
        "\ufeff" + json.dumps(archive | {"entries": odd}),
        "{",
        json.dumps(archive | {"entries": {"q/b": {"version": 3}}}),
    )
    expect(loaded(here).get_by_role("paragraph")).to_have_text(
        [
            told["came"].format(file="0.json", answers=1, reads=0, rest=0),
            told["left_newer"].format(count=1),
            told["left_odd"].format(count=2),
            told["fault_damaged"].format(file="1.json"),
            told["none"].format(file="2.json"),
            told["left_newer"].format(count=1),
        ]
    )
    axe(page)
    after = page.evaluate(STORAGE)
    assert {key for key in after if after[key] != before.get(key)} == {
        "course:test:q/a"
    } and after.keys() == before.keys()
    page.goto(built + "zh/one/")
    expect(page.get_by_role("group", name="Om a?").get_by_label("Nej")).to_be_checked()

    # No room: all or nothing, and said.
    part(page, built + "sv/")
    page.evaluate(
        "for (let size = 1 << 20, at = 0; size; size >>= 1) try { for (;;) localStorage[`filler-${at++}`] = 'x'.repeat(size) } catch {}"
    )
    before = page.evaluate(STORAGE)
    drop(json.dumps(archive | {"entries": {**{f"q/{n}": newer for n in range(9)}}}))
    expect(loaded(here)).to_have_text(told["full"].format(file="0.json"))
    assert page.evaluate(STORAGE) == before
    axe(page)


def test_one_lesson_and_the_way_back(
    browser_type: BrowserType, browser_type_launch_args, built, words, errors, axe
) -> None:
    kept = ["--disable-back-forward-cache"]
    with closing(browser_type.launch(**browser_type_launch_args, ignore_default_args=kept)) as browser:
        context = browser.new_context(reduced_motion="reduce")
        page, told = context.new_page(), words("sv")
        thrown = errors(context)
        page.add_init_script("addEventListener('pageshow', event => { window.thawed = event.persisted })")
        before = learn(page, built + "sv/")
        part(page, built + "sv/")
        select, undo = page.get_by_label(told["what"]), page.get_by_role("button", name=told["undo"].format(what="Två"))
        assert select.get_by_role("option").all_inner_texts() == [told["everything"], "Ett", "Två"]

        def erase(title: str) -> None:
            select.select_option(title)
            page.get_by_role("button", name=told["erase"]).click()
            page.get_by_role("button", name=told["really"]).click()

        erase("Två")
        left = page.evaluate(STORAGE)
        gone = {key.removeprefix("course:test:") for key in before.keys() - left.keys()}
        assert gone == {"e/a", "e/b", "@sitting/e", "@recall/e/a", "@recall/e/b", "@read/two/"}
        assert left.items() <= before.items()
        assert select.get_by_role("option").all_inner_texts() == [told["everything"], "Ett"]
        # A second one has its own way back, and what was done meanwhile in another tab stays.
        erase("Ett")
        other = context.new_page()
        other.goto(built + "sv/two/")
        other.get_by_role("group", name="Kring b?").get_by_label("Nej").check()
        other.get_by_role("group", name="Kring b?").get_by_role("button").click()
        other.close()
        meanwhile = {key: value for key, value in page.evaluate(STORAGE).items() if key not in before}
        assert "course:test:p+after/b" in meanwhile
        undo.click()
        expect(page.get_by_text(told["undone"].format(what="Två"), exact=True)).to_be_visible()
        expect(undo).to_have_count(0)
        page.get_by_role("button", name=told["undo"].format(what="Ett")).click()
        now = page.evaluate(STORAGE)
        assert {key: now[key] for key in before if "@recall/p/b" not in key and "@sitting" not in key} == {
            key: before[key] for key in before if "@recall/p/b" not in key and "@sitting" not in key
        }
        assert json.loads(now["course:test:@sitting/e"])["best"]["percent"] == 100
        assert now["course:test:p+after/b"] == meanwhile["course:test:p+after/b"]
        axe(page)

        erase("Två")
        expect(undo).to_be_focused()
        page.get_by_role("link", name="Två", exact=True).first.click()
        page.wait_for_url("**/two/")
        page.go_back(wait_until="commit")
        expect(select).to_be_visible()
        expect(undo).to_have_count(0)
        assert page.evaluate("thawed"), "this browser has no back/forward cache"
        assert not thrown


MEDIA = [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}]


@pytest.mark.parametrize("media", MEDIA, ids=lambda media: "-".join(media.values()) or "light")
def test_looks(page: Page, built, words, axe, media) -> None:
    page.emulate_media(**{"reduced_motion": "reduce"} | media)
    learn(page, built + "sv/", "x" * 3000)
    state = page.evaluate(STORAGE)
    # Where the learner forces colours the browser draws them, and axe reads those of the styles.
    skip = ("color-contrast",) if "forced_colors" in media else ()
    for language in ("sv", "zh"):
        told = words(language)
        for width in (320, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            here = part(page, f"{built}{language}/")
            assert page.evaluate(SHIFT) < 0.01
            page.get_by_label(told["what"]).select_option(index=1)
            page.get_by_role("button", name=told["erase"]).click()
            page.get_by_label(told["choose"]).set_input_files({"name": "x" * 99, "mimeType": "", "buffer": b""})
            expect(loaded(here)).not_to_be_empty()
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            boxes = [it.bounding_box() for it in here.locator("button:visible, select, label.md-button").all()]
            assert len(boxes) >= 7 and all(
                box and box["height"] >= 44 and box["x"] + box["width"] <= width for box in boxes
            )
            axe(page, skip=skip)
    assert page.evaluate(STORAGE) == state


def test_where_nothing_can_be_kept(browser: Browser, built, words, errors, axe) -> None:
    blocked = "Object.defineProperty(window, 'localStorage', {get() { throw new DOMException('', 'SecurityError') }})"
    with closing(browser.new_context()) as context:
        context.add_init_script(blocked)
        thrown, page, told = errors(context), context.new_page(), words("sv")
        here = part(page, built + "sv/")
        expect(page.locator(".course-notice")).to_have_count(1)
        expect(here.get_by_text(told["nothing"])).to_be_visible()
        expect(here.get_by_text(told["nothing_left"])).to_be_visible()
        archive = {
            "format": "course-progress",
            "version": 1,
            "course": "test",
            "entries": {"@read/one/": {"version": 2, "at": "2026-11-01T08:00:00Z"}},
        }
        page.get_by_label(told["choose"]).set_input_files(
            {"name": "x.json", "mimeType": "", "buffer": json.dumps(archive).encode()}
        )
        expect(loaded(here)).to_contain_text(told["full"].format(file="x.json"))
        axe(page)
        assert not thrown
    # Without the script, or where it does not come, the page says so and nothing is dead.
    with closing(browser.new_context(java_script_enabled=False)) as context:
        page = context.new_page()
        page.goto(built + "sv/my-course/backup/")
        expect(page.locator("course-part .course-notice")).to_contain_text("JavaScript")
        expect(page.get_by_role("main").get_by_role("button")).to_have_count(0)
    # The script of the part does not come; or it does, and later what it takes to load a file does not.
    for script, place in (("parts/backup", ".course-notice"), ("intake", "section:nth-of-type(2) [role=status]")):
        with closing(browser.new_context()) as context:
            context.route(f"**/{script}.js", lambda route: route.abort())
            thrown, page = errors(context), context.new_page()
            here = part(page, built + "sv/")
            if script == "intake":
                page.get_by_label(told["choose"]).set_input_files({"name": "x", "mimeType": "", "buffer": b"{}"})
            expect(here.locator(place)).to_have_text(told["failed"])
            axe(page)
            assert not thrown
