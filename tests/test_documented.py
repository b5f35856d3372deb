"""What the documentation tells its readers to type is typed here: commands, files and scripts, page by page."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from typing import Any

import click
import pytest
from click.testing import CliRunner
from mkdocs_course import project
from mkdocs_course.cli import main
from mkdocs_course.project import Assembly
from support import ROOT, Course, node

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCE = re.compile(r"(?ms)^(?P<indent> *)(?P<ticks>`{3,})(?P<kind>\w*)[^\n]*\n(?P<text>.*?)^(?P=indent)(?P=ticks) *$")
# Commands that are not typed here, and why.
ELSEWHERE = {
    "pip install": "needs the network; tests/test_package.py builds and reads what is installed",
    "gh": "needs a release",
    "make": "installs and tests; tests/test_workflows.py holds that there is each of these commands",
    "python3 -m venv": "is followed by `pip install`",
    "course preview": "goes on until it is ended; tests/test_preview.py runs it",
}
SITE = "site_name: Docs\nplugins: [search, course]\n"
COURSE = "site_name: C\ndocs_dir: content\nplugins: [course: {id: c, languages: {sv: Kurs, ar: دورة}}]\n"


@dataclass(frozen=True)
class Example:
    """A piece of code of a page, and the folder in which a reader of the page would use it."""

    kind: str
    text: str
    folder: Path


def examples(page: Path, folder: Path) -> Iterator[Example]:
    for match in FENCE.finditer(page.read_text(encoding="utf-8")):
        yield Example(kind=match["kind"], text=dedent(match["text"]), folder=folder)


def assembled(folder: Path, files: dict[str, str | bytes]) -> Assembly:
    Course(folder).write(files)
    return project.assemble(folder / "mkdocs.yml", messages="en")


def type_command(example: Example, monkeypatch: pytest.MonkeyPatch) -> None:
    """Type each line in a terminal of the folder; `course` runs in this process."""
    monkeypatch.chdir(example.folder)
    for line in example.text.splitlines():
        command = shlex.split(line, comments=True)
        if not command or any(line.startswith(name) for name in ELSEWHERE):
            continue
        assert command[0] == "course", line
        done = CliRunner().invoke(main, [*command[1:], "--messages", "en"])
        assert done.exit_code == 0, f"{line}\n{done.output}"


def read_yaml(example: Example) -> None:
    """Read a file in the place where the page puts it: without any Problem."""
    folder = example.folder / "yaml"
    if example.text.startswith("questions:"):
        i18n = "{i18n: {docs_structure: suffix, languages: [{locale: en, default: true}, {locale: sv}]}}, "
        languages = f"plugins: [search, {i18n if '{en:' in example.text else ''}course]"
        codes = "theme: {name: material, language: en}\n"
        files = {"mkdocs.yml": f"site_name: Docs\n{codes}{languages}\n", "quizzes/setup.yml": example.text}
        files["docs/index.md"] = "# Docs\n\n/// quiz | setup\n///\n"
        told = assembled(folder, dict(files)).problems
    elif example.text.startswith("plugins:"):
        pages = {f"content/{code}/index.md": f"# {code}\n" for code in ("sv", "en")}
        content = "docs_dir: content\n" if "languages:" in example.text else ""
        told = assembled(
            folder, {"mkdocs.yml": f"site_name: C\n{content}{example.text}", "docs/index.md": "# A\n"} | pages
        ).problems
    else:
        code = match[1] if (match := re.match(r"# locales/(\w+)\.yml", example.text)) else "sv"
        pages = {f"content/{code}/index.md": f"# {code}\n" for code in ("sv", "ar")}
        found = assembled(folder, {"mkdocs.yml": COURSE, f"locales/{code}.yml": example.text} | pages).problems
        # A short file leaves words in English, which a warning counts.
        told = tuple(problem for problem in found if problem.code not in ("missing-words", "no-words"))
    assert not told, told


def place_block(example: Example) -> None:
    """Put the block into a page: the quiz is there, whether its questions are in the page or in a file."""
    files = {"mkdocs.yml": SITE, "docs/index.md": f"# Docs\n\n{example.text}"}
    if "questions:" not in example.text:
        files["quizzes/setup.yml"] = "questions:\n- ask: Why?\n  right: Yes\n  wrong: [No]\n"
    assembly = assembled(example.folder / "markdown", dict(files))
    assert not assembly.problems, assembly.problems
    assert assembly.course and assembly.course.library.get("setup")


def run_script(example: Example) -> None:
    detail = '{quiz: "q", question: "a", score: 1}'
    code = f"console.log = () => {{}}\nglobalThis.addEventListener = (name, heard) => heard({{detail: {detail}}})\n"
    assert node(f"const log = console.log\n{code}{example.text}\nconsole.log = log\nreturn 'heard'") == "heard"


def run_python(example: Example) -> None:
    names: dict[str, Any] = {}
    with chdir(ROOT / "tests" / "course"):
        exec(example.text, names)  # noqa: S102 – a page of ours
    assert names["questions"]["first-cup"][0]


def read_css(example: Example) -> None:
    rules = re.findall(r"([^{}]+)\{\s*(--course-[\w-]+): #[0-9a-f]{6};\s*\}", example.text)
    assert re.sub(r"\s", "", "".join(f"{selector}{{{name}" for selector, name in rules))
    assert example.text.count("{") == len(rules)


@pytest.mark.parametrize(
    "page",
    [pytest.param(page, marks=[pytest.mark.slow] if page.stem == "programs" else []) for page in PAGES],
    ids=lambda page: page.stem,
)
def test_what_a_page_tells_to_type_works(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = [*examples(page, tmp_path)]
    # Files of the site of the documentation (test_adopters.py), and of a course (test_documented_pages.py).
    if page.stem in ("kinds", "pages"):
        found = [example for example in found if example.kind not in ("yaml", "markdown")]
    if any(
        line.startswith(("course build", "course words")) for example in found for line in example.text.splitlines()
    ):
        assert CliRunner().invoke(main, ["init", str(tmp_path), "--title", "en", "Course"]).exit_code == 0
    for number, example in enumerate(found):
        example = Example(kind=example.kind, text=example.text, folder=tmp_path)
        if example.kind == "sh":
            type_command(example, monkeypatch)
            continue
        apart = Example(kind=example.kind, text=example.text, folder=tmp_path / f"example-{number}")
        {
            "yaml": read_yaml,
            "markdown": place_block,
            "js": run_script,
            "python": run_python,
            "css": read_css,
            "text": lambda _: None,  # what is shown, and not typed
        }[example.kind](apart)
    if page.stem == "new-course":
        text = page.read_text(encoding="utf-8")
        new = {"forklifts.md", "forklifts.yml"}
        written = [file for file in (tmp_path / "warehouse").rglob("*") if file.is_file() and file.name not in new]
        assert f"{len(written)} files" in text
        assert "23 lines" in text


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_commands_and_options_in_the_text_exist(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for code in re.findall(r"`(course [^`<]+)`", text):
        command: click.Command = main
        words = shlex.split(code)[1:]
        while words and isinstance(command, click.Group) and words[0] in command.commands:
            command = command.commands[words.pop(0)]
        assert command is not main, code
        options = {name for option in command.params for name in option.opts} | {"--help"}
        assert {word.partition("=")[0] for word in words if word.startswith("--")} <= options, code
    names = {*main.commands, "--help"}
    assert {*re.findall(r"`course ([\w-]+)", text)} <= names
