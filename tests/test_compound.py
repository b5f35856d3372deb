"""A word that is typed as one and written as several, in a language that joins words."""

from __future__ import annotations

import pytest
from support import node

FINDS = """
  const {compound} = await load("search/compound.js")
  const stem = word => word.replace(/e$/, "")
  const occurs = part => given.text.toLowerCase().includes(part)
  const pattern = compound(given.word, stem, occurs)
  return pattern !== "" && new RegExp(pattern, "iu").test(given.text)
"""


@pytest.mark.parametrize(
    ("word", "text", "found"),
    [
        ("kundmöte", "Ett möte med en kund", True),
        ("kundmöte", "Kunders möten", True),
        # The letter that joins the parts is of neither.
        ("ryktesspridning", "spridning av rykten", True),
        # Words of two sentences, or far from each other, have nothing to do with each other.
        ("kundmöte", "Hon är kund. Ett möte", False),
        ("kundmöte", "En kund som har väntat i flera veckor på svar bad om ett möte", False),
        # Neither has what they are parts of.
        ("aktiekurs", "aktiebolag håller en kursdag", False),
        ("kundmöte", "En kund hör av sig", False),
    ],
)
def test_what_a_compound_finds(word: str, text: str, found: bool) -> None:
    assert node(FINDS, {"word": word, "text": text}) == found
