"""`course translate`: texts go out as a table and come back, through any spreadsheet, with every other byte kept."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from mkdocs_course.authoring.source_lines import SourceLines
from mkdocs_course.authoring.translation_edit import edited
from mkdocs_course.authoring.translation_entry import TranslationEntry, entries
from mkdocs_course.authoring.translation_table import read, table
from mkdocs_course.cli import main
from mkdocs_course.model.reading.node import Scalar, parse
from support import PLACED, Course

KINDS = sorted((Path(__file__).parent / "golden" / "kinds").glob("*.yml"))
QUIZ = """# A quiz.
title: {sv: 'Ett quiz', zh: 小测验}  # two languages
questions:
  - id: one
    ask:
      # Asked first.
      sv: Går det?

      zh: |
        行吗？

        你说呢？
    right: {sv: Ja, zh: 行}
    wrong:
      - text: Nej
        why: {sv: –}
      - {all: Kanske inte}
  - ask: {sv: Vad?, zh: 什么？}
    accept: {sv: [a, b], zh: 甲}
"""
COLUMNS = ["file", "key", "context", "version", "sv", "zh"]


@pytest.fixture
def made(course: Callable[..., Course]) -> Course:
    return course(PLACED | {"quizzes/q.yml": QUIZ})


def translate(course: Course, *options: str, language: str = "en") -> Result:
    return CliRunner().invoke(main, ["translate", *options, "--folder", str(course.folder), "--messages", language])


def exported(course: Course, *options: str) -> list[dict[str, str]]:
    """Return the rows of the table of a course."""
    file = course.folder / "t.csv"
    file.unlink(missing_ok=True)
    done = translate(course, "export", str(file), "--separator", "semicolon", *options)
    assert done.exit_code == 0, done.output
    return list(csv.DictReader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline=""), delimiter=";"))


def returned(course: Course, rows: list[dict[str, str]], *options: str) -> Result:
    """Take a table back, as a spreadsheet with semicolons saves it."""
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, list(rows[0]), delimiter=";")
    writer.writeheader()
    writer.writerows(rows)
    (course.folder / "t.csv").write_bytes(stream.getvalue().encode("utf-8-sig"))
    return translate(course, "import", str(course.folder / "t.csv"), *options)


def row(rows: list[dict[str, str]], key: str) -> dict[str, str]:
    return next(row for row in rows if row["key"] == key)


def quiz(course: Course) -> str:
    return (course.folder / "quizzes/q.yml").read_text("utf-8")


def test_each_text_has_a_row_with_its_place_and_what_it_belongs_to(made: Course) -> None:
    rows = exported(made)
    assert list(rows[0]) == COLUMNS
    assert [row["key"] for row in rows] == [
        "title",
        "questions/one/ask",
        "questions/one/right",
        "questions/one/wrong/1/text",
        "questions/one/wrong/1/why",
        "questions/one/wrong/2",
        "questions/2/ask",
        "questions/2/accept",
        "languages",
    ]
    ask, text, accept = (row(rows, f"questions/{key}") for key in ("one/ask", "one/wrong/1/text", "2/accept"))
    assert ask["zh"] == "行吗？\n\n你说呢？" and ask["context"] == "Ett quiz"
    assert (text["sv"], text["zh"], text["context"]) == ("Nej", "Nej", "Går det?")
    assert accept["sv"] == "a\nb"


@pytest.mark.parametrize("course_file", [QUIZ, QUIZ.replace("\n", "\r\n"), f"\ufeff{QUIZ}"], ids=["lf", "crlf", "bom"])
def test_nothing_changed_changes_nothing(course_file: str, course: Callable[..., Course]) -> None:
    made = course(PLACED)
    file = made.folder / "quizzes/q.yml"
    file.write_bytes(course_file.encode())
    done = returned(made, exported(made))
    assert done.output == "No cell was changed.\n" and done.exit_code == 0
    assert file.read_bytes() == course_file.encode()


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_changed_cells_are_written_and_nothing_else(newline: str, course: Callable[..., Course]) -> None:
    made = course(PLACED)
    file = made.folder / "quizzes/q.yml"
    file.write_bytes(QUIZ.replace("\n", newline).encode())
    rows = exported(made)
    row(rows, "title")["sv"] = "Ett: quiz"
    row(rows, "questions/one/ask")["zh"] = "可以吗？\n\n你看呢？"
    row(rows, "questions/one/right")["zh"] = "可以, 行"
    row(rows, "questions/one/wrong/1/text")["zh"] = "不行"
    row(rows, "questions/one/wrong/1/why")["zh"] = "=因为"
    row(rows, "questions/one/wrong/2")["zh"] = "也许"
    row(rows, "questions/2/accept")["sv"] = "a\nc, d"
    done = returned(made, rows)
    assert done.exit_code == 0 and "quizzes/q.yml (7)" in done.output, done.output
    expected = (
        QUIZ.replace("'Ett quiz'", '"Ett: quiz"')
        .replace("|\n        行吗？\n\n        你说呢？", "|-\n        可以吗？\n\n        你看呢？")
        .replace("zh: 行}", 'zh: "可以, 行"}')
        .replace("text: Nej", "text: {sv: Nej, zh: 不行}")
        .replace("{sv: –}", "{sv: –, zh: =因为}")
        .replace("inte}", "inte, zh: 也许}")
        .replace("[a, b]", '[a, "c, d"]')
    )
    assert file.read_bytes().decode() == expected.replace("\n", newline)


def test_the_titles_of_the_course_are_translated_too(made: Course) -> None:
    rows = exported(made)
    titles = next(it for it in rows if it["file"] == "mkdocs.yml")
    file = made.folder / "mkdocs.yml"
    before = file.read_text("utf-8")
    assert titles["key"] == "languages" and all(titles[code] in before for code in ("sv", "zh"))
    old, titles["sv"] = titles["sv"], "Ny: titel # ett"
    assert returned(made, rows).exit_code == 0
    after = file.read_text("utf-8")
    assert after == before.replace(f"sv: {old}", 'sv: "Ny: titel # ett"'), after
    assert row(exported(made), "languages")["sv"] == "Ny: titel # ett"


def test_a_dry_run_changes_nothing(made: Course) -> None:
    rows = exported(made)
    row(rows, "title")["sv"] = "Nytt"
    assert "Would change: quizzes/q.yml (1)" in returned(made, rows, "--dry-run").output
    assert quiz(made) == QUIZ


def test_what_cannot_be_taken_is_told_with_its_row(made: Course) -> None:
    rows = exported(made)
    row(rows, "title")["sv"] = "Ett nytt quiz"
    row(rows, "questions/one/right")["sv"] = ""
    row(rows, "questions/one/right")["zh"] = "可以"
    rows += [dict(rows[0], key="questions/gone/ask"), dict(rows[0], file="quizzes/gone.yml")]
    rows += [dict(row(rows, "questions/one/right"), sv="Ja", zh="好")]
    made.write({"quizzes/q.yml": QUIZ.replace("Ett quiz", "Ett annat")})
    done = returned(made, rows)
    assert done.exit_code == 1
    for line in (
        "Row 2, sv: quizzes/q.yml was changed since at title. There “Ett annat”, in the table “Ett nytt quiz”.",
        "Row 4, sv: the cell is empty. quizzes/q.yml keeps “Ja” at questions/one/right.",
        "Row 11: quizzes/q.yml has no text at questions/gone/ask any more.",
        "Row 12: there is no file quizzes/gone.yml",
        "Row 13, zh: another row has changed questions/one/right in quizzes/q.yml already, to “可以”.",
    ):
        assert line in done.output
    assert "Ett annat" in quiz(made) and "zh: 可以}" in quiz(made)


def test_a_file_that_would_get_errors_stays_as_it_was(course: Callable[..., Course]) -> None:
    fill = '{sv: "En [gap].", zh: "一个[gap]。"}'
    gaps = f"questions:\n- ask: {{sv: Fyll., zh: 填。}}\n  fill: {fill}\n  gaps: [{{id: gap, accept: x}}]\n"
    made = course(PLACED | {"quizzes/q.yml": gaps})
    rows = exported(made)
    row(rows, "questions/1/fill")["zh"] = "一个"
    done = returned(made, rows)
    assert done.exit_code == 1 and "[gap-not-in-text]" in done.output and "as it was" in done.output
    assert quiz(made) == gaps


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_table_comes_back_from_any_spreadsheet(separator: str, encoding: str, newline: str) -> None:
    lines = [
        "file,key,context,version,sv".replace(",", separator),
        f'q.yml{separator}a{separator}{separator}{separator}"x{newline}y"',
        "",
    ]
    (only,) = read(newline.join(lines).encode(encoding), ("sv", "zh"))
    assert (only.number, only.file, only.key, only.texts) == (2, "q.yml", "a", {"sv": "x\ny"})


@pytest.mark.parametrize("text", ["=1+1", "+a", "-a", "@a", "'=a", "''-x", "'a", "＝a", "–a", "a"])
def test_no_cell_is_a_formula_and_each_comes_back(text: str) -> None:
    node = Scalar(text, None, 1, 1, 1, 1)
    entry = TranslationEntry(path="q.yml", key="a", node=node, values={"": node}, context=text)
    data = table([entry], ["sv"], ",").decode("utf-8-sig")
    assert not any(cell[:1] in "=+-@" for line in csv.reader(io.StringIO(data)) for cell in line if cell)
    (only,) = read(data.encode(), ("sv",))
    assert only.texts == {"sv": text}


@pytest.mark.parametrize(
    ("data", "told"),
    [(b"key,sv\n", "first row"), ("file,key,version\nå".encode("cp1252"), "CSV UTF-8"), (b"", "first row")],
)
def test_a_file_that_is_no_table_is_refused(data: bytes, told: str, made: Course) -> None:
    (made.folder / "t.csv").write_bytes(data)
    done = translate(made, "import", str(made.folder / "t.csv"))
    assert done.exit_code == 1 and told in done.output


def test_only_what_is_missing_in_a_language(made: Course) -> None:
    assert [row["key"] for row in exported(made, "--only", "zh")] == ["questions/one/wrong/1/why"]
    assert translate(made, "export", "u.csv", "--only", "is").exit_code == 2


def test_no_file_is_overwritten(made: Course) -> None:
    (made.folder / "t.csv").write_text("mine")
    assert translate(made, "export", str(made.folder / "t.csv")).exit_code == 1
    assert (made.folder / "t.csv").read_text() == "mine"


def test_a_swedish_spreadsheet_has_semicolons(made: Course) -> None:
    for language, sign in (("sv", b";"), ("zh", b",")):
        file = made.folder / f"{language}.csv"
        assert translate(made, "export", str(file), language=language).exit_code == 0
        assert file.read_bytes().startswith(b"\xef\xbb\xbffile" + sign) and b"\r\n" in file.read_bytes()


TEXTS = ["Ny", "a: b, c}", "'x' \"y\" \\", "# no", "rad\n\nrad 2", "[a] {b}", "“注意：”", "- x", "no"]


@pytest.mark.parametrize("file", KINDS, ids=lambda file: file.stem)
def test_every_text_of_every_kind_can_be_written(file: Path) -> None:
    """Written in any style, in braces or not, a text becomes another one, and the file says the same otherwise."""
    source = SourceLines.of(file.read_bytes())
    root = parse(source.text)
    assert root
    for number, entry in enumerate(entries(file.name, root, ("sv", "zh", "en"), lambda _key, _node: False)):
        text = TEXTS[number % len(TEXTS)]
        for language in ("sv", "en"):
            changed = edited(source, root, entry, language, text, ("sv", "zh"))
            assert changed, (entry.key, text)
            again = {
                own.key: own for own in entries(file.name, changed[1], ("sv", "zh", "en"), lambda _key, _node: False)
            }
            assert again[entry.key].text(language).strip() == text
            same = {key: own for key, own in again.items() if key != entry.key}
            assert all(
                own.text("zh") == before.text("zh")
                for before in entries(file.name, root, ("sv", "zh", "en"), lambda _k, _n: False)
                if (own := same.get(before.key))
            )
