"""The other languages, each built in a process of its own at the same time.

MkDocs or ProperDocs is reached by its name, because a new process has to load the one that the first one runs.
"""

from __future__ import annotations

import logging
import multiprocessing
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from importlib import import_module
from typing import Any

ENGINE = "properdocs" if "properdocs" in sys.modules else "mkdocs"


class Others:
    """Builds `codes` with `prepare(config, code)` called on each config before it is built.

    `given` are values of the config by language, such as `site_dir`.
    """

    def __init__(self, config_file: str, given: dict[str, dict[str, Any]], prepare: Callable[[Any, str], None]) -> None:
        self.pool: ProcessPoolExecutor | None = None
        self.futures: dict[str, Future[list[logging.LogRecord]]] = {}
        if not given:
            return
        # A fork starts at once; it is safe only where no other thread holds a lock (`serve` has such threads).
        alone = sys.platform == "linux" and threading.active_count() == 1
        context = multiprocessing.get_context("fork" if alone else "spawn")
        self.pool = ProcessPoolExecutor(min(len(given), multiprocessing.cpu_count()), mp_context=context)
        for code, values in given.items():
            self.futures[code] = self.pool.submit(build, ENGINE, config_file, code, values, prepare)

    def records(self) -> Iterator[logging.LogRecord]:
        """Wait for every language, and yield its warnings and errors; raises what stopped a build."""
        for code, future in self.futures.items():
            for record in future.result():
                record.msg = f"[{code}] {record.msg}"
                yield record
        self.close()

    def close(self) -> None:
        """Start no more builds, and wait for those that run."""
        if self.pool:
            self.pool.shutdown(cancel_futures=True)


class _Kept(logging.Handler):
    """Keeps the records of a process, so that the one that waits for it can tell them."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        record.msg, record.args, record.exc_info = record.getMessage(), (), None
        self.records.append(record)


def build(
    engine: str, config_file: str, code: str, given: dict[str, Any], prepare: Callable[[Any, str], None]
) -> list[logging.LogRecord]:
    """Build one language in this process, and return its warnings and errors."""
    import_module(engine)
    kept = _Kept()
    for name in dict.fromkeys(("mkdocs", engine)):
        logger = logging.getLogger(name)
        logger.handlers, logger.propagate = [kept], False
    # Whether warnings are failures is for the process that counts those of all languages.
    config = import_module(f"{engine}.config").load_config(config_file, strict=False, **given)
    prepare(config, code)
    import_module(f"{engine}.commands.build").build(config)
    return kept.records
