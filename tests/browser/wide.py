"""Every kind of question with wide things in each of its texts."""

from __future__ import annotations

import functools
from typing import Any

import yaml
from mkdocs_course.model.reading.node import Node, Scalar, Sequence, parse
from support import ROOT

CODE = "let result = customers.filter(customer => customer.trust > 5).map(customer => customer.name); " * 3
FORMULA = "\\frac{1}{2} + " + " + ".join(f"x_{{{at}}}" for at in range(16)) + " = 100000000"
ADDRESS = "https://example.com/" + "a/very/long/address/without-an-end/" * 5
WORD = {
    "sv": (
        "realisationsvinstbeskattningsförhandlingsförtroendeuppbyggnadsmöteskallelsemallsgranskningsnämndsordförand"
        "euppdragsbeskrivning"
    ),
    "zh": "信任是一点一点积累起来的不是一天建成的" * 4,
}
PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="200"><rect width="2000" height="200" '
    'fill="#7a8"/></svg>'
)
FILES = {f"content/{language}/images/wide.svg": PICTURE for language in WORD}


@functools.cache
def quizzes() -> dict[str, str]:
    """Return the golden quiz of every kind, by its name, with all wide things in every text."""
    folder = ROOT / "tests/golden/kinds"
    kinds = sorted(file.stem for file in (ROOT / "plugins/mkdocs_course/runtime/questions").glob("*.js"))
    return {
        name.replace("_", "-"): _wide((folder / f"{name}.yml").read_text("utf-8").replace("../b.md", "index.md"))
        for name in kinds
    }


def _wide(text: str) -> str:
    node = parse(text)
    assert node
    return yaml.safe_dump(_filled(node), allow_unicode=True, sort_keys=False, width=10_000)


def _filled(node: Node, language: str = "") -> Any:
    if isinstance(node, Scalar):
        return f"{node.value} {everything(language)}" if language else node.value
    if isinstance(node, Sequence):
        # What may be written is no Markdown.
        return [f"{each.value} {WORD[language]}" if language else _filled(each) for each in node.items]
    return {key.value: _filled(value, key.value if key.value in WORD else "") for key, value in node.entries}


def everything(language: str) -> str:
    """Return all wide things in a language, as a text of a quiz has them."""
    return f"{WORD[language]} <{ADDRESS}> `{CODE}` $`{FORMULA}`$ ![bild](images/wide.svg)\n\n```\n{CODE}\n```"


# Text twice as large, as a browser's own setting makes it: the theme's sizes all count from this one.
SIZES = ((390, ""), (320, ""), (320, "250%"))
# What reaches out of the window and cannot be scrolled in a box of its own, and what is cut off.
LOST = """() => {
  const boxed = it => {
    for (let at = it.parentElement; at && at !== document.body; at = at.parentElement) {
      const scrolls = ["auto", "scroll"].includes(getComputedStyle(at).overflowX)
      if (scrolls && at.getBoundingClientRect().right <= innerWidth + 1) return true
    }
  }
  return [...document.querySelectorAll("article *")].filter(it => {
    const {left, right, width} = it.getBoundingClientRect()
    const out = width && (right > innerWidth + 1 || left < -1), wider = it.scrollWidth > it.clientWidth + 1
    if (!out && !wider || it.closest(".course-hidden, svg, math *") || !it.checkVisibility()) return false
    const {overflowX, clipPath} = getComputedStyle(it)
    // It is only read out.
    if (clipPath === "inset(50%)") return false
    return wider && ["hidden", "clip"].includes(overflowX) && it.tagName !== "INPUT" || out && !boxed(it)
  }).map(it => it.outerHTML.slice(0, 120))
}"""
RESIZE = "size => { document.documentElement.style.fontSize = size }"
# Answers every question in some way, so that all that can be said is said, and opens what can be opened.
ANSWER = """async () => {
  const shown = () => new Promise(requestAnimationFrame)
  const write = (it, text) => { it.value = text; it.dispatchEvent(new Event("input", {bubbles: true})) }
  for (const form of document.querySelectorAll("form[data-ready]")) {
    const click = css => form.querySelector(css)?.click()
    for (const it of form.querySelectorAll("select")) write(it, it.options[it.options.length - 1].value)
    for (const it of form.querySelectorAll("input[type=text], textarea"))
      write(it, it.inputMode ? "12" : "ord".repeat(60))
    for (const it of form.querySelectorAll(".course-statement")) it.querySelector("input").click()
    click(".course-option input")
    for (let at = 0; at < 8; at++) {
      click(".course-talk .course-option input:not(:disabled)")
      if (!at || form.dataset.kind === "dialogue") click("[type=submit]:not([hidden])")
      click("[value=turn]:not([hidden])")
      await shown()
    }
    click(".course-menu__toggle")
  }
  for (const it of document.querySelectorAll("details")) it.open = true
}"""


def glossary() -> str:
    """Return a glossary with wide terms and meanings."""
    both = {language: f"{at} {everything(language)}" for at, language in enumerate(WORD)}
    return yaml.safe_dump(
        {"terms": [{"id": "wide", "term": WORD, "definition": both, "pinyin": "xìn rèn"}]}, allow_unicode=True
    )
