"""What a quiz draws from a pool, and in which order it shows what it has."""

from __future__ import annotations

import re

from behaviours import told_fixture  # noqa: F401
from playwright.sync_api import Page, expect
from support import at_night

POOL = "".join(
    f"  - {{id: {tag}-{number}, tags: [{tag}], ask: Om {tag} {number}?, right: Ja, wrong: [Nej, Kanske]}}\n"
    for tag in ("x", "y")
    for number in range(1, 7)
)


def shown(page: Page) -> list[str]:
    asks = page.locator(".course-question:visible .course-question__ask").all_inner_texts()
    numbers = page.locator(".course-question:visible .course-question__number").all_inner_texts()
    assert [re.sub(r"\D", "", number) for number in numbers] == [str(n) for n in range(1, len(asks) + 1)]
    return asks


def test_a_draw_stays_until_the_learner_starts_over(page: Page, small, learner, axe, told) -> None:
    quiz = f"draw: {{x: 2, y: 1}}\nshuffle: [questions, options]\nquestions:\n{POOL}"
    page.goto(small({"q": quiz}).url + "sv/")
    me = learner(page)
    expect(page.get_by_text(told("draw")["count"].format(all=3), exact=True)).to_be_visible()
    first = shown(page)
    assert sorted(ask[3] for ask in first) == ["x", "x", "y"]
    me.answer(first[0], "Ja")
    me.answer(first[2], "Nej")
    # The pool grows, and the language is switched: what was drawn stays drawn.
    more = "".join(f"  - {{id: z-{n}, tags: [x, y], ask: Om x z{n}?, right: Ja, wrong: [Nej]}}\n" for n in range(9))
    for address, edited in (("sv/", quiz), ("zh/", quiz), ("sv/", quiz + more)):
        small({"q": edited})
        page.goto(small({"q": edited}).url + address)
        expect(page.locator(".course-question:visible")).to_have_count(3)
        now = shown(page)
        assert {first[0], first[2]} <= set(now)
        assert now == first or edited != quiz
    expect(me.option(first[0], "Ja")).to_be_checked()
    drawn = {tuple(shown(page))}
    for _ in at_night(range(8), by_day=4):
        me.restart()
        expect(me.score(0, 3)).to_be_visible()
        expect(page.locator(".course-question:visible")).to_have_count(3)
        drawn.add(tuple(shown(page)))
        assert page.locator(".course-question:visible :checked").count() == 0
        me.answer(shown(page)[0], "Ja")
    assert len(drawn) > 3
    axe(page)


def test_pinned_options_stay_last(page: Page, small, learner, axe) -> None:
    options = "right: Ja, wrong: [Nej, Kanske, Ofta, {text: Inget av detta, pinned: yes}]"
    asks = "".join(f"  - {{id: q-{n}, ask: Om {n}?, {options}}}\n" for n in range(8))
    page.goto(small({"q": f"shuffle: options\nquestions:\n{asks}  - {{ask: Sant?, is-true: yes}}\n"}).url + "sv/")
    me = learner(page)
    expect(me.button("Sant?")).to_be_visible()
    orders = [
        [it.strip() for it in me.question(f"Om {n}?").locator("label input + span").all_inner_texts()] for n in range(8)
    ]
    assert {order[-1] for order in orders} == {"Inget av detta"}
    assert len({tuple(order) for order in orders}) > 3
    assert [it.strip() for it in me.question("Sant?").locator("label input + span").all_inner_texts()] == [
        "Sant",
        "Falskt",
    ]
    me.answer("Om 0?", "Inget av detta")
    page.reload()
    expect(me.button("Sant?")).to_be_visible()
    again = [it.strip() for it in me.question("Om 0?").locator("label input + span").all_inner_texts()]
    assert again == orders[0]
    expect(me.option("Om 0?", "Inget av detta")).to_be_checked()
    axe(page)


def test_starting_over_forgets_what_is_drawn_no_more(page: Page, small, learner, told) -> None:
    quiz = "draw: NUMBER\nquestions:\n" + POOL.split("  - {id: x-3")[0]
    page.goto(small({"q": quiz.replace("NUMBER", "2")}).url + "sv/")
    me = learner(page)
    for n in (1, 2):
        me.answer(f"Om x {n}?", "Ja")
    expect(me.score(2, 2)).to_be_visible()
    # The trainer draws fewer.
    small({"q": quiz.replace("NUMBER", "1")})
    page.reload()
    # A single question has no score beside its verdict.
    expect(page.get_by_text(told("draw")["count_one"], exact=True)).to_be_visible()
    assert len(shown(page)) == 1
    for _ in at_night(range(5), by_day=2):
        me.restart()
        expect(page.get_by_role("radio", checked=True)).to_have_count(0)
        me.answer(shown(page)[0], "Ja")
        expect(me.said(shown(page)[0]).first).to_have_text(me.verdict("right"))


def test_what_comes_back_asks_the_same(page: Page, small) -> None:
    page.goto(small({"q": f"mode: pretest\ndraw: {{x: 2}}\nquestions:\n{POOL}"}, again=("q",)).url + "sv/")
    first, second = page.locator("course-quiz").all()
    for quiz in (first, second):
        expect(quiz.locator(".course-question:visible")).to_have_count(2)
    asks = [
        quiz.locator(".course-question:visible .course-question__ask").all_inner_texts() for quiz in (first, second)
    ]
    assert asks[0] == asks[1]
