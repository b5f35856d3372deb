"""Every page can be read and used at any width, in light and dark, and what checkers miss is not wrong."""

from __future__ import annotations

import pytest
from gate import Gate
from pages import try_page
from playwright.sync_api import Browser, Locator, Page, expect
from support import by_night

# The ring can be the control's own or that of the label around it.
RING = """it => [it, it.closest("label")].filter(Boolean).map(at => {
  const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(at)
  return outlineStyle === "none" || outlineColor === "rgba(0, 0, 0, 0)" ? 0 : parseFloat(outlineWidth)
}).reduce((one, other) => Math.max(one, other))"""
COVERED = """() => {
  const it = document.activeElement.closest("label") ?? document.activeElement, box = it.getBoundingClientRect()
  if (it === document.body) return ""
  const seen = y => {
    const at = document.elementFromPoint(box.x + box.width / 2, y)
    return at && (it.contains(at) || at.contains(it))
  }
  return [box.top + 2, box.top + box.height / 2, box.bottom - 2].some(seen) ? "" : it.outerHTML.slice(0, 200)
}"""
# A page of each kind.
PATHS = ("", "tea/first-cup/", "glossary/", "my-course/", "trainers/kinds/")


@pytest.mark.parametrize("path", PATHS)
def test_every_kind_of_page(pair: tuple[Page, Page], site, path, axe) -> None:
    try_page(pair, site.url, path, axe, first=True)


@pytest.mark.parametrize("media", [{"forced_colors": "active"}, *by_night({"reduced_motion": "reduce"})], ids=str)
def test_every_state(page: Page, site, language, questions, address, learner, axe, media) -> None:
    page.emulate_media(**({"reduced_motion": "reduce"} | media))
    page.goto(site.url + address("first-cup", language))
    # Where the learner forces colours the browser draws them, and axe reads those of the styles.
    skip = ("color-contrast",) if "forced_colors" in media else ()
    me, asked = learner(page, language), questions("first-cup", language)
    expect(me.button(asked[-1].ask)).to_be_visible()
    axe(page, skip=skip)
    for result, choices in (("wrong", asked[0].wrong[:1]), ("right", asked[0].right)):
        me.answer(asked[0].ask, *(choice.text for choice in choices))
        expect(me.said(asked[0].ask).first).to_have_text(me.verdict(result))
        option = me.option(asked[0].ask, choices[0].text).locator("xpath=ancestor::label")
        # The sign is there whatever becomes of the colours.
        sign = me.verdict(result)[0]
        assert option.evaluate("it => getComputedStyle(it, '::after').content").startswith(f'"{sign}"')
        axe(page, skip=skip)
    for question in asked[1:]:
        me.answer(question.ask, *(choice.text for choice in question.right))
    expect(me.feedback(asked[-1].ask)).to_contain_text(me.finished(len(asked), len(asked))[0])
    axe(page, skip=skip)
    moving = "it => getComputedStyle(it).transitionDuration.split(', ').every(each => parseFloat(each) === 0)"
    assert me.button(asked[0].ask).evaluate(moving)


@pytest.mark.parametrize("width", [390, *by_night(1280)])
def test_the_header_stays_in_place_when_the_theme_has_loaded(page: Page, site, width) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    gate = Gate(page, "**/bundle.*.js")
    page.goto(f"{site.url}sv/", wait_until="commit")
    link = page.locator(".course-language")
    before = link.bounding_box()
    gate.open()
    expect(page.locator("html.js")).to_have_count(1)
    assert link.bounding_box() == before


def big(target: Locator) -> bool:
    box = target.bounding_box()
    return bool(box) and min(box["width"], box["height"]) >= 44


@pytest.mark.parametrize("width", [320, *by_night(1280)])
def test_targets_are_big(page: Page, site, questions, address, learner, axe, width) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto(site.url + address("first-cup", "sv"))
    me = learner(page)
    assert big(page.get_by_role("link", name="中文", exact=True))
    asked = questions("first-cup", "sv")
    for question in asked:
        for choice in question.choices:
            assert big(me.option(question.ask, choice.text).locator("xpath=ancestor::label"))
        assert big(me.button(question.ask))
        me.answer(question.ask, question.right[0].text)
        on = me.button(question.ask, "retry", "next", "onward")
        assert big(on)
        # On a phone one question is shown, and its button leads to the next one.
        if width < 700 and question != asked[-1]:
            if len(question.right) > 1:
                show = page.get_by_role("button", name=me.words["runtime"]["show_answer"])
                assert big(show)
                show.click()
            me.button(question.ask, "next").click()
    assert big(page.get_by_role("button", name=me.words["quiz"]["restart"]))
    dots = page.locator(".course-steps").get_by_role("button")
    expect(dots).to_have_count(len(asked))
    assert all(big(dot) for dot in dots.all())
    # What has been scrolled half under the header counts as small.
    page.locator(".course-quiz__head").evaluate("it => it.scrollIntoView({block: 'center'})")
    axe(page)


@pytest.mark.parametrize(
    "media", [{"color_scheme": "dark"}, {"forced_colors": "active"}, *by_night({"color_scheme": "light"})]
)
def test_focus_is_seen(page: Page, site, questions, address, learner, axe, media) -> None:
    page.emulate_media(**media)
    page.goto(site.url + address("first-cup", "sv"))
    me, question = learner(page), questions("first-cup", "sv")[0]
    me.answer(question.ask, question.right[0].text)
    chosen = me.option(question.ask, question.right[0].text)
    summary = me.question(question.ask).locator("summary")
    restart = page.get_by_role("button", name=me.words["quiz"]["restart"])
    switch = page.get_by_role("link", name="中文", exact=True)
    for target in (chosen, me.button(question.ask), summary, restart, switch):
        without = target.evaluate(RING)
        target.focus()
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Tab")
        expect(target).to_be_focused()
        assert target.evaluate(RING) >= 3, f"{target} has no ring, or one too thin"
        assert target.evaluate(RING) > without, f"{target} looks the same without the focus"
    other = me.inputs(questions("first-cup", "sv")[1].ask).first
    other.focus()
    assert other.evaluate(RING) >= 3
    axe(page, skip=("color-contrast",) if "forced_colors" in media else ())


def test_zoom(browser: Browser, site, questions, address, learner, errors, axe) -> None:
    # 400 % of a window of 1280 by 800 is a window of 320 by 200.
    window = {"width": 320, "height": 200}
    context = browser.new_context(viewport=window, device_scale_factor=4, reduced_motion="reduce")
    thrown, page = errors(context), context.new_page()
    page.goto(site.url + address("first-cup", "sv") + "#quiz")
    me, asked = learner(page), questions("first-cup", "sv")
    # One question is shown, and its button leads to the next one.
    me.answer(asked[0].ask, *(choice.text for choice in asked[0].right))
    me.button(asked[0].ask, "next").click()
    me.answer(asked[1].ask, asked[1].right[0].text)
    expect(me.said(asked[1].ask).first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    # The header that stays must not cover what has the focus, in either direction.
    for key in ("Tab",) * 10 + ("Shift+Tab",) * 14:
        page.keyboard.press(key)
        assert not page.evaluate(COVERED)
    axe(page)
    context.close()
    assert not thrown


def test_feedback_comes_into_a_region_that_was_there(page: Page, site, questions, address, learner, axe) -> None:
    page.goto(site.url + address("first-cup", "sv"))
    me, first = learner(page), questions("first-cup", "sv")[0]
    region = me.feedback(first.ask)
    expect(region).to_be_empty()
    expect(region).not_to_have_css("display", "none")
    before = region.element_handle()
    me.answer(first.ask, first.wrong[0].text)
    # A screen reader announces only what comes into a region that it knew.
    expect(region).to_contain_text(me.verdict("wrong"))
    assert before.text_content().startswith(me.verdict("wrong"))
    axe(page)


def test_a_touch_leaves_no_sign_at_a_heading(browser: Browser, site, address, words, language) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(site.url + address("first-cup", language))
    page.get_by_role("heading", level=2).first.tap()
    link = page.get_by_role("heading", level=2).first.get_by_role("link")
    expect(page.locator(".course-note__open").first).to_be_visible()
    expect(link).to_have_css("opacity", "0")
    # The choice of colours is a list below its name.
    page.locator(".md-header label[for=__drawer]").tap()
    said = words(language)["site"]
    name, *modes = (
        page.get_by_text(said[it], exact=True).filter(visible=True) for it in ("mode", "auto", "light", "dark")
    )
    boxes = [it.bounding_box() for it in (name, *modes)]
    assert all(boxes)
    top, auto, light, dark = ((box or {})["y"] for box in boxes)
    assert top < auto < light < dark
    context.close()
