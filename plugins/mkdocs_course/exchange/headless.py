"""The columns of a table of questions that has no headings, where its cells leave no doubt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mkdocs_course.exchange import headings

FEWEST = 2
"""The number of rows, and of options, from which on a table is certain."""
MOST_OPTIONS = 8


def columns(rows: Iterable[Sequence[str]]) -> dict[int, tuple[str, str]]:
    """Return the names of the columns by their index, none where it is not certain which one has the answers.

    Each answer names options of its row, by letter, number or text. It stands last, or before an explanation. Numbers
    of the questions may stand first.
    """
    filled = [cells for row in rows if any(cells := [cell.strip() for cell in row])]
    width = max((index + 1 for cells in filled for index, cell in enumerate(cells) if cell), default=0)
    padded = [[*cells, *[""] * (width - len(cells))] for cells in filled]
    asked = 1 if all(cells[:1] and cells[0].rstrip(".").isdigit() for cells in padded) else 0
    for answer in (width - 1, width - 2):
        if (
            len(padded) >= FEWEST
            and FEWEST <= answer - asked - 1 <= MOST_OPTIONS
            and all(_answers(cells[asked:answer], cells[answer]) for cells in padded)
        ):
            options = {index: ("option", chr(ord("a") + index - asked - 1)) for index in range(asked + 1, answer)}
            why = {width - 1: ("why", "")} if answer < width - 1 else {}
            return {asked: ("question", ""), **options, answer: ("right", ""), **why}
    return {}


def _answers(asked: Sequence[str], answer: str) -> bool:
    """Return whether an answer names options, which stand after the question."""
    question, *options = asked
    texts = {option.casefold() for option in options if option}
    named = [ord(letter) - ord("a") for letter in headings.letters(answer)]
    in_range = bool(named) and all(index < len(options) and options[index] for index in named)
    return bool(question) and len(texts) >= FEWEST and (in_range or answer.casefold() in texts)
