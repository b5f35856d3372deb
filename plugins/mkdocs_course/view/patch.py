"""A patch of a template: it replaces one text by another when the template is loaded."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from jinja2 import BaseLoader, Environment


@dataclass(frozen=True, kw_only=True, slots=True)
class Patch:
    """Replaces every occurrence of the text `before` in a `template` by `after`; `name` identifies the patch."""

    name: str
    template: str
    before: str
    after: str


class PatchedLoader(BaseLoader):
    """Loads templates with `loader` and applies the patches to them."""

    def __init__(self, loader: BaseLoader, patches: tuple[Patch, ...]) -> None:
        self.loader, self.patches = loader, patches

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, Callable[[], bool] | None]:
        text, file, is_fresh = self.loader.get_source(environment, template)
        for patch in self.patches:
            if patch.template == template:
                text = text.replace(patch.before, patch.after)
        return text, file, is_fresh

    def list_templates(self) -> list[str]:
        return self.loader.list_templates()
