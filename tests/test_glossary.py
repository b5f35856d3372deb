"""The glossary: its file and faults, the order of its terms, its page, and the links that lead to it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs_course.markup import safe_markdown
from mkdocs_course.model import course as model
from mkdocs_course.model import glossary, wording
from mkdocs_course.model.collation import key
from mkdocs_course.view.render import Renderer
from mkdocs_course.view.runtime import parts
from support import CONFIG, Course

FOLDER = Path(__file__).parent / "golden" / "glossary"
TERMS = (FOLDER / "terms.yml").read_text(encoding="utf-8")
ONE = "terms:\n- id: trust\n  term: {sv: förtroende, zh: 信任}\n  pinyin: xìnrèn\n  definition: {sv: Man litar., zh: 相信。}\n"
PAGE = "# Ord {#top}\n\n/// glossary\n///\n"
LINKS = "# Hej\n\n[ett](glossary.md#trust), [två](glossary.md#top) `[tre](glossary.md#none)`\n"
CARDS = "questions:\n- {id: a, ask: {sv: Vad?, zh: 什么？}, cards: glossary}\n"
PLACED = "# Hej\n\n/// quiz | cards\n///\n"


@pytest.mark.parametrize("language", ["sv", "zh", "en"])
def test_html(language: str) -> None:
    read, problems = glossary.read("terms.yml", TERMS.encode(), ("sv", "zh"))
    assert read and not problems
    html, expected = Renderer(language, safe_markdown()).glossary(read), FOLDER / f"terms.{language}.html"
    if os.environ.get("UPDATE_GOLDEN"):
        expected.write_text(html, encoding="utf-8")
    assert html == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("language", "ordered"),
    [
        ("sv", ["Ek", "ek", "élan", "eländig", "val", "vem", "wal", "zon", "å", "ära", "öga"]),
        ("en", ["ask", "Åsk", "ba", "élan", "zoo"]),
        ("zh", ["爱 ài", "路 lù", "绿 lǜ", "妈 mā", "麻 má", "马 mǎ", "骂 mà", "吗 ma", "西安 xī'ān", "先 xiān", "信任 xìnrèn", "信认 xìnrèn"]),
    ],
)  # fmt: skip
def test_order(language: str, ordered: list[str]) -> None:
    def sorted_by(text: str) -> object:
        return key(text.split()[0], language, text.partition(" ")[2])[1]

    assert sorted(ordered[::-1], key=sorted_by) == ordered


def test_letters() -> None:
    letters = [key(text, "sv")[0] for text in ("återbud", "ärlig", "élan", "wal", "Öppen")]
    assert letters == ["Å", "Ä", "E", "W", "Ö"]
    assert key("爱", "zh", "ài")[0] == "A" and key("éclair", "en")[0] == "E"


FAULTS = {
    "empty": ("", [
        "g.yml:1:1: The file is empty. [empty-file]\n    A glossary begins with “terms:” and a list of terms.",
    ]),
    "no-terms": ("terms: []\n", [
        "g.yml:1:1: There is nothing under “terms:”. [too-few]\n    Add at least one item, beginning with “- ”.",
    ]),
    "no-pinyin": (ONE.replace("  pinyin: xìnrèn\n", ""), [
        "g.yml:2:3: “pinyin:” is missing. [missing-field]\n    Add the line “pinyin: …”.",
    ]),
    "tone-numbers": (ONE.replace("xìnrèn", "xin4ren4"), [
        "g.yml:4:11: “xin4ren4” is no pinyin. [bad-pinyin]\n    Write it in Latin letters with tone marks, for example xìnrèn.",
    ]),
    "characters": (ONE.replace("xìnrèn", "信任"), [
        "g.yml:4:11: “信任” is no pinyin. [bad-pinyin]\n    Write it in Latin letters with tone marks, for example xìnrèn.",
    ]),
    "same-id": (ONE + ONE.partition("\n")[2].replace("förtroende", "tillit").replace("信任", "信赖"), [
        "g.yml:6:3: The id “trust” is used already, on line 2. [duplicate-id]\n    Give this one another id. Keep the old one where it was: learners' answers hang on it.",
    ]),
    "same-term": (ONE + ONE.partition("\n")[2].replace("id: trust", "id: faith").replace("förtroende", "Förtroende").replace("信任", "信赖"), [
        "g.yml:6:3: The glossary has the term “förtroende” already, on line 2. [duplicate-term]\n    Delete one of them, or write one of them in another way.",
    ]),
    "misspelt": (ONE.replace("definition", "defnition"), [
        "g.yml:2:3: “definition:” is missing. [missing-field]\n    Add the line “definition: …”.",
        "g.yml:5:3: “defnition” means nothing here. [unknown-field]\n    Did you mean “definition”?",
    ]),
    "wide-colon": (ONE.replace("  pinyin: ", "  pinyin："), [
        "g.yml:4:9: “：” (fullwidth colon) is not “:”, although it looks like it. [wide-character]\n    Replace it with “:”: pinyin: xìnrèn",
    ]),
    "lost-text": (ONE.replace("xìnrèn", "xìnrèn #1"), [
        "g.yml:4:18: The text is cut off here: “#1” is taken for a comment. [lost-text]\n    Put the text in quotation marks: pinyin: \"xìnrèn #1\"",
    ]),
}  # fmt: skip


@pytest.mark.parametrize("case", FAULTS)
def test_message(case: str) -> None:
    text, expected = FAULTS[case]
    _, problems = glossary.read("g.yml", text.encode(), ("sv", "zh"))
    assert [wording.describe(problem, "en") for problem in problems] == expected


def test_pinyin_is_for_chinese() -> None:
    text = "terms:\n- {id: trust, term: förtroende, definition: Man litar.}\n"
    assert glossary.read("g.yml", text.encode(), ("sv",))[1] == ()


@pytest.fixture
def told(course: Callable[..., Course]) -> Callable[..., list[str]]:
    """Return a function from files, in Swedish where both languages need one, to the messages about the course."""

    def tell(files: dict[str, str]) -> list[str]:
        both = {path.replace("/sv/", "/zh/"): text for path, text in files.items() if "/sv/" in path}
        folder = course({path: text.replace("#trsut", "#trust") for path, text in both.items()} | files).folder
        read = model.read(folder / "content", folder / "quizzes", ("sv", "zh"), folder, parts())
        return [wording.describe(problem, "en") for problem in read.problems]

    return tell


def test_links_to_terms(told: Callable[..., list[str]]) -> None:
    whole = {"content/glossary.yml": ONE, "content/sv/glossary.md": PAGE}
    assert told(whole | {"content/sv/index.md": LINKS}) == []
    assert told(whole | {"content/sv/index.md": LINKS.replace("#trust", "#trsut")}) == [
        "content/sv/index.md:3:19: There is no term “trsut” in the glossary. [unknown-term]\n    Did you mean “trust”?"
    ]
    deeper = "# A\n\n```\n[x](../glossary.md#no)\n```\n\n[x](../glossary.md#xyz)\n[y](glossary.md#other)\n\n[r]: ../glossary.md#zyx\n"
    assert [each for each in told(whole | {"content/sv/part/a.md": deeper}) if "/sv/" in each] == [
        "content/sv/part/a.md:7:20: There is no term “xyz” in the glossary. [unknown-term]\n    Add it to content/glossary.yml, or correct the link.",
        "content/sv/part/a.md:10:21: There is no term “zyx” in the glossary. [unknown-term]\n    Add it to content/glossary.yml, or correct the link.",
    ]  # fmt: skip


def test_a_glossary_that_is_not_there(told: Callable[..., list[str]]) -> None:
    files = {"content/sv/index.md": PLACED, "content/sv/glossary.md": PAGE, "quizzes/cards.yml": CARDS}
    missing = "The course has no glossary. [missing-glossary]\n    Write the file content/glossary.yml, with “terms:” and a list of terms."
    assert told(files) == [
        f"content/sv/glossary.md:3:1: {missing}",
        f"content/zh/glossary.md:3:1: {missing}",
        f"quizzes/cards.yml:2:44: {missing}",
    ]
    assert told(files | {"content/glossary.yml": ONE}) == []
    # What is wrong in the file is told once, and not for every use.
    broken = told(files | {"content/glossary.yml": ONE.replace("xìnrèn", "4"), "content/sv/index.md": PLACED + LINKS})
    assert [each.split(":")[0] for each in broken] == ["content/glossary.yml"]


@pytest.mark.parametrize("line", ["/// Glossary", "// glossary", "／／／ glossary", "/// glossary | x", "/// glosary"])
def test_the_line_that_places_it(told: Callable[..., list[str]], line: str) -> None:
    (message,) = [
        each for each in told({"content/glossary.yml": ONE, "content/sv/a.md": f"# A\n\n{line}\n"}) if "/sv/" in each
    ]
    assert message.startswith(
        "content/sv/a.md:3:1: The glossary is not placed by this line as it stands. [glossary-line]"
    )


def test_a_place_that_is_not_closed(told: Callable[..., list[str]]) -> None:
    found = told({"content/glossary.yml": ONE, "content/sv/a.md": "# A\n\n/// glossary\n\nMer.\n"})
    assert [each.split(" ")[0] for each in found] == ["content/sv/a.md:3:1:", "content/zh/a.md:3:1:"]


@pytest.mark.slow
@pytest.mark.parametrize("engine", ["mkdocs", "properdocs"])
def test_its_page_and_the_links_to_it(engine: str, course: Callable[..., Course]) -> None:
    """Strict, with MkDocs' own check of anchors: it knows the terms, and finds what is none."""
    config = CONFIG + "validation: {anchors: warn}\n"
    lesson = '# A\n\n[ett](../glossary.md#trust), [två](../glossary.md#top), [tre](../glossary.md#trust "Själv")\n'
    made = course(
        {"mkdocs.yml": config, "content/glossary.yml": TERMS}
        | {f"content/{language}/glossary.md": PAGE for language in ("sv", "zh")}
        | {f"content/{language}/part/a.md": lesson for language in ("sv", "zh")}
    )
    done = made.build("--strict", engine=engine)
    assert done.returncode == 0, done.stdout
    page = made.read("sv/part/a/index.html")
    title = "Man räknar med att den andre gör något viktigt för en, också när ingen ser på."
    assert f'<a class="course-term" href="../../glossary/#trust" title="{title}">ett</a>' in page
    assert '<a href="../../glossary/#top">två</a>' in page and 'title="Själv">tre</a>' in page
    assert "glossary.css" in page and "glossary.css" in made.read("sv/glossary/index.html")
    assert "glossary.css" not in made.read("sv/index.html")
    index = json.loads(made.read("sv/search/search_index.json"))["docs"]
    (text,) = [each["text"] for each in index if each["location"] == "glossary/"]
    # What the words are in the other languages is for who reads, not for who searches in this one.
    assert "Man säger som det är." in text and "信任" not in text and "xìnrèn" not in text
    made.write({"content/zh/index.md": "# 你好\n\n[x](#trust)\n"})
    done = made.build("--strict", engine=engine)
    assert done.returncode == 1 and "#trust" in done.stdout
