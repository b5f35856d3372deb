"""The files at the root of the site, outside any language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from mkdocs_course.view.words import Words

# The characters that a path may have beside letters and digits: https://www.rfc-editor.org/rfc/rfc3986#section-3.3
SAFE = "%!$&()*+,;=:@"
TEMPLATES = Path(__file__).parent / "templates" / "site"


@dataclass(frozen=True, kw_only=True, slots=True)
class RootPages:
    """The pages that serve all languages of a site.

    `course` is the id of the course, `titles` its title by language code. The first of the `languages` is for visitors
    whose browsers ask for none of them. `address` is the URL of the site. `policy` returns the policy tags of a page
    that runs the script it is called with.
    """

    course: str
    titles: dict[str, str]
    languages: tuple[Words, ...]
    address: str
    policy: Callable[[str], Markup]

    def write(self, folder: Path) -> None:
        """Write `index.html`, which redirects to a language, `404.html`, and a sitemap if `address` is not empty."""
        base = path(self.address)
        files = {"index.html": base, "404.html": base}
        if self.address:
            files["sitemap.xml"] = f"{self.address.rstrip('/')}/"
        for name, start in files.items():
            (folder / name).write_text(self._render(name, start, self.languages), encoding="utf-8")
        # Without it GitHub Pages does not publish files whose names begin with an underscore.
        (folder / ".nojekyll").touch()

    def write_offline(self, folder: Path) -> None:
        """Write `offline.html` into the folder of each language.

        The service worker shows it for a page that it has not stored.
        """
        for language in self.languages:
            text = self._render("offline.html", path(self.address), (language,))
            (folder / language.code / "offline.html").write_text(text, encoding="utf-8")

    def _render(self, template: str, base: str, languages: tuple[Words, ...]) -> str:
        values = {"course": self.course, "titles": self.titles, "policy": self.policy}
        return _environment().get_template(template).render(base=base, languages=languages, **values)


@cache
def _environment() -> Environment:
    loader = FileSystemLoader(TEMPLATES)
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True)


def base(url: str) -> str:
    """Return the relative path from a page to the folder of its language; `url` is the page's address below that."""
    return "/".join([".."] * url.count("/")) or "."


def path(address: str) -> str:
    """Return the path of a URL with a slash at both ends; “/” if `address` is empty."""
    # Percent-encoded characters stay; those that a path may not have are percent-encoded.
    return "/" + "".join(f"{quote(segment, safe=SAFE)}/" for segment in address.split("/")[3:] if segment)
