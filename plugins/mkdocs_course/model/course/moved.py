"""Makes one Problem of what follows from a file that was moved, renamed or deleted.

All that names the file leads nowhere, and so does the menu. The cause is the file, or the name that it has now.
"""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import unquote

from mkdocs_course.model.problem import Problem

FEW = 8
"""The number of places that a message names."""
RENAMED = frozenset({"renamed-page", "renamed-folder", "misnamed-page"})
"""The hints of pages that one language has under another name."""
NAMED = frozenset({"broken-link", "missing-file"})


def folded(problems: Iterable[Problem], content: str, languages: tuple[str, ...]) -> tuple[Problem, ...]:
    """Return the Problems, with one for each file that is no longer where several places look for it.

    Args:
        problems: those of the whole course.
        content: the path of the folder with a folder for each language.
        languages: the codes of the languages.
    """
    every = tuple(problems)
    wanted: dict[Problem, str] = {it: path for it in every if (path := wanted_path(it))}
    by_path = defaultdict[str, list[Problem]](list)
    for problem in every:
        by_path[_path(problem, wanted, content)].append(problem)
    causes: dict[Problem, list[Problem]] = {}
    for cause in every:
        if names := {*names_of(cause, content)}:
            # Of a page that is missing and nothing else, only what names this page can follow: there may be thousands.
            is_plain = cause.code == "missing-page" and cause.hint not in RENAMED
            near = by_path[cause.value("page")] if is_plain else every
            causes[cause] = [it for it in near if it is not cause and _follows(it, cause, names, wanted, content)]
    following = {it for group in causes.values() for it in group}
    groups = defaultdict[str, list[Problem]](list)
    for problem, path in wanted.items():
        if problem not in following and problem not in causes and not (problem.fix and problem.fix.safe):
            groups[shared_path(path, content, languages)].append(problem)
    gone = {it: group for group in groups.values() if len(group) > 1 for it in group}
    kept = list[Problem]()
    for problem in every:
        if problem in following:
            continue
        if problem in gone:
            group = gone[problem]
            if problem is group[0] and problem.hint == "picture-outside":
                kept.append(with_consequences(problem, group[1:]))
            elif problem is group[0]:
                kept.append(_gone(group, wanted[problem], _new_name(wanted[problem], every, content, languages)))
            continue
        kept.append(with_consequences(problem, causes.get(problem, ())))
    new = {it.value("other") for it in kept if it.code == "moved-file"}
    return tuple(it for it in kept if it.code != "menu-missing" or it.value("name") not in new)


def with_consequences(cause: Problem, following: Iterable[Problem]) -> Problem:
    """Return a Problem that stands for others as well. It is an error if one of them is."""
    every = tuple(following)
    warning = cause.warning and all(it.warning for it in every)
    number = cause.consequences + sum(1 + it.consequences for it in every)
    return replace(cause, warning=warning, consequences=number) if every else cause


def wanted_path(problem: Problem) -> str:
    """Return the path of the file that a Problem misses, “” if it misses none."""
    name = unquote(problem.value("name").partition("#")[0])
    if problem.code not in NAMED or not name or "://" in name or problem.hint == "menu-line-apart":
        return ""
    if folder := problem.value("folder"):
        return posixpath.normpath(f"{folder}/{name.lstrip('/')}")
    if name.startswith("/"):
        return posixpath.normpath(name.lstrip("/"))
    return posixpath.normpath(posixpath.join(posixpath.dirname(problem.place.path), name))


def names_of(cause: Problem, content: str) -> Iterator[str]:
    """Yield the paths at which a Problem says that a file is to be, or was. That of a folder ends with a slash."""
    folder = posixpath.dirname(cause.place.path)
    if cause.code == "missing-page" and cause.hint in RENAMED:
        yield posixpath.join(content, _language(cause.place.path, content), _below(cause.value("other"), content))
        yield cause.value("page")
    elif cause.code == "missing-page":
        yield cause.value("page")
    elif cause.code == "unread-file" and cause.hint in ("unread-ending", "unread-document"):
        yield posixpath.join(folder, cause.value("known"))
    elif cause.code == "unread-file" and cause.hint == "unread-folder":
        yield cause.value("known")


def _path(problem: Problem, wanted: dict[Problem, str], content: str) -> str:
    """Return the path of the file without which a Problem is there, “” if that is not known from itself."""
    if problem.code == "missing-glossary":
        return f"{content}/glossary.yml"
    return problem.value("page") if problem.code == "missing-page" else wanted.get(problem, "")


def _follows(problem: Problem, cause: Problem, names: set[str], wanted: dict[Problem, str], content: str) -> bool:
    """Return whether a Problem is there because a file is not at one of the paths `names`, but where the cause is."""
    if problem.code in ("unknown-quiz", "unknown-figure"):
        stem = posixpath.splitext(posixpath.basename(next(iter(names))))[0]
        return cause.hint in ("unread-folder", "unread-ending") and problem.value("name") == stem
    if problem.code in ("missing-page", "missing-glossary"):
        return _path(problem, wanted, content) in names
    if problem.code == "file-letters":
        other = cause.hint in RENAMED and problem.place.path == cause.value("other")
        return other or (cause.hint == "misnamed-page" and problem.place == cause.place)
    if problem.code == "menu-missing":
        page, new = problem.value("name"), _below(cause.place.path, content)
        own = page in (new, _below(cause.value("other"), content)) or page.startswith(f"{new}/")
        return cause.hint in RENAMED and own
    path = _path(problem, wanted, content)
    return path in names or any(name.endswith("/") and path.startswith(name) for name in names)


def _language(path: str, content: str) -> str:
    return path.removeprefix(f"{content}/").partition("/")[0]


def _below(path: str, content: str) -> str:
    """Return a path below the folder of its language."""
    return path.removeprefix(f"{content}/").partition("/")[2]


def shared_path(path: str, content: str, languages: tuple[str, ...]) -> str:
    """Return the path of a file in the same way for all languages."""
    return _below(path, content) if _language(path, content) in languages else path


def _new_name(path: str, every: Iterable[Problem], content: str, languages: tuple[str, ...]) -> str:
    """Return the only page beside a missing one that the menu lacks, “” if there is none or several."""
    page = PurePosixPath(shared_path(path, content, languages))
    lacking = (it.value("name") for it in every if it.code == "menu-missing")
    candidates = [name for name in lacking if PurePosixPath(name).parent == page.parent]
    return candidates[0] if len(candidates) == 1 and page.suffix == ".md" else ""


def places(problems: list[Problem]) -> str:
    """Return the places of Problems, as a message names them."""
    return named([f"{it.place.path}:{it.place.line}" for it in problems])


def named(every: list[str]) -> str:
    """Return places as a message names them: the first ones, and the number of the rest."""
    more = f" … (+{len(every) - FEW})" if len(every) > FEW else ""
    return ", ".join(dict.fromkeys(every[:FEW])) + more


def _gone(problems: list[Problem], path: str, new: str) -> Problem:
    """Return the Problem that stands for all those that name a file which is no longer there."""
    known = places(problems)
    near = next((it.value("closest") for it in problems if it.value("closest")), "")
    hint = "moved-file" if new or near else "deleted-file"
    warning, place = all(it.warning for it in problems), problems[0].place
    return Problem.at(
        place, "moved-file", hint, warning=warning, name=path, number=len(problems), other=new or near, known=known
    )
