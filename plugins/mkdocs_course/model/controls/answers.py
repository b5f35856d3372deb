"""The typed answers that count as right, or as near misses."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from mkdocs_course.model.controls import parting, unmatched
from mkdocs_course.model.interaction import text_entry
from mkdocs_course.model.interaction.item import Translation, Wording
from mkdocs_course.model.language import find
from mkdocs_course.model.problem import Fix, Place, Problem
from mkdocs_course.model.reading import listing
from mkdocs_course.model.reading.json_schema import TEXT, Schema, Schemas
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.reader import Reader, ValidationError
from mkdocs_course.model.reading.repair import end_of_block
from mkdocs_course.model.reading.scalar import scalar
from mkdocs_course.model.reading.values import Name
from mkdocs_course.model.text.fold import fold, point, readings
from mkdocs_course.model.text.text import refuse_unknown_languages


@dataclass(frozen=True, kw_only=True, slots=True)
class Answer:
    """An accepted text as typed. It is compared with the learner’s text and never rendered."""

    text: str
    place: Place


@dataclass(frozen=True, kw_only=True, slots=True)
class Answers:
    """Accepted answers by language.

    `texts` has (language, answers) pairs in the order written; the language of answers for all languages is “”.
    """

    texts: tuple[tuple[str, tuple[Answer, ...]], ...] = field(metadata={"written": False})
    place: Place

    def written(self, language: str) -> tuple[str, tuple[str, ...]]:
        """Return (language, answers) for a language, with the same fallback as `Text.written`."""
        own, answers = next((pair for pair in self.texts if pair[0] in ("", language)), self.texts[0])
        return own, tuple(answer.text for answer in answers)

    @property
    def all(self) -> tuple[str, ...]:
        """The answers in all languages: a Swedish answer counts on a Chinese page."""
        return tuple(dict.fromkeys(answer.text for _, answers in self.texts for answer in answers))

    def neutral(self, fraction: float, feedback: Wording = ()) -> text_entry.Answer:
        """Return the answers as a neutral record; each of them scores `fraction` of its entry, from 0 to 1."""
        texts = (
            Translation(language=str(name), text=str(answer.text)) for name, answers in self.texts for answer in answers
        )
        return text_entry.Answer(texts=tuple(texts), fraction=fraction, feedback=feedback)

    @property
    def main(self) -> str:
        """The first answer, folded. It identifies the right answer; the others are synonyms of it."""
        return fold(self.all[0])

    @classmethod
    def schema(cls, schemas: Schemas) -> Schema:
        """Return the JSON Schema of what `read` takes."""
        texts = {"anyOf": [TEXT, {"type": "array", "items": TEXT, "minItems": 1}]}
        return {"anyOf": [*texts["anyOf"], schemas.by_language(texts)]}

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Answers:
        """Return a text, a list of texts, or a map from languages to either; raises ValidationError if it is empty."""
        if not isinstance(node, Mapping):
            _refuse_maps(reader, node)
            answers = _list(reader, node)
            parting.note_remarks(reader, [node])
            return cls(texts=(("", answers),), place=reader.place(node))
        refuse_unknown_languages(reader, node, _as_list)
        fields, texts, invalid = reader.fields(node), [], False
        for language, (_, value) in fields.items():
            if isinstance(value, Scalar) and not reader.plain(value):
                reader.note(value, "missing-translation", "after-language", warning=True, language=language)
                continue
            try:
                texts.append((find(reader.languages, language), _list(reader, value)))
            except ValidationError:
                invalid = True
        for language in reader.languages:
            if language not in fields:
                reader.note(node, "missing-translation", warning=True, language=language)
        parting.note_remarks(reader, [value for _, value in fields.values()])
        if invalid or not texts:
            raise ValidationError
        return cls(texts=tuple(texts), place=reader.place(node))


def _refuse_maps(reader: Reader, node: Scalar | Sequence) -> None:
    """Add the Problem of a list of answers, each in all languages, with a list for each language as its fix."""
    items = [dict(_texts(item)) for item in node.items] if isinstance(node, Sequence) else []
    if not items or not all(items) or any({*item} - {*reader.languages} for item in items):
        return
    lists = {code: [item[code] for item in items if code in item] for code in reader.languages}
    braces = ", ".join(f"{code}: [{', '.join(scalar(text, flow=True) for text in own)}]" for code, own in lists.items())
    row, key = reader.line(node), reader.lines[node.line - 2] if node.line > 1 else ""
    fix, place = None, reader.place(node)
    if getattr(node, "flow", False) and row.rstrip().endswith("]"):
        fix = Fix.of(place, f"{row[: node.column - 1]}{{{braces}}}")
    elif key.rstrip().endswith(":"):
        last = end_of_block(reader.lines, node.line, node.column - 1)
        fix = Fix(first=node.line - 1, last=last, lines=(f"{key.rstrip()} {{{braces}}}",))
    line = fix.lines[0].strip() if fix else f"{{{braces}}}"
    reader.problems.append(Problem.at(place, "wrong-type", "write-line", fix=fix, line=line))
    raise ValidationError


def _texts(item: Node) -> list[tuple[str, str]]:
    """Return the (language, text) of a map of texts, nothing for any other node."""
    entries = item.entries if isinstance(item, Mapping) else []
    texts = [(key.value, it.value) for key, it in entries if isinstance(key, Scalar) and isinstance(it, Scalar)]
    return texts if len(texts) == len(entries) else []


def _as_list(line: str) -> str:
    """Return a line with each quoted text that has a comma and a space in it as a list: `"a, b"` becomes `[a, b]`."""
    return re.sub('"([^"]*, [^"]*)"', r"[\1]", line)


def _list(reader: Reader, node: Node) -> tuple[Answer, ...]:
    if isinstance(node, Scalar) and node.style is None and node.value[:1] in listing.OPENERS:
        listing.note(reader, node, Name)
        raise ValidationError
    nodes = node.items if isinstance(node, Sequence) else [node]
    texts = reader.many(Name, node) if isinstance(node, Sequence) else (reader.plain(node),)
    if not texts:
        reader.fail(node, "too-few", name="accept")
    for item, text in zip(nodes, texts, strict=True):
        if not text:
            reader.fail(item, "empty-text")
    answers = tuple(Answer(text=text, place=reader.place(item)) for item, text in zip(nodes, texts, strict=True))
    for item, (hint, known) in zip(nodes, map(unmatched.hint, texts), strict=True):
        if hint:
            reader.note(item, "one-answer", hint, warning=True, known=known)
            return answers
    parting.note(reader, node, nodes, texts)
    return answers


def faults(right: Answers, near: Iterable[Answers] = ()) -> Iterator[Problem]:
    """Yield a Problem for each answer that is repeated, and for each of the `near` misses that is a right answer."""
    groups = (right, *near)
    languages = {language for group in groups for language, _ in group.texts}
    keys = {language: {fold(text, point(language)) for text in right.all} for language in languages}
    seen: dict[tuple[str, str], int] = {}
    for group in groups:
        for language, answers in group.texts:
            for answer in answers:
                name = fold(answer.text, point(language))
                if group is not right and not keys[language].isdisjoint(readings(name)):
                    yield Problem.at(answer.place, "near-is-right", name=answer.text)
                elif (language, name) in seen:
                    line = seen[language, name]
                    yield Problem.at(answer.place, "duplicate-answer", name=answer.text, line=line)
                seen.setdefault((language, name), answer.place.line)
