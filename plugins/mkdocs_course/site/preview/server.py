"""Serves a preview on this machine. Each page gets a script that shows Problems over it and reloads it."""

from __future__ import annotations

import functools
import json
import socket
from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from mkdocs_course.site.preview.shown import Board, PreviewState, Response, respond

STATE, FILES = "/.preview/state", "/.preview/"
WAIT = 20.0
"""The number of seconds after which a browser that waits for a change is answered."""

Injected = Callable[[PreviewState, str], str]
"""Returns what is put at the end of a page; the arguments are what is shown, and the digest of the page."""


class PreviewServer(ThreadingHTTPServer):
    """An HTTP server of the site that a `board` holds.

    `files` are the preview's own files, by name, and `injected` returns the HTML that is added at the end of a page.
    Raises OSError if the address is taken.
    """

    request_queue_size = 128

    def __init__(self, address: tuple[str, int], board: Board, files: dict[str, Response], injected: Injected) -> None:
        self.address_family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
        super().__init__(address, functools.partial(_Handler, board=board, files=files, injected=injected))

    def handle_error(self, *_: Any) -> None:
        """Do nothing: a browser may close a connection at any time."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *request: Any, board: Board, files: dict[str, Response], injected: Injected) -> None:
        self.board, self.files, self.injected = board, files, injected
        super().__init__(*request)

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        if parts.path == STATE:
            self._send(self._state(parse_qs(parts.query)))
        elif parts.path.startswith(FILES):
            self._send(self.files.get(parts.path.removeprefix(FILES), Response(content=b"", status=404)))
        else:
            shown = self.board.shown
            self._send(self._with_script(respond(shown, self.path), shown))

    do_HEAD = do_GET  # noqa: N815

    def _state(self, query: dict[str, list[str]]) -> Response:
        after, page = (query.get(name, [""])[0] for name in ("after", "page"))
        shown = self.board.wait(int(after) if after.isdecimal() else -1, WAIT)
        state = {
            "version": shown.version,
            "digest": respond(shown, page or "/").digest,
            "assets": shown.assets,
            "change": shown.change,
            "pages": shown.pages,
            "panel": shown.panel,
        }
        return Response(content=json.dumps(state).encode(), kind="application/json")

    def _with_script(self, page: Response, shown: PreviewState) -> Response:
        if not page.is_page:
            return page
        before, end, after = page.content.rpartition(b"</body>")
        script = self.injected(shown, page.digest).encode()
        # Without an end of its body the whole page is what comes `after`.
        content = before + script + end + after if end else after + script
        return Response(content=content, kind=page.kind, status=page.status, location=page.location)

    def _send(self, sent: Response) -> None:
        with suppress(OSError):
            self.send_response(sent.status)
            self.send_header("Content-Type", sent.kind)
            self.send_header("Content-Length", str(len(sent.content)))
            self.send_header("Cache-Control", "no-store")
            if sent.location:
                self.send_header("Location", sent.location)
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(sent.content)

    def log_message(self, format: str, *values: object) -> None:  # noqa: A002 – the name in the library
        """Print nothing."""
