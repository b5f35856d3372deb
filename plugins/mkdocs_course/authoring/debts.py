"""Which translations are behind: what was changed in one language, and not taken up in another one since."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TypeVar

Event = TypeVar("Event")


def debts(
    events: Iterable[tuple[Event, Collection[str]]], languages: Collection[str]
) -> dict[str, list[tuple[str, Event]]]:
    """Return, by language, the (language, event) pairs of changes in other languages that it has not taken up.

    A change in a language that is behind takes up all that it was behind, and is no news for the others. So is the
    first text in a language, if there is one in another language already.

    Args:
        events: the changes from the first to the last, with the languages that each of them changed.
        languages: the languages of the course.
    """
    behind: dict[str, list[tuple[str, Event]]] = {language: [] for language in languages}
    written: set[str] = set()
    for event, changed in events:
        news = [language for language in changed if not behind[language] and (language in written or not written)]
        for language in languages:
            if language in changed:
                behind[language] = []
            elif news:
                behind[language].append((news[0], event))
        written.update(changed)
    return {language: behind[language] if language in written else [] for language in languages}
