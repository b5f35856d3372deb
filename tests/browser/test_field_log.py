"""What is planned in one lesson is followed up in the next, and all of it stands in the field log."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from field_logs import DATE, TITLES, log_fixture, url_fixture  # noqa: F401
from learner import CHINESE
from playwright.sync_api import Page, expect
from pypdf import PdfReader

HOSTILE = "<b>Hon</b> tackade & ringde"


def test_from_a_plan_to_the_log(page: Page, log, axe) -> None:
    it, own = log("sv"), log("sv").own
    # Who has not planned anything sees one line, with the way to where it is done.
    it.open("two")
    form = it.follow_up()
    line = form.get_by_role("paragraph").filter(visible=True)
    expect(line).to_have_text([own["follow_none"].replace("{lesson}", "Först")])
    expect(form.get_by_role("button")).to_be_hidden()
    axe(page)
    form.get_by_role("link", name="Först").click()
    page.wait_for_url("**/sv/one/")
    # A plan without its person is not whole.
    plan = it.plan("one", "", "hon ringer", "svarar jag")
    expect(plan.get_by_role("status")).to_have_text(own["empty_person"])
    expect(plan.locator("[data-field=who]")).to_be_focused()
    it.plan("one", "Samira", "hon ringer", "svarar jag")
    sentence = f"Med Samira: när hon ringer, så svarar jag. {DATE['sv']}"
    expect(plan.get_by_role("listitem").filter(has_text="Samira")).to_have_text(sentence)

    it.open("two")
    row = page.get_by_role("group", name=sentence)
    expect(row).to_be_visible()
    form.get_by_role("button", name=own["check"]).click()
    expect(form.get_by_role("status")).to_have_text(own["follow_empty"])
    it.answer("partly", HOSTILE, "Att vänta.")
    axe(page)
    # What is written is kept while it is written.
    page.reload()
    expect(row.get_by_role("radio", name=own["follow_partly"])).to_be_checked()
    expect(row.get_by_label(own["follow_noticed"])).to_have_value(HOSTILE)
    form.get_by_role("button", name=own["check"]).click()
    expect(form.get_by_role("status")).to_have_text(f"✓ {it.words['runtime']['done']}")

    part = it.part("field-log")
    words = it.words["parts"]["field-log"]
    cells = part.get_by_role("row").nth(1).get_by_role("cell")
    expect(part.get_by_role("rowheader")).to_have_text(["Först"])
    expect(cells).to_have_text(
        ["Samira", "hon ringer", "svarar jag", "1 dec. 2026", re.compile(re.escape(words["did_partly"]))]
    )
    expect(cells.last).to_contain_text(HOSTILE)
    axe(page)
    part = it.part("journal")
    expect(part.locator(".course-journal__text p")).to_have_text(
        [
            sentence,
            f"{own['follow_did']} {own['follow_partly']}",
            f"{own['follow_noticed']} {HOSTILE}",
            f"{own['follow_learnt']} Att vänta.",
        ]
    )
    axe(page)

    # The same in the other language, and what a lesson asks does not depend on it.
    other = log("zh")
    page.get_by_role("link", name=other.words["name"], exact=True).click()
    page.wait_for_url("**/zh/journal/")
    expect(part.locator(".course-journal__text p").nth(1)).to_have_text(
        f"{other.own['follow_did']}{other.own['follow_partly']}"
    )
    other.part("field-log")
    expect(page.get_by_role("rowheader")).to_have_text(["先"])


@CHINESE
def test_on_paper_and_in_the_calendar(page: Page, log, language) -> None:
    it, words = log(language), log(language).words["parts"]["field-log"]
    part = it.part("field-log")
    expect(part.get_by_text(words["empty"])).to_be_visible()
    expect(part.get_by_role("link")).to_have_text([TITLES["one"][1]])
    page.set_viewport_size({"width": 390, "height": 700})
    long = "很长的一句话，" * 60
    it.plan("one", "何敏", long, "先打电话", "2026-12-01")
    it.plan("two", "老唐", long, long, "")
    it.open("two")
    it.answer("yes", long, long)
    part = it.part("field-log")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.evaluate("print = () => { document.body.dataset.printed = '' }")
    part.get_by_role("button", name=words["print"]).click()
    expect(page.locator("body")).to_have_attribute("data-printed", "")
    paper = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert len(paper) == 1 and paper[0].mediabox.width > paper[0].mediabox.height
    text = "".join(paper[0].extract_text().split())
    assert "何敏" in text and words["print"] not in text and words["cue"] in text
    with page.expect_download() as found:
        part.get_by_role("button", name=words["calendar"]).click()
    file = Path(found.value.path()).read_text(encoding="utf-8").replace("\r\n ", "")
    assert file.count("BEGIN:VEVENT") == 1 and "DTSTART;VALUE=DATE:20261201" in file and "何敏" in file


def test_kept_in_a_file_and_erased_with_what_it_belongs_to(page: Page, log, tmp_path: Path) -> None:
    it = log("sv")
    it.plan("one", "Samira", "hon ringer", "svarar jag")
    it.open("two")
    it.answer("yes", "Hon tackade", "Att vänta")
    it.follow_up().get_by_role("button", name=it.own["check"]).click()
    words = it.words["parts"]["backup"]
    part = it.part("backup")
    with page.expect_download() as found:
        part.get_by_role("button", name=words["save"], exact=True).click()
    found.value.save_as(tmp_path / "all.json")
    # The lesson that asks how it went takes its answers with it, and leaves the plan.
    part.get_by_label(words["what"]).select_option("Sedan")
    part.get_by_role("button", name=words["erase"]).click()
    part.get_by_role("button", name=words["really"]).click()
    expect(part.get_by_text(words["erased"].format(what="Sedan"))).to_be_visible()
    row = it.part("field-log").get_by_role("row").nth(1)
    expect(row).to_contain_text("Samira")
    expect(row.get_by_role("link", name=it.words["parts"]["field-log"]["ask"])).to_be_visible()
    it.part("backup").locator("input[type=file]").first.set_input_files(tmp_path / "all.json")
    expect(page.get_by_text(re.compile("all.json: Klart"))).to_be_visible()
    expect(it.part("field-log").get_by_role("row").nth(1)).to_contain_text("Hon tackade")
    # To begin the follow-up anew leaves the plan; to begin the plan anew leaves nothing that was told of it.
    it.open("two")
    page.locator("course-quiz", has=it.follow_up()).get_by_role("button", name=it.words["quiz"]["restart"]).click()
    expect(it.follow_up().get_by_role("textbox").first).to_have_value("")
    expect(it.part("field-log").get_by_role("row").nth(1)).to_contain_text("Samira")
    it.open("two")
    it.answer("yes", "Igen", "")
    it.open("one")
    page.locator("course-quiz").first.get_by_role("button", name=it.words["quiz"]["restart"]).click()
    expect(page.get_by_text(it.words["runtime"]["restarted"])).to_be_visible()
    keys = page.evaluate("Object.keys(localStorage).filter(key => key.includes('/try-it'))")
    assert keys == []


def test_the_lesson_is_done_without_it(page: Page, log) -> None:
    it = log("sv")
    it.plan("one", "Samira", "hon ringer", "svarar jag")
    it.plan("two", "Johan", "han avbryter", "väntar jag")
    expect(page.locator(".md-nav a", has_text="Sedan").first).to_contain_text(it.words["site"]["done"])


def test_without_scripts(new_context, url: str, words) -> None:
    page = new_context(java_script_enabled=False).new_page()
    page.goto(f"{url}sv/two/")
    own = words("sv")["kinds"]["plan"]
    for name in ("follow_did", "follow_noticed", "follow_learnt"):
        expect(page.get_by_text(own[name], exact=True)).to_be_visible()
    expect(page.get_by_role("link", name="Först").last).to_be_visible()
    expect(page.get_by_role("button", name=own["check"])).to_have_count(0)


@pytest.mark.parametrize("language", ["sv"])
def test_a_rating_after_days_beside_all_earlier_ones(page: Page, log, language, axe) -> None:
    it = log(language)
    page.set_viewport_size({"width": 320, "height": 700})
    scale = it.words["kinds"]["scale"]
    check = re.compile(scale["check"])

    def rate(quiz: int, step: int):
        quizzes = page.locator("course-quiz:has(.course-scale)")
        form = quizzes.nth(quiz).locator("form[data-ready]")
        form.get_by_role("radio").nth(step - 1).check()
        form.get_by_role("button", name=check).click()
        return form.get_by_role("table")

    it.open("one")
    rate(0, 2)
    expect(rate(1, 3).get_by_role("columnheader")).to_have_text(
        [scale["item"], scale["before"], scale["now"], scale["change"]]
    )
    it.open("later")
    rate(0, 4)
    table = rate(1, 5)
    days = [scale["days"].format(days=number) for number in (30, 90)]
    expect(table.get_by_role("columnheader")).to_have_text([scale["before"], scale["after"], *days, scale["change"]])
    expect(table.get_by_role("cell")).to_have_text(["2,0", "3,0", "4,0", "5,0", "+3,0"])
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    axe(page)
    words = it.words["parts"]["reminders"]
    expect(page.locator(".course-reminders li")).to_have_count(2)
    with page.expect_download() as found:
        page.get_by_role("button", name=words["calendar"]).click()
    file = Path(found.value.path()).read_text(encoding="utf-8").replace("\r\n ", "")
    assert file.count("BEGIN:VEVENT") == 2 and "/sv/later/" in file
