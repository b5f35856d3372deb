"""The texts of a map from languages, as they are written in a file."""

from __future__ import annotations

from dataclasses import replace

from mkdocs_course.model.reading import alike
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.reader import Reader, ValidationError

Fields = dict[str, tuple[Scalar, Node]]
"""Language → (its node, that of its text)."""


def written(reader: Reader, fields: Fields) -> dict[str, str]:
    """Return language → text. Raises ValidationError only after the text of every language has been read."""
    texts, invalid = dict[str, str](), False
    lists = [value for _, value in fields.values() if _is_list(value)]
    for language, (_, value) in fields.items():
        if value in lists[1:]:
            # What is wrong with the first one is so with the others.
            continue
        try:
            texts[language] = reader.plain(value)
        except ValidationError:
            invalid = True
    if invalid:
        if lists and reader.problems and (last := reader.problems.kept[-1]).hint == "one-text-of-list":
            further = alike.rows(sorted(own.line for own in lists[1:]))
            reader.problems.kept[-1] = replace(last, values=(*last.values, *further.items()))
        raise ValidationError
    return texts


def _is_list(node: Node) -> bool:
    """Return whether a node is a list of several texts on rows of their own."""
    items = node.items if isinstance(node, Sequence) and not node.flow else []
    return len(items) > 1 and all(isinstance(item, Scalar) and item.value for item in items)


def take_for_missing(reader: Reader, node: Mapping, fields: Fields) -> None:
    """Put the second text of a language into `fields` as that of the only missing one, and change its Problem."""
    kept = {id(key) for key, _ in fields.values()}
    repeated = [(key, value) for key, value in node.entries if isinstance(key, Scalar) and id(key) not in kept]
    missing = [language for language in reader.languages if language not in fields]
    problem = reader.problems.kept[-1] if reader.problems else None
    if len(repeated) != 1 or len(missing) != 1 or not problem or problem.place != reader.place(repeated[0][0]):
        return
    fix = reader.renamed(repeated[0][0], missing[0])
    values = (*problem.values, ("closest", missing[0]))
    reader.problems.kept[-1] = replace(problem, hint="closest", values=values, fix=fix and replace(fix, safe=False))
    fields[missing[0]] = repeated[0]
