"""What a finished page gets from the course: its scripts and styles, and only those it needs."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from markupsafe import escape

from mkdocs_course.view.words import Words

RUNTIME = Path(__file__).parent.parent / "runtime"
KIND = re.compile(r'data-kind="(\w+)"')
HEADING = re.compile(r'<(h[1-6]) id="([^"]+)">.*?</\1>', re.DOTALL)
WORKER = re.compile(r'"search": "([^"]*)assets/javascripts/workers/(search\.\w+\.min\.js)"')
# What the theme writes that is no valid HTML: an attribute that checkboxes do not have, an empty number, and a
# label for a control that the page does not have.
INVALID = re.compile(r'(?<="__drawer"|"__search") autocomplete="off"| tabindex=""')
# A section's navigation is named by an arrow without words, where the link beside it has the words.
SECTION = re.compile(r'(md-nav__container">\s*<a )(.*?<label [^>]*?) id="(__nav_\w+_label)"', re.DOTALL)
# The theme reads and writes its settings outside its own `try` where the browser blocks storage.
GET = (
    '(e,_=localStorage,t=__md_scope)=>JSON.parse(_.getItem(t.pathname+"."+e))',
    '(e,_,t=__md_scope)=>{try{return JSON.parse((_||localStorage).getItem(t.pathname+"."+e))}catch{return null}}',
)
SET = ("(e,_,t=localStorage,a=__md_scope)=>{try{t.setItem", "(e,_,t,a=__md_scope)=>{try{(t||localStorage).setItem")
SEARCH = 'data-md-component="search" role="dialog"'


@dataclass(frozen=True, kw_only=True, slots=True)
class Runtime:
    """Where the runtime is in a site. The names hold a digest of all of it, so that caches never mix versions."""

    folder: str
    worker: str
    files: tuple[tuple[str, Path], ...]
    """(path in the site, file)"""


def runtime() -> Runtime:
    """Return the runtime of this version of the package."""
    digest, sources = hashlib.sha256(), [file for file in sorted(RUNTIME.rglob("*")) if file.suffix in (".js", ".css")]
    for file in sources:
        digest.update(file.read_bytes())
    version = digest.hexdigest()[:8]
    # The theme's search worker looks for its languages beside itself, so its wrapper has to be there too.
    folder, worker = f"assets/course/{version}", f"assets/javascripts/workers/course.{version}.js"
    files = {file: f"{folder}/{file.relative_to(RUNTIME).as_posix()}" for file in sources}
    files[RUNTIME / "search.js"] = worker
    return Runtime(folder=folder, worker=worker, files=tuple((path, file) for file, path in files.items()))


@dataclass(frozen=True, kw_only=True, slots=True)
class Finisher:
    """Finishes the pages of one language; `others` are the other languages of the course."""

    words: Words
    others: tuple[Words, ...]
    runtime: Runtime

    def finish(self, html: str, base: str, url: str | None) -> str:
        """Return the page with what it needs in its head.

        `base` leads from the page to the root of its language, `url` is its address below that (None for the 404).
        """
        root = f"{base}/{self.runtime.folder}"
        head = f'<script type="module" src="{root}/site.js"></script>'
        if "<course-quiz" in html:
            head += (
                f'<link rel="stylesheet" href="{root}/quiz.css"><script type="module" src="{root}/quiz.js"></script>'
            )
            for kind in sorted(set(KIND.findall(html))):
                head += f'<link rel="modulepreload" href="{root}/questions/{kind}.js">'
                if (RUNTIME / "questions" / f"{kind}.css").is_file():
                    head += f'<link rel="stylesheet" href="{root}/questions/{kind}.css">'
        if url is not None and self.others and HEADING.search(html):
            head += f'<noscript><link rel="stylesheet" href="{root}/noscript.css"></noscript>'
            html = HEADING.sub(lambda match: match[0] + self._anchors(base, url, match[2]), html)
        html = WORKER.sub(rf'"search": "\1{self.runtime.worker}?\2"', html)
        html = _mend(html)
        html = html.replace(SEARCH, f'{SEARCH} aria-label="{escape(self.words.site["search_dialog"])}"', 1)
        return html.replace("</head>", f"{head}</head>", 1)

    def _anchors(self, base: str, url: str, anchor: str) -> str:
        """Return links to the same heading in the other languages, for whoever has no JavaScript."""
        links = "".join(
            f'<a class="course-anchor" href="{base}/../{each.code}/{url}#{anchor}" lang="{each.tag}">{escape(each.name)}</a>'
            for each in self.others
        )
        return f"<noscript>{links}</noscript>"


def _mend(html: str) -> str:
    """Return the page without the theme's faults that checkers find."""
    html = html.replace(*GET, 1).replace(*SET, 1)
    html = SECTION.sub(r'\1id="\3" \2', INVALID.sub("", html))
    return html if 'id="__toc"' in html else html.replace(' for="__toc"', "")
