"""Collects the facts of a page while Markdown converts it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from markdown import Markdown
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor

from mkdocs_course.model.course.page_facts import PageFacts
from mkdocs_course.model.quiz.block import Block
from mkdocs_course.model.quiz.quiz import Quiz


class Recorder(Postprocessor):
    """Collects the facts of the page that one Markdown instance converts, and passes them to `on_facts`.

    Each instance has its own recorder, so that an instance that converts a text within a page does not affect the facts
    of that page. Markdown also runs postprocessors for the text of each heading; `on_facts` is then called with the
    facts so far.
    """

    def __init__(self, md: Markdown, on_facts: Callable[[PageFacts], None]) -> None:
        super().__init__(md)
        self.on_facts = on_facts
        self.reset()
        # After other files have been included, before HTML is taken out of the text.
        md.preprocessors.register(KitClasses(md, self), "course-kit", 21)
        md.registerExtension(self)  # type: ignore[arg-type]  # Markdown calls only its `reset`

    def reset(self) -> None:
        """Clear the facts; called by `Markdown.reset`."""
        self.facts = PageFacts()

    def record_quiz(self, quiz: Quiz) -> None:
        """Record that the page places a quiz, with the kinds of its questions."""
        self._answered({question.kind for question in quiz.questions})

    def record_block(self, block: Block, quiz: Quiz) -> None:
        """Record that the page places the form of a block of a kind, with the kinds that have it."""
        self._answered({f"{question.kind}/{block.method}" for question in quiz.questions if block in question.blocks})

    def _answered(self, kinds: set[str]) -> None:
        first = self.facts.first if self.facts.quizzes else frozenset(kinds)
        self.facts = replace(self.facts, quizzes=True, first=first, kinds=self.facts.kinds | kinds)

    def record_part(self, name: str) -> None:
        """Record that the page places the page part `name`."""
        self.facts = replace(self.facts, parts=self.facts.parts | {name})

    def figure(self, name: str) -> int:
        """Return how often the page has shown the figure `name`, this time included."""
        self.facts = replace(self.facts, figures=(*self.facts.figures, name))
        return self.facts.figures.count(name)

    def record_glossary(self) -> None:
        """Record that the page shows the glossary."""
        self.facts = replace(self.facts, glossary=True)

    def record_term(self) -> None:
        """Record that a term stands in the page."""
        self.facts = replace(self.facts, terms=True)

    def record_heading(self) -> None:
        """Record that the page has a heading that links may stand below."""
        self.facts = replace(self.facts, headings=True)

    def record_kit(self) -> None:
        """Record that the page has a class of the trainers' kit."""
        self.facts = replace(self.facts, kit=True)

    def run(self, text: str) -> str:
        self.on_facts(self.facts)
        return text


class KitClasses(Preprocessor):
    """Records that a page has a class of the kit for trainers, whether it stands in Markdown or in HTML."""

    def __init__(self, md: Markdown, recorder: Recorder) -> None:
        super().__init__(md)
        self.recorder = recorder

    def run(self, lines: list[str]) -> list[str]:
        if any("kit-" in line for line in lines):
            self.recorder.record_kit()
        return lines
