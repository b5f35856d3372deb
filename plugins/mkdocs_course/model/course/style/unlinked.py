"""The rule `unlinked-term`: each term of the glossary is met in a lesson, and linked there.

A term that no lesson uses is drilled as a card and never taught.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from mkdocs_course.model.course.style.sample import Sample
from mkdocs_course.model.course.terms import meant_term, renamed_terms
from mkdocs_course.model.problem import Problem


def unlinked_term(sample: Sample) -> Iterator[Problem]:
    """Yield a warning for each term to which no lesson links in some language.

    Lessons are pages with a duration: other pages list terms. A page whose front matter has an error may be one. A
    language whose lessons link to no term at all does not use links, and is not judged.
    """
    linked: dict[str, set[str]] = defaultdict(set)
    for lesson in sample.course.lessons:
        if lesson.minutes or lesson.unread:
            linked[lesson.language] |= {reference.name for reference in lesson.terms}
    glossary = sample.course.library.glossary
    if not glossary:
        return
    for names in linked.values():
        # A link whose term is misspelt is reported itself.
        names |= {meant_term(name, glossary) for name in names.difference(term.id for term in glossary.terms)}
    renamed = renamed_terms(sample.course.lessons, glossary).values()
    reported = {problem.value("closest") for problem in renamed}
    for term in glossary.terms:
        if term.id in reported:
            continue
        missing = [language for language in sample.languages if linked[language] and term.id not in linked[language]]
        if missing:
            yield Problem.at(term.place, "unlinked-term", warning=True, name=term.id, language=", ".join(missing))
