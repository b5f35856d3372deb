"""The files for use without a network: the service worker, its lists, and the web app manifest."""

from __future__ import annotations

import hashlib
import json
import mimetypes
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import rjsmin

from mkdocs_course.site.pictures import SUFFIXES as PICTURES
from mkdocs_course.site.recordings import SUFFIXES
from mkdocs_course.view.sheets import FOLDER
from mkdocs_course.view.words import Words

# Files that no page loads, such as source maps. Of the theme's stemmers, pages load those of the course's languages.
EXCLUDED = re.compile(
    r"\.map$|\.gz$|(?:^|/)(?:404\.html|offline\.json|quizzes\.json|sitemap\.xml)$|/lunr/(?:tinyseg|wordcut)\.js$"
)
STEMMER = re.compile(r"/lunr/min/lunr\.([a-z]+)\.min\.js$")
MAX_STORED = 1_000_000
"""The largest file that is stored, in bytes. Audio and video never are: browsers request them in ranges."""

MAX_BUNDLED = 40_000
"""The largest script or style sheet that is bundled with others, in bytes."""

QUIZZES = "assets/quiz"
"""The folder of the standalone quizzes of a language, below the folder of the language."""

SIZES = (192, 512)
# Each module after those that it imports.
WORKER = ("course", "files", "versions", "fetching", "rounds", "answer", "worker")
REMOVAL = ("course", "removal")
MODULE = re.compile(r"^(?:import .*\n|export )", re.MULTILINE)


@dataclass(frozen=True, kw_only=True, slots=True)
class Selection:
    """The choice of files that the service worker stores.

    `left_out` returns whether a file, by its path below the folder of its language, is not stored. `folders` is whether
    each page has a folder of its own, and so an address without `index.html`.
    """

    left_out: Callable[[str], bool]
    folders: bool

    def files(self, site: Path, words: Words, codes: tuple[str, ...]) -> Iterator[tuple[str, Path]]:
        """Yield (address below the root, file) for each stored file of one language; `codes` are all languages."""
        for file in (site / "index.html", *sorted(it for it in (site / words.code).rglob("*") if it.is_file())):
            path = file.relative_to(site).as_posix()
            stemmer = STEMMER.search(path)
            if EXCLUDED.search(path) or (stemmer and stemmer[1] not in (*codes, "multi")) or _is_large(file):
                continue
            # A picture for which pages have a version for the web.
            if file.suffix.lower() in PICTURES and file.with_name(f"{file.name}.webp").exists():
                continue
            if not self.left_out(path.removeprefix(f"{words.code}/")):
                yield re.sub(r"(^|/)index\.html$", r"\1", path) if self.folders else path, file


def _is_large(file: Path) -> bool:
    media = (mimetypes.guess_type(file.name)[0] or "").split("/")[0]
    return media in ("audio", "video") or file.suffix.lower() in SUFFIXES or file.stat().st_size > MAX_STORED


def write(site: Path, course: str, languages: tuple[Words, ...], selection: Selection) -> None:
    """Write the service worker of a site, and for each language the list of stored files with their digests.

    `course` is the id of the course. Small files are also bundled, by digest, to save requests: `scripts.json` has
    the scripts and styles of all languages, and `quizzes.json` the quizzes of one.
    """
    codes = tuple(words.code for words in languages)
    scripts: dict[str, str] = {}
    for words in languages:
        quizzes, digests = {}, {}
        for address, file in selection.files(site, words, codes):
            content = file.read_bytes()
            digests[address] = digest(content)
            if address.startswith(f"{words.code}/{QUIZZES}/"):
                quizzes[digests[address]] = content.decode("utf-8")
            elif file.suffix in (".js", ".css") and len(content) <= MAX_BUNDLED:
                scripts[digests[address]] = content.decode("utf-8")
        _write(site / words.code / "quizzes.json", quizzes)
        _write(site / words.code / "offline.json", {"words": words.offline, "files": digests})
    _write(site / "scripts.json", scripts)
    (site / "sw.js").write_text(worker(course, codes, WORKER), encoding="utf-8")


def _write(file: Path, content: dict[str, Any]) -> None:
    file.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def remove(site: Path, course: str) -> None:
    """Write the service worker of a site without offline use: it removes the stored files and unregisters itself."""
    (site / "sw.js").write_text(worker(course, (), REMOVAL), encoding="utf-8")


def digest(content: bytes) -> str:
    """Return the first 128 bits of the SHA-256 of `content`, in hexadecimal: enough to avoid collisions."""
    return hashlib.sha256(content).hexdigest()[:32]


def worker(course: str, codes: tuple[str, ...], modules: tuple[str, ...]) -> str:
    """Return a service worker as one script, because not every browser supports modules in service workers.

    `course` is the id of the course, `codes` are its languages, and `modules` the files of `runtime/worker/`.
    """
    course_data = json.dumps({"id": course, "languages": codes})
    texts = [(FOLDER / "worker" / f"{name}.js").read_text(encoding="utf-8") for name in modules]
    return f"self.COURSE = {course_data}\n{rjsmin.jsmin(MODULE.sub('', ''.join(texts)))}\n"


def manifest(words: Words, title: str) -> str:
    """Return the web app manifest of one language, for the folder of that language.

    See https://www.w3.org/TR/appmanifest/. The icons are `assets/icon-192.png` and `assets/icon-512.png`.
    """
    icons = [
        {"src": f"assets/icon-{size}.png", "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
        for size in SIZES
        for purpose in ("any", "maskable")
    ]
    members = {
        "id": "./",
        "name": title,
        "short_name": title,
        "lang": words.tag,
        "start_url": "./",
        "scope": "../",
        "display": "standalone",
        "icons": icons,
    }
    return json.dumps(members, ensure_ascii=False, indent=1)
