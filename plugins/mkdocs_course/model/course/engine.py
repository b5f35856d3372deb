"""Checks the options of MkDocs itself on which a course depends: folders, hooks and other plugins.

MkDocs validates them too, but in English and without a line, and it stops at the first invalid one.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from pathlib import Path

from mkdocs_course.model.course.configuration import Configuration
from mkdocs_course.model.problem import Place, Problem
from mkdocs_course.model.reading.mkdocs_yaml import typed
from mkdocs_course.model.reading.node import Mapping, Scalar, Sequence
from mkdocs_course.model.reading.spelling import closest
from mkdocs_course.model.tree import is_file, is_folder, shown

NAMES = tuple(
    "config_file_path copyright dev_addr docs_dir draft_docs edit_uri edit_uri_template exclude_docs extra extra_css "
    "extra_javascript extra_templates google_analytics hooks markdown_extensions mdx_configs nav not_in_nav pages "
    "plugins remote_branch remote_name repo_name repo_url site_author site_description site_dir site_name site_url "
    "strict theme use_directory_urls validation watch".split()
)
"""The top-level options of MkDocs 1.6 and of ProperDocs 1.6."""

LISTS = ("extra_css", "extra_javascript", "extra_templates", "hooks", "watch", "markdown_extensions")
"""The options that are lists of names. MkDocs stops at a single one that is not in brackets."""
BOOLEANS = ("strict", "use_directory_urls")
QUOTES = "“”„‟‘’«»＂ "
ADDRESS = re.compile(r"https?://[^/\s]\S*", re.IGNORECASE)

OWNER = re.compile(
    r"https?://(?:www\.)?(?P<host>(?:github|gitlab|gitee|codeberg)\.(?:com|org))/*+(?P<owner>[\w.-]*+)/*+",
    re.IGNORECASE,
)
"""The address of a host of repositories, or of an owner there."""
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|/", re.IGNORECASE)

OF_THE_COURSE = ("certificate", "hosts", "not_offline")
"""Options of the plugin that no template of a theme has a name of its own like."""

CONFLICTS = ("i18n", "offline")
"""Plugins that conflict with this one."""

WITHOUT_PAGES = frozenset(
    {"course", "search", "minify", "glightbox", "git-revision-date-localized", "privacy", "social"}
)
"""Plugins that are known to generate no pages. With others, the menu may name pages without a file."""


def names(configuration: Configuration, own: Container[str] = ()) -> Iterator[Problem]:
    """Yield a warning for each top-level option that MkDocs does not know, as MkDocs does.

    The names of the plugin's `own` options are meant for it, and those that nothing else has in other places as well.
    """
    keys = [key for key, _ in configuration.root.entries if isinstance(key, Scalar)]
    for mapping in (configuration.get("extra"), configuration.get("theme")):
        for key, _ in mapping.entries if own and isinstance(mapping, Mapping) else ():
            if isinstance(key, Scalar) and key.value in OF_THE_COURSE:
                place = configuration.place(key)
                yield Problem.at(place, "unknown-field", "of-the-plugin", warning=True, name=key.value)
    for key in keys:
        if key.value in own:
            place = configuration.place(key)
            yield Problem.at(place, "unknown-field", "of-the-plugin", warning=True, name=key.value)
        elif key.value not in NAMES:
            yield configuration.unknown(key, NAMES, {key.value for key in keys}, warning=True)


def duplicates(configuration: Configuration) -> Iterator[Problem]:
    """Yield a Problem for each repeated name at the top and under `theme:`, of which YAML takes the last one only."""
    for mapping in (configuration.root, configuration.get("theme")):
        lines: dict[str, int] = {}
        for key, _ in mapping.entries if isinstance(mapping, Mapping) else ():
            if isinstance(key, Scalar) and key.value in lines:
                place, first = configuration.place(key), lines[key.value]
                yield Problem.at(place, "duplicate-key", "keep-one", name=key.value, line=first)
            elif isinstance(key, Scalar) and key.value != "<<":
                lines[key.value] = key.line


def faulty_values(configuration: Configuration) -> Iterator[Problem]:
    """Yield a Problem for each option of MkDocs that is not the Boolean, the list or the complete URL it must be."""
    for name in BOOLEANS:
        value = typed(node := configuration.get(name))
        if value is not None and not isinstance(value, bool):
            yield Problem.at(configuration.place(node), "unknown-value", "yes-or-no", name=value)
    for name in LISTS:
        if isinstance(node := configuration.get(name), Scalar) and isinstance(written := typed(node), str):
            fix = configuration.renamed(node, f"[{written}]")
            line = fix.lines[0].strip() if fix else f"{name}: [{written}]"
            yield Problem.at(configuration.place(node), "wrong-type", "write-line", fix=fix, line=line)
    for name in ("site_url", "repo_url"):
        address = configuration.text("", name)
        if address and not ADDRESS.fullmatch(address):
            first = address.strip(QUOTES).split()[0]
            node, better = configuration.get(name), first if ADDRESS.match(first) else f"https://{first.lstrip('/:')}"
            fix, place = configuration.renamed(node, better) if node else None, configuration.place(node)
            yield Problem.at(place, "bad-address", "address-misspelt", fix=fix, name=address, better=better)


def repository(configuration: Configuration) -> Iterator[Problem]:
    """Yield a warning for the address of a repository that names none: that of the site, or of an owner."""
    address = configuration.text("", "repo_url")
    if match := OWNER.fullmatch(address):
        place, better = configuration.place(configuration.get("repo_url")), match["owner"] or "…"
        better = f"https://{match['host']}/{better}/…"
        yield Problem.at(place, "bad-address", "address-repository", warning=True, name=address, better=better)


def files(configuration: Configuration, folders: Iterable[Path]) -> Iterator[Problem]:
    """Yield a warning for each style sheet, script, logo and icon of the site that is in none of the `folders`."""
    places, top = tuple(folders), configuration.file.parent
    theme = configuration.text("", "theme", "custom_dir")
    for names in (("extra_css",), ("extra_javascript",), ("theme", "logo"), ("theme", "favicon")):
        node = configuration.get(*names)
        for item in node.items if isinstance(node, Sequence) else (node,) if isinstance(node, Scalar) else ():
            written = isinstance(item, Scalar) and item.value.partition("?")[0]
            if not written or ELSEWHERE.match(written) or any(is_file(there / written) for there in places):
                continue
            place, beside = configuration.place(item), sorted(top.glob("*/")) if not theme else []
            near = next((folder.name for folder in beside if is_file(folder / written)), "")
            hint, shown_folder = "extra-file-theme" if near else "extra-file", theme or shown(places[0], top)
            yield Problem.at(place, "missing-file", hint, warning=True, name=written, folder=shown_folder, closest=near)


def folder(configuration: Configuration, there: Path, *names: str) -> Iterator[Problem]:
    """Yield a Problem if the option at the path `names` is not a folder that exists; `there` is its resolved path."""
    value = typed(node := configuration.get(*names))
    if value is not None and not isinstance(value, str):
        yield Problem.at(configuration.place(node), "wrong-type", "one-text")
    elif value and not is_folder(there):
        beside = {it.name for it in configuration.file.parent.glob("*/") if not it.name.startswith(".")}
        near = closest(value, sorted(beside))
        fix = configuration.renamed(node, near) if near and node else None
        hint = "closest" if near else ""
        yield Problem.at(configuration.place(node), "no-folder", hint, fix=fix, name=value, closest=near)


def hooks(configuration: Configuration) -> Iterator[Problem]:
    """Yield a Problem for each hook whose file does not exist."""
    node = configuration.get("hooks")
    top = configuration.file.parent
    for item in node.items if isinstance(node, Sequence) else ():
        if isinstance(item, Scalar) and isinstance(typed(item), str) and not is_file(top / item.value):
            name = top.resolve().name
            yield Problem.at(configuration.place(item), "missing-file", "from-config", name=item.value, folder=name)


def plugins(configuration: Configuration) -> Iterator[Problem]:
    """Yield a Problem for each repetition of this plugin, and for each plugin that conflicts with it."""
    ours = [configuration.place(plugin.name) for plugin in configuration.plugins("course")]
    for place in ours[1:]:
        yield Problem.at(place, "plugin-twice", name="course", line=ours[0].line)
    for plugin in configuration.plugins(*CONFLICTS):
        options, short = typed(plugin.options), plugin.name.value.rpartition("/")[2]
        if not isinstance(options, dict) or options.get("enabled", True):
            yield Problem.at(configuration.place(plugin.name), "plugin-conflict", f"plugin-{short}", name=short)


def overlaps(place: Place, site: Path, top: Path, folders: Iterable[Path]) -> Iterator[Problem]:
    """Yield a Problem if the folder of the site overlaps a source folder, which a build would delete.

    Args:
        place: where `site_dir` is written.
        site: the folder of the site.
        top: the folder of `mkdocs.yml`.
        folders: the folders of the sources of the site.
    """
    inside = [source for source in folders if site.is_relative_to(source) or source.is_relative_to(site)]
    for source in [*inside, *([top] if top.is_relative_to(site) else [])]:
        yield Problem.at(place, "site-overlaps", site=shown(site, top), folder=shown(source, top))


def generates_pages(configuration: Configuration) -> bool:
    """Return whether another plugin or a hook may add pages that are no files."""
    names = (plugin.name.value.rpartition("/")[2] for plugin in configuration.plugins())
    return configuration.get("hooks") is not None or any(name not in WITHOUT_PAGES for name in names)
