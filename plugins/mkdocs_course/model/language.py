"""A language: its code, and the rules in its locale file for how it is written.

No code, here or elsewhere, depends on a particular language: whatever is specific to one is data in its locale file.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, Self

TRUTH = {"yes": True, "true": True, "no": False, "false": False}
"""The words for yes and no in YAML, which are accepted in every language."""


# fmt: off
Script = Literal[
    "", "Arab", "Armn", "Beng", "Cyrl", "Deva", "Ethi", "Geor", "Grek", "Gujr", "Guru",  # codespell:ignore beng
    "Hang", "Hani", "Hebr", "Hira",
    "Kana", "Khmr", "Knda", "Laoo", "Latn", "Mlym", "Mong", "Mymr", "Orya", "Sinh", "Taml", "Telu", "Thai", "Tibt",
]
"""The ISO 15924 code of a script of living languages, which browsers support as well."""
# fmt: on


@dataclass(frozen=True, kw_only=True, slots=True)
class Rules:
    """The rules of a language. They are the first fields of its locale file, where `_` in a name is written `-`.

    Args:
        tag: BCP 47 tag, for `lang` and `hreflang`.
        name: the name of the language in the language itself.
        direction: the direction of its text.
        decimal: the decimal sign. Where it is a comma, spreadsheets separate the cells of CSV by semicolons.
        alphabet: the letters in order, if it differs from the order of Unicode. Any other letter sorts as the letter
            without its diacritics.
        yes: words for yes that trainers may write, beside `yes` and `true`.
        no: words for no, beside `no` and `false`.
        joining: words and signs after which a text goes on, so that one of several words hardly ends with them.
        either: words between two texts of which each will do.
        boxes: titles of boxes, each behind the kind of box and a space, such as `tip Tips`.
        correct: words that say of an answer that it is right.
        incorrect: words that say of an answer that it is wrong.
        asking: words with which a question begins, which the search leaves out of what is typed.
        phonetic: the transcription by which the glossary sorts; each term must have it.
        phonetic_tag: BCP 47 tag of that transcription.
        charset: a character set that has the usual characters of the language, by its name in Python.
        akin: a language in the same script whose texts may be mistaken for ones in this language, and its character
            set.
        script: ISO 15924 code of the script, if learners' texts in it can be taken to be in this language.
        search: the language of the search engine, lunr, if it is not the first subtag of `tag`.
        numbers: whether a number is kept on the line of the word or unit that follows it.
    """

    tag: str = ""
    name: str = ""
    direction: Literal["ltr", "rtl"] = "ltr"
    decimal: Literal[".", ","] = "."
    alphabet: tuple[str, ...] = ()
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    joining: tuple[str, ...] = ()
    either: tuple[str, ...] = ()
    boxes: tuple[str, ...] = ()
    correct: tuple[str, ...] = ()
    incorrect: tuple[str, ...] = ()
    asking: tuple[str, ...] = ()
    phonetic: Literal["", "pinyin"] = ""
    phonetic_tag: str = ""
    charset: str = ""
    akin: tuple[str, ...] = ()
    script: Script = ""
    search: str = ""
    numbers: Literal["kept", "free"] = "kept"


class Language(str):
    """The code of a language together with its rules. It is compared by the code."""

    rules: Rules

    def __new__(cls, code: str, rules: Rules | None = None) -> Self:
        language = super().__new__(cls, code)
        language.rules = rules or Rules(tag=code, name=code)
        return language


def rules(language: str) -> Rules:
    """Return the rules of a language; for a plain code, the defaults."""
    return language.rules if isinstance(language, Language) else Language(language).rules


def box_title(language: str, *kinds: str) -> str:
    """Return the title of a box in a language, by the first of the `kinds` that has one; “” if none has."""
    titles = dict(entry.split(" ", 1) for entry in rules(language).boxes if " " in entry)
    return next((titles[kind] for kind in kinds if kind in titles), "")


def find(languages: Iterable[str], code: str) -> str:
    """Return the language with this code, or the code itself if it is not among the languages."""
    return next((language for language in languages if language == code), code)


def truth(languages: Iterable[str]) -> dict[str, bool]:
    """Return word → Boolean for the words for yes and no of these languages, in lower case, and of YAML."""
    words = dict(TRUTH)
    for language in map(rules, languages):
        words |= {word.lower(): True for word in language.yes} | {word.lower(): False for word in language.no}
    return words
