"""The facts about a page that its theme needs, collected while its Markdown is converted."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class PageFacts:
    """What a page contains: `kinds` are the kinds of its questions, and `parts` its page parts, both by name.

    `kinds` has the blocks of kinds that have answers of their own as well, as `plan/follow_up`. `first` are the kinds
    of the first quiz or block, which may be seen as soon as the page. `figures` are the names
    of the figures that are drawn from YAML, as often as they are shown.

    `quizzes` is whether it has a quiz, `glossary` whether it shows the glossary, `terms` whether it links to terms, and
    `headings` whether it has a heading with an anchor. `recording` is whether it can be listened to in a recording, and
    `kit` whether it has something of the kit for trainers, which is printed and handed out.
    """

    quizzes: bool = False
    kinds: frozenset[str] = frozenset()
    first: frozenset[str] = frozenset()
    parts: frozenset[str] = frozenset()
    figures: tuple[str, ...] = ()
    glossary: bool = False
    terms: bool = False
    headings: bool = False
    kit: bool = False
    recording: bool = False
