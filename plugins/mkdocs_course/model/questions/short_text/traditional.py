"""Traditional Chinese characters, for answers that may be typed in them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

TABLE = Path(__file__).parent / "traditional.txt"


def variants(texts: Iterable[str]) -> tuple[str, ...]:
    """Return each simplified character of the texts, followed by its traditional ones: “赖賴”, “发發髮”.

    A page carries only the characters of its answers, so a browser never has to load the thousands of others.
    """
    table = _table()
    return tuple(char + table[char] for char in dict.fromkeys("".join(texts)) if char in table)


@cache
def _table() -> dict[str, str]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return {line[0]: line[1:] for line in lines if line and not line.startswith("#")}
