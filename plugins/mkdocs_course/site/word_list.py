"""Reads the list of Chinese words by which the search divides texts.

jieba reads all 350,000 rows at once. A course uses a tenth of them, so here the rows that begin with a character are
read when a text has it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter
from typing import BinaryIO

ROW = re.compile(r"(?m)^\S+ (\d+)(?![^ \n])")
"""The beginning of a row, up to its frequency."""


class Frequencies:
    """The frequency of each word, 0 for what is only the beginning of one: a dictionary that is filled as it is used.

    `rows` are those of the list by the character that they begin with.
    """

    def __init__(self, rows: dict[str, list[str]]) -> None:
        self._rows, self._read = rows, dict[str, dict[str, int]]()

    def beginning_with(self, character: str) -> dict[str, int]:
        """Return the words that begin with a character, and their beginnings."""
        if character not in self._read:
            self._read[character] = _frequencies(self._rows.pop(character, ()))
        return self._read[character]

    def get(self, word: str, default: int | None = None) -> int | None:
        """Return the frequency of a word, the default for one that neither is nor begins any."""
        return self.beginning_with(word[:1]).get(word, default)

    def __contains__(self, word: str) -> bool:
        return word in self.beginning_with(word[:1])

    def __getitem__(self, word: str) -> int:
        return self.beginning_with(word[:1])[word]

    def __setitem__(self, word: str, frequency: int) -> None:
        self.beginning_with(word[:1])[word] = frequency


def read(file: BinaryIO) -> tuple[Frequencies, int]:
    """Return the frequencies of words, as `jieba.Tokenizer.gen_pfdict` does, and their sum.

    Each row of `file` has a word, its frequency and what else. Raises ValueError for a row without them.
    """
    text = file.read().decode("utf-8").removesuffix("\n")
    rows = text.split("\n") if text else []
    numbers = ROW.findall(text)
    if len(numbers) != len(rows):
        rows, numbers = _split(rows, getattr(file, "name", ""))
    by_character = defaultdict[str, list[str]](list)
    for character, group in groupby(rows, itemgetter(0)):
        by_character[character] += group
    return Frequencies(by_character), sum(map(int, numbers))


def _split(rows: Iterable[str], name: str) -> tuple[list[str], list[str]]:
    """Return the rows without white space around them, and their frequencies. `name` is that of the file."""
    stripped = [row.strip() for row in rows]
    numbers = list[str]()
    for number, row in enumerate(stripped, 1):
        word, _, others = row.partition(" ")
        frequency = others.partition(" ")[0]
        if not word or not frequency.isdecimal():
            raise ValueError(f"invalid dictionary entry in {name} at line {number}: {row}")
        numbers.append(frequency)
    return stripped, numbers


def _frequencies(rows: Iterable[str]) -> dict[str, int]:
    frequencies = dict[str, int]()
    for row in rows:
        word, frequency = row.split(" ", 2)[:2]
        frequencies[word] = int(frequency)
        # If a beginning is known, then all that are shorter are.
        end = len(word) - 1
        while end > 0 and (beginning := word[:end]) not in frequencies:
            frequencies[beginning] = 0
            end -= 1
    return frequencies
