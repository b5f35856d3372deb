"""Statements rated in the browser: the profile, the one before beside it, and what is kept half done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
import yaml
from learner import Learner
from playwright.sync_api import Browser, Locator, Page, expect
from support import ROOT

HEAR = "addEventListener('quiz-answered', ({detail}) => (window.heard ??= []).push(detail))"
EXAMPLE = (ROOT / "quizzes" / "example-scale.yml").read_text(encoding="utf-8")
QUESTION = yaml.safe_load(EXAMPLE)["questions"][0]
IDS = [each["id"] for each in QUESTION["statements"]]
# What is reversed counts from the other end: 6 less the rating.
BEFORE, NOW = (4, 2, 5, 2), (4, 5, 5, 5)
PROFILES = {BEFORE: ("4.0", "3.5"), NOW: ("2.5", "5.0")}
CHANGES = ("-1.5", "+1.5")
SEVEN = """
questions:
  - id: seven
    ask: Hur ofta?
    scale: {low: aldrig, high: nästan alltid, steps: 7}
    statements: [{id: a, text: Jag frågar vidare innan jag berättar något eget.}, {id: b, text: Jag avbryter., reverse: yes}]
"""
TARGETS = "all => all.map(it => it.getBoundingClientRect()).every(({width, height}) => width >= 44 && height >= 44)"
COLOURS = ["color-contrast", "link-in-text-block"]


def shown(value: str, language: str) -> str:
    return value.replace(".", ",").replace("-", "−") if language == "sv" else value


@dataclass(frozen=True)
class Rating:
    """A question that is rated, as a learner finds it in one of its quizzes on the page."""

    me: Learner
    language: str
    at: Locator

    @property
    def told(self) -> dict[str, str]:
        return self.me.words["kinds"]["scale"]

    def text(self, given: Any) -> str:
        return given[self.language]

    def statement(self, at: int) -> Locator:
        text = self.text(QUESTION["statements"][at]["text"])
        return self.at.get_by_role("group", name=f"{at + 1}. {text}", exact=True)

    def radio(self, at: int, value: int) -> Locator:
        return self.statement(at).get_by_role("radio").nth(value - 1)

    def rate(self, values: tuple[int, ...]) -> None:
        for at, value in enumerate(values):
            self.radio(at, value).check()

    def save(self) -> None:
        self.at.get_by_role("button", name=self.told["check"]).click()

    def status(self) -> Locator:
        return self.at.get_by_role("status").first

    def columns(self) -> Locator:
        return self.at.get_by_role("table").get_by_role("columnheader")

    def rows(self) -> list[list[str]]:
        rows = self.at.get_by_role("table").get_by_role("row").all()[1:]
        return [[row.get_by_role("rowheader").inner_text(), *row.get_by_role("cell").all_inner_texts()] for row in rows]

    def profile(self, *columns: tuple[str, ...]) -> list[list[str]]:
        """Return the rows that these columns make."""
        names = [self.text(each["name"]) for each in QUESTION["dimensions"]]
        return [
            [name, *(shown(each, self.language) for each in row)] for name, *row in zip(names, *columns, strict=True)
        ]


@pytest.fixture
def rating(learner):
    return lambda page, language="sv", at=0: Rating(
        learner(page, language), language, page.locator("course-quiz").nth(at)
    )


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
    # Each bar is as long, of all there could be, as its value says.
    bars = it.at.locator("svg")
    parts = "all => all.map(it => [...it.querySelectorAll('rect')].map(each => each.getBoundingClientRect().width))"
    for (whole, part), value in zip(bars.evaluate_all(parts), PROFILES[BEFORE], strict=True):
        assert abs(part / whole - float(value) / 5) < 0.02
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
    now.save()
    expect(now.columns()).to_have_text([now.told[name] for name in ("part", "before", "now", "change")])
    assert now.rows() == now.profile(PROFILES[BEFORE], PROFILES[NOW], CHANGES)
    assert before.rows() == before.profile(PROFILES[BEFORE])
    for bars in now.at.locator("svg").all():
        # Told apart by their names and by being filled or not, and not by colour alone.
        assert bars.locator("text").all_text_contents() == [now.told["before"], now.told["now"]]
        first, last = (bars.locator(f".course-bars__{time}") for time in ("before", "now"))
        assert (
            first.evaluate("it => getComputedStyle(it).fill")
            == "none"
            != last.evaluate("it => getComputedStyle(it).fill")
        )
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


@pytest.mark.parametrize("media", [{"color_scheme": "dark"}, {"forced_colors": "active"}, {}], ids=str)
def test_looks(page: Page, small, rating, axe, media) -> None:
    page.emulate_media(reduced_motion="reduce", **media)
    skip = ("color-contrast",) if "forced_colors" in media else ()
    page.goto(f"{small({'seven': SEVEN, 'q': EXAMPLE}).url}sv/")
    seven, it = rating(page), rating(page, at=1)
    expect(seven.at.get_by_role("button", name=it.told["check"])).to_be_visible()
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        for part in (seven, it):
            assert part.at.locator("label").evaluate_all(TARGETS)
        for word in ("aldrig", "nästan alltid"):
            seen = seven.at.get_by_text(word).evaluate_all(
                "all => all.filter(it => it.getClientRects()[0]?.width > 9).length"
            )
            assert seen == 2, f"{word} is not read at {width}"
        axe(page, skip=skip)
    for group in seven.at.locator("[data-statement]").all():
        group.get_by_role("radio").last.check()
    seven.save()
    it.rate(BEFORE)
    it.save()
    # Without dimensions each statement stands for itself, and is what was chosen.
    assert seven.rows() == [["Jag frågar vidare innan jag berättar något eget.", "7,0"], ["Jag avbryter.", "7,0"]]
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        axe(page, skip=skip)
    box = it.radio(0, BEFORE[0])
    box.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    ring = "it => { const {outlineStyle, outlineWidth} = getComputedStyle(it); return outlineStyle + outlineWidth }"
    assert box.locator("xpath=ancestor::label").evaluate(ring) == "solid3px"
    chosen = (
        "it => getComputedStyle(it).boxShadow + getComputedStyle(it).borderTopWidth + getComputedStyle(it).fontWeight"
    )
    assert box.locator("xpath=ancestor::label").evaluate(chosen) != it.radio(0, 1).locator(
        "xpath=ancestor::label"
    ).evaluate(chosen)


def test_without_a_script_and_on_paper(browser: Browser, page: Page, small, rating, language) -> None:
    url = f"{small({'q': EXAMPLE}).url}{language}/"
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(url)
    page.goto(url)
    printed = rating(page, language)
    printed.rate(BEFORE)
    printed.save()
    expect(printed.at.get_by_role("table")).to_be_visible()
    page.emulate_media(media="print")
    for it in (rating(plain, language), printed):
        for at in range(4):
            expect(it.statement(at)).to_be_visible()
            expect(it.statement(at).get_by_text(it.text(QUESTION["scale"]["low"])).first).to_be_visible()
        expect(it.at.get_by_role("button")).to_have_count(0)
        if it is not printed:
            it.at.locator("summary").click()
        for at, each in enumerate(QUESTION["dimensions"]):
            expect(it.at.get_by_role("listitem").nth(at)).to_contain_text(it.text(each["name"]))
        expect(it.at.get_by_role("listitem").first).to_contain_text(it.told["turned"].format(at=2))
        expect(it.at.get_by_text(it.text(QUESTION["why"])).last).to_be_visible()
    expect(printed.at.get_by_role("table")).to_be_visible()
    expect(printed.at.locator("svg").first).to_be_visible()
    context.close()
