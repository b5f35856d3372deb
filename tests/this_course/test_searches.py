"""What a learner would type leads to its page, among the first three results; the queries are in `searches/`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Page, expect
from support import Site, at_night

SEARCHES = Path(__file__).parent / "searches"
LANGUAGES = pytest.mark.parametrize("language", ["sv", "zh"])


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
