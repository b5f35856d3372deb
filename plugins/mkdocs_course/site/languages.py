"""Builds further languages in parallel, each in a process of its own.

MkDocs or ProperDocs is imported by name, because a new process has to load the same one as the first process.
"""

from __future__ import annotations

import io
import logging
import multiprocessing
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from functools import partial
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from mkdocs_course.report import wording
from mkdocs_course.site.failure import explain
from mkdocs_course.site.logged import Message, collect


@dataclass(frozen=True, kw_only=True, slots=True)
class Engine:
    """The program that builds the pages.

    `name` is mkdocs or properdocs, `command` is build or serve, `level` is the lowest level that is logged, and
    `messages` is the language of messages to trainers.
    """

    name: str
    command: str
    level: int
    messages: str

    @classmethod
    def of(cls, config: object, command: str, messages: str) -> Engine:
        """Return the engine that created a configuration. Plugins import both, so `sys.modules` does not tell which."""
        name = type(config).__module__.partition(".")[0]
        return cls(name=name, command=command, level=logging.getLogger(name).getEffectiveLevel(), messages=messages)


@dataclass(kw_only=True, slots=True)
class Outcome:
    """The result of building one language; `failure` says what stopped it, “” if nothing did."""

    messages: list[Message] = field(default_factory=list)
    failure: str = ""


class BuildFailure(Exception):
    """The build of a language stopped; the argument says why."""


class LanguageBuilds:
    """Builds languages in a pool of processes, which end with the process that started them.

    `values` are configuration values by language code, such as `site_dir`. `prepare(config, code)` is called on each
    configuration before it is built.
    """

    def __init__(
        self, engine: Engine, config_file: Path, values: dict[str, dict[str, Any]], prepare: Callable[[Any, str], None]
    ) -> None:
        self.engine, self.pool = engine, None
        self.futures: dict[str, Future[Outcome]] = {}
        if not values:
            return
        single = sys.platform == "linux" and threading.active_count() == 1
        context = _context(engine, single=single)
        parent_alive, self.alive = context.Pipe(duplex=False)
        # All languages are built from the same text, even if the file is edited during the build. A fork has the
        # course, which `prepare` holds, already; another process unpickles it when it has loaded the engine.
        shared = (engine, str(config_file), config_file.read_bytes(), prepare)
        load = partial(tuple, shared) if single else partial(pickle.loads, pickle.dumps(shared))
        self.pool = ProcessPoolExecutor(
            min(len(values), multiprocessing.cpu_count()),
            mp_context=context,
            initializer=_start_process,
            initargs=(engine.name, parent_alive, self.alive, load),
        )
        for code, own_values in values.items():
            self.futures[code] = self.pool.submit(_build, code, own_values)

    def messages(self) -> Iterator[tuple[str, Message]]:
        """Wait for every language, and yield (language code, message) for what its process logged.

        A second call yields nothing. Raises BuildFailure if any build stopped.
        """
        failures = []
        for code in tuple(self.futures):
            try:
                outcome = self.futures.pop(code).result()
            except BrokenProcessPool:
                outcome = Outcome(failure=wording.sentence("killed", self.engine.messages))
            yield from ((code, message) for message in outcome.messages)
            failures += [f"[{code}] {outcome.failure}"] if outcome.failure else []
        self.close()
        if failures:
            raise BuildFailure("\n".join(dict.fromkeys(failures)))

    def close(self) -> None:
        """Terminate the processes, including those that are still building."""
        if self.pool:
            self.alive.close()
            self.pool.shutdown(cancel_futures=True)


def _context(engine: Engine, *, single: bool) -> Any:
    """Return how processes start. A fork starts at once; it is safe only where no other thread holds a lock.

    `serve` has such threads. It forks a process that has loaded the engine and has none, which ends with it.
    """
    if single or sys.platform != "linux":
        return multiprocessing.get_context("fork" if single else "spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([f"{engine.name}.__main__", "mkdocs_course.plugin"])
    return context


def is_child() -> bool:
    """Return whether this process was started to build a single language."""
    return multiprocessing.parent_process() is not None


BUILD: list[Callable[[str, dict[str, Any]], Outcome]] = []
"""What builds a language in a process of a pool, once the process has started; empty in other processes."""


def _start_process(
    engine: str, parent_alive: Connection, alive: Connection, load: Callable[[], tuple[Any, ...]]
) -> None:
    """Load the engine in a new process, as its command does, and make the process end with its parent.

    `load` returns the arguments of `build` that all languages share.
    """
    alive.close()
    # The first process handles Ctrl-C; the others end with it, without a message.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    threading.Thread(target=_exit_with_parent, args=(parent_alive,), daemon=True).start()
    # ProperDocs installs itself as `mkdocs` here, before anything imports that.
    import_module(f"{engine}.__main__")
    BUILD.append(partial(build, *load()))


def _exit_with_parent(parent_alive: Connection) -> None:
    """Exit at once when the other end of the pipe is closed: by `close`, or because the parent ended."""
    parent_alive.poll(None)
    os._exit(1)


def _build(code: str, values: dict[str, Any]) -> Outcome:
    return BUILD[0](code, values)


def build(
    engine: Engine,
    config_file: str,
    text: bytes,
    prepare: Callable[[Any, str], None],
    code: str,
    values: dict[str, Any],
) -> Outcome:
    """Build the language `code` in this process.

    `text` is the content of `config_file`, which `values` override. `prepare(config, code)` is called before the build.
    Exceptions of the build are returned as the failure of the outcome.
    """
    outcome = Outcome()
    wording.catalogue(engine.messages)  # loaded before the limit of open files may be reached
    collect(engine.name, engine.level, outcome.messages)
    stream = io.BytesIO(text)
    stream.name = config_file  # the files named by INHERIT are resolved from here
    # MkDocs keeps some plugins for the life of a process; a forked process must not share those of its parent.
    import_module(f"{engine.name}.config.defaults").MkDocsConfig.plugins.plugin_cache.clear()
    try:
        # The first process counts the warnings of all languages and decides whether they fail the build.
        config = import_module(f"{engine.name}.config").load_config(
            stream, config_file_path=config_file, strict=False, **values
        )
        prepare(config, code)
        config.plugins.on_startup(command=engine.command, dirty=False)
        try:
            import_module(f"{engine.name}.commands.build").build(config)
        finally:
            config.plugins.on_shutdown()
    except (Exception, SystemExit) as error:
        expected = (import_module(f"{engine.name}.exceptions").MkDocsException, SystemExit)
        outcome.failure = str(error) if isinstance(error, expected) else explain(error, engine.messages)
        logging.getLogger(f"{engine.name}.plugins.course").debug("%s", error, exc_info=True)
    return outcome
