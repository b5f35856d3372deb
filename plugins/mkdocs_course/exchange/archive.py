"""Files of Office, which are ZIP archives of XML: what is in them is judged before any library opens them."""

from __future__ import annotations

from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

MAX_BYTES = 60_000_000
"""The number of bytes that the parts of an archive may have together, unpacked; pictures do not count."""
MAX_PARTS = 5_000


class BadArchive(Exception):
    """The archive is broken, protected by a password, too large, or has in it what Office never writes."""


def names(data: bytes) -> frozenset[str]:
    """Return the names of the parts of an archive. Raises BadArchive unless all of them are safe to read."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            safe = _is_safe(archive, parts)
    except (BadZipFile, EOFError, NotImplementedError, OSError, ValueError, RuntimeError, OverflowError) as error:
        raise BadArchive from error
    except Exception as error:
        # zlib and lzma have errors of their own, which their modules name only where they are installed.
        if type(error).__name__ in ("error", "LZMAError"):
            raise BadArchive from error
        raise
    if not safe:
        raise BadArchive
    return frozenset(member.filename for member in parts)


def _is_safe(archive: ZipFile, parts: list[ZipInfo]) -> bool:
    """Return whether no part has a password or a document type, and all together are not too large."""
    read = [member for member in parts if not member.filename.startswith(("word/media/", "xl/media/"))]
    return (
        len(parts) <= MAX_PARTS
        and sum(member.file_size for member in read) <= MAX_BYTES
        and not any(member.flag_bits & 1 for member in read)
        and not any(_declares(archive.read(member)) for member in read if member.filename.endswith((".xml", ".rels")))
    )


def _declares(xml: bytes) -> bool:
    """Return whether XML has a document type, and so may have entities; in UTF-16 there is a null in each letter."""
    return b"<!DOCTYPE" in xml.replace(b"\0", b"").upper()
