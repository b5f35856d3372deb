"""Titles, descriptions and the quizzes that stand in a page go to translators, and come back into the pages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from support import PLACED, Course
from test_translate import exported, returned

SWEDISH = """---
title: Första mötet  # in the menu
description: 'Vad kunden märker.'
minutes: 5
---
# Första mötet {#top}

- Prova:

    /// quiz | setup
    ```yaml
    questions:
      - id: price
        ask: {sv: "När nämner du priset?", zh: 什么时候谈价格？}
        right: {sv: Slutligen, zh: 最后}
        wrong: [{sv: Först, zh: 一开始}]
    ```
    ///

# Första mötet
"""
CHINESE = "---\ntitle: 第一次见面\n---\n# 见面 {#top}\n\n/// quiz | setup\n///\n"
PAGE = "content/*/meeting.md"
IN_PAGE = "content/sv/meeting.md"


@pytest.fixture
def made(course: Callable[..., Course]) -> Course:
    return course(PLACED | {IN_PAGE: SWEDISH, "content/zh/meeting.md": CHINESE})


def test_a_page_has_a_row_for_its_title_and_one_for_its_description(made: Course) -> None:
    rows = {(row["file"], row["key"]): row for row in exported(made)}
    title, description = rows[PAGE, "title"], rows[PAGE, "description"]
    assert (title["sv"], title["zh"], title["context"]) == ("Första mötet", "第一次见面", "")
    assert (description["sv"], description["zh"], description["context"]) == ("Vad kunden märker.", "", "Första mötet")
    ask = rows[IN_PAGE, "setup/questions/price/ask"]
    assert (ask["sv"], ask["zh"]) == ("När nämner du priset?", "什么时候谈价格？")
    only = [(row["file"], row["key"]) for row in exported(made, "--only", "zh")]
    assert (PAGE, "description") in only and (PAGE, "title") not in only


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_what_comes_back_is_written_into_the_page_of_its_language(newline: str, made: Course) -> None:
    swedish, chinese = (made.folder / f"content/{code}/meeting.md" for code in ("sv", "zh"))
    for file in (swedish, chinese):
        file.write_bytes(file.read_bytes().replace(b"\n", newline.encode()))
    before = swedish.read_bytes(), chinese.read_bytes()
    rows = exported(made)
    assert returned(made, rows).output == "No cell was changed.\n"
    by_key = {(row["file"], row["key"]): row for row in rows}
    by_key[PAGE, "title"] |= {"sv": "Mötet: början", "zh": "初次见面"}
    by_key[PAGE, "description"]["zh"] = "客户注意到什么"
    by_key[IN_PAGE, "setup/questions/price/right"]["sv"] = "När behovet är klart, och inte förr"
    done = returned(made, rows)
    assert done.exit_code == 0, done.output
    assert "content/sv/meeting.md (2)" in done.output and "content/zh/meeting.md (2)" in done.output

    def changed(data: bytes, *pairs: tuple[str, str]) -> bytes:
        for old, new in pairs:
            data = data.replace(old.encode(), new.replace("\n", newline).encode(), 1)
        return data

    # The first heading was the title too, and another one with the same words is not.
    assert swedish.read_bytes() == changed(
        before[0],
        ("title: Första mötet ", 'title: "Mötet: början" '),
        ("# Första mötet {", "# Mötet: början {"),
        ("{sv: Slutligen,", '{sv: "När behovet är klart, och inte förr",'),
    )
    title = "title: 第一次见面"
    assert chinese.read_bytes() == changed(before[1], (title, "title: 初次见面\ndescription: 客户注意到什么"))


def test_what_cannot_be_written_is_told(made: Course) -> None:
    rows = exported(made)
    by_key = {(row["file"], row["key"]): row for row in rows}
    by_key[PAGE, "title"]["zh"] = "一\n二"
    Path(made.folder / IN_PAGE).write_text(SWEDISH.replace("Vad kunden", "Det kunden"), "utf-8")
    by_key[PAGE, "description"]["sv"] = "Vad köparen märker."
    done = returned(made, rows)
    assert done.exit_code == 1
    assert "title in content/*/meeting.md cannot be changed safely" in done.output
    assert "content/*/meeting.md was changed since at description" in done.output
    assert "Det kunden" in Path(made.folder / IN_PAGE).read_text("utf-8")
