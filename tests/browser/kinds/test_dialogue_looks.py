"""How a talk looks: on any screen, without a script and on paper, and as its trainer's map."""

from __future__ import annotations

from accessible import in_all_looks
from learner import CHINESE
from playwright.sync_api import Browser, Page, expect
from probes import TOO_WIDE
from support import at_night
from talks import BAD, GOOD, LINES, MIDDLING, QUIZ, SAYS, THEN, talk_fixture  # noqa: F401

SMALL = (
    "all => all.filter(it => { const {width, height} = it.getBoundingClientRect(); "
    "return width < 44 || height < 44 }).length"
)


def test_every_state_looks_right(page: Page, small, talk, axe) -> None:
    page.goto(small({"q": QUIZ}).url + "sv/")
    it = talk(page)
    expect(it.button("say")).to_be_visible()
    states = (
        lambda: None,
        lambda: it.play(["chat", "listen"]),
        lambda: it.play(["wait"]),
        lambda: again(GOOD),
        lambda: again(BAD),
    )

    def again(ids: list[str]) -> None:
        it.button("again").click()
        it.play(ids)

    for reach in at_night(states, by_day=4):
        reach()
        for width in in_all_looks(page):
            axe(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert not it.group.locator("*").evaluate_all(TOO_WIDE)
            assert not it.group.locator("label:visible, button:visible").evaluate_all(SMALL)


@CHINESE
def test_without_javascript_and_on_paper(page: Page, browser: Browser, small, language, talk) -> None:
    site = small({"q": QUIZ})
    context = browser.new_context(java_script_enabled=False)
    bare = context.new_page()
    for where in (bare, page):
        where.goto(site.url + f"{language}/")
        it = talk(where, language)
        if where is page:
            it.play(MIDDLING)
            where.emulate_media(media="print")
        scenes = it.group.locator("ol:visible > li")
        expect(scenes).to_have_count(len(SAYS))
        for number, says in enumerate(SAYS.values(), 1):
            scene = scenes.nth(number - 1)
            expect(scene.get_by_text(it.words["scene"].format(number=number), exact=True)).to_be_visible()
            expect(scene.get_by_text(it.text(says))).to_be_visible()
        for number, id in ((0, "chat"), (0, "push"), (1, "propose"), (1, "wait")):
            line = scenes.nth(number).get_by_role("listitem").filter(has_text=it.text(LINES[id]))
            to = {"chat": 1, "push": 5, "propose": 3, "wait": 4}[id]
            expect(line).to_contain_text(it.text(THEN[id]))
            expect(line).to_contain_text(it.words["leads"].format(number=to))
        expect(scenes.nth(1)).to_contain_text(it.words["at_least"].format(name=it.words["trust"], level=7))
        for number, name in ((2, "good"), (3, "middling"), (4, "bad")):
            expect(scenes.nth(number)).to_contain_text(it.words[name])
        expect(it.group.get_by_role("button")).to_have_count(0)
        expect(it.group.get_by_role("radio")).to_have_count(0)
    context.close()
    expect(it.feedback).to_contain_text(it.words["middling"])
    expect(it.table("this")).to_be_visible()


def test_the_trainers_map(page: Page, small, language, talk, axe) -> None:
    text = "# Ett\n\nEn text.\n\n/// quiz | q\n///\n\n/// map | q\n///\n"
    site = small({"q": QUIZ}, files={f"content/{each}/index.md": text for each in ("sv", "zh")})
    page.goto(site.url + f"{language}/")
    it = talk(page, language)
    drawing = page.get_by_role("img", name=it.words["map"])
    words = drawing.locator("text")
    for id in (*SAYS, *LINES):
        expect(words.filter(has_text=id).first).to_be_visible()
    for name in ("good", "middling", "bad"):
        expect(words.filter(has_text=it.words[name])).to_be_visible()
    inside = """it => [...it.querySelectorAll("text")].every(text => {
      const box = text.getBBox(), {width, height} = it.viewBox.baseVal
      return box.x >= 0 && box.x + box.width <= width && box.y >= 0 && box.y + box.height <= height
    })"""
    assert drawing.evaluate(inside)
    # No text runs over the edge of its box.
    edge = (
        "it => Math.max(...[...it.querySelectorAll('text')].map(text => text.getBBox()).map(box => box.x + "
        "box.width)) <= it.querySelector('rect').getBBox().width + 1"
    )
    assert drawing.evaluate(edge)
    page.get_by_text(it.words["map_text"]).click()
    expect(page.get_by_role("listitem").filter(has_text="propose (trust ≥7 trust +9) → won").last).to_be_visible()
    for width in in_all_looks(page):
        axe(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    # The theme switches to dark by this attribute alone.
    page.evaluate("document.body.dataset.mdColorScheme = 'slate'")
    light = "it => getComputedStyle(it).fill.match(/[0-9.]+/g).slice(0, 3).every(each => each > 128)"
    assert words.first.evaluate(light)
