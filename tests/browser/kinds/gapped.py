"""A text with gaps, as its file has it, and what a learner finds and does in it."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

QUIZ = """
questions:
  - id: sentence
    ask: {sv: Fyll i luckorna., zh: 填空。}
    fill:
      sv: "Den som **[keep]** sitt ord blir [trusted], och får höra *vad [listen] vill*.\\n\\nSå är det."
      zh: "想知道[listen]要什么，就要*变得[trusted]*，并**[keep]**承诺。"
    gaps:
      - id: keep
        accept: {sv: [håller, bevarar], zh: 信守}
        why: {sv: Ord är till för att hållas., zh: 话说出口就要兑现。}
      - id: trusted
        right: {sv: betrodd, zh: 可信}
        wrong:
          - {sv: omtyckt, zh: 讨人喜欢}
          - text: {sv: "*beundrad* av alla som någonsin har hört talas om det", zh: 受人仰慕}
            why: {sv: Beundran räcker inte., zh: 光有仰慕还不够。}
        why: {sv: Löften handlar om tillit., zh: 承诺和信任有关。}
      - {id: listen, accept: {sv: kunden, zh: 客户}}
    why: {sv: Båda delarna behövs., zh: 两样都要有。}
"""
ASK = {"sv": "Fyll i luckorna.", "zh": "填空。"}
ORDER = {"sv": ("keep", "trusted", "listen"), "zh": ("listen", "trusted", "keep")}
WHY = {"sv": "Båda delarna behövs.", "zh": "两样都要有。"}
WHYS = {
    "keep": {"sv": "Ord är till för att hållas.", "zh": "话说出口就要兑现。"},
    "trusted": {"sv": "Löften handlar om tillit.", "zh": "承诺和信任有关。"},
    "wrong-2": {"sv": "Beundran räcker inte.", "zh": "光有仰慕还不够。"},
}
RIGHT = {
    "sv": {"keep": "Håller!", "trusted": "right-1", "listen": " kunden"},
    "zh": {"keep": "信 守", "trusted": "right-1", "listen": "客户。"},
}


class Text:
    """The text on a page, with its gaps by their ids."""

    def __init__(self, me, language: str) -> None:
        self.me, self.language, self.ask, self.words = me, language, ASK[language], me.words["kinds"]["gaps"]

    def gap(self, id: str, result: str = "") -> Locator:
        name = self.words["gap"].format(at=ORDER[self.language].index(id) + 1) + (self.words[result] if result else "")
        role = "combobox" if id == "trusted" else "textbox"
        return self.me.question(self.ask).get_by_role(role, name=name, exact=True)

    def fill(self, given: dict[str, str]) -> None:
        # Each by its place, because what a gap is called changes with its mark.
        for at, id in enumerate(ORDER[self.language]):
            gap = (
                self.me.question(self.ask)
                .get_by_role("textbox")
                .or_(self.me.question(self.ask).get_by_role("combobox"))
            )
            if id == "trusted":
                gap.nth(at).select_option(value=given.get(id, ""))
            else:
                gap.nth(at).fill(given.get(id, ""))

    def expect(self, given: dict[str, str], right: set[str]) -> None:
        """Expect each gap to be marked, and the whys of those that are not right to be said."""
        whys = []
        for id in ORDER[self.language]:
            expect(self.gap(id, "right" if id in right else "wrong")).to_have_value(given.get(id, ""))
            names = [*([id] if id not in right else []), *([given[id]] if given.get(id) in WHYS else [])]
            whys += [WHYS[name][self.language] for name in names if name in WHYS]
        verdict = "right" if len(right) == 3 else "partly" if right else "wrong"
        said = [self.me.verdict(verdict), *whys, WHY[self.language]]
        expect(self.me.said(self.ask)).to_have_count(len(said))
        for at, text in enumerate(said):
            expect(self.me.said(self.ask).nth(at)).to_have_text(text)
