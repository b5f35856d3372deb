"""If-then plans in the browser: written by keyboard, and kept."""

from __future__ import annotations

from plans import DATE, EXAMPLE, QUESTION, planning_fixture  # noqa: F401
from playwright.sync_api import Page, expect
from probes import HEAR


def test_from_start_to_end_by_keyboard(page: Page, small, planning, language, axe) -> None:
    page.add_init_script(HEAR)
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(f"{small({'q': EXAMPLE}).url}{language}/")
    it = planning(page, language)
    then = "sager jag till"
    suggestion = QUESTION["plan"]["if"][1][language]
    it.button("check").focus()
    page.keyboard.press("Enter")
    expect(it.status()).to_have_text(it.told["empty"])
    expect(it.field(1, "if")).to_be_focused()
    axe(page)
    # The suggestions open below the field, and the one chosen is in it, ready to be changed.
    page.keyboard.press("Tab")
    toggle = it.row(1).get_by_role("button", name=it.told["suggest_if"], exact=True)
    expect(toggle).to_be_focused()
    expect(toggle).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Enter")
    expect(toggle).to_have_attribute("aria-expanded", "true")
    axe(page)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(it.row(1).get_by_role("button", name=suggestion, exact=True)).to_be_focused()
    page.keyboard.press("Space")
    expect(it.field(1, "if")).to_be_focused()
    expect(it.field(1, "if")).to_have_value(suggestion)
    expect(toggle).to_have_attribute("aria-expanded", "false")
    # One half is not enough, and the focus goes to the other.
    page.keyboard.press("Enter")
    expect(it.status()).to_have_text(it.told["empty"])
    expect(it.field(1, "then")).to_be_focused()
    page.keyboard.type(then)
    expect(it.status()).to_be_empty()
    page.keyboard.press("Enter")
    sentence = it.sentence(suggestion, then)
    expect(it.sentences()).to_have_text([sentence])
    expect(it.said()).to_contain_text([it.told["undated"]])
    expect(it.button("calendar")).to_have_count(0)
    it.field(1, "by").fill("2026-12-01")
    expect(it.status()).to_be_empty()
    it.field(2, "then").fill("något")
    it.save()
    expect(it.sentences()).to_have_text([sentence + it.told["until"].format(date=DATE[language])])
    expect(it.said().nth(1)).to_have_text(it.told["half"].format(row=it.told["row"].format(at=2)))
    expect(it.said().filter(has_text=QUESTION["why"][language])).to_be_visible()
    heard = page.evaluate("heard.at(-1)")
    assert heard["score"] is None and heard["attempt"] == 2
    assert heard["response"] == [f"1.if={suggestion}", f"1.then={then}", "1.by=2026-12-01", "2.then=något"]
    for name in ("calendar", "download", "print"):
        expect(it.button(name)).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    axe(page)
    page.reload()
    expect(it.sentences()).to_have_count(1)
    expect(it.button("calendar")).to_be_visible()
    tree = page.locator("article").aria_snapshot()
    page.reload()
    expect(it.sentences()).to_have_count(1)
    assert page.locator("article").aria_snapshot() == tree
    other = planning(page, "zh" if language == "sv" else "sv")
    page.get_by_role("link", name=other.me.words["name"], exact=True).click()
    expect(other.field(1, "if")).to_have_value(suggestion)
    expect(other.field(1, "by")).to_have_value("2026-12-01")
    expect(other.sentences()).to_have_text(
        [other.sentence(suggestion, then) + other.told["until"].format(date=DATE[other.language])]
    )


def test_what_is_written_is_kept_and_what_is_deleted_is_not(page: Page, small, planning) -> None:
    page.goto(f"{small({'q': EXAMPLE}).url}sv/")
    it = planning(page)
    expect(it.button("check")).to_be_visible()
    it.field(2, "if").fill("hemligt = halvt")
    page.reload()
    expect(it.field(2, "if")).to_have_value("hemligt = halvt")
    expect(it.status()).to_be_empty()
    it.fill(1, "a.", "b!")
    it.save()
    # A sign of one's own at the end takes no full stop.
    expect(it.sentences()).to_have_text([it.sentence("a.", "b!").removesuffix(".")])
    it.field(1, "then").fill("")
    page.reload()
    # What is half there again is not saved, and not lost either.
    expect(it.field(1, "if")).to_have_value("a.")
    expect(it.status()).to_be_empty()
    for at, part in ((1, "if"), (2, "if")):
        it.field(at, part).fill("")
    assert "hemligt" not in page.evaluate("Object.values(localStorage).join()")
