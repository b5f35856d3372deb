"""A question of a text without options, by its answer: a statement, a number, a word or a longer text."""

from __future__ import annotations

import re

from mkdocs_course.exchange import answers, numbers, plain
from mkdocs_course.exchange.answers import Reply
from mkdocs_course.exchange.headings import TRUTH
from mkdocs_course.exchange.numbers import Span, decimal
from mkdocs_course.exchange.question import Losses
from mkdocs_course.model.interaction.item import Interaction, Item


def free(answer: str, written: str, record: Item, losses: Losses) -> Interaction:
    """Return a question without options: its answer is true or false, a number or a word."""
    if (true := TRUTH.get(answer.casefold().rstrip(".。"))) is not None:
        return answers.true_false(record, is_true=true)
    if numbers.is_number(answer):
        return numbers.question(record, [Span(low=decimal(answer), high=decimal(answer))], losses)
    if len(written) > 80:
        return answers.open_(record, plain.markdown(written))
    texts = [text.strip() for text in re.split("[/／|]", written)]
    return answers.typed(record, [Reply(text=text, fraction=1.0) for text in texts if text], losses)
