"""A text with gaps: `fill:` and `gaps:`, typed and chosen, in another order in each language."""

from __future__ import annotations

import pytest
from gapped import ASK, ORDER, QUIZ, RIGHT, WHY, WHYS, Text
from learner import CHINESE, EITHER
from playwright.sync_api import Browser, Page, expect
from probes import HEAR
from written import scores, try_composing, try_looks, try_reload, try_without_script

SELECTED = "it => it.selectedOptions[0].text"


@EITHER
def test_every_gap(page: Page, small, learner, language, axe) -> None:
    page.add_init_script(HEAR)
    page.goto(f"{small({'q': QUIZ}).url}{language}/")
    text, other = Text(learner(page, language), language), "zh" if language == "sv" else "sv"
    me, button, right = text.me, text.me.button(text.ask), RIGHT[language]
    expect(button).to_be_visible()
    button.click()
    expect(me.feedback(text.ask)).to_have_text(text.words["empty"])
    expect(text.gap(ORDER[language][0])).to_be_focused()
    # The order of what can be chosen tells nothing; emphasis in the text stays.
    ids = text.gap("trusted").evaluate("it => [...it.options].map(option => option.value)")
    assert ids[0] == "" and sorted(ids[1:]) == ["right-1", "wrong-1", "wrong-2"]
    expect(me.question(text.ask).locator("strong").get_by_role("textbox")).to_have_count(1)
    widths = {text.gap(id).bounding_box()["width"] for id in ("keep", "listen")}
    assert len(widths) == 1
    rounds = [
        ({"keep": "x", "trusted": "wrong-1", "listen": "x=y"}, set()),
        ({"keep": right["keep"]}, {"keep"}),
        ({"trusted": "wrong-2", "listen": right["listen"]}, {"listen"}),
        (right | {"trusted": "wrong-2"}, {"keep", "listen"}),
        # The words of the other language count, too, for whoever answered there.
        (RIGHT[other], {"keep", "trusted", "listen"}),
        (right, {"keep", "trusted", "listen"}),
        (right | {"listen": " "}, {"keep", "trusted"}),
    ]
    for given, good in rounds:
        text.fill(given)
        expect(me.feedback(text.ask)).to_be_empty()
        assert text.gap("keep").count() == 1, "the marks are gone"
        button.click()
        text.expect(given, good)
    sent = [
        [
            "sentence",
            [f"{id}={given[id]}" for id in ORDER[language] if given.get(id, "").strip()],
            len(good) / 3,
            attempt,
        ]
        for attempt, (given, good) in enumerate(rounds, 1)
    ]
    assert [[*each[:2], round(each[2], 9), each[3]] for each in scores(page)] == [
        [*each[:2], round(each[2], 9), each[3]] for each in sent
    ]
    text.fill(rounds[3][0])
    try_composing(me, text.ask, text.gap("listen"))
    try_reload(page, me, text.ask)
    page.get_by_role("link", name={"sv": "Svenska", "zh": "中文"}[other], exact=True).click()
    there = Text(learner(page, other), other)
    for id in ORDER[other]:
        expect(there.gap(id, "wrong" if id == "trusted" else "right")).to_have_value(rounds[3][0][id])
    there.me.restart()
    for id in ORDER[other]:
        expect(there.gap(id)).to_have_value("")
    axe(page)


def test_by_keyboard(page: Page, small, learner) -> None:
    page.goto(small({"q": QUIZ}).url + "sv/#quiz")
    text = Text(learner(page, "sv"), "sv")
    expect(text.me.button(text.ask)).to_be_visible()
    text.gap("keep").focus()
    page.keyboard.type("håller")
    page.keyboard.press("Tab")
    expect(text.gap("trusted")).to_be_focused()
    page.keyboard.type("bet")
    assert text.gap("trusted").evaluate(SELECTED) == "betrodd"
    page.keyboard.press("Tab")
    page.keyboard.type("kunden")
    page.keyboard.press("Tab")
    expect(text.me.button(text.ask)).to_be_focused()
    page.keyboard.press("Space")
    text.expect({"keep": "håller", "trusted": "right-1", "listen": "kunden"}, {"keep", "trusted", "listen"})
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(text.me.question(text.ask).get_by_text("håller eller bevarar")).to_be_visible()


def test_looks(page: Page, small, learner, axe) -> None:
    page.goto(small({"q": QUIZ}).url + "sv/")
    text = Text(learner(page, "sv"), "sv")

    def write(given: dict[str, str], good: set[str]) -> None:
        text.fill(given)
        text.me.button(text.ask).click()
        text.expect(given, good)
        for id, sign in {id: "✓" if id in good else "✗" for id in ORDER["sv"]}.items():
            label = text.gap(id, "right" if id in good else "wrong").locator("xpath=ancestor::label")
            assert label.evaluate("it => getComputedStyle(it, '::after').content").startswith(f'"{sign}"')

    expect(text.me.button(text.ask)).to_be_visible()
    fields = text.me.question(text.ask).locator("[data-gap]").all()
    wrong = {"keep": "x" * 80, "trusted": "wrong-2", "listen": "y"}
    states = [(wrong, set()), (wrong | {"listen": "kunden"}, {"listen"}), (RIGHT["sv"], set(ORDER["sv"]))]
    try_looks(page, text.me, text.ask, fields, [lambda state=state: write(*state) for state in states], axe)


@pytest.mark.modern("closed details cannot be shown on paper without a script before Chrome 131")
@CHINESE
def test_without_script_and_on_paper(browser: Browser, small, learner, language) -> None:
    told = {"sv": ["håller eller bevarar", "betrodd", "kunden"], "zh": ["信守", "可信", "客户"]}[language]
    told += [each[language] for each in WHYS.values()] + [WHY[language]]
    url = f"{small({'q': QUIZ}).url}{language}/"
    try_without_script(browser, url, ASK[language], lambda page: learner(page, language), told)
    page = browser.new_page(java_script_enabled=False)
    page.goto(url)
    text = Text(learner(page, language), language)
    for id in ORDER[language]:
        expect(text.gap(id)).to_be_visible()
    choices = page.get_by_text("omtyckt / " if language == "sv" else "讨人喜欢 / ").first
    expect(choices).to_be_hidden()
    page.emulate_media(media="print")
    expect(choices).to_be_visible()
    page.close()


def test_an_edited_question(browser: Browser, small, learner) -> None:
    """A wording fix keeps an answer, and so does one more answer that counts; a list in another order does not."""
    one = """
    questions:
      - ask: Fyll i
        fill: En [a] och en [b].
        gaps:
          - {id: a, accept: %s}
          - {id: b, right: Ja, wrong: [%s]}
    """
    # A page that is kept for when there is no network is a version behind.
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.goto(small({"q": one % ("ord", "Nej, Kanske")}).url + "sv/")
    me = learner(page)
    fields = me.question("Fyll i").locator("[data-gap]")
    expect(me.button("Fyll i")).to_be_visible()
    fields.nth(0).fill("ord")
    fields.nth(1).select_option(label="Kanske")
    me.button("Fyll i").click()
    for accept, wrong, value in (("[ord, mening]", "Nej, Kanske det", "wrong-2"), ("ord", "Kanske, Nej", "")):
        small({"q": one % (accept, wrong)})
        page.reload()
        expect(me.feedback("Fyll i")).not_to_be_empty()
        expect(fields.nth(1)).to_have_value(value)
        expect(fields.nth(0)).to_have_value("ord" if value else "")
    expect(me.feedback("Fyll i")).to_have_text(me.words["runtime"]["changed"])
    context.close()
