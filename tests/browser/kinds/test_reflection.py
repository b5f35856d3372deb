"""A text of the learner's own in the browser: kept while it is written, and gone when it is deleted."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
import yaml
from accessible import in_all_colours
from learner import CHINESE, Learner
from playwright.sync_api import Browser, Locator, Page, expect
from probes import HEAR, RING
from support import COURSE

EXAMPLE = (COURSE / "quizzes" / "example-reflection.yml").read_text(encoding="utf-8")
QUESTION = yaml.safe_load(EXAMPLE)["questions"][0]
TEXT = "Först “citat” & <b>tecken</b>.\n\nSedan 中文，也可以。 = 1"
KEPT = "Object.values(localStorage).join()"


@dataclass(frozen=True)
class Writing:
    """A question with room to write in, as a learner finds it."""

    me: Learner
    language: str
    page: Page

    @property
    def told(self) -> dict[str, str]:
        return self.me.words["kinds"]["reflection"]

    def area(self) -> Locator:
        return self.me.question(QUESTION["ask"][self.language]).get_by_role("textbox", name=self.told["text"])

    def button(self) -> Locator:
        return self.page.get_by_role("button", name=self.told["check"])

    def onward(self) -> Locator:
        """Return the button once what is written is saved: it leads on then."""
        return self.me.button(QUESTION["ask"][self.language], "next", "onward")

    def said(self) -> Locator:
        return self.me.said(QUESTION["ask"][self.language])

    def example(self) -> Locator:
        return self.page.get_by_text(QUESTION["model-answer"][self.language])

    def done(self) -> list[str]:
        runtime = self.me.words["runtime"]
        return [f"✓ {runtime['done']}", QUESTION["why"][self.language]]


@pytest.fixture
def writing(learner):
    return lambda page, language="sv": Writing(learner(page, language), language, page)


def test_from_start_to_end_by_keyboard(page: Page, small, writing, language, axe) -> None:
    page.add_init_script(HEAR)
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(f"{small({'q': EXAMPLE}).url}{language}/")
    it = writing(page, language)
    expect(page.get_by_role("group").get_by_text(it.told["note"])).to_be_visible()
    expect(it.me.question(QUESTION["ask"][language]).get_by_role("listitem").filter(visible=True)).to_have_text(
        [each[language] for each in QUESTION["prompts"]]
    )
    expect(it.example()).not_to_be_visible()
    it.button().focus()
    page.keyboard.press("Enter")
    expect(it.said()).to_have_text(it.told["empty"])
    expect(it.area()).to_be_focused()
    axe(page)
    # Blanks alone are nothing.
    page.keyboard.type(" ")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(it.button()).to_be_focused()
    page.keyboard.press("Enter")
    expect(it.said()).to_have_text(it.told["empty"])
    it.area().fill(TEXT)
    expect(it.said()).to_have_count(0)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(it.said()).to_have_text([*it.done(), it.me.words["runtime"]["completed"]])
    (heard,) = page.evaluate("heard")
    assert (heard["response"], heard["score"], heard["attempt"]) == ([TEXT], None, 1)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(it.example()).to_be_visible()
    expect(page.locator("summary").first).to_contain_text(it.told["summary"])
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    axe(page)
    page.reload()
    expect(it.said()).to_have_text(it.done())
    expect(it.area()).to_have_value(TEXT)
    tree = page.locator("article").aria_snapshot()
    page.reload()
    expect(it.said()).to_have_text(it.done())
    assert page.locator("article").aria_snapshot() == tree
    other = writing(page, "zh" if language == "sv" else "sv")
    page.get_by_role("link", name=other.me.words["name"], exact=True).click()
    expect(other.area()).to_have_value(TEXT)
    expect(other.said()).to_have_text(other.done())


def test_what_is_written_is_kept_and_what_is_deleted_is_not(page: Page, small, writing) -> None:
    page.goto(f"{small({'q': EXAMPLE}).url}sv/")
    it = writing(page)
    # A single question has no score. It counts as answered once one can start over.
    again = it.me.restart_button()
    # The page is lost before the button is pressed, but not before the question has loaded.
    expect(it.button()).to_be_visible()
    it.area().fill("Ett utkast")
    page.reload()
    expect(it.area()).to_have_value("Ett utkast")
    expect(it.said()).to_have_count(0)
    expect(it.example()).not_to_be_visible()
    expect(again).to_be_hidden()
    it.button().click()
    expect(again).to_be_visible()
    expect(it.onward()).to_be_visible()
    # What is saved can be written on, and is saved still.
    it.area().press("End")
    it.area().press_sequentially(" till")
    expect(it.said()).to_have_count(0)
    page.reload()
    expect(it.area()).to_have_value("Ett utkast till")
    expect(it.said()).to_have_text(it.done())
    expect(again).to_be_visible()
    it.area().press("End")
    it.area().press_sequentially(" nu")
    it.button().click()
    expect(it.said().first).to_have_text(it.done()[0])
    it.area().fill("")
    expect(again).to_be_hidden()
    expect(it.button()).to_be_visible()
    assert "utkast" not in page.evaluate(KEPT)
    page.reload()
    expect(it.area()).to_have_value("")
    expect(it.said()).to_have_count(0)


@pytest.mark.modern("fields grow with their text since Chrome 123")
def test_looks(page: Page, small, writing, axe) -> None:
    page.goto(f"{small({'q': EXAMPLE}).url}sv/")
    it = writing(page)
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        it.area().fill("Ord. " * 200)
        assert it.button().bounding_box()["height"] >= 44
        it.button().click()
        expect(it.said().first).to_have_text(it.done()[0])
        box, around = it.area().bounding_box(), it.area().locator("xpath=ancestor::fieldset").bounding_box()
        assert box["width"] == around["width"] and it.onward().bounding_box()["height"] >= 44
        # It grows with the text, so that nothing of it is hidden.
        assert it.area().evaluate("it => it.scrollHeight <= it.clientHeight + 1")
        for _ in in_all_colours(page):
            axe(page)
        it.area().fill("")
        assert it.area().evaluate("it => it.clientHeight >= 5 * parseFloat(getComputedStyle(it).lineHeight)")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    it.area().focus()
    for _ in in_all_colours(page):
        assert it.area().evaluate(RING) == "solid3px"


@pytest.mark.modern("closed details cannot be shown on paper without a script before Chrome 131")
@CHINESE
def test_without_a_script_and_on_paper(browser: Browser, page: Page, small, writing, language) -> None:
    url = f"{small({'q': EXAMPLE}).url}{language}/"
    context = browser.new_context(java_script_enabled=False)
    plain = context.new_page()
    plain.goto(url)
    page.goto(url)
    printed = writing(page, language)
    printed.area().fill("Rad. " * 300)
    for it in (writing(plain, language), printed):
        answers = it.me.print_answers(QUESTION["ask"][language])
        for each in QUESTION["prompts"]:
            expect(it.page.get_by_text(each[language])).to_be_visible()
        expect(answers.get_by_text(QUESTION["model-answer"][language])).to_be_visible()
        expect(it.page.get_by_role("main").get_by_role("button")).to_have_count(0)
    assert printed.area().evaluate("it => it.scrollHeight <= it.clientHeight + 1")
    context.close()
