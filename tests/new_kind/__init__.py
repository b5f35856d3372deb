"""A kind of question as a developer would add it, and a course that asks it.

Beside this file lie the three rooms of the package, with nothing in them but the files of the kind `hotspot`.
"""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import mkdocs_course

FILES = Path(__file__).parent
ROOMS = ("model", "view", "runtime")
PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40"><path d="M0 20h80"/></svg>'
QUIZ = """questions:
- id: where
  ask: {sv: Var är dörren?, zh: 门在哪里？}
  picture: {sv: "![Ett rum](room.svg)", zh: "![房间](room.svg)"}
  spots:
  - id: left
    name: {sv: Till vänster, zh: 左边}
    why: {sv: Där är fönstret., zh: 那是窗。}
    left: 0
    top: 10
    width: 40
    height: 80
  - {id: right, name: {sv: Till höger, zh: 右边}, left: 52.5, top: 10, width: 40, height: 80, right: yes}
"""
COURSE = {"quizzes/q.yml": QUIZ, "content/sv/room.svg": PICTURE, "content/zh/room.svg": PICTURE}


def copy(folder: Path) -> Path:
    """Return a copy of the package in the folder, with what is compiled of it, so that nothing compiles it anew."""
    return Path(shutil.copytree(Path(mkdocs_course.__file__).parent, folder / "plugins" / "mkdocs_course"))


def add(package: Path) -> None:
    """Add the files of the kind to a copy of the package. Fails where one of them would take another's place."""
    before = digests(package)
    for room in ROOMS:
        shutil.copytree(FILES / room, package / room, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
    added = digests(package)
    assert {path: digest for path, digest in added.items() if path in before} == before
    assert len(added) > len(before)


def digests(folder: Path) -> dict[str, str]:
    """Return path → digest of each file."""
    files = (file for file in folder.rglob("*") if file.is_file() and "__pycache__" not in file.parts)
    return {file.relative_to(folder).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}
