"""What the search of a course finds in words that are not those of its texts, and what it does not."""

from __future__ import annotations

import pytest
from mkdocs_course.model.glossary import pinyin
from support import node

FINDS = """
  globalThis.self = globalThis
  const {loadIndex} = await load("search/index.js")
  const {search} = await load("search/engine.js")
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
    "cards": {
        "list/": ("Ordlista", "Alla ord."),
        "words/": ("Ord", "En lista av ord."),
        "a/": ("A", ""),
        "a/#goals": ("Mål", "Du kan pruta."),
        "a/#price": ("Priset", "Så kan du pruta på det."),
        "b/": ("B", ""),
        "b/#goals": ("Mål", "Du kan jämföra."),
        "c/": ("C", ""),
        "c/#goals": ("Mål", "Du kan fråga."),
    },
    "zh": {
        "apology/": ("道歉", "认错\u200b之后"),
        "gifts/": ("送礼", "客户\u200b送\u200b回扣\u200b怎么\u200b拒绝"),
        "tea/": ("茶", "茶\u200b怎么\u200b泡"),
    },
}
SOUNDS = {"sounds": {"charset": "gb2312", "first": pinyin.COMMON.start, "syllables": pinyin.SYLLABLES}}
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
        # Other characters that sound like a name, and the sound of a name.
        ("zh", "到歉", ["apology/"]),
        ("zh", "daoqian", ["apology/"]),
        ("zh", "dao qian", ["apology/"]),
        ("zh", "到千", ["apology/"]),
        # Two words are one, where that is a name.
        ("cards", "ord lista", ["list/"]),
        # What many pages have says less of them than what one has.
        ("cards", "pruta", ["a/#price"]),
    ],
)
def test_what_is_found(language: str, query: str, pages: list[str]) -> None:
    docs = [{"location": page, "title": title, "text": text} for page, (title, text) in PAGES[language].items()]
    index = {"config": {"separator": r"[\s\u200b]+"}, "docs": docs, "asking": ASKING.get(language, []), **SOUNDS}
    assert node(FINDS, {"index": index, "query": query}) == pages
