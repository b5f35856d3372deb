"""Makes versions of pictures for the web: turned as they were taken, scaled, as WebP, and without the place and date.

Pillow does it, where it is installed. A version is kept in a cache under the digest of the picture.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from mkdocs_course.markdown.pictures import Picture
from mkdocs_course.model.text.rooted import is_shared

SUFFIXES = (".jpg", ".jpeg", ".png")
LONGEST = 1600
"""The longest side of a picture, in pixels: twice the width of a lesson on a wide screen."""
QUALITY = 80
MAX_PIXELS = 80_000_000
"""The largest picture that is read, in pixels; a phone's are of 12 to 50 million."""
SMALLER = 0.9
"""A version is used if it has at most this share of the bytes."""
ORIENTATION = 0x0112
"""The number of the EXIF field that says how a camera was held; above 4, height and width are exchanged."""
PRIVATE = frozenset(("xmp", "XML:com.adobe.xmp", "comment", "photoshop"))
"""What Pillow calls that which a picture says of itself beside EXIF."""
SPARE = 300_000
"""A drawing in PNG stays without loss up to this size, in bytes."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Version:
    """What is published of a picture.

    `picture` is what pages show. `web` is the file of its version, None if the original is better. `plain` is the file
    that takes the place of the original, which has a place and a date in it or is too large; None if it may stay.
    """

    picture: Picture
    web: Path | None = None
    plain: Path | None = None


class PublishedAsIs(Exception):
    """A picture that is published as it is, because it is too large to read or no picture."""


def shared(content: Path, languages: Iterable[str]) -> tuple[tuple[str, Path], ...]:
    """Return the pictures that all languages share, by the path at which each language has them.

    They lie in the folder `content`, beside the folders of the languages.
    """
    folders = {content / code for code in languages}
    tops = sorted(it for it in content.iterdir() if it not in folders and not it.name.startswith("."))
    files = (file for top in tops for file in ((top, *sorted(top.rglob("*"))) if top.is_dir() else (top,)))
    return tuple((it.relative_to(content).as_posix(), it) for it in files if is_shared(it.name) and it.is_file())


def is_installed() -> bool:
    """Return whether Pillow is installed."""
    try:
        import PIL.Image  # noqa: F401, PLC0415 – an optional library
    except ImportError:
        return False
    return True


def versions(files: Iterable[tuple[str, Path]], cache: Path) -> tuple[dict[str, Version], tuple[str, ...]]:
    """Return the versions of pictures by their path, and the paths of those that are published as they are.

    `files` are paths below the folder of a language, with their files; `cache` is the folder of versions.
    """
    by_path: dict[str, Version] = {}
    kept = []
    files = tuple(files)
    with ThreadPoolExecutor() as threads:
        for (path, _), version in zip(
            files, threads.map(lambda pair: _version_if_any(pair[1], cache), files), strict=True
        ):
            if version:
                by_path[path] = version
            else:
                kept.append(path)
    return by_path, tuple(kept)


def _version_if_any(file: Path, cache: Path) -> Version | None:
    try:
        return _version(file, cache)
    except PublishedAsIs:
        return None


def _version(file: Path, cache: Path) -> Version:
    """Return the version of a picture. Raises PublishedAsIs."""
    from PIL import Image  # noqa: PLC0415 – an optional library

    try:
        data = file.read_bytes()
        with Image.open(BytesIO(data), formats=("JPEG", "PNG")) as image:
            return _converted(image, data, file, cache)
    except PublishedAsIs:
        raise
    except Exception as error:
        # Pillow raises what its parts raise for a broken picture, and a disk may be full.
        raise PublishedAsIs(file) from error


def _converted(image: Any, data: bytes, file: Path, cache: Path) -> Version:
    from PIL import ImageOps  # noqa: PLC0415 – an optional library

    if image.width * image.height > MAX_PIXELS or getattr(image, "n_frames", 1) > 1:
        raise PublishedAsIs(file)
    turned = image.getexif().get(ORIENTATION, 1) > 4
    width, height = reversed(image.size) if turned else image.size
    scale = min(1, LONGEST / max(width, height))
    size = max(1, round(width * scale)), max(1, round(height * scale))
    # What has a place and a date in it, or is too large, is not published as it is.
    private = bool(image.getexif()) or not PRIVATE.isdisjoint(image.info)
    unfit = private or scale < 1
    name = f"{hashlib.sha256(data).hexdigest()[:32]}-{LONGEST}-{QUALITY}"
    web, plain = cache / f"{name}.webp", cache / f"{name}{file.suffix.lower()}"
    if not web.exists() or (unfit and not plain.exists()):
        drawing = image.format == "PNG"
        _make(ImageOps.exif_transpose(image), size, web, plain if unfit else None, drawing=drawing)
    if not unfit and web.stat().st_size > SMALLER * len(data):
        return Version(picture=Picture(name=file.name, width=size[0], height=size[1]))
    picture = Picture(name=f"{file.name}.webp", width=size[0], height=size[1])
    return Version(picture=picture, web=web, plain=plain if unfit else None)


def _make(image: Any, size: tuple[int, int], web: Path, plain: Path | None, *, drawing: bool) -> None:
    """Write the version of a picture, and one in its own format without anything but the picture."""
    profile = image.info.get("icc_profile")
    if image.mode not in ("RGB", "RGBA", "L"):
        image = image.convert("RGBA" if "transparency" in image.info or image.mode in ("LA", "PA") else "RGB")
    if image.size != size:
        image = image.resize(size, 1)  # Lanczos
    options: dict[str, Any] = {"method": 4, "icc_profile": profile}
    shown = _saved(image, "WEBP", lossless=True, **options) if drawing else b""
    if not 0 < len(shown) <= SPARE:
        shown = _saved(image, "WEBP", quality=QUALITY, **options)
    _write(web, shown)
    if plain is not None and plain.suffix == ".png":
        _write(plain, _saved(image, "PNG", optimize=True, icc_profile=profile))
    elif plain is not None:
        _write(plain, _saved(image.convert("RGB"), "JPEG", quality=QUALITY, icc_profile=profile))


def _saved(image: Any, form: str, **options: Any) -> bytes:
    stream = BytesIO()
    # What a picture says of itself would otherwise be written again.
    image.info = {}
    image.save(stream, form, **{name: value for name, value in options.items() if value is not None})
    return stream.getvalue()


def _write(file: Path, data: bytes) -> None:
    """Write a file at once: two builds may make it at the same time."""
    file.parent.mkdir(parents=True, exist_ok=True)
    own = file.with_name(f"{file.name}.{secrets.token_hex(4)}")
    own.write_bytes(data)
    own.replace(file)
