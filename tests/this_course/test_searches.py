"""What a learner would type leads to its page, among the first three results; the queries are in `searches/`."""

from __future__ import annotations

import json
from pathlib import Path

import material
import pytest
import yaml
from playwright.sync_api import Page, expect
from support import Site, at_night, node

SEARCHES = Path(__file__).parent / "searches"
LANGUAGES = pytest.mark.parametrize("language", ["sv", "zh"])


# The engine with the stemmers of the theme, as in its worker, and no page: each query is a thousandth of a second.
SEARCH = """
  const {readFileSync} = await import("node:fs")
  class Token {
    constructor(text) { this.text = text }
    toString() { return this.text }
    update(change) { this.text = change(this.text); return this }
  }
  const none = () => () => {}
  const trimmerSupport = {generateTrimmer: none}
  const lunr = {Token, Pipeline: {registerFunction() {}}, trimmerSupport, generateStopWordFilter: none}
  Object.assign(globalThis, {self: globalThis, lunr})
  for (const file of given.stemmers) {
    const module = {exports: {}}
    new Function("module", "exports", readFileSync(file, "utf-8"))(module, module.exports)
    module.exports(lunr)
  }
  const {loadIndex} = await load("search/index.js")
  const {search} = await load("search/engine.js")
  loadIndex(JSON.parse(readFileSync(given.index, "utf-8")))
  return given.queries.map(query => search(query).map(([{location}]) => location))
"""
STEMMERS = Path(material.__file__).parent / "templates/assets/javascripts/lunr/min"
STEMMED = {"sv": ("stemmer.support", "sv")}


@LANGUAGES
def test_every_query(site: Site, language: str) -> None:
    queries = yaml.safe_load((SEARCHES / f"{language}.yml").read_text(encoding="utf-8"))
    typed = [*queries["found"], *queries["none"]]
    given = {
        "stemmers": [str(STEMMERS / f"lunr.{name}.min.js") for name in STEMMED.get(language, ())],
        "index": str(site.folder / language / "search" / "search_index.json"),
        "queries": typed,
    }
    first = {query: pages[:3] for query, pages in zip(typed, node(SEARCH, given), strict=True)}
    found = queries["found"].items()
    assert not {query: first[query] for query, page in found if not any(it.startswith(page) for it in first[query])}
    assert not {query: first[query] for query in queries["none"] if first[query]}


@LANGUAGES
def test_queries(page: Page, site: Site, language: str) -> None:
    queries = yaml.safe_load((SEARCHES / f"{language}.yml").read_text(encoding="utf-8"))
    assert len(queries["found"]) >= 20
    page.goto(f"{site.url}{language}/")
    box, results = page.locator(".md-search__input"), page.locator(".md-search-result__list > li")

    def search(query: str) -> None:
        box.click()
        box.fill(query)
        box.press("End")

    search(next(iter(queries["found"])))
    expect(results).not_to_have_count(0)
    for number, (query, found) in enumerate(at_night([*queries["found"].items()], by_day=8)):
        # No result of the last query is left.
        search(queries["none"][number % len(queries["none"])])
        expect(results).to_have_count(0)
        search(query)
        first = page.locator(f".md-search-result__list > li:nth-child(-n+3) a[href*='/{language}/{found}']")
        expect(first.first, query).to_be_attached()


@LANGUAGES
def test_every_term_is_an_entry_and_no_page_of_trainers(site: Site, language: str) -> None:
    file = site.folder / language / "search" / "search_index.json"
    docs = json.loads(file.read_text(encoding="utf-8"))["docs"]
    assert not [doc["location"] for doc in docs if doc["location"].startswith("trainers/")]
    terms = [doc for doc in docs if doc.get("term")]
    assert len(terms) > 60
    # Two names in the other language or more, pinyin, and synonyms.
    assert not [doc["location"] for doc in terms if len(doc["also"]) < 5]
