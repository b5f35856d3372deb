"""How a text is divided into what a voice reads at a time, with the browser's own rules and without them."""

from __future__ import annotations

import pytest
from support import node

CODE = """
  const {sentences} = await load("learner/listen/sentences.js")
  if (!given.segmenter) delete Intl.Segmenter
  return given.texts.map(([text, language]) => sentences(text, language).map(({start, end}) => text.slice(start, end)))
"""
SWEDISH = "Hasse har två offerter. Vem litar han på? Den som svarar, t.ex. på telefon!\n"
CHINESE = "客户说：“你们上次也这么讲。”他为什么不信？因为没人回电话……这就难办了。"
LONG = "Det är en mening som aldrig tar slut, " * 12 + "eller nästan."
WIDE = "这句话一直说下去，" * 20 + "总算完了。"


def spoken(segmenter: bool, *texts: tuple[str, str]) -> list[list[str]]:
    return node(CODE, {"segmenter": segmenter, "texts": texts})


@pytest.mark.parametrize("segmenter", [True, False])
def test_sentences_of_both_languages(segmenter: bool) -> None:
    swedish, chinese, nothing = spoken(segmenter, (SWEDISH, "sv"), (CHINESE, "zh-Hans"), (" – … \n*", "sv"))
    assert swedish[:2] == ["Hasse har två offerter.", "Vem litar han på?"]
    assert "".join(chinese) == CHINESE and len(chinese) >= 3 and "他为什么不信？" in "".join(chinese[1:])
    assert nothing == []


@pytest.mark.parametrize("segmenter", [True, False])
def test_long_sentences_are_cut_where_a_reader_pauses(segmenter: bool) -> None:
    """Some voices stop after about 15 seconds."""
    long, wide, endless = spoken(segmenter, (LONG, "sv"), (WIDE, "zh-Hans"), ("å" * 1000, "sv"))
    assert " ".join(long) == LONG and all(len(part) <= 220 for part in long)
    assert all(part.endswith(",") for part in long[:-1])
    assert "".join(wide) == WIDE and all(len(part) <= 74 for part in wide)
    assert all(part.endswith("，") for part in wide[:-1])
    assert "".join(endless) == "å" * 1000 and all(len(part) <= 220 for part in endless)


@pytest.mark.parametrize("segmenter", [True, False])
def test_a_number_with_a_dot_ends_no_sentence_where_none_can_end(segmenter: bool) -> None:
    row, chapter, decimal, swedish, year = spoken(
        segmenter,
        ("3. 报价第二天，打电话。", "zh-Hans"),
        ("请看第3. 条。然后回信。", "zh-Hans"),
        ("版本3.5很好。", "zh-Hans"),
        ("3. Dagen efter, ring.", "sv"),
        ("Det var 2026. Sedan kom fler.", "sv"),
    )
    assert row == ["3. 报价第二天，打电话。"] and decimal == ["版本3.5很好。"]
    assert chapter == ["请看第3. 条。", "然后回信。"]
    assert swedish == ["3. Dagen efter, ring."]
    assert year == ["Det var 2026.", "Sedan kom fler."]
