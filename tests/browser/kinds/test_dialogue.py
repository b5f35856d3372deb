"""A talk in scenes: every way through it, played again, resumed, by keyboard, on any screen and on paper."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from learner import SIGNS, Learner
from playwright.sync_api import Browser, Locator, Page, expect

HEAR = "addEventListener('quiz-answered', ({detail}) => (window.heard ??= []).push(detail))"
HEARD = "(window.heard ?? []).map(it => [it.response.join(' '), it.score, it.attempt])"
ASK = {"sv": "Kunden är arg.", "zh": "客户很生气。"}
WHY = {"sv": "Fråga först.", "zh": "先问。"}
SAYS = {
    "start": ("Vad vill du?", "你有什么事？"),
    "offer": ("Jaha, och nu?", "那现在呢？"),
    "won": ("Då säger vi det.", "就这么定。"),
    "maybe": ("Ring i höst.", "秋天再联系。"),
    "lost": ("Adjö.", "再见。"),
}
LINES = {
    "listen": ("Berätta *mer*.", "你再多说说。"),
    "push": ("Köp nu.", "现在就买吧。"),
    "chat": ("Vilket väder!", "天气真好！"),
    "propose": ("Här är ett förslag.", "这是一个方案。"),
    "wait": ("Det är ingen brådska.", "不着急。"),
}
THEN = {id: (f"Följd {id}.", f"后果 {id}。") for id in LINES}
DEBRIEF = ("Du lyssnade.", "你听进去了。")


def both(pair: tuple[str, str]) -> str:
    return f'{{sv: "{pair[0]}", zh: "{pair[1]}"}}'


def choice(id: str, to: str, rest: str = "") -> str:
    return f"          - {{id: {id}, text: {both(LINES[id])}, why: {both(THEN[id])}, to: {to}{rest}}}\n"


QUIZ = f"""
title: {{sv: Samtal, zh: 对话}}
questions:
  - id: talk
    ask: {{sv: {ASK["sv"]}, zh: {ASK["zh"]}}}
    state: {{trust: 5, time: 2}}
    names: {{time: {{sv: Tid, zh: 时间}}}}
    scenes:
      - id: start
        says: {both(SAYS["start"])}
        choices:
{choice("push", "lost", ", effect: {trust: -3}")}{choice("listen", "offer", ", effect: {trust: +2}")}{choice("chat", "start", ", effect: {trust: -2, time: -1}")}
      - id: offer
        says: {both(SAYS["offer"])}
        choices:
{choice("propose", "won", ", when: {trust: 7}, effect: {trust: +9}")}{choice("wait", "maybe")}
      - {{id: won, says: {both(SAYS["won"])}, ending: good, debrief: {both(DEBRIEF)}}}
      - {{id: maybe, says: {both(SAYS["maybe"])}, ending: middling}}
      - {{id: lost, says: {both(SAYS["lost"])}, ending: bad}}
    why: {{sv: {WHY["sv"]}, zh: {WHY["zh"]}}}
"""
GOOD, MIDDLING, BAD, ROUND = ["listen", "propose"], ["listen", "wait"], ["push"], ["chat", "listen", "wait"]
RING = "it => { const {outlineStyle, outlineWidth} = getComputedStyle(it); return outlineStyle + outlineWidth }"
TOO_WIDE = "all => all.filter(it => it.checkVisibility() && !it.closest('.course-hidden') && it.getBoundingClientRect().right > innerWidth + 1).length"
SMALL = "all => all.filter(it => { const {width, height} = it.getBoundingClientRect(); return width < 44 || height < 44 }).length"


@dataclass(frozen=True)
class Talk:
    """A talk as a learner has it."""

    me: Learner
    language: str

    def text(self, pair: tuple[str, str]) -> str:
        return pair[self.language == "zh"].replace("*", "")

    @property
    def words(self) -> dict[str, str]:
        return self.me.words["kinds"]["dialogue"]

    @property
    def group(self) -> Locator:
        return self.me.question(ASK[self.language])

    @property
    def log(self) -> Locator:
        return self.group.get_by_role("log", name=self.words["said"])

    @property
    def now(self) -> Locator:
        return self.group.get_by_role("group").first

    @property
    def feedback(self) -> Locator:
        return self.group.get_by_role("status")

    def line(self, id: str) -> Locator:
        return self.group.get_by_role("radio", name=self.text(LINES[id]))

    def button(self, name: str) -> Locator:
        return self.group.get_by_role("button", name=self.words[name])

    def play(self, ids: list[str]) -> None:
        for id in ids:
            self.line(id).check()
            self.button("say").click()

    def level(self, name: str, level: int) -> str:
        return self.words["level"].format(name=name, level=level)

    def table(self, which: str) -> Locator:
        return self.group.get_by_role("table", name=self.words[which].strip())

    def rows(self, which: str) -> list[str]:
        return [" ".join(row.split()) for row in self.table(which).get_by_role("row").all_inner_texts()]


@pytest.fixture
def talk(learner):
    return lambda page, language="sv": Talk(learner(page, language), language)


def test_every_ending_and_the_ways_beside_each_other(page: Page, small, language, talk, axe) -> None:
    page.add_init_script(HEAR)
    page.goto(small({"q": QUIZ}).url + f"{language}/")
    it = talk(page, language)
    trust, time = it.words["trust"], it.text(("Tid", "时间"))
    # One scene is seen, and nothing of those that follow.
    expect(it.log.get_by_role("listitem")).to_have_text([it.text(SAYS["start"])])
    expect(it.group.get_by_text(it.text(SAYS["won"]))).to_have_count(1)
    expect(it.group.get_by_text(it.text(SAYS["won"]))).to_be_hidden()
    # Once around: what was said stays, and what it led to is told at once, with what it did, in words.
    it.play(["chat"])
    changed = [
        it.words["changed"].format(name=trust, change="−2", level=3),
        it.words["changed"].format(name=time, change="−1", level=1),
    ]
    said = [
        it.text(SAYS["start"]),
        it.words["you"] + it.text(LINES["chat"]),
        it.text(THEN["chat"]) + "".join(changed),
        it.text(SAYS["start"]),
    ]
    expect(it.log.get_by_role("listitem")).to_have_text(said)
    expect(it.group.get_by_text(it.level(trust, 3))).to_be_visible()
    expect(it.feedback).to_be_empty()
    # What is not possible now is there, and says what it takes.
    it.play(["listen"])
    needs = it.words["needs"].format(conditions=it.words["at_least"].format(name=trust, level=7))
    expect(it.line("propose")).to_be_disabled()
    expect(it.line("propose")).to_have_accessible_name(f"{it.text(LINES['propose'])} {it.words['closed']} {needs}")
    expect(it.line("wait")).to_be_enabled()
    it.play(["wait"])
    sent = [(ROUND, [], [])]
    # Each way, with the one before and the best one before beside it.
    for ids, before, best in ((BAD, ROUND, []), (GOOD, BAD, ROUND), (MIDDLING, GOOD, []), (BAD, MIDDLING, GOOD)):
        it.button("again").click()
        expect(it.feedback).to_be_empty()
        expect(it.group.get_by_role("table")).to_have_count(0)
        expect(it.log.get_by_role("listitem")).to_have_text([it.text(SAYS["start"])])
        it.play(ids)
        result = {"push": "bad", "propose": "good", "wait": "middling"}[ids[-1]]
        verdict = f"{SIGNS[{'bad': 'wrong', 'middling': 'partly', 'good': 'right'}[result]]} {it.words[result]}"
        debrief = [it.text(DEBRIEF)] if result == "good" else []
        end = it.me.finished(int(result == "good"), 1)
        expect(it.feedback.get_by_role("paragraph")).to_have_text([verdict, *debrief, WHY[language], end])
        expect(it.now).to_have_accessible_name(it.words["over"])
        expect(it.group.get_by_role("radio")).to_have_count(0)
        expect(it.table("this")).to_have_accessible_name(it.words["this"] + verdict)
        shown = {"this": ids, "before": before, "best": best}
        expect(it.group.get_by_role("table")).to_have_count(sum(map(bool, shown.values())))
        assert len(it.rows("this")) == 2 + len(ids)
        sent.append((ids, before, best or before))
    # The levels after each step, and in words where the ways parted. No level leaves its bounds.
    start = f"{it.words['start']} 5 2"
    assert it.rows("this")[1:] == [start, f"{it.text(LINES['push'])} 2 2"]
    parted = it.words["parted"].strip()
    lines = [f"{parted} {it.text(LINES['listen'])} 7 2", f"{it.text(LINES['propose'])} 10 2"]
    assert it.rows("best")[1:] == [start, *(lines if language == "sv" else [lines[0].replace("： ", "："), lines[1]])]
    told = [
        [
            " / ".join(" ".join(way) for way in (ways if ways[1] else ways[:1])),
            {"push": 0, "propose": 1, "wait": 0.5}[ways[0][-1]],
            n,
        ]
        for n, ways in enumerate(sent, 1)
    ]
    assert page.evaluate(HEARD) == told
    axe(page)


def test_by_keyboard_alone(page: Page, small, language, talk) -> None:
    page.goto(small({"q": QUIZ}).url + f"{language}/")
    it, press = talk(page, language), page.keyboard.press

    def reach(target: Locator, key: str = "Tab") -> None:
        for _ in range(40):
            if target.evaluate("it => it === document.activeElement"):
                return
            press(key)
        pytest.fail(f"{key} does not lead to {target}")

    expect(it.button("say")).to_be_visible()
    reach(it.button("say"))
    press("Enter")
    expect(it.feedback).to_have_text(it.words["empty"])
    expect(it.group.get_by_role("radio").first).to_be_focused()
    press("Space")
    expect(it.feedback).to_be_empty()
    # The arrows look at what could be said. They say nothing.
    for _ in range(9):
        if it.line("listen").is_checked():
            break
        press("ArrowDown")
    expect(it.log.get_by_role("listitem")).to_have_count(1)
    press("Enter")
    # From what can be said now the next one is one key away, and what is not possible is passed over.
    expect(it.now).to_be_focused()
    expect(it.now).to_have_accessible_name(it.words["now"])
    assert it.now.evaluate(RING).startswith("solid3")
    expect(it.log.get_by_role("listitem")).to_have_count(4)
    press("Tab")
    expect(it.group.get_by_role("radio").first).to_be_focused()
    for _ in range(9):
        if it.line("propose").is_checked():
            break
        press("ArrowDown")
    reach(it.button("say"))
    press("Space")
    expect(it.now).to_be_focused()
    expect(it.now).to_have_accessible_name(it.words["over"])
    expect(it.feedback).to_contain_text(it.words["good"])
    expect(it.button("say")).to_have_count(0)
    press("Tab")
    expect(it.button("again")).to_be_focused()
    press("Enter")
    expect(it.now).to_be_focused()
    expect(it.log.get_by_role("listitem")).to_have_count(1)
    expect(it.feedback).to_be_empty()
    # What was just said stands at the top of what is seen, below the header.
    page.set_viewport_size({"width": 320, "height": 400})
    it.play(["chat", "chat"])
    box = it.log.get_by_role("listitem").nth(4).bounding_box()
    assert box and 48 <= box["y"] <= 100


# A service worker would go on showing the first version of the course.
@pytest.mark.browser_context_args(service_workers="block")
def test_a_talk_goes_on(page: Page, small, talk) -> None:
    site = small({"q": QUIZ})
    page.goto(site.url + "sv/")
    it = talk(page)
    it.play(["chat", "listen"])
    before = it.group.aria_snapshot()
    page.reload()
    expect(it.log.get_by_role("listitem")).to_have_count(7)
    assert it.group.aria_snapshot() == before
    expect(it.me.score(0, 1)).to_have_count(0)
    # In the other language the same has been said.
    page.get_by_role("link", name="中文", exact=True).click()
    other = talk(page, "zh")
    expect(other.log.get_by_role("listitem").nth(1)).to_have_text(other.words["you"] + other.text(LINES["chat"]))
    other.play(["wait"])
    page.get_by_role("link", name="Svenska", exact=True).click()
    expect(it.feedback).to_contain_text(it.words["middling"])
    # A talk begun again goes on too, and takes nothing from what the last one gave.
    it.button("again").click()
    it.play(["listen", "propose"])
    it.button("again").click()
    it.play(["listen"])
    before = it.group.aria_snapshot()
    page.reload()
    expect(it.log.get_by_role("listitem")).to_have_count(4)
    assert it.group.aria_snapshot() == before
    expect(it.feedback).to_be_empty()
    expect(it.me.score(1, 1)).to_be_visible()
    # Another tab has it too, ends it, and starts over.
    tab = page.context.new_page()
    tab.goto(site.url + "sv/")
    mine = talk(tab)
    mine.play(["wait"])
    expect(it.feedback).to_contain_text(it.words["middling"])
    expect(it.table("before")).to_contain_text(it.text(LINES["propose"]))
    mine.me.restart()
    expect(it.feedback).to_be_empty()
    expect(it.log.get_by_role("listitem")).to_have_count(1)
    expect(it.group.get_by_role("table")).to_have_count(0)
    expect(it.button("say")).to_be_visible()
    # New words keep a way; another effect makes it another talk.
    it.play(MIDDLING)
    small({"q": QUIZ.replace("Det är ingen brådska.", "Ta den tid du behöver.")})
    page.reload()
    expect(it.table("this")).to_contain_text("Ta den tid du behöver.")
    small({"q": QUIZ.replace("trust: -3", "trust: -4")})
    page.reload()
    expect(it.feedback).to_have_text(it.me.words["runtime"]["changed"])
    expect(it.log.get_by_role("listitem")).to_have_count(1)
    it.play(BAD)
    expect(it.group.get_by_role("table")).to_have_count(1)


def test_when_no_try_is_left(page: Page, small, talk) -> None:
    page.goto(small({"q": "attempts: 1\nconfidence: yes\n" + QUIZ.lstrip()}).url + "sv/")
    it = talk(page)
    it.play(MIDDLING)
    # The end has come, and the quiz asks for one more thing before it takes the answer.
    expect(it.feedback).to_have_text(it.me.words["behaviours"]["confidence"]["how_sure"])
    it.group.get_by_role("radio").first.check()
    it.button("say").click()
    expect(it.feedback).to_contain_text(it.words["middling"])
    before = it.log.aria_snapshot()
    it.button("again").click()
    expect(it.feedback).to_contain_text(it.me.words["behaviours"]["tries"]["no_tries"])
    assert it.log.aria_snapshot() == before


def test_every_state_looks_right(page: Page, small, talk, axe) -> None:
    page.emulate_media(reduced_motion="reduce")
    page.goto(small({"q": QUIZ}).url + "sv/")
    it = talk(page)
    expect(it.button("say")).to_be_visible()
    states = (
        lambda: None,
        lambda: it.play(["chat", "listen"]),
        lambda: it.play(["wait"]),
        lambda: again(GOOD),
        lambda: again(BAD),
    )

    def again(ids: list[str]) -> None:
        it.button("again").click()
        it.play(ids)

    for reach in states:
        reach()
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 800})
            axe(page)
            assert page.evaluate("document.documentElement.scrollWidth") <= width
            assert not it.group.locator("*").evaluate_all(TOO_WIDE)
            assert not it.group.locator("label:visible, button:visible").evaluate_all(SMALL)
        # The theme switches to dark by this attribute alone.
        page.evaluate("document.body.dataset.mdColorScheme = 'slate'")
        axe(page, rules=["color-contrast"])
        page.evaluate("document.body.dataset.mdColorScheme = 'default'")
        page.emulate_media(reduced_motion="reduce", forced_colors="active")
        axe(page, skip=("color-contrast",))
        page.emulate_media(reduced_motion="reduce", forced_colors="none")


def test_without_javascript_and_on_paper(page: Page, browser: Browser, small, language, talk) -> None:
    site = small({"q": QUIZ})
    context = browser.new_context(java_script_enabled=False)
    bare = context.new_page()
    for where in (bare, page):
        where.goto(site.url + f"{language}/")
        it = talk(where, language)
        if where is page:
            it.play(MIDDLING)
            where.emulate_media(media="print")
        scenes = it.group.locator("ol:visible > li")
        expect(scenes).to_have_count(len(SAYS))
        for number, says in enumerate(SAYS.values(), 1):
            scene = scenes.nth(number - 1)
            expect(scene.get_by_text(it.words["scene"].format(number=number), exact=True)).to_be_visible()
            expect(scene.get_by_text(it.text(says))).to_be_visible()
        for number, id in ((0, "chat"), (0, "push"), (1, "propose"), (1, "wait")):
            line = scenes.nth(number).get_by_role("listitem").filter(has_text=it.text(LINES[id]))
            to = {"chat": 1, "push": 5, "propose": 3, "wait": 4}[id]
            expect(line).to_contain_text(it.text(THEN[id]))
            expect(line).to_contain_text(it.words["leads"].format(number=to))
        expect(scenes.nth(1)).to_contain_text(it.words["at_least"].format(name=it.words["trust"], level=7))
        for number, name in ((2, "good"), (3, "middling"), (4, "bad")):
            expect(scenes.nth(number)).to_contain_text(it.words[name])
        expect(it.group.get_by_role("button")).to_have_count(0)
        expect(it.group.get_by_role("radio")).to_have_count(0)
    context.close()
    expect(it.feedback).to_contain_text(it.words["middling"])
    expect(it.table("this")).to_be_visible()


def test_the_trainers_map(page: Page, small, language, talk, axe) -> None:
    text = "# Ett\n\nEn text.\n\n/// quiz | q\n///\n\n/// map | q\n///\n"
    site = small({"q": QUIZ}, files={f"content/{each}/index.md": text for each in ("sv", "zh")})
    page.emulate_media(reduced_motion="reduce")
    page.goto(site.url + f"{language}/")
    it = talk(page, language)
    drawing = page.get_by_role("img", name=it.words["map"])
    words = drawing.locator("text")
    for id in (*SAYS, *LINES):
        expect(words.filter(has_text=id).first).to_be_visible()
    for name in ("good", "middling", "bad"):
        expect(words.filter(has_text=it.words[name])).to_be_visible()
    inside = """it => [...it.querySelectorAll("text")].every(text => {
      const box = text.getBBox(), {width, height} = it.viewBox.baseVal
      return box.x >= 0 && box.x + box.width <= width && box.y >= 0 && box.y + box.height <= height
    })"""
    assert drawing.evaluate(inside)
    # No text runs over the edge of its box.
    edge = "it => Math.max(...[...it.querySelectorAll('text')].map(text => text.getBBox()).map(box => box.x + box.width)) <= it.querySelector('rect').getBBox().width + 1"
    assert drawing.evaluate(edge)
    page.get_by_text(it.words["map_text"]).click()
    expect(page.get_by_role("listitem").filter(has_text="propose (trust ≥7 trust +9) → won").last).to_be_visible()
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 800})
        axe(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.evaluate("document.body.dataset.mdColorScheme = 'slate'")
    axe(page, rules=["color-contrast"])
    light = "it => getComputedStyle(it).fill.match(/[0-9.]+/g).slice(0, 3).every(each => each > 128)"
    assert words.first.evaluate(light)
