"""The envelope of a page that another program renders: two empty elements around its text, with what is known of it.

The text is found again between them in the finished page, whatever the theme has put around it.
"""

from __future__ import annotations

import json
import xml.etree.ElementTree as etree
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from html import unescape
from typing import Any

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from mkdocs_course.markdown.facts import Recorder
from mkdocs_course.model.course.page_facts import PageFacts

BEGIN, END = "course-envelope", "course-envelope-end"
OPENING, OPENED, CLOSED = f'<{BEGIN} data-page="', f'"></{BEGIN}>', f"<{END}></{END}>"


class Enveloping(Treeprocessor):
    """Puts an envelope around the text of the page that a Markdown instance converts."""

    def __init__(self, md: Markdown, recorder: Recorder) -> None:
        super().__init__(md)
        self.recorder = recorder

    def run(self, root: etree.Element) -> None:
        facts = asdict(self.recorder.facts)
        sets = {name: sorted(names) for name, names in facts.items() if isinstance(names, frozenset)}
        content: dict[str, Any] = {"facts": facts | sets}
        headings = [*_flat(getattr(self.md, "toc_tokens", ()))]
        titles = [token["name"] for token in headings if token["level"] == 1]
        content["title"] = unescape(titles[0]) if titles else ""
        content["headings"] = {token["id"]: token["name"] for token in headings if token["level"] == 2}
        root.insert(0, etree.Element(BEGIN, {"data-page": json.dumps(content)}))
        root.append(etree.Element(END))


@dataclass(frozen=True, kw_only=True, slots=True)
class Opened:
    """A finished page around its text: what stands `before` and `after` it, and the `text` itself.

    `facts` are what the text holds, `title` is its first heading of the first level, “” if there is none, and
    `headings` are those of the second level by their ids.
    """

    before: str
    text: str
    after: str
    facts: PageFacts = PageFacts()
    title: str = ""
    headings: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, page: str) -> Opened | None:
        """Return a finished page with its envelope opened, None if it has none."""
        before, opening, rest = page.partition(OPENING)
        written, _, rest = rest.partition(OPENED)
        text, closed, after = rest.rpartition(CLOSED)
        if not opening or not closed:
            return None
        content: dict[str, Any] = json.loads(unescape(written))
        facts, none = content.pop("facts"), PageFacts()
        # JSON has one kind of list.
        lists = {name: type(getattr(none, name))(it) for name, it in facts.items() if isinstance(it, list)}
        return cls(before=before, text=text, after=after, facts=PageFacts(**facts | lists), **content)


def _flat(tokens: Any) -> Any:
    for token in tokens:
        yield token
        yield from _flat(token["children"])
