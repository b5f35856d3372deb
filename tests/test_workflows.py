"""The workflows: valid, pinned, and with no more rights than they need."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from mkdocs_course.site.preview.preview import PORT
from support import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def beside_python(name: str) -> str:
    found = shutil.which(name, path=str(Path(sys.executable).parent))
    assert found, f"{name} is not installed: run make test"
    return found


@pytest.mark.slow
def test_schema() -> None:
    assert WORKFLOWS
    command = [beside_python("check-jsonschema"), "--builtin-schema", "vendor.github-workflows", *map(str, WORKFLOWS)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.slow
@pytest.mark.parametrize(
    ("schema", "path"),
    [
        ("vendor.github-issue-forms", ".github/ISSUE_TEMPLATE/mistake.yml"),
        ("vendor.github-issue-config", ".github/ISSUE_TEMPLATE/config.yml"),
    ],
)
def test_schema_of_forms(schema: str, path: str) -> None:
    command = [beside_python("check-jsonschema"), "--builtin-schema", schema, str(ROOT / path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_a_codespace_shows_the_course() -> None:
    """It runs commands of the Makefile, and forwards the port at which the preview is."""
    container = json.loads((ROOT / ".devcontainer/devcontainer.json").read_text(encoding="utf-8"))
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert container["postAttachCommand"] == "make serve" and "\n$(VENV)/.ready:" in makefile
    assert container["postCreateCommand"] == "make .venv/.ready"
    assert "\n\t$(BIN)/course preview" in makefile and container["forwardPorts"] == [PORT]


def test_security() -> None:
    command = [beside_python("zizmor"), "--offline", "--no-progress", str(ROOT / ".github")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_actions_are_pinned_by_commit(file: Path) -> None:
    used = re.findall(r"uses: +(\S+)", file.read_text(encoding="utf-8"))
    outside = [name for name in used if not name.startswith("./")]
    assert all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", name) for name in outside), outside


def test_lint_comes_before_the_tests() -> None:
    assert commands("test") == ["make lint", "make test"]
    assert re.findall(r"^make \w+", (ROOT / ".ci/run").read_text(encoding="utf-8"), re.MULTILINE) == commands("test")


def commands(job: str) -> list[str]:
    """Return the `make` commands of a job of the tests, in their order."""
    jobs = yaml.safe_load((ROOT / ".github/workflows/test.yml").read_text(encoding="utf-8"))["jobs"]
    runs = [step["run"].split(" ARGS=")[0] for step in jobs[job]["steps"] if "run" in step]
    return [command for command in runs if command.startswith("make ")]


def test_the_course_is_checked_and_built_before_the_software() -> None:
    assert commands("course") == ["make check", "make build"]


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ("content/sv/index.md", "false"),
        ("quizzes/a.yml", "false"),
        ("locales/sv.yml", "false"),
        ("mkdocs.yml", "true"),
        ("plugins/a.py", "true"),
        ("tests/content/a.md", "true"),
        ("", "true"),
    ],
)
def test_a_change_of_lessons_alone_does_not_test_the_software(changed: str, expected: str, tmp_path: Path) -> None:
    """The step is run as the workflow runs it. Without the earlier commit, as on a new branch, all is tested."""
    jobs = yaml.safe_load((ROOT / ".github/workflows/test.yml").read_text(encoding="utf-8"))["jobs"]
    (script,) = [step["run"] for step in jobs["course"]["steps"] if step.get("id") == "changes"]

    def git(*arguments: str) -> str:
        command = ["git", "-c", "user.name=a", "-c", "user.email=a@example.com", *arguments]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True).stdout.strip()

    git("init", "-q")
    git("commit", "-q", "--allow-empty", "-m", "before")
    before = git("rev-parse", "HEAD")
    for path in filter(None, ("content/zh/b.md", changed)):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("text")
    git("add", ".")
    git("commit", "-q", "-m", "after")
    output = tmp_path / "output"
    variables = {"PATH": os.environ["PATH"], "GITHUB_OUTPUT": str(output), "BEFORE": before if changed else "0" * 40}
    subprocess.run(["bash", "-e", "-c", script], cwd=tmp_path, env=variables, capture_output=True, check=True)
    assert output.read_text() == f"software={expected}\n"


def test_one_python_runs_the_tests_in_the_browser() -> None:
    """All others run everything else: what they leave out is the marker of browser tests, and nothing more."""
    jobs = yaml.safe_load((ROOT / ".github/workflows/test.yml").read_text(encoding="utf-8"))["jobs"]
    left_out = {entry["python"]: entry["args"] for entry in jobs["test"]["strategy"]["matrix"]["include"]}
    assert left_out == {"3.11": '-m "not browser"', "3.13": ""}


def test_all_tests_run_at_night() -> None:
    """Also those that are too long for every day."""
    (job,) = yaml.safe_load((ROOT / ".github/workflows/nightly.yml").read_text(encoding="utf-8"))["jobs"].values()
    (step,) = [step for step in job["steps"] if "run" in step]
    assert step["run"] == "make test" and step["env"] == {"NIGHTLY": "1"}


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
