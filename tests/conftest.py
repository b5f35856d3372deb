"""Fixtures for all tests: courses of a few files, and the tests' course built once and served."""

from __future__ import annotations

import fcntl
import functools
import gc
import http.server
import os
import re
import shutil
import sys
import threading
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

import pytest
from support import ADDRESS, COURSE, MOUNT, ROOT, SMALLEST, Course, Site, build_strict, run


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Run the fast tests first, those that build sites next, those in the browser last; the long ones if asked to."""
    if not os.environ.get("NIGHTLY"):
        # Left out rather than skipped: a test that is skipped looks as if something were missing here.
        long = [item for item in items if item.get_closest_marker("nightly")]
        config.hook.pytest_deselected(items=long)
        items[:] = [item for item in items if item not in long]
    items.sort(key=lambda item: (bool(item.get_closest_marker("browser")), bool(item.get_closest_marker("slow"))))


def pytest_collection_finish() -> None:
    """Look for no garbage among thousands of tests, each time that one of them makes objects."""
    gc.collect()
    gc.freeze()


HOUR = 3600
"""Seconds."""


@pytest.fixture
def course(tmp_path: Path) -> Callable[..., Course]:
    """Return a function that makes a course of the files given, over a smallest one in two languages."""

    def make(files: dict[str, str | bytes] | None = None, folder: str = "course") -> Course:
        made = Course(tmp_path / folder)
        made.write(SMALLEST | (files or {}))
        return made

    return make


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves like GitHub Pages: each site below a path of its own, and with `404.html` for what is not there."""

    def __init__(self, *given: Any, sites: dict[str, Path]) -> None:
        self.sites = sites
        super().__init__(*given, directory=str(sites[MOUNT]))

    def translate_path(self, path: str) -> str:
        for mount, folder in self.sites.items():
            if re.match(rf"{re.escape(mount)}(?=[/?#]|$)", path):
                self.directory = str(folder)
                return super().translate_path(path.removeprefix(mount))
        return super().translate_path("/there-is-nothing-beside-the-sites")

    def send_head(self) -> BinaryIO | BytesIO | None:
        # A site that was built anew is shown, even where its files are not younger than those before.
        del self.headers["If-Modified-Since"]
        return super().send_head()

    def end_headers(self) -> None:
        # What has a digest in its name never changes, and need not be read and compiled anew for each page of a test.
        fixed = re.search(r"/assets/(javascripts|stylesheets|course)/", self.path)
        self.send_header("Cache-Control", "max-age=600" if fixed else "max-age=0")
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        return None

    def log_message(self, format: str, *values: object) -> None:
        pass


class _Server(http.server.ThreadingHTTPServer):
    """Says nothing of a browser that has gone away while it was answered."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@pytest.fixture(scope="session")
def serve() -> Callable[..., Site]:
    """Return a function that serves a built site on this machine until the tests end.

    Sites in `beside`, by the path of each, have the same origin.
    """

    def start(folder: Path, beside: dict[str, Path] | None = None) -> Site:
        handler = functools.partial(_Handler, sites={MOUNT: folder, **(beside or {})})
        server = _Server(("127.0.0.1", 0), handler)
        # It ends with the process, and so never looks whether it is to stop: there are a hundred.
        threading.Thread(target=server.serve_forever, args=[HOUR], daemon=True).start()
        return Site(folder=folder, url=f"http://127.0.0.1:{server.server_port}{MOUNT}/")

    return start


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Callable[[Path], None]], Path]:
    """Return a function that gives the folder of a name, filled once for all processes that run tests."""
    own = tmp_path_factory.getbasetemp()
    top = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def give(name: str, fill: Callable[[Path], None]) -> Path:
        folder, done = top / name, top / f"{name}.done"
        with (top / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not done.exists():
                folder.mkdir(exist_ok=True)
                fill(folder)
                done.touch()
        return folder

    return give


@pytest.fixture(scope="session")
def site(shared: Callable[..., Path], serve: Callable[..., Site]) -> Site:
    """The tests' course, built strict as for GitHub Pages, and served."""
    return serve(shared("site-of-tests", lambda folder: build_strict(COURSE, folder)) / "site")


@pytest.fixture(scope="session")
def zensical(shared: Callable[..., Path]) -> Path:
    """Return the folder of the tests' course as Zensical makes it."""

    def fill(folder: Path) -> None:
        shutil.copytree(COURSE, folder / "course" / "one")
        shutil.copytree(ROOT / "overrides", folder / "overrides")
        done = run("mkdocs_course", "build", "--with", "zensical", cwd=folder / "course" / "one", SITE_URL=ADDRESS)
        assert done.returncode == 0, done.stdout

    return shared("zensical-of-tests", fill) / "course" / "one" / "site"
