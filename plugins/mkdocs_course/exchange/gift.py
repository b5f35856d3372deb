"""GIFT, the text format of Moodle: https://docs.moodle.org/en/GIFT_format."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from mkdocs_course.exchange import answers, cloze, html, numbers, plain
from mkdocs_course.exchange.answers import Reply
from mkdocs_course.exchange.gift_block import HIDDEN, SHOWN, WRITTEN, Block, blocks
from mkdocs_course.exchange.numbers import Span, decimal
from mkdocs_course.exchange.question import Bank, LeftOut, Losses, Question, item
from mkdocs_course.model.interaction.item import Interaction, Item
from mkdocs_course.model.interaction.text_entry import Entry
from mkdocs_course.model.problem import Problem

FORMAT = re.compile(r"^\s*\[(html|markdown|moodle|plain)\]", re.IGNORECASE)
TITLE = re.compile(r"\s*::(.*?)::", re.DOTALL)
TRUTH = re.compile(r"(T|TRUE|F|FALSE)\s*(?:#(.*?))?(?:#(.*))?", re.IGNORECASE | re.DOTALL)
ANSWER = re.compile(r"(?:~\s*(?==))?([=~])\s*(?:%(-?[0-9.,]+)%)?\s*([^=~]*)")
TITLED = re.compile(r"(?m)^\s*::[^\n]*?::")
FOREIGN = re.compile(r"(?m)^\s*(?:\[\[\w+\]\]\s*$|\\begin\{|```|~~~)")
"""A row of TOML, of LaTeX or of Markdown around code: the braces of these texts are none of GIFT."""
BARE = re.compile(r"[^=~{}\n]{1,80}")
"""A typed answer without a sign before it."""
GAP = "gap-1"


def is_gift(text: str) -> bool:
    """Return whether a text has an answer as GIFT writes it."""
    return bool(re.search(r"(?<!\\)\{[^{}]*?(?:[=~#]|\b(?:T|F|TRUE|FALSE)\b|\s*\})", text)) and (
        bool(TITLED.search(text))
        or (not FOREIGN.search(text) and bool(re.search(r"(?<!\\)\{\s*(?:[=~#]|T\b|F\b|TRUE|FALSE|\})", text)))
    )


def read(path: str, text: str, fill: str) -> Bank:
    """Return the questions of a text in GIFT; `fill` is the prompt of a text with gaps.

    A text in which most paragraphs have no answer, and none has a title, is not GIFT, and gives an empty Bank.
    """
    questions, problems = list[Question](), list[Problem]()
    for block in blocks(path, text):
        losses = Losses(place=block.place)
        source = _Source(block, losses, fill)
        try:
            record = source.interaction()
        except LeftOut as left_out:
            asked = source.name or (source.before.strip() or block.text).translate(SHOWN)
            problems.append(left_out.problem(block.place, asked))
            continue
        questions.append(Question(interaction=record, place=block.place, problems=tuple(losses.problems)))
    asks_nothing = sum(problem.hint == "import-no-answer" for problem in problems)
    if asks_nothing > 2 * len(questions) + 2 and not TITLED.search(text):
        return Bank()
    return Bank(questions=tuple(questions), problems=tuple(problems))


class _Source:
    """A question as its parts: what stands before the braces, in them and after them."""

    def __init__(self, block: Block, losses: Losses, fill: str) -> None:
        self.losses, self.tags, self.fill, text = losses, block.tags, fill, block.text
        self.name = self.format = ""
        if title := TITLE.match(text):
            self.name, text = plain.one_line(title[1].translate(SHOWN)), text[title.end() :]
        if marked := FORMAT.match(text):
            self.format, text = marked[1].lower(), text[marked.end() :]
        self.whole = text.translate(WRITTEN)
        before, brace, rest = text.partition("{")
        inside, end, self.after = rest.partition("}")
        if not re.search(r"\w", self.after) and re.search(r"[.:?!。：？！]\s*$", before.translate(SHOWN)):
            self.after = ""  # a sign behind the braces, where the sentence has its own
        self.before, self.opened, self.closed = before, bool(brace), bool(end)
        self.inside, _, self.feedback = inside.strip().partition("####")

    def interaction(self) -> Interaction:
        if cloze.has_answers(self.whole):
            return cloze.question(self.whole, item(self.fill, id=self.name, tags=self.tags), self.losses)
        if not self.closed:
            raise LeftOut("import-not-closed" if self.opened else "import-no-answer")
        inside = self.inside.strip()
        asked = f"{self.before}…{self.after}" if self.after.strip() else self.before
        record = item(self.text(asked), id=self.name, feedback=self.text(self.feedback), tags=self.tags)
        if not inside:
            return answers.open_(record, self.text(self.feedback))
        if truth := TRUTH.fullmatch(inside):
            true, wrong, right = truth[1].upper().startswith("T"), self.text(truth[2]), self.text(truth[3])
            why_true, why_false = (right, wrong) if true else (wrong, right)
            return answers.true_false(record, is_true=true, why_true=why_true, why_false=why_false)
        if inside.startswith("#"):
            return self.number(record, inside[1:])
        if BARE.fullmatch(inside) and not self.after.strip() and not re.search(r"\w$", self.before):
            inside = f"={inside}"
        replies = tuple(self.replies(inside))
        if not replies:
            raise LeftOut("import-no-answer")
        if all("->" in reply for _, _, reply, _ in replies):
            pairs = [reply.partition("->") for _, _, reply, _ in replies]
            sides = [(self.text(left, line=True), self.text(right, line=True)) for left, _, right in pairs]
            return answers.match(record, sides, [right for left, right in sides if not left])
        if all(sign == "=" for sign, _, _, _ in replies):
            typed = [Reply(text=self.raw(name), fraction=share, feedback=why) for _, share, name, why in replies]
            if self.after.strip():
                return self.missing(record, answers.entry(GAP, typed, self.losses))
            return answers.typed(record, typed, self.losses)
        multiple = all(sign == "~" for sign, _, _, _ in replies)
        options = [
            Reply(text=self.text(name, line=True), fraction=share, feedback=why) for _, share, name, why in replies
        ]
        if self.after.strip() and sum(option.fraction > 0 for option in options) == 1:
            return self.missing(record, answers.chosen(GAP, options, self.losses))
        return answers.choice(record, options, self.losses, multiple=multiple)

    def missing(self, record: Item, gap: Entry) -> Interaction:
        """Return a text in which a word is missing."""
        record = item(self.fill, id=self.name, feedback=self.text(self.feedback), tags=record.tags)
        before, after = self.text(self.before), self.text(self.after)
        tight = " " if re.match(r"\s+[^\s.,;:!?…)\]”’»。，；：！？、）]", self.after) else ""
        space = " " if before and self.before[-1:].isspace() else ""
        return answers.gaps(record, ((before + space, gap.id), (tight + after, "")), (gap,))

    def replies(self, inside: str) -> Iterator[tuple[str, float, str, str]]:
        """Yield the sign, the share, the text and the feedback of each answer."""
        if stray := inside[: re.search("[=~]|$", inside).start()].strip():  # type: ignore[union-attr]
            self.losses.drop("import-stray", stray.translate(SHOWN))
        for sign, percent, rest in ANSWER.findall(inside):
            name, _, feedback = rest.partition("#")
            share = float(decimal(percent)) / 100 if percent else float(sign == "=")
            yield sign, share, name.strip(), self.text(feedback)

    def number(self, record: Item, inside: str) -> Interaction:
        spans = []
        for _, percent, rest in ANSWER.findall(inside if inside.lstrip()[:1] in ("=", "~") else f"={inside}"):
            value, _, why = rest.partition("#")
            if value.strip():
                low, high = _span(value)
                share = float(decimal(percent)) / 100 if percent else 1.0
                spans.append(Span(low=low, high=high, fraction=share, feedback=self.text(why)))
        return numbers.question(record, spans, self.losses)

    def text(self, written: str | None, *, line: bool = False) -> str:
        """Return a text of the question as Markdown, on one `line` where it is that of an option."""
        shown = (written or "").replace("\\n", "\n").translate(SHOWN).strip()
        own = FORMAT.match(shown)
        form, shown = (own[1].lower(), shown[own.end() :]) if own else (self.format, shown)
        if form == "markdown":
            converted = plain.clean(shown)
        elif form == "html" or (form != "plain" and html.is_html(shown)):
            converted = html.markdown(shown, self.losses)
        else:
            # A line break in the file is a space; “\\n” is one that is shown.
            converted = plain.markdown(shown if "\\n" in (written or "") else " ".join(shown.split()))
        return plain.joined(converted) if line else converted

    def raw(self, written: str) -> str:
        """Return a text to be typed, without any marks."""
        return plain.one_line(FORMAT.sub("", written.translate(SHOWN), count=1))


def _span(written: str) -> tuple[Decimal, Decimal]:
    """Return the lowest and the highest number that counts by an answer: `5`, `5:0.5` (tolerance) or `4.5..5.5`.

    Raises LeftOut for what is no number.
    """
    text = written.replace(HIDDEN["\\:"], ":").replace(HIDDEN["\\-"], "-").strip()
    low, dots, high = text.partition("..")
    if dots:
        return decimal(low), decimal(high)
    value, _, tolerance = text.partition(":")
    middle, half = decimal(value), abs(decimal(tolerance or "0"))
    return middle - half, middle + half
