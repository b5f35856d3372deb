"""Files of data that come with the package."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The loader in C takes a tenth of the time of the other one, and not every build of PyYAML has it."""


def load(file: Path) -> Any:
    """Return the content of a YAML file of the package, which is right, so that no place is needed for a message."""
    return yaml.load(file.read_text(encoding="utf-8"), LOADER)  # noqa: S506 - both loaders are safe
