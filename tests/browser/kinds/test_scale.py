"""Statements rated in the browser: the profile, the one before beside it, and what is kept half done."""

from __future__ import annotations

from learner import CHINESE
from playwright.sync_api import Page, expect
from probes import HEAR
from ratings import BEFORE, EXAMPLE, NOW, PROFILES, QUESTION, rating_fixture  # noqa: F401

IDS = [each["id"] for each in QUESTION["statements"]]
CHANGES = ("-1.5", "+1.5")


def test_a_profile(page: Page, small, rating, language, axe) -> None:
    page.add_init_script(HEAR)
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(f"{small({'q': EXAMPLE}).url}{language}/")
    it, button = rating(page, language), page.get_by_role("button", name=rating(page, language).told["check"])
    low, high = (it.text(QUESTION["scale"][end]) for end in ("low", "high"))
    first, *between, last = it.statement(0).get_by_role("radio").all()
    expect(first).to_have_accessible_name(f"1 {low}")
    expect(last).to_have_accessible_name(f"5 {high}")
    for at, radio in enumerate(between, 2):
        expect(radio).to_have_accessible_name(str(at))
    for at in range(4):
        for word in (low, high):
            expect(it.statement(at).get_by_text(word, exact=True).first).to_be_visible()
    # By keyboard alone: refused until the last one is rated, and led to the first that is not.
    button.focus()
    for at, value in enumerate(BEFORE):
        page.keyboard.press("Enter")
        expect(it.status()).to_have_text(it.told["left"].format(left=4 - at))
        expect(it.radio(at, 1)).to_be_focused()
        if not at:
            axe(page)
        page.keyboard.press("Space")
        for _ in range(value - 1):
            page.keyboard.press("ArrowRight")
        expect(it.radio(at, value)).to_be_checked()
        expect(it.status()).to_be_empty()
        assert not page.evaluate("window.heard")
    page.keyboard.press("Tab")
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    expect(it.status().get_by_role("paragraph").first).to_have_text(f"✓ {it.me.words['runtime']['done']}")
    assert it.rows() == it.profile(PROFILES[BEFORE])
    expect(it.columns()).to_have_text([it.told["part"], it.told["value"]])
    (heard,) = page.evaluate("heard")
    assert heard["score"] is None and heard["response"] == [
        f"{id}={value}" for id, value in zip(IDS, BEFORE, strict=True)
    ]
    # Each mark is where, between the first and the last tick, its value says.
    places = """all => all.map(it => ["line:first-child", "circle"].map(part => {
      const {left, width} = it.querySelector(part).getBoundingClientRect()
      return [left, width]
    }))"""
    marks = it.at.locator("svg:has(circle)").evaluate_all(places)
    for ((start, whole), (left, width)), value in zip(marks, PROFILES[BEFORE], strict=True):
        assert abs((left + width / 2 - start) / whole - (float(value) - 1) / 4) < 0.02
    # What is scrolled below the header that stays is no target there.
    page.evaluate("scrollTo(0, 0)")
    axe(page)
    page.reload()
    expect(it.at.get_by_role("table")).to_be_visible()
    tree = page.locator("article").aria_snapshot()
    page.reload()
    expect(it.at.get_by_role("table")).to_be_visible()
    assert page.locator("article").aria_snapshot() == tree
    other = rating(page, "zh" if language == "sv" else "sv")
    page.get_by_role("link", name=other.me.words["name"], exact=True).click()
    expect(other.at.get_by_role("table")).to_be_visible()
    assert other.rows() == other.profile(PROFILES[BEFORE])


@CHINESE
def test_before_and_now(page: Page, small, rating, language, axe) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(f"{small({'q': EXAMPLE}, again=('q',)).url}{language}/")
    before, now = rating(page, language), rating(page, language, 1)
    # A first time that is half done is nothing to compare with.
    before.radio(0, 1).check()
    now.rate(NOW)
    now.save()
    expect(now.columns()).to_have_text([now.told["part"], now.told["value"]])
    before.rate(BEFORE)
    before.save()
    assert before.rows() == before.profile(PROFILES[BEFORE])
    # What is handed in once is not handed in again before something is changed.
    now.radio(0, BEFORE[1]).check()
    now.rate(NOW)
    now.save()
    expect(now.columns()).to_have_text([now.told[name] for name in ("part", "before", "now", "change")])
    assert now.rows() == now.profile(PROFILES[BEFORE], PROFILES[NOW], CHANGES)
    assert before.rows() == before.profile(PROFILES[BEFORE])
    # What each mark means stands below, and a ring and a disc are told apart without their colour.
    expect(now.at.locator(".course-axis__legend")).to_have_text(now.told["before"] + now.told["now"])
    for axis in now.at.locator("svg:has(.course-axis__before + .course-axis__now)").all():
        first, last = (axis.locator(f".course-axis__{time}") for time in ("before", "now"))
        fill = "it => getComputedStyle(it).fill"
        assert first.evaluate(fill) != last.evaluate(fill) == last.evaluate("it => getComputedStyle(it).stroke")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.evaluate("scrollTo(0, 0)")
    axe(page)
    page.reload()
    expect(now.at.get_by_role("table")).to_be_visible()
    tree = page.locator("article").aria_snapshot()
    page.reload()
    expect(now.at.get_by_role("table")).to_be_visible()
    assert page.locator("article").aria_snapshot() == tree
    # Starting over the second time leaves the first.
    now.at.get_by_role("button", name=now.me.words["quiz"]["restart"]).click()
    expect(now.at.get_by_role("table")).to_have_count(0)
    assert before.rows() == before.profile(PROFILES[BEFORE])


def test_what_is_half_done_is_kept(page: Page, small, rating) -> None:
    page.goto(f"{small({'q': EXAMPLE}).url}sv/")
    it = rating(page)
    expect(it.button()).to_be_visible()
    it.rate(BEFORE[:2])
    page.reload()
    expect(it.radio(0, BEFORE[0])).to_be_checked()
    expect(it.radio(1, BEFORE[1])).to_be_checked()
    expect(it.at.locator(":checked")).to_have_count(2)
    expect(it.status()).to_be_empty()
    it.rate(BEFORE)
    it.save()
    assert it.rows() == it.profile(PROFILES[BEFORE])
    # A stray touch on what was handed in changes nothing until it is handed in again.
    it.radio(0, 1).check()
    expect(it.at.get_by_role("table")).to_have_count(0)
    page.reload()
    expect(it.radio(0, BEFORE[0])).to_be_checked()
    assert it.rows() == it.profile(PROFILES[BEFORE])
