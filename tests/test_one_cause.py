"""One mistake with files or headings is one message, at its cause."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs_course import project
from mkdocs_course.model.problem import Problem
from mkdocs_course.report import wording
from support import QUIZ, Course

CONFIG = """site_name: Kurs
docs_dir: content
nav: [index.md, a/index.md, a/first.md, glossary.md]
plugins:
  - course: {id: test, languages: {sv: Kurs, zh: 课程}}
theme: {name: material, font: false}
"""
TERMS = "terms: [{id: a, term: {sv: ord, zh: 词}, pinyin: cí, definition: {sv: ett, zh: 一}}]\n"
HEAD = "---\ntitle: {0}\ndescription: {0}\n---\n# {0} {{#top}}\n\n## {0} {{#b}}\n\nText.\n\n"
FIRST = HEAD + "/// figure | f\n///\n\n/// quiz | q\n///\n"
FIGURE = "title: {all: a}\ndescription: {all: a}\nsteps: [{all: a}, {all: b}]\n"
LINKS = "# {0}\n\n[{0}](a/first.md) och [{0}](a/first.md#b)\n"


def files() -> dict[str, str]:
    made = {"mkdocs.yml": CONFIG, "quizzes/q.yml": QUIZ, "content/glossary.yml": TERMS, "content/figures/f.yml": FIGURE}
    for code, word in (("sv", "Hej"), ("zh", "你好")):
        made[f"content/{code}/index.md"] = LINKS.format(word)
        made[f"content/{code}/a/index.md"] = f"---\ntitle: {word}\nprerequisites: a/first.md\n---\n# {word}\n"
        made[f"content/{code}/a/first.md"] = FIRST.format(word)
        made[f"content/{code}/glossary.md"] = f"# {word}\n\n[{word}](#a)\n\n/// glossary\n///\n"
    return made


@pytest.fixture
def told(course: Callable[..., Course]) -> Callable[[dict[str, str]], list[str]]:
    """Return a function from the files of a course to place, code and number of further Problems of each message."""

    def tell(made: dict[str, str]) -> list[str]:
        found = project.assemble(course(made).folder / "mkdocs.yml").problems
        assert all(wording.describe(problem, language) for problem in found for language in wording.LANGUAGES)
        return [f"{it.place} {it.code} {it.consequences}" for it in found if it.code not in OTHER]

    return tell


OTHER = ("unlinked-term", "one-language", "unused-quiz", "unused-figure", "same-translation")


def test_the_course_is_right(told: Callable[..., list[str]]) -> None:
    assert told(files()) == []


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("content/sv/a/first.md", "content/sv/a/start.md", ["content/sv/a/start.md:1:1 missing-page 4"]),
        ("content/sv/a/first.md", "content/sv/a/First.md", ["content/sv/a/First.md:1:1 missing-page 4"]),
        ("content/zh/a/first.md", "content/zh/a/第一.md", ["content/sv/a/first.md:1:1 missing-page 5"]),
        ("content/sv/a/first.md", "content/sv/a/first.markdown", ["content/sv/a/first.markdown:1:1 missing-page 4"]),
        ("content/sv/a/first.md", "content/sv/a/first.MD", ["content/sv/a/first.MD:1:1 unread-file 4"]),
        ("content/sv/a/first.md", "content/sv/a/first.txt", ["content/sv/a/first.txt:1:1 unread-file 4"]),
        ("content/sv/a/first.md", "content/sv/a/first", ["content/sv/a/first:1:1 unread-file 4"]),
        ("content/sv/a/first.md", "content/sv/a/first.docx", ["content/sv/a/first.docx:1:1 unread-file 4"]),
        ("content/*/a/first.md", "content/*/a/First.md", ["content/sv/a/index.md:3:16 moved-file 0"]),
        ("content/*/a/first.md", "content/*/first.md", ["content/sv/a/index.md:3:16 moved-file 0"]),
        ("content/*/a/", "content/*/b/", ["content/sv/b/index.md:3:16 moved-folder 0"]),
        ("content/sv/a/first.md", "", ["content/zh/a/first.md:1:1 missing-page 3"]),
        ("content/sv/a/", "content/sv/b/", ["content/sv/b:1:1 missing-page 5"]),
        ("content/*/a/first.md", "content/*/a/start.md", ["content/sv/a/index.md:3:16 moved-file 0"]),
        ("content/*/a/first.md", "", ["content/sv/a/index.md:3:16 moved-file 0"]),
        ("content/figures/f.yml", "content/sv/f.yml", ["content/sv/f.yml:1:1 unread-file 2"]),
        ("quizzes/q.yml", "content/sv/a/q.yml", ["content/sv/a/q.yml:1:1 unread-file 2"]),
        ("content/glossary.yml", "content/glossary.yaml", ["content/glossary.yaml:1:1 unread-file 2"]),
        ("quizzes/q.yml", "quizzes/q.yml.txt", ["quizzes/q.yml.txt:1:1 unread-file 2"]),
        ("quizzes/q.yml", "quizzes/问.yml", ["quizzes/问.yml:1:1 bad-file-name 3"]),
        ("quizzes/q.yml", "", ["content/sv/a/first.md:14:12 unknown-quiz 1"]),
        ("content/figures/f.yml", "content/figures/图.yml", ["content/figures/图.yml:1:1 figure-name 2"]),
        ("content/*/a/first.md", "content/*/a/第一.md", ["content/sv/a/第一.md:1:1 file-letters 2"]),
    ],
)
def test_a_file_elsewhere_is_told_once(
    before: str, after: str, expected: list[str], told: Callable[..., list[str]]
) -> None:
    made = files()
    for code in ("sv", "zh") if "*" in before else ("sv",):
        old, new = before.replace("*", code), after.replace("*", code)
        for path in [path for path in made if path.startswith(old)]:
            text = made.pop(path)
            made |= {path.replace(old, new): text} if new else {}
    assert told(made) == expected


def test_only_of_a_page_other_languages_have_a_file_to_rename(course: Callable[..., Course]) -> None:
    made = {path.replace("a/first", "a/第一").replace("quizzes/q", "quizzes/问"): it for path, it in files().items()}
    found = project.assemble(course(made).folder / "mkdocs.yml").problems
    hints = {it.code: wording.hint(it, "en") for it in found if it.code in ("bad-file-name", "file-letters")}
    assert hints["bad-file-name"].startswith("Call it q.yml: ")
    assert hints["file-letters"].startswith("Call it first.md, in every language alike: ")


def test_a_page_that_is_gone_is_told_with_all_places_and_its_new_name(course: Callable[..., Course]) -> None:
    made = {path.replace("first", "start"): text for path, text in files().items()}
    found = project.assemble(course(made).folder / "mkdocs.yml").problems
    (problem,) = [it for it in found if it.code == "moved-file"]
    assert not problem.warning and problem.value("other") == "a/start.md"
    named = problem.value("known")
    assert all(f"content/{code}/{place}" in named for code in ("sv", "zh") for place in ("index.md:3", "a/index.md:3"))
    assert "mkdocs.yml:3" in named


def test_a_folder_is_found_by_most_of_its_pages(told: Callable[..., list[str]]) -> None:
    """Other folders have pages of the same names: `index.md` may have been the first page of any."""
    made = {path.replace("/a/", "/z/"): text for path, text in files().items()}
    for code in ("sv", "zh"):
        made[f"content/{code}/b/index.md"] = made[f"content/{code}/z/index.md"]
        made[f"content/{code}/z/second.md"] = "# Hej\n\n[Hej](../a/index.md) [Hej](../a/second.md)\n"
    found = [line for line in told(made) if "moved" in line]
    assert found == ["content/sv/b/index.md:3:16 moved-folder 0"]


def test_a_readme_beside_the_first_page_is_told_and_no_page(told: Callable[..., list[str]]) -> None:
    made = files() | {"content/sv/a/README.md": "# Mer\n", "content/README.md": "# Om\n"}
    assert told(made) == ["content/sv/a/README.md:1:1 unread-file 0"]


def test_pages_whose_texts_were_swapped_are_told_once(told: Callable[..., list[str]]) -> None:
    made = files()
    first, index = "content/sv/a/first.md", "content/sv/a/index.md"
    made |= {first: made[index].replace("a/first.md", "index.md"), index: made[first]}
    assert [line for line in told(made) if "differ" in line] == ["content/sv/a/first.md:1:1 languages-differ 9"]


def test_a_picture_outside_of_the_content_is_told_once(told: Callable[..., list[str]]) -> None:
    made = files() | {"images/pot.png": "\x89PNG"}
    made |= {f"content/{code}/a/index.md": "# Hej\n\n![En kruka](images/pot.png)\n" for code in ("sv", "zh")}
    assert told(made) == ["content/sv/a/index.md:3:13 broken-link 1"]


def test_pages_that_are_empty_in_all_languages_are_told(told: Callable[..., list[str]]) -> None:
    made = files() | {f"content/{code}/a/first.md": "" for code in ("sv", "zh")}
    assert "content/sv/a/first.md:1:1 empty-file 0" in told(made)


def test_a_page_that_stands_twice_is_told_once(told: Callable[..., list[str]]) -> None:
    made = files()
    made["content/sv/a/first.md"] *= 2
    assert told(made) == ["content/sv/a/first.md:16:1 second-title 0"]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("---\ntitle", "Här är sidan:\n\n---\ntitle", "3:1 front-matter-late"),
        ("## Hej {#b}", "## Hej (#b)", "7:10 heading-id"),
        (
            FIRST.format("Hej"),
            (FIRST.format("Hej") * 2).replace("title:", "icon: a\nstatus: a\ntitle:"),
            "18:1 second-title",
        ),
    ],
)
def test_what_follows_from_a_mistake_is_not_told(
    before: str, after: str, expected: str, told: Callable[..., list[str]]
) -> None:
    made = files()
    made["content/sv/a/first.md"] = made["content/sv/a/first.md"].replace(before, after)
    kept = [line for line in told(made) if "unknown-" not in line]
    assert kept == [f"content/sv/a/first.md:{expected} 0"]


def test_a_link_to_a_misspelt_term_links_it(course: Callable[..., Course]) -> None:
    made = files()
    for code, word in (("sv", "ord"), ("zh", "a")):
        made[f"content/{code}/a/first.md"] += f"\n[ord](../glossary.md#{word})\n"
        made[f"content/{code}/a/first.md"] = made[f"content/{code}/a/first.md"].replace("---\n#", "minutes: 1\n---\n#")
    found = project.assemble(course(made).folder / "mkdocs.yml").problems
    assert {it.code for it in found} & {"unknown-term", "unlinked-term"} == {"unknown-term"}


def test_an_id_in_other_letters_is_told_at_its_heading(told: Callable[..., list[str]]) -> None:
    made = files()
    made["content/sv/a/first.md"] = made["content/sv/a/first.md"].replace("{#b}", "{#bö}")
    assert told(made) == ["content/sv/a/first.md:7:10 heading-differs 0"]


def test_a_folder_of_pages_within_itself_is_told(told: Callable[..., list[str]]) -> None:
    assert told(files() | {"content/content/sv/b.md": "# Hej\n"}) == ["content/content:1:1 unread-file 0"]


def test_a_copy_is_told_once(told: Callable[..., list[str]]) -> None:
    made = files()
    made |= {"content/sv/a/first - kopia.md": made["content/sv/a/first.md"]}
    assert told(made) == ["content/sv/a/first - kopia.md:1:1 file-letters 3"]


FIRST_SV, FIRST_ZH = FIRST.format("Hej"), FIRST.format("你好")


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("## Hej {#b}", "**Hej**", "7:1 heading-differs"),
        ("## Hej {#b}", "__Hej__ {#b}", "7:11 heading-differs"),
        ("## Hej {#b}", "##\u00a0Hej {#b}", "7:3 wide-character"),
        ("## Hej {#b}", "    ## Hej {#b}", "7:5 indented-code"),
        ("/// quiz | q\n///", "[[quiz: q]]", "14:3 quiz-line"),
        (FIRST_SV, "", "1:1 empty-file"),
    ],
)
def test_what_is_there_and_not_read_is_not_missing(
    before: str, after: str, expected: str, told: Callable[..., list[str]]
) -> None:
    made = files() | {"content/sv/a/first.md": FIRST_SV.replace(before, after)}
    made["content/sv/index.md"] = "# Hej\n"
    found = [line for line in told(made) if line.startswith("content/sv/a/first.md")]
    assert found == [f"content/sv/a/first.md:{expected} 0"]


def test_headings_that_a_language_lacks_are_told_together(told: Callable[..., list[str]]) -> None:
    made = files() | {
        "content/sv/a/first.md": FIRST_SV.partition("# Hej")[0] + "Text.\n\n/// figure | f\n///\n\n/// quiz | q\n///\n"
    }
    assert [line for line in told(made) if "heading" in line] == ["content/sv/a/first.md:1:1 heading-differs 0"]


@pytest.mark.parametrize(
    "name", ["{} (1)", "{}(1)", "{} - Kopia", "{} kopia", "{} 2", "{}-2", "{} - 副本", "Copy of {}"]
)
@pytest.mark.parametrize("path", ["quizzes/q.yml", "content/figures/f.yml", "content/sv/a/first.md"])
def test_a_second_copy_gets_the_name_that_is_used(name: str, path: str, course: Callable[..., Course]) -> None:
    made = files()
    folder, _, file = path.rpartition("/")
    stem, _, ending = file.partition(".")
    made[f"{folder}/{name.format(stem)}.{ending}"] = made.pop(path)
    found = [it for it in project.assemble(course(made).folder / "mkdocs.yml").problems if it.code != "one-language"]
    (problem,) = [it for it in found if it.code not in ("unlinked-term", "same-translation")]
    assert not problem.warning and problem.consequences > 1
    assert problem.place.path == f"{folder}/{name.format(stem)}.{ending}"
    assert all(file in wording.hint(problem, language) for language in wording.LANGUAGES)


@pytest.mark.parametrize("name", ["q (1)", "q-2", "q kopia"])
def test_a_copy_beside_its_original_is_not_to_have_its_name(name: str, course: Callable[..., Course]) -> None:
    made = files() | {f"quizzes/{name}.yml": QUIZ}
    found = project.assemble(course(made).folder / "mkdocs.yml").problems
    assert not [it for it in found if it.hint == "copied-name"]


def assembled(made: dict[str, str], folder: Path) -> list[Problem]:
    """Return the Problems of a course in a folder that has nothing else."""
    for path, text in made.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return [it for it in project.assemble(folder / "mkdocs.yml").problems if it.code not in OTHER]


@pytest.mark.parametrize("name", ["content/cn", "content/kinesiska", "content/zh (1)", "zh", "content/sv/zh"])
def test_the_folder_of_a_language_is_found(name: str, tmp_path: Path) -> None:
    (problem,) = assembled({path.replace("content/zh/", f"{name}/"): text for path, text in files().items()}, tmp_path)
    assert (problem.code, problem.value("language")) == ("missing-folder", "zh")
    assert problem.value("closest") in (name, name.rpartition("/")[2]) and problem.consequences >= 4
    assert all(problem.value("closest") in wording.hint(problem, language) for language in wording.LANGUAGES)


def test_a_folder_that_may_be_any_language_is_named(tmp_path: Path) -> None:
    made = {path.replace("/sv/", "/a/").replace("/zh/", "/b/"): text for path, text in files().items()}
    hints = [wording.hint(it, "en") for it in assembled(made, tmp_path) if it.code == "missing-folder"]
    assert len(hints) == 2 and all("a, b?" in hint for hint in hints)


def test_a_new_language_has_no_folder_yet(tmp_path: Path) -> None:
    made = {path: text for path, text in files().items() if "/zh/" not in path}
    made |= {"content/images/a.md": "# Hej\n", "content/shared/b.md": "# Hej\n"}
    (problem,) = [it for it in assembled(made, tmp_path) if it.code == "missing-folder"]
    assert not problem.hint


PLAN = """questions:
  - ask: {all: Plan?}
    plan:
      if: [{all: A}, {all: B}]
      then: [{all: C}, {all: D}]
"""
SECOND = HEAD + "/// follow-up | plan\n///\n"


def planned(page: str) -> dict[str, str]:
    """Return the files of a course in which the follow-up of a plan is on another page than the plan."""
    made = files() | {"quizzes/plan.yml": PLAN, "mkdocs.yml": CONFIG.replace("a/first.md", "a/first.md, a/second.md")}
    for code, word in (("sv", "Hej"), ("zh", "你好")):
        made[f"content/{code}/a/first.md"] = FIRST.format(word) + "\n/// quiz | plan\n///\n"
        made[f"content/{code}/a/second.md"] = SECOND.format(word)
    made["content/sv/a/first.md"] = page
    return made


RIGHT = FIRST.format("Hej") + "\n/// quiz | plan\n///\n"


def test_a_plan_and_its_follow_up_are_right(told: Callable[..., list[str]]) -> None:
    assert told(planned(RIGHT)) == []


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("/// quiz | q\n///", "/// quiz | q ///", "quiz-line"),
        ("/// quiz | q\n///", "/// quiz | q", "quiz-not-closed"),
        ("/// quiz | q\n///", "<!-- x\n\n/// quiz | q\n///", "unclosed-comment"),
        ("/// quiz | q\n///", "```\nx\n\n/// quiz | q\n///", "unclosed-fence"),
        ("/// quiz | q\n///", "<details>\n\n/// quiz | q\n///", "unclosed-tag"),
        ("/// quiz | plan", "// quiz | plan", "quiz-line"),
        ("/// quiz | plan", "/// Quiz | Plan", "quiz-line"),
        ("/// quiz | plan", "/// quiz | plam", "unknown-quiz"),
        ("/// quiz | plan", "/// quiz | Plan", "letter-case"),
    ],
)
def test_a_plan_that_its_page_does_not_place_is_told_there(
    before: str, after: str, code: str, told: Callable[..., list[str]]
) -> None:
    assert [line.split()[1] for line in told(planned(RIGHT.replace(before, after)))] == [code]


@pytest.mark.parametrize("name", ["first.MD", "first.md.txt", "first.docx", "first", ""])
def test_a_page_that_is_not_read_is_an_error_if_a_plan_is_on_it(name: str, course: Callable[..., Course]) -> None:
    made = planned(RIGHT)
    text = made.pop("content/sv/a/first.md")
    made |= {f"content/sv/a/{name}": text} if name else {}
    found = project.assemble(course(made).folder / "mkdocs.yml").problems
    (problem,) = [it for it in found if it.code not in OTHER]
    assert problem.code == ("unread-file" if name else "missing-page")
    assert not problem.warning and problem.consequences == (5 if name else 4)


def test_a_follow_up_without_its_plan_is_told(told: Callable[..., list[str]]) -> None:
    """Also where the plan waits in a comment, and where another page of the language has a fault."""
    waiting = RIGHT.replace("/// quiz | plan\n///", "<!-- /// quiz | plan\n/// -->")
    made = planned(waiting + "\n[a](b.md)\n")
    assert "content/sv/a/second.md:11:17 plan-not-placed 0" in told(made)


def test_a_part_that_came_back_by_mail_is_told_as_a_quote(course: Callable[..., Course]) -> None:
    made = files()
    page = made["content/sv/a/first.md"]
    made["content/sv/a/first.md"] = page.replace("## Hej {#b}\n\nText.", "> ## Hej {#b}\n>\n> Text.")
    (problem,) = (it for it in project.assemble(course(made).folder / "mkdocs.yml").problems if it.code not in OTHER)
    assert (problem.code, problem.hint) == ("heading-differs", "heading-in-quote")
    assert problem.fix and problem.fix.lines == ("## Hej {#b}", "", "Text.") and not problem.fix.safe


def test_an_id_of_a_term_that_is_none_is_that_of_the_links(told: Callable[..., list[str]]) -> None:
    made = files()
    made["content/glossary.yml"] = TERMS.replace("id: a", "id: förmåga")
    assert told(made) == ["content/glossary.yml:1:14 bad-id 0"]


def test_the_id_of_the_links_is_the_fix(course: Callable[..., Course]) -> None:
    made = files() | {"content/glossary.yml": TERMS.replace("id: a", "id: förmåga")}
    made["content/sv/index.md"] += "\n[ord](glossary.md#a)\n"
    (problem,) = (it for it in project.assemble(course(made).folder / "mkdocs.yml").problems if it.code == "bad-id")
    assert problem.hint == "id-of-links" and problem.fix and problem.fix.lines == (TERMS.strip(),)


def test_a_block_in_a_block_is_one_problem_with_both_ends(course: Callable[..., Course]) -> None:
    made = files()
    page = made["content/sv/a/first.md"]
    made["content/sv/a/first.md"] = page.replace("/// figure | f\n///\n\n/// quiz | q\n///\n", NESTED)
    (problem,) = (it for it in project.assemble(course(made).folder / "mkdocs.yml").problems if it.code not in OTHER)
    assert (problem.code, problem.hint, problem.value("last")) == ("quiz-not-closed", "block-in-block", "16")
    assert problem.fix and problem.fix.lines == ("/// figure | f", "///", "", "/// quiz | q", "///", "")


NESTED = "/// figure | f\n\n/// quiz | q\n///\n\n///\n"


def test_a_page_that_another_language_overwrote_is_one_problem(course: Callable[..., Course]) -> None:
    made = files()
    made["content/zh/a/first.md"] = made["content/zh/a/first.md"].replace("Text.", "双方互相信任，做事情就快得多。" * 6)
    made["content/sv/a/first.md"] = made["content/zh/a/first.md"]
    (problem,) = (it for it in project.assemble(course(made).folder / "mkdocs.yml").problems if it.code not in OTHER)
    assert (problem.code, problem.hint) == ("wrong-language", "wrong-language-copied")
    assert problem.value("there") == "content/zh/a/first.md"
