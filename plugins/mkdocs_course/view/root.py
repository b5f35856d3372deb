"""The files at the root of the site, outside any language."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from mkdocs_course.view.words import words

TEMPLATES = Path(__file__).parent / "templates" / "site"


def write(folder: Path, *, course: str, titles: dict[str, str], address: str) -> None:
    """Write `index.html`, which leads on to a language, `404.html`, and a sitemap where the address is known.

    `titles` is the course's title by language, the first one for whoever speaks none of them.
    """
    loader = FileSystemLoader(TEMPLATES)
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    given = {"course": course, "titles": titles, "languages": [words(code) for code in titles]}
    files = {"index.html": path(address), "404.html": path(address)}
    if address:
        files["sitemap.xml"] = f"{address.rstrip('/')}/"
    for name, base in files.items():
        text = environment.get_template(name).render(base=base, **given)
        (folder / name).write_text(text, encoding="utf-8")
    # Without it GitHub Pages leaves out what begins with an underscore.
    (folder / ".nojekyll").touch()


def path(address: str) -> str:
    """Return the path of the site's root on its host, beginning and ending with a slash."""
    return "/" + "".join(f"{part}/" for part in address.split("/")[3:] if part)
