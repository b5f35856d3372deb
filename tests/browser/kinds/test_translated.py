"""A browser translates the page: it wraps every text in elements of its own, and the document says another language."""

from __future__ import annotations

from typing import Any

from cards import ASK as CARDS_ASK
from cards import IDS, TERMS
from cards import QUIZ as CARDS
from orders import ASK as ORDER_ASK
from orders import QUIZ as ORDER
from orders import STEPS
from playwright.sync_api import Page, expect

OWN = """
questions:
  - {id: own, ask: Ett?, accept: rätt, why: Därför.}
  - {id: weight, ask: Hur mycket?, accept: [1250 kg]}
"""
# As Chrome and Edge do it: what is in a text now, and what comes later. The words stay, so that a test can read them.
TRANSLATE = """() => {
  const translate = node => {
    const within = node.parentElement
    if (!node.data.trim() || !within || within.closest("font, script, style, textarea, option, svg")) return
    const outer = document.createElement("font"), inner = document.createElement("font")
    node.replaceWith(outer)
    outer.append(inner)
    inner.append(node)
  }
  const all = root => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT), nodes = []
    while (walker.nextNode()) nodes.push(walker.currentNode)
    nodes.forEach(translate)
  }
  document.documentElement.lang = "en"
  all(document.body)
  new MutationObserver(records => {
    for (const node of records.flatMap(({addedNodes}) => [...addedNodes])) node.data ? translate(node) : all(node)
  }).observe(document.body, {subtree: true, childList: true})
}"""


def test_a_translated_page_is_answered(page: Page, small: Any, learner: Any) -> None:
    files = {"content/glossary.yml": TERMS}
    page.goto(f"{small({'steps': ORDER, 'words': CARDS, 'own': OWN}, files=files).url}sv/")
    me = learner(page)
    kinds = me.words["kinds"]
    expect(me.button("Ett?")).to_be_visible()
    page.evaluate(TRANSLATE)
    # A press on the words of a button is a press on the button.
    steps = me.question(ORDER_ASK["sv"])
    for text, _ in STEPS.values():
        steps.get_by_role("button", name=text.replace("*", ""), exact=True).click()
    me.button(ORDER_ASK["sv"]).click()
    expect(me.said(ORDER_ASK["sv"]).first).to_have_text(me.verdict("right"))
    me.question("Ett?").get_by_role("textbox").fill("korrekt")
    me.button("Ett?").click()
    me.question("Ett?").get_by_role("button", name=kinds["short_text"]["same"]).click()
    expect(me.said("Ett?").first).to_have_text(me.verdict("right"))
    # A point still means what it means in the language that the page was written in.
    me.question("Hur mycket?").get_by_role("textbox").fill("1.250 kg")
    me.button("Hur mycket?").click()
    expect(me.said("Hur mycket?").first).to_have_text(me.verdict("right"))
    cards = me.question(CARDS_ASK["sv"])
    for _ in range(len(IDS)):
        following = cards.get_by_role("button", name=kinds["flash_cards"]["next"], exact=True)
        if following.is_visible():
            following.click()
        for name in ("turn", "known"):
            cards.get_by_role("button", name=kinds["flash_cards"][name], exact=True).click()
    expect(me.said(CARDS_ASK["sv"]).first).to_have_text(f"✓ {me.words['runtime']['done']}")
