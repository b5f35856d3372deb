"""A text a learner sees: the same in all languages, or one for each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from mkdocs_course.model.problem import Place
from mkdocs_course.model.reading import mend
from mkdocs_course.model.reading.node import Mapping, Node, Scalar
from mkdocs_course.model.reading.reader import Misfit, Reader


@dataclass(frozen=True, kw_only=True, slots=True)
class Text:
    """`texts` holds (language, text) in the order written; a text for all languages has the language “”."""

    texts: tuple[tuple[str, str], ...] = field(metadata={"written": False})
    place: Place

    def written(self, language: str) -> tuple[str, str]:
        """Return the language the text is really in (“” when it serves all) and the text.

        Where the wanted language is missing the first one written stands in, so that no page is empty.
        """
        return next((each for each in self.texts if each[0] in ("", language)), self.texts[0])

    @classmethod
    def read(cls, reader: Reader, node: Node) -> Text:
        """Return a text or a map of languages as a Text; raises Misfit where there is nothing to show."""
        if not isinstance(node, Mapping):
            if not (text := reader.plain(node)):
                reader.fail(node, "empty-text")
            return cls(texts=(("", text),), place=reader.place(node))
        given, texts = reader.given(node), []
        refuse_others(reader, node)
        for language, (_, value) in given.items():
            text = reader.plain(value)
            if not text:
                reader.note(value, "missing-translation", warning=True, language=language)
            elif twin := next((other for other, same in texts if same == text), None):
                reader.note(value, "same-translation", warning=True, language=language, other=twin)
                texts.append((language, text))
            else:
                texts.append((language, text))
        for language in reader.languages:
            if language not in given:
                reader.note(node, "missing-translation", warning=True, language=language)
        if not texts:
            raise Misfit
        return cls(texts=tuple(texts), place=reader.place(node))


def alone(reader: Reader, node: Node) -> bool:
    """Return whether a text stands by itself, where it may also be the `text:` of something written in full."""
    if not isinstance(node, Mapping):
        return True
    names = {getattr(key, "value", "") for key, _ in node.entries}
    return bool(names & set(reader.languages)) and "text" not in names


def refuse_others(reader: Reader, node: Mapping, mended: Callable[[str], str] = str) -> None:
    """Note what is no language. In braces a lone name is the rest of a text that a comma cut off.

    `mended` makes the corrected line of one in which such a text is in quotes.
    """
    misfit = False
    for key, value in node.entries:
        if not isinstance(key, Scalar) or key.value in reader.languages:
            continue
        misfit = True
        better = mend.braced(reader.line(node), frozenset(reader.languages)) if node.flow else None
        if better and isinstance(value, Scalar) and not value.value:
            reader.note(key, "comma-in-text", line=mended(better))
        else:
            reader.unknown(key, key.value, reader.languages)
    if misfit:
        raise Misfit
