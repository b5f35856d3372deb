"""What it takes to use the course without a network, and to put it on a telephone's screen."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from urllib.parse import quote

from mkdocs_course.view.words import Words

# Maps are for developers; and of the theme's word stemmers only those of the course's languages are ever loaded.
NEVER = re.compile(
    r"\.map$|\.gz$|(?:^|/)(?:sw\.js|sitemap\.xml|robots\.txt|\.nojekyll|CNAME)$|/lunr/(?:tinyseg|wordcut)\.js$"
)
STEMMER = re.compile(r"/lunr/min/lunr\.([a-z]+)\.min\.js$")
SIZES = (192, 512)


def write(site: Path, course: str, codes: tuple[str, ...], worker: str) -> None:
    """Write the service worker for all that is in `site`; `worker` is the path of its script below that."""
    files, digest = [], hashlib.sha256()
    for file in sorted(each for each in site.rglob("*") if each.is_file()):
        path = file.relative_to(site).as_posix()
        stemmer = STEMMER.search(path)
        if NEVER.search(path) or (stemmer and stemmer[1] not in (*codes, "multi")):
            continue
        digest.update(f"{path}\0".encode() + hashlib.sha256(file.read_bytes()).digest())
        files.append(quote(re.sub(r"(^|/)index\.html$", r"\1", path)) or "./")
    prefix = f"course-{course}-"
    told = json.dumps({"prefix": prefix, "cache": prefix + digest.hexdigest()[:16], "files": files})
    (site / "sw.js").write_text(f"self.COURSE = {told}\nimportScripts({json.dumps(worker)})\n", encoding="utf-8")


def manifest(words: Words, title: str) -> str:
    """Return the web app manifest of one language, which lies in the folder of that language.

    See https://www.w3.org/TR/appmanifest/. The icons are `assets/icon-192.png` and `assets/icon-512.png`.
    """
    icons = [
        {"src": f"assets/icon-{size}.png", "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
        for size in SIZES
        for purpose in ("any", "maskable")
    ]
    told = {
        "id": "./",
        "name": title,
        "short_name": title,
        "lang": words.tag,
        "start_url": "./",
        "scope": "../",
        "display": "standalone",
        "icons": icons,
    }
    return json.dumps(told, ensure_ascii=False, indent=1)
