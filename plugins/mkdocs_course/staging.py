"""The site is built beside the last good one and takes its place only when it is whole."""

from __future__ import annotations

import shutil
import tempfile
import weakref
from pathlib import Path


class Staging:
    """A folder beside `site` in which every language is built."""

    def __init__(self, site: Path) -> None:
        site.parent.mkdir(parents=True, exist_ok=True)
        self.site = site
        self.folder = Path(tempfile.mkdtemp(prefix=f".{site.name}-", dir=site.parent))
        self.folder.chmod(0o755)
        # Also when the build is interrupted nothing is left behind.
        self.discard = weakref.finalize(self, shutil.rmtree, self.folder, ignore_errors=True)
        """Leave the site as it was."""

    def publish(self) -> None:
        """Put what was built where the site is."""
        old = self.folder.with_name(f"{self.folder.name}-old")
        if self.site.exists():
            self.site.rename(old)
        self.folder.rename(self.site)
        shutil.rmtree(old, ignore_errors=True)
