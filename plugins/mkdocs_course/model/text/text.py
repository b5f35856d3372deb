"""A text that learners see: one for all languages, or one for each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Self

from mkdocs_course.model.language import find
from mkdocs_course.model.problem import Place
from mkdocs_course.model.reading import correction
from mkdocs_course.model.reading.brackets import END
from mkdocs_course.model.reading.json_schema import TEXT, Schema, Schemas
from mkdocs_course.model.reading.lexicon import words
from mkdocs_course.model.reading.node import Mapping, Node, Scalar
from mkdocs_course.model.reading.reader import Reader, ValidationError
from mkdocs_course.model.reading.spelling import synonym
from mkdocs_course.model.text import by_language
from mkdocs_course.model.text.one_language import ALL, MAX_KEPT, note_mixed
from mkdocs_course.model.text.script import is_only_in, mistaken_for, script
from mkdocs_course.model.text.translatable import in_words, may_be_shared
from mkdocs_course.model.text.untranslated import untranslated


@dataclass(frozen=True, kw_only=True, slots=True)
class Text:
    """A text with its translations.

    `texts` has (language, text) pairs in the order written; the language of a text for all languages is “”, and it is
    the last one.
    """

    texts: tuple[tuple[str, str], ...] = field(metadata={"written": False})
    place: Place

    def written(self, language: str) -> tuple[str, str]:
        """Return (language, text) for a language, where the result’s language is “” if the text is for all languages.

        If the translation is missing, the first one written is returned, so that no page is empty.
        """
        for pair in self.texts:
            if pair[0] in ("", language):
                return pair
        return self.texts[0]

    @classmethod
    def schema(cls, schemas: Schemas) -> Schema:
        """Return the JSON Schema of what `read` takes."""
        return {"anyOf": [TEXT, schemas.by_language(TEXT, ALL)]}

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        """Return a text, or a map from languages to texts, as a Text; raises ValidationError if it is empty."""
        return cls._read(reader, node, reader.languages)

    @classmethod
    def _read(cls, reader: Reader, node: Node, known: tuple[str, ...]) -> Self:
        """Return the text; it may be in any of the languages `known`, and should be in all those of the course."""
        if not isinstance(node, Mapping):
            if not (text := reader.plain(node)):
                reader.fail(node, "empty-text")
            if text[0] == "{" and (bare := correction.in_braces(reader.line(node), reader.languages)):
                reader.fail(node, "other-brackets", sign='" "', line=bare)
            if len(reader.languages) > 1:
                note_mixed(reader, node, text)
            return cls(texts=(("", text),), place=reader.place(node))
        fields, codes = reader.fields(node), reader.known
        if len(fields) < len(node.entries):
            by_language.take_for_missing(reader, node, fields)
        if not codes.keys() >= fields.keys() and any(name not in known and name != ALL for name in fields):
            refuse_unknown_languages(reader, node, known=(*known, ALL))
        written = by_language.written(reader, fields)
        if not any(written.values()):
            reader.fail(node, "empty-text", "no-translation")
        shared = written.get(ALL, "")
        texts = [
            (codes.get(language) or find(known, language), text)
            for language, text in written.items()
            if text and language != ALL
        ]
        if len({text for _, text in texts}) < len(texts):
            _note_same(reader, texts, fields)
        else:
            _note_wrong_language(reader, texts, fields)
        for language in untranslated(texts):
            reader.note(fields[language][1], "missing-translation", "after-language", warning=True, language=language)
        if not all(written.values()) or not (shared or written.keys() >= codes.keys()):
            _note_missing(reader, node, written, fields)
        return cls(texts=(*texts, *([("", shared)] if shared else [])), place=reader.place(node))


def _note_missing(reader: Reader, node: Node, written: dict[str, str], fields: dict[str, tuple[Scalar, Node]]) -> None:
    """Add a warning for each language of a text, or of the course, in which nothing is `written`."""
    for language in dict.fromkeys((*written, *(() if written.get(ALL) else reader.languages))):
        if not written.get(language):
            if language in fields:
                reader.note(
                    fields[language][1], "missing-translation", "after-language", warning=True, language=language
                )
                continue
            braces = _with_language(reader, node, language)
            hint, known = ("within-braces", {"braces": braces}) if braces else ("", {})
            reader.note(node, "missing-translation", hint, warning=True, language=language, **known)


def _with_language(reader: Reader, node: Node, language: str) -> str:
    """Return texts in braces with a place for one more language, “” for texts that are not in braces on one line."""
    line = reader.line(node)[node.column - 1 :]
    if not isinstance(node, Mapping) or not node.flow or not (match := END.match(line)):
        return ""
    texts = match[0][:-1].rstrip(" ,")
    return f"{texts}, {language}: …}}" if len(texts) <= MAX_KEPT else f"{{…, {language}: …}}"


def _note_same(reader: Reader, texts: list[tuple[str, str]], fields: dict[str, tuple[Scalar, Node]]) -> None:
    """Add a warning for each language with the text of an earlier one. Some languages may share a word or two."""
    everywhere = len(texts) >= len(reader.languages) and len({text for _, text in texts}) == 1
    for number, (language, text) in enumerate(texts):
        twin = next((earlier for earlier, same in texts[:number] if same == text), None)
        if twin and in_words(text) and (everywhere or not may_be_shared(text)):
            hint = "" if everywhere else "same-in-some"
            if twin in reader.known and mistaken_for(text, twin, reader.languages):
                language, twin = twin, language
            reader.note(fields[language][1], "same-translation", hint, warning=True, language=language, other=twin)


def _note_wrong_language(reader: Reader, texts: list[tuple[str, str]], fields: dict[str, tuple[Scalar, Node]]) -> None:
    """Add a warning at the first text in the script of another language, whether it was copied or they were swapped."""
    mistaken = [
        (language, other)
        for language, text in texts
        if language in reader.known and (other := mistaken_for(text, language, reader.languages))
    ]
    if mistaken:
        language, other = mistaken[0]
        swapped = len(mistaken) > 1 or is_only_in(dict(texts).get(other, ""), script(language))
        language, other = sorted((language, other), key=[*fields].index) if swapped else (language, other)
        hint = "wrong-language-swapped" if swapped else ""
        reader.note(fields[language][1], "wrong-language", hint, warning=True, language=language, other=other)


def is_plain_text(reader: Reader, node: Node) -> bool:
    """Return whether a node is a text or a map from languages, and not a record with the field `text:`."""
    if not isinstance(node, Mapping):
        return True
    names = {getattr(key, "value", "") for key, _ in node.entries}
    known = {ALL, *reader.languages}
    return "text" not in names and (bool(names & known) or all(synonym(name, known) for name in names))


OUTCOMES = frozenset(words("outcome"))
"""How other programs name the feedback to right and wrong answers."""


def refuse_unknown_languages(
    reader: Reader, node: Mapping, correct: Callable[[str], str] = str, known: tuple[str, ...] = ()
) -> None:
    """Report the names that are not `known` languages, those of the course by default; raise ValidationError if any.

    In braces, a name without a value is the rest of a text that a comma cut off. `correct` turns the line in which
    such a text is in quotes into the corrected line.
    """
    invalid, known, cut = False, known or reader.languages, False
    for key, value in node.entries:
        if not isinstance(key, Scalar) or key.value in known:
            continue
        invalid = True
        quoted = correction.quote_flow_texts(reader.line(node), frozenset(known)) if node.flow else None
        if quoted and isinstance(value, Scalar) and not value.value:
            # One line has one correction, however many texts are cut off in it.
            if not cut:
                reader.note(key, "comma-in-text", line=correct(quoted))
                names = {getattr(name, "value", "") for name, _ in node.entries}
                for language in (it for it in reader.languages if it not in names):
                    reader.note(node, "missing-translation", warning=True, language=language)
            cut = True
        elif key.value.lower() in OUTCOMES:
            reader.note(key, "unknown-field", "why-apart", name=key.value)
        else:
            reader.unknown(key, key.value, known)
    if invalid:
        raise ValidationError
