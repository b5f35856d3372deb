"""The package as it is installed: its version, its metadata and its size."""

from __future__ import annotations

import os
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

# 1,439 kB in November 2026: 1,106 files, whose directory and list are 223 kB. Python is 616 kB, scripts are 234 kB with
# their comments and 140 kB without, and words 230 kB, of which the seven languages that nobody has read yet are 93 kB.
# Whoever installs it reads the sources that run, so comments stay; a site gets its scripts without them. All of it in
# one archive of `xz -9` is 700 kB, so no way of packing makes it small. What grew last are the files that know one
# mistake of trainers each, and what they say of it in three languages.
MOST = 1_840_000


def test_the_version_is_that_of_the_package() -> None:
    assert mkdocs_course.__version__ == version("mkdocs-course")
    with pytest.raises(AttributeError):
        mkdocs_course.version  # noqa: B018


def test_the_readme_counts_the_kinds_of_question() -> None:
    words = {14: "Fourteen", 15: "Fifteen", 16: "Sixteen", 17: "Seventeen"}
    assert f"{words[len(kinds())]} kinds of question" in (ROOT / "docs" / "package.md").read_text(encoding="utf-8")


@pytest.mark.slow
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
    github = {"GITHUB_SERVER_URL": "https://github.example", "GITHUB_REPOSITORY": "owner/course"}
    done = subprocess.run(command, env=os.environ | github, capture_output=True, text=True, check=False)
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
    urls = dict(value.split(", ") for value in about.get_all("Project-URL"))
    assert urls["Source"] == "https://github.example/owner/course" and urls.keys() >= {"Changelog", "Issues"}
    assert any(value.startswith("Development Status") for value in about.get_all("Classifier"))
