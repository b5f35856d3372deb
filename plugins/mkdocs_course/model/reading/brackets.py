"""Brackets where one text belongs: a text that begins with one, languages in the wrong ones, or where none belong."""

from __future__ import annotations

import re
from functools import partial

from mkdocs_course.model.problem import Fix
from mkdocs_course.model.reading import correction, quoting
from mkdocs_course.model.reading.node import Mapping, Scalar, Sequence
from mkdocs_course.model.reading.repair import indentation
from mkdocs_course.model.reading.scalar import scalar

CODE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z]{2,4})?")
"""What a language is called."""
UNSPACED = "\u2e80"
"""The first letter of the scripts of East Asia, which have no spaces between words."""
END = re.compile(r"\{(?:[^}\"']|\"[^\"]*\"|'[^']*')*+\}")
"""A flow mapping of texts, with its end."""


def fault(node: Mapping | Sequence, line: str, languages: tuple[str, ...]) -> tuple[str, str, dict[str, object]]:
    """Return code, hint and values of the Problem of a node that is no text, which begins in a line of the file."""
    if not node.flow:
        return _below(node, line)
    if isinstance(node, Sequence) and (braces := correction.in_braces(line, languages)):
        return "other-brackets", "", {"sign": "[ ]", "line": braces}
    within = re.search(rf"(?:{'|'.join(map(re.escape, languages))}) *: *$", line[: node.column - 1])
    if isinstance(node, Sequence) and (texts := not within and _in_order(node, languages)) and line.rstrip()[-1] == "]":
        return "other-brackets", "", {"sign": "[ ]", "line": f"{line[: node.column - 1]}{{{texts}}}"}
    if meant := _without_languages(node, languages):
        after = END.match(line, node.column - 1)
        corrected = f"{line[: node.column - 1]}{quoting.quote(meant)}{line[after.end() :] if after else ''}"
        return "wrong-type", "without-languages", {"line": corrected}
    if isinstance(node, Sequence) and line.rstrip().endswith("]") and line.count("[") == 1:
        words = [it.value for it in node.items if isinstance(it, Scalar)]
        if len(words) == len(node.items) > 1 and all(words):
            # Each of them may be the text; only the trainer knows which one.
            before = line[: node.column - 1].lstrip()
            one, whole = f"{before}{scalar(words[0])}", f"{before}{scalar(', '.join(words))}"
            return "wrong-type", "one-of-list", {"total": len(words), "known": one, "kept": whole}
        if words and len(words) == len(node.items):
            bare = f"{line[: node.column - 1]}{scalar(', '.join(words))}"
            return (
                "sign-at-start",
                "without-brackets",
                {"line": bare, "sign": "[", "kept": correction.quote_value(line)},
            )
    words = [it.value for it in node.items if isinstance(it, Scalar)] if isinstance(node, Sequence) else []
    if line[: node.column - 1].count("{") > line[: node.column - 1].count("}") or (words and len(words) < 2):
        # Within braces quotation marks around the whole line would help nobody.
        return "wrong-type", "one-name", {"known": words[0] if words else "…"}
    if isinstance(node, Sequence) and node.items and not words:
        return "wrong-type", "no-list-within", {}
    sign = "[{"[isinstance(node, Mapping)]
    return "sign-at-start", "", {"sign": sign, "line": partial(correction.quote_value, line)}


def _below(node: Mapping | Sequence, line: str) -> tuple[str, str, dict[str, object]]:
    """Return code, hint and values of the Problem of a list, or of fields, where one text belongs."""
    words = [it.value.strip() for it in node.items if isinstance(it, Scalar)] if isinstance(node, Sequence) else []
    if isinstance(node, Sequence) and len(words) == len(node.items) > 1 and all(words):
        return "wrong-type", "one-text-of-list", {"kept": scalar(_joined(words))}
    if not isinstance(node, Sequence) or len(node.items) > 1 or line[node.column - 1 : node.column] != "-":
        return "wrong-type", "one-text", {}
    # The text stays below its name.
    return "wrong-type", "one-text-alone", {"line": f"{line[: node.column - 1]} {line[node.column :]}"}


def _joined(texts: list[str]) -> str:
    """Return texts as one: with spaces between them, but for those in a script that has none."""
    whole = texts[0]
    for text in texts[1:]:
        whole += text if whole[-1] >= UNSPACED else f" {text}"
    return whole


def in_one_text(node: Scalar, lines: list[str], languages: tuple[str, ...]) -> Fix | None:
    """Return the fix of a text in which stand texts by language, such as “sv: Hej zh: 你好”; None for any other."""
    value = node.value.strip()
    inside = value[1:-1] if value[:1] == "{" and value[-1:] == "}" else value
    texts = correction.parts(inside, frozenset(languages), r"[,，]\s*|\s+")
    if node.line > len(lines) or len(texts) < 2 or len({name for name, _ in texts}) < len(texts):
        return None
    first, last = node.line, min(node.end_line, len(lines))
    after = lines[last - 1][node.end_column - 1 :]
    if node.style in ("|", ">"):
        depth, after = next(indentation(line) for line in lines[first:] if line.strip()), ""
        below = (at for at in range(first, len(lines)) if lines[at].strip() and indentation(lines[at]) < depth)
        last = next(below, len(lines))
        while not lines[last - 1].strip():
            last -= 1
    braces = ", ".join(f"{name}: {quoting.quoted(' '.join(text.split()))}" for name, text in texts)
    return Fix(first=first, last=last, lines=(f"{lines[first - 1][: node.column - 1]}{{{braces}}}{after}",))


def _in_order(node: Sequence, languages: tuple[str, ...]) -> str:
    """Return the texts of a list by language, in the order of the `languages`, “” if there is not one for each."""
    texts = [item.value for item in node.items if isinstance(item, Scalar) and item.value]
    if not 1 < len(languages) == len(texts) == len(node.items):
        return ""
    return ", ".join(f"{language}: {quoting.quote(text)}" for language, text in zip(languages, texts, strict=True))


def _without_languages(node: Mapping | Sequence, languages: tuple[str, ...]) -> str:
    """Return the text in the first of the languages, if a node is nothing but texts by language; else “”."""
    entries = node.entries if isinstance(node, Mapping) else []
    texts = {key.value: it.value for key, it in entries if isinstance(key, Scalar) and isinstance(it, Scalar)}
    if len(texts) < len(entries) or not all(map(CODE.fullmatch, texts)):
        return ""
    return next((texts[language] for language in (*languages, *texts) if texts.get(language)), "")
