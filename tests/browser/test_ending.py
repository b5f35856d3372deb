"""The end of a lesson: what is told after its last quiz, and the one way on."""

from __future__ import annotations

from typing import Any

import pytest
from learner import EITHER
from playwright.sync_api import Page, expect
from probes import COLOURS

ASKS = "".join(f"  - {{id: {id}, ask: Om {id}?, right: Ja, wrong: [Nej]}}\n" for id in "ab")
BEFORE = f"title: Före\nmode: pretest\nquestions:\n{ASKS.replace('Om', 'Kring')}"
EXAM = f"title: Prov\nmode: exam\npass: 70\nquestions:\n{ASKS}"
LESSON = "---\ntitle: {title}\nminutes: {minutes}\n---\n# {title}\n\n{before}/// quiz | {quiz}\n///\n\n{more}"
REMEMBER = "## Minns {#remember}\n\nTvå saker:\n\n- Rad **ett**\n- Rad två\n\n## Källor\n\n" + "En rad.\n\n" * 40
PAGES = {
    "index": "---\ntitle: Start\n---\n# Start\n\n/// page-part | continue\n///\n",
    "a/index": "---\ntitle: Avsnitt A\n---\n# Avsnitt A\n",
    "a/one": LESSON.format(title="Ett", minutes=5, before="/// quiz | before\n///\n\n", quiz="one", more=REMEMBER),
    "a/two": LESSON.format(title="Två", minutes=6, before="", quiz="two", more=""),
    "b/index": "---\ntitle: Avsnitt B\n---\n# Avsnitt B\n",
    "b/test": LESSON.format(title="Provet", minutes=7, before="", quiz="exam", more=""),
    "me": "---\ntitle: Min\n---\n# Min\n\n/// page-part | progress\n///\n\n/// page-part | review\n///\n",
    "later": "---\ntitle: Sedan\n---\n# Sedan\n\n/// posttest | before\n///\n",
    "paper": "---\ntitle: Intyg\n---\n# Intyg\n\n/// page-part | certificate\n///\n",
}
KEPT = "Object.entries(localStorage).filter(([key]) => / (one.|@sitting.)/.test(key)).sort()"
ABOVE = "document.querySelector('course-quiz:last-of-type').getBoundingClientRect().top"


@pytest.fixture(name="course")
def course_fixture(small: Any) -> str:
    """The address of a course of two modules with an exam."""
    files = {f"content/{code}/{name}.md": text for code in ("sv", "zh") for name, text in PAGES.items()}
    quizzes = {
        "before": BEFORE,
        "one": f"title: Ett\nquestions:\n{ASKS}",
        "two": f"title: Två\nquestions:\n{ASKS}",
        "exam": EXAM,
    }
    return small(quizzes, files=files, settings="certificate: {quiz: exam, pass_mark: 70}").url


@EITHER
def test_a_lesson_ends(page: Page, course: str, learner: Any, axe: Any, language: str) -> None:
    page.goto(f"{course}{language}/a/one/")
    me = learner(page, language)
    end = me.words["end"]
    card = page.locator(".course-end")
    for ask in ("Kring a?", "Kring b?"):
        me.answer(ask, "Ja")
    me.answer("Om a?", "Nej")
    me.button("Om a?").focus()
    expect(card).to_have_count(0)
    me.option("Om b?", "Ja").check()
    me.button("Om b?").focus()
    above = page.evaluate(ABOVE)
    page.keyboard.press("Enter")
    nearest = page.get_by_role("region", name=end["lesson"])
    expect(nearest).to_be_visible()
    # It stands right after the quiz, moves nothing above, takes no focus, and is announced once.
    assert page.evaluate(ABOVE) == above
    expect(me.button("Om b?")).to_be_focused()
    assert page.evaluate("document.querySelector('.course-end').previousElementSibling.dataset.quiz") == "one"
    way = end["next"].format(title="Två")
    expect(card.get_by_role("status")).to_have_text(f"{end['number'].format(number=1)} {end['lesson']} {way}")
    tomorrow = {"sv": "i morgon", "zh": "明天"}[language]
    for told in (end["first"].format(right=1, marked=2), end["back"].format(day=tomorrow)):
        expect(card.get_by_text(told, exact=True)).to_be_visible()
    expect(card.get_by_role("img", name=end["done"].format(done=1, all=3))).to_be_visible()
    expect(card.get_by_role("heading", level=3)).to_have_text("Minns")
    expect(card.get_by_role("listitem")).to_have_text(["Rad ett", "Rad två"])
    links = card.get_by_role("link")
    expect(links).to_have_count(3)
    expect(links.first).to_have_text(way + end["next_of"].format(number=2, minutes=6))
    axe(page, skip=("target-size",))
    page.emulate_media(color_scheme="dark")
    axe(page, rules=COLOURS)
    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    # The mistake is gone back to in place, and put right; the first try still counts as it was.
    card.get_by_role("link", name=end["mistake"]).click()
    expect(me.question("Om a?")).to_be_in_viewport()
    me.answer("Om a?", "Ja")
    expect(card.get_by_role("link")).to_have_count(2)
    expect(card).to_contain_text(end["first"].format(right=1, marked=2))
    # It is there when the page is opened again, and is not announced.
    page.reload()
    expect(nearest).to_be_visible()
    expect(card.get_by_role("status")).to_be_empty()
    nearest.get_by_role("link", name=way).click()
    expect(page).to_have_url(f"{course}{language}/a/two/")


def test_a_module_and_the_course_end(page: Page, course: str, learner: Any, axe: Any) -> None:
    page.goto(f"{course}sv/a/two/")
    me = learner(page)
    end = me.words["end"]
    card = page.locator(".course-end")
    for ask in ("Om a?", "Om b?"):
        me.answer(ask, "Ja")
    # Another lesson of the module is open, so the module is not done; the next one is led to all the same.
    expect(page.get_by_role("region", name=end["lesson"])).to_be_visible()
    expect(card.get_by_role("link").first).to_contain_text(end["next_module"].format(section="Avsnitt B"))
    page.goto(f"{course}sv/b/test/")
    submit = page.get_by_role("button", name=me.words["quiz"]["submit"])
    for ask, choice in (("Om a?", "Ja"), ("Om b?", "Nej")):
        me.option(ask, choice).check()
    submit.click()
    expect(page.locator(".course-result")).to_be_focused()
    expect(card).to_have_count(0)
    me.retake()
    for ask in ("Om a?", "Om b?"):
        me.option(ask, "Ja").check()
    submit.click()
    # The test is passed, and one lesson is left before the certificate.
    expect(page.get_by_role("region", name=end["passed"])).to_contain_text(end["needed"].format(left=1))
    expect(page.locator(".course-result + .course-end")).to_be_visible()
    card.get_by_role("link", name=end["open"].format(title="Ett")).click()
    for ask in ("Kring a?", "Kring b?", "Om a?", "Om b?"):
        me.answer(ask, "Ja")
    expect(page.get_by_role("region", name=end["module"].format(section="Avsnitt A"))).to_have_count(0)
    expect(card.get_by_role("link").first).to_contain_text(end["next"].format(title="Två"))
    page.goto(f"{course}sv/a/two/")
    expect(page.get_by_role("region", name=end["module"].format(section="Avsnitt A"))).to_be_visible()
    # From now on the certificate is the one thing to press: at the result, on the first page and on that of progress.
    for path, part in (("b/test/", card), ("", page.locator("course-part")), ("me/", page.locator("course-part"))):
        page.goto(f"{course}sv/{path}")
        link = part.locator(".md-button--primary").first
        expect(link).to_contain_text(end["certificate"])
        axe(page, skip=("target-size",))
    link.click()
    expect(page.get_by_text(me.words["parts"]["certificate"]["met"])).to_be_visible()


def test_a_lesson_with_something_left(page: Page, small: Any, learner: Any) -> None:
    """The quiz is finished, the lesson is not: what is left is named, and nothing is said to be done."""
    text = LESSON.format(title="Ett", minutes=5, before="/// quiz | log\n///\n\n", quiz="one", more="")
    quizzes = {
        "log": "title: Plan\nquestions:\n  - {id: p, ask: Vad?, model-answer: Så.}\n",
        "one": f"questions:\n{ASKS}",
    }
    url = small(quizzes, files={f"content/{code}/one.md": text for code in ("sv", "zh")}).url
    page.goto(f"{url}sv/one/")
    me = learner(page)
    for ask in ("Om a?", "Om b?"):
        me.answer(ask, "Ja")
    card = page.get_by_role("region", name=me.words["end"]["questions"])
    expect(card).to_contain_text(me.words["end"]["left"])
    card.get_by_role("link", name="Plan").click()
    expect(page.get_by_text("Vad?")).to_be_in_viewport()
    expect(card.get_by_role("link", name=me.words["end"]["home"])).to_be_visible()


def test_starting_over_loses_nothing(page: Page, small: Any, learner: Any, axe: Any) -> None:
    text = LESSON.format(title="Ett", minutes=5, before="", quiz="one", more="")
    quiz = f"draw: 2\nshuffle: options\nquestions:\n{ASKS}  - {{id: c, ask: Om c?, right: Ja, wrong: [Nej]}}\n"
    page.goto(small({"one": quiz}, files={f"content/{code}/one.md": text for code in ("sv", "zh")}).url + "sv/one/")
    me = learner(page)
    words = me.words["runtime"]
    asks = page.locator(".course-question:visible .course-question__ask")
    expect(asks).to_have_count(2)
    first = asks.all_inner_texts()
    for ask in first:
        me.answer(ask, "Ja")
    card = page.get_by_role("region", name=me.words["end"]["course"])
    expect(card).to_be_visible()
    kept = page.evaluate(KEPT)
    me.restart()
    undo = page.get_by_role("button", name=words["undo"], exact=True)
    expect(page.get_by_role("status").filter(has=undo)).to_contain_text(words["undoable"])
    expect(me.score(0, 2)).to_be_visible()
    axe(page)
    undo.click()
    # All is as it was, and the learner is where they pressed.
    expect(page.get_by_role("status").filter(has_text=words["undone"])).to_be_visible()
    expect(page.get_by_role("button", name=me.words["quiz"]["restart"])).to_be_focused()
    expect(me.score(2, 2)).to_be_visible()
    assert asks.all_inner_texts() == first
    for ask in first:
        expect(me.option(ask, "Ja")).to_be_checked()
        expect(me.said(ask).first).to_have_text(me.verdict("right"))
    assert page.evaluate(KEPT) == kept
    # Once something is answered there is no way back; the lesson stays done.
    me.restart()
    expect(undo).to_be_visible()
    me.answer(asks.first.inner_text(), "Nej")
    expect(undo).to_have_count(0)
    page.reload()
    expect(card).to_be_visible()
    done = page.get_by_role("navigation").get_by_role("link", name=f"Ett ({me.words['site']['done']})")
    expect(done.first).to_be_attached()


def test_the_end_where_nothing_can_be_stored(page: Page, course: str, learner: Any) -> None:
    denied = "get() { throw new DOMException('', 'SecurityError') }"
    page.add_init_script(f"Object.defineProperty(window, 'localStorage', {{{denied}}})")
    page.goto(f"{course}sv/a/two/")
    me = learner(page)
    for ask in ("Om a?", "Om b?"):
        me.answer(ask, "Ja")
    expect(page.locator(".course-end").get_by_role("link").first).to_be_visible()
    # The first page has nothing to lose.
    page.goto(f"{course}sv/")
    expect(page.locator("course-part[data-ready]").first).to_be_attached()
    expect(page.locator(".course-unsaved")).to_have_count(0)
