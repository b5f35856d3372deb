"""What a script asks of a page: what it heard, and how what is seen there looks and moves."""

from __future__ import annotations

HEAR = "addEventListener('quiz-answered', ({detail}) => (window.heard ??= []).push(detail))"
# What of the rules of axe depends on the colours.
COLOURS = ["color-contrast", "link-in-text-block"]
RING = "it => { const {outlineStyle, outlineWidth} = getComputedStyle(it); return outlineStyle + outlineWidth }"
TARGETS = "all => all.map(it => it.getBoundingClientRect()).every(({width, height}) => width >= 44 && height >= 44)"
# Elements that reach out of the window. Only of those it is asked whether they are seen, which takes longer.
TOO_WIDE = """all => all.filter(it =>
  it.getBoundingClientRect().right > innerWidth + 1 && !it.closest(".course-hidden") && it.checkVisibility()
).map(it => it.outerHTML.slice(0, 120))"""
SHIFT = """new Promise(done => {
  const told = list => done(list.getEntries().reduce((sum, it) => sum + it.value, 0))
  new PerformanceObserver(told).observe({type: "layout-shift", buffered: true})
  setTimeout(done, 100, 0)
})"""
