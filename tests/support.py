"""What the tests share: small courses made of a few files, and the programs they are tried with."""

from __future__ import annotations

import functools
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent
from typing import Any, TypeVar

import mkdocs_course
import pytest
import warm
from mkdocs_course.model.language import Language, Rules, rules
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.quiz.quiz import Quiz
from mkdocs_course.model.quiz.quiz import read as quiz_reading
from mkdocs_course.view.words import language

ROOT = Path(__file__).parent.parent
# The course that the tests build: everything that a course can have, once.
COURSE = ROOT / "tests" / "course"
RUNTIME = Path(mkdocs_course.__file__).parent / "runtime"
NIGHTLY = bool(os.environ.get("NIGHTLY"))
# The nightly run tries this many times as many cases.
TIMES = 10 if NIGHTLY else 1
Case = TypeVar("Case")


def by_night(*cases: Any) -> list[Any]:
    """Return cases of a parametrized test that are tried at night only; one of their kind is tried by day."""
    return [pytest.param(*(case if isinstance(case, tuple) else (case,)), marks=pytest.mark.nightly) for case in cases]


def at_night(cases: Sequence[Case], by_day: int | Sequence[Case]) -> Sequence[Case]:
    """Return the cases of a loop within a test: by day those given, or so many from the beginning, one of each kind."""
    if NIGHTLY:
        return cases
    return cases[:by_day] if isinstance(by_day, int) else by_day


# The site is built and served as on GitHub Pages: below a path, with the address given from outside.
MOUNT = "/trust"
ADDRESS = f"https://example.github.io{MOUNT}/"

CONFIG = """
site_name: Course
docs_dir: content
plugins:
  - search
  - course:
      id: test
      languages: {sv: Kurs, zh: 课程}
markdown_extensions: [admonition, attr_list, tables, pymdownx.tabbed, pymdownx.superfences]
theme: {name: material, font: false}
"""
SMALLEST = {"mkdocs.yml": CONFIG, "content/sv/index.md": "# Hej\n", "content/zh/index.md": "# 你好\n"}
QUIZ = """questions:
- ask: {sv: Går det?, zh: 行吗？}
  right: {sv: Ja, zh: 行}
  wrong: [{text: {sv: Nej, zh: 不行}, why: '–'}]
"""
PLACED = {
    "quizzes/q.yml": QUIZ,
    "content/sv/index.md": "# Hej\n\n/// quiz | q\n///\n",
    "content/zh/index.md": "# 你好\n\n/// quiz | q\n///\n",
}


def languages(*codes: str) -> tuple[Language, ...]:
    """Return languages with the rules that the package has for them."""
    return tuple(map(language, codes))


def read_once(path: str, data: bytes, name: str, languages: tuple[str, ...]) -> tuple[Quiz | None, tuple[Problem, ...]]:
    """Return what `quiz.read` returns, which reads the same only once for all tests of a process.

    Languages are compared by their codes, but what is told of a text depends on their rules.
    """
    return _read(path, data, name, languages, tuple(map(rules, languages)))


@functools.cache
def _read(path: str, data: bytes, name: str, languages: tuple[str, ...], _rules: tuple[Rules, ...]) -> Any:
    return quiz_reading(path, data, name, languages)


def in_any_language(problems: Iterable[Problem]) -> list[Problem]:
    """Return the Problems without those of texts in one language, which most tests have."""
    return [problem for problem in problems if problem.code != "one-language"]


# No test remembers what another one has found, unless it says so.
os.environ["COURSE_CACHE"] = "off"


def variables(more: dict[str, str]) -> dict[str, str]:
    """Return the environment of a command: the same on every machine, with `more` in it."""
    basic = {"NO_MKDOCS_2_WARNING": "1", "LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"], "PYTHONUTF8": "1"}
    home = {"HOME": os.environ["HOME"]} if "HOME" in os.environ else {}
    return basic | home | {"COURSE_CACHE": "off"} | more


def run(*command: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command of this Python's environment as a user would, and return what it printed."""
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=cwd,
        env=variables(environment),
        text=True,
        encoding="utf-8",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=120,
        check=False,
    )


def build_strict(course: Path, folder: Path) -> None:
    """Build the course in a folder as for GitHub Pages, into the folder `site` of another one."""
    done = run("mkdocs", "build", "--strict", "--site-dir", str(folder / "site"), cwd=course, SITE_URL=ADDRESS)
    assert done.returncode == 0, done.stdout


@dataclass(frozen=True)
class Course:
    """A course in a folder."""

    folder: Path

    def write(self, files: dict[str, str | bytes]) -> None:
        for path, text in files.items():
            file = self.folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text if isinstance(text, bytes) else dedent(text).lstrip("\n").encode())

    def build(self, *options: str, engine: str = "mkdocs", **environment: str) -> subprocess.CompletedProcess[str]:
        command = (engine, "build", "-f", "mkdocs.yml", *options)
        # A fork of a process of MkDocs has its modules and its temporary folder; what asks for others gets a new one.
        if engine != "mkdocs" or not {"PYTHONPATH", "TMPDIR"}.isdisjoint(environment):
            return run(*command, cwd=self.folder, **environment)
        return warm.run(*command, cwd=self.folder, environment=variables(environment))

    def check(self, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return warm.run("mkdocs_course", "check", *options, cwd=self.folder, environment=variables(environment))

    def read(self, path: str) -> str:
        return (self.folder / "site" / path).read_text(encoding="utf-8")


@dataclass(frozen=True)
class Site:
    """A built site, served at `url` (ending in a slash)."""

    folder: Path
    url: str


def node(code: str, given: Any = None) -> Any:
    """Run a script that needs no page, and return what it returns; `load(path)` in it is a module of the runtime."""
    process = _scripts(os.environ.get("TZ"))
    assert process.stdin and process.stdout
    process.stdin.write(json.dumps({"code": code, "given": given, "folder": f"{RUNTIME.as_uri()}/"}) + "\n")
    process.stdin.flush()
    done = json.loads(process.stdout.readline())
    assert "error" not in done, done["error"]
    return done["value"]


@functools.cache
def _scripts(zone: str | None) -> subprocess.Popen[str]:
    """Start the process that runs scripts in a time zone. It ends with this one, because its standard input does."""
    command = [program("node"), str(Path(__file__).with_name("scripts.mjs"))]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")


def tool(name: str) -> str:
    """Return the path of an npm tool that `tests/tools/install` installed; fails where it is missing."""
    path = ROOT / "tests" / "tools" / "node_modules" / ".bin" / name
    assert path.exists(), f"{name} is missing: run tests/tools/install"
    return str(path)


def program(*names: str) -> str:
    """Return the path of a program on this machine; fails where there is none."""
    found = next(filter(None, map(shutil.which, names)), None)
    assert found, f"none of {', '.join(names)} is on this machine: run tests/tools/install"
    return found
