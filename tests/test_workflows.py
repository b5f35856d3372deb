"""The workflows: valid, pinned, and with no more rights than they need."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from support import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def beside_python(name: str) -> str:
    found = shutil.which(name, path=str(Path(sys.executable).parent))
    assert found, f"{name} is not installed: run make test"
    return found


def test_schema() -> None:
    assert WORKFLOWS
    command = [beside_python("check-jsonschema"), "--builtin-schema", "vendor.github-workflows", *map(str, WORKFLOWS)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_security() -> None:
    command = [beside_python("zizmor"), "--offline", "--no-progress", str(ROOT / ".github")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_actions_are_pinned_by_commit(file: Path) -> None:
    used = re.findall(r"uses: +(\S+)", file.read_text(encoding="utf-8"))
    outside = [name for name in used if not name.startswith(("./", "$/"))]
    assert all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", name) for name in outside), outside


def test_lint_comes_before_the_tests() -> None:
    jobs = yaml.safe_load((ROOT / ".github/workflows/test.yml").read_text(encoding="utf-8"))["jobs"]
    commands = [step["run"].split(" ARGS=")[0] for step in jobs["test"]["steps"] if "run" in step]
    assert commands == ["make check", "make lint", "make test"]
    assert re.findall(r"^make \w+", (ROOT / ".ci/run").read_text(encoding="utf-8"), re.MULTILINE) == commands[1:]


def test_one_python_runs_the_tests_in_the_browser() -> None:
    """All others run everything else: what they leave out is the marker of browser tests, and nothing more."""
    jobs = yaml.safe_load((ROOT / ".github/workflows/test.yml").read_text(encoding="utf-8"))["jobs"]
    left_out = {entry["python"]: entry["args"] for entry in jobs["test"]["strategy"]["matrix"]["include"]}
    assert left_out == {"3.11": '-m "not browser"', "3.13": ""}


def test_every_command_that_is_mentioned_is_listed() -> None:
    """`make` alone lists what the Makefile can do; the pages for developers name nothing else."""
    done = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True)
    listed = re.findall(r"^make (\w+)", done.stdout, re.MULTILINE)
    assert {"lint", "quick", "test"} <= set(listed)
    for page in ("README.md", "CONTRIBUTING.md", "docs/architecture.md"):
        mentioned = re.findall(r"(?:^|`)make (\w+)", (ROOT / page).read_text(encoding="utf-8"), re.MULTILINE)
        assert set(mentioned) <= set(listed), page


def test_linters_are_dependencies_of_the_tests() -> None:
    """What `make lint` calls is locked with its hashes, or pinned for npm."""
    locked = (ROOT / "tests/requirements.lock").read_text(encoding="utf-8")
    commands = re.search(r"^lint:.*\n((?:\t.*\n)+)", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert commands
    called = set(re.findall(r"\$\(BIN\)/(\w+)", commands[1]))
    assert called == {"codespell", "mypy", "ruff", "vulture"}
    assert all(re.search(rf"^{name}==[\d.]+ \\\n    --hash=", locked, re.MULTILINE) for name in called)
    pinned = json.loads((ROOT / "tests/tools/package.json").read_text(encoding="utf-8"))["dependencies"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in pinned.values()), pinned
