"""What a learner takes along: the certificate as a picture and as a PDF, a letter to the manager, the course itself."""

from __future__ import annotations

import base64
import re
from itertools import pairwise
from pathlib import Path
from typing import Any

from certificates import build_fixture, earn_fixture  # noqa: F401
from playwright.sync_api import Page, expect
from pypdf import PdfReader
from support import at_night

SHARES = """
  navigator.canShare = () => true
  navigator.share = async data => { window.shared = data.files ? data.files.map(it => [it.name, it.type]) : data }
"""
# How many pixels of the picture are not white, in each of its quarters.
INKED = """async text => {
  const bytes = Uint8Array.from(atob(text), it => it.charCodeAt(0))
  const picture = await createImageBitmap(new Blob([bytes], {type: "image/png"}))
  const {width, height} = picture, canvas = new OffscreenCanvas(width, height), context = canvas.getContext("2d")
  context.drawImage(picture, 0, 0)
  const ink = (left, top) => {
    const {data} = context.getImageData(left, top, width / 2, height / 2)
    let dark = 0
    for (let at = 0; at < data.length; at += 4) dark += data[at] < 128
    return dark
  }
  return [width, height, ink(0, 0), ink(width / 2, 0), ink(0, height / 2), ink(width / 2, height / 2)]
}"""
PLAN = "questions:\n  - {id: plan, ask: Vad gör du?, plan: {}}\n"
LESSON = "---\ntitle: Ett\nminutes: 5\n---\n# Ett\n\n/// quiz | plan\n///\n\n/// follow-up | plan\n///\n"


def test_a_certificate_as_a_picture_and_as_a_pdf(page: Page, earn: Any, words: Any, axe: Any) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.add_init_script(SHARES)
    here, said = earn(), words("sv")["parts"]["certificate"]
    here.get_by_role("textbox", name=said["your_name"]).fill("Åsa Lindström")
    here.get_by_role("button", name=said["show"]).click()
    expect(here.get_by_role("region", name=said["certificate"])).to_be_visible()
    files = {}
    for name in ("picture", "pdf"):
        with page.expect_download() as found:
            here.get_by_role("button", name=said[name], exact=True).click()
        files[name] = Path(found.value.path())
        # Nothing is erased here, and that is not said.
        expect(
            here.get_by_text(words("sv")["files"]["file_saved"].format(file=found.value.suggested_filename))
        ).to_have_text(re.compile(r"[^.]+\.\w+ [^.]+\."))
        assert found.value.suggested_filename == f"{said['picture_file']}.{'png' if name == 'picture' else 'pdf'}"
    # All facts stand in one row.
    assert (
        len({*page.evaluate("[...document.querySelectorAll('.course-certificate dt')].map(it => it.offsetTop)")}) == 1
    )
    # The same size on a phone as on a desk, with ink in every quarter.

    width, height, *ink = page.evaluate(INKED, base64.b64encode(files["picture"].read_bytes()).decode())
    assert width == 2806 and 1.3 < width / height < 1.6 and min(ink) > 2_000
    sheets = PdfReader(files["pdf"]).pages
    assert len(sheets) == 1
    box = sheets[0].mediabox
    assert (round(box.width), round(box.height)) == (842, 595)
    # One certificate is seen, the copy that was drawn is gone.
    expect(page.locator(".course-certificate")).to_have_count(1)
    here.get_by_role("button", name=said["pdf_share"]).click()
    page.wait_for_function("'shared' in window")
    assert page.evaluate("shared") == [[f"{said['picture_file']}.pdf", "application/pdf"]]
    axe(page)


def test_a_letter_to_the_manager_and_the_home_screen(page: Page, small: Any, words: Any, axe: Any) -> None:
    page.add_init_script(SHARES)
    page.add_init_script(
        "Object.defineProperty(navigator, 'clipboard', {value: {writeText: async text => { window.copied = text }}})"
    )
    parts = "# Min\n\n## Till min chef\n\n/// page-part | manager\n///\n"
    backup = "# Spara\n\n/// page-part | progress\n///\n\n/// page-part | backup\n///\n"
    placed = {
        f"content/{code}/{name}.md": text
        for code in ("sv", "zh")
        for name, text in (("one", LESSON), ("me", parts), ("backup", backup))
    }
    url, said = small({}, files={"quizzes/plan.yml": PLAN, **placed}).url, words("sv")["parts"]
    files, own = words("sv")["files"], words("sv")["kinds"]["plan"]
    page.goto(url + "sv/one/")
    form = page.locator("form[data-ready]").first
    form.locator("[data-row='1'] [data-field=if]").fill("kunden tvekar.")
    form.locator("[data-row='1'] [data-field=then]").fill("frågar jag varför")
    form.locator("[data-row='1'] [data-field=by]").fill("2026-12-01")
    form.get_by_role("button", name="Spara").click()
    expect(form.get_by_role("status")).not_to_be_empty()
    page.set_viewport_size({"width": 390, "height": 844})
    buttons = form.locator(".course-feedback").get_by_role("button")
    expect(buttons).to_have_text(
        [own["calendar"], files["file_share_calendar"], own["download"], files["file_share_text"], own["print"]]
    )
    edges = buttons.evaluate_all("all => all.map(it => [it.offsetTop, it.offsetTop + it.offsetHeight])")
    assert all(later[0] == earlier[0] or later[0] - earlier[1] >= 8 for earlier, later in pairwise(edges))
    told = said["manager"]
    page.goto(url + "sv/me/")
    field = page.get_by_label(told["text"])
    text = field.input_value()
    assert told["planned"] in text and told["line"].format(cue="kunden tvekar", act="frågar jag varför") in text
    # No score is in it, unless the learner puts it there.
    assert "%" not in text and told["ask"] in text
    for scheme in at_night(("light", "dark"), by_day=("dark",)):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        axe(page)
    field.fill(text + " Med vänlig hälsning")
    page.get_by_role("button", name=told["copy"]).click()
    expect(page.get_by_text(told["copied"])).to_be_visible()
    assert page.evaluate("copied").endswith("Med vänlig hälsning")
    page.get_by_role("button", name=told["share"]).click()
    assert page.evaluate("shared.text").endswith("Med vänlig hälsning")
    page.evaluate(
        "localStorage.setItem('course:test /trust/ @read/one/', '{}'); dispatchEvent(new StorageEvent('storage'))"
    )
    expect(field).to_have_value(text + " Med vänlig hälsning")
    # The home screen is offered where the browser can: where progress is shown, and where records are saved.
    page.goto(url + "sv/backup/")
    expect(page.get_by_role("heading", name=said["backup"]["erase_title"])).to_be_visible()
    offers = page.get_by_role("button", name=said["backup"]["install"])
    expect(page.get_by_text(said["backup"]["install_title"], exact=True).filter(visible=True)).to_have_count(0)
    page.evaluate(
        """() => {
          const event = new Event("beforeinstallprompt", {cancelable: true})
          Object.assign(event, {prompt: async () => { window.prompted = true }, userChoice: {outcome: "accepted"}})
          dispatchEvent(event)
          window.held = event.defaultPrevented
        }"""
    )
    expect(offers).to_have_count(2)
    offers.first.click()
    expect(page.get_by_text(said["backup"]["installed"])).to_be_visible()
    expect(offers).to_have_count(0)
    assert page.evaluate("[prompted, held]") == [True, True]
