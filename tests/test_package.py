"""The package as it is installed: its version, its metadata and its size."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from email import message_from_bytes
from importlib.metadata import version
from pathlib import Path

import mkdocs_course
import pytest
from mkdocs_course.model.quiz.question import kinds
from support import ROOT

# 1,234 kB in November 2026: 970 files, of which Python is a half and scripts are a quarter. Comments are a quarter
# of it all, and the directory of so many files an eighth. A site gets the scripts without their comments. The words
# of seven languages beside the first three are 111 kB of it.
MOST = 1_260_000


def test_the_version_is_that_of_the_package() -> None:
    assert mkdocs_course.__version__ == version("mkdocs-course")
    with pytest.raises(AttributeError):
        mkdocs_course.version  # noqa: B018


def test_the_readme_counts_the_kinds_of_question() -> None:
    words = {14: "Fourteen", 15: "Fifteen", 16: "Sixteen", 17: "Seventeen"}
    assert f"{words[len(kinds())]} kinds of question" in (ROOT / "docs" / "package.md").read_text(encoding="utf-8")


def test_the_notice_names_what_others_have_made() -> None:
    """A file that says whose it is or under which licence, and nothing else, stands in the notice."""
    package = ROOT / "plugins" / "mkdocs_course"
    foreign = re.compile(r"©|\(c\) (?:19|20)\d\d|copyright (?:19|20)\d\d|SPDX|licen[cs]e agreement", re.IGNORECASE)
    texts = (file for file in package.rglob("*") if file.is_file() and file.suffix not in (".png", ".pyc"))
    files = {file for file in texts if foreign.search(file.read_text(encoding="utf-8"))}
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8").split("\nIn a site ")[0]
    assert {file.relative_to(package).as_posix() for file in files} == set(re.findall(r"(?m)^\S+/\S+$", notice))


@pytest.mark.slow
def test_the_wheel_is_whole_and_small(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", str(tmp_path), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (wheel,) = tmp_path.glob("*.whl")
    assert wheel.stat().st_size <= MOST
    with zipfile.ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if name.startswith("mkdocs_course/")}
        (metadata,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        about = message_from_bytes(archive.read(metadata))
    top = ROOT / "plugins"
    files = {file.relative_to(top).as_posix() for file in (top / "mkdocs_course").rglob("*") if file.is_file()}
    assert {name for name in files if "__pycache__" not in name} == names
    assert about["Keywords"] and about["Description-Content-Type"] == "text/markdown" and "quiz" in about.get_payload()
    assert about.get_all("License-File") == ["LICENSE", "NOTICE"]
    assert any(value.startswith("Development Status") for value in about.get_all("Classifier"))
