"""Texts and pages in the script of another language of the course: those that were copied, and those that were swapped.

Texts of a quiz alone are `golden/faults/wrong-language*.yml`.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from mkdocs_course.model.language import Language, Rules
from mkdocs_course.model.text.script import mistaken_for, script
from mkdocs_course.project import assemble
from pace import assert_quick
from support import CONFIG, SMALLEST, Course, languages

SWEDISH = """Förtroende växer långsamt, och det börjar med att du frågar innan du berättar något om dig själv.

## Vad du gör först

- Lyssna på vad den andra säger, och upprepa det med egna ord.
- Fråga sedan om du har förstått rätt.
"""
CHINESE = """信任是慢慢建立起来的，先问，再说自己的事，这样对方才会觉得你真的在乎他。

## 先做什么

- 认真听对方说的话，用自己的话重复一遍，再往下说。
- 然后问对方，你理解得对不对。
"""
ENGLISH_SOURCES = """
- Covey, S. (2006). The speed of trust: the one thing that changes everything about how people work.
- [How to listen so that people want to talk to you and to each other](https://example.com/)
- Edmondson, A., “Psychological safety and learning behavior in work teams”, 2019.

> I would like to think about it for a while, and then I will come back to you with an answer.

| word | what it means in English when people say it |
|---|---|
| rapport | the feeling that the two of you are on the same side |
"""
SV, ZH = "content/sv/index.md", "content/zh/index.md"


def told(course: Callable[..., Course], files: dict[str, str]) -> list[tuple[str, int, str]]:
    """Return path, line and hint of each warning of a wrong language in a small course with these files."""
    made = course(SMALLEST | files)
    problems = assemble(made.folder / "mkdocs.yml").problems
    return [(it.place.path, it.place.line, it.hint) for it in problems if it.code == "wrong-language"]


@pytest.mark.parametrize(
    ("swedish", "chinese", "wrong"),
    [
        (SWEDISH, CHINESE, []),
        (SWEDISH, SWEDISH, [ZH]),
        (CHINESE, SWEDISH, [SV, ZH]),
        (SWEDISH, f"{SWEDISH}\n{SWEDISH}\n{CHINESE}", [ZH]),
        (SWEDISH, f"{SWEDISH}\n{CHINESE}\n{CHINESE}", []),
        (SWEDISH, f"参考资料。\n{ENGLISH_SOURCES}", []),
        (SWEDISH, f"看代码。\n\n```\n{SWEDISH}\n```\n\n`{' '.join(SWEDISH.split())}`\n", []),
    ],
    ids="right copied swapped more-than-half less-than-half sources code".split(),
)
def test_a_page_is_judged_as_a_whole(
    course: Callable[..., Course], swedish: str, chinese: str, wrong: list[str]
) -> None:
    files = {SV: f"# Hej\n\n{swedish}", ZH: f"# 你好\n\n{chinese}"}
    found = [it for it in told(course, files) if it[2] != "wrong-language-paragraph"]
    assert found == [(path, 1, "wrong-language-page") for path in wrong]


@pytest.mark.parametrize(
    ("swedish", "chinese", "lines"),
    [
        (f"{SWEDISH}\n{SWEDISH}", f"{CHINESE}\n{SWEDISH}\n{CHINESE}\n{CHINESE}", [ZH, 10]),
        (f"{SWEDISH}\n{CHINESE}\n{SWEDISH}\n{SWEDISH}", CHINESE, [SV, 10]),
        (f"{SWEDISH}\n- 认真听对方说的话，用自己的话重复一遍，再往下说。\n", CHINESE, [SV, 10]),
        (f"{SWEDISH}\n> 认真听对方说的话，用自己的话重复一遍，再往下说。\n", CHINESE, []),
        (f"{SWEDISH}\n”认真听对方说的话，用自己的话重复一遍，再往下说。”\n", CHINESE, []),
        (f"{SWEDISH}\n信任 betyder förtroende, och 倾听 betyder att lyssna.\n", CHINESE, []),
        (f"{SWEDISH}\n<p lang='zh'>认真听对方说的话，用自己的话重复一遍，再往下说。</p>\n", CHINESE, []),
        (SWEDISH, f"{CHINESE}\nNet Promoter Score, Google Analytics, Customer Success Manager, Lean Six Sigma\n", []),
        (
            SWEDISH,
            f"{CHINESE}\n- Edmondson, A. C.（1999）：Psychological safety and learning behavior in work teams.\n",
            [],
        ),
        (SWEDISH, f"{CHINESE}\nFörtroende växer långsamt.\n", []),
    ],
)
def test_a_paragraph_in_the_wrong_language_is_told_where_it_begins(
    course: Callable[..., Course], swedish: str, chinese: str, lines: list[str | int]
) -> None:
    found = told(course, {SV: f"# Hej\n\n{swedish}", ZH: f"# 你好\n\n{chinese}"})
    assert found == ([(*lines, "wrong-language-paragraph")] if lines else [])


@pytest.mark.parametrize(("title", "wrong"), [("Bygga förtroende", True), ("Customer Success", False), ("信任", False)])
def test_a_title_is_judged_from_two_words_on(course: Callable[..., Course], title: str, wrong: bool) -> None:
    files = {SV: "---\ntitle: Förtroende\n---\n", ZH: f"---\ntitle: {title}\n---\n\n{CHINESE}"}
    assert told(course, files) == ([(ZH, 2, "wrong-language-title")] if wrong else [])


SHORT = "# Fråga först {#top}\n\n## Tre steg {#steps}\n\n1. Lyssna.\n2. Sammanfatta.\n    - kort och gott\n"


@pytest.mark.parametrize("text", [SWEDISH, SHORT])
def test_a_page_in_the_wrong_language_is_told_once(course: Callable[..., Course], text: str) -> None:
    files = {ZH: f"---\ntitle: Bygga förtroende\n---\n\n{text}"}
    assert told(course, files) == [(ZH, 1, "wrong-language-page")]


def test_a_term_and_a_box_are_judged_and_other_languages_of_a_term_are_not(course: Callable[..., Course]) -> None:
    box = "{sv: 先认真听对方说的话, zh: Lyssna på den andra först}"
    files = {
        "content/glossary.yml": "terms:\n"
        "  - id: trust\n"
        "    term: {sv: förtroende, zh: 信任, en: 彼此之间的信任关系}\n"
        "    pinyin: xìnrèn\n"
        "    definition: {sv: Att lita på någon, zh: Att kunna lita på någon annan}\n",
        "content/figures/way.yml": "title: {sv: Väg, zh: 路}\ndescription: {sv: Två steg, zh: 两步}\n"
        f"steps:\n  - {box}\n  - {{sv: Fråga, zh: 问}}\n",
    }
    assert told(course, files) == [
        ("content/figures/way.yml", 4, "wrong-language-swapped"),
        ("content/glossary.yml", 5, ""),
    ]


def test_it_is_turned_off_with_a_reason(course: Callable[..., Course]) -> None:
    off = "      style: {off: {wrong-language: The pages are exercises in reading.}}\n"
    assert told(course, {ZH: SWEDISH, "mkdocs.yml": CONFIG.replace("      languages:", f"{off}      languages:")}) == []


@pytest.mark.slow
def test_the_script_of_a_language_is_that_of_its_name() -> None:
    sv, zh, en = languages("sv", "zh", "en")
    names = {"ja": "日本語", "el": "Ελληνικά", "xx": "xx"}
    ja, el, none = (Language(code, Rules(name=name)) for code, name in names.items())
    assert [script(it) for it in (sv, en, zh, el, none)] == ["LATIN", "LATIN", "CJK", "GREEK", ""]
    every, swedish = (sv, en, zh, ja, el, none), "Vad gör du först av allt?"
    assert [mistaken_for(swedish, it, every) for it in every] == ["", "", "sv", "sv", "sv", ""]
    # Kana is the script of no language here, so it tells nothing.
    assert mistaken_for("さいしょになにをしますか", zh, every) == ""


@pytest.mark.slow
def test_long_texts_are_judged_quickly() -> None:
    sv, zh = languages("sv", "zh")
    for text in ("a `b " * 200_000, "a" * 1_000_000, "[](" * 300_000, "www." * 250_000, "1." * 500_000):
        assert_quick(lambda text=text: mistaken_for(text, zh, (sv, zh)), 0.1)


TRADITIONAL = "她把鞋放在門邊，跟埃里克打了招呼，問桌子放哪裡，還說這裡很涼快。"


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        (TRADITIONAL, [(ZH, 5, "wrong-variant")]),
        (f"{TRADITIONAL}\n\n{TRADITIONAL}", [(ZH, 5, "wrong-variant")]),
        (f"> {TRADITIONAL}", []),
        ("她把鞋放在门边，问桌子放哪里。作者是臺靜農。", []),
    ],
)
def test_a_paragraph_in_traditional_characters(
    row: str, wrong: list[tuple[str, int, str]], course: Callable[..., Course]
) -> None:
    text = f"信任是慢慢建立起来的，先问，再说自己的事。\n\n{row}\n"
    assert told(course, {SV: f"# Hej\n\n{SWEDISH}", ZH: f"# 你好\n\n{text}"}) == wrong
