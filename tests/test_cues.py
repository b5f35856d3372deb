"""What gives answers away without the question being read: words, punctuation, numbers, places, and true statements."""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import pytest
from mkdocs_course.model.course.style import Measures, measures
from mkdocs_course.model.course.style.chance import at_least, either_way
from mkdocs_course.model.course.style.clause_tells import shapes
from mkdocs_course.model.course.style.tokens import endings, overlap, tokens
from mkdocs_course.model.problem import Problem
from mkdocs_course.project import assemble
from mkdocs_course.report import wording
from support import CONFIG, SMALLEST, Course

ONE = CONFIG.replace("languages: {sv: Kurs, zh: 课程}", "languages: {sv: Kurs}")
OFF = "no-why, asked-twice, length-tells"
WORDS = "ek al lind tall gran hägg rönn asp alm sälg oxel lönn bok hassel björk pil idegran en avenbok".split()
HAN = "山水木火土金石田禾竹米虫鱼鸟马牛羊犬"


@dataclass(frozen=True, kw_only=True)
class Cued:
    """What is told of a course, and its measures."""

    problems: tuple[Problem, ...]
    measures: tuple[Measures, ...]

    @property
    def codes(self) -> list[str]:
        return [problem.code for problem in self.problems]


@pytest.fixture
def cued(course: Callable[..., Course]) -> Callable[..., Cued]:
    """Return a function from quizzes, each a list of questions, to what is told of a course with them."""

    def tell(*quizzes: Iterable[str], head: str = "") -> Cued:
        files = {f"quizzes/q{at}.yml": f"{head}questions:\n{''.join(quiz)}" for at, quiz in enumerate(quizzes)}
        lesson = "# Hej\n" + "".join(f"\n/// quiz | q{at}\n///\n" for at in range(len(quizzes)))
        off = "".join(f"          {code}: Här prövas annat.\n" for code in OFF.split(", "))
        config = ONE.replace("      languages:", f"      style:\n        off:\n{off}      languages:")
        made = course({**SMALLEST, "mkdocs.yml": config, "content/sv/index.md": lesson} | files)
        read = assemble(made.folder / "mkdocs.yml")
        assert read.course and not [problem for problem in read.problems if not problem.warning]
        for problem, language in itertools.product(read.problems, wording.LANGUAGES):
            assert "{" not in wording.describe(problem, language)
        return Cued(problems=read.problems, measures=measures(read.course))

    return tell


def one(number: int, right: str, wrong: Sequence[str]) -> str:
    """Return a question with one right option."""
    listed = "".join(f"  - {{text: '{text}', why: Nej.}}\n" for text in wrong)
    return f"- ask: Fråga {number}?\n  id: q{number}\n  right: '{right}'\n  wrong:\n{listed}"


def several(number: int, right: int, wrong: int) -> str:
    """Return a question with several right options."""
    options = ", ".join(f"{WORDS[at]} {number}" for at in range(right))
    others = ", ".join(f"{WORDS[-at]} {number}" for at in range(1, wrong + 1))
    return f"- {{ask: Fråga {number}?, id: q{number}, all-right: [{options}], wrong: [{others}]}}\n"


def random_quizzes(words: Sequence[str], sign: str, *, quizzes: int = 5, questions: int = 8) -> list[list[str]]:
    """Return quizzes whose options are random words, to which the right ones add a `sign`."""
    draw, numbers = random.Random(7), itertools.count()
    gap = " " if len(words[0]) > 1 else ""

    def text() -> str:
        return gap.join(draw.choice(words) for _ in range(6))

    return [
        [one(next(numbers), f"{text()}{gap}{sign}".strip(), [text() for _ in range(3)]) for _ in range(questions)]
        for _ in range(quizzes)
    ]


@pytest.mark.parametrize(("words", "sign"), [(WORDS, "frågar"), (HAN, "问他")], ids=["words", "characters"])
def test_words_tell(cued: Callable[..., Cued], words: Sequence[str], sign: str) -> None:
    """A word that is in every right option and in no wrong one is found, and named with where it stands."""
    found = cued(*random_quizzes(words, sign))
    (guesses,) = (measure.guesses for measure in found.measures)
    assert (guesses.questions, round(guesses.chance, 2)) == (40, 0.25) and guesses.percent >= 85
    (problem,) = (problem for problem in found.problems if problem.code == "words-tell")
    assert problem.value("percent") == str(guesses.percent) and f"{sign} 40:0" in problem.value("words")
    best = max(guesses.quizzes, key=lambda hits: hits.right)
    assert problem.value("quizzes").startswith(f"{best.quiz} {best.right:.0f}/8, ") and problem.place.path == best.path
    (clue, *_) = (problem for problem in found.problems if problem.code == "clue-word")
    assert (clue.value("name"), clue.value("right"), clue.value("wrong")) == (sign, "40", "0")
    assert clue.hint == "clue-word-right" and clue.value("known").endswith(", …")


@pytest.mark.parametrize("words", [WORDS, HAN], ids=["words", "characters"])
def test_words_that_tell_nothing(cued: Callable[..., Cued], words: Sequence[str]) -> None:
    found = cued(*random_quizzes(words, ""))
    assert found.codes == []
    (guesses,) = (measure.guesses for measure in found.measures)
    assert 10 <= guesses.percent <= 40


def test_few_questions_tell_nothing(cued: Callable[..., Cued]) -> None:
    found = cued(*random_quizzes(WORDS, "frågar", quizzes=3, questions=9))
    assert "words-tell" not in found.codes and found.measures[0].guesses.percent > 60


def test_a_quiz_is_guessed_from_the_others(cued: Callable[..., Cued]) -> None:
    """What the right options of one quiz share is nothing that another quiz has taught."""
    quizzes = [
        [one(number, f"{word} {word}{number}", [f"a{word}{number}", f"b{word}{number}"]) for number in range(8)]
        for word in WORDS[:5]
    ]
    found = cued(*quizzes)
    assert round(found.measures[0].guesses.chance, 2) == 0.33
    assert 20 <= found.measures[0].guesses.percent <= 45 and "words-tell" not in found.codes


def test_one_list_of_options_for_several_situations(cued: Callable[..., Cued]) -> None:
    """Whatever the words are, each of them is right once: within a quiz, and where the exam asks the same again."""
    options = ["Fråga vad hon jämför med, så att du vet.", "Ring nu.", "Tacka alla!", "Vänta till i morgon, tyvärr."]
    numbers = itertools.count()
    quizzes = [
        [one(next(numbers), right, [text for text in options if text != right]) for right in options * 2]
        for _ in range(5)
    ]
    found = cued(*quizzes)
    assert found.codes == []
    assert found.measures[0].guesses.percent == 25
    assert not any(tally.tells for tally in (*found.measures[0].words, *found.measures[0].shapes))


def test_punctuation_tells(cued: Callable[..., Cued]) -> None:
    draw = random.Random(3)

    def text(tail: str = "") -> str:
        return " ".join(draw.choice(WORDS) for _ in range(4)) + tail

    tails = [f", {word} alltid" for word in ("så", "för", "eftersom")]
    quiz = [one(number, text(), [text(tail) for tail in tails]) for number in range(20)]
    found = cued(quiz)
    shapes_told = {problem.value("name"): problem for problem in found.problems if problem.code == "clause-tells"}
    assert (shapes_told["… , …"].value("right"), shapes_told["… , …"].value("wrong")) == ("0", "60")
    assert shapes_told["… , …"].hint == "clause-tells"
    found = cued([one(number, text("."), [text(), text(), text()]) for number in range(20)])
    (problem,) = (problem for problem in found.problems if problem.code == "clause-tells")
    assert (problem.value("name"), problem.hint) == ("… .", "clause-tells-right")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ring nu, så hinner du.", {"… , …", "… , så …", "… ."}),
        ("马上打电话，再说清楚。", {"… , …", "… , 再 …", "… 。"}),
        ("4,5 procent i Ann-Maries fall", set()),
        ("**Vänta**", set()),
        ("”Vad menar du?”", {"… ?"}),
        ("Säg: ”Nej”", {"… : …"}),
        ("", set()),
    ],
)
def test_shapes(text: str, expected: set[str]) -> None:
    assert shapes(text) == expected


@pytest.mark.parametrize(
    ("counts", "codes"),
    [
        ([(2, 2)] * 4, ["count-tells"]),
        ([(2, 2)] * 3, []),
        ([(2, 2)] * 5 + [(3, 1)], []),
        ([(2, 2)] * 4 + [(3, 2)] * 4, ["count-tells"] * 2),
        ([(3, 0)] * 6, []),
    ],
)
def test_the_number_of_right_options(
    cued: Callable[..., Cued], counts: list[tuple[int, int]], codes: list[str]
) -> None:
    found = cued([several(number, *count) for number, count in enumerate(counts)])
    assert [code for code in found.codes if code == "count-tells"] == codes
    assert sum(number.questions for number in found.measures[0].numbers) == sum(wrong > 0 for _, wrong in counts)


def test_places(cued: Callable[..., Cued]) -> None:
    """Pinned options come last: where these are right, the last place is right too often."""
    pinned = [
        f"- {{ask: Fråga {at}?, id: q{at}, right: {{text: 'a {at}', pinned: yes}}, wrong: [b {at}, c {at}, d {at}]}}\n"
        for at in range(20)
    ]
    found = cued(pinned)
    (problem,) = (problem for problem in found.problems if problem.code == "place-tells")
    assert (problem.value("number"), problem.value("percent"), problem.value("options")) == ("4", "100", "4")
    assert found.measures[0].places[0].right == (0, 0, 0, 20)
    assert "place-tells" not in cued(pinned[:19]).codes
    assert "place-tells" not in cued(pinned, head="shuffle: options\n").codes
    assert "place-tells" not in cued([text.replace(", pinned: yes", "") for text in pinned]).codes


def statement(number: int, text: str, *, true: bool) -> str:
    return f"- {{ask: '{text} {number}.', id: q{number}, is-true: {'yes' if true else 'no'}, why: Så är det.}}\n"


@pytest.mark.parametrize(
    ("true", "number", "codes"), [(6, 8, ["true-tells"]), (5, 10, []), (1, 8, ["true-tells"]), (7, 7, []), (4, 8, [])]
)
def test_the_share_of_true_statements(cued: Callable[..., Cued], true: int, number: int, codes: list[str]) -> None:
    texts = [WORDS[at] for at in range(number)]
    found = cued([statement(at, text, true=at < true) for at, text in enumerate(texts)])
    assert [code for code in found.codes if code == "true-tells"] == codes
    assert (found.measures[0].statements.true, found.measures[0].statements.number) == (true, number)


def test_words_of_true_statements(cued: Callable[..., Cued]) -> None:
    hedged = [statement(at, f"{WORDS[at]} är ändå" if at % 2 else WORDS[at], true=bool(at % 2)) for at in range(18)]
    found = cued(hedged)
    told = [
        (problem.value("name"), problem.value("right")) for problem in found.problems if problem.code == "true-word"
    ]
    assert ("ändå", "9") in told
    even = [statement(at, f"{WORDS[at]} är ändå", true=bool(at % 2)) for at in range(18)]
    assert "true-word" not in cued(even).codes


def test_what_a_guesser_reads() -> None:
    assert tokens("Fråga **vad** hon vill!") == {"fråga", "vad", "hon", "vill", "fråga vad", "vad hon", "hon vill"}
    assert tokens("问Anna吧") == {"问", "anna", "吧"}
    assert tokens("先问他") == {"先", "问", "他", "先问", "问他", "先问他"}
    assert endings("rimligare än") == {"-are"}
    assert overlap("så", "så att") and not overlap("så", "också") and overlap("问", "问他") and not overlap("问", "他")
    assert overlap("-gar", "frågar") and overlap("du frågar", "-gar") and not overlap("-gar", "-are")
    assert not tokens("") and len(tokens("ord " * 10_000)) == 2


@pytest.mark.parametrize(
    ("hits", "trials", "chance", "expected"),
    [(0, 10, 0.5, 1.0), (10, 10, 0.5, 1 / 1024), (9, 10, 0.5, 11 / 1024), (3, 3, 0.25, 1 / 64), (0, 0, 0.3, 1.0)],
)
def test_the_binomial_test(hits: int, trials: int, chance: float, expected: float) -> None:
    assert at_least(hits, trials, chance) == pytest.approx(expected)


def test_the_binomial_test_has_two_sides() -> None:
    assert either_way(0, 10, 0.5) == either_way(10, 10, 0.5) == pytest.approx(2 / 1024)
    assert either_way(5, 10, 0.5) == 1 and either_way(3, 3, 1.0) == 1 and either_way(0, 3, 0.0) == 1
    assert 0 < either_way(2400, 5000, 0.5) < 0.01
