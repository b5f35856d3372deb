"""What the tests share: small courses made of a few files, and the programs they are tried with."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

ROOT = Path(__file__).parent.parent
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
QUIZ = "questions:\n- ask: {sv: Går det?, zh: 行吗？}\n  right: {sv: Ja, zh: 行}\n  wrong: [{sv: Nej, zh: 不行}]\n"
PLACED = {
    "quizzes/q.yml": QUIZ,
    "content/sv/index.md": "# Hej\n\n/// quiz | q\n///\n",
    "content/zh/index.md": "# 你好\n\n/// quiz | q\n///\n",
}


def run(*command: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command of this Python's environment as a user would, and return what it printed."""
    told = {"NO_MKDOCS_2_WARNING": "1", "LC_ALL": "C.UTF-8", "PATH": os.environ["PATH"], "PYTHONUTF8": "1"}
    if "HOME" in os.environ:
        told["HOME"] = os.environ["HOME"]
    return subprocess.run(
        [sys.executable, "-m", *command],
        cwd=cwd,
        env=told | environment,
        text=True,
        encoding="utf-8",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        timeout=120,
        check=False,
    )


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
        return run(engine, "build", "-f", "mkdocs.yml", *options, cwd=self.folder, **environment)

    def check(self, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return run("mkdocs_course", "check", *options, cwd=self.folder, **environment)

    def read(self, path: str) -> str:
        return (self.folder / "site" / path).read_text(encoding="utf-8")


@dataclass(frozen=True)
class Site:
    """A built site, served at `url` (ending in a slash)."""

    folder: Path
    url: str


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
