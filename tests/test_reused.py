"""One Markdown instance for all pages makes of each what an instance of its own would."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

import markdown
import pytest
from markdown.extensions import Extension
from mkdocs_course.markdown.reused import ReusedMarkdown

EXTENSIONS = ["toc", "abbr", "footnotes", "attr_list", "md_in_html", "tables", "pymdownx.superfences", "admonition"]
PAGES = (
    "# A {#own}\n\nHTML and [b].[^1]\n\n[^1]: Note\n*[HTML]: Language\n\n[b]: https://b.example\n",
    "# A\n\nHTML and [b].[^1]\n\n## A\n",
    "",
    "<div markdown>\n\n# A\n\n</div>\n\n!!! note\n    ```python\n    x = 1\n    ```\n\n[^1]: Other\n\nText.[^1]\n",
)


def shown(md: markdown.Markdown, text: str) -> tuple[str, object]:
    return md.convert(text), getattr(md, "toc_tokens", [])


def test_nothing_of_a_page_reaches_the_next() -> None:
    reused = ReusedMarkdown()
    for text in (*PAGES, *reversed(PAGES)):
        own = markdown.Markdown(extensions=EXTENSIONS)
        assert shown(reused(extensions=EXTENSIONS, extension_configs={}), text) == shown(own, text)


def test_an_instance_has_the_extensions_that_are_asked_for() -> None:
    class Other(Extension):
        """An extension of which nobody knows whether it can be reset."""

        def extendMarkdown(self, md: markdown.Markdown) -> None:
            """Change nothing."""

    reused, other = ReusedMarkdown(), Other()
    first, again, fewer, *others = (
        reused(extensions=extensions, extension_configs={})
        for extensions in (["toc"], ["toc"], [], ["toc", other], ["toc", other])
    )
    assert first is again
    assert len({*map(id, (first, fewer, *others))}) == 4


@pytest.fixture
def engine() -> Any:
    """Return a module that converts pages as MkDocs does, and counts the instances that it gets."""
    module: Any = ModuleType("engine_of_a_test")
    module.markdown, module.made = markdown, set()

    class Page:
        def render(self, extensions: list[str]) -> None:
            md = module.markdown.Markdown(extensions=extensions, extension_configs={})
            module.made.add(md)

    Page.__module__, module.Page = module.__name__, Page
    sys.modules[module.__name__] = module
    yield module
    del sys.modules[module.__name__]


def test_the_engine_gets_the_instance_while_it_converts_a_page(engine: Any) -> None:
    reused = ReusedMarkdown()
    for _ in range(3):
        reused.serve(page := engine.Page())
        page.render(["toc"])
        assert engine.markdown is markdown
    assert engine.made == {reused.instance}
    page.render = own = len
    reused.serve(page)
    assert page.render is own, "another plugin converts the page"
    engine.markdown = None
    reused.serve(page := engine.Page())
    assert "render" not in vars(page), "an engine that makes its instances elsewhere"
