"""One typed answer that may be several, or an answer and a remark: with a comma, a slash, a word or brackets in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from mkdocs_course.model.language import rules
from mkdocs_course.model.reading import listing, node, quoting
from mkdocs_course.model.reading.alike import rows
from mkdocs_course.model.reading.reader import Reader

SEPARATORS = ("，", "、", ", ", ";", "；", " / ", "／", " | ")
"""The signs that may part answers. Words that do are data of each language."""
ANY_LIST = ("，", ",", *listing.IN_ONE)
"""The signs of which `listing` tells in any list."""
UNSPACED = "\u2e80"
"""The first letter of the scripts of East Asia, which have no spaces between words."""
IN_BRACKETS = re.compile(r"(?P<first>[^()（），、]{2,60}?)(?: \(|[ ]?（)(?P<other>[^\W\d_][^()（）]{1,120})[)）]")
"""An answer with another one, or a remark, in brackets behind it."""
BESIDE_SLASH = re.compile(r"[^\W\d_]{4,}(?:/[^\W\d_]{4,})++|[\u3400-\u9fff]{2,}(?:/[\u3400-\u9fff]{2,})++")
"""Words with a slash between them; shorter ones may be a unit, or a word for both sexes."""


def note(reader: Reader, answers: node.Node, nodes: Iterable[node.Node], texts: Sequence[str]) -> None:
    """Add a warning for a text of `answers` that may be several. `nodes` and `texts` are those of each answer.

    In quotation marks it is meant as it is, and what else parts no list is told of all lists.
    """
    if isinstance(answers, node.Scalar):
        sign = _separator(texts[0], reader.languages, quoted=answers.style is not None)
        if sign and not IN_BRACKETS.fullmatch(texts[0]):
            _note_several(reader, answers, texts[0], texts[0].split(sign))
        return
    for item, text in zip(nodes, texts, strict=True):
        sign = _separator(text, reader.languages, quoted=False)
        if isinstance(item, node.Scalar) and not item.style and sign.strip() not in ("", *ANY_LIST):
            _note_several(reader, item, text, text.split(sign), listed=True)
            break


def note_remarks(reader: Reader, lists: Iterable[node.Node]) -> None:
    """Add a warning for the answers with brackets that a learner would have to type: one for all `lists`.

    An answer that stands without its brackets beside it, or is one of a list and in quotation marks, is meant so.
    """
    found = list[tuple[node.Scalar, re.Match[str]]]()
    for answers in lists:
        items = answers.items if isinstance(answers, node.Sequence) else [answers]
        scalars = [item for item in items if isinstance(item, node.Scalar)]
        texts = {item.value.strip() for item in scalars}
        for item in scalars if len(scalars) == len(items) else ():
            match = IN_BRACKETS.fullmatch(item.value.strip()) if not (item.style and item is not answers) else None
            # Our own samples have a language in brackets.
            if match and match["other"] not in reader.languages and not {match["first"], match["other"]} & texts:
                found.append((item, match))
    if not found:
        return
    item, match = found[0]
    kept, parted = quoting.quote(match[0]), f"{match['first']}, {match['other']}"
    if any(item is answers for answers in lists):
        kept, parted = f"[{kept}]", f"[{parted}]"
    values = {"kept": kept, "parted": parted, "bare": match["first"], "more": match["other"]}
    further = rows(sorted({own.line for own, _ in found} - {item.line}))
    reader.note(item, "one-answer", "in-brackets", warning=True, **values, **further)


def _note_several(reader: Reader, item: node.Node, text: str, answers: list[str], *, listed: bool = False) -> None:
    """Add a warning for a text that may be several `answers`. If it is `listed`, it stands in brackets already."""
    kept, parted = quoting.quote(text), ", ".join(answer.strip() for answer in answers)
    if not listed:
        kept, parted = f"[{kept}]", f"[{parted}]"
    reader.note(item, "one-answer", "wide-comma", warning=True, kept=kept, parted=parted)


def _separator(text: str, languages: Iterable[str], *, quoted: bool) -> str:
    """Return the sign, or the word in one of the languages, in a text that may part answers, “” if it has none.

    In a quoted text a semicolon parts nothing: it may end an entity of HTML.
    """
    words = (word if word >= UNSPACED else f" {word} " for language in languages for word in rules(language).either)
    sign = next((sign for sign in (*SEPARATORS, *words) if sign in text and not (quoted and sign == ";")), "")
    return sign or ("/" if BESIDE_SLASH.fullmatch(text) else "")
