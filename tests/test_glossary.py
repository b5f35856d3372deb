"""The glossary: its file and faults, the order of its terms, its page, and the links that lead to it."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs_course.markdown.markup import safe_markdown
from mkdocs_course.model.course import course as model
from mkdocs_course.model.glossary import glossary, phonetic
from mkdocs_course.model.glossary.beside import ALL, Beside
from mkdocs_course.model.glossary.collation import key
from mkdocs_course.model.glossary.tones import with_marks
from mkdocs_course.model.language import rules
from mkdocs_course.model.quiz import quiz
from mkdocs_course.project import assemble
from mkdocs_course.report import wording
from mkdocs_course.view.render import Renderer
from mkdocs_course.view.runtime import parts
from mkdocs_course.view.words import language
from support import CONFIG, SMALLEST, Course, by_night, languages

FOLDER = Path(__file__).parent / "golden" / "glossary"
TERMS = (FOLDER / "terms.yml").read_text(encoding="utf-8")
ONE = (
    "terms:\n- id: trust\n  term: {sv: förtroende, zh: 信任}\n  pinyin: xìnrèn\n"
    "  definition: {sv: Man litar., zh: 相信。}\n"
)
PAGE = "# Ord {#top}\n\n/// glossary\n///\n"
LINKS = "# Hej\n\n[ett](glossary.md#trust), [två](glossary.md#top) `[tre](glossary.md#none)`\n"
CARDS = "questions:\n- {id: a, ask: {sv: Vad?, zh: 什么？}, cards: glossary}\n"
PLACED = "# Hej\n\n/// quiz | cards\n///\n"


@pytest.mark.parametrize(
    ("also", "names", "told"),
    [
        ("[tillit, 信赖]", ("信任", "tillit", "信赖", "xìnrèn", "xinren"), []),
        ("{sv: [tillit], zh: [信赖, 互信]}", ("信任", "tillit", "信赖", "互信", "xìnrèn", "xinren"), []),
        ("{en: [faith]}", ("信任", "faith", "xìnrèn", "xinren"), []),
        ("{se: [luohttamuš]}", None, ["5:10 unknown-field"]),
        ("tillit", None, ["5:9 wrong-type"]),
        ("{sv: tillit}", None, ["5:14 wrong-type"]),
        ("{sv: tillit, tilltro, zh: 信赖}", None, ["5:9 wrong-type"]),
        ("[{sv: tillit, zh: 信赖}, {sv: tilltro}]", None, ["5:9 wrong-type"]),
        ("\n  - {sv: tillit, zh: 信赖}\n  - sv: tilltro", None, ["6:3 wrong-type"]),
    ],
)
def test_other_names(also: str, names: tuple[str, ...] | None, told: list[str]) -> None:
    text = ONE.replace("  definition", f"  also: {also}\n  definition")
    read, problems = glossary.read("g.yml", text.encode(), languages("sv", "zh"), ("en",))
    assert [f"{it.place.line}:{it.place.column} {it.code}" for it in problems] == told
    assert (read.terms[0].names("sv") if read else None) == names


def test_the_languages_of_a_term_in_one_text_are_told_once() -> None:
    text = BESIDE.replace("{sv: förtroende, zh: 信任, en: trust}", "förtroende / 信任 / trust")
    beside = Beside(codes=(("", ("en",)),))
    _, (problem,) = glossary.read("g.yml", text.encode(), languages("sv", "zh"), ENGLISH, beside)
    assert (problem.code, problem.hint) == ("one-language", "languages-in-line")
    assert problem.fix and not problem.fix.safe
    assert problem.fix.lines[0].endswith('{sv: "förtroende", zh: "信任", en: "trust"}')


def test_a_definition_as_a_list_is_told_once_with_the_text() -> None:
    points = "  definition:\n    sv:\n    - Ett ord.\n    - Ett till.\n    zh:\n    - 一个词。\n    - 还有一个。\n"
    text = ONE.partition("  definition")[0] + points
    _, (problem,) = glossary.read("g.yml", text.encode(), languages("sv", "zh"))
    assert (problem.hint, problem.value("kept"), problem.value("rows")) == (
        "one-text-of-list",
        "Ett ord. Ett till.",
        "10",
    )


def test_names_without_brackets_are_all_in_the_fix() -> None:
    text = ONE.replace("  definition", "  also: {sv: tillit, tilltro, zh: 信赖}\n  definition")
    _, (problem,) = glossary.read("g.yml", text.encode(), languages("sv", "zh"))
    assert problem.fix and not problem.fix.safe
    assert problem.fix.lines == ("  also: {sv: [tillit, tilltro], zh: [信赖]}",)


@pytest.mark.parametrize(
    ("terms", "lines"),
    [
        ("  trust:\n    term: Tillit\n", ("  - id: trust", "    term: Tillit")),
        ("  - tillit: Man litar.\n", ("  - id: tillit", "    term: tillit", "    definition: Man litar.")),
        ("  å: Ett ord.\n", ("  - id: a", "    term: å", "    definition: Ett ord.")),
        (
            "  trust:\n    sv: tillit\n    zh: 信任\n    pinyin: xìnrèn\n    definition: Man litar.\n",
            (
                "  - id: trust",
                "    term:",
                "      sv: tillit",
                "      zh: 信任",
                "    pinyin: xìnrèn",
                "    definition: Man litar.",
            ),
        ),
    ],
)
def test_terms_in_another_form_are_told_in_that_of_a_glossary(terms: str, lines: tuple[str, ...]) -> None:
    (problem,) = glossary.read("g.yml", f"terms:\n{terms}".encode(), languages("sv", "zh"))[1]
    assert problem.code == "wrong-type" and problem.fix and problem.fix.lines == lines


@pytest.mark.parametrize("said", ["信任 (xìnrèn)", "信任（xìnrèn）", "信任 (n., xìnrèn)"])
def test_pinyin_in_the_term_is_told_as_such(said: str) -> None:
    text = (
        f"terms:\n- id: a\n  term: {{sv: tillit, zh: '{said}'}}\n  definition: {{sv: Man litar., zh: 敢于相信别人。}}\n"
    )
    (problem,) = glossary.read("g.yml", text.encode(), languages("sv", "zh"))[1]
    assert (problem.code, problem.hint, problem.value("line")) == ("missing-field", "in-the-term", "pinyin: xìnrèn")


def test_terms_without_their_name_are_told_whatever_their_fields_are_called() -> None:
    (problem,) = glossary.read("g.yml", b"- term: tillit\n  meaning: Man litar.\n", languages("sv", "zh"))[1]
    assert (problem.code, problem.hint, problem.value("name")) == ("missing-field", "list-without-name", "terms")


@pytest.mark.parametrize("indent", ["  ", "    "])
def test_other_names_in_a_list_by_language_are_told_with_the_lists_of_each(indent: str) -> None:
    also = f"  also:\n{indent}- {{sv: tillit, zh: 信赖}}\n{indent}- sv: tilltro\n"
    text = ONE.replace("  definition", f"{also}  definition")
    rows = text.split("\n")
    (problem,) = glossary.read("g.yml", text.encode(), languages("sv", "zh"))[1]
    assert problem.fix
    rows[problem.fix.first - 1 : problem.fix.last] = problem.fix.lines
    read, problems = glossary.read("g.yml", "\n".join(rows).encode(), languages("sv", "zh"))
    assert read and not problems and "tilltro" in read.terms[0].names("sv")


@pytest.mark.parametrize("language", ["sv", "zh", "en"])
def test_html(language: str) -> None:
    read, problems = glossary.read("terms.yml", TERMS.encode(), languages("sv", "zh"))
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
        (
            "zh",
            [
                "爱 ài",
                "路 lù",
                "绿 lǜ",
                "妈 mā",
                "麻 má",
                "马 mǎ",
                "骂 mà",
                "吗 ma",
                "西安 xī'ān",
                "先 xiān",
                "信任 xìnrèn",
                "信认 xìnrèn",
            ],
        ),
    ],
)
def test_order(language: str, ordered: list[str]) -> None:
    def sorted_by(text: str) -> object:
        return key(text.split(maxsplit=1)[0], rules(*languages(language)), text.partition(" ")[2])[1]

    reverse = ordered[::-1]
    assert sorted(reverse, key=sorted_by) == ordered


def test_letters() -> None:
    letters = [key(text, rules(*languages("sv")))[0] for text in ("återbud", "ärlig", "élan", "wal", "Öppen")]
    assert letters == ["Å", "Ä", "E", "W", "Ö"]
    assert key("爱", rules(*languages("zh")), "ài")[0] == "A" and key("éclair", rules("en"))[0] == "E"


FAULTS = {
    "empty": (
        "",
        [
            "g.yml:1:1: The file is empty. [empty-file]\n    A glossary begins with “terms:” and a list of terms.",
        ],
    ),
    "no-terms": (
        "terms: []\n",
        [
            "g.yml:1:1: There is nothing under “terms:”. [too-few]\n    Add at least one item, beginning with “- ”.",
        ],
    ),
    "no-pinyin": (
        ONE.replace("  pinyin: xìnrèn\n", ""),
        [
            "g.yml:2:3: “pinyin:” is missing. [missing-field]\n    Add the line “pinyin: …”.",
        ],
    ),
    "tone-numbers": (
        ONE.replace("xìnrèn", "xin4ren4"),
        [
            ("g.yml:4:11: “xin4ren4” is not the right pinyin. [bad-pinyin]\n    Write: pinyin: xìnrèn"),
        ],
    ),
    "syllable-missing": (
        ONE.replace("xìnrèn", "xìn"),
        [
            (
                "g.yml:2:3: “xìn” is not the right pinyin. [bad-pinyin]\n"
                "    “信任” has 2 characters, and this has 1 syllables. Write one for each character."
            ),
        ],
    ),
    "characters": (
        ONE.replace("xìnrèn", "信任"),
        [
            (
                "g.yml:4:11: “信任” is not the right pinyin. [bad-pinyin]\n"
                "    Write it in Latin letters with tone marks, for example xìnrèn."
            ),
        ],
    ),
    "same-id": (
        ONE + ONE.partition("\n")[2].replace("förtroende", "tillit").replace("信任", "信赖"),
        [
            (
                "g.yml:6:3: The id “trust” is used already, on line 2. [duplicate-id]\n"
                "    Give this one another id. Keep the old one where it was: learners' answers hang on it."
            ),
        ],
    ),
    "same-term": (
        ONE
        + ONE.partition("\n")[2]
        .replace("id: trust", "id: faith")
        .replace("förtroende", "Förtroende")
        .replace("信任", "信赖"),
        [
            (
                "g.yml:6:3: The glossary has the term “förtroende” already, on line 2. [duplicate-term]\n"
                "    Delete one of them, or write one of them in another way."
            ),
        ],
    ),
    "misspelt": (
        ONE.replace("definition", "defnition"),
        [
            "g.yml:5:3: “defnition” means nothing here. [unknown-field]\n    Did you mean “definition”?",
        ],
    ),
    "wide-colon": (
        ONE.replace("  pinyin: ", "  pinyin："),
        [
            (
                "g.yml:4:9: “：” (fullwidth colon) is not “:”, although it looks like it. [wide-character]\n"
                "    Replace it with “:”: pinyin: xìnrèn"
            ),
        ],
    ),
    "lost-text": (
        ONE.replace("xìnrèn", "xìnrèn #1"),
        [
            (
                "g.yml:4:18: The text is cut off here: “#1” is taken for a comment. [lost-text]\n"
                '    Put the text in quotation marks: pinyin: "xìnrèn #1"'
            ),
        ],
    ),
}


@pytest.mark.parametrize("case", FAULTS)
def test_message(case: str) -> None:
    text, expected = FAULTS[case]
    _, problems = glossary.read("g.yml", text.encode(), languages("sv", "zh"))
    assert [wording.describe(problem, "en") for problem in problems] == expected


NAMED = """terms:
- id: trust
  term:
    sv: förtroende
    zh: 信任
  pinyin: xìnrèn
  also:
    sv: [tillit]
    zh: [信赖]
  definition:
    sv: Man litar.
    zh: 相信。
"""


@pytest.mark.parametrize("name", ["terms", "term", "also", "definition"])
def test_a_name_that_was_deleted_is_one_problem_whose_fix_puts_it_back(name: str) -> None:
    rows = NAMED.split("\n")
    at = next(number for number, row in enumerate(rows) if row.strip() == f"{name}:")
    _, (problem,) = glossary.read("g.yml", "\n".join(rows[:at] + rows[at + 1 :]).encode(), languages("sv", "zh"))
    assert problem.code == "nameless" and problem.place.line == at + 1
    assert problem.fix and [*problem.fix.lines] == rows[at : at + 2]


def test_a_definition_that_was_copied_to_another_term() -> None:
    text = (
        "terms:\n"
        "  - {id: pot, term: {sv: kanna, zh: 壶}, pinyin: hú, definition: {sv: Det man brygger i., zh: 泡茶用的。}}\n"
        "  - {id: cup, term: {sv: kopp, zh: 杯}, pinyin: bēi, definition: {sv: Det man brygger i., zh: 喝茶用的。}}\n"
    )
    (problem,) = glossary.read("g.yml", text.encode(), languages("sv", "zh"))[1]
    assert (problem.code, problem.place.line, problem.value("there")) == ("copied-text", 3, "g.yml:2")


@pytest.mark.parametrize(
    ("said", "term"), [("huār", "花儿"), ("érzi", "儿子"), ("xī'ān", "西安"), ("", "A4纸"), ("nǚér", "女儿")]
)
def test_a_pronunciation_that_fits(said: str, term: str) -> None:
    assert phonetic.fits(said, term)


@pytest.mark.parametrize("number", [0, 1, 2])
def test_an_item_whose_id_was_deleted_is_one_problem(number: int) -> None:
    """YAML takes what follows for more of the item above; which id was meant cannot be known."""
    terms = [
        NAMED.split("- id: trust\n")[1].replace("förtroende", f"ord {name}").replace("zh: 信任", f"zh: {name}词")
        for name in "abc"
    ]
    rows = ["terms:\n", *(f"- id: {name}\n{term}" for name, term in zip("abc", terms, strict=True))]
    assert not glossary.read("g.yml", "".join(rows).encode(), languages("sv", "zh"))[1]
    rows[number + 1] = terms[number]
    _, (problem,) = glossary.read("g.yml", "".join(rows).encode(), languages("sv", "zh"))
    assert (problem.code, problem.hint, problem.place.line) == ("nameless", "nameless-item", 2 + 11 * number)
    assert problem.value("name") == "id" and not problem.fix


BESIDE = ONE.replace("zh: 信任}", "zh: 信任, en: trust}")
ENGLISH = (language("en"),)


@pytest.mark.parametrize(
    ("codes", "swedish", "chinese"),
    [
        ((), ["zh", "en"], ["sv", "en"]),
        ((("", ("en",)),), ["en"], ["en"]),
        ((("", ("en", "zh", "sv")),), ["en", "zh"], ["en", "sv"]),
        ((("sv", ("zh", "en")), ("zh", ("en",))), ["zh", "en"], ["en"]),
        ((("zh", ()),), ["zh", "en"], []),
        ((("", ("en",)), ("sv", ("zh",))), ["zh"], ["en"]),
    ],
)
def test_languages_beside_a_term(
    codes: tuple[tuple[str, tuple[str, ...]], ...], swedish: list[str], chinese: list[str]
) -> None:
    beside = Beside(codes=codes)
    read, problems = glossary.read("g.yml", BESIDE.encode(), languages("sv", "zh"), ENGLISH, beside)
    assert read and not problems
    for page, expected in (("sv", swedish), ("zh", chinese)):
        html = Renderer(page, safe_markdown()).glossary(read)
        shown = re.findall(
            r'<dd data-search-exclude><span class="course-term-language">(.+?)</span> <span lang="(.+?)"', html
        )
        names = {"sv": ["svenska", "瑞典语"], "zh": ["kinesiska", "中文"], "en": ["engelska", "英语"]}
        tags = {"zh": "zh-Hans"}
        assert shown == [(names[code][page == "zh"], tags.get(code, code)) for code in expected]
        cards, _ = quiz.read("cards.yml", CARDS.encode(), "cards", languages("sv", "zh"))
        assert cards
        filled, _ = cards.resolve(read)
        html = Renderer(page, safe_markdown()).quiz(filled, "test")
        sides = re.findall(r'<dd><span class="course-term-language">.+?</span> <span data-side="(.+?)">', html)
        directions = re.findall(r'<option value="(\w\w)&gt;(\w\w)">', html)
        assert sides == expected
        assert set(directions) == {pair for code in expected for pair in ((page, code), (code, page))}


def test_terms_in_other_languages() -> None:
    """Languages that the package or the course knows are read, others are told; those beside a term are needed."""

    def told(text: str, *codes: str) -> list[str]:
        beside = Beside(codes=(("", codes),)) if codes else ALL
        found = glossary.read("g.yml", text.encode(), languages("sv", "zh"), ENGLISH, beside)[1]
        return [f"{problem.place.line}:{problem.place.column} {problem.code}" for problem in found]

    assert told(ONE) == told(BESIDE) == told(BESIDE, "en") == []
    assert told(BESIDE.replace("en:", "de:")) == ["3:34 unknown-field"]
    assert told(BESIDE.replace("en:", "de:"), "de") == []
    assert told(ONE, "en") == ["3:9 missing-translation"]
    assert told(BESIDE.replace("trust}", '""}'), "en") == ["3:9 missing-translation", "3:38 missing-translation"]
    assert told(ONE.replace("zh: 相信。", "en: To rely.")) == ["5:32 unknown-field"]


@pytest.mark.parametrize(
    ("option", "codes"),
    [
        ("{beside: [en]}", []),
        ("{beside: {sv: [zh, en], zh: [en]}}", []),
        ("{beside: {se: [en]}}", ["6:26 unknown-value"]),
        ("{beside: en}", ["6:26 wrong-type"]),
        ("{besides: [en]}", ["6:18 unknown-field"]),
        ("{beside: {sv: en}}", ["6:31 wrong-type"]),
    ],
)
def test_the_option(course: Callable[..., Course], option: str, codes: list[str]) -> None:
    config = CONFIG.replace("      id: test", f"      glossary: {option}\n      id: test")
    files = {f"content/{code}/glossary.md": PAGE for code in ("sv", "zh")} | {"content/glossary.yml": BESIDE}
    problems = assemble(course(SMALLEST | files | {"mkdocs.yml": config}).folder / "mkdocs.yml").problems
    assert [f"{problem.place.line}:{problem.place.column} {problem.code}" for problem in problems] == codes


def test_pinyin_is_for_chinese() -> None:
    text = "terms:\n- {id: trust, term: förtroende, definition: Man litar.}\n"
    assert glossary.read("g.yml", text.encode(), languages("sv"))[1] == ()


@pytest.fixture
def told(course: Callable[..., Course]) -> Callable[..., list[str]]:
    """Return a function from files, in Swedish where both languages need one, to the messages about the course."""

    def tell(files: dict[str, str]) -> list[str]:
        both = {path.replace("/sv/", "/zh/"): text for path, text in files.items() if "/sv/" in path}
        folder = course({path: text.replace("#trsut", "#trust") for path, text in both.items()} | files).folder
        read = model.read(folder / "content", folder / "quizzes", languages("sv", "zh"), folder, parts())
        return [wording.describe(problem, "en") for problem in read.problems]

    return tell


def test_links_to_terms(told: Callable[..., list[str]]) -> None:
    whole = {"content/glossary.yml": ONE, "content/sv/glossary.md": PAGE}
    assert told(whole | {"content/sv/index.md": LINKS}) == []
    assert told(whole | {"content/sv/index.md": LINKS.replace("#trust", "#trsut")}) == [
        "content/sv/index.md:3:19: There is no term “trsut” in the glossary. [unknown-term]\n    Did you mean “trust”?"
    ]
    deeper = (
        "# A\n\n```\n[x](../glossary.md#no)\n```\n\n[x](../glossary.md#xyz)\n[y][r] [y](glossary.md#other)\n\n"
        "[r]: ../glossary.md#zyx\n"
    )
    assert [each for each in told(whole | {"content/sv/part/a.md": deeper}) if "/sv/" in each] == [
        (
            "content/sv/part/a.md:7:20: There is no term “xyz” in the glossary. [unknown-term]\n"
            "    Add it to content/glossary.yml, or correct the link."
        ),
        (
            "content/sv/part/a.md:10:21: There is no term “zyx” in the glossary. [unknown-term]\n"
            "    Add it to content/glossary.yml, or correct the link."
        ),
    ]


@pytest.mark.parametrize(
    ("link", "codes"),
    [
        ("[a](#trust) [b](glossary.md#trust) [c](#top)", []),
        ("[a](#tillit)", ["unknown-term"]),
        ("[a](glossary.md#tillit)", ["unknown-term"]),
    ],
)
def test_a_definition_links_to_terms(link: str, codes: list[str], course: Callable[..., Course]) -> None:
    pages = {f"content/{code}/glossary.md": PAGE for code in ("sv", "zh")}
    files = SMALLEST | pages | {"content/glossary.yml": ONE.replace("Man litar.", f'"{link}"')}
    found = assemble(course(files).folder / "mkdocs.yml").problems
    assert [it.code for it in found if it.place.path.endswith("glossary.yml") and it.code != "unlinked-term"] == codes


def test_a_term_whose_id_was_changed_is_one_problem(told: Callable[..., list[str]]) -> None:
    """It stands at the term, not at each of the links to it."""
    files = {"content/glossary.yml": ONE.replace("id: trust", "id: trusts"), "content/sv/glossary.md": PAGE}
    assert told(files | {"content/sv/index.md": LINKS}) == [
        (
            "content/glossary.yml:2:3: There is no term “trust” in the glossary. [unknown-term]\n"
            f"    {2 * LINKS.count('#trust')} links lead to “trust”. Give the term here this id again, "
            "or change the links to “trusts”."
        )
    ]


def test_the_only_term_that_nothing_leads_to_is_the_one_that_is_missed(told: Callable[..., list[str]]) -> None:
    files = {"content/glossary.yml": ONE.replace("id: trust", "id: tillit"), "content/sv/glossary.md": PAGE}
    (problem,) = told(files | {"content/sv/index.md": LINKS})
    assert problem.startswith("content/glossary.yml:2:3: There is no term “trust”") and "to “tillit”" in problem


@pytest.mark.parametrize(("term", "warned"), [("tillit", True), ("托盘", True), ("NKI", False), ("{all: ok}", False)])
def test_a_term_of_one_language_is_told(term: str, warned: bool) -> None:
    """A text in a quiz may be a name; a term that is a common word is translated."""
    text = ONE.replace("{sv: förtroende, zh: 信任}", term).replace("xìnrèn", "tuōpán" if term == "托盘" else "xìnrèn")
    problems = glossary.read("g.yml", text.encode(), languages("sv", "zh"))[1]
    assert [problem.code for problem in problems] == ["one-language"] * warned


def test_a_glossary_that_is_not_there(told: Callable[..., list[str]]) -> None:
    files = {"content/sv/index.md": PLACED, "content/sv/glossary.md": PAGE, "quizzes/cards.yml": CARDS}
    missing = (
        "The course has no glossary. [missing-glossary]\n"
        "    Write the file content/glossary.yml, with “terms:” and a list of terms."
    )
    assert told(files) == [
        f"content/sv/glossary.md:3:1: {missing}",
        f"content/zh/glossary.md:3:1: {missing}",
        f"quizzes/cards.yml:2:44: {missing}",
    ]
    assert told(files | {"content/glossary.yml": ONE}) == []
    # What is wrong in the file is told once, and not for every use.
    linked = {"content/sv/index.md": PLACED + LINKS.removeprefix("# Hej\n")}
    broken = told(files | {"content/glossary.yml": ONE.replace("xìnrèn", "4")} | linked)
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
# ProperDocs builds a course by day in test_build.py.
@pytest.mark.parametrize("engine", ["mkdocs", *by_night("properdocs")])
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
    assert 'class="course-term"' not in made.read("sv/index.html")
    index = json.loads(made.read("sv/search/search_index.json"))["docs"]
    assert [each["text"] for each in index if each["location"] == "glossary/"] == [""]
    (term,) = [each for each in index if each["location"] == "glossary/#trust"]
    assert term["title"] == "förtroende" and term["text"].startswith("Man räknar med")
    assert {"信任", "xìnrèn", "xinren"} <= set(term["also"])
    made.write({"content/zh/index.md": "# 你好\n\n[x](#trust)\n"})
    done = made.build("--strict", engine=engine)
    assert done.returncode == 1 and "#trust" in done.stdout


@pytest.mark.parametrize(
    ("numbered", "marked"),
    [
        ("bao3mi4", "bǎomì"),
        ("xi1n ren4", ""),
        ("Dui4 hua4", "duì huà"),
        ("lou2 liu4 nv3 lu:4", "lóu liù nǚ lǜ"),
        ("shen2me5", "shénme"),
        ("xin4ren", ""),
        ("mp3", ""),
        ("信4", ""),
    ],
)
def test_pinyin_with_numbers(numbered: str, marked: str) -> None:
    assert with_marks(numbered) == marked
