"""What a class has done, for its trainer: learners' files in, tables out, in the browser alone."""

from __future__ import annotations

from classes import SECRET, TITLES, build_fixture, everyone_fixture, read, right, rows, saved_fixture  # noqa: F401
from learner import EITHER
from playwright.sync_api import Page, expect


@EITHER
def test_tables_of_a_class(page: Page, build, everyone, words, language, axe) -> None:
    said = words(language)["parts"]["class"]
    page.goto(f"{build()}{language}/class/")
    expect(page.get_by_label(said["choose"])).to_be_attached()
    axe(page)
    part = read(page, everyone(), said, 3)
    first, second = TITLES[language]
    percent = {"sv": "{}\u00a0%", "zh": "{}%"}[language].format
    # Those with other signs come first, and letters in the order of the language.
    assert sorted(rows(part.get_by_role("table").first)) == sorted(
        [
            ["Åsa", "2/2", percent(100), percent(90)],
            ["=cmd|' /C calc'!A0", "1/2", percent(0), "–"],
            ['李"雷",<b>', "0/2", percent(0), "–"],
        ]
    )
    assert rows(part.get_by_role("table").nth(1)) == [[first, "2", "1", "0"], [second, "1", "0", "2"]]
    texts = {"sv": ("Varför a?", "Om b?", "Kanske", "Tre"), "zh": ("为什么甲？", "乙？", "也许", "三")}[language]
    part.get_by_text(said["misled"]).click()
    hard, wrong = (each.get_by_role("listitem").all_inner_texts() for each in part.locator("ol").all())
    told = [said["right_of"].format(right=1, known=3, percent=percent(33))] * 2
    assert [[line for line in item.splitlines() if line] for item in hard] == [
        [ask, line, said["trap"].format(option=option, count=n, known=3), first]
        for ask, line, option, n in zip(texts[:2], told, texts[2:], (2, 1), strict=True)
    ]
    chosen = [said["chosen_of"].format(count=n, known=3, percent=percent(share)) for n, share in ((2, 67), (1, 33))]
    assert [[line for line in item.splitlines() if line] for item in wrong] == [
        [f"✗ {option}", ask, f"{line} {first}"] for ask, option, line in zip(texts[:2], texts[2:], chosen, strict=True)
    ]
    assert SECRET not in page.content()
    axe(page)
    page.set_viewport_size({"width": 320, "height": 800})
    page.wait_for_function("document.documentElement.scrollWidth <= innerWidth")
    axe(page)


def test_what_a_learner_saves_for_the_trainer_is_read(page: Page, build, learner, words) -> None:
    page.goto(build() + "sv/first/")
    me, said = learner(page), words("sv")["parts"]["class"]
    me.answer("Varför a?", "Nej")
    me.answer("Varför a?", "Ja")
    me.answer("Om b?", "Ett", "Två")
    for ask, text in (("Om c?", "köpare"), ("Vad tänker du?", SECRET)):
        me.question(ask).get_by_role("textbox").fill(text)
        me.question(ask).locator("[type=submit]").click()
        expect(me.said(ask).first).to_be_visible()
    text = page.evaluate(
        """async () => {
          const folder = document.querySelector("script[src$='site.js']").src.replace("site.js", "")
          const load = name => import(`${folder}${name}.js`)
          const [{pack}, {Course}] = await Promise.all(["store/archive", "learner/course"].map(load))
          const course = await Course.load()
          return JSON.stringify(pack(course.store, {texts: false, quizzes: course.index.quizzes}))
        }"""
    )
    assert SECRET not in text
    page.goto(page.url.replace("first", "class"))
    file = {"name": "jag.v2.json", "mimeType": "application/json", "buffer": text.encode()}
    part = read(page, [file], said, 1)
    assert rows(part.get_by_role("table").first) == [["jag.v2", "1/2", "33\u00a0%", "–"]]
    part.get_by_text(said["misled"]).click()
    wrong = part.locator("ol").last.get_by_role("listitem")
    expect(wrong).to_have_count(1)
    expect(wrong).to_contain_text("✗ Nej")


def test_the_class_at_a_glance(page: Page, build, everyone, saved, words, axe) -> None:
    said = words("sv")["parts"]["class"]
    page.goto(build() + "sv/class/")
    told = page.get_by_text("Så här.")
    # What is to be pressed comes first, and with it that nothing is sent.
    expect(told).to_be_visible()
    expect(page.get_by_text(said["drop"])).to_be_visible()
    still = saved("Bo.json", right("q/a"), exported="2026-12-20T10:00:00.000Z")
    part = read(page, [*everyone(), still, saved("Cia.json", {})], said, 5)
    expect(told).to_be_hidden()
    expect(part.get_by_text(said["sum_done"].format(n=1, all=5))).to_be_visible()
    expect(part.get_by_text(said["sum_still"].format(names=said["still_name"].format(name="Bo", n=29)))).to_be_visible()
    expect(part.get_by_text(said["sum_waiting"].format(names="Cia"))).to_be_visible()
    of = said["fact_of"].format
    facts = (
        ("learners", "5"),
        ("done", of(n=1, all=5)),
        ("median", of(n=0, all=2)),
        ("passed", of(n=1, all=5)),
        ("call", "2"),
    )
    shown = part.locator("dl > div").evaluate_all("all => all.map(it => [...it.children].map(it => it.textContent))")
    assert shown == [[said[f"fact_{name}"], value] for name, value in facts]
    table = part.get_by_role("table").first
    expect(table.get_by_role("rowheader", name=f"Bo {said['still'].format(n=29)}")).to_be_visible()

    def names() -> list[str]:
        return [row[0].split(" ")[0] for row in rows(table)]

    assert names()[-2:] == ["Åsa", '李"雷",<b>']
    head = table.get_by_role("columnheader")
    expect(head.first).to_have_attribute("aria-sort", "ascending")
    for column, order, first in ((1, "descending", "Åsa"), (1, "ascending", None), (3, "descending", "Åsa")):
        head.nth(column).get_by_role("button").click()
        expect(head.nth(column)).to_have_attribute("aria-sort", order)
        expect(table.locator("[aria-sort]")).to_have_count(1)
        assert names()[0 if first else -1] == "Åsa"
    axe(page)
    page.emulate_media(color_scheme="dark")
    axe(page)
    part.get_by_role("button", name=said["clear"]).click()
    expect(told).to_be_visible()
