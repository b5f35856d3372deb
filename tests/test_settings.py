"""What `mkdocs.yml` may say under `course:`."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs_course import project


@pytest.mark.parametrize(
    "id", ["", "Trust", "trust/two", "trust:two", "trust two", "-trust", "信任", "'12:30'", "7", "[a]"]
)
def test_an_id_is_a_plain_name(id: str, tmp_path: Path) -> None:
    file = tmp_path / "mkdocs.yml"
    file.write_text(f"plugins:\n- course:\n    languages: {{sv: x}}\n    id: {id}\nsite_name: x\n", encoding="utf-8")
    (tmp_path / "docs").mkdir()
    (problem,) = project.read(file)[1]
    expected = {"": ("3:5", "missing-field"), "7": ("4:9", "wrong-type"), "[a]": ("4:9", "wrong-type")}
    assert (str(problem.place), problem.code) == tuple(
        f"mkdocs.yml:{part}" if ":" in part else part for part in expected.get(id, ("4:9", "bad-id"))
    )
