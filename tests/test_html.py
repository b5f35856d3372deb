"""The pages as the Nu HTML checker sees them."""

from __future__ import annotations

import json
import subprocess

import pytest
from support import ROOT, Site, by_night, program


# The other language has other words in the same elements.
@pytest.mark.slow
@pytest.mark.parametrize("language", ["sv", *by_night("zh")])
def test_no_errors(site: Site, language: str) -> None:
    jar = ROOT / "tests" / "tools" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    assert jar.is_file(), "run tests/tools/install"
    command = [
        program("java"),
        # It runs once: what it compiles well costs more than it saves.
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xss4m",
        "-jar",
        str(jar),
        "--skip-non-html",
        "--format",
        "json",
        "--exit-zero-always",
        *map(str, (site.folder / language, *site.folder.glob("*.html"))),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    messages = json.loads(done.stderr)["messages"]
    errors = {
        f"{each['url'].removeprefix(site.folder.as_uri())}: {each['message']}: {each.get('extract', '')[:160]}"
        for each in messages
        if each["type"] == "error"
    }
    assert not errors, "\n".join(sorted(errors)[:20])
