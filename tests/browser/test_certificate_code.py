"""The code on a certificate, which tells whether it was retyped."""

from __future__ import annotations

import hashlib

from certificates import build_fixture, earn_fixture, show  # noqa: F401
from playwright.sync_api import Page, expect
from support import at_night


def digest(*parts: object) -> str:
    """Return the code as docs say it is made: 60 bits of SHA-256 in Crockford's base 32."""
    number = int.from_bytes(hashlib.sha256("|".join(map(str, parts)).encode()).digest()[:8], "big") >> 4
    letters = ["0123456789ABCDEFGHJKMNPQRSTVWXYZ"[number >> 5 * at & 31] for at in reversed(range(12))]
    return "-".join("".join(letters[at : at + 4]) for at in (0, 4, 8))


def test_the_code_tells_whether_a_word_was_changed(page: Page, earn, words, axe) -> None:
    said, part = words("zh")["parts"]["certificate"], earn("zh")
    code = digest("test", "2026-03-09", "李 Öberg", 85, 3)
    # Typed with a combining character and a wide space.
    sheet = show(page, part, said, "李\u3000O\u0308berg")
    expect(sheet).to_contain_text(code)
    part.get_by_text(said["check_title"]).click()
    fields = {"name": "李 Öberg", "date": "2026-03-09", "result": "85", "lessons": "3", "code": code}
    told = part.locator(".course-check").get_by_role("status")

    def check(**changed: str) -> None:
        for name, value in (fields | changed).items():
            part.locator(".course-check").get_by_label(said[name], exact=True).fill(value)
        part.get_by_role("button", name=said["check"], exact=True).click()

    check(name="")
    expect(told).to_have_text(said["incomplete"])
    expect(part.locator(".course-check").get_by_label(said["name"], exact=True)).to_be_focused()
    loose = code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    for changed in at_night(
        ({"code": loose, "result": " ８５ % ", "name": "李  O\u0308berg "}, {}, {"code": loose}), 1
    ):
        check(**changed)
        expect(told).to_contain_text(f"✓ {said['fits']}")
        expect(told).to_contain_text(said["proves"])
    axe(page)
    wrong = [{"name": "李 Oberg"}, {"date": "2026-03-08"}, {"result": "95"}, {"lessons": "4"}]
    for changed in at_night([*wrong, {"code": code[:-1] + ("A" if code[-1] != "A" else "B")}], by_day=1):
        check(**changed)
        expect(told).to_contain_text(f"✗ {said['differs']}")
    axe(page)


def test_without_https_there_is_no_code_and_that_is_said(page: Page, earn, words, axe) -> None:
    page.add_init_script("Object.defineProperty(Crypto.prototype, 'subtle', {get: () => undefined})")
    said, part = words("sv")["parts"]["certificate"], earn()
    sheet = show(page, part, said, "Åsa")
    expect(sheet).to_contain_text(said["uncoded"])
    expect(sheet.locator(".course-certificate__code")).to_have_count(0)
    part.get_by_text(said["check_title"]).click()
    for name, value in {"name": "Åsa", "date": "2026-03-09", "result": "85", "lessons": "3", "code": "x"}.items():
        part.locator(".course-check").get_by_label(said[name], exact=True).fill(value)
    part.get_by_role("button", name=said["check"], exact=True).click()
    expect(part.locator(".course-check").get_by_role("status")).to_have_text(said["cannot"])
    axe(page)
