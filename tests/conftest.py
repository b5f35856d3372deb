"""Fixtures for all tests: courses of a few files, and this course built once and served."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import pytest
from support import ADDRESS, MOUNT, ROOT, SMALLEST, Course, Site, run


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the fast tests first, those that build sites next, those in the browser last."""
    items.sort(key=lambda item: (bool(item.get_closest_marker("browser")), bool(item.get_closest_marker("slow"))))


@pytest.fixture
def course(tmp_path: Path) -> Callable[..., Course]:
    """Return a function that makes a course of the files given, over a smallest one in two languages."""

    def make(files: dict[str, str | bytes] | None = None, folder: str = "course") -> Course:
        made = Course(tmp_path / folder)
        made.write(SMALLEST | (files or {}))
        return made

    return make


class _Handler(http.server.SimpleHTTPRequestHandler):
    """Serves like GitHub Pages: below a path, and with `404.html` for what is not there."""

    def translate_path(self, path: str) -> str:
        inside = path.removeprefix(MOUNT)
        return super().translate_path(inside if inside != path else "/there-is-nothing-beside-the-site")

    def send_head(self) -> BinaryIO | BytesIO | None:
        # A site that was built anew is shown, even where its files are not younger than those before.
        del self.headers["If-Modified-Since"]
        return super().send_head()

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "max-age=0")
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

    def log_message(self, format: str, *values: object) -> None:
        pass


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], Site]]:
    """Return a function that serves a built site on this machine until the tests end."""
    servers = []

    def start(folder: Path) -> Site:
        handler = functools.partial(_Handler, directory=str(folder))
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return Site(folder=folder, url=f"http://127.0.0.1:{server.server_port}{MOUNT}/")

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], Site]) -> Site:
    """This course, built strict as for GitHub Pages, and served."""
    folder = tmp_path_factory.mktemp("built") / "site"
    done = run("mkdocs", "build", "--strict", "--site-dir", str(folder), cwd=ROOT, SITE_URL=ADDRESS)
    assert done.returncode == 0, done.stdout
    return serve(folder)
