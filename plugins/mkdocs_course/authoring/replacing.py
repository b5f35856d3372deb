"""Replaces a file in one step, so that it is never half written."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path


def replace(file: Path, content: bytes) -> None:
    """Put a content in the place of that of a file, which keeps its permissions.

    Raises OSError, and then the file is as it was.
    """
    file = file.resolve()
    number, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    try:
        with os.fdopen(number, "wb") as stream:
            stream.write(content)
        shutil.copymode(file, name)
        Path(name).replace(file)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
