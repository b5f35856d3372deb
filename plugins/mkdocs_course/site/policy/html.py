"""Finds what a document loads, sends or runs, see https://html.spec.whatwg.org/ and https://www.w3.org/TR/SVG2/."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from mkdocs_course.site.policy import css
from mkdocs_course.site.policy.address import clean, scheme
from mkdocs_course.site.policy.attributes import ATTRIBUTES, BY_TAG, LISTS, PRELOADED, RELATIONS, RUNS, SILENT, STYLES
from mkdocs_course.site.policy.reader import Reader
from mkdocs_course.site.policy.tokens import Tag, attribute_list

HANDLER = re.compile(r"on[a-z]{3,}")
REFRESH = re.compile(r"[\s\d.]*[;,\s]\s*(?:url\s*=\s*)?[\"']?([^\"']*)", re.IGNORECASE)
CANDIDATE = re.compile(r"[\s,]*(\S+)")
# How deep documents may be nested in `srcdoc` attributes.
DEPTH = 5
# What the theme's script loads for a page with a diagram.
DIAGRAMS = "https://unpkg.com/mermaid@11/dist/mermaid.min.js"
REPOSITORY = re.compile(r"https?://(?:www\.)?github\.com/")


@dataclass(frozen=True, kw_only=True, slots=True)
class Use:
    """An address that a document loads or sends to, or an inline script.

    `directive` is the CSP directive that governs it. That of a script is `script-src-elem` or `script-src-attr`;
    `script` is its text and `what` its name for messages. `written` is the source text in the document, and `inside` is
    whether it is in the content of the page rather than in the theme's template.
    """

    directive: str
    address: str = ""
    script: str = ""
    what: str = ""
    written: str = ""
    inside: bool = False


class Document(Reader):
    """Reads a document and collects its uses. `depth` is its level of nesting in `srcdoc` attributes."""

    def __init__(self, text: str, *, xml: bool = False, depth: int = 0) -> None:
        super().__init__(text, xml=xml)
        self.uses: list[Use] = []
        self.depth, self.opening = depth, ""
        if depth > DEPTH:
            self.ambiguous = True
        else:
            self.read()
        if any("mermaid" in use.address for use in self.uses if use.written != "mermaid"):
            self.uses = [use for use in self.uses if use.written != "mermaid"]

    def add(self, directive: str, address: str = "", *, what: str = "", script: str = "", written: str = "") -> None:
        """Add the use of an address or of an inline script; see Use for the arguments."""
        self.uses.append(
            Use(
                directive=directive,
                address=clean(address),
                what=what,
                script=script,
                written=written or address,
                inside=self.articles > 0,
            )
        )

    def start(self, name: str, element: Tag) -> None:
        self.articles += name == "article"
        named = {attribute.rpartition(":")[2]: value for attribute, value in reversed(element.attributes.items())}
        for attribute, value in element.attributes.items():
            self._attribute(name, attribute.rpartition(":")[2], value, named)
        refreshes = name == "meta" and named.get("http-equiv", "").strip().lower() == "refresh"
        if refreshes and (match := REFRESH.match(named.get("content", ""))):
            self.add("default-src", match[1])
        if name == "script":
            self.opening = element.text if not {"src", "href"} & named.keys() and runs(named) else ""
        self._theme(named)

    def _attribute(self, tag: str, name: str, value: str, named: dict[str, str]) -> None:
        if HANDLER.fullmatch(name):
            self.add("script-src-attr", what=f"{name}=", script=value, written=value)
        elif name in ("srcset", "imagesrcset"):
            for address in candidates(value):
                self.add("img-src", address)
        elif name == "srcdoc":
            document = Document(value, depth=self.depth + 1)
            self.ambiguous = self.ambiguous or document.ambiguous
            self.uses += (replace(use, inside=self.articles > 0) for use in document.uses)
        elif name in LISTS:
            for address in value.split():
                self.add(ATTRIBUTES[name], address)
        elif name in ATTRIBUTES and not (name in ("data", "codebase") and tag != "object"):
            self._load(ATTRIBUTES[name] or BY_TAG.get(tag, "img-src"), value)
        elif name == "href":
            self._reference(tag, value, named)
        elif name in ("to", "from", "by", "values") and "attributename" in named:
            for target in value.split(";") if name == "values" else [value]:
                self._animate(named["attributename"].rpartition(":")[2].strip().lower(), target)
        elif name in STYLES:
            self.style(value)

    def _animate(self, name: str, value: str) -> None:
        if name in ("href", "src"):
            self._load("img-src", value)
        else:
            self.style(value)

    def _reference(self, tag: str, value: str, named: dict[str, str]) -> None:
        if tag == "link":
            relations = named.get("rel", "").lower().split()
            directives = {RELATIONS.get(relation, "default-src") for relation in relations if relation not in SILENT}
            if "preload" in relations:
                directives = {PRELOADED.get(named.get("as", "").lower(), "connect-src"), *directives} - {"default-src"}
            for directive in sorted(directives):
                self._load(directive, value)
        elif tag in ("a", "area"):
            if scheme(clean(value)) == "javascript":
                self._load("script-src", value)
        else:
            self._load(BY_TAG.get(tag, "img-src"), value)

    def _load(self, directive: str, address: str) -> None:
        if scheme(clean(address)) in ("javascript", "vbscript"):
            self.add("script-src-attr", what="javascript:", script=address, written=address)
        else:
            self.add(directive, address)

    def script(self, text: str) -> None:
        if self.opening and text:
            self.add("script-src-elem", what=self.opening, script=text, written=self.opening)

    def style(self, text: str) -> None:
        for address, sheet in css.addresses(text):
            self.add("style-src" if sheet else "img-src", address)

    def _theme(self, named: dict[str, str]) -> None:
        if "mermaid" in named.get("class", "").split():
            self.add("script-src", DIAGRAMS, written="mermaid")
        if named.get("data-md-component") == "source" and REPOSITORY.match(named.get("href", "")):
            self.add("connect-src", "https://api.github.com/", written="repo_url")

    def instruction(self, start: int) -> None:
        if self.text.startswith("xml-stylesheet", start):
            named, _ = attribute_list(self.text, start + len("xml-stylesheet"))
            self.add("style-src", named.get("href", ""))


def runs(named: dict[str, str]) -> bool:
    """Return whether a browser runs a script with these attributes, see https://html.spec.whatwg.org/#prepare-a-script.

    Parameters after a semicolon are ignored, although a browser does not run such a script.
    """
    kind = named.get("type")
    if kind is None:
        kind = f"text/{named['language']}" if named.get("language") else ""
    kind = kind.partition(";")[0].strip().lower()
    return not kind or kind in RUNS


def candidates(text: str) -> list[str]:
    """Return the addresses of a `srcset`, see https://html.spec.whatwg.org/#parse-a-srcset-attribute."""
    addresses, start = [], 0
    while match := CANDIDATE.match(text, start):
        addresses.append(match[1].rstrip(","))
        start = match.end()
        if not match[1].endswith(","):
            start = comma if (comma := text.find(",", start)) >= 0 else len(text)
    return addresses
