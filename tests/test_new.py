"""`course new`: what it writes can be published as it is, and nothing of the trainer's is overwritten."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result
from mkdocs_course.authoring.quiz import quiz_text
from mkdocs_course.authoring.sample_question import samples_of_kinds
from mkdocs_course.cli import main
from mkdocs_course.cli.new import asking
from mkdocs_course.model.quiz import quiz
from mkdocs_course.model.quiz.question import kind_name, kinds
from mkdocs_course.model.reading.node import parse
from mkdocs_course.model.reading.scalar import scalar
from support import CONFIG, SMALLEST, Course

NAV = """# The menu.
nav:
  - index.md   # the start
  - why:
      - why/index.md
      # Lessons, in order.
      - why/a.md
  - about.md
"""
PAGES: dict[str, str | bytes] = {
    f"content/{code}/{page}": f"# {page}\n"
    for code in ("sv", "zh")
    for page in ("why/index.md", "why/a.md", "about.md")
}
TITLES = ("--title", "sv", "Första: mötet", "--title", "zh", "第一次见面")
TERM = (
    "--term",
    "sv",
    "tillit",
    "--term",
    "zh",
    "信赖",
    "--definition",
    "sv",
    "Att lita: på",
    "--definition",
    "zh",
    "信",
)
GLOSSARY = """# Two terms.
terms:
  - id: a
    term: {sv: a, zh: 甲}
    pinyin: jiǎ
    definition:
      sv: >
        Först.

      zh: 第一  # one
  # The last.
  - {id: x, term: {sv: x, zh: 乙}, pinyin: yǐ, definition: {sv: Slut., zh: 最后}}
"""


def new(course: Course, *options: str, answers: str = "") -> Result:
    arguments = ["new", *options, "--folder", str(course.folder), "--messages", "sv"]
    return CliRunner().invoke(main, arguments, input=answers)


def is_clean(course: Course) -> bool:
    done = CliRunner().invoke(main, ["check", "--strict", "--messages", "en", str(course.folder)])
    return done.output == "0 errors, 0 warnings\n"


def configured(text: str, more: str = "") -> dict[str, str | bytes]:
    return {"mkdocs.yml": CONFIG.replace("{sv: Kurs, zh: 课程}", text) + more}


@pytest.mark.parametrize("languages", ["{sv: Kurs, zh: 课程}", "{sv: Kurs}", "{zh: 课程, sv: Kurs, en: Course}"])
def test_a_new_lesson_is_clean_in_all_languages(languages: str, course: Callable[..., Course]) -> None:
    made = course(configured(languages) | {"content/en/index.md": "# Hello\n"})
    assert new(made, "lesson", "why/first-meeting").exit_code == 0
    assert is_clean(made)


def test_a_new_lesson_has_its_titles(course: Callable[..., Course]) -> None:
    made = course()
    done = new(made, "lesson", "why/first-meeting.md", *TITLES, "--minutes", "12")
    page = (made.folder / "content/sv/why/first-meeting.md").read_text("utf-8")
    assert page.startswith('---\ntitle: "Första: mötet"\n') and "\nminutes: 12\n" in page
    assert "\n# Första: mötet {#top}\n" in page and "\n/// quiz | first-meeting\n///\n" in page
    assert "zh: 第一次见面" in (made.folder / "quizzes/first-meeting.yml").read_text("utf-8")
    assert "Ny: content/zh/why/first-meeting.md" in done.output and "Byt ut" in done.output
    assert is_clean(made)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_lesson_stands_in_the_menu_after_those_of_its_folder(newline: str, course: Callable[..., Course]) -> None:
    written = (CONFIG + NAV).replace("\n", newline).encode()
    made = course(PAGES)
    (made.folder / "mkdocs.yml").write_bytes(b"\xef\xbb\xbf" + written)
    assert "Ändrad: mkdocs.yml" in new(made, "lesson", "why/b", "--no-quiz").output
    line = f"      - why/a.md{newline}".encode()
    expected = written.replace(line, line + f"      - why/b.md{newline}".encode())
    assert (made.folder / "mkdocs.yml").read_bytes() == b"\xef\xbb\xbf" + expected
    assert is_clean(made)


@pytest.mark.parametrize(
    "nav", ["nav: [index.md, why/a.md]\n", "nav: &x\n- why: {a: why/a.md}\n", "x: &x\n- why/a.md\nnav: *x\n"]
)
def test_a_menu_that_cannot_be_changed_safely_is_left_alone(nav: str, course: Callable[..., Course]) -> None:
    made = course(PAGES | {"mkdocs.yml": CONFIG + nav})
    done = new(made, "lesson", "why/b", "--no-quiz")
    assert (made.folder / "mkdocs.yml").read_text("utf-8") == (CONFIG + nav).lstrip("\n")
    assert done.exit_code == 0 and "why/b.md" in done.output.partition("nav:")[2]


def test_no_file_is_overwritten_and_none_is_left_by_half(course: Callable[..., Course]) -> None:
    made = course({"content/zh/why/a.md": "# 甲\n", "mkdocs.yml": CONFIG + NAV})
    done = new(made, "lesson", "why/a")
    assert done.exit_code == 1 and "content/zh/why/a.md" in done.output
    assert not (made.folder / "content/sv/why/a.md").exists() and not (made.folder / "quizzes").exists()


def test_a_site_that_has_a_course_in_place_gets_a_page_where_its_pages_are(course: Callable[..., Course]) -> None:
    theme = "theme: {name: material, font: false}"
    config = f"site_name: A\nplugins: [search, {{course: {{id: a}}}}]\n{theme}\nnav:\n- index.md\n"
    made = course({"mkdocs.yml": config, "docs/index.md": "# A\n"})
    assert "Ny: docs/a.md" in new(made, "lesson", "a").output
    assert new(made, "quiz", "q", "--lesson", "a").exit_code == 0
    assert not (made.folder / "docs/en").exists() and "- a.md\n" in (made.folder / "mkdocs.yml").read_text()
    assert is_clean(made)


@pytest.mark.parametrize("languages", ["{sv: Kurs, zh: 课程}", "{sv: Kurs}", "{en: Course, fi: Kurssi}"])
def test_a_new_quiz_of_any_kind_is_clean(languages: str, course: Callable[..., Course]) -> None:
    names = [kind_name(kind).replace("_", "-") for kind in kinds().values()]
    assert sorted(names) == [*samples_of_kinds()]
    codes = re.findall(r"(\w+): ", languages)
    files = {f"quizzes/{name}.yml": quiz_text(tuple(codes), {}, name) for name in names}
    placed = "# A\n" + "".join(f"\n/// quiz | {name}\n///\n" for name in names)
    made = course(configured(languages) | {f"content/{code}/index.md": placed for code in codes} | files)
    assert is_clean(made), CliRunner().invoke(main, ["check", str(made.folder)]).output
    # Each is the kind that it is called.
    read = {file: quiz.read("", text.encode(), "q", tuple(codes))[0] for file, text in files.items()}
    assert {file: made and made.questions[0].kind.replace("_", "-") for file, made in read.items()} == {
        f"quizzes/{name}.yml": name for name in names
    }


def test_a_quiz_is_of_the_kind_that_is_written_or_asked_for(
    course: Callable[..., Course], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = course()
    done = new(made, "quiz", "one", "--kind", "matching")
    assert done.exit_code == 0 and "pairs:" in (made.folder / "quizzes/one.yml").read_text("utf-8")
    done = new(made, "quiz", "two", "--kind", "matchning")
    assert done.exit_code == 2 and "”matchning”" in done.output and "matching, multiple-choice" in done.output
    monkeypatch.setattr(asking, "is_asking", lambda: True)
    done = new(made, "quiz", "three", answers="short_text\n\n\n\n")
    assert re.search(r"(?m)^  gaps +text med luckor$", done.output), done.output
    assert "accept:" in (made.folder / "quizzes/three.yml").read_text("utf-8")


def test_a_name_that_does_not_work_gets_one_that_does(course: Callable[..., Course]) -> None:
    made = course()
    done = new(made, "lesson", "Säkerhet/Första mötet.md")
    assert done.exit_code == 2 and "sakerhet/forsta-motet" in done.output
    assert new(made, "lesson", "../outside").exit_code == 2
    assert new(made, "quiz", "a/b").exit_code == 2


def test_a_terminal_is_asked(course: Callable[..., Course], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "is_asking", lambda: True)
    made = course()
    done = new(made, "lesson", answers="Första mötet\nfirst-meeting\nFörsta mötet\n\n")
    assert "Titel (svenska)" in done.output and "first-meeting" in done.output
    page = (made.folder / "content/zh/first-meeting.md").read_text("utf-8")
    assert page.startswith("---\ntitle: 新课：first-meeting\n"), page
    assert is_clean(made)


def test_nobody_to_ask(course: Callable[..., Course]) -> None:
    done = new(course(), "term", "trust", "--term", "sv", "tillit")
    assert done.exit_code == 2 and "kinesiska" in done.output


@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n", b"\n\n"])
def test_a_quiz_stands_at_the_end_of_its_lesson(end: bytes, course: Callable[..., Course]) -> None:
    made = course({"content/sv/why/a.md": b"# A" + end, "content/zh/why/a.md": "# 甲\n"})
    assert new(made, "quiz", "first", "--lesson", "why/a", *TITLES).exit_code == 0
    assert (made.folder / "content/sv/why/a.md").read_bytes().startswith(b"# A" + end)
    assert is_clean(made)


def test_a_quiz_of_no_lesson_says_how_to_place_it(course: Callable[..., Course]) -> None:
    made = course()
    assert "/// quiz | first" in new(made, "quiz", "first").output
    done = new(made, "quiz", "second", "--lesson", "nowhere")
    assert done.exit_code == 1 and not (made.folder / "quizzes/second.yml").exists()


@pytest.mark.parametrize(("id", "number"), [("0", 3), ("b", 11), ("z", 13)])
def test_a_term_stands_in_its_order(id: str, number: int, course: Callable[..., Course]) -> None:
    made = course(
        {"content/glossary.yml": GLOSSARY}
        | {f"content/{code}/glossary.md": "/// glossary\n///\n" for code in ("sv", "zh")}
    )
    done = new(made, "term", id, *TERM, "--pinyin", "xìnlài")
    assert done.exit_code == 0, done.output
    lines = (made.folder / "content/glossary.yml").read_text("utf-8").splitlines()
    assert lines[number - 1] == f'  - id: "{id}"' or lines[number - 1] == f"  - id: {id}"
    assert "\n".join(lines[: number - 1] + lines[number + 7 :]) + "\n" == GLOSSARY
    assert is_clean(made)


def test_a_first_term_makes_the_glossary(course: Callable[..., Course]) -> None:
    made = course({f"content/{code}/glossary.md": "/// glossary\n///\n" for code in ("sv", "zh")})
    assert new(made, "term", "trust", *TERM, "--pinyin", "xìnlài").exit_code == 0
    assert is_clean(made)
    done = new(made, "term", "trust", *TERM, "--pinyin", "xìnlài")
    assert done.exit_code == 1 and "finns redan" in done.output


def test_a_glossary_that_cannot_be_changed_safely_is_left_alone(course: Callable[..., Course]) -> None:
    glossary = "terms: [{id: a, term: {sv: a, zh: 甲}, pinyin: jiǎ, definition: {sv: A., zh: 第一}}]\n"
    made = course({"content/glossary.yml": glossary})
    done = new(made, "term", "trust", *TERM, "--pinyin", "xìnlài")
    assert done.exit_code == 1 and "- id: trust" in done.output
    assert (made.folder / "content/glossary.yml").read_text("utf-8") == glossary


def test_a_course_with_errors_says_why_nothing_can_be_written(course: Callable[..., Course]) -> None:
    made = course({"mkdocs.yml": SMALLEST["mkdocs.yml"].replace("id: test", "id: test\n      languages: x")})
    done = new(made, "lesson", "a")
    assert done.exit_code == 1 and "mkdocs.yml:7" in done.output


@pytest.mark.parametrize(
    "text",
    ["C# och #3", "no", "- x", "a: b", "“x”", 'it\'s "so"', "{x}", "a\\b", "12:30", "@x", "a, b]", "注意：x", "a\nb"],
)
@pytest.mark.parametrize("flow", [False, True])
def test_a_text_is_read_back_as_it_is(text: str, flow: bool) -> None:
    written = scalar(text, flow=flow)
    root = parse(f"x: {{x: {written}, y: z}}" if flow else f"x: {written}")
    assert f"value={text!r}" in repr(root) and "\n" not in written
