"""Records in a shorter text, to be shared or copied, and what is refused when such a text comes back."""

from __future__ import annotations

import base64
import gzip
import json

import pytest
from support import node

CODE = """
  const {compress, expand} = await load("store/packing.js")
  const {open} = await load("store/archive.js")
  const short = await compress(given.text)
  return {short, whole: await expand(short), others: await Promise.all(given.others.map(expand)),
    unread: open(short, "c").fault, damaged: open("", "c").fault}
"""


def packed(content: bytes, **more: object) -> str:
    file = {"format": "course-progress", "version": 2, "course": "c", "gzip": base64.b64encode(content).decode()}
    return json.dumps(file | more)


@pytest.mark.slow
def test_a_shorter_text_is_the_same_archive() -> None:
    entries = {f"q/{n}": {"version": 2, "response": ["åäö 信任"], "at": "2026-11-01"} for n in range(200)}
    archive = {"format": "course-progress", "version": 1, "course": "c", "entries": entries}
    text = json.dumps(archive, ensure_ascii=False)
    bomb = packed(gzip.compress(b"0" * 50_000_000))
    assert len(bomb) < 100_000
    others = [packed(b"no gzip"), packed(gzip.compress(b"x")[:-9]), packed(b"", gzip=5), bomb, text, "{", ""]
    told = node(CODE, {"text": text, "others": others})
    assert len(told["short"]) < len(text) / 5 and told["whole"] == text
    # A version that does not know of it asks to reload the page.
    assert told["unread"] == "newer" and told["damaged"] == "damaged"
    assert told["others"] == ["", "", others[2], "", text, "{", ""]
