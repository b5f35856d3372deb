"""What the tests of the course without a network share: small courses in several versions, and what the worker says."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page
from support import CONFIG

MOUNT = "/trust/"
KEEP = """language => navigator.serviceWorker.ready.then(({active}) => new Promise(resolve => {
  const {port1, port2} = new MessageChannel()
  port1.onmessage = ({data}) => resolve(data)
  active.postMessage({keep: language}, [port2])
}))"""
SAYS = f"async ([language, what]) => (await ({KEEP})(language))[what]"
CACHES = """async () => {
  const found = {}
  for (const name of await caches.keys()) found[name] = (await (await caches.open(name)).keys()).length
  return found
}"""


def files(
    version: str, *, right: str = "Ja", id: str = "test", settings: str = "", rest: str = ""
) -> dict[str, str | bytes]:
    """Return a small course whose pages are headed by their version, with a question on page `a`."""
    wrong = {"Ja": "Nej", "Nej": "Ja"}[right]
    config = CONFIG.replace("id: test", f"id: {id}{settings}").replace("  - search\n", "") + rest
    pages = {
        f"content/{code}/{name}.md": f"# {version} {name}\n\n[a](a.md) [b](b.md) [start](index.md)\n\n{quiz}"
        for code in ("sv", "zh")
        for name, quiz in (("index", ""), ("a", "/// quiz | q\n///\n"), ("b", ""))
    }
    guide = {f"content/{code}/trainers/index.md": "# Guide\n\n/// quiz | example\n///\n" for code in ("sv", "zh")}
    question = f"questions:\n  - {{id: a, ask: '{version} ?', right: {{id: {right.lower()}, text: {right}}},"
    quiz = f"{question} wrong: [{{id: {wrong.lower()}, text: {wrong}}}]}}\n"
    return {"mkdocs.yml": config, "quizzes/q.yml": quiz, "quizzes/example.yml": quiz} | pages | guide


def round_of(page: Page, language: str = "sv") -> dict[str, Any]:
    """Wait for a round of the worker, and return what it tells the page."""
    told: dict[str, Any] = page.evaluate(KEEP, language)
    return told


def wait_until(page: Page, what: str, language: str = "sv") -> None:
    """Wait until the worker tells the page that the course is `kept`, or that its `next` version is."""
    page.wait_for_function(SAYS, arg=[language, what])


def heading(page: Page) -> str:
    return page.locator("h1").first.inner_text().rstrip("¶")
