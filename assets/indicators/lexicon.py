"""The words of the grammar, loaded once from `words.yaml` and `measures.yaml`. No rule stands here."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from assets.language.units import alternation


def _lengths(words: Iterable[str]) -> list[int]:
    return sorted({len(word) for word in words}, reverse=True)


class Affixes:
    """A set of words that can be taken off either end of a text, the longest first."""

    def __init__(self, words: dict[str, Any]) -> None:
        self._words = words
        self.words = frozenset(words)
        # The lengths to try by the outermost character: most texts end in none of them.
        self._ending = {last: _lengths(w for w in words if w[-1] == last) for last in {word[-1] for word in words}}
        self._opening = {first: _lengths(w for w in words if w[0] == first) for first in {word[0] for word in words}}

    def at_end(self, text: str) -> str | None:
        """The longest word that closes the text.

        >>> Affixes({"增": 1, "下降": -1}).at_end("价格下降")
        '下降'
        """
        for length in self._ending.get(text[-1:], ()):
            if text[-length:] in self._words and len(text) >= length:
                return text[-length:]
        return None

    def at_start(self, text: str) -> str | None:
        for length in self._opening.get(text[:1], ()):
            if text[:length] in self._words and len(text) >= length:
                return text[:length]
        return None

    def rest(self, text: str) -> str:
        """What remains when all such words are taken off the end."""
        while text and (word := self.at_end(text)):
            text = text[: -len(word)]
        return text

    def __getitem__(self, word: str) -> Any:
        return self._words[word]

    def __contains__(self, word: str) -> bool:
        return word in self._words


@dataclass(frozen=True)
class Lexicon:
    """The word lists in the shapes that the rules use."""

    before_number: Affixes  # word → its part: ("sign", 1), ("qualifier", "over"), ("to" | "being" | "closing", None)
    opening: Affixes
    kept: tuple[str, ...]
    trailing: Affixes
    kept_at_end: tuple[str, ...]
    not_after_area: tuple[str, ...]
    bringing: re.Pattern[str]
    counting: Affixes
    altogether: re.Pattern[str]
    counting_tail: re.Pattern[str]
    counting_verb: re.Pattern[str]
    acting: re.Pattern[str]
    flows: frozenset[str]
    bare: frozenset[str]
    after: re.Pattern[str]
    after_kind: dict[str, str]
    gap: re.Pattern[str]
    change_verb: re.Pattern[str]  # at the end of words
    signs: dict[str, int]
    comparison: dict[str, str]
    basis: str
    target: re.Pattern[str]
    forecast: re.Pattern[str]
    reporting: re.Pattern[str]
    reported: re.Pattern[str]
    heads: Affixes
    modifiers: Affixes
    per_head: re.Pattern[str]
    independent: frozenset[str]
    dependent_opening: tuple[str, ...]
    speed: Affixes
    share: tuple[str, ...]
    population: re.Pattern[str]
    institution: re.Pattern[str]
    institutions: re.Pattern[str]
    component: tuple[str, ...]
    index: tuple[str, ...]
    money: tuple[str, ...]
    persons: tuple[str, ...]
    flow: re.Pattern[str]
    parts: tuple[str, ...]
    survey: re.Pattern[str]
    survey_parts: frozenset[str]
    statistical: re.Pattern[str]
    predicates: re.Pattern[str]
    expectations: re.Pattern[str]
    aspects: frozenset[str]
    terms: frozenset[str]
    activities: tuple[str, ...]
    ratios: tuple[str, ...]


def _load(name: str) -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    return content


@cache
def lexicon() -> Lexicon:
    """The one lexicon."""
    words, nouns = _load("words.yaml"), _load("measures.yaml")
    signs = dict.fromkeys(words["rise"], 1) | dict.fromkeys(words["fall"], -1)
    before: dict[str, Any] = dict.fromkeys(words["closing"], ("closing", None))
    before |= dict.fromkeys(words["being"], ("being", None)) | dict.fromkeys(words["to"], ("to", None))
    before |= {word: ("sign", sign) for word, sign in signs.items()}
    before |= {word: ("qualifier", kind) for kind, group in words["before"].items() for word in group}
    # 共实现, 已建成: spelled out, so that `re` can skip to their first characters
    brought = [how + word for how in ("", "共", "合计", "共计", "已", "可") for word in words["bringing"]]
    after_kind = {word: kind for kind, group in words["after"].items() for word in group}
    return Lexicon(
        before_number=Affixes(before),
        opening=Affixes(dict.fromkeys(words["opening"])),
        kept=tuple(words["kept"]),
        trailing=Affixes(dict.fromkeys(words["trailing"])),
        kept_at_end=tuple(words["kept_at_end"]),
        not_after_area=tuple(words["not_after_area"]),
        bringing=re.compile(
            rf"(?:{alternation(brought)}|(?<![收捕查破抓截缴])获)(?<!资本形成)(?<!新发放)了?(?![的率额值量区])"
        ),
        counting=Affixes(dict.fromkeys(words["counting"])),
        altogether=re.compile(
            r"^.*(?<![公一])共计?(?![产同享建])"
            rf"(?:有|{alternation([w for w in words['counting'] if len(w) > 1])})(?=.{{2}})"
        ),
        counting_tail=re.compile(rf"(?:{alternation(words['counting'])}|创造)了?(?:全国)?$"),
        counting_verb=re.compile(rf"(?:创造|{alternation([w for w in words['counting'] if len(w) > 1])})"),
        acting=re.compile(rf"(?:为[^，]{{1,8}}?)?{alternation(words['acting'])}|.*?(?:发行|投放|发放|募集)"),
        flows=frozenset(words["flows"]),
        bare=frozenset(words["bare"]),
        after=re.compile(rf"\s?(?:人民币)?({alternation(list(after_kind))})"),
        after_kind=after_kind,
        gap=re.compile(alternation(words["gap"])),
        change_verb=re.compile(alternation(list(signs)) + "了?$"),
        signs=signs,
        comparison={word: kind for kind, group in words["comparison"].items() for word in group},
        basis="|".join(words["basis"]),
        target=re.compile(words["target"]),
        forecast=re.compile(words["forecast"]),
        reporting=re.compile(alternation(words["reporting"])),
        reported=re.compile(alternation(words["reported"]) + r"|日(?<=\d日)"),
        heads=Affixes(dict.fromkeys(nouns["heads"])),
        modifiers=Affixes(dict.fromkeys(nouns["modifiers"])),
        per_head=re.compile(rf"(?:{alternation(nouns['dependent_opening'])}|^按.+的).*$"),
        independent=frozenset(nouns["independent"]),
        dependent_opening=tuple(nouns["dependent_opening"]),
        speed=Affixes(dict.fromkeys(nouns["speed"])),
        share=tuple(nouns["share"]),
        population=re.compile(rf"^(居民|全行业|.{{1,20}}?{alternation(nouns['population'])})(?![业的])(.+)$"),
        institution=re.compile(
            rf"^(居民|全行业|.{{1,20}}?{alternation(nouns['institutions'])})(?![业的群居面产]|增加|生产)(.+)$"
        ),
        institutions=re.compile(alternation(nouns["institutions"])),
        component=tuple(nouns["component"]),
        money=tuple(nouns["money"]),
        persons=tuple(nouns["persons"]),
        flow=re.compile(alternation(nouns["flow"])),
        index=tuple(nouns["index"]),
        parts=tuple(nouns["parts"]),
        survey=re.compile(rf"(?:中国)?((?:非?制造)业){alternation(nouns['surveys'])}"),
        survey_parts=frozenset(nouns["survey_parts"]),
        statistical=re.compile(alternation(nouns["statistical"])),
        # 居民 is no verb; spelled out at the end, so that `re` can skip to first characters
        predicates=re.compile(alternation([w for w in nouns["predicates"] if w != "居"])[:-1] + "|居(?![民住]))"),
        expectations=re.compile(nouns["expectations"]),
        aspects=frozenset(nouns["aspects"]),
        ratios=tuple(nouns["ratios"]),
        terms=frozenset(nouns["terms"]),
        activities=tuple(nouns["activities"]),
    )
