"""What is wrong with the options of a question: repeated ones, and marks that give the answer away."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from mkdocs_course.model.controls.option import Option
from mkdocs_course.model.problem import Problem, excerpt
from mkdocs_course.model.reading.lexicon import any_of
from mkdocs_course.model.reading.spelling import synonym
from mkdocs_course.model.text import copied, verdict

TICK = re.compile("[✅❌✔✓✗✘☑☒✖❎]\ufe0f?(?=\\s*\\w)")
WORD = re.compile(r"[(（\[]([^()（）\[\]]{1,20})[)）\]][.。]?$")
POINTS = re.compile(rf"[ ]?[(（\[]\d{{1,3}}[ ]?{any_of('points')}[)）\]][.。]?$", re.IGNORECASE)
"""What an option scores."""
BOLD = re.compile(r"(?P<sign>\*\*|__)[^*_]+(?P=sign)[.。!！]?")
MARK = re.compile(r"[(（]?(?P<sign>[1-9A-Ha-h]|[①-⑨])(?:(?<=[①-⑨])|[.)）、．](?!\d))[ 　]*(?=\w)")
"""The number or the letter of an option, which it has only in drafts."""
FIRST = frozenset("12AaBb①②")
GROUPS = ("right", "wrong", "all-right")
MAX_SHOWN = 40
"""The number of characters of an option's text that a message quotes."""
STOPS = " .。"
"""What may end one of two texts that are the same."""
MAX_ALIKE = 500
"""The number of characters of which another form is the same, such as a capital; those that follow are compared as they
are. One character may stand for eighteen."""


def faults(options: tuple[Option, ...]) -> Iterator[Problem]:
    """Yield a Problem for each option that repeats another one or its feedback, or that gives the answer away."""
    yield from find_duplicate_ids(options)
    yield from find_duplicate_texts(options)
    yield from _find_marks(options)
    whys = [(it.group, it.why) for it in options if it.group in ("right", "wrong") and it.why]
    yield from copied.faults(whys)
    yield from verdict.faults((why, group == "right") for group, why in whys)


def _find_marks(options: tuple[Option, ...]) -> Iterator[Problem]:
    """Yield a warning for each option that says itself whether it is right: with a tick, points or a word."""
    scored = [option for option in options if option.group and POINTS.search(option.text.texts[0][1])]
    for option in scored if len(scored) > 1 else ():
        name = POINTS.findall(option.text.texts[0][1])[0].strip()
        yield Problem.at(option.text.place, "left-over", "gives-away", warning=True, name=name)
    for option in options:
        if option.group not in ("right", "wrong"):
            continue
        for _, text in option.text.texts:
            word = WORD.search(text)
            mark = TICK.match(text) or (word if word and synonym(word[1].strip().replace(" ", "-"), GROUPS) else None)
            if mark:
                yield Problem.at(option.text.place, "left-over", "gives-away", warning=True, name=mark[0].strip())
                break

    shown = [option for option in options if option.group in GROUPS]
    bold = [option for option in shown if all(BOLD.fullmatch(text) for _, text in option.text.texts)]
    if bold and len(bold) < len(shown):
        yield Problem.at(
            bold[0].text.place, "bold-tells", warning=True, name=excerpt(bold[0].text.texts[0][1], MAX_SHOWN)
        )
    marks = [(option, MARK.match(option.text.texts[0][1])) for option in shown]
    numbered = [(option, match) for option, match in marks if match]
    if (
        len({match[0] for _, match in numbered}) == len(numbered) > 1
        and {match["sign"] for _, match in numbered} & FIRST
    ):
        for option, match in numbered:
            name = match[0].strip()
            yield Problem.at(option.text.place, "left-over", "numbered-option", warning=True, name=name)


def find_duplicate_ids(options: tuple[Option, ...]) -> Iterator[Problem]:
    """Yield a Problem for each option that repeats the id of an earlier one."""
    return _repeated("duplicate-id", "", [(option, [("", option.id)]) for option in options])


def find_duplicate_texts(options: tuple[Option, ...], hint: str = "") -> Iterator[Problem]:
    """Yield a Problem for each option that repeats the text of an earlier one in any language.

    `hint` is the code of the fix, “” for the usual one.
    """
    languages = sorted({language for option in options for language, _ in option.text.texts} - {""}) or [""]
    return _repeated("duplicate-option", hint, [(option, _texts(option, languages)) for option in options])


def _repeated(code: str, hint: str, labelled: Iterable[tuple[Option, Iterable[tuple[str, str]]]]) -> Iterator[Problem]:
    seen: dict[tuple[str, str], Option] = {}
    for option, names in sorted(labelled, key=lambda pair: (pair[0].place.line, pair[0].place.column)):
        for name in names:
            if name in seen:
                shown = excerpt(name[1], MAX_SHOWN)
                yield Problem.at(option.place, code, hint, name=shown, line=seen[name].place.line)
                break
            seen[name] = option


def _texts(option: Option, languages: list[str]) -> Iterator[tuple[str, str]]:
    """Yield (language, normalised text), for a text in all languages once for each that has none of its own."""
    own = {language for language, _ in option.text.texts if language}
    for written, text in option.text.texts:
        for language in [written] if written else [it for it in languages if it not in own]:
            beginning = unicodedata.normalize("NFKC", text[:MAX_ALIKE]).strip().casefold()
            yield language, f"{beginning}{text[MAX_ALIKE:]}".rstrip(STOPS)
