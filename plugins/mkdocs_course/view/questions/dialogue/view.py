"""The view of a dialogue: the block `/// map | <quiz>`, which shows its map to trainers."""

from __future__ import annotations

from mkdocs_course.model.questions.dialogue.question import Dialogue
from mkdocs_course.model.questions.dialogue.scene import Ending
from mkdocs_course.view.kind import KindView
from mkdocs_course.view.questions.dialogue.map import draw


class DialogueView(KindView):
    """The blocks of a dialogue."""

    def map(self, question: Dialogue) -> str:
        """Return the map of a dialogue as HTML."""
        endings = [self.renderer.words.kinds["dialogue"][name] for name in Ending.known]
        template = self.renderer.environment.get_template("questions/dialogue/map.html")
        return template.render(map=draw(question.talk, endings))
