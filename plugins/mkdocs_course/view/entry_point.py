"""What a page loads for its quizzes and its parts: scripts and style sheets, with the page or later."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, cached_property

from mkdocs_course.model.course.page_facts import PageFacts
from mkdocs_course.view.runtime import late_styles, needs_script
from mkdocs_course.view.sheets import ANSWERING, styles


@dataclass(frozen=True, kw_only=True)
class EntryPoint:
    """A main script, the modules that it imports dynamically, and the style sheets of all of them.

    `script` is what the page names, if the others load later. `seen` are the modules whose style sheets do not wait,
    because what they show may be seen as soon as the page.
    """

    main: str
    modules: tuple[str, ...]
    script: str = ""
    seen: tuple[str, ...] = ()

    @cached_property
    def sheets(self) -> tuple[str, ...]:
        """The style sheets that load with the page."""
        late = {sheet for module in self.modules if module not in self.seen for sheet in _late_styles(module)}
        early = {*styles(self.main, (it for it in self.modules if it in self.seen or not _late_styles(it)))}
        return tuple(it for it in styles(self.main, self.modules) if it in early or it not in late)

    @cached_property
    def unscripted(self) -> tuple[str, ...]:
        """The style sheets that load later, or without scripts at once."""
        return (ANSWERING, *(it for it in styles(self.main, self.modules) if it not in self.sheets))

    @property
    def named(self) -> str:
        """The path of the script that the page names."""
        return f"{self.script or self.main}.js"

    @property
    def scripts(self) -> tuple[str, ...]:
        """The paths of the modules that load with the page, below the runtime's folder."""
        return (self.named, *(() if self.script else (f"{module}.js" for module in self.modules)))


def _late_styles(module: str) -> tuple[str, ...]:
    """Return the style sheets that load with a module: none where it is a page part, whose styles the page has."""
    return late_styles(module.removeprefix("questions/")) if module.startswith("questions/") else ()


def quiz_entry(kinds: Iterable[str], first: Iterable[str] = ()) -> EntryPoint:
    """Return what quizzes with questions of these kinds need; `first` are those of the first one in a page."""
    modules, seen = (tuple(f"questions/{kind}" for kind in sorted({*names})) for names in (kinds, first))
    return _entry_point("quiz", modules, "near", seen)


def part_entry(parts: Iterable[str]) -> EntryPoint:
    """Return what page parts need."""
    return _entry_point("part", tuple(f"pages/{name}" for name in sorted(parts)), "", ())


def page_entries(facts: PageFacts, *, lesson: bool) -> list[EntryPoint]:
    """Return what a page that holds `facts` needs. A lesson begins with text, and loads little before it is used."""
    quizzes = [quiz_entry(facts.kinds, () if lesson else facts.first)] if facts.quizzes else []
    return [*quizzes, *([part_entry(facts.parts)] if facts.parts else [])]


@cache
def _entry_point(main: str, modules: tuple[str, ...], script: str, seen: tuple[str, ...]) -> EntryPoint:
    """Return the same entry point for all pages that need the same, because its style sheets take time to find."""
    return EntryPoint(main=main, modules=modules, script=script, seen=seen)


def sheets_with_script(kind: str) -> str | None:
    """Return the paths of the style sheets that load with the script of a kind, separated by spaces.

    “” if the script has no style sheets, None if its questions can be answered before it has loaded. `kind` is the name
    of the kind, or `<kind>/<block>` for the form of one of its blocks.
    """
    return " ".join(late_styles(kind)) if needs_script(kind) else None
