"""What a question that is typed into means: its digest, traditional characters that count, and marks of gaps."""

from __future__ import annotations

import unicodedata

import pytest
from mkdocs_course.model.questions.gaps.fill import marks
from mkdocs_course.model.questions.short_text.traditional import TABLE, variants
from mkdocs_course.model.quiz import quiz


def digest(text: str) -> str:
    read, problems = quiz.read("q.yml", f"questions:\n- {{id: a, ask: F, {text}}}\n".encode(), "q", ("sv",))
    assert read and not problems
    return read.questions[0].digest


@pytest.mark.parametrize(
    ("one", "same", "other"),
    [
        ("accept: [a, b]", "accept: [A., c], near: [{accept: d, why: e}], traditional: yes", "accept: [b, a]"),
        ("number: 1", "number: 1.0, tolerance: 2, unit: m, near: [{number: 9, why: e}]", "number: {from: 1, to: 2}"),
        (
            'fill: "[x] [y]", gaps: [{id: x, accept: a}, {id: y, right: b, wrong: [c]}]',
            'fill: "Z [y][x]", gaps: [{id: y, right: d, wrong: [e], why: f}, {id: x, accept: [a, g]}]',
            'fill: "[x] [y]", gaps: [{id: x, accept: a}, {id: y, right: b, wrong: [c, d]}]',
        ),
    ],
    ids=["short_text", "number", "gaps"],
)
def test_other_words_keep_the_meaning_and_another_key_changes_it(one: str, same: str, other: str) -> None:
    assert digest(one) == digest(same)
    assert digest(one) != digest(other)


def test_variants() -> None:
    assert variants(["信赖", "头发", "信任"]) == ("赖賴", "头頭", "发發髮")
    assert variants(["tillit"]) == ()
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    assert len({line[0] for line in lines}) == len(lines) > 2000
    assert all(len(line) > 1 and unicodedata.category(char) == "Lo" for line in lines for char in line)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("En [a] och [b-2].", "a b-2"),
        ("[a][b] **[c]** `[d]` [e]: f", "a b c d e"),
        (r"\[a] [a](b) ![a](b) [x [a]](b(c)) <https://a.se/[a]> [A] [å] [a b] 【a】", ""),
        ("[a] (b) [a]（b）", "a a"),
        ("$`[a]`$ `[b]` $5 [c]", "b c"),
    ],
)
def test_marks(text: str, found: str) -> None:
    assert " ".join(marks(text)) == found
