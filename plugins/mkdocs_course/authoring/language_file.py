"""The file of a language in the folder `locales/` of a course: a new one, or an existing one with its missing words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from mkdocs_course.authoring.draft import Draft, Edit
from mkdocs_course.authoring.source_lines import SourceLines
from mkdocs_course.model.reading import node as nodes
from mkdocs_course.model.reading.node import Mapping, Node, Refused, Scalar
from mkdocs_course.model.reading.scalar import scalar
from mkdocs_course.view.coverage import missing_words
from mkdocs_course.view.locale_file import OPEN_SECTION, RULES
from mkdocs_course.view.locale_tree import FALLBACK, Tree, load, merged, parse
from mkdocs_course.view.words import complete

STEP = 2
"""The number of spaces that a section is indented by."""

EXAMPLES = ('decimal: ","', "alphabet: a b c", "yes: [yes]", "no: [no]")
"""Rules of a language that a new file shows in comments."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LanguageFile:
    """The `names` of the words that a file lacks, and the change that adds them.

    `draft` is None if nothing is missing, or if the file is written in a way that cannot be changed safely; then `text`
    has the lines to add by hand.
    """

    names: tuple[str, ...] = ()
    text: str = ""
    draft: Draft | None = None


def language_file(
    code: str, folders: tuple[Path, ...], *, name: str, languages: Iterable[str], notes: Iterable[str]
) -> LanguageFile:
    """Return the file of a language, with the English text for each word that the language lacks.

    Args:
        code: the code of the language.
        folders: the locale folders, the course's own last.
        name: what the language calls itself.
        languages: the codes of the course's languages, whose names a new file has.
        notes: the lines of the comment that a new file begins with.
    """
    file, english, own = folders[-1] / f"{code}.yml", complete(FALLBACK, folders), complete(code, folders)
    missing = _missing(english, own)
    names = tuple(word for word, _ in missing_words(english, own))
    if not names:
        return LanguageFile()
    text = "".join(_block(missing, 0))
    if file.exists():
        edit = _edit(file, missing)
        return LanguageFile(names=names, text=text, draft=Draft(edits=(edit,)) if edit else None)
    known = {other: english[OPEN_SECTION][other] for other in languages if other in english[OPEN_SECTION]}
    head = [*(f"# {note}" for note in notes), f"name: {scalar(name)}", *(f"# {example}" for example in EXAMPLES)]
    written = "\n".join(head) + "\n" + "".join(_block({OPEN_SECTION: known} if known else {}, 0)) + text
    return LanguageFile(names=names, text=text, draft=Draft(created=((file, written),)))


def untranslated(code: str, folders: tuple[Path, ...]) -> dict[str, str]:
    """Return the words, by name, that are the English ones in the course's own file of a language."""
    own = dict(_texts(load(folders[-1] / f"{code}.yml")))
    english = _texts(complete(FALLBACK, folders))
    return {name: text for name, text in english if own.get(name) == text and _says(text)}


def _says(text: str) -> bool:
    """Return whether a text has letters outside its placeholders."""
    return any(map(str.isalpha, "".join(piece.rpartition("}")[2] for piece in text.split("{"))))


def _texts(tree: Tree, prefix: str = "") -> Iterator[tuple[str, str]]:
    for name, value in tree.items():
        if isinstance(value, dict) and (prefix or name != OPEN_SECTION):
            yield from _texts(value, f"{prefix}{name}.")
        elif prefix and isinstance(value, str):
            yield prefix + name, value


def _missing(english: Tree, own: Tree) -> Tree:
    """Return the words of `english` that `own` lacks, without the rules of a language."""
    lacking = {name: value for name, value in english.items() if name not in own}
    for name, value in english.items():
        if isinstance(value, dict) and isinstance(own.get(name), dict) and (inner := _missing(value, own[name])):
            lacking[name] = inner
    return {name: value for name, value in lacking.items() if name != OPEN_SECTION and name not in RULES}


def _block(tree: Tree, indent: int) -> Iterator[str]:
    for name, value in tree.items():
        start = f"{' ' * indent}{scalar(name)}:"
        if isinstance(value, dict):
            yield f"{start}\n"
            yield from _block(value, indent + STEP)
        else:
            yield f"{start} {scalar(value)}\n"


def _flow(tree: Tree, separator: str) -> str:
    texts = (f"{{{_flow(it, separator)}}}" if isinstance(it, dict) else scalar(it, flow=True) for it in tree.values())
    return separator.join(f"{scalar(name)}: {text}" for name, text in zip(tree, texts, strict=True))


def _edit(file: Path, missing: Tree) -> Edit | None:
    """Return the change that adds words to a file, None if another word would change by it."""
    data = file.read_bytes()
    try:
        source = SourceLines.of(data)
        root = nodes.parse(source.text)
        changed = _inserted(source, root, missing)
    except (UnicodeDecodeError, Refused, yaml.YAMLError):
        return None
    expected = merged(parse(data), missing)
    return Edit(file=file, before=data, after=changed.data) if parse(changed.data) == expected else None


def _inserted(source: SourceLines, root: Node | None, missing: Tree) -> SourceLines:
    if not isinstance(root, Mapping):
        return source.inserted(len(source.lines), "".join(_block(missing, 0)))
    # From the end to the beginning, so that the places of what is still to come stay as they are.
    for mapping, tree in sorted(_places(root, missing), key=lambda pair: _end_first(pair[0], root)):
        first = mapping.entries[0][0] if mapping.entries else mapping
        if mapping.flow:
            lines = list(source.lines)
            line, column = lines[mapping.line - 1], mapping.column
            # A line for each word, because the length of lines is limited.
            separator = f",{source.newline}{' ' * (len(line) - len(line.lstrip(' ')) + STEP)}"
            rest = separator if mapping.entries else ""
            lines[mapping.line - 1] = f"{line[:column]}{_flow(tree, separator)}{rest}{line[column:]}"
            source = replace(source, lines=tuple(lines))
        elif mapping is root:
            source = source.inserted(len(source.lines), "".join(_block(tree, first.column - 1)))
        else:
            source = source.inserted(first.line - 1, "".join(_block(tree, first.column - 1)))
    return source


def _end_first(mapping: Mapping, root: Mapping) -> tuple[bool, int, int]:
    # Sections that are missing come last in the file.
    return mapping is not root or mapping.flow, -mapping.line, -mapping.column


def _places(mapping: Mapping, missing: Tree) -> Iterator[tuple[Mapping, Tree]]:
    """Yield each mapping that lacks words, with these words."""
    sections = {key.value: it for key, it in mapping.entries if isinstance(key, Scalar) and isinstance(it, Mapping)}
    for name, section in sections.items():
        if isinstance(missing.get(name), dict):
            yield from _places(section, missing[name])
    if here := {name: value for name, value in missing.items() if name not in sections}:
        yield mapping, here
