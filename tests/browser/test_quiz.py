"""Every quiz of the course, answered by keyboard alone, and right told from wrong by the ids of options."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

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
      - {sv: Alfa., zh: Beta.}
"""

# A form finds an input of such a name before it finds what is its own.
NAMES = ("dataset", "reset", "closest", "children")
NAMED = "questions:\n" + "".join(f"  - {{id: {name}, ask: Om {name}?, right: Ja, wrong: [Nej]}}\n" for name in NAMES)

HOSTILE = ("<img src=x onerror=alert(1)>", "</script><script>alert(2)</script>", "<!-- &amp; $& {{7*7}}")
HOSTILE_QUIZ = """
questions:
  - ask: '%s'
    right: {text: '%s', why: '[länk](javascript:alert(3))'}
    wrong: ['%s']
"""


class Keyboard:
    """Goes to things as whoever has no pointer does."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def reach(self, target: Locator, key: str = "Tab") -> None:
        element = target.element_handle()
        for _ in range(200):
            if element.evaluate("it => it === document.activeElement"):
                return
            self.page.keyboard.press(key)
        pytest.fail(f"{key} does not lead to {target}")

    def choose(self, option: Locator) -> None:
        """Choose an option of the group that the focus is in."""
        element = option.element_handle()
        if element.get_attribute("type") == "checkbox":
            self.reach(option)
            self.page.keyboard.press("Space")
            return
        if not element.evaluate("it => it.form.querySelector(':checked')"):
            self.page.keyboard.press("Space")
        for _ in range(9):
            if element.is_checked():
                return
            self.page.keyboard.press("ArrowDown")
        pytest.fail(f"the arrows do not lead to {option}")


def test_each_wrong_option_says_why(page: Page, site, lesson, language, questions, address, learner, axe) -> None:
    page.add_init_script(HEAR)
    page.goto(site.url + address(lesson, language))
    me, keys, sent = learner(page, language), Keyboard(page), []
    asked = questions(lesson, language)
    for question in asked:
        button, feedback = me.button(question.ask), me.feedback(question.ask)
        expect(button).to_be_visible()
        keys.reach(button)
        page.keyboard.press("Enter")
        expect(feedback).to_have_text(me.words["runtime"]["empty"])
        expect(me.inputs(question.ask).first).to_be_focused()
        # Every round but the first is another try, from where the last one ended.
        for attempt, wrong in enumerate(me.ordered(question.ask, question.wrong), 1):
            keys.choose(option := me.option(question.ask, wrong.text))
            if attempt > 1:
                expect(feedback).to_be_empty()
            keys.reach(button)
            page.keyboard.press("Enter" if attempt % 2 else "Space")
            end = [me.finished(0, len(asked))] if question is asked[-1] else []
            expect(me.said(question.ask)).to_have_text([me.verdict("wrong"), *wrong.why, *question.why, *end])
            sent.append((lesson, question.id, [wrong.id], 0, attempt, "course-quiz"))
            keys.reach(option, "Shift+Tab")
            if question.several:
                page.keyboard.press("Space")
    heard = page.evaluate("heard.map(it => [it.quiz, it.question, it.response, it.score, it.attempt, it.from])")
    assert [tuple(each) for each in heard] == sent
    axe(page)


def test_right_answers_to_the_end(page: Page, site, lesson, language, questions, address, learner, axe) -> None:
    page.goto(site.url + address(lesson, language))
    me, keys, asked = learner(page, language), Keyboard(page), questions(lesson, language)
    for number, question in enumerate(asked, 1):
        right = me.ordered(question.ask, question.right)
        keys.reach(me.inputs(question.ask).first)
        for choice in right:
            keys.choose(me.option(question.ask, choice.text))
        expect(me.feedback(question.ask)).to_be_empty()
        keys.reach(me.button(question.ask))
        page.keyboard.press("Enter")
        whys = [text for choice in right for text in choice.why]
        end = [me.finished(number, number)] if number == len(asked) else []
        expect(me.said(question.ask)).to_have_text([me.verdict("right"), *whys, *question.why, *end])
        expect(me.button(question.ask)).to_be_focused()
        expect(me.score(number, len(asked))).to_be_visible()
    axe(page)
    keys.reach(page.get_by_role("button", name=me.words["quiz"]["restart"]))
    page.keyboard.press("Space")
    for question in asked:
        first = question is asked[0]
        expect(me.feedback(question.ask)).to_have_text(me.words["runtime"]["restarted"] if first else "")
        for option in me.inputs(question.ask).all():
            expect(option).not_to_be_checked()
    expect(me.inputs(asked[0].ask).first).to_be_focused()
    expect(me.score(0, len(asked))).to_be_visible()


def test_half_of_what_applies_is_partly_right(page: Page, site, lesson, questions, address, learner, axe) -> None:
    page.goto(site.url + address(lesson, "sv"))
    me = learner(page)
    for question in filter(lambda question: question.several, questions(lesson, "sv")):
        first, *_ = question.right
        me.answer(question.ask, first.text)
        more = me.words["runtime"]["more"]
        expect(me.said(question.ask)).to_have_text([me.verdict("partly"), more, *first.why, *question.why])
        me.answer(question.ask, question.wrong[0].text)
        expect(me.said(question.ask).first).to_have_text(me.verdict("wrong"))
    axe(page)


def test_correctness_hangs_on_ids(page: Page, course, serve, learner, axe) -> None:
    made = course({f"content/{code}/index.md": "# Ett\n\n/// quiz | q\n///\n" for code in ("sv", "zh")})
    made.write({"quizzes/q.yml": SWAPPED})
    assert (done := made.build()).returncode == 0, done.stdout
    page.goto(serve(made.folder / "site").url + "sv/")
    for language, ask, right in (("sv", "Vilken?", "Alfa"), ("zh", "哪一个？", "Beta")):
        me = learner(page, language)
        for text in ("Alfa", "Beta", f"{right}.", right):
            me.answer(ask, text)
            expect(me.said(ask)).to_have_text([me.verdict("right" if text == right else "wrong"), me.finished(int(text == right), 1)])
        axe(page)
        if language == "sv":
            page.get_by_role("link", name="中文", exact=True).click()
            expect(learner(page, "zh").option("哪一个？", "Beta")).to_be_checked()


def test_any_name_and_any_text(page: Page, course, serve, learner, axe) -> None:
    lesson = "# Ett\n\n/// quiz | named\n///\n\n/// quiz | hostile\n///\n"
    made = course({f"content/{code}/index.md": lesson for code in ("sv", "zh")})
    made.write({"quizzes/named.yml": NAMED, "quizzes/hostile.yml": HOSTILE_QUIZ % HOSTILE})
    assert (done := made.build()).returncode == 0, done.stdout
    page.on("dialog", lambda dialog: pytest.fail(f"ran: {dialog.message}"))
    page.goto(serve(made.folder / "site").url + "sv/")
    me = learner(page)
    ask, right, _ = HOSTILE
    me.answer(ask, right)
    expect(me.said(ask).first).to_have_text(me.verdict("right"))
    expect(me.feedback(ask).get_by_role("link")).to_have_count(0)
    for name in NAMES:
        me.answer(f"Om {name}?", "Ja")
        expect(me.said(f"Om {name}?").first).to_have_text(me.verdict("right"))
    axe(page)
