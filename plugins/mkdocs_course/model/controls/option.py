"""The options of a question: what a learner can choose, order or match."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TypeVar

from mkdocs_course.model.interaction import item
from mkdocs_course.model.problem import Place, Problem, excerpt
from mkdocs_course.model.reading.json_schema import Schema, Schemas
from mkdocs_course.model.reading.node import Mapping, Node, Scalar
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.reading.schema import shape
from mkdocs_course.model.reading.spelling import synonym
from mkdocs_course.model.text import copied, unnamed, verdict
from mkdocs_course.model.text.text import Text, is_plain_text

TICK = re.compile("[✅❌✔✓✗✘☑☒✖❎]\ufe0f?(?=\\s*\\w)")
WORD = re.compile(r"[(（\[]([^()（）\[\]]{1,20})[)）\]][.。]?$")
POINTS = re.compile(r"[ ]?[(（\[]\d{1,3}[ ]?(?:p|pts?|poäng|points?|分)[)）\]][.。]?$", re.IGNORECASE)
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


@dataclass(frozen=True, kw_only=True, slots=True)
class Option:
    """An option: its `text`, its feedback (`why`), and the `id` under which responses are stored and scored.

    A pinned option stays last, whatever the order of the others. `group` is the list that the option is written in.

    If no id is written, it is generated from the option's position in its list. Then `fingerprint` is six hexadecimal
    digits of a hash of the text: they distinguish an option that was moved from one that was reworded.
    """

    text: Text
    why: Text | None = None
    id: str = ""
    pinned: bool = False
    group: str = field(default="", metadata={"written": False})
    fingerprint: str = field(default="", metadata={"written": False})
    place: Place

    @property
    def right(self) -> bool:
        """Whether choosing the option is right."""
        return self.group == "right"

    def neutral(self, fraction: float | None = None) -> item.Option:
        """Return the option as a neutral record; choosing it adds `fraction` (from −1 to 1) to the score."""
        text, why = item.wording(self.text), item.wording(self.why)
        return item.Option(id=self.id, text=text, feedback=why, fraction=fraction, pinned=self.pinned)

    @classmethod
    def schema(cls, schemas: Schemas) -> Schema:
        """Return the JSON Schema of what `read` takes."""
        return {"anyOf": [schemas.of(Text), schemas.record(cls)]}

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Option:
        """Return an option, written as a text or as a record with `text:`; raises ValidationError."""
        unnamed.refuse(reader, node, shape(cls))
        if isinstance(node, Mapping) and [key.value for key, _ in node.entries if isinstance(key, Scalar)] == ["why"]:
            reader.fail(node, "missing-field", "why-alone", name="text")
        if is_plain_text(reader, node):
            return cls(text=Text.read(reader, node), place=reader.place(node))
        return reader.record(cls, node)


OptionT = TypeVar("OptionT", bound=Option)


def arrange(question: str, right: tuple[Option, ...], wrong: tuple[Option, ...]) -> tuple[Option, ...]:
    """Return the options of a question, each with an id, in the order in which a page shows them.

    `question` is the id of the question. Options are sorted by a hash of their ids, which reveals nothing of the answer
    and is the same in every language and build. A new option leaves the order of the others unchanged. Pinned options
    come last.
    """
    return shuffle(question, (*with_ids(right, "right"), *with_ids(wrong, "wrong")))


def shuffle(question: str, options: Iterable[OptionT]) -> tuple[OptionT, ...]:
    """Return the options sorted by a hash of the id of the `question` and their own, the pinned ones last."""

    def order(option: Option) -> tuple[bool, bytes]:
        return option.pinned, hashlib.sha256(f"{question}/{option.id}".encode()).digest()

    return tuple(sorted(options, key=order))


def with_ids(options: tuple[OptionT, ...], group: str) -> tuple[OptionT, ...]:
    """Return the options of a `group`, each with an id: the one written, else `group-1`, `group-2` and so on."""
    return tuple(
        replace(option, id=option.id or f"{group}-{number}", group=group, fingerprint=_fingerprint(option))
        for number, option in enumerate(options, 1)
    )


def _fingerprint(option: Option) -> str:
    return "" if option.id else hashlib.sha256(repr(option.text.texts).encode()).hexdigest()[:6]


def meaning(options: tuple[Option, ...]) -> str:
    """Return the answer key: the ids of the options and which are right, independent of wording and order."""
    return " ".join(sorted(f"{option.id}={option.right}" for option in options))


def faults(options: tuple[Option, ...]) -> Iterator[Problem]:
    """Yield a Problem for each option that repeats the id or the text of an earlier one."""
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
