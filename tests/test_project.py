"""`course check` and the build read one `mkdocs.yml` and say the same of it."""

from __future__ import annotations

import gc
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from mkdocs_course import project
from support import CONFIG, QUIZ, Course

FAULTS = Path(__file__).parent / "golden" / "faults"
HEAD = "---\ntitle: Hej\nminutes: 5\n---\n"


def config(old: str, new: str) -> dict[str, str | bytes]:
    assert old in CONFIG
    return {"mkdocs.yml": CONFIG.replace(old, new)}


def both(text: str, page: str = "index.md") -> dict[str, str | bytes]:
    return {f"content/{code}/{page}": text for code in ("sv", "zh")}


def asked(text: str) -> dict[str, str | bytes]:
    return config("id: test", f"id: test\n      certificate: {text}")


def twice(place: str) -> list[str]:
    return [f"content/{code}/index.md:{place}" for code in ("sv", "zh")]


def moved(files: dict[str, str | bytes]) -> dict[str, str | bytes]:
    return {path.replace("content/", "innehall/").replace("quizzes/", "prov/"): text for path, text in files.items()}


PAGE = f"{HEAD}# Hej\n\n/// quiz | q\n///\n"
FINE = {"quizzes/q.yml": QUIZ, **both(PAGE)}
RENAMED = CONFIG.replace("docs_dir: content", "docs_dir: innehall").replace("id: test", "id: test\n      quizzes: prov")
FUNCTIONS = """[
  toc: {slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}},
  pymdownx.emoji: {emoji_index: !!python/name:material.extensions.emoji.twemoji '',
    emoji_generator: !!python/name:material.extensions.emoji.to_svg ''},
  pymdownx.superfences: {custom_fences: [
    {name: draw, class: draw, format: !!python/name:pymdownx.superfences.fence_code_format ''}]},
"""
SHOWN = f"{PAGE}\n```draw\n**a ** b\n```\n\n:material-check: ==viktigt==\n"
CASES: dict[str, tuple[dict[str, str | bytes], list[str]]] = {
    "fine": (FINE, []),
    "functions as options": (
        {**FINE, **config("[admonition,", FUNCTIONS), **both(SHOWN)},
        twice("14:18 left-over"),
    ),
    "certificate of no quiz": ({**FINE, **asked("{quiz: nope, pass_mark: 70}")}, ["mkdocs.yml:7:7 unknown-quiz"]),
    "certificate of a quiz": ({**FINE, **asked("{quiz: q}")}, ["mkdocs.yml:7:7 not-an-exam"]),
    "renamed folders": (
        {"mkdocs.yml": RENAMED, **moved({**FINE, **both(PAGE.replace("| q", "| p"))})},
        [
            "innehall/sv/index.md:7:12 unknown-quiz",
            "prov/q.yml:1:1 unused-quiz",
        ],
    ),
    "folders that are no language": (
        {
            **FINE,
            "content/.obsidian/app.md": "# x\n",
            "content/images/a.svg": "<svg/>",
            "content/en/index.md": "# Hi\n",
        },
        [],
    ),
    "a language without a folder": (
        {**FINE, **config("zh: 课程", "zh: 课程, en: Course")},
        [
            # The missing page and texts follow from it.
            "mkdocs.yml:7:37 missing-folder",
        ],
    ),
    "a language without words": (
        {
            **FINE,
            **config("zh: 课程", "is: Kurs"),
            "content/is/index.md": PAGE,
            "quizzes/q.yml": QUIZ.replace("zh:", "is:"),
        },
        ["mkdocs.yml:7:29 no-words"],
    ),
    "front matter": (
        {
            **FINE,
            **both(
                "---\ntitle: Hej\nminuts: 5\nicon: material/scool\ntemplate: man.html\n---\n# Hej\n\n/// quiz | q\n"
                "///\n"
            ),
        },
        twice("3:1 unknown-field"),
    ),
    "icon and template": (
        {**FINE, **both(PAGE.replace("minutes", "icon: material/scool\ntemplate: ../main.html\nminutes"))},
        [*twice("3:7 unknown-icon"), *twice("4:11 unknown-template")],
    ),
    "templates of parts of a page": (
        {
            **FINE,
            **both(PAGE.replace("minutes", "template: partials/copyright.html\nminutes")),
            **both("---\ntemplate: .icons/material/plus.svg\n---\n", "l.md"),
            **both("---\ntemplate: main.html\n---\n", "m.md"),
        },
        [
            f"content/{code}/{place} unknown-template"
            for code in ("sv", "zh")
            for place in ("index.md:3:11", "l.md:2:11")
        ],
    ),
    "a quiz in a file that is put into the page": (
        {
            **FINE,
            **both('# Mer\n\n--8<-- "more.md"\n', "l.md"),
            **config("[admonition,", "[{pymdownx.snippets: {base_path: content}},"),
            "content/more.md": "/// quiz | p\n///\n",
            "quizzes/p.yml": QUIZ,
        },
        ["content/sv/l.md:3:9 shown-unplaced", "content/zh/l.md:3:9 shown-unplaced", "quizzes/p.yml:1:1 unused-quiz"],
    ),
    "a quiz in HTML": (
        {**FINE, **both(PAGE.replace("/// quiz", "<div>\n\n/// quiz"))},
        [*twice("7:1 unclosed-tag"), "quizzes/q.yml:1:1 unused-quiz"],
    ),
}


def problems(printed: str) -> list[str]:
    """Return the first lines of the Problems that a command printed, sorted, without what a log puts before them."""
    found = re.findall(r"(?m)^(?:ERROR +- +|WARNING +- +)?(\S+:\d+:\d+: .*\[[a-z-]+\])$", printed)
    return sorted(found)


def compared(made: Course) -> list[str]:
    """Return the Problems that both commands tell of a course, after comparing them."""
    checked, built = made.check("--strict", "--messages", "en"), made.build("--strict")
    assert "Traceback" not in checked.stdout + built.stdout, checked.stdout + built.stdout
    assert problems(checked.stdout) == problems(built.stdout), checked.stdout + built.stdout
    assert bool(checked.returncode) == bool(built.returncode), checked.stdout + built.stdout
    return problems(checked.stdout)


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES)
def test_check_and_build_say_the_same(case: str, course: Callable[..., Course]) -> None:
    files, expected = CASES[case]
    found = [re.sub(r"^(\S+): .*\[(.*)\]$", r"\1 \2", line) for line in compared(course(files))]
    assert found == sorted(expected)


@pytest.mark.slow
@pytest.mark.nightly
def test_every_fault_of_a_quiz_is_told_by_both(course: Callable[..., Course]) -> None:
    files = {f"quizzes/{file.name}": file.read_bytes() for file in FAULTS.glob("*.yml")}
    assert len(compared(course(files))) > len(files)


INHERITING = """
INHERIT: base.yml
docs_dir: !ENV [NO_SUCH_VARIABLE, "innehall"]
plugins: &plugins
  - search
  - course: {id: test, languages: {sv: Kurs}, quizzes: prov, <<: {certificate: {pass_mark: 80}}}
extra: {again: *plugins, made: !!python/object/apply:os.system ["touch made"]}
"""
BASE = """
site_name: Base
docs_dir: nowhere
theme: {name: material, custom_dir: eget}
markdown_extensions:
  - toc: {permalink: true, toc_depth: 3, title: "3"}
  - pymdownx.superfences: {custom_fences: [{name: x, class: x, format: !!python/name:os.system }]}
  - pymdownx.snippets: {base_path: !relative $docs_dir}
"""


def test_a_configuration_is_read_as_it_is_meant(course: Callable[..., Course]) -> None:
    """With what it inherits, anchors, variables and merge keys; nothing that it names is run."""
    there = {"innehall/sv/index.md": "# Hej\n", "eget/main.html": "", "prov/q.yml": QUIZ}
    folder = course({"mkdocs.yml": INHERITING, "base.yml": BASE} | there).folder
    read, found = project.read(folder / "mkdocs.yml")
    assert read and not found
    assert (read.languages, read.content, read.quizzes) == (("sv",), folder / "innehall", folder / "prov")
    assert (read.certificate.pass_, str(read.certificate.place)) == (80, "mkdocs.yml:5:67")
    assert [path.name for path in read.theme] == ["eget", "theme", "templates"]
    assert read.extensions[:3] == ("toc", "tables", "fenced_code")
    assert read.options["toc"] == {"permalink": True, "toc_depth": 3, "title": "3"}
    assert read.options["pymdownx.superfences"] == {"custom_fences": [{"name": "x", "class": "x", "format": None}]}
    assert not (folder / "made").exists()


@pytest.mark.parametrize(
    ("text", "place", "code"),
    [
        ("site_name: x\n", "1:1", "no-course"),
        ("plugins: [search\n", "1:10", "unclosed-bracket"),
        ("a: " + "[" * 200, "1:64", "too-deep"),
        ("plugins: {course: {id: x, languages: [sv]}}\ntheme: [b]\n", "1:38", "wrong-type"),
        ("INHERIT: no.yml\n", "1:1", "missing-file"),
        ("# \xe5\n".encode("latin-1"), "1:3", "encoding"),
        ("plugins:\n  - course: {id: x, offline: no}\n", "2:13", "missing-field"),
        ("plugins: {course: {id: x, languages: {sv: x}, certificate: {pass_mark: 170}}}\n", "1:72", "out-of-range"),
        ("plugins: {course: {id: x, languages: {sv: x}, certificate: [70]}}\n", "1:60", "wrong-type"),
    ],
)
def test_what_check_cannot_read_in_a_configuration(text: str | bytes, place: str, code: str, tmp_path: Path) -> None:
    file = tmp_path / "mkdocs.yml"
    named = (
        text if isinstance(text, bytes) else f"{text}{'site_name: x' if text.startswith('plugins: {') else ''}".encode()
    )
    file.write_bytes(named)
    (problem,) = project.read(file)[1]
    assert (str(problem.place), problem.code) == (f"mkdocs.yml:{place}", code)


@pytest.mark.slow
def test_a_folder_without_a_course(tmp_path: Path) -> None:
    done = Course(tmp_path).check()
    assert done.returncode == 2 and "mkdocs.yml" in done.stdout and "Traceback" not in done.stdout


def test_garbage_is_searched_for_less_often_once_a_course_is_read(course: Callable[..., Course]) -> None:
    made, searches = course(FINE), list[str]()
    project.assemble(made.folder / "mkdocs.yml")
    gc.callbacks.append(lambda phase, _: searches.append(phase))
    try:
        kept = [[number] for number in range(30_000)]
    finally:
        gc.callbacks.pop()
    assert len(kept) == 30_000 and searches.count("start") <= 2
