"""What a finished page gets from the course: its scripts and styles, and only those it needs."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from markupsafe import escape

from mkdocs_course.view.words import Words

RUNTIME = Path(__file__).parent.parent / "runtime"
KIND = re.compile(r'data-kind="(\w+)"')
GLOSSARY = re.compile(r'class="[^"]*\bcourse-(?:glossary|term)"')
PART = re.compile(r'data-part="(\w+)"')
SHARED = re.compile(r'from "\.\./(\w+)\.js"')
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
    course: str = ""
    offline: bool = False

    def finish(self, html: str, base: str, url: str | None, *, lesson: bool = False) -> str:
        """Return the page with what it needs in its head.

        `base` leads from the page to the root of its language, `url` is its address below that (None for the 404).
        """
        root = f"{base}/{self.runtime.folder}"
        head = self._about(base, url if lesson else None)
        head += f'<link rel="stylesheet" href="{root}/site.css"><script type="module" src="{root}/site.js"></script>'
        if GLOSSARY.search(html):
            head += f'<link rel="stylesheet" href="{root}/glossary.css">'
        if "<course-quiz" in html:
            head += (
                f'<link rel="stylesheet" href="{root}/quiz.css"><script type="module" src="{root}/quiz.js"></script>'
            )
            kinds = sorted(set(KIND.findall(html)))
            head += "".join(f'<link rel="modulepreload" href="{root}/questions/{kind}.js">' for kind in kinds)
            styles = dict.fromkeys(style for kind in kinds for style in _styles(kind))
            head += "".join(f'<link rel="stylesheet" href="{root}/{style}">' for style in styles)
        if "<course-part" in html:
            head += (
                f'<link rel="stylesheet" href="{root}/part.css"><script type="module" src="{root}/part.js"></script>'
            )
            for part in sorted(set(PART.findall(html))):
                head += f'<link rel="modulepreload" href="{root}/parts/{part}.js">'
                if (RUNTIME / "parts" / f"{part}.css").is_file():
                    head += f'<link rel="stylesheet" href="{root}/parts/{part}.css">'
        if url is not None and self.others and HEADING.search(html):
            head += f'<noscript><link rel="stylesheet" href="{root}/noscript.css"></noscript>'
            html = HEADING.sub(lambda match: match[0] + self._anchors(base, url, match[2]), html)
        html = WORKER.sub(rf'"search": "\1{self.runtime.worker}?\2"', html)
        html = _mend(html)
        html = html.replace(SEARCH, f'{SEARCH} aria-label="{escape(self.words.site["search_dialog"])}"', 1)
        return html.replace("</head>", f"{head}</head>", 1)

    def _about(self, base: str, lesson: str | None) -> str:
        """Return what scripts must know of the page, and where the course is found as an application."""
        done, begun = escape(self.words.site["done"]), escape(self.words.site["begun"])
        about = f'<meta name="course" content="{escape(self.course)}" data-done="{done}" data-begun="{begun}">'
        if lesson is not None:
            about += f'<meta name="course-lesson" content="{escape(lesson)}">'
        if self.offline:
            about += f'<meta name="course-worker" content="../sw.js"><link rel="manifest" href="{base}/manifest.webmanifest">'
        return about

    def _anchors(self, base: str, url: str, anchor: str) -> str:
        """Return links to the same heading in the other languages, for whoever has no JavaScript."""
        links = "".join(
            f'<a class="course-anchor" href="{base}/../{each.code}/{url}#{anchor}" lang="{each.tag}">{escape(each.name)}</a>'
            for each in self.others
        )
        return f"<noscript>{links}</noscript>"


@cache
def _styles(kind: str) -> tuple[str, ...]:
    """Return the stylesheets of a kind of question: those of the modules that its own one shares, and its own."""
    shared = SHARED.findall((RUNTIME / "questions" / f"{kind}.js").read_text(encoding="utf-8"))
    return tuple(f"{name}.css" for name in (*shared, f"questions/{kind}") if (RUNTIME / f"{name}.css").is_file())


def _mend(html: str) -> str:
    """Return the page without the theme's faults that checkers find."""
    html = html.replace(*GET, 1).replace(*SET, 1)
    html = SECTION.sub(r'\1id="\3" \2', INVALID.sub("", html))
    return html if 'id="__toc"' in html else html.replace(' for="__toc"', "")
