"""Questions that are written as Markdown: with boxes to tick, or letters and a line that says what is right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from mkdocs_course.model.reading.writing import Value

LEAD = r"[ >]*(?:(?:[-*+•]|\d{1,2}[.)])[ ]+)?"
BOX = re.compile(rf"{LEAD}\[(?P<box>[ xX✓✔√])\][ ]+(?P<text>\S.*)")
LETTER = re.compile(
    r"[ >]*(?:[-*+•][ ]+)?(?P<bold>\*\*)?[(（]?(?P<letter>[A-Ha-h])[.)）:：、．](?:\*\*)?[ ]*(?P<text>\S.*)"
)
MARKED = re.compile(r"[ >]*(?:[-*+•]|\d{1,2}[.)])[ ]+(?P<text>\S.*)")
TICK = re.compile(
    r"[✅✓✔☑]\ufe0f?|[(（](?:correct|right|rätt|rätt svar|korrekt|正确)[)）]|(?<=[^*\s])[ ]?\*$", re.IGNORECASE
)
CROSS = re.compile(r"[❌✗✘]\ufe0f?|[(（](?:incorrect|wrong|fel|错误)[)）]", re.IGNORECASE)
SIGNS = r"[ >*_【\[✅👉💡🔑-]*"
ANSWER = re.compile(
    rf"{SIGNS}(?:(?:the )?(?:correct |right )?answer(?: is)?|rätt svar(?: är)?|svar|facit"
    r"|正确答案|参考答案|正确选项|答案)"
    r"[ ]*(?:是|为)?"
    r"[】\]]?[ ]*[*_]{0,3}[ ]*[:：][ ]*(?P<text>.*)",
    re.IGNORECASE,
)
WHY = re.compile(
    rf"{SIGNS}(?:explanation|rationale|why|feedback|förklaring|varför|motivering|kommentar|解析|解释|说明|答案解析)"
    r"[】\]]?[ ]*[*_]{0,3}[ ]*[:：][ ]*(?P<text>.*)",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    r"[ >]*(?:#{1,6}[ ]+)?(?:\*\*|__)?[ ]*(?:(?:fråga|question|q|题目|问题|第)[ ]*\d{1,3}[ ]*(?:题)?[ ]*[.):：、．–-]?"
    r"|\d{1,3}[.)、．])"
    r"[ ]*(?:\*\*|__)?[ ]*(?P<text>.*)",
    re.IGNORECASE,
)
ASIDE = re.compile(r"[ ]*(?:</?(?:details|summary|p|br)[^>]*>.*|[?!]{3}\+?[ ].*|-{3,}|\*{3,}|)[ ]*")
"""A row between a question and its answer that says nothing: a fold, a rule, nothing at all."""
KEY = re.compile(r"(?<!\d)(\d{1,3})[ ]*[.:、)：）-]?[ ]*\**([A-Ha-h])\b")


@dataclass(kw_only=True, slots=True)
class Written:
    """A question in the rows from `first` to `last`, counted from 1, with what it asks, its options and its answer."""

    first: int
    last: int
    ask: str
    options: list[tuple[str, bool | None]] = field(default_factory=list)
    answer: str = ""
    why: str = ""
    number: int = 0

    @property
    def answered(self) -> bool:
        """Whether it is said which options are right."""
        flags = {right for _, right in self.options}
        return bool(self.answer) or (True in flags and len(flags) > 1)

    @property
    def value(self) -> dict[str, Value]:
        """The question as other programs draft it."""
        texts: list[Value] = [{"text": text, "correct": "yes" if right else "no"} for text, right in self.options]
        marked = any(right for _, right in self.options)
        plain: list[Value] = [text for text, _ in self.options]
        answer = {} if marked and self.options else {"answer": self.answer}
        options: dict[str, Value] = {"options": texts if marked else plain} if self.options else {}
        return {"question": self.ask, **options, **answer, **({"why": self.why} if self.why else {})}


def find(rows: Sequence[str]) -> list[Written]:
    """Return the questions in rows of Markdown of which it is said what is right."""
    found, at = list[Written](), 0
    while at < len(rows):
        options, end = _options(rows, at)
        if len(options) > 1 and (own := _asked(rows, at, found[-1].last if found else 0)):
            own.options, own.last = options, end
            _answer(rows, own)
            found.append(own)
            at = own.last
        else:
            at = max(at + 1, end)
    _look_up(rows, found)
    return [own for own in found if own.answered]


def _options(rows: Sequence[str], at: int) -> tuple[list[tuple[str, bool | None]], int]:
    """Return the options that begin in a row, and the row below them; blank rows may stand between them."""
    kind = next((it for it in (BOX, LETTER, MARKED) if it.fullmatch(rows[at])), None)
    options, end = list[tuple[str, bool | None]](), at
    while kind and end < len(rows):
        match = kind.fullmatch(rows[end])
        if match and kind is LETTER and match["letter"].upper() != "ABCDEFGH"[len(options) : len(options) + 1]:
            break
        if match:
            options.append(_option(match, kind is BOX))
        elif rows[end].strip() or not any(kind.fullmatch(row) for row in rows[end + 1 : end + 2]):
            break
        end += 1
    if kind is MARKED and (len({right for _, right in options}) < 2 or True not in {right for _, right in options}):
        return [], end
    return options, end


def _option(match: re.Match[str], box: bool) -> tuple[str, bool | None]:
    text = match["text"].strip()
    if box:
        return _bare(text), match["box"] != " "
    if TICK.search(text):
        return _bare(TICK.sub("", text)), True
    right = True if "bold" in match.groupdict() and match["bold"] and text.endswith("**") else None
    return _bare(CROSS.sub("", text)), right


def _bare(text: str) -> str:
    """Return a text without signs of bold around it."""
    text = text.strip()
    return re.sub(r"^(\*\*|__)(.*?)(?:\1)?$", r"\2", text).removesuffix("**").strip()


def _asked(rows: Sequence[str], at: int, above: int) -> Written | None:
    """Return the question above the options that begin in a row, None if none is asked; `above` are rows of others."""
    asked, first, number = list[str](), at, 0
    for index in range(at - 1, above - 1, -1):
        row = rows[index]
        if not row.strip() and asked:
            break
        if row.strip():
            asked.insert(0, row)
            first = index
    label = next((index for index in range(first - 1, above - 1, -1) if rows[index].strip()), None)
    if not asked:
        return None
    match = NUMBERED.fullmatch(asked[0])
    above_it = NUMBERED.fullmatch(rows[label]) if label is not None else None
    if not match and above_it and not _bare(above_it["text"]).strip("* "):
        first, match = label or 0, None
        number = int(re.search(r"\d+", rows[first])[0])  # type: ignore[index]
    elif match:
        number = int(re.search(r"\d+", asked[0])[0])  # type: ignore[index]
        asked[0] = match["text"]
    text = _bare(re.sub(r"^[ >]*(?:#{1,6}[ ]+)?", "", " ".join(row.strip() for row in asked if row.strip())))
    text = re.sub(r"^(?:\*\*|__)|(?:\*\*|__)$|\*\*", "", text).strip()
    text = re.sub(r"[ ]*\{[:#][^{}]*\}$", "", text)
    # A list of what is done has boxes as well, below a number, or below a heading.
    marked = bool(number) and bool(re.match(r"[ >]*(?:\*\*|__|#|[^\W\d])", rows[first]))
    asks = marked or text.endswith(("?", "？", "___")) or not BOX.fullmatch(rows[at])
    return Written(first=first + 1, last=at, ask=text, number=number) if text and asks else None


def _answer(rows: Sequence[str], own: Written) -> None:
    """Add the answer and the reason that stand below the options of a question."""
    at = own.last
    while at < len(rows):
        row = rows[at]
        answer, why = ANSWER.fullmatch(row), WHY.fullmatch(row)
        if answer and not own.answer and not own.why:
            said = _bare(answer["text"].strip(" *_"))
            parts = re.split(r"(?<=^[A-Ha-h])[.。):：、 –-]+(?=\S)", said, maxsplit=1)
            own.answer = re.sub(r"[.。]$", "", parts[0])
            rest = parts[1] if len(parts) > 1 else ""
            own.why = "" if any(rest.rstrip(".。") == text.rstrip(".。") for text, _ in own.options) else rest
        elif why and not own.why:
            own.why = _bare(why["text"].strip(" *_"))
        elif not ASIDE.fullmatch(row):
            break
        at += 1
        own.last = at if row.strip() else own.last


def _look_up(rows: Sequence[str], found: list[Written]) -> None:
    """Add the answers that a key at the end tells, by the numbers of questions."""
    lacking = [own for own in found if not own.answered and own.number]
    if not lacking:
        return
    key = dict(KEY.findall("\n".join(rows[found[-1].last :])))
    if all(str(own.number) in key for own in lacking):
        for own in lacking:
            own.answer = key[str(own.number)]
