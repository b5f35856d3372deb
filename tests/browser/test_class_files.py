"""The files around a class: those that cannot be used, and the tables as files for spreadsheets."""

from __future__ import annotations

import csv

from classes import SECRET, build_fixture, everyone_fixture, read, right, rows, saved_fixture  # noqa: F401
from playwright.sync_api import Page, expect

# The theme writes the colours that are in use some time after the page has loaded.
STORED = "Object.fromEntries(Object.entries(localStorage).filter(([key]) => !key.endsWith('__palette')))"


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
        "pdf": {"name": "kurs.pdf", "buffer": b"%PDF-1.7 and so on"},
        "picture": {"name": "bild.json", "buffer": b"\x89PNG\r\n\x1a\n"},
        "packed": {"name": "tabell.xlsx", "buffer": b"PK\x03\x04"},
        "unlike": {"name": "brev.txt", "buffer": b"Hej!"},
        "elsewhere": saved("annan.json", {}, course="other"),
        "newer": saved("ny.json", {}, version=2),
        "large": {"name": "stor.json", "buffer": b" " * 10_000_001},
    }
    page.evaluate("localStorage.setItem('before', 'x')")
    kept = page.evaluate(STORED)
    again = {"name": "kopia.json", "mimeType": "application/json", "buffer": asa["buffer"]}
    damaged_inside = saved(
        "trasig.json", right("q/a"), entries={"q/a": 5, "__proto__": {"q/b": {}}, "@sitting/exam": "x"}
    )
    both = [{"mimeType": "application/json", **each} for each in bad.values()] + [*files, again, damaged_inside]
    part = read(page, both, said, 4)
    expect(part.get_by_role("status")).to_contain_text(said["double"].format(n=1))
    for reason, file in bad.items():
        expect(part.get_by_role("listitem").filter(has_text=file["name"])).to_contain_text(said[reason])
    assert ["trasig", "0/2", "–", "–"] in rows(part.get_by_role("table").first)
    # One more learner whose file has a name that is there already, dropped onto the page.
    other = saved("Åsa.json", right("q/b"))
    page.evaluate(
        """([name, text]) => {
          const dataTransfer = new DataTransfer()
          dataTransfer.items.add(new File([text], name))
          for (const type of ["dragover", "drop"])
            document.querySelector(".course-class__files").dispatchEvent(
              new DragEvent(type, {dataTransfer, bubbles: true, cancelable: true})
            )
        }""",
        [other["name"], other["buffer"].decode()],
    )
    expect(part.get_by_role("rowheader", name="Åsa (2)")).to_be_visible()
    axe(page)
    # Another tab answers a question: what was chosen here stays.
    page.evaluate("dispatchEvent(new StorageEvent('storage', {key: 'course:test /trust/ q/a'}))")
    expect(part.get_by_role("rowheader", name="Åsa (2)")).to_be_visible()
    assert page.evaluate(STORED) == kept
    # What she has done since takes the place of what she had done, in whichever order the files come.
    later = saved("Åsa i december.json", right("q/b", "q/c", "q/a"), who="Åsa.json")
    earlier = saved("Åsa i november.json", right("q/b", "q/c"), who="Åsa.json")
    for files in ([earlier, later], [earlier]):
        read(page, files, said, 6)
        expect(part.get_by_role("status")).to_contain_text(said["older"].format(n=1))
        expect(part.get_by_role("rowheader", name="Åsa i december")).to_be_visible()
        expect(part.get_by_role("rowheader", name="Åsa i november")).to_have_count(0)
    part.get_by_role("button", name=said["clear"]).click()
    expect(part.get_by_role("table")).to_have_count(0)
    expect(page.get_by_label(said["choose"])).to_be_focused()
    expect(part.get_by_role("status")).to_have_text(said["cleared"])
    page.keyboard.press("Shift+Tab")
    axe(page)
