"""What a learner may write for an answer to count."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from mkdocs_course.model.parts.text import refuse_others
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.reading import mend
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.reader import Misfit, Reader
from mkdocs_course.model.reading.values import Name

SEPARATORS = ("，", "、", ", ", ";", "；")


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """One text that counts, as typed: it is compared, not rendered."""

    text: str
    place: Place


@dataclass(frozen=True, kw_only=True, slots=True)
class Answers:
    """`texts` holds (language, the answers in it) in the order written; “” is for all languages."""

    texts: tuple[tuple[str, tuple[Answer, ...]], ...] = field(metadata={"written": False})
    place: Place

    def written(self, language: str) -> tuple[str, tuple[str, ...]]:
        """Return the language the answers are really in and the answers, as a Text does."""
        found, answers = next((each for each in self.texts if each[0] in ("", language)), self.texts[0])
        return found, tuple(answer.text for answer in answers)

    @property
    def all(self) -> tuple[str, ...]:
        """Every answer in every language: one given in Swedish counts when the page is read in Chinese."""
        return tuple(dict.fromkeys(answer.text for _, answers in self.texts for answer in answers))

    @property
    def main(self) -> str:
        """The first of all answers, which is the key; the others are other words for it."""
        return fold(self.all[0])

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Answers:
        """Return a text, a list of texts or a map of languages to either; raises Misfit where there is no answer."""
        if not isinstance(node, Mapping):
            return cls(texts=(("", _list(reader, node)),), place=reader.place(node))
        refuse_others(reader, node, _listed)
        given, texts, misfit = reader.given(node), [], False
        for language, (_, value) in given.items():
            if isinstance(value, Scalar) and not reader.plain(value):
                reader.note(value, "missing-translation", warning=True, language=language)
                continue
            try:
                texts.append((language, _list(reader, value)))
            except Misfit:
                misfit = True
        for language in reader.languages:
            if language not in given:
                reader.note(node, "missing-translation", warning=True, language=language)
        if misfit or not texts:
            raise Misfit
        return cls(texts=tuple(texts), place=reader.place(node))


def _listed(line: str) -> str:
    """Return a line with what a comma cut as a list: where several answers may stand, that is what was meant."""
    return re.sub('"([^"]*, [^"]*)"', r"[\1]", line)


def _list(reader: Reader, node: Node) -> tuple[Answer, ...]:
    nodes = node.items if isinstance(node, Sequence) else [node]
    texts = reader.many(Name, node) if isinstance(node, Sequence) else (reader.plain(node),)
    if not texts:
        reader.fail(node, "too-few", name="accept")
    for each, text in zip(nodes, texts, strict=True):
        if not text:
            reader.fail(each, "empty-text")
    sign = next((sign for sign in SEPARATORS if sign in texts[0]), "")
    if sign and isinstance(node, Scalar) and node.style is None:
        parted = f"[{', '.join(part.strip() for part in texts[0].split(sign))}]"
        reader.note(node, "one-answer", "wide-comma", warning=True, kept=mend.quote(texts[0]), parted=parted)
    return tuple(Answer(text=text, place=reader.place(each)) for each, text in zip(nodes, texts, strict=True))


def fold(text: str) -> str:
    """Return the text as it is compared, as `runtime/kinds/text.js` does: without width, case, punctuation and spaces."""
    plain = unicodedata.normalize("NFKC", text).strip().lower()
    return "".join(char for char in plain if unicodedata.category(char) not in _IGNORED) or plain


_IGNORED = frozenset(("Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po", "Zs", "Zl", "Zp", "Cc", "Cf"))


def faults(right: Answers, near: Iterable[Answers] = ()) -> Iterator[Problem]:
    """Yield a Problem for each answer that stands there already, or is right and can be no near miss."""
    keys = {fold(text) for text in right.all}
    seen: dict[tuple[str, str], int] = {}
    for group in (right, *near):
        for language, answers in group.texts:
            for answer in answers:
                name = fold(answer.text)
                if group is not right and name in keys:
                    yield Problem.at(answer.place, "near-is-right", name=answer.text)
                elif (language, name) in seen:
                    line = seen[language, name]
                    yield Problem.at(answer.place, "duplicate-answer", name=answer.text, line=line)
                seen.setdefault((language, name), answer.place.line)
