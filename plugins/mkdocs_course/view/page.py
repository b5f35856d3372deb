"""What a finished page gets from the course: its scripts and styles, and only those it needs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import escape

from mkdocs_course.view.runtime import Runtime, styles
from mkdocs_course.view.words import Words

KIND = re.compile(r'data-kind="(\w+)"')
GLOSSARY = re.compile(r'class="[^"]*\bcourse-(?:glossary|term)"')
PART = re.compile(r'data-part="(\w+)"')
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
class Finisher:
    """Finishes the pages of one language; `others` are the other languages of the course."""

    words: Words
    others: tuple[Words, ...]
    runtime: Runtime
    course: str = ""
    offline: bool = False

    def finish(
        self, html: str, base: str, url: str | None, *, lesson: bool = False, after: tuple[tuple[str, str], ...] = ()
    ) -> str:
        """Return the page with what it needs in its head, and what is better read before under its title.

        `base` leads from the page to the root of its language, `url` is its address below that (None for the 404);
        `after` has (title, url) of other pages.
        """
        root = f"{base}/{self.runtime.folder}"
        head = self._about(base, url if lesson else None)
        head += f'<link rel="stylesheet" href="{root}/site.css"><script type="module" src="{root}/site.js"></script>'
        if GLOSSARY.search(html):
            head += f'<link rel="stylesheet" href="{root}/glossary.css">'
        for main, folder, names in (("quiz", "questions", KIND.findall(html)), ("part", "parts", PART.findall(html))):
            if f"<course-{main}" in html:
                head += _needs(root, main, [f"{folder}/{name}" for name in sorted(set(names))])
        if url is not None and self.others and HEADING.search(html):
            head += f'<noscript><link rel="stylesheet" href="{root}/noscript.css"></noscript>'
            html = HEADING.sub(lambda match: match[0] + self._anchors(base, url, match[2]), html)
        if after:
            html = html.replace("</h1>", f"</h1>{self._after(base, after)}", 1)
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

    def _after(self, base: str, after: tuple[tuple[str, str], ...]) -> str:
        """Return links to what is better read before: a word, no lock, and there without JavaScript."""
        links = ", ".join(f'<a href="{base}/{url}">{escape(title)}</a>' for title, url in after)
        return f'<p class="course-after">{escape(self.words.parts["progress"]["first"])} {links}</p>'

    def _anchors(self, base: str, url: str, anchor: str) -> str:
        """Return links to the same heading in the other languages, for whoever has no JavaScript."""
        links = "".join(
            f'<a class="course-anchor" href="{base}/../{each.code}/{url}#{anchor}" lang="{each.tag}">{escape(each.name)}</a>'
            for each in self.others
        )
        return f"<noscript>{links}</noscript>"


def _needs(root: str, main: str, modules: list[str]) -> str:
    """Return what loads a main script, and the modules and styles that it will ask for."""
    return (
        "".join(f'<link rel="stylesheet" href="{root}/{sheet}">' for sheet in styles(main, modules))
        + f'<script type="module" src="{root}/{main}.js"></script>'
        + "".join(f'<link rel="modulepreload" href="{root}/{module}.js">' for module in modules)
    )


def _mend(html: str) -> str:
    """Return the page without the theme's faults that checkers find."""
    html = html.replace(*GET, 1).replace(*SET, 1)
    html = SECTION.sub(r'\1id="\3" \2', INVALID.sub("", html))
    return html if 'id="__toc"' in html else html.replace(' for="__toc"', "")
