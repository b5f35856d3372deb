"""Traditional characters, for answers that may be written with them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

TABLE = Path(__file__).parent / "traditional.txt"


def variants(texts: Iterable[str]) -> str:
    """Return each simplified character of the texts that has traditional ones, followed by these: “赖賴 发發髮”.

    The page takes only what its answers need, so a learner's browser never has to know the other thousands.
    """
    table = _table()
    return " ".join(char + table[char] for char in dict.fromkeys("".join(texts)) if char in table)


@cache
def _table() -> dict[str, str]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return {line[0]: line[1:] for line in lines if line and not line.startswith("#")}
