"""The names of HTML's elements: https://html.spec.whatwg.org/multipage/indices.html#elements-3."""

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""Elements without an end."""

OPEN = frozenset("p li dt dd tr td th thead tbody tfoot option optgroup colgroup caption rt rp html head body".split())
"""Elements whose end may be left out."""

BLOCKS = frozenset("""
    div section article aside details figure center main header footer table blockquote p ul ol h1 h2 h3 h4 h5 h6
""".split())  # fmt: skip
"""Elements that do not show Markdown, unless they have the attribute `markdown`."""

SHAPES = frozenset("circle defs desc ellipse g line marker path polygon polyline rect svg text tspan use".split())
KNOWN = frozenset("""
    a abbr address article aside audio b bdi bdo big blockquote button canvas center cite code data datalist del
    details dfn dialog div dl em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hgroup i iframe
    ins kbd label legend main map mark math menu meter nav noscript object ol output picture pre progress q ruby s samp
    script search section select slot small span strike strong style sub summary sup table template textarea time title
    tt u ul var video
""".split())  # fmt: skip
NAMES = VOID | OPEN | SHAPES | KNOWN
