"""The CSP directive that governs each attribute, see https://www.w3.org/TR/CSP3/#csp-directives."""

BY_TAG = {
    "script": "script-src",
    "iframe": "frame-src",
    "frame": "frame-src",
    "video": "media-src",
    "audio": "media-src",
    "source": "media-src",
    "track": "media-src",
    "embed": "object-src",
    "object": "object-src",
    "base": "base-uri",
}
"""The directive of the address of an element; `img-src` for elements that are not listed."""

ATTRIBUTES = {
    "src": "",
    "poster": "img-src",
    "background": "img-src",
    "data": "object-src",
    "codebase": "object-src",
    "action": "form-action",
    "formaction": "form-action",
    "manifest": "manifest-src",
    "ping": "connect-src",
    "attributionsrc": "connect-src",
}
"""The directive of an attribute that holds an address; “” stands for that of its element."""

LISTS = ("ping", "attributionsrc")
"""The attributes that hold several addresses, separated by spaces."""

LANGUAGES = ("javascript", "ecmascript")

RELATIONS = {
    "stylesheet": "style-src",
    "icon": "img-src",
    "apple-touch-icon": "img-src",
    "apple-touch-icon-precomposed": "img-src",
    "apple-touch-startup-image": "img-src",
    "mask-icon": "img-src",
    "manifest": "manifest-src",
    "modulepreload": "script-src",
}
"""The directive of a `<link>` by its `rel`; `default-src` for others, such as `prefetch` and `next`."""

SILENT = frozenset(
    "alternate amphtml appendix author bookmark canonical chapter contents copyright edit external first glossary help"
    " hub index last license me nofollow noopener noreferrer opener pingback prev privacy-policy section self shortcut"
    " shortlink start subsection tag terms-of-service up webmention".split()
)
"""The values of `rel` that load nothing. Browsers may load links of any other `rel`, now or later."""

RUNS = frozenset(
    (
        "module",
        "importmap",
        "speculationrules",
        "webbundle",
        *tuple(f"{kind}/{x}{name}" for kind in ("text", "application") for x in ("", "x-") for name in LANGUAGES),
        *tuple(f"text/javascript1.{number}" for number in range(6)),
        "text/jscript",
        "text/livescript",
    )
)
"""The types of scripts that a browser runs, see https://mimesniff.spec.whatwg.org/#javascript-mime-type."""

PRELOADED = {
    "script": "script-src",
    "worker": "script-src",
    "style": "style-src",
    "font": "font-src",
    "image": "img-src",
    "video": "media-src",
    "audio": "media-src",
    "track": "media-src",
    "document": "frame-src",
}
"""The directive of a `<link rel="preload">` by its `as`."""

STYLES = (
    "style",
    "fill",
    "stroke",
    "filter",
    "mask",
    "clip-path",
    "cursor",
    "marker-start",
    "marker-mid",
    "marker-end",
)
"""The attributes that hold CSS, in SVG too."""
