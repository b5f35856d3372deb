"""Texts that learners of all languages read as they stand, and those of several languages in one text."""

from __future__ import annotations

import re
from dataclasses import replace

from mkdocs_course.model.problem import Problem, excerpt
from mkdocs_course.model.reading import brackets, quoting
from mkdocs_course.model.reading.node import Node, Scalar
from mkdocs_course.model.reading.reader import Reader
from mkdocs_course.model.text.script import is_only_in, script
from mkdocs_course.model.text.translatable import has_phrase

ALL = "all"
"""Written in the place of a language: the text is meant to be the same in all languages that have none of their own."""
MAX_KEPT = 60
"""A correction quotes texts of at most so many characters."""
PARTED = re.compile(r"[/／|｜]|(?<= )[–—](?= )")
BRACKET = re.compile(r"(?P<text>[^()（）]+)[(（](?P<other>[^()（）]+)[)）]")


def note_mixed(reader: Reader, node: Node, text: str) -> None:
    """Add a warning at a text if it surely has words, or if each part of it is in the script of another language."""
    texts = side_by_side(text, reader.languages)
    if has_phrase(text) or texts:
        note_one_language(reader, node, text, texts)


def note_one_language(reader: Reader, node: Node, text: str, texts: dict[str, str] | None = None) -> None:
    """Add a warning at a text that learners of all languages read as it is; `texts` are those by language in it."""
    quoted = "…" if "\n" in text or len(text) > MAX_KEPT else quoting.quote(text)
    name = excerpt(text, MAX_KEPT)
    fix = brackets.in_one_text(node, reader.lines, reader.languages) if isinstance(node, Scalar) else None
    if not fix and texts:
        known = ", ".join(f"{language}: {quoting.quoted(own)}" for language, own in texts.items())
        whole = reader.renamed(node, f"{{{known}}}")
        # The sign between them may belong to both.
        fix = whole and replace(whole, safe=False)
    if fix:
        hint = "languages-in-text" if fix.last > fix.first else "languages-in-line"
        place, line = reader.place(node), fix.lines[0]
        reader.problems.append(Problem.at(place, "one-language", hint, warning=True, fix=fix, name=name, line=line))
        return
    known = ", ".join(f"{language}: …" for language in reader.languages)
    reader.note(node, "one-language", warning=True, name=name, braces=f"{{{known}}}", kept=f"{{{ALL}: {quoted}}}")


def in_order(text: str, languages: tuple[str, ...]) -> dict[str, str]:
    """Return the texts of which a text consists, one in each of the `languages`, in their order; none for any other."""
    parts, names = [part.strip() for part in PARTED.split(text)], [script(language) for language in languages]
    if not 1 < len(parts) == len(languages) or len({*filter(None, names)}) == 1:
        return {}
    # The script of a language that the course is not in need not be known.
    fits = all(part and (not name or is_only_in(part, name)) for part, name in zip(parts, names, strict=True))
    return dict(zip(languages, parts, strict=True)) if fits else {}


def side_by_side(text: str, languages: tuple[str, ...]) -> dict[str, str]:
    """Return the texts by language of which a text consists, each in a script of its own; none for any other text."""
    match = BRACKET.fullmatch(text)
    parts = [match["text"], match["other"]] if match else PARTED.split(text)
    names = {language: script(language) for language in languages}
    if not 1 < len(parts) == len({*names.values()}) == len(languages):
        return {}
    texts = {code: part.strip() for code, name in names.items() for part in parts if is_only_in(part, name)}
    return texts if len(texts) == len(parts) else {}
