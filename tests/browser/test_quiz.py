"""Quizzes answered by keyboard alone, and right told from wrong by the ids of options."""

from __future__ import annotations

import pytest
from playwright.sync_api import ElementHandle, Page, expect
from support import by_night

HEAR = """addEventListener("quiz-answered", event => {
  (window.heard ??= []).push({...event.detail, from: event.target.localName})
})"""

SWAPPED = """
questions:
  - id: swapped
    ask: {sv: Vilken?, zh: 哪一个？}
    right: {sv: Alfa, zh: Beta}
    wrong:
      - {sv: Beta, zh: Alfa}
      - {sv: Alfa!, zh: Beta!}
"""

SEVERAL = """
questions:
  - id: several
    ask: Vilka?
    all-right:
      - {text: A, why: "Ja, A."}
      - B
    wrong:
      - {text: C, why: "Nej, C."}
      - D
    why: Därför.
"""

# A form finds an input of such a name before it finds what is its own.
NAMES = ("dataset", "reset", "closest", "children")
NAMED = "questions:\n" + "".join(f"  - {{id: {name}, ask: Om {name}?, right: Ja, wrong: [Nej]}}\n" for name in NAMES)

HOSTILE = ("<img src=x onerror=alert(1)>", "</script><script>alert(2)</script>", "<!-- $& {{7*7}}")
HOSTILE_QUIZ = """
questions:
  - ask: '%s'
    right: {text: '%s', why: '`[länk](javascript:alert(3))`'}
    wrong: ['%s']
"""


class Keyboard:
    """Goes to things as whoever has no pointer does."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def reach(self, target: ElementHandle, key: str = "Tab") -> None:
        for _ in range(200):
            if target.evaluate("it => it === document.activeElement"):
                return
            self.page.keyboard.press(key)
        pytest.fail(f"{key} does not lead to {target}")

    def choose(self, option: ElementHandle) -> None:
        """Choose an option of the group that the focus is in."""
        if option.evaluate("it => it.type === 'checkbox'"):
            self.reach(option)
            self.page.keyboard.press("Space")
            return
        if not option.evaluate("it => it.form.querySelector(':checked')"):
            self.page.keyboard.press("Space")
        for _ in range(9):
            if option.evaluate("it => it.checked && it === document.activeElement"):
                return
            self.page.keyboard.press("ArrowDown")
        pytest.fail(f"the arrows do not lead to {option}")


@pytest.mark.parametrize("lesson", ["first-cup", *by_night("buying")])
def test_every_option_by_keyboard(page: Page, site, lesson, language, questions, address, learner, axe) -> None:
    page.add_init_script(HEAR)
    # From the quiz's own heading, as whoever comes back to it does.
    page.goto(f"{site.url}{address(lesson, language)}#quiz")
    me, keys, sent = learner(page, language), Keyboard(page), []
    asked = questions(lesson, language)
    for number, question in enumerate(asked, 1):
        feedback, said = me.feedback(question.ask), me.said(question.ask)
        button = me.button(question.ask).element_handle()
        options = {choice.id: me.option(question.ask, choice.text).element_handle() for choice in question.choices}
        keys.reach(button)
        page.keyboard.press("Enter")
        expect(feedback).to_have_text(me.words["runtime"]["empty"])
        expect(me.inputs(question.ask).first).to_be_focused()
        # Each wrong option by itself, then all right ones: every round but the first is another try.
        wrong, right = (me.ordered(question.ask, choices) for choices in (question.wrong, question.right))
        rounds = [*([choice] for choice in wrong), right]
        for attempt, chosen in enumerate(rounds, 1):
            result = "right" if chosen == right else "wrong"
            for choice in chosen:
                keys.choose(options[choice.id])
            if attempt > 1:
                expect(feedback).to_be_empty()
            keys.reach(button)
            page.keyboard.press("Enter" if attempt % 2 else "Space")
            whys = [text for choice in chosen for text in choice.why] + question.why
            end = me.finished(number - (result == "wrong"), number) if number == len(asked) else []
            expect(said).to_have_text([me.verdict(result), *whys, *end])
            sent.append([lesson, question.id, [choice.id for choice in chosen], int(result == "right"), attempt])
            if result == "wrong":
                keys.reach(options[chosen[0].id], "Shift+Tab")
                if question.several:
                    page.keyboard.press("Space")
        if len(asked) > 1:
            expect(me.score(number, len(asked))).to_be_visible()
    assert page.evaluate("heard.map(it => [it.quiz, it.question, it.response, it.score, it.attempt])") == sent
    assert page.evaluate("heard.every(it => it.from === 'course-quiz' && it.course === 'tea')")
    axe(page)
    keys.reach(page.get_by_role("button", name=me.words["quiz"]["restart"]).element_handle())
    page.keyboard.press("Space")
    expect(me.feedback(asked[0].ask)).to_have_text(me.words["runtime"]["restarted"])
    expect(me.inputs(asked[0].ask).first).to_be_focused()
    if len(asked) > 1:
        expect(me.score(0, len(asked))).to_be_visible()
    for question in asked[1:]:
        expect(me.feedback(question.ask)).to_be_empty()
    expect(me.quiz().locator(":checked")).to_have_count(0)


def test_from_the_top_by_keyboard(page: Page, site, questions, address, learner) -> None:
    page.goto(site.url + address("first-cup", "sv"))
    me, first = learner(page), questions("first-cup", "sv")[0]
    expect(me.button(first.ask)).to_be_visible()
    Keyboard(page).reach(me.inputs(first.ask).first.element_handle())


def test_a_part_of_what_applies(page: Page, small, learner, axe) -> None:
    page.goto(small({"q": SEVERAL}).url + "sv/")
    me, ask = learner(page), "Vilka?"
    more = me.words["runtime"]["more"]

    def chosen_right(right: int, chosen: int) -> str:
        return me.words["runtime"]["chosen"].format(right=right, chosen=chosen)

    for chosen, said in (
        (["A"], [me.verdict("partly"), more, "Ja, A."]),
        (["B", "C"], [me.verdict("wrong"), chosen_right(1, 2), "Nej, C."]),
        (["A", "B", "C"], [me.verdict("partly"), chosen_right(2, 3), "Ja, A.", "Nej, C."]),
        (["A", "B"], [me.verdict("right"), "Ja, A."]),
    ):
        for text in "ABCD":
            me.option(ask, text).set_checked(text in chosen)
        me.button(ask).click()
        end = me.finished(int(said[0] == me.verdict("right")), 1)
        expect(me.said(ask)).to_have_text([*said, "Därför.", *end])
    axe(page)


def test_correctness_hangs_on_ids(page: Page, small, learner, axe) -> None:
    page.goto(small({"q": SWAPPED}).url + "sv/")
    for language, ask, right in (("sv", "Vilken?", "Alfa"), ("zh", "哪一个？", "Beta")):
        me = learner(page, language)
        for text in ("Alfa", "Beta", f"{right}!", right):
            me.answer(ask, text)
            verdict = me.verdict("right" if text == right else "wrong")
            expect(me.said(ask)).to_have_text([verdict, *me.finished(int(text == right), 1)])
        axe(page)
        if language == "sv":
            page.get_by_role("link", name="中文", exact=True).click()
            expect(learner(page, "zh").option("哪一个？", "Beta")).to_be_checked()


def test_any_id(page: Page, small, learner, axe) -> None:
    page.goto(small({"named": NAMED}).url + "sv/")
    me = learner(page)
    for name in NAMES:
        expect(me.button(f"Om {name}?")).to_be_visible()
        me.answer(f"Om {name}?", "Ja")
        expect(me.said(f"Om {name}?").first).to_have_text(me.verdict("right"))
    me.restart()
    expect(me.option("Om reset?", "Ja")).not_to_be_checked()
    axe(page)


def test_any_text(page: Page, small, learner, axe) -> None:
    ran: list[str] = []
    page.on("dialog", lambda dialog: (ran.append(dialog.message), dialog.dismiss()))
    page.goto(small({"hostile": HOSTILE_QUIZ % HOSTILE}).url + "sv/")
    me, (ask, right, wrong) = learner(page), HOSTILE
    for text in (wrong, right):
        me.answer(ask, text)
        expect(me.said(ask).first).to_have_text(me.verdict("right" if text == right else "wrong"))
    expect(me.feedback(ask)).to_contain_text("länk")
    expect(me.feedback(ask).get_by_role("link")).to_have_count(0)
    page.reload()
    expect(me.option(ask, right)).to_be_checked()
    axe(page)
    assert not ran
