"""How others draft a number: as an answer that is one."""

from __future__ import annotations

import re

from mkdocs_course.model.quiz.draft.draft import Draft, Meant, named
from mkdocs_course.model.quiz.draft.typed import only_answer
from mkdocs_course.model.reading.node import Scalar

NUMBER = re.compile(r"[-−]?\d[\d  .,]*")


def meant(draft: Draft, key: str) -> Meant | None:
    """Return what a draft means as a number, under the name `key`; None if it is no such question."""
    answer = only_answer(draft)
    if not answer or draft.kind not in ("", key):
        return None
    if not draft.kind and not (isinstance(answer[1], Scalar) and NUMBER.fullmatch(answer[1].value)):
        return None
    return Meant(name=answer[0], used=[answer], fields=[(named(key, answer[0]), answer[1])])
