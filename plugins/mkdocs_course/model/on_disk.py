"""Whether a file or a folder exists, also for a name that none can have: too long, or with a zero in it.

`Path.is_file` and `Path.is_dir` raise OSError for such a name, which a trainer may have typed.
"""

from __future__ import annotations

import os.path
from pathlib import Path


def is_file(path: Path) -> bool:
    """Return whether a path is that of a file."""
    return os.path.isfile(path)  # noqa: PTH113


def is_folder(path: Path) -> bool:
    """Return whether a path is that of a folder."""
    return os.path.isdir(path)  # noqa: PTH112
