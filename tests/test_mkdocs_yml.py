"""Mistakes in `mkdocs.yml`: told by the check as by the build, with their place and in plain words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from mkdocs_course import project
from mkdocs_course.authoring.applying import apply
from mkdocs_course.model.problem import Problem
from mkdocs_course.report import wording
from support import QUIZ, Course

Check = Callable[..., list[Problem]]
CONFIG = """site_name: Kurs
docs_dir: content
plugins:
  - search
  - course:
      id: test
      languages:
        sv: Kurs
        zh: 课程
markdown_extensions:
  - admonition
  - tables
theme:
  name: material
  font: false
"""


@pytest.fixture
def check(course: Callable[..., Course]) -> Check:
    """Return a function from a `mkdocs.yml`, and other files, to the Problems of the course."""

    def run(config: str, files: dict[str, str | bytes] | None = None) -> list[Problem]:
        made = course({"mkdocs.yml": config} | (files or {}))
        # Dedenting would change the indentation that a case is about.
        (made.folder / "mkdocs.yml").write_text(config, encoding="utf-8")
        found = project.assemble(made.folder / "mkdocs.yml").problems
        assert all(wording.describe(problem, language) for problem in found for language in wording.LANGUAGES)
        return list(found)

    return run


def told(problems: list[Problem]) -> list[str]:
    return [f"{problem.place.line} {problem.code}" for problem in problems]


def test_a_right_one_is_no_problem(check: Check) -> None:
    assert check(CONFIG) == []


@pytest.mark.parametrize(
    ("before", "after", "line", "code"),
    [
        ("theme:\n", "\ttheme:\n", 13, "tab"),
        ("  - course:", "   - course:", 5, "indent"),
        (
            "      id: test\n      languages:\n        sv: Kurs\n        zh: 课程\n",
            "    id: test\n    languages:\n      sv: Kurs\n      zh: 课程\n",
            6,
            "indent",
        ),
        ("      id: test\n", "     id: test\n", 6, "indent"),
        ("      id: test\n", "\t  id: test\n", 6, "tab"),
        ("        sv: Kurs\n", "       sv: Kurs\n", 8, "indent"),
        ("        sv: Kurs\n", "        sv Kurs\n", 8, "missing-colon"),
        ("  - course:", "  - course", 5, "missing-colon"),
        ("plugins:", "plugins", 3, "missing-colon"),
        ("  - tables", "    - tables", 12, "indent"),
        ("  - admonition\n", "  admonition\n", 11, "missing-dash"),
        ("  - course:", "  course:", 5, "missing-dash"),
        ("        sv: Kurs\n", "        - sv: Kurs\n", 8, "extra-dash"),
        ("site_name: Kurs", 'site_name: "Kurs', 1, "unclosed-quote"),
        ("site_name: Kurs", "site_name: Kurs: grund", 1, "colon-in-text"),
        ("site_name:", "site_name：", 1, "wide-character"),
    ],
)
def test_what_is_no_yaml_is_told_with_a_line_that_works(
    before: str, after: str, line: int, code: str, check: Check
) -> None:
    rows = CONFIG.replace(before, after, 1).split("\n")
    found = check("\n".join(rows))
    assert told(found)[0] == f"{line} {code}"
    for problem in reversed(found):
        if problem.fix:
            rows[problem.fix.first - 1 : problem.fix.last] = problem.fix.lines
    assert not {"syntax", code} & {problem.code for problem in check("\n".join(rows))}


@pytest.mark.parametrize("line", ["site_author: {{ author }}", "extra:\n  ? {a: b}\n  : c", "extra: {[a]: b}"])
def test_a_name_that_is_no_text_is_told(line: str, check: Check) -> None:
    """MkDocs stops there with the words of YAML."""
    (problem,) = check(f"{CONFIG}{line}\n")
    assert (problem.code, problem.hint) == ("wrong-type", "no-name")
    assert problem.place.line in (CONFIG.count("\n") + 1, CONFIG.count("\n") + 2)


@pytest.mark.parametrize("option", ["docs_dir", "site_dir", "theme", "quizzes", "extra_css", "hooks", "nav", "INHERIT"])
def test_a_name_that_no_file_can_have_stops_no_check(option: str, check: Check) -> None:
    """A name of 400 bytes is too long for a file."""
    name = "å" * 200
    written = {"theme": f"{{name: material, custom_dir: {name}}}", "nav": f"[{name}.md]"}
    value = written.get(option, f"[{name}]" if option in ("extra_css", "hooks") else name)
    if option == "quizzes":
        text = CONFIG.replace("      id: test\n", f"      id: test\n      quizzes: {value}\n")
    else:
        text = f"{CONFIG}{option}: {value}\n"
    assert check(text) or option == "site_dir"


def test_a_name_that_is_no_text_stops_no_repair(check: Check) -> None:
    assert check(CONFIG.replace("      languages:", "  ?    languages:").replace("        sv:", "          sv:"))


def test_a_page_of_the_menu_goes_back_to_those_of_its_folder(check: Check) -> None:
    menu = MENU.replace("      - a/b.md\n", "    - a/b.md\n")
    (problem,) = check(menu, PAGES)
    assert problem.code == "indent"
    assert problem.fix
    assert problem.fix.lines == ("      - a/b.md",)


PAGES = {f"content/{code}/{page}.md": "# A\n" for code in ("sv", "zh") for page in ("a/index", "a/b", "a/c", "d/e")}
MENU = f"{CONFIG}nav:\n  - index.md\n  - A:\n      - a/index.md\n      - a/b.md\n      - a/c.md\n  - d/e.md\n"


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("      - a/b.md", "\t- a/b.md", "tab"),
        ("      - a/b.md", "\t\t- a/b.md", "tab"),
        ("      - a/b.md", "\t  - a/b.md", "tab"),
        ("      - a/b.md", "     - a/b.md", "indent"),
    ],
)
def test_an_entry_of_the_menu_stays_in_its_part(before: str, after: str, code: str, check: Check) -> None:
    """Also where the file has a value from the environment, of which it is not known what it is."""
    menu = MENU.replace("name: Kurs", 'name: Kurs\nsite_url: !ENV [ADDRESS, ""]')
    menu = menu.replace("      id: test", '      id: test\n      edit_url: !ENV [ADDRESS, ""]')
    wrong = menu.replace(before, after)
    (problem,) = check(wrong, PAGES)
    assert (problem.code, problem.value("spaces")) == (code, "6")
    assert problem.fix and problem.fix.safe and apply(wrong.encode(), [problem.fix]).decode() == menu


def test_the_last_entry_of_a_part_of_the_menu_may_belong_to_the_list_around_it(check: Check) -> None:
    (problem,) = check(MENU.replace("      - a/c.md", "\t- a/c.md"), PAGES)
    assert (problem.code, problem.value("spaces")) == ("tab", "6") and problem.fix and not problem.fix.safe


def test_a_line_with_a_tag_is_not_replaced(check: Check) -> None:
    """The value that the tag stands for is not read, and would be lost."""
    found = check(CONFIG.replace("docs_dir:", '\tsite_url: !ENV [ADDRESS, ""]\ndocs_dir:'))
    assert told(found)[0] == "2 tab" and found[0].fix is None


@pytest.mark.parametrize(
    ("entry", "fixed"),
    [("a/e.md", ""), ("x/b.md", "a/b.md"), ("a/bb.md", "a/b.md"), ("Om B a/b.md", "a/b.md")],
    ids=["moved", "folder", "misspelt", "titled"],
)
def test_an_entry_of_a_page_elsewhere_is_not_renamed_where_it_stands(entry: str, fixed: str, check: Check) -> None:
    menu = MENU.replace("  - d/e.md\n", "").replace("a/b.md", entry)
    found = [problem for problem in check(menu, PAGES) if problem.code == "missing-file"]
    assert [problem.fix.lines[0].strip("- ") if problem.fix else "" for problem in found] == [fixed]
    assert (found[0].hint == "menu-line-apart") is (entry == "a/e.md")


def test_pages_on_one_line_of_the_menu_go_apart(check: Check) -> None:
    (problem,) = check(MENU.replace("      - a/b.md\n      - a/c.md\n", "      - a/b.md, a/c.md\n"), PAGES)
    assert problem.fix and problem.fix.lines == ("      - a/b.md", "      - a/c.md")


def test_a_merge_that_was_not_finished_is_told(check: Check) -> None:
    wrong = CONFIG.replace("  font: false\n", "<<<<<<< HEAD\n  font: false\n=======\n  font: true\n>>>>>>> b\n")
    assert told(check(wrong)) == ["15 merge-conflict"]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("name: material", "name: materiel", ["14 not-installed"]),
        ("- search", "- searchx", ["4 not-installed"]),
        ("- tables", "- tablez", ["12 not-installed"]),
        ("- tables", "- pymdownx.superfences\n  - markdown.extensions.tables\n  - pymdownx.nope", ["14 not-installed"]),
        ("theme:\n  name: material\n  font: false\n", "theme: [material]\n", ["13 wrong-type"]),
        ("site_name: Kurs\n", "", ["1 missing-field"]),
        ("- search", "- search:\n      langg: sv", ["5 unknown-field"]),
        ("- tables", "- toc:\n      permalnk: true", ["13 unknown-field"]),
        ("- tables", "- toc:\n      permalink: true\n      toc_depth: deep", ["14 extension-fails"]),
        ("- tables", "- toc: permalink: true", ["12 colon-in-text"]),
        ("font: false", "palette: [{media: ”(print)”, scheme: default}]", ["15 curly-quotes"]),
        ("site_name: Kurs\n", "site_name: ”Kurs för alla på jobbet”\n", []),
        ("site_name: Kurs\n", 'site_name: Kurs\nsite_url: !ENV SITE_URL, ""\n', ["2 wrong-type"]),
        ("site_name: Kurs\n", "site_name: Kurs\nextra: {footer: [index.md, om.md]}\n", ["2 missing-file"]),
        ("- tables", "- toc: {toc_depth: 3}\n  - pymdownx.snippets: {base_path: [!relative $docs_dir]}", []),
        ("name: material", "namee: material", ["14 unknown-field"]),
        ("name: material", "language: sv", ["14 missing-field"]),
        ("font: false", "fnt: false\n  my_own: 1", ["15 unknown-field"]),
        ("font: false", "features: [navigation.tabz, my.own]", ["15 unknown-field"]),
        ("font: false", "palette:\n    - schemee: slate", ["16 unknown-field"]),
        ("font: false", "palette: {primary: purpel, accent: deep purple}", ["15 unknown-field"]),
        ("font: false", "primary: red", ["15 unknown-field"]),
        ("font: false", "palette: {scheme: slat}", ["15 unknown-field"]),
        ("font: false", "custom_dir: own\n  palette: {scheme: night}", ["15 no-folder"]),
        ("font: false", "palette: {toggle: {icon: material/scool, name: a}}", ["15 unknown-icon"]),
        ("font: false", "icon:\n    logo: material/school\n    repo: fontawesome/gitt", ["17 unknown-icon"]),
        ("font: false", "palette:\n    - primary: custom\n    - accent: brown", ["17 unknown-field"]),
        ("font: false", 'palette: {primary: "#0d5c63"}', ["15 unknown-field"]),
        (
            "font: false",
            "custom_dir: own\n  palette: {primary: house, accent: tael}",
            ["15 no-folder", "16 unknown-field"],
        ),
        ("site_name: Kurs\n", "site_name: Kurs\nsite_url: example.com/kurs\n", ["2 bad-address"]),
        ("site_name: Kurs\n", "site_name: Kurs\nrepo_url: example.org/a/b\n", ["2 bad-address"]),
        ("site_name: Kurs\n", "site_name: Kurs\nrepo_url: https://gitlab.com/anna/\n", ["2 bad-address"]),
        ("site_name: Kurs\n", "site_name: Kurs\nrepo_url: https://gitlab.com/anna/kurs\n", []),
        ("site_name: Kurs\n", "site_name: Kurs\nsite_url: https://a.se/b (min)\n", ["2 bad-address"]),
        ("site_name: Kurs\n", "site_name: Kurs\nstrict: ja\n", ["2 unknown-value"]),
        ("plugins:", "plugin:", ["1 no-course", "3 unknown-field"]),
        ("theme:", "nav:\n  - Del ett:\n      - Del två: [index.md]\ntheme:", ["14 menu-title"]),
        ("theme:", 'nav:\n  - "Del ett":\n      - Del två: [index.md]\ntheme:', []),
        ("theme:", "extra_css: [a.css, https://example.org/b.css]\ntheme:", ["13 missing-file", "13 other-site"]),
        ("theme:", "site_name: Kurs\ntheme:", ["13 duplicate-key"]),
        ("  font: false", "  font: false\n  font: false", ["16 duplicate-key"]),
        ("theme:", "nav: [index.md]\ntheme:", []),
        ("theme:", "nav: [index.md, a.md]\ntheme:", ["13 missing-file"]),
        ("theme:", "nav:\n  - index.md\n  - Hej: index.md\ntheme:", ["15 menu-title", "15 menu-twice"]),
        ("theme:", "nav:\n  - Hej:index.md\ntheme:", ["14 menu-title"]),
        ("theme:", "nav:\n  - Hej：index.md\ntheme:", ["14 menu-title"]),
        ("theme:", "nav:\n  - index.md\n  - /content/sv/a.md\ntheme:", ["15 missing-file"]),
        ("theme:", "nav:\n  - Del ett:\n  - index.md\ntheme:", ["14 wrong-type"]),
        ("theme:", "nav:\n  -\n  - index.md\ntheme:", ["14 wrong-type"]),
        ("theme:", "nav:\n  - index.md\n  - [index.md]\ntheme:", ["15 wrong-type", "15 menu-twice"]),
        ("theme:", "nav:\n  - index.md\n  - 2026\ntheme:", ["15 wrong-type"]),
        ("theme:", "nav:\n  - index.md\n  - {a: b}: index.md\ntheme:", ["15 wrong-type"]),
        ("theme:", "nav:\n  - {sv: Start}: index.md\ntheme:", ["14 wrong-type"]),
        ("theme:", 'nav:\n  - "Excel": index.md\n  - Sajt: https://a.se\ntheme:', []),
    ],
)
def test_what_mkdocs_would_not_find(before: str, after: str, expected: list[str], check: Check) -> None:
    assert told(check(CONFIG.replace(before, after, 1))) == expected


@pytest.mark.parametrize(
    ("change", "allowed", "expected"),
    [
        (("font: false", "font: {text: Lato}"), "hosts: [fonts.gstatic.com, fonts.googleapis.com]", [15, 15]),
        (("font: false", "font: {text: Roboto, code: Roboto Mono}"), "", []),
        (("docs_dir", "repo_url: https://github.com/a/b\ndocs_dir"), "scripts: [api.github.com]", [2]),
        (("docs_dir", "extra_css: [https://x.se/a.css]\ndocs_dir"), "hosts: [x.se]", [2]),
        (("docs_dir", "extra_javascript: [{path: //x.se/a.js}]\ndocs_dir"), "scripts: [x.se]", [2]),
        (("font: false", "font: false\n  logo: https://x.se/a.png"), "hosts: [x.se]", [16]),
    ],
)
def test_what_every_page_would_load_from_another_site(
    change: tuple[str, str], allowed: str, expected: list[int], check: Check
) -> None:
    config = CONFIG.replace(*change)
    assert told(check(config)) == [f"{line} other-site" for line in expected]
    options = f"      {allowed}\n" if allowed else ""
    assert check(config.replace("      id: test", f"{options}      id: test")) == []


def test_a_page_that_the_menu_lacks_is_told_once(check: Check) -> None:
    """Where the pages of its folder stand, and with the entry that was to be it."""
    pages = {f"content/{code}/{page}.md": "# A\n" for code in ("sv", "zh") for page in ("a/index", "a/lifting", "b/c")}
    config = f"{CONFIG}nav:\n  - index.md\n  - A:\n      - a/index.md\n"
    found = check(f"{config}      - a/lift.md\n", pages)
    assert told(found) == ["16 menu-missing", "20 missing-file"]
    assert found[1].value("closest") == "a/lifting.md" and found[1].fix
    assert found[1].fix.lines == ("      - a/lifting.md",)
    assert told(check(f"{config}      - a/ladders.md\n", pages)) == [
        "16 menu-missing",
        "20 menu-missing",
        "20 missing-file",
    ]


def test_what_a_title_is_to_be_written_as_has_the_dash_of_its_line(check: Check) -> None:
    for line, kept in (("- Hej: index.md", '- "Hej": index.md'), ("- Del: [{Hej: index.md}]", '"Hej": index.md')):
        found = check(f"{CONFIG}nav:\n  {line}\n")
        assert kept in {problem.value("kept") for problem in found if problem.code == "menu-title"}


def test_a_language_with_a_wrong_code_is_one_problem(check: Check) -> None:
    """Neither its folder nor its texts and words are told, which are those of the language that was meant."""
    quiz = "questions:\n" + "- {ask: {sv: A, zh: B}, right: {sv: C, zh: D}, wrong: [{sv: E, zh: F}]}\n" * 3
    for code, meant in (("ZH", "zh"), ("chinese", "zh")):
        found = check(CONFIG.replace("        zh:", f"        {code}:"), {"quizzes/q.yml": quiz})
        (problem,) = [it for it in found if it.code in ("no-words", "missing-folder", "language-left", "missing-page")]
        assert (problem.code, problem.value("closest")) == ("no-words", meant) and problem.consequences > 1
    long = {"quizzes/q.yml": quiz + quiz.partition("\n")[2] * 20}
    config = CONFIG.replace("        zh:", "        cn:")
    config = config.replace("      id: test\n", "      id: test\n      glossary: {beside: {sv: [zh], zh: [sv]}}\n")
    (problem,) = [it for it in check(config, long) if not it.warning]
    # Of texts in one file more than a hundred are not read one by one.
    assert problem.code == "no-words" and problem.consequences > 150
    (folder,) = check(CONFIG.replace("        zh:", "        de:"), {"content/De/index.md": "# A\n"})[:1]
    assert (folder.code, folder.value("closest")) == ("missing-folder", "De")


def test_a_pattern_of_no_page_is_told(check: Check) -> None:
    pages = {f"content/{code}/trainers/index.md": "# A\n" for code in ("sv", "zh")}
    for pattern, expected in (("trainers/", []), ("trainer/", ["7 missing-file"]), ("zzz/", ["7 missing-file"])):
        found = check(CONFIG.replace("      id: test\n", f"      id: test\n      trainers: {pattern}\n"), pages)
        assert told(found) == expected
        assert [it.value("closest") for it in found] == (["trainers/"] if pattern == "trainer/" else [""] * len(found))


@pytest.mark.slow
def test_an_icon_that_was_meant_is_told(check: Check) -> None:
    for written, meant in (("material/scool", "material/school"), ("material/weather-suny", "material/weather-sunny")):
        (found,) = check(CONFIG.replace("font: false", f"palette: {{toggle: {{icon: {written}, name: a}}}}"))
        assert found.value("closest") == meant and found.fix and meant in found.fix.lines[0]


def test_a_style_sheet_is_told_where_it_lies(check: Check) -> None:
    config = CONFIG.replace("theme:", "extra_css: [a.css]\ntheme:")
    (lost,) = check(config)
    assert (lost.hint, lost.value("folder")) == ("extra-file", "content/sv")
    (found,) = check(config, {"overrides/a.css": ""})
    assert (found.hint, found.value("closest")) == ("extra-file-theme", "overrides")
    assert check(config.replace("  font", "  custom_dir: overrides\n  font"), {"overrides/a.css": ""}) == []


def test_a_page_that_the_menu_lacks_is_told_unless_it_is_left_out(check: Check) -> None:
    pages = {"content/sv/a.md": "# A\n", "content/zh/a.md": "# A\n"}
    config = CONFIG + "nav: [index.md]\n"
    assert told(check(config, pages)) == ["16 menu-missing"]
    assert check(config + "not_in_nav: a.md\n", pages) == []
    assert check(config + "exclude_docs: a.md\n", pages) == []


def test_a_language_that_is_added_is_one_problem(check: Check) -> None:
    placed = "# Hej\n\n/// quiz | q\n///\n"
    pages = {f"content/{code}/{name}.md": "# A\n" for code in ("sv", "zh") for name in "abcdefghijklmnopqrstuvw"}
    files = pages | {"quizzes/q.yml": QUIZ, "content/sv/index.md": placed, "content/zh/index.md": placed}
    (problem,) = check(CONFIG.replace("        zh: 课程\n", "        zh: 课程\n        en: Course\n"), files)
    assert problem.code == "missing-folder" and problem.consequences > 20
    assert (problem.place.path, problem.value("folder")) == ("mkdocs.yml", "content/en")


def test_a_language_that_is_taken_out_is_one_problem(check: Check) -> None:
    quiz = QUIZ + QUIZ.partition("\n")[2].replace("Går", "Kan").replace("行吗", "可以吗")
    files = {"quizzes/q.yml": quiz, "content/sv/index.md": "# Hej\n\n/// quiz | q\n///\n"}
    (problem,) = check(CONFIG.replace("        zh: 课程\n", ""), files)
    assert (problem.code, problem.place.line, problem.consequences) == ("language-left", 8, 6)


def test_a_colour_of_the_course_itself_stands_in_its_style_sheets(check: Check) -> None:
    config = CONFIG.replace("font: false", "font: false\n  custom_dir: own\n  palette: {scheme: night, primary: house}")
    sheet = "[data-md-color-scheme=night], [data-md-color-primary=house] { color: red }"
    assert check(config, {"own/a.css": sheet}) == []
    assert told(check(config, {"own/a.css": "p { color: red }"})) == ["17 unknown-field"] * 2


@pytest.mark.parametrize(("status", "number"), [("new", 0), ("klar", 0), ("nytt", 1)])
def test_a_status_is_one_that_the_theme_has_or_the_course_itself(status: str, number: int, check: Check) -> None:
    page = f"---\ntitle: Hej\nstatus: {status}\n---\n# Hej\n"
    config = CONFIG + "extra: {status: {klar: Klar}}\n"
    found = check(config, {"content/sv/index.md": page, "content/zh/index.md": page.replace("Hej", "你好")})
    assert told(found) == ["3 unknown-value"] * 2 * number


@pytest.mark.parametrize(
    ("menu", "expected", "mended"),
    [
        ("- a:\n  - a/index.md\n- a/b.md\n- a/c.md", "20 indent", "- a:\n  - a/index.md\n  - a/b.md\n  - a/c.md"),
        ("- a:\n- a/index.md\n- a/b.md\n- a/c.md", "19 indent", "- a:\n    - a/index.md\n    - a/b.md\n    - a/c.md"),
        (
            "- a:\n  - a/index.md\n  - a/b.md\n- a:\n  - a/c.md",
            "21 menu-twice",
            "- a:\n  - a/index.md\n  - a/b.md\n  - a/c.md",
        ),
        (
            "- a:\n  - a/index.md\n  - a/b.md\n  - a/c.md\n- a:\n  - a/index.md\n  - a/b.md",
            "22 menu-twice",
            "- a:\n  - a/index.md\n  - a/b.md\n  - a/c.md",
        ),
    ],
)
def test_a_section_of_the_menu_is_told_once(menu: str, expected: str, mended: str, check: Check) -> None:
    pages = {f"content/{code}/a/{name}.md": "# A\n" for code in ("sv", "zh") for name in ("index", "b", "c")}
    before = f"{CONFIG}nav:\n  - index.md\n"
    config = before + "".join(f"  {row}\n" for row in menu.split("\n"))
    (found,) = check(config, pages)
    rows = config.split("\n")
    assert told([found]) == [expected] and found.fix
    rows[found.fix.first - 1 : found.fix.last] = found.fix.lines
    assert "\n".join(rows) == before + "".join(f"  {row}\n" for row in mended.split("\n"))
    assert check("\n".join(rows), pages) == []


def test_requirements_with_wide_signs_or_words_are_told_as_such(check: Check) -> None:
    (found,) = check(CONFIG.replace("id: test", "id: test\n      certificate: {quiz: final-test，pass_mark：70}"))
    meant = "      certificate: {quiz: final-test, pass_mark: 70}"
    assert told([found]) == ["7 wide-character"] and found.fix and found.fix.lines == (meant,)
    found = check(CONFIG.replace("id: test", "id: test\n      certificate: {pass_mark: 70分}"))[-1]
    assert told([found]) == ["7 not-a-number"] and found.fix and "pass_mark: 70}" in found.fix.lines[0]


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("certificate: final-test", "certificate: {quiz: final-test}"),
        ("certificate: 70", "certificate: {pass_mark: 70}"),
        ("certificate: [final-test, 70]", "certificate: {quiz: final-test, pass_mark: 70}"),
    ],
)
def test_requirements_without_their_names_are_told_with_them(written: str, mended: str, check: Check) -> None:
    (found,) = check(CONFIG.replace("id: test", f"id: test\n      {written}"))
    assert told([found]) == ["7 wrong-type"] and found.fix and found.fix.lines == (f"      {mended}",)


def test_a_certificate_needs_no_line(check: Check) -> None:
    (found,) = check(CONFIG.replace("id: test", "id: test\n      certificate: yes"))
    assert (found.code, found.hint) == ("wrong-type", "certificate-alone")


def test_an_option_of_the_plugin_at_the_top_is_told_where_it_belongs(check: Check) -> None:
    (found,) = check(CONFIG + "offline: false\n")
    assert (found.code, found.hint) == ("unknown-field", "of-the-plugin")


def test_plugins_and_extensions_in_one_text_are_told_as_lists(check: Check) -> None:
    (found,) = check("site_name: Kurs\nplugins: search, course\n")
    assert (found.place.line, found.code, found.hint) == (2, "wrong-type", "list")
    extensions = "markdown_extensions:\n  - admonition\n  - tables\n"
    (found,) = check(CONFIG.replace(extensions, "markdown_extensions: admonition, tables\n"))
    assert found.fix and found.fix.lines == ("markdown_extensions: [admonition, tables]",)


@pytest.mark.parametrize("name", ["extra_css", "extra_javascript", "hooks"])
def test_a_file_where_a_list_of_files_belongs_is_told_in_brackets(name: str, check: Check) -> None:
    found = check(f"{name}: https://example.org/a.js\n{CONFIG}")
    assert "1 wrong-type" in told(found)
    assert any(problem.fix and f"{name}: [https://example.org/a.js]" in problem.fix.lines for problem in found)


@pytest.mark.parametrize("listed", ["\n        - sv: Kurs\n        - zh: 课程\n", " [sv, zh]\n"])
def test_languages_in_a_list_are_told_without_it(listed: str, check: Check) -> None:
    config = CONFIG.replace("\n        sv: Kurs\n        zh: 课程\n", listed)
    (found,) = check(config)
    rows = config.split("\n")
    assert told([found]) in (["8 wrong-type"], ["7 wrong-type"]) and found.fix
    rows[found.fix.first - 1 : found.fix.last] = found.fix.lines
    assert check("\n".join(rows)) == []
