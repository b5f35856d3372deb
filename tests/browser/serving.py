"""A server that a test can give other sites, and faults, while a browser uses it."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

if TYPE_CHECKING:
    from _typeshed import SupportsRead, SupportsWrite

DROPPED = "dropped"
WAIT = 20
"""The most seconds that a file is held back."""


@dataclass
class Server:
    """Sites by the path they are mounted at. `fault` says of a path what is answered instead of its file.

    That is the status of an error, the bytes of another file, `DROPPED` for a connection that breaks, or None. `pause`
    holds back what follows a sign in a file until its event is set.
    """

    url: str = ""
    sites: dict[str, Path] = field(default_factory=dict)
    fault: Callable[[str], int | bytes | str | None] = lambda path: None
    pause: tuple[bytes, threading.Event] | None = None
    cache: str = "max-age=600"
    requests: list[str] = field(default_factory=list)


class _Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, served: Server, *given: object) -> None:
        self.served = served
        super().__init__(*given)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        path = unquote(urlsplit(path).path)
        for mount in sorted(self.served.sites, key=len, reverse=True):
            if path.startswith(mount):
                return f"{self.served.sites[mount]}/{path.removeprefix(mount)}"
        return "/there-is-no-such-site"

    def do_GET(self) -> None:
        path = urlsplit(self.path).path
        # The files of another site may be older, and others all the same.
        del self.headers["If-Modified-Since"]
        self.served.requests.append(path)
        fault = self.served.fault(path)
        if fault is None:
            super().do_GET()
        elif fault == DROPPED:
            self.close_connection = True
        else:
            body = fault if isinstance(fault, bytes) else b"fault"
            self.send_response(200 if isinstance(fault, bytes) else int(fault))
            self.send_header("Content-Type", self.guess_type("index.html" if path.endswith("/") else path))
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    def copyfile(self, source: SupportsRead[bytes], outputfile: SupportsWrite[bytes]) -> None:
        sign, event = self.served.pause or (b"", threading.Event())
        body = source.read()
        at = body.find(sign) if sign else -1
        if at >= 0:
            outputfile.write(body[:at])
            event.wait(WAIT)
        outputfile.write(body[max(at, 0) :])

    def end_headers(self) -> None:
        self.send_header("Cache-Control", self.served.cache)
        super().end_headers()

    def log_message(self, format: str, *values: object) -> None:
        pass


class _Listener(http.server.ThreadingHTTPServer):
    request_queue_size = 128

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that is closed leaves its connections."""


@contextmanager
def serving() -> Iterator[Server]:
    """Give a server without a site."""
    served = Server()
    listener = _Listener(("127.0.0.1", 0), functools.partial(_Handler, served))
    served.url = f"http://127.0.0.1:{listener.server_port}"
    # It looks so often whether it is to stop, in seconds.
    threading.Thread(target=listener.serve_forever, args=[0.02], daemon=True).start()
    yield served
    listener.shutdown()
    listener.server_close()
