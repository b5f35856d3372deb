"""The marks that other programs read, or that are nearly those of Markdown."""

from __future__ import annotations

import re
from dataclasses import dataclass


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
    # Between two numbers it stands for “to”, and so it does between words of Chinese.
    "subscript": _mark("~", r"~(?<=\w~)(?!(?<=\d~)\d)[0-9A-Za-zÀ-ɏ+−-]{1,20}~(?!~)", known="pymdownx.tilde"),
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
    REVERSED: Mark(
        (")[", "）[", ")［", "）［", ")【", "）【", ") [", "） ["),
        re.compile(r"[)）][ ]?[\[［【](?:https?:|[\w./-]{0,100}(?:\.\w{2,4}|\#|/))[^\[\]［］【】\s]{0,200}[\]］】]"),
        "write-line",
    ),
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
        "link-undefined",
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
    "citation by key": _mark("[@", r"\[@[\w:-]{2,60}[^\[\]\n]{0,60}\]", "citation-by-key"),
    "container": _mark(":::", r":{3,}[ ]*\{?\w[^\n]{0,200}", "no-container", row=True),
    "definition": _mark("\n:", r":[ ]{1,3}\S[^\n]{0,200}", known="def_list", row=True),
}
