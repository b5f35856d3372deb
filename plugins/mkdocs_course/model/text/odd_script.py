"""Finds the text of a question, a figure or a glossary that alone is in the script of another language.

A text of one or two words says too little by itself: it may be a name. What the others beside it are written in tells,
however short it is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.text.script import has_letter, mistaken_for, script
from mkdocs_course.model.text.text import Text
from mkdocs_course.model.text.texts import texts

OTHERS = 2
"""How many texts in the right script must be beside it."""
NAME = re.compile(r"(?!.*\b[a-z\u00df-\u00ff]{2})[\x00-\u024f]*")
"""A text in Latin letters that may be a name: no word of it begins with a small letter."""


def faults(records: Iterable[object], languages: tuple[str, ...]) -> Iterator[Problem]:
    """Yield a warning for each text that alone in its record is in the script of another one of the `languages`."""
    scripts = {language: own for language in languages if (own := script(language))}
    if len({*scripts.values()}) < 2:
        return
    for record in records:
        every = [(text, dict(text.texts)) for text in texts(record)]
        by_place: dict[Place, list[tuple[str, str]]] = defaultdict(list)
        for language, own in scripts.items():
            written = [(text, words) for text, by in every if (words := by.get(language))]
            odd = [(text, words) for text, words in written if not has_letter(words, own)]
            if len(written) - len(odd) < OTHERS:
                continue
            foreign = [(it, other) for it, words in odd if (other := _foreign_language(it, words, language, scripts))]
            if len(foreign) == 1 and not _about(foreign[0], written, scripts):
                by_place[foreign[0][0].place].append((language, foreign[0][1]))
        for place, swapped in by_place.items():
            language, other = swapped[0]
            hint = "wrong-language-swapped" if len(swapped) > 1 else ""
            yield Problem.at(place, "wrong-language", hint, warning=True, language=language, other=other)


def _about(foreign: tuple[Text, str], written: list[tuple[Text, str]], scripts: dict[str, str]) -> bool:
    """Return whether other texts quote the script, so that the question is about its words. All quote Latin names."""
    text, other = foreign
    name = scripts[other]
    return name != "LATIN" and any(it is not text and has_letter(words, name) for it, words in written)


def _foreign_language(text: Text, words: str, language: str, scripts: dict[str, str]) -> str:
    """Return the language whose script a text is in, “” if that is uncertain or another check reports the text."""
    same = [it for _, it in text.texts].count(words) > 1
    # Where another text is long enough for that check, it reports both.
    reported = any(code in scripts and mistaken_for(it, code, scripts) for code, it in text.texts)
    if same or reported or NAME.fullmatch(words) or mistaken_for(words, language, scripts):
        return ""
    return next((other for other, its in scripts.items() if its != scripts[language] and has_letter(words, its)), "")
