"""Which browsers erase what a site has kept, by what they say of themselves."""

from __future__ import annotations

from agents import CHROME_IOS, EDGE, FIREFOX, MAC, SAFARI
from support import node

CASES = [
    (SAFARI, "", True),
    (CHROME_IOS, "", True),
    (MAC, "", True),
    (EDGE, "navigator.standalone = false", True),
    (EDGE, "", False),
    (FIREFOX, "", False),
    (SAFARI, "navigator.standalone = true", False),
    (SAFARI, "navigator.storage.persisted = async () => true", False),
    (SAFARI, "navigator.storage = undefined", True),
]
# In Chromium, where pages are tried, all of them have its vendor.
ASKED = """
  const {isForgetful} = await load("learner/lasting.js"), found = []
  globalThis.matchMedia = () => ({matches: false})
  for (const [userAgent, script] of given) {
    const navigator = {userAgent, vendor: "Google Inc.", storage: {persisted: async () => false}}
    Object.defineProperty(globalThis, "navigator", {value: navigator, configurable: true})
    new Function("navigator", script)(navigator)
    found.push(await isForgetful())
  }
  return found
"""


def test_the_browsers_that_forget() -> None:
    found = node(ASKED, [[agent, script] for agent, script, _ in CASES])
    assert [(*case[:2], answer) for case, answer in zip(CASES, found, strict=True)] == CASES
