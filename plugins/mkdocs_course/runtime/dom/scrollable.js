/**
 * Makes formulas, and tables, that are wider than their box focusable, so that the keyboard can scroll them: not every
 * browser gives focus to scrollable elements.
 */

const update = () => {
  // The theme puts a box around each table.
  for (const box of document.querySelectorAll("math, .md-typeset__scrollwrap")) {
    if (box.scrollWidth > box.clientWidth) box.setAttribute("tabindex", "0")
    else box.removeAttribute("tabindex")
  }
}

// The body changes its size with the window, and whenever something is shown or hidden.
new ResizeObserver(update).observe(document.body)
