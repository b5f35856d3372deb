"""Figures from a few lines of YAML: what is drawn of them, and what is told of a wrong one."""

from __future__ import annotations

import os
import re
import xml.etree.ElementTree as etree
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs_course.authoring.translation_files import translation_files
from mkdocs_course.cli import main
from mkdocs_course.markdown.markup import safe_markdown
from mkdocs_course.model.figure import figure, frame
from mkdocs_course.model.figure.figure import Figure
from mkdocs_course.model.figure.frame import Frame
from mkdocs_course.model.figure.width import width
from mkdocs_course.model.figure.wrapping import CLOSING, OPENING, too_wide, wrap
from mkdocs_course.project import assemble
from mkdocs_course.report import wording
from mkdocs_course.view.figure.render import render_figure
from mkdocs_course.view.render import Renderer
from support import CONFIG, SMALLEST, Course, languages

FOLDER = Path(__file__).parent / "golden" / "figures"
FORMS = sorted(FOLDER.glob("*.yml"))
FAULTS = sorted((FOLDER / "faults").glob("*.yml"))
STEPS = "title: Steg\ndescription: {all: Två steg.}\nsteps: [Ett, Två]\n"
SVG = "{http://www.w3.org/2000/svg}"


def read(text: str) -> Figure:
    known, problems = figure.read("f.yml", text.encode(), "f", languages("sv", "zh"))
    assert known, problems
    return known


def drawn(known: Figure, language: str) -> str:
    return render_figure(Renderer(language, safe_markdown()), known)


@pytest.mark.parametrize("language", ["sv", "zh"])
@pytest.mark.parametrize("file", FORMS, ids=lambda file: file.stem)
def test_html(file: Path, language: str) -> None:
    known, problems = figure.read(file.name, file.read_bytes(), file.stem, languages("sv", "zh"))
    assert known and not problems
    html, expected = drawn(known, language), file.with_suffix(f".{language}.html")
    if os.environ.get("UPDATE_GOLDEN"):
        expected.write_text(html, encoding="utf-8")
    assert html == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", ["sv", "zh"])
@pytest.mark.parametrize("file", FORMS, ids=lambda file: file.stem)
def test_all_of_a_drawing_lies_within_it(file: Path, language: str) -> None:
    svg = etree.fromstring(
        drawn(read(file.read_text("utf-8")), language).split("<figcaption>")[0].split("</figure>")[0].partition(">")[2]
    )
    height = float(svg.attrib["viewBox"].split()[3])
    boxes = [
        {name: float(box.attrib[name]) for name in ("x", "y", "width", "height")} for box in svg.iter(f"{SVG}rect")
    ]
    for box in boxes:
        assert box["x"] >= 0 and box["x"] + box["width"] <= frame.WIDTH
        assert box["y"] >= 0 and box["y"] + box["height"] <= height
        others = [it for it in boxes if it is not box and it["width"] > 30 and box["width"] > 30]
        assert not any(
            box["x"] < it["x"] + it["width"]
            and it["x"] < box["x"] + box["width"]
            and box["y"] < it["y"] + it["height"]
            and it["y"] < box["y"] + box["height"]
            for it in others
        )


@pytest.mark.parametrize("file", FAULTS, ids=lambda file: file.stem)
def test_message(file: Path) -> None:
    problems = figure.read("f.yml", file.read_bytes(), "f", languages("sv", "zh"))[1]
    told, expected = "".join(f"{wording.describe(it, 'en')}\n" for it in problems), file.with_suffix(".txt")
    if os.environ.get("UPDATE_GOLDEN"):
        expected.write_text(told, encoding="utf-8")
    assert told == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Den andra vågar lita på mer", ("Den andra", "vågar lita", "på mer")),
        ("Har en dag", ("Har en dag",)),
        ("kund-relations-ansvarig", ("kund-", "relations-", "ansvarig")),
        ("kundrelationsansvarsområde", ("kundrelat-", "ionsansva-", "rsområde")),
        ("说话算话，说到做到，从不食言", ("说话算话，", "说到做到，", "从不食言")),
        ("他说：“尽快。”", ("他说：“尽", "快。”")),
        ("", ("",)),
    ],
)
def test_lines(text: str, lines: tuple[str, ...]) -> None:
    assert wrap(text, Frame(width=7.6 * 15 if text[:1].isascii() else 6.2 * 15)) == lines


@pytest.mark.parametrize("size", [60, 100, 150, 290])
@pytest.mark.parametrize(
    "text",
    [
        "Säg med egna ord vad du hörde, och fråga: ”Stämmer det?” (Vänta på svaret.)",
        "用自己的话把听到的说一遍，再问一句：“是这样吗？”（别急着往下说。）",
        "Mötet 3–4 maj gick 20 procent över tiden",
        "我们用KPI看结果，用OKR看方向……一年只改2次",
        "a" * 300,
        "，" * 20,
    ],
)
def test_a_line_fits_and_does_not_begin_or_end_wrongly(text: str, size: float) -> None:
    room = Frame(width=size)
    lines = wrap(text, room)
    if not too_wide(text, room):
        assert all(width(line, room.size) <= size for line in lines)
        # A Swedish quotation begins with the sign that ends it.
        closing = CLOSING - {"”"} if text.isascii() or "å" in text else CLOSING
        assert not any(line[0] in closing or line[-1] in OPENING for line in lines)
    assert re.sub("[ -]", "", "".join(lines)) == re.sub("[ -]", "", text)


def test_no_text_becomes_markup() -> None:
    html = drawn(
        read("title: '<b>'\ndescription: '\"><script>'\nsteps: ['</svg><script>alert(1)</script>', '&amp;']\n"), "sv"
    )
    assert "<script" not in html and "<b>" not in html and html.count("</svg>") == 1


PLACED = "# Hej\n\n/// figure | four\n///\n\n/// figure | four\n///\n"
COURSE = {**SMALLEST, "content/figures/four.yml": STEPS, "content/zh/index.md": PLACED, "content/sv/index.md": PLACED}


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({}, []),
        (
            {"content/sv/index.md": PLACED + "\n/// figure | fuor\n///\n"},
            ["content/sv/index.md:9:14: There is no figure “fuor”. [unknown-figure]", "    Did you mean “four”?"],
        ),
        (
            {"content/sv/index.md": PLACED + "\n/// figur | four\n///\n"},
            ["content/sv/index.md:9:1: This line looks like it should place something, but it does not. [block-line]"],
        ),
        (
            {"content/figures/spare.yml": STEPS},
            ["content/figures/spare.yml:1:1: No lesson places the figure “spare”. [unused-figure]"],
        ),
        (
            {"content/figures/Fyra steg.yml": STEPS},
            ["content/figures/Fyra steg.yml:1:1: “Fyra steg.yml” cannot be the file name of a figure. [figure-name]"],
        ),
        (
            {"content/figures/four.yml": STEPS.replace("[Ett, Två]", "[Ett]")},
            ["content/figures/four.yml:3:1: Under “steps:” a figure has 2–7 entries; here: 1. [figure-count]"],
        ),
    ],
)
@pytest.mark.slow
def test_check(course: Callable[..., Course], files: dict[str, str], told: list[str]) -> None:
    made = course({**COURSE, **files})
    done = made.check("--messages", "en")
    assert all(line in done.stdout for line in told) and (told or done.returncode == 0), done.stdout
    assert not told or f"{len([it for it in told if it[0] != ' '])}" in done.stdout.splitlines()[-1]


@pytest.mark.slow
def test_build(course: Callable[..., Course]) -> None:
    edited = CONFIG.replace("id: test", "id: test\n      edit_url: https://example.org/edit/content")
    words = STEPS.replace("Ett", "{sv: Lyssnar, zh: 倾听中}")
    made = course({**COURSE, "mkdocs.yml": edited, "content/figures/four.yml": words})
    done = made.build("--strict")
    assert done.returncode == 0, done.stdout
    for language, word in {"sv": "Lyssnar", "zh": "倾听中"}.items():
        page = made.read(f"{language}/index.html")
        assert page.count(f">{word}</tspan>") == 2
        assert page.count('href="https://example.org/edit/content/figures/four.yml"') == 1
        ids = re.findall(r'id="(figure-[\w-]+)"', page)
        assert len(ids) == len(set(ids)) == 4
        assert word not in made.read(f"{language}/search/search_index.json")
    assert not list((made.folder / "site").rglob("four.yml"))


@pytest.mark.parametrize(
    "steps",
    [
        "\n  - {sv: Hör på, och vänta, zh: 听}\n  - Två",
        " [{sv: Hör på, och vänta, zh: 听}, Två]",
        " [{sv: Ett, zh: 一}, {sv: Hör på, och vänta, zh: 听}]",
        " [{text: {sv: Ett, zh: 一}, note: {sv: Hör på, och vänta, zh: 听}}, {sv: Två, zh: 二}]",
    ],
)
def test_fixes(course: Callable[..., Course], steps: str) -> None:
    """What is certainly meant is fixed as in a quiz, and nothing else of the file changes."""
    text = f"title: Steg\ndescription: Två steg.\nsteps:{steps}\n"
    made = course({**COURSE, "content/figures/four.yml": text})
    CliRunner().invoke(main, ["check", "--fix", "--messages", "en", str(made.folder)])
    fixed = (made.folder / "content/figures/four.yml").read_text("utf-8")
    assert fixed == text.replace("Hör på, och vänta, zh: 听", '"Hör på, och vänta", zh: 听')


def test_texts_for_translators(course: Callable[..., Course]) -> None:
    assembly = assemble(course({**COURSE, "content/figures/four.yml": STEPS}).folder / "mkdocs.yml")
    assert assembly.project and assembly.course
    files = {file.path: file for file in translation_files(assembly.project, assembly.course)}
    texts = [entry.text("") for entry in files["content/figures/four.yml"].entries]
    assert texts == ["Steg", "Två steg.", "Ett", "Två"]
