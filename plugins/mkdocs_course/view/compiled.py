"""The code that Jinja compiles from templates, kept while this process runs: a preview renders again and again."""

from __future__ import annotations

from collections import defaultdict
from types import CodeType

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket


class Compiled(BytecodeCache):
    """Keeps the code of templates for environments whose options and filters are alike."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the code that was compiled of the same source before."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code that was compiled just now."""
        if bucket.code:
            self._codes[bucket.key, bucket.checksum] = bucket.code


COMPILED: defaultdict[str, Compiled] = defaultdict(Compiled)
"""By language: what a filter makes of a constant is in the code."""
