"""Items put in order: by buttons, by keyboard and by dragging; what each order gives, and what becomes of it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import pytest
from learner import Learner
from playwright.sync_api import Browser, Locator, Page, expect

DARK = ({"color_scheme": "dark"}, "slate", "1px")
FORCED = ({"forced_colors": "active"}, "default", "3px")
HEAR = "addEventListener('quiz-answered', ({detail}) => (window.heard ??= []).push(detail))"
STEPS = {
    "ask": ("Fråga vad kunden behöver", "问清客户的需要"),
    "say-back": ("Säga vad du har förstått, med *egna* ord", "用自己的话复述一遍"),
    "propose": ("Föreslå något", "提出方案"),
    "follow-up": ("Höra av dig sedan och fråga hur det fungerar i vardagen", "过一阵子回访"),
}
ASK = {"sv": "I vilken ordning?", "zh": "按什么顺序？"}
QUIZ = f"""
title: {{sv: Steg, zh: 步骤}}
questions:
  - id: steps
    ask: {{sv: {ASK["sv"]}, zh: {ASK["zh"]}}}
    why: {{sv: Förstå först., zh: 先听懂。}}
    in-order:
""" + "".join(
    f'      - {{id: {id}, text: {{sv: "{sv}", zh: {zh}}}, why: {{sv: Skäl {id}., zh: 理由 {id}。}}}}\n'
    for id, (sv, zh) in STEPS.items()
)
MONTHS = [f"{n}/2026" for n in range(1, 13)]
TWELVE = f"questions:\n  - {{id: months, ask: Månaderna, in-order: {MONTHS}}}\n"
TARGETS = "all => all.map(it => it.getBoundingClientRect()).every(({width, height}) => width >= 44 && height >= 44)"

INSIDE = "all => all.every(it => it.closest('.course-hidden') || it.getBoundingClientRect().right <= innerWidth)"
# As if the first items had had other wordings when they were put in order.
PRINTS = """told => {
  const [key] = Object.keys(localStorage).filter(key => key.endsWith("/months"))
  const answer = JSON.parse(localStorage.getItem(key))
  answer.prints.splice(0, told.length, ...told)
  localStorage.setItem(key, JSON.stringify(answer))
}"""
BEHIND = "it => document.activeElement.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING"
BORDERS = "all => all.map(it => getComputedStyle(it).borderTopWidth)"


@dataclass(frozen=True)
class Rows:
    """The items of a question, as a learner sees and moves them."""

    me: Learner
    ask: str
    within: Locator | None = None

    @property
    def group(self) -> Locator:
        return (self.within or self.me.page).get_by_role("group", name=self.ask)

    @property
    def told(self) -> dict[str, str]:
        return self.me.words["kinds"]["ordering"]

    @property
    def shown(self) -> list[str]:
        return self.group.locator("ol").locator(".course-order__text").all_text_contents()

    def button(self, way: str, text: str) -> Locator:
        return self.group.get_by_role("button", name=self.told[way].format(item=text), exact=True)

    def arrange(self, wanted: list[str]) -> None:
        for place, text in enumerate(wanted):
            for _ in range(self.shown.index(text) - place):
                self.button("up", text).click()
        assert self.shown == wanted

    def status(self) -> Locator:
        """What tells where an item went; feedback has a region of its own."""
        return self.group.get_by_role("status").first

    def said(self) -> Locator:
        return self.group.get_by_role("status").last

    def check(self) -> None:
        self.me.button(self.ask).click()


@pytest.fixture
def rows(learner):
    return lambda page, language="sv": Rows(learner(page, language), ASK[language])


def texts(language: str) -> dict[str, str]:
    return {id: both[language == "zh"].replace("*", "") for id, both in STEPS.items()}


def tau(order: list[str], right: list[str]) -> float:
    pairs = [1 if order.index(one) < order.index(other) else -1 for one, other in combinations(right, 2)]
    return max(0, sum(pairs) / len(pairs))


def test_every_order_has_its_score_and_its_whys(page: Page, small, language, rows) -> None:
    page.add_init_script(HEAR)
    page.goto(small({"q": QUIZ}).url + f"{language}/")
    right, named, it, sent = list(STEPS), texts(language), rows(page, language), []
    expect(it.me.button(it.ask)).to_be_visible()
    assert it.shown != list(named.values()), "there is nothing to do"
    for order in ("1023", "0213", "1230", "3012", "3210", "1203", "0123"):
        ids = [right[int(place)] for place in order]
        it.arrange([named[id] for id in ids])
        expect(it.said()).to_be_empty()
        it.check()
        score = tau(ids, right)
        off = [id for at, id in enumerate(ids) if id != right[at]]
        result = "right" if score == 1 else "partly" if score else "wrong"
        reasons = [f"Skäl {id}." if language == "sv" else f"理由 {id}。" for id in off or right]
        told = [part for id, why in zip(off or right, reasons, strict=True) for part in (named[id], why)]
        count = [it.told["count"].format(right=4 - len(off), all=4)] if off else []
        why, end = {"sv": "Förstå först.", "zh": "先听懂。"}[language], it.me.finished(int(score == 1), 1)
        assert it.said().inner_text().split() == " ".join([it.me.verdict(result), *count, *told, why, end]).split()
        marks = it.group.locator("ol .course-order__mark").all_text_contents()
        assert marks == [it.told["astray" if id in off else "fits"] for id in ids]
        sent.append((ids, pytest.approx(score)))
    assert [tuple(each) for each in page.evaluate("heard.map(it => [it.response, it.score])")] == sent
    scores = {round(score.expected, 3) for _, score in sent}
    assert {0, 1} < scores and len(scores) > 3


def test_by_keyboard_alone(page: Page, small, language, rows, axe) -> None:
    page.goto(small({"q": QUIZ}).url + f"{language}/#q")
    it, last = rows(page, language), list(texts(language).values())[-1]
    shown, submit = it.shown, it.me.button(it.ask)
    expect(submit).to_be_visible()
    expect(it.status()).to_be_empty()

    def reach(target: Locator, key: str = "Tab") -> None:
        for _ in range(60):
            if target.evaluate("it => it === document.activeElement"):
                return
            page.keyboard.press(key)
        pytest.fail(f"{key} does not lead to {target}")

    # As it is shown it is no answer until the learner says so.
    reach(submit)
    page.keyboard.press("Enter")
    expect(it.said()).to_have_text(it.told["untouched"])
    first = it.button("down", shown[0])
    expect(first).to_be_focused()
    reach(submit)
    page.keyboard.press("Enter")
    expect(it.said()).not_to_have_text(it.told["untouched"])
    assert it.shown == shown
    # All the way down and one step more: the focus stays on the button, which says that it does nothing now.
    reach(first, "Shift+Tab")
    for place in (2, 3, 4, 4):
        page.keyboard.press("Space" if place % 2 else "Enter")
        expect(it.status()).to_have_text(it.told["place"].format(item=shown[0], place=place, all=4))
        expect(first).to_be_focused()
        expect(first).to_have_attribute("aria-disabled", str(place == 4).lower())
        expect(it.said()).to_be_empty()
    assert it.shown == [*shown[1:], shown[0]]
    assert it.group.locator("ol button:not([aria-disabled=true])").count() == 6
    # The whole of it.
    for place, text in enumerate(texts(language).values()):
        for _ in range(it.shown.index(text) - place):
            button = it.button("up", text)
            reach(button, "Tab" if button.evaluate(BEHIND) else "Shift+Tab")
            page.keyboard.press("Enter")
    assert it.shown[-1] == last
    reach(submit)
    page.keyboard.press("Space")
    expect(it.said()).to_contain_text(it.me.verdict("right"))
    expect(it.status()).to_be_empty()
    axe(page)


def test_an_answer_stays(page: Page, small, rows) -> None:
    site = small({"q": QUIZ})
    page.goto(site.url + "sv/")
    it, right = rows(page), list(texts("sv").values())
    expect(it.me.button(it.ask)).to_be_visible()
    shown = it.shown
    it.arrange([right[1], right[0], *right[2:]])
    it.check()
    expect(it.said()).to_contain_text(it.me.verdict("partly"))
    # What was said last in the live region that the quiz adds to is not said again.
    it.me.restart()
    assert it.shown == shown
    it.arrange([right[1], right[0], *right[2:]])
    it.check()
    expect(it.said()).to_contain_text(it.me.verdict("partly"))
    order = it.group.locator("ol").aria_snapshot()
    page.reload()
    expect(it.said()).to_contain_text(it.me.verdict("partly"))
    assert it.group.locator("ol").aria_snapshot() == order
    page.get_by_role("link", name="中文", exact=True).click()
    other, named = rows(page, "zh"), list(texts("zh").values())
    expect(other.said()).to_contain_text(other.me.verdict("partly"))
    assert other.shown == [named[1], named[0], *named[2:]]
    # Another tab answers, and starts over.
    tab = page.context.new_page()
    tab.goto(site.url + "sv/")
    mine = rows(tab)
    expect(mine.said()).to_contain_text(mine.me.verdict("partly"))
    mine.arrange(right)
    mine.check()
    expect(other.said()).to_contain_text(other.me.verdict("right"))
    assert other.shown == named
    mine.me.restart()
    expect(other.said()).to_be_empty()
    assert other.shown != named
    other.check()
    expect(other.said()).to_have_text(other.told["untouched"])


def test_every_state_looks_right(page: Page, browser: Browser, small, rows, axe) -> None:
    page.emulate_media(reduced_motion="reduce")
    site = small({"q": QUIZ})
    page.goto(site.url + "sv/")
    it, right = rows(page), list(texts("sv").values())
    expect(it.me.button(it.ask)).to_be_visible()
    swapped = [right[1], right[0], *right[2:]]
    for result, order in (("", []), ("wrong", right[::-1]), ("partly", swapped), ("right", right)):
        if order:
            it.arrange(order)
            it.check()
            expect(it.said()).to_contain_text(it.me.verdict(result))
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 800})
            axe(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert it.group.locator("*").evaluate_all(INSIDE)
            assert it.group.get_by_role("button").evaluate_all(TARGETS)
            assert it.group.locator(".course-order__handle").evaluate_all(TARGETS)
    ring = it.button("up", right[1])
    ring.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(ring).to_be_focused()
    expect(ring).to_have_css("outline-style", "solid")
    assert ring.evaluate("it => parseFloat(getComputedStyle(it).outlineWidth)") >= 3
    for media, scheme, border in DARK, FORCED:
        context = browser.new_context(reduced_motion="reduce", **media)
        other = context.new_page()
        other.goto(site.url + "sv/")
        it = rows(other)
        expect(other.locator("body")).to_have_attribute("data-md-color-scheme", scheme)
        expect(it.me.button(it.ask)).to_be_visible()
        for order in (swapped, right):
            it.arrange(order)
            it.check()
            # Where the learner forces colours the browser draws them, and axe reads those of the styles.
            axe(other, skip=("color-contrast",) if media == FORCED[0] else ())
            assert it.group.locator(".course-order__item").evaluate_all(BORDERS) == [border] * 4
        context.close()


def test_without_javascript_and_on_paper(page: Page, browser: Browser, small, rows) -> None:
    site, named = small({"q": QUIZ}), list(texts("sv").values())
    context = browser.new_context(java_script_enabled=False)
    bare = context.new_page()
    bare.goto(site.url + "sv/")
    it = rows(bare)
    for text in named:
        expect(it.group.locator("ol").get_by_text(text)).to_be_visible()
    expect(it.group.get_by_role("button")).to_have_count(0)
    expect(it.group.locator(".course-order__handle:visible")).to_have_count(0)
    it.group.get_by_text(it.told["summary"]).click()
    answers = it.group.locator("details li")
    for at, (id, text) in enumerate(zip(STEPS, named, strict=True)):
        expect(answers.nth(at)).to_contain_text(f"{at + 1}. {text}")
        expect(answers.nth(at).get_by_text(f"Skäl {id}.")).to_be_visible()
    context.close()
    page.goto(site.url + "sv/")
    it = rows(page)
    expect(it.button("up", named[0])).to_be_visible()
    page.emulate_media(media="print")
    expect(it.group.get_by_role("button")).to_have_count(0)
    for text in named:
        expect(it.group.locator("ol").get_by_text(text)).to_be_visible()
    expect(it.group.locator("details li").last).to_be_visible()


def test_dragging(page: Page, small, rows) -> None:
    page.goto(small({"q": QUIZ}).url + "sv/")
    it = rows(page)
    expect(it.me.button(it.ask)).to_be_visible()
    shown = it.shown
    items = it.group.locator("ol > li")
    items.first.scroll_into_view_if_needed()
    handle, end = items.first.locator(".course-order__handle").bounding_box(), items.last.bounding_box()
    page.mouse.move(handle["x"] + 9, handle["y"] + 9)
    page.mouse.down()
    page.mouse.move(handle["x"] + 9, end["y"] + end["height"] - 4, steps=20)
    assert it.shown == [*shown[1:], shown[0]]
    # Staying there changes nothing more; neither does moving on once it is let go.
    page.mouse.move(handle["x"] + 12, end["y"] + end["height"] - 2, steps=5)
    page.mouse.up()
    page.mouse.move(handle["x"], handle["y"], steps=5)
    assert it.shown == [*shown[1:], shown[0]]
    expect(it.status()).to_have_text(it.told["place"].format(item=shown[0], place=4, all=4))
    it.check()
    expect(it.said()).not_to_have_text(it.told["untouched"])
    # Text that is pulled at is no handle, and a finger on it scrolls the page.
    text = items.first.locator(".course-order__text").bounding_box()
    page.mouse.move(text["x"] + 5, text["y"] + 5)
    page.mouse.down()
    page.mouse.move(text["x"] + 5, text["y"] + 200, steps=10)
    page.mouse.up()
    assert it.shown == [*shown[1:], shown[0]]
    caught = "all => all.filter(it => getComputedStyle(it).touchAction !== 'auto').map(it => it.className)"
    assert set(it.group.locator("*").evaluate_all(caught)) <= {"course-order__handle", "md-button md-button--primary"}


def test_twelve_items(page: Page, small, learner) -> None:
    page.add_init_script(HEAR)
    site = small({"q": TWELVE})
    page.goto(site.url + "sv/")
    it = Rows(learner(page), "Månaderna")
    expect(it.me.button(it.ask)).to_be_visible()
    it.arrange(MONTHS)
    it.check()
    expect(it.said()).to_contain_text(it.me.verdict("right"))
    # “10” before “9” is right only where places are compared as text.
    it.button("up", MONTHS[9]).click()
    it.check()
    expect(it.said()).to_contain_text(it.told["count"].format(right=10, all=12))
    assert page.evaluate("heard.map(it => it.score)") == [1, pytest.approx(64 / 66)]
    page.reload()
    expect(it.said()).to_contain_text(it.me.verdict("partly"))
    assert it.shown == [*MONTHS[:8], MONTHS[9], MONTHS[8], *MONTHS[10:]]
    # Items without ids: a reworded one keeps the answer, two that have changed places ask for another.
    page.evaluate(PRINTS, ["reworded"])
    page.reload()
    expect(it.said()).to_contain_text(it.me.verdict("partly"))
    page.evaluate(PRINTS, it.group.locator("ol > li").evaluate_all("all => all.map(it => it.dataset.fingerprint)")[1:3])
    page.reload()
    expect(it.said()).to_have_text(it.me.words["runtime"]["changed"])


def test_a_last_try_and_an_exam(page: Page, small, rows) -> None:
    quizzes = {"tries": "attempts: 1", "exam": "mode: exam"}
    page.goto(
        small({name: QUIZ.replace("questions:", f"{how}\nquestions:") for name, how in quizzes.items()}).url + "sv/"
    )
    right = list(texts("sv").values())
    last, exam = (Rows(rows(page).me, ASK["sv"], page.locator(f"[data-quiz={name}]")) for name in quizzes)
    expect(last.me.button(last.ask)).to_have_count(1)
    last.arrange(right[::-1])
    last.group.get_by_role("button", name=last.me.words["quiz"]["check"]).click()
    expect(last.said()).to_contain_text(last.me.verdict("wrong"))
    # What is moved after the last try goes back, and the focus is where it was.
    last.button("down", right[3]).click()
    assert last.shown == right[::-1]
    expect(last.button("down", right[3])).to_be_focused()
    expect(last.status()).to_have_text(last.told["place"].format(item=right[3], place=1, all=4))
    submit = page.get_by_role("button", name=exam.me.words["quiz"]["submit"])
    submit.click()
    expect(page.get_by_text(exam.me.words["behaviours"]["exam"]["unanswered"])).to_be_visible()
    exam.arrange(right)
    page.reload()
    expect(submit).to_be_visible()
    assert exam.shown == right
    submit.click()
    expect(exam.said()).to_contain_text(exam.me.verdict("right"))
    expect(exam.group.locator("ol button:visible, ol .course-order__handle:visible")).to_have_count(0)
