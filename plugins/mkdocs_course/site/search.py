"""The search index of a language, with what the search plugin does not know of.

Each term of the glossary is an entry of its own. Terms and pages have other words under `also`, by which
`runtime/search.js` finds them: the page's are those of `search: {also: […]}` in its front matter.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from html import escape
from pathlib import Path
from typing import Any

from mkdocs_course.model.course.lesson import Lesson
from mkdocs_course.model.glossary import pinyin
from mkdocs_course.model.glossary.glossary import Term
from mkdocs_course.model.language import Rules
from mkdocs_course.model.text.text import Text

FILE = "search/search_index.json"


def term_entry(term: Term, page: str, language: str, plain: Callable[[Text], str]) -> dict[str, Any]:
    """Return the entry of a term on the glossary's `page`. `plain` returns a text in `language`, without markup."""
    return {
        "location": f"{page}#{term.id}",
        "title": escape(plain(term.term), quote=False),
        "text": escape(plain(term.definition), quote=False),
        "also": list(term.names(language)),
        "term": True,
    }


def other_words(lesson: Lesson) -> list[str]:
    """Return the other words by which the front matter of a page lets the search find it."""
    search = dict(lesson.front.meta).get("search")
    words = search.get("also", ()) if isinstance(search, Mapping) else ()
    return [str(word) for word in words] if isinstance(words, list) else [str(words)] if words else []


def complete(folder: Path, terms: Iterable[dict[str, Any]], also: Mapping[str, list[str]], rules: Rules) -> None:
    """Add the entries of `terms` and the words `also` of pages, by address, to the index in the `folder` of a language.

    The `rules` of the language say which words are left out of what is typed, and whether a name is found by its
    pronunciation. Nothing happens where there is no index, or a search engine has made its own of it.
    """
    file = folder / FILE
    if not file.is_file():
        return
    index = json.loads(file.read_text(encoding="utf-8"))
    if "index" in index:
        return
    for doc in index["docs"]:
        if words := also.get(doc["location"]):
            doc["also"] = words
    index["docs"] += terms
    index["asking"] = rules.asking
    if rules.phonetic == "pinyin":
        index["sounds"] = {"charset": pinyin.CHARSET, "first": pinyin.COMMON.start, "syllables": pinyin.SYLLABLES}
    file.write_text(json.dumps(index, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")
