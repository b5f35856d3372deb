"""Problems of one kind on many lines, such as tabs or full-width colons: one Problem, with the lines it is found on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from mkdocs_course.model.problem import Fix, Problem

CODES = frozenset({"extra-colon", "extra-comma", "missing-space", "not-yaml", "tab", "wide-character"})
"""The codes of Problems that have one cause on all lines: a key, an input method, or the program a text is from."""
HINTS = frozenset({"name-before-text"})
"""The hints of further Problems of which a list may have several: what is wrong with one item is so with others."""
ONCE = frozenset({"curly-quotes", "two-cells"})
"""The codes and the hints of Problems of which one is told in a file, with the lines of the others."""
SHOWN = 5
"""How many of the lines a message names."""


def folded(problems: Iterable[Problem], lines: list[str]) -> tuple[Problem, ...]:
    """Return the Problems of a text, with one for all those that differ in their line only.

    Its fix is that of all lines, and its value `rows` names the further ones.
    """
    kept, alike = list[Problem](), defaultdict[tuple[str, ...], list[Problem]](list)
    once = defaultdict[str, list[Problem]](list)
    corrected = set[tuple[str, Fix]]()
    for problem in problems:
        fix = problem.fix
        # The correction of a line is that of all signs in it.
        if problem.code == "wide-character" and fix:
            if (problem.place.path, fix) in corrected:
                continue
            corrected.add((problem.place.path, fix))
        if {problem.code, problem.hint} & ONCE:
            once[problem.hint or problem.code].append(problem)
            continue
        has_kind = problem.code in CODES or problem.hint in HINTS
        if has_kind and fix and fix.first == fix.last == problem.place.line and len(fix.lines) == 1:
            alike[problem.code, problem.hint, problem.value("char")].append(problem)
        else:
            kept.append(problem)
    first = (_first(hint, sorted(group)) for hint, group in once.items())
    return (*kept, *first, *(_merged(sorted(group), lines) for group in alike.values()))


def _first(hint: str, problems: list[Problem]) -> Problem:
    """Return the first of some Problems, with the lines of the others."""
    first = problems[0]
    if len(problems) == 1:
        return first
    further = rows(sorted({problem.place.line for problem in problems} - {first.place.line}))
    return replace(first, hint=f"{hint}-several", fix=None, values=(*first.values, *further.items()))


def _merged(problems: list[Problem], lines: list[str]) -> Problem:
    """Return the first of some Problems, with what the others say of further lines."""
    first, fixes = problems[0], {problem.place.line: problem.fix for problem in problems if problem.fix}
    if len(fixes) == 1:
        return first
    start, end = min(fixes), max(fixes)
    corrected = tuple(fixes[at].lines[0] if at in fixes else lines[at - 1] for at in range(start, end + 1))
    further = tuple(rows(sorted(fixes)[1:]).items())
    fix = Fix(first=start, last=end, lines=corrected, safe=all(fix.safe for fix in fixes.values()))
    warning = all(problem.warning for problem in problems)
    return replace(first, warning=warning, fix=fix, values=(*first.values, *further))


def rows(numbers: Sequence[int]) -> dict[str, str]:
    """Return the values of a Problem by which a message names further lines that it is found on, {} if there are none.

    `numbers` are those of the lines, in order.
    """
    names = [*map(str, numbers)]
    named = ", ".join(names) if len(names) <= SHOWN else f"{', '.join(names[: SHOWN - 1])} … {names[-1]}"
    return {"rows": named, "alike": str(len(names))} if names else {}
