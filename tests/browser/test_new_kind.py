"""A kind of question that was added by files alone, with records, words, styles and scripts of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import new_kind
from playwright.sync_api import Page, expect
from support import PLACED, SMALLEST, Course, Site


def test_a_new_kind_is_answered(page: Page, serve: Callable[[Path], Site], learner, tmp_path: Path) -> None:
    package = new_kind.copy(tmp_path)
    new_kind.add(package)
    made = Course(tmp_path / "course")
    made.write(SMALLEST | PLACED | new_kind.COURSE)
    done = made.build("--strict", PYTHONPATH=str(package.parent))
    assert done.returncode == 0, done.stdout
    page.goto(serve(made.folder / "site").url + "sv/")
    me = learner(page)
    ask = "Var är dörren? (Välj ett ställe i bilden.)"
    spots = {name: me.question(ask).get_by_role("radio", name=name) for name in ("Till vänster", "Till höger")}
    for name, said in (("Till vänster", "Där är fönstret."), ("Till höger", me.words["runtime"]["right"])):
        spots[name].check()
        me.button(ask).click()
        expect(me.feedback(ask)).to_contain_text(said)
    box, picture = (it.bounding_box() for it in (page.locator(".course-spot").last, page.locator(".course-hotspot")))
    assert box and picture and abs((box["x"] - picture["x"]) / picture["width"] - 0.525) < 0.01
    # The styles of a module of its own are there, too.
    expect(page.locator(".course-spot").last).to_have_css("outline-color", "rgb(1, 2, 3)")
    page.reload()
    expect(spots["Till höger"]).to_be_checked()
