"""A script that is late, as on a slow line."""

from __future__ import annotations

from playwright.sync_api import Page, Route


class Gate:
    """Holds back what matches the pattern until it is opened, whenever the page asks for it."""

    def __init__(self, page: Page, pattern: str) -> None:
        self._held: list[Route] = []
        self._opened = False
        page.route(pattern, self._come)

    def _come(self, route: Route) -> None:
        if self._opened:
            route.continue_()
        else:
            self._held.append(route)

    def open(self) -> None:
        self._opened = True
        while self._held:
            self._held.pop().continue_()

    def close(self) -> None:
        self._opened = False
