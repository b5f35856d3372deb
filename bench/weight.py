"""Measure what a lesson weighs: its page, and the scripts, styles and pictures that the page names."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

NAMED = re.compile(r'<(?:script|link)\b[^>]*?\b(?:src|href)="([^"#?:]+\.(?:js|css|png|svg|webmanifest))"')


def weight(site: Path, page: str) -> tuple[int, float, float]:
    """Return the number of files of a page of a site, and the kilobytes of the page and of all of them, compressed."""
    file = site / page
    text = file.read_text(encoding="utf-8")
    named = {(file.parent / path).resolve() for path in NAMED.findall(text)}
    files = [file, *(path for path in named if path.is_file())]
    sizes = [len(gzip.compress(path.read_bytes(), 9, mtime=0)) / 1000 for path in files]
    return len(files), sizes[0], sum(sizes)
