"""The view of plans: the block `/// follow-up | <quiz>`, which asks how they went."""

from __future__ import annotations

from markupsafe import Markup

from mkdocs_course.model.questions.plan.question import Plan
from mkdocs_course.view.kind import KindView


class PlanView(KindView):
    """The blocks of plans."""

    def follow_up(self, question: Plan, lesson: Markup) -> str:
        """Return the form that follows up the plans of a question; `lesson` is a link to where they are made."""
        template = self.renderer.environment.get_template("questions/plan/follow_up.html")
        return template.render(question=question, lesson=lesson)
