"""Front matter is read once: MkDocs gets what was typed, and what only looks like front matter is told."""

from __future__ import annotations

from datetime import date

import pytest
from mkdocs_course.model.course import front_matter, lesson
from mkdocs_course.report import wording
from pace import assert_quick

FIELDS = "title: Hej\nminutes: 5\n"


def told(text: str) -> list[str]:
    """Return place and code of each Problem of a page."""
    found = lesson.read("a.md", text.encode(), "a.md", "sv")[1]
    assert all(wording.describe(problem, language) for problem in found for language in wording.LANGUAGES)
    return [f"{problem.place.line}:{problem.place.column} {problem.code}" for problem in sorted(found)]


def minutes(text: str) -> int:
    return lesson.read("a.md", text.encode(), "a.md", "sv")[0].minutes


@pytest.mark.parametrize(
    "text",
    [
        f"---\n{FIELDS}---\n# A\n",
        f"--- \t\n{FIELDS}---  \n# A\n",
        f"---\n{FIELDS}...\n# A\n",
        f"\ufeff---\n{FIELDS}---\n# A\n",
        f"---\n{FIELDS}---\n# A\n".replace("\n", "\r\n"),
        f"---\n{FIELDS}---",
        f"---\n\n# en kommentar\n{FIELDS}\n# och en till\ndate: 2026-01-01\n---\n",
        f"---\n{FIELDS}description: >\n  Text\n\n  och mer.\n---\n\n---\n\nText efter en linje.\n\n---\n",
    ],
)
def test_what_mkdocs_accepts_is_accepted(text: str) -> None:
    assert told(text) == [] and minutes(text) == 5


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nText mellan två linjer.\n\n---\n\nMer text.\n",
        "---\n\nText under en linje.\n",
        "***\n\n# A\n",
        "----\n\nTitle: A\n\n----\n",
        "-- hej, sa hon.\n\n# A\n",
        "Obs: läs det här först.\n\n# A\n",
        "Status: nytt\n\n# A\n",
        "# A\n\nText\n\n---\n\nTitle: A\n\n---\n",
        f"# A\n\n```yaml\n---\n{FIELDS}---\n```\n",
        "",
        "---\n",
    ],
)
def test_a_line_across_is_no_front_matter(text: str) -> None:
    assert told(text) == []
    assert lesson.read("a.md", text.encode(), "a.md", "sv")[0].body_line == 0


@pytest.mark.parametrize(
    ("text", "expected", "mended"),
    [
        (f"---\n{FIELDS}\n# A\n", ["1:1 front-matter-open"], f"---\n{FIELDS}---\n\n# A\n"),
        (
            f"---\n{FIELDS}# A\n\nText\n\n---\n\nMer\n",
            ["1:1 front-matter-open"],
            f"---\n{FIELDS}---\n# A\n\nText\n\n---\n",
        ),
        (f"---\n{FIELDS}\nText utan kolon\n\n---\n", ["1:1 front-matter-open"], f"---\n{FIELDS}---\n\nText\n\n---\n"),
        (f"---\n{FIELDS}", ["1:1 front-matter-open"], f"---\n{FIELDS}---\n"),
        (f"---\n{FIELDS}# A\n\n!!! tip\n    B?\n\nText\n", ["1:1 front-matter-open"], f"---\n{FIELDS}---\n# A\n"),
        (f"```markdown\n---\n{FIELDS}---\n# A\n```\n", ["1:1 page-as-code"], f"---\n{FIELDS}---\n# A\n"),
        (
            f"好的：\n\n```md\n---\n{FIELDS}---\n# A\n```\n\n还要吗？\n",
            ["1:1 page-as-code"],
            f"---\n{FIELDS}---\n# A\n",
        ),
        (f"\n---\n{FIELDS}---\n", ["2:1 front-matter-late"], f"---\n{FIELDS}---\n"),
        (f" ---\n{FIELDS}---\n", ["1:1 front-matter-fence"], f"---\n{FIELDS}---\n"),
        (f"---\n{FIELDS} ---\n# A\n", ["4:1 front-matter-fence"], f"---\n{FIELDS}---\n# A\n"),
        (
            f"---\n{FIELDS}----\n# A\n\nText\n\n---\n",
            ["4:1 front-matter-fence"],
            f"---\n{FIELDS}---\n# A\n\nText\n\n---\n",
        ),
        (f"—\n{FIELDS}—\n", ["1:1 front-matter-fence", "4:1 front-matter-fence"], f"---\n{FIELDS}---\n"),
        (f"－－－\n{FIELDS}---\n", ["1:1 front-matter-fence"], f"---\n{FIELDS}---\n"),
        (f"–––\n{FIELDS}---\n", ["1:1 front-matter-fence"], f"---\n{FIELDS}---\n"),
        (f"---\n{FIELDS}---# A\n", ["4:1 front-matter-fence"], f"---\n{FIELDS}---\n# A\n"),
        (f"---\n{FIELDS}```\n", ["4:1 front-matter-fence"], f"---\n{FIELDS}---\n"),
        (f"---\n{FIELDS}***\nB\n\n---\nC\n", ["4:1 front-matter-fence"], f"---\n{FIELDS}---\nB\n\n---\nC\n"),
        (
            f"---\n{FIELDS}\nEn text: med kolon\n\n---\nmer\n",
            ["1:1 front-matter-open"],
            f"---\n{FIELDS}---\nEn text: med kolon\n",
        ),
        (f"--- # om sidan\n{FIELDS}---\n", ["1:1 front-matter-fence"], f"---\n{FIELDS}---\n"),
        (f"---yaml\n{FIELDS}---\n", ["1:1 front-matter-fence"], f"---\n{FIELDS}---\n"),
        (f"***\n{FIELDS}***\n", ["1:1 front-matter-fence", "4:1 front-matter-fence"], f"---\n{FIELDS}---\n"),
        (f"\u200b---\n{FIELDS}---\n", ["1:1 front-matter-fence"], f"---\n{FIELDS}---\n"),
        (f"{FIELDS}\n# A\n", ["1:1 front-matter-bare"], f"---\n{FIELDS}---\n\n# A\n"),
        ("minutes: 5\ntitle: Hej\n---\n# A\n", ["1:1 front-matter-bare"], f"---\n{FIELDS}---\n# A\n"),
        (f"# A\n\n---\n{FIELDS}---\n", ["3:1 front-matter-late"], f"---\n{FIELDS}---\n# A\n"),
        (f"<!-- a -->\n---\n{FIELDS}---\n", ["2:1 front-matter-late"], f"---\n{FIELDS}---\n<!-- a -->\n"),
        (
            f"---\n{FIELDS}---\n---\nprerequisites: b.md\n---\n",
            ["5:1 front-matter-late"],
            f"---\n{FIELDS}prerequisites: b.md\n---\n",
        ),
        (f"---\n{FIELDS}---\ndescription: B\n---\n", ["4:1 front-matter-late"], f"---\n{FIELDS}description: B\n---\n"),
        ("---\n- title: A\n---\n", ["2:1 wrong-type"], "---\ntitle: A\n---\n"),
        ("---\ntitle A\n---\n", ["2:6 missing-colon"], "---\ntitle: A\n---\n"),
        (
            '+++\ntitle = "A"\n+++\n',
            ["1:1 front-matter-fence", "2:6 missing-colon", "3:1 front-matter-fence"],
            "---\ntitle: A\n---\n",
        ),
    ],
)
def test_what_looks_like_front_matter_is_told(text: str, expected: list[str], mended: str) -> None:
    assert told(text) == expected
    assert told(mended) == []


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("minuts: 5", "2:1 unknown-field"),
        ("Minutes: 5", "2:1 unknown-field"),
        ("aftr: [b.md]", "2:1 unknown-field"),
        ("prerequisits: [b.md]", "2:1 unknown-field"),
        ("after: [b.md]", "2:1 deprecated-name"),
        ("source: [S1]", "2:1 unknown-field"),
        ("标题: 你好", "2:1 unknown-field"),
        ("minutes: 5-8", "2:10 not-a-number"),
        ("minutes: 0", "2:10 out-of-range"),
        ("minutes: [5]", "2:10 sign-at-start"),
        ("minutes:", "2:9 not-a-number"),
        ("title:", "2:7 empty-text"),
        ("title: [a, b]", "2:8 wrong-type"),
        ("description:\n  sv: a", "3:3 wrong-type"),
        ("prerequisites:", "2:15 empty-text"),
        ("prerequisites: {a: b.md}", "2:16 wrong-type"),
        ("sources: S1", "2:10 wrong-type"),
        ("sources: [S1，S2]", "2:11 wide-comma"),
        ("title: Vad är C# och #3?", "2:22 lost-text"),
        ("title： A", "2:6 wide-character"),
        ("title: &a A", "2:8 sign-at-start"),
        ("search: 3", "2:9 wrong-type"),
        ("search: x", "2:9 wrong-type"),
        ("search: ~", "2:9 wrong-type"),
        ("search: [exclude]", "2:9 wrong-type"),
        ("social: no", "2:9 wrong-type"),
        ("hide: {toc: yes}", "2:7 wrong-type"),
        ("tags: [a, [b]]", "2:11 wrong-type"),
        ("tags:\n  - a: b", "3:5 wrong-type"),
        ("status: [new]", "2:9 wrong-type"),
        ("subtitle: {a: b}", "2:11 wrong-type"),
        ('subtitle: "\\e[31m"', "2:11 control"),
        ('author: ["a\\u202e"]', "2:10 bidi"),
        ('own: "a\\ud800b"', "2:8 bad-escape"),
        ("search: also: nytta, värde", "2:9 wrong-type"),
        ("search:\n- nytta", "3:1 wrong-type"),
        ("search: {alsoo: [nytta]}", "2:10 unknown-field"),
        ("also: [nytta]", "2:7 wrong-type"),
        ("hide: [toc, innehåll]", "2:13 unknown-value"),
        ("draft: yes", "2:8 unknown-field"),
        ("exclude: yes", "2:10 unknown-field"),
        ("标题：你好", "2:1 unknown-field"),
        ("title: **Hej**", "2:8 left-over"),
        ('title: "Hej",', "2:13 text-after-quote"),
        ("title: #1 Hej", "2:8 lost-text"),
        ("minutes: 1 h 30 min", "2:10 not-a-number"),
        ("- title: Hej\n- minutes: 5", "2:1 extra-dash"),
    ],
)
def test_what_is_wrong_in_front_matter(line: str, expected: str) -> None:
    assert told(f"---\n{line}\n---\n# A\n") == [expected]


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("search: also: nytta、värde", "search: {also: [nytta, värde]}"),
        ("search: exclude: true", "search: {exclude: true}"),
        ("标题：你好", "title: 你好"),
        ('description: "__Hej du__"', "description: Hej du"),
        ('"minutes": 5,', "minutes: 5"),
    ],
)
def test_a_row_that_yaml_cannot_tell_is_told_with_the_row_that_was_meant(line: str, mended: str) -> None:
    found = lesson.read("a.md", f"---\n{line}\n---\n# A\n".encode(), "a.md", "sv")[1]
    assert [problem.fix.lines for problem in found if problem.fix] == [(mended,)]
    assert told(f"---\n{mended}\n---\n# A\n") == []


def test_fields_of_others_are_free() -> None:
    assert (
        told("---\nsearch:\nsocial: {cards: false}\nhide: toc\ntags: [a, 1]\nown: [[a], {b: c}]\nauthor: [a]\n---\n")
        == []
    )
    names = "date authors comments boost tags status subtitle revision_date image my_own weight".split()
    assert told("---\n" + "".join(f"{name}: x\n" for name in names) + "---\n") == []


def test_values_are_what_was_typed() -> None:
    typed = ["12:30", "no", "~", "null", "1_000", "0x1F", "2026-13-45", "1e3", "on", "1.10", "01234", "true"]
    for text in typed:
        read = dict(
            front_matter.read("a.md", f"---\ntitle: {text}\nsubtitle: {text}\nown: '{text}'\n---\n", "sv")[0].meta
        )
        assert read == {"title": text, "subtitle": text, "own": text}
    others = dict(
        front_matter.read(
            "a.md", "---\n" + "".join(f"x{index}: {text}\n" for index, text in enumerate(typed)) + "---\n", "sv"
        )[0].meta
    )
    assert list(others.values()) == [*typed[:-1], True]


def test_values_that_themes_and_plugins_compare() -> None:
    text = (
        "---\nsearch: {exclude: true, boost: 2}\nhide: toc\ntags: [no, 12:30]\ncomments: no\ndate: 2026-01-02\n"
        "weight: 1.5\n---\n"
    )
    assert dict(front_matter.read("a.md", text, "sv")[0].meta) == {
        "search": {"exclude": True, "boost": 2},
        "hide": ["toc"],
        "tags": ["no", "12:30"],
        "comments": False,
        "date": date(2026, 1, 2),
        "weight": 1.5,
    }


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "-" * 500_000,
        "---\n" + "a: b\n\n" * 100_000,
        "---\n" + "# x\n\n" * 100_000,
        "---\n" + "title: a\n---\n" * 60_000,
        "title:\n" * 100_000,
        "---\n" + "\n".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60)) + "\n---\n",
        "<!--\n" * 100_000,
        "- " * 200_000 + "/// quiz",
    ],
    ids=["dashes", "blank-lines", "comments", "fences", "bare", "aliases", "openings", "items"],
)
def test_reading_takes_little(text: str) -> None:
    assert_quick(lambda: told(text), 2)


@pytest.mark.parametrize(
    ("line", "safe"), [("titel: Hej", True), ("Titlr: Hej", True), ("titleSv: Hej", False), ("titleEn: Hej", False)]
)
def test_a_name_for_one_language_is_not_corrected_unasked(line: str, safe: bool) -> None:
    (problem,) = lesson.read("a.md", f"---\n{line}\n---\n# A\n".encode(), "a.md", "sv")[1]
    assert problem.code == "unknown-field" and problem.fix and problem.fix.safe == safe
