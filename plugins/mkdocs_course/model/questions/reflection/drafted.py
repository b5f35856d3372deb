"""How others draft a question to answer in one's own words: with a long answer to compare with."""

from __future__ import annotations

from mkdocs_course.model.quiz.draft.draft import Draft, Meant, named
from mkdocs_course.model.quiz.draft.typed import is_sentence, only_answer


def meant(draft: Draft, key: str) -> Meant | None:
    """Return what a draft means as a text to compare with an answer, under the name `key`; None if it is none."""
    own = draft.called(key, but=draft.answers)
    answer = own[0] if own else only_answer(draft)
    if not answer or draft.kind not in ("", key) or not draft.is_text(answer[1]) or draft.called("options", "wrong"):
        return None
    if not own and not draft.kind and not all(map(is_sentence, draft.texts(answer[1]))):
        return None
    return Meant(name=answer[0], used=[answer], fields=[(named(key, answer[0]), answer[1])])
