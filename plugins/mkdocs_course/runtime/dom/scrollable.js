/**
 * Makes formulas that are wider than their box focusable, so that the keyboard can scroll them: not every browser gives
 * focus to scrollable elements.
 */

const update = () => {
  for (const formula of document.querySelectorAll("math")) {
    if (formula.scrollWidth > formula.clientWidth) formula.setAttribute("tabindex", "0")
    else formula.removeAttribute("tabindex")
  }
}

// The body changes its size with the window, and whenever something is shown or hidden.
new ResizeObserver(update).observe(document.body)
