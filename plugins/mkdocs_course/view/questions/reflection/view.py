"""The view of reflections: a question before a lesson, and what was written there beside the model answer."""

from __future__ import annotations

from markupsafe import Markup

from mkdocs_course.model.questions.reflection.question import Reflection
from mkdocs_course.view.kind import KindView


class ReflectionView(KindView):
    """The blocks of reflections."""

    def opening(self, question: Reflection, _lesson: Markup) -> str:
        """Return the form in which a question is answered before a lesson."""
        template = self.renderer.environment.get_template("questions/reflection/opening.html")
        return template.render(question=question)

    def own_words(self, question: Reflection, _lesson: Markup) -> str:
        """Return what shows the learner's answer to a question."""
        template = self.renderer.environment.get_template("questions/reflection/own_words.html")
        return template.render(question=question)
