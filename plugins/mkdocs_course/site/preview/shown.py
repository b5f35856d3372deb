"""What a preview shows in the browser. The build changes it, and the threads of the server read it."""

from __future__ import annotations

import hashlib
import mimetypes
from dataclasses import dataclass, replace
from pathlib import Path, PureWindowsPath
from threading import Condition
from urllib.parse import unquote, urlsplit


@dataclass(frozen=True, kw_only=True, slots=True)
class PreviewState:
    """What a preview shows.

    `version` counts all changes of this state. `site` is the folder of the last good site, None before the first.
    `assets` counts changes of files that any page may load, and `change` changes of pages; `pages` are the addresses of
    those that changed last. `panel` is the HTML of the Problems, and `waiting_page` that of the page before the first
    site.
    """

    version: int = 0
    site: Path | None = None
    assets: int = 0
    change: int = 0
    pages: tuple[str, ...] = ()
    panel: str = ""
    waiting_page: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Response:
    """What a request is answered with: the `content` of a file of this `kind`, with this HTTP status."""

    content: bytes
    kind: str = "text/html; charset=utf-8"
    status: int = 200
    location: str = ""

    @property
    def is_page(self) -> bool:
        """Whether this is HTML."""
        return self.kind.startswith("text/html")

    @property
    def digest(self) -> str:
        """A digest of the content."""
        return hashlib.sha256(self.content).hexdigest()[:16]


class Board:
    """Holds what is shown, and lets threads wait until it changes."""

    def __init__(self, shown: PreviewState) -> None:
        self.shown, self._changed = shown, Condition()

    def change(self, **values: object) -> None:
        """Change what is shown."""
        with self._changed:
            self.shown = replace(self.shown, version=self.shown.version + 1, **values)  # type: ignore[arg-type]
            self._changed.notify_all()

    def wait(self, version: int, seconds: float) -> PreviewState:
        """Return what is shown when it is no longer this version, at the latest after some seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self.shown.version != version, seconds)
            return self.shown


def respond(shown: PreviewState, target: str) -> Response:
    """Return the response to a request target, a path with or without a query.

    Before the first site this is the waiting page. A folder without a slash is redirected, and a page that does not
    exist is the 404 page of its language.
    """
    path = unquote(urlsplit(target).path)
    names = tuple(name for name in path.split("/") if name not in ("", "."))
    if shown.site is None:
        return Response(content=shown.waiting_page.encode())
    if ".." in names or "\0" in path or any(_leads_away(name) for name in names):
        return Response(content=b"", status=404)
    file = shown.site.joinpath(*names)
    if _is_folder(file):
        if not path.endswith("/"):
            return Response(content=b"", status=301, location=f"{urlsplit(target).path}/")
        file /= "index.html"
    content = _read(file)
    if content is not None:
        return Response(content=content, kind=_mime_type(file))
    pages = (shown.site / name / "404.html" for name in (*names[:1], ""))
    missing = next((text for page in pages if (text := _read(page)) is not None), b"")
    return Response(content=missing, status=404)


def _leads_away(name: str) -> bool:
    """Return whether Windows takes a name for a path: with separators of its own, or a drive before a colon."""
    return "\\" in name or bool(PureWindowsPath(name).drive)


def _is_folder(file: Path) -> bool:
    """Return whether a folder exists, also for a name that is too long for the file system."""
    try:
        return file.is_dir()
    except OSError:
        return False


def _read(file: Path) -> bytes | None:
    try:
        return file.read_bytes()
    except OSError:
        return None


def _mime_type(file: Path) -> str:
    """Return the MIME type of a file by its name, with the encoding if it is a text."""
    known = {".js": "text/javascript", ".mjs": "text/javascript", ".webmanifest": "application/manifest+json"}
    kind = known.get(file.suffix.lower()) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
