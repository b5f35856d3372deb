/** What printing needs of every page: the headers of printed pages, and empty dates. */

/** Marks empty dates: on paper they are a line to write on, not a pattern. */
function markDates() {
  for (const field of document.querySelectorAll(/** @type {"input"} */ ("[type=date]")))
    field.toggleAttribute("data-empty", !field.value)
}

/** Says where and on which day the page is printed; paper.css puts both on each sheet. */
function fillHeaders() {
  const {dataset, lang} = document.documentElement
  dataset.address = location.host + decodeURI(location.pathname)
  dataset.day = new Date().toLocaleDateString(lang)
}

for (const prepare of [fillHeaders, markDates]) addEventListener("beforeprint", prepare)
