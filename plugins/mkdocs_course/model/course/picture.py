"""Finds pictures that browsers do not show, that are not what their name says, or that are too big for a phone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePath

from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.tree import shown

LARGEST = 3_000_000
"""The number of bytes of a picture that a phone loads in a few seconds."""

STARTS = {
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".gif": (b"GIF87a", b"GIF89a"),
    ".webp": (b"RIFF",),
}
"""The bytes with which the files of a format begin."""

NAMES = {
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"RIFF": "WebP",
    b"PK\x03\x04": "Office, ZIP",
    b"%PDF": "PDF",
    b"BM": "BMP",
    b"<svg": "SVG",
    b"<?xm": "SVG",
    b"II*\x00": "TIFF",
    b"MM\x00*": "TIFF",
}
OTHERS = frozenset(".heic .heif .tif .tiff .bmp .psd .ai .eps .raw .cr2 .nef .dng .wmf .emf .pdf .jfif .jxl".split())
"""Formats that all or some browsers do not show as a picture."""

PHOTOS = (".heic", ".heif")
"""Those in which telephones save photos: they are reported wherever they lie."""

SEEN = (*STARTS, ".avif", *OTHERS)


def faults(files: Iterable[Path], used: Mapping[Path, list[Place]], root: Path) -> Iterator[Problem]:
    """Yield a Problem for each picture that learners will not see, or wait for.

    `files` are those of the course, and `used` has the places of the links to each that a page shows as a picture. A
    picture in another format is reported at each, because with its name all of them change. Paths in Problems are
    relative to `root`.
    """
    for file in files:
        ending = file.suffix.lower()
        if ending not in SEEN or (ending == ".pdf" and file not in used):
            continue
        places = used.get(file, [Place(path=shown(file, root))])
        place = places[0]
        if ending in OTHERS:
            if is_unshown(file.name) and (file in used or ending in PHOTOS):
                yield from (Problem.at(it, "picture-format", warning=True, name=file.name) for it in places)
            continue
        try:
            size, start = file.stat().st_size, _start(file)
        except OSError:
            continue
        if not size and ending in STARTS:
            yield Problem.at(place, "empty-file", "empty-picture", warning=True)
        elif ending in STARTS and not start.startswith(STARTS[ending]):
            yield Problem.at(place, "picture-other", warning=True, name=file.name, format=_format(start))
        elif size > LARGEST:
            number = f"{size / 1_000_000:.1f}"
            yield Problem.at(place, "picture-too-big", warning=True, name=file.name, number=number)


def is_unshown(name: str) -> bool:
    """Return whether a file of this name is a picture that a page shows in vain, and is reported for that."""
    ending = PurePath(name).suffix.lower()
    return ending in OTHERS and ending != ".jfif"


def _start(file: Path) -> bytes:
    with file.open("rb") as opened:
        return opened.read(16)


def _format(start: bytes) -> str:
    """Return the name of the format of a file that begins with some bytes, “?” if it is not known."""
    if start[4:8] == b"ftyp":
        return "AVIF" if start[8:12] == b"avif" else "HEIC"
    known = next((name for mark, name in NAMES.items() if start.startswith(mark)), "")
    return known or ("HTML" if start.lstrip()[:1] == b"<" else "TXT" if start.isascii() and start else "?")
