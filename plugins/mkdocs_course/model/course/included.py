"""Finds the files that a page includes (`--8<-- "file"`), in fenced code as well."""

from __future__ import annotations

import re

from mkdocs_course.model.course.blocks import Reference
from mkdocs_course.model.problem import Place
from mkdocs_course.model.text.sign import has

# A snippet line, which includes a file, or the line before and after a list of files to include.
FILE = re.compile(r"^[ \t>]*+-++8<-++(?:[ \t]++(?P<quote>[\"'])(?P<name>[^\"'\n]++)(?P=quote))?[ \t]*+$")


def files(path: str, text: str) -> tuple[Reference, ...]:
    """Return the files that snippets (`--8<--`) of the page `path` include."""
    references, listed = [], False
    for number, row in enumerate(text.split("\n"), 1) if has(text, "8<") else ():
        match = FILE.match(row) if "8<" in row else None
        if match and not match["name"]:
            listed = not listed
        elif match or (listed and row.strip() and not row.lstrip().startswith(";")):
            start = match.start("name") if match else len(row) - len(row.lstrip())
            name, section = _file(match["name"] if match else row.strip())
            place = Place(path=path, line=number, column=start + 1)
            references.append(Reference(name=name, section=section, place=place))
    return tuple(references)


def _file(name: str) -> tuple[str, str]:
    """Return the name of a file without what follows after a colon, and that if it is a section and not lines."""
    file, _, section = (name, "", "") if "://" in name else name.partition(":")
    return file or name, section if section[:1].isalpha() else ""
