"""Normalises a typed text for comparison with an answer, by the rules of `runtime/scoring/fold.js` in the same order.

The browser compares a learner's text with the answers. Here answers are compared with each other, so that the check
predicts what the browser does; `tests/golden/typed/` holds both to one table. Signs that carry meaning count: a decimal
sign, a minus in any form, `#`, `+` and `%`. Spaces, quotes and punctuation around a text or between letters do not.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from itertools import groupby

from mkdocs_course.model.language import rules

MINUS = "\u2212"
SAME = str.maketrans(dict.fromkeys("˗‐‑‒–—―─━⸺⸻〜〰−➖", "-") | {"、": ", ", "。": ".", "⁄": "/", "∕": "/"})
GROUPED = re.compile(r"([1-9][0-9]{0,2}(?:([.,'])[0-9]{3})(?:\2[0-9]{3})*)(?:(?!\2)([.,])([0-9]+))?")
# What comes before and after a dash, in the classes of characters that `_shape` returns.
AMOUNT = re.compile("(?:[0-9] ?[°%]?[a漢]{0,3}|(?:^|[^a漢])[a漢])$")
NUMBER = re.compile(r"[(\[]*¤? ?[.,]?[0-9]")
SIGN = re.compile(r"[(\[]*(?:[+¤°<=>]|a(?![a漢]))")
HAN = re.compile("[々〇〻\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")


def point(language: str) -> str:
    """Return the decimal sign of a language, “” for the language “” (a text for all languages)."""
    return language and rules(language).decimal


def fold(text: str, decimal: str = "") -> str:
    """Return the text without differences of width, case, spaces, quotes and punctuation, but for signs with meaning.

    Letters keep their diacritics. `decimal` is the decimal sign of the language, “” if the language is not known.
    """
    close = _numbers(_signs(_spelled(text)), decimal).replace(" ", "")
    close = re.sub("([0-9]),(?=[0-9])", r"\1.", close)
    return _kept(close) or close


def readings(folded: str) -> tuple[str, ...]:
    """Return the folded text, and its variants without signs that count only if the answer has them.

    These are a plus or number sign at the start, and a percent or per mille sign after a number.
    """
    bare = folded[1:] if folded[:1] in ("#", "+") and folded[1:2].isalnum() else folded
    return tuple(variant for text in (folded, bare) for variant in (text, re.sub("([0-9])[%‰]", r"\1", text)))


def _spelled(text: str) -> str:
    """Return the text in lower case and in NFKC. A back quote or a spacing accent counts as an apostrophe.

    A fraction, a superscript or a subscript stays apart from what comes before it, but a superscript digit after a
    letter is a plain digit: m² = m^2 = m2.
    """

    def mark(sign: str) -> Callable[[re.Match[str]], str]:
        return lambda match: match[0] + sign * (match[0].isalpha() or match[0].isdecimal() or match[0] == ")")

    apart = re.sub(r"\d(?=[¼-¾⅐-⅟])", r"\g<0> ", re.sub("[´`‘’′]", "'", text))
    apart = re.sub("[^\n](?=[⁺⁻]?[⁰-⁹¹²³ⁿˣ])", mark("^"), apart)
    apart = re.sub(r"[\d)](?=[₀-₉])|[^\W\d](?=[₀-₉]+\d)", mark("_"), apart)
    known = re.sub(r"([^\W\d])\^(?=[0-9])", _power, unicodedata.normalize("NFKC", apart).lower())
    chars = (" " if unicodedata.category(char) in ("Zs", "Zl", "Zp", "Cc") else char for char in known)
    visible = (char for char in chars if unicodedata.category(char) != "Cf" and not "\ufe00" <= char <= "\ufe0f")
    return re.sub(" +", " ", "".join(visible)).strip()


def _power(match: re.Match[str]) -> str:
    """Return a letter without the `^` after it."""
    return match[1] if match[1].isalpha() else match[0]


def _signs(text: str) -> str:
    """Return the text with one sign for each meaning; a remaining “-” is a hyphen or a dash.

    A dash is a minus before and between amounts, but not between a word and what follows it. Amounts are numbers,
    symbols and single letters.
    """
    unified = re.sub("^([a-z]) ?-+$", rf"\1{MINUS}", text.translate(SAME))
    unified = re.sub("([0-9]) (?=[0-9][0-9]?/[0-9])", r"\1&", unified)
    shape = "".join(_shape(char) for char in unified)

    def minus(match: re.Match[str]) -> str:
        before, end = shape[max(0, match.start() - 9) : match.start()], match.end()
        gap, dash, space = match.groups()
        amount, number = AMOUNT.search(before), NUMBER.match(shape, end)
        free = amount or gap or not before.endswith("a")
        single = (amount or not space) and SIGN.match(shape, end)
        related = before.endswith(("<", "=", ">"))
        is_minus = amount and number if "~" in dash else related or (free and (number or single))
        return gap + MINUS if is_minus else match[0]

    return re.sub("( ?)([-~]+)( ?)", minus, unified)


def _shape(char: str) -> str:
    """Return the class of a character: “a” letter, “漢” Chinese letter, “¤” currency, “+” symbol; else itself."""
    if char.isalpha():
        return "漢" if HAN.match(char) else "a"
    category = unicodedata.category(char)
    return "¤" if category == "Sc" else "+" if category[0] == "S" and char not in "°<=>" else char


def _numbers(text: str, decimal: str) -> str:
    """Return the text with a point as the decimal sign and without thousands separators."""

    def number(digits: re.Match[str]) -> str:
        match = GROUPED.fullmatch(digits[0])
        if not match:
            return digits[0].replace(",", ".")
        thousands, sign, last, rest = match.groups("")
        # A single separator before three digits is the decimal sign, unless the language has another one.
        is_minus = last or sign == "'" or thousands.count(sign) > 1 or (decimal and sign != decimal)
        return thousands.replace(sign, "") + (last and ".") + rest if is_minus else digits[0].replace(",", ".")

    whole = re.sub(rf"((?:^|[^0-9] |[{MINUS}=(])[^\w.,% ]{{0,2}})[.,](?=[0-9])", r"\g<1>0.", text)
    return re.sub("[0-9][0-9.,']*[0-9]", number, whole)


def _kept(text: str) -> str:
    """Return the text without punctuation, but for that of a name or an amount, and that between two digits."""
    runs = [(punctuation, "".join(run)) for punctuation, run in groupby(text, _is_punctuation)]
    ends = [" ", *(run for _, run in runs), " "]
    return "".join(
        _run(run, ends[at][-1] + ends[at + 2][0]) if punctuation else run for at, (punctuation, run) in enumerate(runs)
    )


def _run(run: str, ends: str) -> str:
    """Return what counts of a run of punctuation. `ends` are the character before it and the one after it."""
    counts = re.fullmatch(f"[0-9{MINUS}][0-9]", ends) or (
        run in ("&", "@", "_") and all(char.isalnum() for char in ends)
    )
    return run if counts else re.sub("[^#%‰]", "", run)


def _is_punctuation(char: str) -> bool:
    return unicodedata.category(char).startswith("P")
