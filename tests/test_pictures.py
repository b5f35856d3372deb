"""Photos as a trainer has them: turned, scaled, as WebP, without place and date, and of the size that the page says."""

from __future__ import annotations

import random
import re
import xml.etree.ElementTree as etree
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from mkdocs_course.markdown.pictures import Picture, Pictures
from mkdocs_course.site import pictures
from support import SMALLEST, Course

pytest.importorskip("PIL")

from PIL import Image, PngImagePlugin

PLACE, ORIENTATION = 0x8825, 0x0112


def photo(width: int, height: int, *, turned: bool = False, private: bool = False, form: str = "JPEG") -> bytes:
    """Return a photo that no format makes very small; a `private` one says where it was taken."""
    noise = Image.frombytes(
        "RGB", (width // 8, height // 8), random.Random(1).randbytes(width // 8 * (height // 8) * 3)
    )
    exif = Image.Exif()
    if turned:
        exif[ORIENTATION] = 6
    if private:
        exif.get_ifd(PLACE)[2] = (59.0, 19.0, 30.0)
        exif[0x010F] = "Camera of Anna"
    stream = BytesIO()
    noise.resize((width, height)).save(stream, form, quality=95, exif=exif)
    return stream.getvalue()


def read(tmp_path: Path, name: str, data: bytes) -> pictures.Version | None:
    file = tmp_path / name
    file.write_bytes(data)
    made, kept = pictures.versions([(name, file)], tmp_path / "cache")
    assert bool(made) != bool(kept)
    return made.get(name)


def opened(file: Path | None) -> Image.Image:
    assert file is not None
    return Image.open(file)


def test_a_photo_is_turned_scaled_and_says_nothing_of_its_place(tmp_path: Path) -> None:
    data = photo(2400, 1800, turned=True, private=True)
    version = read(tmp_path, "a b.JPG", data)
    assert version and version.picture == Picture(name="a b.JPG.webp", width=1200, height=1600)
    for file, form in ((version.web, "WEBP"), (version.plain, "JPEG")):
        image = opened(file)
        assert (image.format, image.size) == (form, (1200, 1600)) and not image.getexif()
        assert file and b"Anna" not in file.read_bytes() and file.stat().st_size < len(data) / 2


def test_a_small_picture_keeps_its_size_and_its_original(tmp_path: Path) -> None:
    version = read(tmp_path, "a.jpg", photo(640, 480))
    assert version and (version.picture.width, version.picture.height) == (640, 480) and version.plain is None


def test_a_picture_that_webp_makes_no_smaller_stays(tmp_path: Path) -> None:
    stream = BytesIO()
    Image.new("1", (8, 8)).save(stream, "PNG")
    version = read(tmp_path, "dot.png", stream.getvalue())
    assert version in (
        pictures.Version(picture=Picture(name="dot.png", width=8, height=8)),
        pictures.Version(picture=Picture(name="dot.png.webp", width=8, height=8), web=version and version.web),
    )


def test_a_drawing_loses_nothing(tmp_path: Path) -> None:
    drawing = Image.new("RGBA", (400, 300), (0, 0, 0, 0))
    drawing.paste((200, 30, 30, 255), (50, 50, 300, 200))
    stream, note = BytesIO(), PngImagePlugin.PngInfo()
    note.add_text("XML:com.adobe.xmp", "<x>Anna</x>")
    drawing.save(stream, "PNG", pnginfo=note)
    version = read(tmp_path, "drawing.png", stream.getvalue())
    assert version and opened(version.web).convert("RGBA").tobytes() == drawing.tobytes()
    assert version.plain and b"Anna" not in version.plain.read_bytes()


@pytest.mark.parametrize("data", [b"", b"\xff\xd8\xff", b"GIF89a", photo(64, 64)[:200], b"<svg/>"])
def test_what_is_no_picture_is_published_as_it_is(tmp_path: Path, data: bytes) -> None:
    assert read(tmp_path, "broken.jpg", data) is None


def test_a_picture_of_too_many_pixels_is_published_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MAX_PIXELS", 100)
    assert read(tmp_path, "large.jpg", photo(64, 64)) is None


def test_versions_are_made_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = photo(2000, 1000)
    first = read(tmp_path, "a.jpg", data)
    monkeypatch.setattr(pictures, "_make", None)
    again = read(tmp_path, "b.jpg", data)
    assert first and again and again.web == first.web and again.picture.name == "b.jpg.webp"


PAGE = """# Hej

![Ett möte](bilder/m%C3%B6te%20ett.jpg#top){ .wide }

![Samma](./bilder/möte%20ett.jpg "Titel")

<img src="bilder/möte%20ett.jpg" alt="HTML">

[Stor](bilder/möte%20ett.jpg)

![Ritad](bilder/ritning.svg)

![Möbeln](/content/images/desk.jpg) ![Mötet en gång till](/content/sv/module/bilder/möte%20ett.jpg)

--8<-- "/content/sv/figur.svg"

/// quiz | q
///
"""
ASKING = (
    'ask: {sv: "![Ett möte](module/bilder/möte%20ett.jpg) ![Möbel](/content/images/desk.jpg)?", zh: "什么？"}\n'
    "  right: {sv: Ja, zh: 是}"
)


@pytest.mark.slow
def test_pages_show_the_versions(course: Callable[..., Course]) -> None:
    made = course(
        SMALLEST
        | {
            "content/sv/module/index.md": PAGE,
            "content/zh/module/index.md": "# 你好\n\n![桌子](/content/images/desk.jpg)\n\n/// quiz | q\n///\n",
            "quizzes/q.yml": f"questions:\n- {ASKING}\n  wrong: [{{text: {{sv: Nej, zh: 不}}, why: '–'}}]\n",
            "content/sv/module/bilder/möte ett.jpg": photo(3200, 1600, private=True),
            # A picture for all languages; one of them has its own.
            "content/images/desk.jpg": photo(800, 400),
            "content/zh/images/desk.jpg": photo(640, 320),
            "content/sv/figur.svg": '<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="Tre steg"/>',
            "content/sv/module/bilder/ritning.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
        }
    )
    # Not strict: the name of one picture has a space, which is told.
    built = made.build()
    assert built.returncode == 0, built.stdout
    shown = re.findall(r'<img[^>]*?src="([^"]*)"[^>]*>', made.read("sv/module/index.html"))
    webp = [src for src in shown if src.endswith(".webp") or ".webp#" in src]
    assert webp.count("../images/desk.jpg.webp") == 2 and "<svg" in made.read("sv/module/index.html")
    assert 'src="../images/desk.jpg.webp" width="640"' in re.sub(r' alt="[^"]*"', "", made.read("zh/module/index.html"))
    webp = [src for src in webp if "desk" not in src]
    assert len(webp) == 4 and "bilder/m%C3%B6te%20ett.jpg" in " ".join(shown), shown
    assert made.read("sv/module/index.html").count('width="1600"') == 4
    offline = made.read("sv/offline.json")
    assert "ett.jpg.webp" in offline and 'ett.jpg"' not in offline and "ritning.svg" in offline
    published = made.folder / "site/sv/module/bilder/möte ett.jpg"
    assert b"Anna" not in published.read_bytes() and opened(published).size == (1600, 800)
    again = made.build()
    assert again.returncode == 0 and len(list((made.folder / ".cache").rglob("*.webp"))) == 3


def test_a_picture_is_read_from_its_page_or_from_the_folder_of_the_course() -> None:
    shown = Pictures(Path("/course/content"), "sv")
    shown.known, shown.page = {"a/b.jpg": Picture(name="b.jpg.webp", width=3, height=2)}, "a/index.md"
    for src, width, expected in (
        ("b.jpg", "10", {"src": "b.jpg.webp", "width": "10"}),
        ("../a/b.jpg?x#y", None, {"src": "../a/b.jpg.webp?x#y", "width": "3", "height": "2"}),
        ("https://example.com/a/b.jpg", None, {"src": "https://example.com/a/b.jpg"}),
        ("c.jpg", None, {"src": "c.jpg"}),
        ("/content/sv/a/b.jpg#y", None, {"src": "b.jpg.webp#y", "width": "3", "height": "2"}),
        ("/content/zh/a/b.jpg", None, {"src": "../zh/a/b.jpg"}),
        ("/static/b.jpg", None, {"src": "/static/b.jpg"}),
    ):
        element = etree.Element("img", {"src": src} | ({"width": width} if width else {}))
        shown.show_in_page(element)
        assert element.attrib == expected
