"""Better and worse ways to act: each is named by its grade, has its consequence, and gives what it is worth."""

from __future__ import annotations

from accessible import in_all_looks
from playwright.sync_api import Browser, Page, expect
from probes import HEAR, TARGETS
from support import at_night

DARK = ({"color_scheme": "dark"}, "slate", "1px")
FORCED = ({"forced_colors": "active"}, "default", "3px")
ASK = {"sv": "Leveransen blir sen. Vad gör du?", "zh": "货要晚到，你怎么办？"}
OPTIONS = {
    "best-1": ("Ringer kunden i dag", "今天就打电话给客户"),
    "acceptable-1": ("Skriver ett mejl", "发一封邮件"),
    "poor-1": ("Väntar tills kunden hör av sig", "等客户来问"),
    "poor-2": ("Skyller på lagret", "推给仓库"),
}
GRADES = {"best": ("right", "✓", 1), "acceptable": ("partly", "◐", 0.5), "poor": ("wrong", "✗", 0)}


def why(id: str, language: str) -> str:
    return f"Följd {id}." if language == "sv" else f"后果 {id}。"


def option(id: str) -> str:
    sv, zh = OPTIONS[id]
    return f"{{text: {{sv: {sv}, zh: {zh}}}, why: {{sv: {why(id, 'sv')}, zh: {why(id, 'zh')}}}}}"


QUIZ = f"""
title: {{sv: Val, zh: 选择}}
questions:
  - id: late
    ask: {{sv: {ASK["sv"]}, zh: {ASK["zh"]}}}
    best: {option("best-1")}
    acceptable: [{option("acceptable-1")}]
    poor: [{option("poor-1")}, {option("poor-2")}]
    why: {{sv: Säg till först., zh: 先开口。}}
"""
WHY = {"sv": "Säg till först.", "zh": "先开口。"}


def texts(language: str) -> dict[str, str]:
    return {id: both[language == "zh"] for id, both in OPTIONS.items()}


def test_each_grade_by_keyboard(page: Page, small, language, learner, axe) -> None:
    page.add_init_script(HEAR)
    page.goto(small({"q": QUIZ}).url + f"{language}/")
    me, ask, named = learner(page, language), ASK[language], texts(language)
    told = me.words["kinds"]["judgement"]
    me.button(ask).press("Enter")
    expect(me.feedback(ask)).to_have_text(me.words["runtime"]["empty"])
    expect(me.inputs(ask).first).to_be_focused()
    page.keyboard.press("Space")
    shown, seen = me.inputs(ask).evaluate_all("all => all.map(it => it.value)"), []
    for id in shown:
        expect(me.option(ask, named[id])).to_be_focused()
        expect(me.feedback(ask)).to_be_empty()
        for _ in range(20):
            page.keyboard.press("Tab")
            if me.button(ask).evaluate("it => it === document.activeElement"):
                break
        page.keyboard.press("Enter")
        grade = id.rpartition("-")[0]
        result, sign, score = GRADES[grade]
        end = me.finished(int(score), 1)
        expect(me.said(ask)).to_have_text([f"{sign} {told[grade]}", why(id, language), WHY[language], *end])
        seen.append([[id], score])
        form = me.question(ask).locator("xpath=ancestor::form")
        expect(form).to_have_attribute("data-result", result)
        label = me.option(ask, named[id]).locator("xpath=ancestor::label")
        assert label.evaluate("it => getComputedStyle(it, '::after').content").startswith(f'"{sign}"')
        if id != shown[-1]:
            for _ in range(20):
                page.keyboard.press("Shift+Tab")
                if me.option(ask, named[id]).evaluate("it => it === document.activeElement"):
                    break
            page.keyboard.press("ArrowDown")
    assert page.evaluate("heard.map(it => [it.response, it.score])") == seen
    assert {score for _, score in seen} == {0, 0.5, 1}
    # What stays: the choice, when the page is opened again and in the other language.
    me.answer(ask, named["acceptable-1"])
    before = me.question(ask).aria_snapshot()
    page.reload()
    expect(me.said(ask).first).to_have_text(f"◐ {told['acceptable']}")
    kept = [line for line in before.splitlines() if line.strip()]
    assert me.question(ask).aria_snapshot().splitlines() == kept
    axe(page)
    page.get_by_role("link", name={"sv": "中文", "zh": "Svenska"}[language], exact=True).click()
    other = {"sv": "zh", "zh": "sv"}[language]
    it = learner(page, other)
    expect(it.option(ASK[other], texts(other)["acceptable-1"])).to_be_checked()
    expect(it.said(ASK[other]).first).to_have_text(f"◐ {it.words['kinds']['judgement']['acceptable']}")


def test_every_state_looks_right(page: Page, browser: Browser, small, learner, axe) -> None:
    site = small({"q": QUIZ})
    page.goto(site.url + "sv/")
    me, ask, named = learner(page), ASK["sv"], texts("sv")
    expect(me.button(ask)).to_be_visible()
    colours = set()
    for id in ("", "poor-1", "acceptable-1", "best-1"):
        if id:
            me.answer(ask, named[id])
            expect(me.feedback(ask)).to_contain_text(why(id, "sv"))
            me.question(ask).locator("details").evaluate("it => { it.open = true }")
            label = me.option(ask, named[id]).locator("xpath=ancestor::label")
            colours.add(label.evaluate("it => getComputedStyle(it).borderTopColor"))
        for width in in_all_looks(page):
            axe(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert me.question(ask).locator("label").evaluate_all(TARGETS)
    assert len(colours) == 3
    for media, scheme, border in at_night((FORCED, DARK), by_day=1):
        context = browser.new_context(reduced_motion="reduce", **media)
        other = context.new_page()
        other.goto(site.url + "sv/")
        me = learner(other)
        expect(other.locator("body")).to_have_attribute("data-md-color-scheme", scheme)
        for id in ("poor-1", "acceptable-1", "best-1"):
            me.answer(ask, named[id])
            expect(me.feedback(ask)).to_contain_text(why(id, "sv"))
            # Where the learner forces colours the browser draws them, and axe reads those of the styles.
            axe(other, skip=("color-contrast",) if media == FORCED[0] else ())
            expect(me.option(ask, named[id]).locator("xpath=ancestor::label")).to_have_css("border-top-width", border)
        context.close()


def test_all_can_be_read(page: Page, browser: Browser, small, learner) -> None:
    site = small({"q": QUIZ})
    context = browser.new_context(java_script_enabled=False)
    bare, ask, named = context.new_page(), ASK["sv"], texts("sv")
    bare.goto(site.url + "sv/")
    page.goto(site.url + "sv/")
    told = learner(page).words
    learner(bare).question(ask).get_by_text(told["quiz"]["answer"]).click()
    expect(learner(page).button(ask)).to_be_visible()
    for each in (bare, page):
        me = learner(each)
        answers = me.question(ask).locator("details")
        if each is page:
            answers = me.print_answers(ask)
        # From the best to the poorest, whatever the order of the choices.
        for at, (id, text) in enumerate(named.items()):
            item = answers.get_by_role("listitem").nth(at)
            expect(item).to_be_visible()
            expect(item).to_contain_text(f"{told['kinds']['judgement']['key_' + id.rpartition('-')[0]]} {text}")
            expect(item.get_by_text(why(id, "sv"))).to_be_visible()
            expect(me.option(ask, text)).to_be_visible()
        expect(me.question(ask).get_by_role("button")).to_have_count(0)
    context.close()


def test_only_the_best_counts_without_partial_credit(page: Page, small, learner) -> None:
    page.add_init_script(HEAR)
    page.goto(small({"q": QUIZ.replace("questions:", "partial-credit: no\nquestions:")}).url + "sv/")
    me, ask, named = learner(page), ASK["sv"], texts("sv")
    for id in named:
        me.answer(ask, named[id])
        expect(me.feedback(ask)).to_contain_text(why(id, "sv"))
    assert page.evaluate("heard.map(it => it.score)") == [1, 0, 0, 0]
