"""How wide the signs are that Chinese and Latin text share, where a stack begins with a Latin face."""

from __future__ import annotations

from playwright.sync_api import Page

# Any of these is on every machine with a browser.
LATIN = '"DejaVu Sans", "Liberation Sans", Arial, Helvetica, sans-serif'
FACES = (
    f"body, [lang] {{ --md-text-font-family: {LATIN}; --md-code-font-family: {LATIN} }}"
    f".course-certificate {{ --serif: {LATIN.replace('Sans', 'Serif')} }}"
)
# Of each place: the signs that are not as wide as a character, but for what is rounded to a pixel. Nothing trims one
# beside another. All texts are put in before any is measured, so that the page is laid out once.
NARROW = """selector => {
  const signs = [..."“”‘’…—·"]
  const places = [...document.querySelectorAll(selector)].map(place => {
    const probes = ["中", "中中", ...signs.map(sign => `中${sign}中`)].map(text => {
      const probe = document.createElement("span")
      probe.style.cssText = "position:absolute;white-space:nowrap;letter-spacing:0;text-spacing-trim:space-all"
      probe.textContent = text
      return probe
    })
    return {place, named: place.outerHTML.slice(0, 80), probes}
  })
  places.forEach(({place, probes}) => place.append(...probes))
  const narrow = places.flatMap(({named, probes}) => {
    const [one, two, ...between] = probes.map(probe => probe.getBoundingClientRect().width)
    const found = signs.filter((sign, at) => Math.abs(between[at] - two - (two - one)) > 0.6)
    return found.length ? [`${named}: ${found.join("")}`] : []
  })
  places.forEach(({probes}) => probes.forEach(probe => probe.remove()))
  return narrow
}"""


def put_latin_first(page: Page) -> None:
    """Let the stacks of a page begin with a Latin face, as those of Windows and Android do."""
    page.add_style_tag(content=FACES)


def narrow(page: Page, selector: str) -> list[str]:
    """Return the places of a page that take signs from a Latin face, and which."""
    page.evaluate("document.fonts.ready.then(() => 0)")
    assert page.locator(selector).count(), selector
    found: list[str] = page.evaluate(NARROW, selector)
    return found
