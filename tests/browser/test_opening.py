"""What is written before a lesson is kept, and comes back at its end beside an example."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page, expect

OWN = "title: Lektion\nquestions:\n- {id: before, ask: Vad tror du?, model-answer: En som har läst svarar så.}\n"
MARKED = "questions:\n- {id: a, ask: Går det?, right: Ja, wrong: [{text: Nej, why: Jo.}], why: Ja.}\n"
LESSON = (
    "---\ntitle: Lektion\nminutes: 5\n---\n# Lektion {#top}\n\n/// opening | own\n///\n\nText.\n\n"
    "/// own-words | own\n///\n\n/// quiz | q\n///\n"
)
FILES = {
    f"content/{code}/{name}.md": text
    for code in ("sv", "zh")
    for name, text in {
        "index": "# Start\n",
        "lesson": LESSON,
        "journal": "# Journal\n\n/// page-part | journal\n///\n",
    }.items()
}
TEXT = "Jag tror att det går.\n\nMen <b>inte</b> alltid."
KEPT = "localStorage['course:test /trust/ own/before']"


def test_an_answer_comes_back(page: Page, small: Any, learner: Any, axe: Any) -> None:
    files = {**FILES, "quizzes/own.yml": OWN}
    url = small(
        {"q": MARKED}, files={**files, "content/sv/index.md": "# Start\n", "content/zh/index.md": "# 你好\n"}
    ).url
    me = learner(page)
    told, runtime = me.words["kinds"]["reflection"], me.words["runtime"]
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(f"{url}sv/lesson/")
    asked = page.get_by_role("group", name=f"{told['opening']} : Vad tror du?")
    field = asked.get_by_role("textbox", name=told["answer"])
    came = page.get_by_role("article").locator("blockquote")
    expect(page.get_by_text(told["own_none"])).to_be_visible()
    expect(page.get_by_text("En som har läst svarar så.")).to_be_visible()
    expect(came).to_be_hidden()
    asked.get_by_role("button", name=told["keep"]).click()
    expect(asked.get_by_role("status")).to_have_text(told["empty"])
    expect(field).to_be_focused()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        axe(page)
    # It is kept while it is written, and stands at the end of the same page.
    field.fill(TEXT)
    field.blur()
    expect(came.get_by_role("paragraph")).to_have_text(TEXT.split("\n\n"))
    asked.get_by_role("button", name=told["keep"]).click()
    expect(asked.get_by_role("status")).to_have_text(f"✓ {runtime['done']}")
    page.reload()
    expect(field).to_have_value(TEXT)
    expect(came.get_by_role("paragraph")).to_have_text(TEXT.split("\n\n"))
    expect(page.get_by_text(told["own_none"])).to_be_hidden()
    axe(page)
    page.goto(f"{url}sv/journal/")
    chapter = page.locator("course-part").get_by_role("heading", level=2)
    expect(chapter).to_have_text(["Lektion"])
    expect(page.get_by_text("Jag tror att det går.")).to_be_visible()
    # Deleted text is gone from everywhere.
    page.goto(f"{url}sv/lesson/")
    expect(field).to_have_value(TEXT)
    field.fill("")
    field.blur()
    expect(came).to_be_hidden()
    assert page.evaluate(KEPT) is None


def test_without_an_answer_the_lesson_is_done(page: Page, small: Any, learner: Any) -> None:
    files = {**FILES, "quizzes/own.yml": OWN}
    page.goto(f"{small({'q': MARKED}, files=files).url}sv/lesson/")
    me = learner(page)
    me.answer("Går det?", "Ja")
    end = page.get_by_role("region", name=me.words["end"]["course"])
    page.get_by_role("contentinfo").scroll_into_view_if_needed()
    expect(end).to_be_visible()
