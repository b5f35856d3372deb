"""The text of a term."""

from __future__ import annotations

from typing import Self

from mkdocs_course.model.reading.node import Node, Scalar
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.text.one_language import note_one_language
from mkdocs_course.model.text.text import Text
from mkdocs_course.model.text.translatable import has_phrase, in_words


class TermText(Text):
    """A text that may also be in languages in which the course is not built."""

    __slots__ = ()

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Self:
        text = cls._read(reader, node, (*reader.languages, *reader.others))
        # A single word may be a name anywhere else; a term is one only if it begins as a name does.
        word = text.texts[0][1] if isinstance(node, Scalar) and len(reader.languages) > 1 else ""
        if in_words(word) and not has_phrase(word) and not word[0].isupper():
            note_one_language(reader, node, word)
        return text
