"""What the search of a course finds in words that are not those of its texts, and what it does not."""

from __future__ import annotations

import pytest
from support import node

FINDS = """
  globalThis.self = globalThis
  const {loadIndex, search} = await load("search/engine.js")
  loadIndex(given.index)
  return search(given.query).map(([{location}]) => location)
"""
PAGES = {
    "sv": {
        "promises/": ("Löften", "En kund som du har svikit minns leveransen, och varje försening kostar."),
        "promises/#late": ("Sent ute", "Edmondson skriver att den som berättar direkt får mer tid."),
        "tea/": ("Te", "Kulturen kring te är gammal, och affärer med te är äldre än porslinet."),
        "lies/": ("Lögner", "Den som har svikit någon behöver tid. Den som vill svika har ingen."),
        "surveys/": ("Tillit", "I enkäter är svaren högre än så."),
        "plan/": ("Vägen dit", "Härifrån och till vägs ände."),
        "plan/#to": ("Till dig", "Vad som är ditt."),
    },
    "zh": {"gifts/": ("送礼", "客户\u200b送\u200b回扣\u200b怎么\u200b拒绝"), "tea/": ("茶", "茶\u200b怎么\u200b泡")},
}
ASKING = {"sv": ["hur", "varför", "man"], "zh": ["怎么", "怎么办", "吗"]}


@pytest.mark.parametrize(
    ("language", "query", "pages"),
    [
        # Words of one query in two places of a page.
        ("sv", "försening berättar", ["promises/"]),
        # A name, with a first name that the course does not have.
        ("sv", "amy edmondson", ["promises/#late"]),
        # A compound whose parts are far from each other.
        ("sv", "affärskultur", ["tea/"]),
        # Its parts are only the beginnings of other words.
        ("sv", "leveranskulturer", []),
        ("sv", "aktiekurs", []),
        # Another form of a strong verb.
        ("sv", "svikna", ["lies/", "promises/"]),
        # A name is not a shorter one with an ending.
        ("sv", "tillit", ["surveys/"]),
        # With what one asks is not what one looks for.
        ("sv", "hur dansar man", []),
        ("zh", "回扣怎么办", ["gifts/"]),
        ("zh", "怎么减肥", []),
    ],
)
def test_what_is_found(language: str, query: str, pages: list[str]) -> None:
    docs = [{"location": page, "title": title, "text": text} for page, (title, text) in PAGES[language].items()]
    index = {"config": {"separator": r"[\s\u200b]+"}, "docs": docs, "asking": ASKING[language]}
    assert node(FINDS, {"index": index, "query": query}) == pages
