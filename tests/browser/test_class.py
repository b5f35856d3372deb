"""What a class has done, for its trainer: learners' files in, tables out, in the browser alone."""

from __future__ import annotations

from classes import SECRET, TITLES, build_fixture, everyone_fixture, read, rows, saved_fixture  # noqa: F401
from playwright.sync_api import Page, expect


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
            ["Åsa", "2/2", "6/6", "5/5", percent(90)],
            ["=cmd|' /C calc'!A0", "1/2", "4/6", "0/3", "–" + said["untried"]],
            ['李"雷",<b>', "0/2", "2/6", "0/2", "–" + said["untried"]],
        ]
    )
    assert rows(part.get_by_role("table").nth(1)) == [[first, "2", "1", "0"], [second, "1", "0", "2"]]
    texts = {"sv": ("Varför a?", "Om b?", "Kanske", "Tre"), "zh": ("为什么甲？", "乙？", "也许", "三")}[language]
    hard, wrong = (each.get_by_role("listitem").all_inner_texts() for each in part.locator("ol").all())
    told = [said["right_of"].format(right=1, known=3, percent=percent(33))] * 2
    assert [[line for line in item.splitlines() if line] for item in hard] == [
        [ask, f"{line} {first}"] for ask, line in zip(texts[:2], told, strict=True)
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
          const [{pack}, {Course}] = await Promise.all(["files/archive", "learner/course"].map(name => import(`${folder}${name}.js`)))
          const course = await Course.load()
          return JSON.stringify(pack(course.store, {texts: false, quizzes: course.index.quizzes}))
        }"""
    )
    assert SECRET not in text
    page.goto(page.url.replace("first", "class"))
    file = {"name": "jag.v2.json", "mimeType": "application/json", "buffer": text.encode()}
    part = read(page, [file], said, 1)
    assert rows(part.get_by_role("table").first) == [["jag.v2", "1/2", "4/6", "1/3", "–" + said["untried"]]]
    wrong = part.locator("ol").last.get_by_role("listitem")
    expect(wrong).to_have_count(1)
    expect(wrong).to_contain_text("✗ Nej")


def test_pure(page: Page, build) -> None:
    """At least three must have answered a question, and a cell is no formula."""
    page.goto(build() + "sv/class/")
    found = page.evaluate(
        """async () => {
          const folder = document.querySelector("script[src$='site.js']").src.replace("site.js", "")
          const [{hardest, misled}, {csv}] = await Promise.all(["files/class", "files/csv"].map(name => import(`${folder}${name}.js`)))
          const asked = [[2, 0], [3, 2], [9, 6], [4, 1], [5, 5]].map(([known, right]) => ({id: `${known}`, known, right, chosen: new Map([["x", known]])}))
          const options = [{id: "x", text: "X", right: false}, {id: "y", text: "Y", right: false}]
          return [
            ...[7, 2, 1].map(learners => hardest(asked, learners).map(each => each.id)),
            misled(asked, (quiz, id) => id === "9" ? undefined : {ask: "", options}).map(each => [each.id, each.option, each.count]),
            csv([["=1", "+1", "-1", "@a", "＝1", " =1", "\\t=1", "a=1", -1], ['a"b', "a,b", "a\\nb", "", 0.5]]),
          ]
        }"""
    )
    assert found[:3] == [["4", "9", "3"], ["2", "4", "9", "3"], ["2", "4", "9", "3"]]
    assert found[3] == [[id, "X", int(id)] for id in "5432"]
    assert found[4] == '\ufeff\'=1,\'+1,\'-1,\'@a,\'＝1,\' =1,\'\t=1,a=1,-1\r\n"a""b","a,b","a\nb",,0.5\r\n'
