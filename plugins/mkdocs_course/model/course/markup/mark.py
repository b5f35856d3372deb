"""Marks that are shown as they are written, because no Markdown extension of the course reads them.

What a page shows depends on its extensions. So a page that may have such a mark is converted, and a mark is only a
Problem if it stands in the text that readers see.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mkdocs_course.model.course.markup import emoji
from mkdocs_course.model.course.markup.page import Page
from mkdocs_course.model.problem import Problem
from mkdocs_course.model.text.sign import has


@dataclass(frozen=True, slots=True)
class Mark:
    """A kind of mark: the `signs` of which a text with it has one, its `pattern`, and the `hint` for it.

    Each pattern begins with fixed signs, so that a page is searched fast. `known` is what the hint names. A mark of a
    whole `row` stands at its beginning.
    """

    signs: tuple[str, ...]
    pattern: re.Pattern[str]
    hint: str = "no-extension"
    known: str = ""
    row: bool = False


def _mark(signs: str, pattern: str, hint: str = "no-extension", known: str = "", *, row: bool = False) -> Mark:
    return Mark(tuple(signs.split()), re.compile(pattern, re.MULTILINE), hint, known, row)


FORMULA = "formula-in-lesson"
UNCLOSED, REVERSED, BOX, COMMENT = "unclosed", "reversed", "box", "comment"
REFERENCE, CODE, ABBREVIATION, QUOTE = "reference", "code", "abbreviation", "quote"
AUTOLINK, NOTE, ENTITY, UNDERSCORED, STAR = "autolink", "note", "entity", "underscored", "star"
CITATION, CITED, DETAILS, EMOJI, HALF = "citation", "citation in brackets", "details", "emoji", "half of a link"
ICON, SETS = "icon", "material|octicons|fontawesome|simple"
"""An icon of the theme, and the sets that it has."""
MARKS: dict[str, Mark] = {
    "highlight": _mark("==", r"==(?<![\w={]==)(?=[^\s=])[^=\n]{1,200}(?<=\S)==(?![\w=])", known="pymdownx.mark"),
    "keys": _mark("++", r"\+\+(?<![\w+{]\+\+)(?=[^\s+])[^\n]{0,100}?(?<=\S)\+\+(?![\w+])", known="pymdownx.keys"),
    "insert": _mark("^^", r"\^\^(?=[^\s^])[^^\n]{1,200}\^\^", known="pymdownx.caret"),
    "critic": _mark("{+ {- {~ {= {>", r"\{(?:\+\+|--|~~|==|>>)[^{}\n]{1,200}\}", known="pymdownx.critic"),
    "superscript": _mark("^", r"\^(?<=\w\^)[^\s^]{1,20}\^", known="pymdownx.caret"),
    "subscript": _mark("~", r"~(?<=\w~)[^\s~]{1,20}~(?!~)", known="pymdownx.tilde"),
    EMOJI: _mark(
        ":", rf":(?<![\w:/]:)(?:(?!(?:{SETS})-)[a-z+-][\w+-]{{1,60}}|x|100):(?![\w:/])", known="pymdownx.emoji"
    ),
    ICON: _mark(
        ":",
        rf":(?<![\w:/]:)(?:{SETS})-[\w-]{{1,60}}:(?![\w:/])",
        known="pymdownx.emoji: {emoji_index: !!python/name:material.extensions.emoji.twemoji}",
    ),
    "formula": _mark(
        "$",
        r"\$(?<![\w$\\]\$)(?![\s$`])(?:[A-Za-zα-ω]|[^$\n`]{0,200}?[\\^_{}=+<>/*][^$\n`]{0,200})(?<![\s\\])\$(?![\w$])",
        FORMULA,
    ),
    "displayed formula": _mark("$$", r"\$\$[^$\n]*(?:\$\$)?[ ]*$", FORMULA, row=True),
    "LaTeX": _mark(
        "\\( \\[",
        r"\\(?:[(\[][^\n\\^_=+]{0,200}+(?:[\^_=+]|\\[A-Za-z])(?:(?!\\[)\]])[^\n]){0,200}+|\([A-Za-z])\\[)\]]",
        FORMULA,
    ),
    "command of LaTeX": _mark(
        "\\begin{ \\frac \\sqrt \\sum \\cdot \\times \\alpha \\to",
        r"\\(?:begin\{[a-z]{1,20}\*?\}|(?:frac|sqrt)\{|(?:sum|cdot|times|alpha|rightarrow)\b)",
        FORMULA,
    ),
    "wiki": _mark("[[", r"\[\[[^\[\]\n]{1,200}\]\](?!\()", "link-in-brackets"),
    UNCLOSED: _mark("](", r"\]\([^()\s]{1,200}(?<![.,;:])(?=[.,;:]?(?:$|[ ](?![\"'])))", "write-line"),
    HALF: _mark("](", r"\]\($|(?<=^)[^\[\n]{1,200}\]\([\w./-]{1,100}\.md(?:#[\w-]{1,60})?\)", "link-in-brackets"),
    REVERSED: _mark(")[", r"\)\[(?:https?:|[\w./-]{0,100}(?:\.\w{2,4}|\#|/))[^\[\]\s]{0,200}\]", "write-line"),
    "underscores": _mark("__", r"__(?<![\w_]__)(?=[^\s_])[^\s_]{1,100}", "bold-alone"),
    "footnote": _mark("[^", r"\[\^[\w-]{1,60}\](?!:)", "footnote-undefined"),
    "macro": _mark("{{ {%", r"\{(?:\{[^{}\n]{1,200}\}|%[^{}%\n]{1,200}%)\}", "no-macros"),
    "attributes": _mark("{", r"\{(?<!\\\{):?[ ]*[#.][\w-][^{}\n]{0,200}\}(?![ ]*$)", "attributes-apart"),
    "attributes at the end": _mark("{", r"\{(?<!\\\{):?[ ]*\.[\w-][^{}\n]{0,200}\}[ ]*$", "attributes-apart"),
    "id of nothing": _mark("{#", r"\{#[\w-]{1,60}[ ]*\}[ ]*$", "attributes-apart", row=True),
    BOX: _mark("!!", r"!!(?!!)[ ]*[^\n]{1,200}", "write-line", row=True),
    COMMENT: _mark(
        "<! <！ !- <-",
        r"<(?:[ ]{1,3}[!！]-{1,2}|[!！](?!--)[-–—−]{1,2}|(?<=^<)-{1,2}(?=[^\n>]*--?>))[^\n<>]{0,200}?[ ]*[-–—−]{1,2}>",
        "write-line",
    ),
    "comment over several rows": _mark("<! <！", r"<[!！](?!--)[-–—−]{1,2}(?![^\n]*>)[^\n<>]{0,200}$", "comment-signs"),
    REFERENCE: _mark(
        "][",
        r"\[(?<![\w\]!\\]\[)(?!\^)[^\[\]\n]{1,200}\]\[(?!\^)(?=[^\[\]\n]{0,100}?[^\W\d])[^\[\]\n]{1,100}\](?!\()",
        "link-in-brackets",
    ),
    CODE: _mark("`", r"`(?<![`\\]`)(?![`\s])[^`\n*_\[\]<>&\\]{1,30}", "code-alone"),
    ABBREVIATION: _mark(
        "*[ *［ *【 ＊[ ＊［ ＊【",
        r"[*＊](?!(?<=\*)\[[^\[\]\n]{1,60}\][ ]?:)[\[［【][^\[\]［］【】\n]{1,60}[\]］】][ ]?[:：][^\n]{0,200}",
        "write-line",
        row=True,
    ),
    AUTOLINK: _mark("<http", r"<https?://[^\s<>]{1,300}(?=[\s<]|$)", "write-line"),
    QUOTE: _mark("＞", r"＞[^\n]*\S[^\n]*", "write-line", row=True),
    NOTE: _mark("]：", r"\[\^[\w-]{1,60}\][ ]?：[^\n]{0,200}", "write-line", row=True),
    ENTITY: _mark(
        "&", r"&(?:nbsp|[aA]ring|[aAoO]uml|[eE]acute|[mn]dash|hellip|amp|lt|gt|quot)(?![A-Za-z;])", "write-line"
    ),
    UNDERSCORED: _mark(
        "__", r"__(?:(?<=[\u3400-\u9fff]__)[^\s_]{1,60}__|[^\s_]{1,60}__(?=[\u3400-\u9fff]))", "write-line"
    ),
    STAR: _mark("＊", r"＊(?<!＊＊)[^\s＊\n](?:[^＊\n]{0,60}[^\s＊\n])?＊(?!＊)", "write-line"),
    "box at another place": _mark(
        "!!!", r"!!![ ]?[\w-]+(?:[ ]+[\w-]+)*+(?:[ ]+\"[^\"\n]*\")?[ ]*$", "box-apart", row=True
    ),
    "tab": _mark("===", r"===[!+]?[ ]+\"[^\"\n]{1,200}\"", known="pymdownx.tabbed", row=True),
    DETAILS: _mark("???", r"\?{3}\+?[ ]+(?:[\w-]+[ ]*)*+(?:\"[^\"\n]*\"[ ]*)?$", "write-line", row=True),
    CITATION: _mark(":content", r":contentReference\[oaicite:[^\]\n]{1,20}\](?:\{[^{}\n]{0,60}\})?", "of-an-assistant"),
    CITED: _mark("【", r"【\d{1,4}(?::\d{1,4})?†[^】\n]{0,60}】", "of-an-assistant"),
    "container": _mark(":::", r":{3,}[ ]*\{?\w[^\n]{0,200}", "no-container", row=True),
    "definition": _mark("\n:", r":[ ]{1,3}\S[^\n]{0,200}", known="def_list", row=True),
}
REWRITTEN: dict[str, tuple[re.Pattern[str], str]] = {
    REVERSED: (
        re.compile(r"\(([^()\n]{1,200})\)\[((?:https?:|[\w./-]{0,100}(?:\.\w{2,4}|\#|/))[^\[\]\s]{0,200})\]"),
        r"[\1](\2)",
    ),
    COMMENT: (re.compile(r"<[ ]*[!！]?[-–—−]{1,2}[ ]*([^\n<>]*?)[ ]*[-–—−]{1,2}>"), r"<!-- \1 -->"),
    ABBREVIATION: (re.compile(r"[*＊][\[［【]([^\[\]［］【】\n]+)[\]］】][ ]?[:：][ ]*"), r"*[\1]: "),
    QUOTE: (re.compile(r"＞[ 　]*"), "> "),
    NOTE: (re.compile(r"(\[\^[\w-]{1,60}\])[ ]?：[ ]*"), r"\1: "),
    ENTITY: (re.compile(MARKS[ENTITY].pattern), r"\g<0>;"),
    UNDERSCORED: (re.compile(r"__([^\s_]{1,60})__"), r"**\1**"),
    STAR: (re.compile(r"＊([^＊\n]+)＊"), r"*\1*"),
    DETAILS: (re.compile(r"\?{3}\+?[ ]+(?!\")|\?{3}\+?[ ]+(?=\")"), "!!! "),
    CITATION: (re.compile(rf"[ ]?{MARKS[CITATION].pattern.pattern}"), ""),
    CITED: (re.compile(rf"[ ]?{MARKS[CITED].pattern.pattern}"), ""),
}
"""What is meant by marks: a pattern of what is to be replaced in their row, and by what."""
ONLY_IN_LESSONS = frozenset({REFERENCE, ABBREVIATION, HALF})
"""In a quiz, names in brackets are gaps, and nothing explains an abbreviation."""
LEAD = re.compile(r"[ >]*")


def faults(page: Page) -> Iterator[Problem]:
    """Yield a Problem for each mark that a reader sees, if it is known what readers see."""
    if page.visible is None:
        return
    marks = [*_shown_marks(page)]
    formulas = _first_of_paragraphs(page, sorted(it for it in marks if it.hint == FORMULA))
    yield from (it for it in marks if it.hint != FORMULA or it in formulas)


def _first_of_paragraphs(page: Page, problems: list[Problem]) -> frozenset[Problem]:
    """Return of Problems, which are sorted by their lines, the first one of each paragraph."""
    first, last = list[Problem](), 0
    for problem in problems:
        line = problem.place.line
        if not last or not all(map(str.strip, page.source[last - 1 : line])):
            first.append(problem)
        last = line
    return frozenset(first)


def _shown_marks(page: Page) -> Iterator[Problem]:
    for name, mark in MARKS.items():
        lines = dict[int, str]()
        if not page.has(*mark.signs):
            continue
        for number, row, match in page.find(mark.pattern):
            of_heading = row.startswith("#") and match[0].startswith("{")
            if (mark.row and not _begins(match)) or of_heading or not page.shows(match[0].strip()):
                continue
            line = _corrected(name, page.source[number - 1], match)
            if not line or lines.get(number) != line:
                lines[number] = line
                hint = "write-line" if line and name == EMOJI else mark.hint
                yield page.problem(number, match.start(), match[0], hint, line, known=mark.known)


def candidates(text: str) -> Iterator[str]:
    """Yield what may be a mark in a text."""
    for name, mark in MARKS.items():
        if name not in ONLY_IN_LESSONS and any(has(text, sign) for sign in mark.signs):
            matches = mark.pattern.finditer(text)
            yield from (match[0].strip() for match in matches if not mark.row or _begins(match))


def _begins(match: re.Match[str]) -> bool:
    """Return whether a match stands at the beginning of its row."""
    return bool(LEAD.fullmatch(match.string, match.string.rfind("\n", 0, match.start()) + 1, match.start()))


def _corrected(name: str, row: str, match: re.Match[str]) -> str:
    """Return the corrected row of a mark, “” if it is not known what was meant."""
    if name in REWRITTEN:
        pattern, meant = REWRITTEN[name]
        return pattern.sub(meant, row)
    if name == EMOJI:
        line = MARKS[EMOJI].pattern.sub(lambda own: emoji.NAMES.get(own[0].strip(":"), own[0]), row)
        return line if match[0].strip(":") in emoji.NAMES else ""
    if name == AUTOLINK:
        end = match.end() - len(match[0]) + len(match[0].rstrip(".,;:!?"))
        return f"{row[:end]}>{row[end:]}"
    if name == UNCLOSED:
        return f"{row[: match.end()]}){row[match.end() :]}"
    return f"{row[: match.start()]}!{row[match.start() :]}" if name == BOX else ""
