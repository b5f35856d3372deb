"""The workflows: valid, pinned, and with no more rights than they need."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from support import ROOT

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def beside_python(name: str) -> str:
    found = shutil.which(name, path=str(Path(sys.executable).parent))
    assert found, f"{name} is not installed: run make test"
    return found


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda file: file.name)
def test_schema(file: Path) -> None:
    command = [beside_python("check-jsonschema"), "--builtin-schema", "vendor.github-workflows", str(file)]
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


def test_the_address_comes_from_the_workflow() -> None:
    """A fork or a custom domain needs no edit: nothing that is committed names the site's address."""
    assert "SITE_URL" in (ROOT / ".github/workflows/deploy.yml").read_text(encoding="utf-8")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    assert "site_url: !ENV" in config and "https://" not in config
