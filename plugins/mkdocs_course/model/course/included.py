"""Finds the files that a page includes (`--8<-- "file"`), in fenced code as well."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import PurePosixPath

from mkdocs_course.model.course.blocks import Reference
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.text.sign import has

# A snippet line, which includes a file, or the line before and after a list of files to include.
FILE = re.compile(r"^[ \t>]*+-++8<-++(?:[ \t]++(?P<quote>[\"'])(?P<name>[^\"'\n]++)(?P=quote))?[ \t]*+$")


def files(path: str, text: str) -> tuple[Reference, ...]:
    """Return the files that snippets (`--8<--`) of the page `path` include."""
    references, listed = [], False
    matches = [FILE.match(row) for row in text.split("\n") if "8<" in row]
    bare = sum(not match["name"] for match in matches if match)
    for number, row in enumerate(text.split("\n"), 1) if has(text, "8<") else ():
        match = FILE.match(row) if "8<" in row else None
        if match and not match["name"]:
            listed, bare = not listed, bare - 1
        elif listed and not bare and not row.strip():
            # Nothing ends the list, which another rule tells.
            break
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


def told_once(problems: tuple[Problem, ...], files: tuple[Reference, ...]) -> tuple[Problem, ...]:
    """Return the Problems of a page, with one for all quizzes that a page brings which it includes as a file."""
    pages = [file for file in files if file.name.endswith(".md")]
    own = [it for it in problems if it.code == "shown-unplaced"]
    if len(pages) != 1 or not own:
        return problems
    name = PurePosixPath(pages[0].name).name
    whole = replace(own[0], place=pages[0].place, hint="included-page", consequences=len(own) - 1)
    whole = replace(whole, values=(*whole.values, ("known", name)))
    return (*(it for it in problems if it not in own), whole)
