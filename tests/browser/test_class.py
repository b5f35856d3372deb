"""What a class has done, for its trainer: learners' files in, tables out, in the browser alone."""

from __future__ import annotations

import csv
import json
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

QUIZ = """
questions:
  - {id: a, ask: {sv: Varför **a**?, zh: 为什么甲？}, right: {sv: Ja, zh: 是}, wrong: [{sv: Nej, zh: 否}, {sv: Kanske, zh: 也许}]}
  - {id: b, ask: {sv: Om b?, zh: 乙？}, all-right: [{sv: Ett, zh: 一}, {sv: Två, zh: 二}], wrong: [{sv: Tre, zh: 三}]}
  - {id: c, ask: {sv: Om c?, zh: 丙？}, accept: {sv: kund, zh: 客户}, near: [{accept: {sv: köpare, zh: 买家}, why: {sv: Nära., zh: 接近。}}]}
  - {id: d, ask: {sv: Vad tänker du?, zh: 你怎么想？}, model-answer: {sv: Så., zh: 这样。}}
"""
EXAM = "mode: exam\npass: 50\nquestions:\n  - {ask: {sv: Sant?, zh: 对吗？}, id: e, is-true: yes, why: {sv: Ja., zh: 是。}}\n"
BEFORE = "mode: pretest\nquestions:\n  - {id: f, ask: {sv: Om f?, zh: 己？}, right: {sv: Ja, zh: 是}, wrong: [{sv: Nej, zh: 否}]}\n"
LESSON = "---\ntitle: {0}\nminutes: 5\n---\n# {0}\n\n{1}\n"
PLACED = "/// {0} | {1}\n///\n\n"
TITLES = {"sv": ("Först", "=Sedan"), "zh": ("第一课", "=第二课")}
SECRET = "något mycket hemligt"


@pytest.fixture
def build(small):
    def make() -> str:
        files = {}
        for code, (first, second) in TITLES.items():
            before = PLACED.format("quiz", "before") + PLACED.format("again", "before")
            files[f"content/{code}/index.md"] = "# Start\n"
            files[f"content/{code}/first.md"] = LESSON.format(first, PLACED.format("quiz", "q"))
            files[f"content/{code}/second.md"] = LESSON.format(f'"{second}"', before + PLACED.format("quiz", "exam"))
            files[f"content/{code}/class.md"] = "# Klass\n\n## Läs\n\n/// course | class\n///\n"
        quizzes = {"q": QUIZ, "exam": EXAM, "before": BEFORE}
        return small(quizzes, files=files, settings="certificate: {quiz: exam, pass_mark: 50}").url

    return make


@pytest.fixture
def saved(page: Page, build):
    """Return a function that makes the file of a learner who has answered this first and, where it says so, that later."""

    def answers(index: dict[str, Any], given: dict[str, tuple[float | None, list[str]]]) -> dict[str, Any]:
        at, entries = "2026-11-20T10:00:00.000Z", {}
        for name, (score, response) in given.items():
            quiz, id = name.replace("+after", "").split("/")
            (digest,) = [each["digest"] for each in index["quizzes"][quiz]["questions"] if each["id"] == id]
            first = {"response": response, "score": score, "at": at}
            # Whatever was answered first, all is right in the end: the class is shown what was hard.
            answer = {
                "digest": digest,
                "response": response,
                "prints": [],
                "score": score and 1,
                "attempts": 2,
                "at": at,
            }
            entries[name] = {"version": 2, **answer, **({"first": first} if response else {})}
        return entries

    def make(
        name: str, given: dict[str, tuple[float | None, list[str]]], best: int | None = None, **changed: Any
    ) -> dict[str, Any]:
        index = page.evaluate("fetch('../course.json').then(it => it.json())")
        entries = answers(index, given)
        if best is not None:
            result = {"points": best, "max": 100, "percent": best, "at": "2026-11-20T10:00:00.000Z"}
            entries["@sitting/exam"] = {
                "version": 2,
                "seed": "s",
                "number": 1,
                "submitted": result["at"],
                "best": result,
            }
        told = {
            "format": "course-progress",
            "version": 1,
            "course": "test",
            "exported": name,
            "entries": entries,
        } | changed
        return {"name": name, "mimeType": "application/json", "buffer": json.dumps(told).encode()}

    return make


def right(*names: str) -> dict[str, tuple[float | None, list[str]]]:
    return {name: (1, ["right-1"]) for name in names}


@pytest.fixture
def everyone(saved):
    """Return a function that makes the files of three learners."""

    def make() -> list[dict[str, Any]]:
        own = {"q/d": (None, [SECRET])}
        return [
            saved("Åsa.json", right("q/a", "q/b", "q/c") | {"q/d": (None, []), "before+after/f": (1, ["right-1"]), "exam/e": (1, ["true"]), "before/f": (0, ["wrong-1"])}, 90),
            saved("=cmd|' /C calc'!A0.json", {"q/a": (0, ["wrong-2"]), "q/b": (0, ["right-1", "wrong-1"]), "q/c": (0, [SECRET])} | own),
            saved('李"雷",<b>.json', {"q/a": (0, ["wrong-2"]), "q/b": (0.5, ["right-2"])}),
        ]  # fmt: skip

    return make


def rows(table: Locator) -> list[list[str]]:
    return table.locator("tbody tr").evaluate_all(
        "all => all.map(row => [...row.cells].map(cell => cell.textContent.trim()))"
    )


def read(page: Page, files: list[dict[str, Any]], said: dict[str, str], count: int) -> Locator:
    page.get_by_label(said["choose"]).set_input_files(files)
    expect(page.locator("course-part").get_by_role("status")).to_contain_text(said["read"].format(n=count))
    return page.locator("course-part")


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


def test_tables_as_files_for_spreadsheets(page: Page, build, everyone, words) -> None:
    said = words("zh")["parts"]["class"]
    page.goto(build() + "zh/class/")
    part, found = read(page, everyone(), said, 3), {}
    for name in ("learners", "questions"):
        with page.expect_download() as coming:
            part.get_by_role("button", name=said[f"{name}_save"]).click()
        assert coming.value.suggested_filename == f"{said[f'{name}_file']}.csv"
        raw = coming.value.path().read_bytes()
        assert raw.startswith(b"\xef\xbb\xbf") and raw.count(b"\n") == raw.count(b"\r\n") and SECRET.encode() not in raw
        found[name] = list(csv.reader(raw.decode("utf-8-sig").splitlines(keepends=True), strict=True))
    head, *learners = found["learners"]
    assert head[-2:] == ["第一课", "'=第二课"]
    assert sorted(row[0] for row in learners) == sorted(["Åsa", "'=cmd|' /C calc'!A0", '李"雷",<b>'])
    assert next(row[1:] for row in learners if row[0] == "Åsa") == [
        "2",
        "2",
        "6",
        "6",
        "5",
        "5",
        "90",
        *[said["is_done"]] * 2,
    ]
    asked = {row[1]: row for row in found["questions"][1:]}
    assert asked["为什么甲？"] == ["第一课", "为什么甲？", "1", "3", "33", "也许", "2"]
    # Before the lesson it was wrong, and that is no wonder.
    assert asked["己？"][:5] == ["'=第二课", "己？", "1", "1", "100"]


def test_files_that_cannot_be_used_are_named_and_the_others_count(
    page: Page, build, everyone, saved, words, axe
) -> None:
    said = words("sv")["parts"]["class"]
    page.goto(build() + "sv/class/")
    asa, *_ = files = everyone()
    bad = {
        "damaged": {"name": "skadad.json", "buffer": asa["buffer"][:99]},
        "foreign": {"name": "<img src=x onerror=alert(1)>.json", "buffer": b'{"format": "other"}'},
        "elsewhere": saved("annan.json", {}, course="other"),
        "newer": saved("ny.json", {}, version=2),
        "large": {"name": "stor.json", "buffer": b" " * 10_000_001},
    }
    page.evaluate("localStorage.setItem('before', 'x')")
    kept = page.evaluate("({...localStorage})")
    again = {"name": "kopia.json", "mimeType": "application/json", "buffer": asa["buffer"]}
    damaged_inside = saved(
        "trasig.json", right("q/a"), entries={"q/a": 5, "__proto__": {"q/b": {}}, "@sitting/exam": "x"}
    )
    both = [{"mimeType": "application/json", **each} for each in bad.values()] + [*files, again, damaged_inside]
    part = read(page, both, said, 4)
    expect(part.get_by_role("status")).to_contain_text(said["double"].format(n=1))
    for reason, file in bad.items():
        expect(part.get_by_role("listitem").filter(has_text=file["name"])).to_contain_text(said[reason])
    assert ["trasig", "0/2", "0/6", "0/0", "–" + said["untried"]] in rows(part.get_by_role("table").first)
    # One more learner whose file has a name that is there already, dropped onto the page.
    other = saved("Åsa.json", right("q/b"))
    page.evaluate(
        """([name, text]) => {
          const dataTransfer = new DataTransfer()
          dataTransfer.items.add(new File([text], name))
          for (const type of ["dragover", "drop"])
            document.querySelector(".course-class__files").dispatchEvent(new DragEvent(type, {dataTransfer, bubbles: true, cancelable: true}))
        }""",
        [other["name"], other["buffer"].decode()],
    )
    expect(part.get_by_role("rowheader", name="Åsa (2)")).to_be_visible()
    axe(page)
    # Another tab answers a question: what was chosen here stays.
    page.evaluate("dispatchEvent(new StorageEvent('storage', {key: 'course:test:q/a'}))")
    expect(part.get_by_role("rowheader", name="Åsa (2)")).to_be_visible()
    assert page.evaluate("({...localStorage})") == kept
    part.get_by_role("button", name=said["clear"]).click()
    expect(part.get_by_role("table")).to_have_count(0)
    expect(page.get_by_label(said["choose"])).to_be_focused()
    expect(part.get_by_role("status")).to_have_text(said["cleared"])
    page.keyboard.press("Shift+Tab")
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
