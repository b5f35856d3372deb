"""How others draft a text with gaps: with the answers in the text, or with blanks and a list of what fills them."""

from __future__ import annotations

import re

from mkdocs_course.model.questions.gaps.other_marks import SLOT
from mkdocs_course.model.quiz.draft.draft import (
    BLANK,
    Draft,
    Fields,
    Meant,
    entries,
    items,
    listed,
    named,
    record,
    with_values,
)
from mkdocs_course.model.quiz.draft.languages import by_language
from mkdocs_course.model.quiz.draft.sample import asking
from mkdocs_course.model.quiz.draft.typed import OR, accepted
from mkdocs_course.model.reading.node import Node
from mkdocs_course.model.reading.spelling import synonyms

TEXT = ("fill", "text", "ask")
NUMBER = re.compile(r"[ _-]?\d{0,2}$")


def meant(draft: Draft, key: str) -> Meant | None:
    """Return what a draft means as a text with gaps, under the name `key`; None if it is no such question."""
    texts = [(name, value) for name, value in draft.called(*TEXT) if draft.is_text(value)]
    with_slots = [pair for pair in texts if all(SLOT.search(text) for text in draft.texts(pair[1]))]
    with_slots = with_slots or _with_blanks(draft)
    if not with_slots or draft.kind not in ("", key, "accept"):
        return None
    name, text = with_slots[-1]
    slots = [[*SLOT.finditer(own)] for own in draft.texts(text)]
    if len({*map(len, slots)}) != 1:
        return None
    answers = draft.called(key, "accept", "right", "all-right", but=texts)
    names = [[next((it.strip() for it in slot.groups() if it), "") for slot in own] for own in slots]
    if not answers and all(map(_is_word, (it for own in names for it in own))):
        filling = [_in_text(text, [own[at] for own in names]) for at in range(len(slots[0]))]
    elif len(answers) == 1:
        filling = _listed(draft, answers[0][1], len(slots[0]))
    else:
        return None
    if len(filling) != len(slots[0]) or (len(filling) < 2 and answers):
        return None
    ids = [f"gap-{number}" for number in range(1, len(filling) + 1)]
    marked = with_values(text, (_marked(own, ids) for own in draft.texts(text)))
    gaps: list[Node] = [record(name, id=named(id_, name), accept=it) for id_, it in zip(ids, filling, strict=True)]
    fields: Fields = [(named("fill", name), marked), (named(key, name), listed(gaps, name))]
    used = [(name, text), *answers]
    if not any(pair not in used for pair in draft.called("ask")):
        fields = [*asking("gaps", draft, text), *fields]
    return Meant(name=answers[0][0] if answers else name, used=used, fields=fields)


def _with_blanks(draft: Draft) -> Fields:
    """Return the only text with blanks whose name says nothing of what it is."""
    others = draft.called("why", "hints", "id", "right", "accept")
    own = [pair for pair in draft.fields if pair not in others and any(map(BLANK.search, draft.texts(pair[1])))]
    return own if len(own) == 1 else []


def _in_text(text: Node, words: list[str]) -> Node:
    """Return what fills a gap, as it stands in the text, in each language."""
    own = entries(text)
    if not own:
        return _flow(words[0], text)
    fields: list[tuple[Node, Node]] = [(code, _flow(it, text)) for (code, _), it in zip(own, words, strict=True)]
    return type(text)(fields, False, text.line, text.column)  # type: ignore[call-arg, arg-type]


def _is_word(name: str) -> bool:
    """Return whether what stands in a gap is its answer, not its number or a name as `gap 1`."""
    bare = NUMBER.sub("", name)
    return bool(bare) and not synonyms(bare, ("gaps",))


def _flow(words: str, node: Node) -> Node:
    own = listed([named(word.strip(), node) for word in words.split(OR) if word.strip()], node)
    own.flow = True
    return own


def _listed(draft: Draft, node: Node, number: int) -> list[Node]:
    """Return what fills each gap: the items of a list, or the values of a map, each with an answer or several."""
    node = by_language(node, draft.languages)
    values = items(node) or [value for _, value in entries(node)]
    inner = [_answer_in(value) for value in values]
    own = [accepted(draft, value) for value in inner]
    return [it for it in own if it] if len(own) == number else []


def _answer_in(node: Node) -> Node:
    """Return the answer of a gap that is a record; any other node as it is."""
    return next((value for key, value in entries(node) if synonyms(key.value, ("accept", "right", "all-right"))), node)


def _marked(text: str, ids: list[str]) -> str:
    names = iter(ids)
    return SLOT.sub(lambda _: f"[{next(names)}]", text)
