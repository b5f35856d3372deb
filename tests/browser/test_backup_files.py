"""Files of progress on the page for backups: refused, dropped onto it, and too large for the room there is."""

from __future__ import annotations

import json
from pathlib import Path

from backups import STORAGE, built_fixture, learn, loaded, part, saved, words_fixture  # noqa: F401
from playwright.sync_api import Page, expect


def test_files_that_are_refused_and_files_that_are_dropped(page: Page, built, words, axe, tmp_path: Path) -> None:
    page.emulate_media(reduced_motion="reduce")
    learn(page, built + "sv/")
    here, told = part(page, built + "sv/"), words("sv")
    file, archive = saved(page, told["save"])
    before = page.evaluate(STORAGE)
    entries = archive["entries"]
    for fault, body in {
        "damaged": file.read_bytes()[:-30],
        "foreign": b'{"answers": []}',
        "elsewhere": json.dumps(archive | {"course": "other"}).encode(),
        "newer": json.dumps(archive | {"version": 9}).encode(),
    }.items():
        chosen = {"name": "<i>fil</i>.json", "mimeType": "application/json", "buffer": body}
        page.get_by_label(told["choose"]).set_input_files(chosen)
        expect(loaded(here)).to_have_text(told[f"fault_{fault}"].format(file="<i>fil</i>.json"))
        assert page.evaluate(STORAGE) == before
    # From the disk: 21 MB would take seconds on their way from here to the browser.
    large = tmp_path / "x.json"
    large.write_bytes(b"\xff\xfe\0" * 7_000_000)
    page.get_by_label(told["choose"]).set_input_files(large)
    expect(loaded(here)).to_have_text(told["fault_damaged"].format(file="x.json"))

    def drop(*texts: str) -> None:
        files = (
            "texts => { const it = new DataTransfer(); texts.forEach((text, at) => it.items.add(new File([text], "
            "`${at}.json`))); return it }"
        )
        moved = page.evaluate_handle(files, texts)
        for event in ("dragover", "drop"):
            here.locator(".course-backup__file").dispatch_event(event, {"dataTransfer": moved})

    newer = {**entries["q/a"], "response": ["wrong-1"], "prints": ["4a1796"], "at": archive["exported"]}
    odd = {"q/a": newer, "q/b": {**newer, "version": 3}, "q/own": {**newer, "score": "x"}, "language": "sv"}
    drop(
        "\ufeff" + json.dumps(archive | {"entries": odd}),
        "{",
        json.dumps(archive | {"entries": {"q/b": {"version": 3}}}),
    )
    expect(loaded(here).get_by_role("paragraph")).to_have_text(
        [
            told["came"].format(file="0.json", answers=1, reads=0, notes=0, rest=0),
            told["left_newer"].format(count=1),
            told["left_odd"].format(count=2),
            told["fault_damaged"].format(file="1.json"),
            told["none"].format(file="2.json"),
            told["left_newer"].format(count=1),
        ]
    )
    axe(page)
    after = page.evaluate(STORAGE)
    assert {key for key in after if after[key] != before.get(key)} == {
        "course:test /trust/ q/a"
    } and after.keys() == before.keys()
    page.goto(built + "zh/one/")
    expect(page.get_by_role("group", name="Om a?").get_by_label("Nej")).to_be_checked()

    # No room: all or nothing, and said.
    part(page, built + "sv/")
    page.evaluate(
        "for (let size = 1 << 20, at = 0; size; size >>= 1) try { for (;;) localStorage[`filler-${at++}`] = "
        "'x'.repeat(size) } catch {}"
    )
    before = page.evaluate(STORAGE)
    drop(json.dumps(archive | {"entries": {**{f"q/{n}": newer for n in range(9)}}}))
    expect(loaded(here)).to_have_text(told["no_room"].format(file="0.json"))
    assert page.evaluate(STORAGE) == before
    axe(page)
