"""A word of the learner's own: `accept:`, `near:`, `traditional:`, and what the learner counts as the same."""

from __future__ import annotations

import unicodedata

import pytest
from learner import CHINESE, EITHER
from playwright.sync_api import Browser, Page, expect
from probes import HEAR
from written import scores, try_composing, try_each, try_looks, try_reload, try_without_script, type_each

QUIZ = """
questions:
  - id: word
    ask: {sv: Vad växer?, zh: 什么在增长？}
    accept: {sv: [förtroende, Tillit till ABC, idé, "-1,5 %", C#], zh: [信赖, 头发]}
    near:
      - {accept: {sv: [trygghet], zh: [安全感]}, why: {sv: "Nära, men *inte* där.", zh: 很接近，但还*不是*。}}
    traditional: yes
    why: {sv: Det växer långsamt., zh: 它长得很慢。}
"""
ASK = {"sv": "Vad växer?", "zh": "什么在增长？"}
NEAR = {"sv": "Nära, men inte där.", "zh": "很接近，但还不是。"}
WHY = {"sv": "Det växer långsamt.", "zh": "它长得很慢。"}
# What is written, and whether it counts: in either language, because an answer is the same in both.
WRITTEN = {
    "förtroende": 1,
    "  FÖRTROENDE.": 1,
    "för-troende": 1,
    unicodedata.normalize("NFD", "förtroende"): 1,
    "fortroende": 0,
    "förtroend": 0,
    "tillit till ＡＢＣ！": 1,
    "idé": 1,
    unicodedata.normalize("NFD", "Idé"): 1,
    "ide": 0,
    "信　赖": 1,
    "信賴": 1,
    "頭髮": 1,
    "头發": 1,
    "信頼": 0,
    "信": 0,
    # Signs that carry meaning: every other pair is in `golden/typed`.
    "−1,5 %": 1,
    "‑1.5%": 1,
    "1,5 %": 0,
    "-15 %": 0,
    "c#": 1,
    "C": 0,
}


@EITHER
def test_every_spelling(page: Page, small, learner, language, axe) -> None:
    page.add_init_script(HEAR)
    page.goto(f"{small({'q': QUIZ}).url}{language}/")
    me, ask, own = learner(page, language), ASK[language], learner(page, language).words["kinds"]["short_text"]
    field, button = me.question(ask).get_by_role("textbox", name=own["label"], exact=True), me.button(ask)
    assert [field.get_attribute(name) for name in ("autocomplete", "autocapitalize", "spellcheck", "lang")] == [
        "off",
        "off",
        "false",
        me.words["tag"],
    ]
    expect(button).to_be_visible()
    try_each(field, ["", " \u3000"], own["empty"])
    for (text, score), said in zip(WRITTEN.items(), type_each(field, [*WRITTEN]), strict=True):
        more = [] if score else [own["compare"]]
        expected = [me.verdict("right" if score else "wrong"), *more, WHY[language]]
        assert said == expected, text
    for text in ("Trygghet!", "安全 感"):
        field.fill(text)
        field.press("Enter")
        expect(me.said(ask)).to_have_text([me.verdict("wrong"), NEAR[language], WHY[language], *me.finished(0, 1)])
    sent = [["word", [text], score, at] for at, (text, score) in enumerate(WRITTEN.items(), 1)]
    assert scores(page)[: len(sent)] == sent
    assert [each[2] for each in scores(page)[len(sent) :]] == [0, 0]
    try_reload(page, me, ask)
    field.fill("förtroende")
    try_composing(me, ask, field)
    other = "zh" if language == "sv" else "sv"
    page.get_by_role("link", name={"sv": "Svenska", "zh": "中文"}[other], exact=True).click()
    there = learner(page, other)
    expect(there.said(ASK[other])).to_have_text([there.verdict("right"), WHY[other]])
    expect(there.question(ASK[other]).get_by_role("textbox")).to_have_value("förtroende")
    axe(page)


SAME = """
questions:
  - {id: one, ask: Ett?, accept: rätt, near: [{accept: nära, why: Nästan.}], why: Därför.}
"""
LIMITED = "attempts: 1\nreveal: %s\n" + SAME.replace("one", "two").replace("Ett", "Två").lstrip()


def test_the_learner_means_the_same(page: Page, small, learner, axe) -> None:
    quizzes = {"q": SAME, "last": LIMITED % "always", "shut": LIMITED.replace("Två", "Tre") % "never"}
    page.add_init_script(HEAR)
    page.goto(small(quizzes | {"exam": "mode: exam\n" + SAME.replace("Ett", "Prov").lstrip()}).url + "sv/")
    me = learner(page)
    own = me.words["kinds"]["short_text"]
    field = me.question("Ett?").get_by_role("textbox")
    counted = [me.verdict("right"), own["counted"], "Därför."]
    offer = me.question("Ett?").get_by_role("button", name=own["same"])
    expect(me.button("Ett?")).to_be_visible()
    field.fill("nära")
    field.press("Enter")
    expect(me.said("Ett?").first).to_have_text(me.verdict("wrong"))
    expect(offer).to_have_count(0)
    field.fill("korrekt")
    field.press("Enter")
    # By keyboard alone: it stands with the verdict, before the buttons that lead on.
    page.keyboard.press("Tab")
    # The answer to compare with is there for whoever opens it.
    right = me.feedback("Ett?").locator(".course-compare p")
    expect(right).to_be_hidden()
    page.keyboard.press("Enter")
    expect(right).to_contain_text(me.words["quiz"]["right"])
    expect(right).to_be_visible()
    page.keyboard.press("Tab")
    expect(offer).to_be_focused()
    expect(offer).to_have_attribute("type", "button")
    axe(page)
    page.keyboard.press("Enter")
    expect(me.said("Ett?")).to_have_text(counted)
    expect(field).to_be_focused()
    assert scores(page)[1:] == [["one", ["korrekt"], 0, 2], ["one", ["korrekt", "same"], 1, 2]]
    try_reload(page, me, "Ett?")
    expect(me.said("Ett?")).to_have_text(counted)
    # Written once more the same it still counts; written anew it has to be said anew.
    field.fill("korrekt")
    expect(me.feedback("Ett?")).to_be_empty()
    field.press("Enter")
    expect(me.said("Ett?")).to_have_text([*counted, *me.finished(1, 1)])
    field.fill("korrekt!")
    field.press("Enter")
    expect(me.said("Ett?").first).to_have_text(me.verdict("wrong"))
    expect(offer).to_be_visible()
    # It is no further try, and where the answer is not told there is nothing to compare with.
    for ask, shown in (("Två?", True), ("Tre?", False)):
        me.question(ask).get_by_role("textbox").fill("korrekt")
        me.button(ask).click()
        expect(me.said(ask).first).to_have_text(me.verdict("wrong"))
        expect(me.question(ask).get_by_role("button", name=own["same"])).to_have_count(int(shown))
    me.question("Två?").get_by_role("button", name=own["same"]).click()
    expect(me.said("Två?").nth(1)).to_have_text(own["counted"])
    me.question("Prov?").get_by_role("textbox").fill("korrekt")
    page.get_by_role("button", name=me.words["quiz"]["submit"]).click()
    expect(me.said("Prov?")).to_have_text([me.verdict("wrong"), "Därför."])
    expect(me.question("Prov?").get_by_role("button", name=own["same"])).to_have_count(0)
    axe(page)


@pytest.mark.parametrize("language", ["zh"])
def test_looks(page: Page, small, learner, language, axe) -> None:
    page.goto(f"{small({'q': QUIZ}).url}{language}/")
    me, ask = learner(page, language), ASK[language]
    field = me.question(ask).get_by_role("textbox")

    def write(text: str, result: str) -> None:
        field.fill(text)
        me.button(ask).click()
        expect(me.said(ask).first).to_have_text(me.verdict(result))
        # The sign is there whatever becomes of the colours.
        label = field.locator("xpath=ancestor::label")
        assert label.evaluate("it => getComputedStyle(it, '::after').content").startswith(f'"{me.verdict(result)[0]}"')

    expect(me.button(ask)).to_be_visible()
    states = [("勇气" * 30, "wrong"), ("安全感", "wrong"), ("信赖", "right")]
    try_looks(page, me, ask, [field], [lambda state=state: write(*state) for state in states], axe)


@pytest.mark.modern("closed details cannot be shown on paper without a script before Chrome 131")
@CHINESE
def test_without_script_and_on_paper(browser: Browser, small, learner, language) -> None:
    told = {
        "sv": ["förtroende eller Tillit till ABC eller idé eller -1,5 % eller C#", "trygghet"],
        "zh": ["信赖或头发", "安全感"],
    }[language]
    url = f"{small({'q': QUIZ}).url}{language}/"
    told += [NEAR[language], WHY[language]]
    try_without_script(browser, url, ASK[language], lambda page: learner(page, language), told)
