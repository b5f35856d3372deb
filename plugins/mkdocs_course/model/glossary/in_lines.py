"""Terms that are written with their definition after a colon, as in `trust: To rely on somebody`."""

from __future__ import annotations

from collections.abc import Collection

from mkdocs_course.model.problem import Fix, Problem
from mkdocs_course.model.reading import writing
from mkdocs_course.model.reading.node import Mapping, Node, Scalar, Sequence
from mkdocs_course.model.reading.reader import Reader, ValidationError
from mkdocs_course.model.reading.repair import end_of_block
from mkdocs_course.model.reading.slug import slug
from mkdocs_course.model.reading.spelling import synonym
from mkdocs_course.model.reading.writing import value_of

TERMS = "terms"


def refuse_bare(reader: Reader, glossary: Node, own: Collection[str]) -> None:
    """Add the Problem of terms that are a list without their name, and raise ValidationError.

    Where they have the fields of a term and no others, the name that is missing is found by trying.
    """
    items = glossary.items if isinstance(glossary, Sequence) and not glossary.flow else []
    names = {
        key.value for item in items if isinstance(item, Mapping) for key, _ in item.entries if isinstance(key, Scalar)
    }
    if not {it for it in names if synonym(it, own)} or names <= {*own}:
        return
    fix = Fix(first=glossary.line, last=glossary.line, lines=(f"{TERMS}:", reader.line(glossary)))
    place = reader.place(glossary)
    reader.problems.append(Problem.at(place, "missing-field", "list-without-name", fix=fix, name=TERMS))
    raise ValidationError


def refuse(reader: Reader, glossary: Node, own: Collection[str]) -> None:
    """Add the Problem of terms in this form, with the form that they are to have, and raise ValidationError.

    `own` are the names of the fields of a term.
    """
    fields = glossary.entries if isinstance(glossary, Mapping) else []
    terms = next((value for key, value in fields if isinstance(key, Scalar) and key.value == TERMS), None)
    if terms is None or isinstance(terms, Scalar) or terms.flow:
        return
    _refuse_beside(reader, terms, own)
    items = terms.items if isinstance(terms, Sequence) else [terms]
    pairs = [pair for item in items if isinstance(item, Mapping) for pair in item.entries]
    names = [key.value for key, value in pairs if isinstance(key, Scalar) and not isinstance(value, Sequence)]
    texts = all(isinstance(value, Scalar) or _by_language(value, reader.languages) for _, value in pairs)
    one_each = isinstance(terms, Mapping) or len(pairs) == len(items)
    if not names or len(names) < len(pairs) or not texts or not one_each or {*names} & {*own}:
        return
    written: list[writing.Value] = [
        {"id": slug(name) or f"term-{number}", "term": name, "definition": value_of(value)}
        for number, (name, (_, value)) in enumerate(zip(names, pairs, strict=True), 1)
    ]
    column = terms.column - 1
    last = end_of_block(reader.lines, terms.line, column)
    fix = Fix(first=terms.line, last=last, lines=tuple(writing.lines(written, column)), safe=False)
    shown = "\n".join(writing.lines(written[:1], 0))
    reader.problems.append(Problem.at(reader.place(terms), "wrong-type", "terms-in-lines", fix=fix, line=shown))
    raise ValidationError


def _refuse_beside(reader: Reader, terms: Mapping | Sequence, own: Collection[str]) -> None:
    """Add the Problem of terms whose languages stand beside their other fields, and raise ValidationError.

    Such terms may have their ids as names.
    """
    named = isinstance(terms, Mapping)
    entries = terms.entries if isinstance(terms, Mapping) else [(item, item) for item in terms.items]
    rows = [value_of(value) for _, value in entries]
    ids = [slug(key.value) if named and isinstance(key, Scalar) else "" for key, _ in entries]
    written: list[writing.Value] = []
    for row, name in zip(rows, ids, strict=True):
        term = {code: text for code, text in row.items() if code in reader.languages} if isinstance(row, dict) else {}
        if (
            not term
            or not isinstance(row, dict)
            or "term" in row
            or not all(isinstance(it, str) for it in term.values())
        ):
            return
        rest = {field: value for field, value in row.items() if field not in term and field != "id"}
        if not {*rest} & {*own}:
            return
        written.append({"id": row.get("id") or name or None, "term": term, **rest})
    column = terms.column - 1
    last = end_of_block(reader.lines, terms.line, column)
    block = reader.lines[terms.line - 1 : last]
    comments = any("#" in row for row in block)
    fix = Fix(first=terms.line, last=last, lines=tuple(writing.lines(written, column)), safe=not comments)
    shown = "\n".join(writing.lines(written[:1], 0))
    reader.problems.append(Problem.at(reader.place(terms), "wrong-type", "terms-in-lines", fix=fix, line=shown))
    raise ValidationError


def _by_language(value: Node, languages: Collection[str]) -> bool:
    entries = value.entries if isinstance(value, Mapping) else []
    return bool(entries) and all(isinstance(key, Scalar) and key.value in languages for key, _ in entries)
