"""Moodle's own XML: https://docs.moodle.org/en/Moodle_XML_format."""

from __future__ import annotations

import re
from collections.abc import Callable

from mkdocs_course.exchange import answers, cloze, numbers, plain, xml
from mkdocs_course.exchange.answers import Reply
from mkdocs_course.exchange.moodle_question import MARK, Source, pieces, share, text_of
from mkdocs_course.exchange.numbers import Span, decimal
from mkdocs_course.exchange.question import Bank, LeftOut, Losses, Question
from mkdocs_course.model.interaction.item import Interaction
from mkdocs_course.model.interaction.text_entry import Entry
from mkdocs_course.model.problem import Place, Problem


def read(path: str, text: str, fill: str) -> Bank:
    """Return the questions of an XML text; `fill` is the prompt of a text with gaps that has none.

    Raises BadXml, and ImportError where defusedxml is not installed.
    """
    questions, problems, category, remarks = list[Question](), list[Problem](), "", set[str]()
    for element in xml.read(text).iter("question"):
        kind, place = element.get("type", ""), Place(path=path, line=xml.line(element))
        if kind == "category":
            names = re.split("(?<!/)/(?!/)", text_of(element, "category"))
            category = names[-1].replace("//", "/").strip()
            category = "" if category in ("top", "$course$", "$module$") else category
            continue
        losses = Losses(place=place)
        source = Source(element, losses, category, fill)
        try:
            record = READERS.get(kind, _unknown)(source)
        except LeftOut as left_out:
            name = text_of(element, "name") or plain.one_line(text_of(element, "questiontext"))
            problems.append(left_out.problem(place, name))
            continue
        for remark in source.combined():
            if remark not in remarks:
                remarks.add(remark)
                losses.drop("import-combined", remark)
        questions.append(Question(interaction=record, place=place, problems=tuple(losses.problems)))
    return Bank(questions=tuple(questions), problems=tuple(problems))


def _choice(source: Source) -> Interaction:
    multiple = text_of(source.element, "single") in ("false", "0")
    return answers.choice(source.item(), source.replies(), source.losses, multiple=multiple)


def _statement(source: Source) -> Interaction:
    replies = {reply.text.lower(): reply for reply in source.replies()}
    if replies.keys() != {"true", "false"}:
        raise LeftOut("import-no-right")
    true, false = replies["true"], replies["false"]
    return answers.true_false(
        source.item(), is_true=true.fraction > false.fraction, why_true=true.feedback, why_false=false.feedback
    )


def _typed(source: Source) -> Interaction:
    if text_of(source.element, "usecase") == "1":
        source.losses.change("import-case", text_of(source.element, "name"))
    return answers.typed(source.item(), source.replies(typed=True), source.losses)


def _number(source: Source) -> Interaction:
    spans = []
    for answer in source.element.findall("answer"):
        middle, half = decimal(text_of(answer)), abs(decimal(text_of(answer, "tolerance") or "0"))
        feedback = source.markdown(answer.find("feedback"))
        spans.append(Span(low=middle - half, high=middle + half, fraction=share(answer), feedback=feedback))
    units = [text_of(unit, "unit_name") for unit in source.element.findall("units/unit")]
    for unit in units[1:]:
        source.losses.drop("import-unit", unit)
    return numbers.question(source.item(), spans, source.losses, plain.markdown("".join(units[:1])))


def _match(source: Source) -> Interaction:
    sides = [
        (source.markdown(pair, line=True), plain.markdown(text_of(pair, "answer")))
        for pair in source.element.findall("subquestion")
    ]
    return answers.match(source.item(), sides, [right for left, right in sides if not left])


def _order(source: Source) -> Interaction:
    # The fraction of an item is its place.
    replies = sorted(source.replies(), key=lambda reply: reply.fraction)
    return answers.order(source.item(), [reply.text for reply in replies])


def _open(source: Source) -> Interaction:
    example = source.markdown(source.element.find("graderinfo"))
    record = source.item()
    return answers.open_(record, example or "".join(text.text for text in record.feedback))


def _embedded(source: Source) -> Interaction:
    element = source.element.find("questiontext")
    inner = element.find("text") if element is not None else None
    if inner is None:
        raise LeftOut("import-no-prompt")
    inner.text, gaps = cloze.entries(inner.text or "", MARK, source.losses)
    split = pieces(source.markdown(element), lambda number, _: f"gap-{number}")
    return answers.gaps(source.item(source.fill), split, gaps)


def _options(source: Source) -> Interaction:
    """Return a text with gaps whose options stand in a list with groups: `gapselect` and `ddwtos`."""
    listed = source.element.findall("selectoption") + source.element.findall("dragbox")
    texts = [(source.markdown(option, line=True), text_of(option, "group") or "1") for option in listed]
    gaps = list[Entry]()

    def gap(number: int, _before: str) -> str:
        if not 0 < number <= len(texts):
            raise LeftOut("import-gap")
        right, group = texts[number - 1]
        replies = [Reply(text=name, fraction=float(name == right)) for name, own in texts if own == group]
        gaps.append(answers.chosen(f"gap-{len(gaps) + 1}", list(dict.fromkeys(replies)), source.losses))
        return gaps[-1].id

    return answers.gaps(source.item(source.fill), source.with_gaps(gap), gaps)


def _text(_source: Source) -> Interaction:
    raise LeftOut("import-no-answer")


def _unknown(source: Source) -> Interaction:
    raise LeftOut("import-kind", kind=source.element.get("type", ""))


READERS: dict[str, Callable[[Source], Interaction]] = {
    "multichoice": _choice,
    "multichoiceset": _choice,
    "truefalse": _statement,
    "shortanswer": _typed,
    "numerical": _number,
    "matching": _match,
    "ddmatch": _match,
    "ordering": _order,
    "essay": _open,
    "cloze": _embedded,
    "gapselect": _options,
    "ddwtos": _options,
    "description": _text,
}
