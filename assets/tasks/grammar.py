"""One segment → the clause it holds: leader and subject left out, action and object told apart.

Belongs here: the grammar of a single clause. Whether the clause is a directive depends on what stands around it and
is decided in `reading.py`.
"""

import re
from typing import NamedTuple

from assets.language.moods import MODAL
from assets.language.verbs import VerbPhrase, verb_phrase


class Clause(NamedTuple):
    """Offsets into the paragraph: clause from `start` to `end`, its action (adverb and verb) between the other two."""

    start: int
    action_start: int
    action_end: int
    end: int
    modal: bool = False

    def moved(self, offset: int) -> "Clause":
        return Clause(*(value + offset for value in self[:4]), self.modal)


_LEADER = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}(?:是|要)(?=[^否])|第[一二三四五六七八九十]{1,2}[，、是]?|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]|"
    r"[●•·▪■◆▷○◎]|同时|此外|另外|其中|并且|并(?![购网轨])|而且|且|还(?!款|原|本|清)|也|又|从而|进而|以此|另一方面|一方面|在此基础上|特别是|尤其是|重点是|首先|其次|再次|最后|然后|一是|也就是|就是|比如|例如|同步|即)[\s，]*"
)
_MARKER = re.compile(r"(?:[一二三四五六七八九十]{1,3}[是要]|第[一二三四五六七八九十]{1,2}[，、是])")

# Prepositions whose phrase, being part of the clause, opens it: 把…摆在, 对…加大, 以…带动, 为…创造.
_PREPOSITION = re.compile(
    r"(?:紧紧|始终|主动|努力|更好|积极)?(?:以(?!及|上|下|内|外|来|前|后)|为(?!了)|把|将|对(?!接|标|外|照)|从|在(?!线|建)|向|就(?!业|近|地)|通过|围绕|针对|按照|根据|结合|依托|立足|瞄准|聚焦|与|同(?!步|时)|由|用(?!好|足|活|于)|给(?!予)|经|依据|利用|运用)"
)
_AFTER_BOUNDARY = re.compile(r"(?:方面|基础上|同时|过程中|前提下|来|方式|为抓手|为重点|为主导|为引领|为契机|为目标|原则|之间|中|内|下|上|时|前|后|等|的)$")
_DISPOSAL_VERB = re.compile(
    r"(?:摆在|放在|落到|落实到|转化为|转变为|作为|纳入|融入|列入|列为|贯穿于?|打造成为?|建设成为?|建成|培育成为?|变成|变为|提升到|提高到|扩大到|扩大至|延长至|延长到|提高至|降至|降低至|降到|统一到|体现到|贯彻到|用于|投向|控制在|保持在|分解到|传导到|延伸到|覆盖到|调整为|确定为|推广到|结合起来|统一起来)"
)
_LIGHT_FOR = re.compile(r"(?:更好|积极|努力|不断|有效)?(?:创造|提供|作出|做出|营造|奠定|打下|注入|增添|贡献|发挥|打造|筑牢|开辟|拓展|保驾护航|助力|赋能|赢得|积累|夯实|增强)")


def leader_end(text: str, start: int, end: int) -> int:
    """Offset after list marks and connectives (一是, 同时, ●) that open the segment.

    >>> leader_end("一是加快建设", 0, 6)
    2
    """
    while match := _LEADER.match(text, start, end):
        start = match.end()
    return start


def is_numbered(text: str, start: int) -> bool:
    """Whether a list mark 一是, 二要, 第三， opens at `start`."""
    return _MARKER.match(text, start) is not None


def read_clause(text: str, start: int, end: int) -> Clause | None:
    """The clause that text[start:end] holds when its verb, or a preposition before its verb, opens it.

    >>> text = "为新产品应用和推广创造条件"; clause = read_clause(text, 0, len(text))
    >>> text[clause.action_start:clause.action_end], clause.start
    ('创造', 0)
    """
    segment = text[start:end]
    phrase = verb_phrase(segment)
    preposition = _PREPOSITION.match(segment)
    if phrase and not (preposition and preposition.end() >= phrase.end):
        return _clause(phrase, segment).moved(start)
    if preposition:
        phrase = _after_preposition(segment, preposition)
        if phrase:
            return Clause(0, phrase.start, phrase.end, len(segment)).moved(start)
    return None


def read_modal(text: str, start: int, end: int) -> Clause | None:
    """The clause after the first 要, 将, 应 or 必须 of the segment that a verb phrase follows; its subject is left out.

    >>> text = "各市要抓紧编制实施细则"; clause = read_modal(text, 0, len(text))
    >>> text[clause.start:clause.end]
    '抓紧编制实施细则'
    """
    for modal in MODAL.finditer(text, start, end):
        at = leader_end(text, modal.end(), end)
        clause = read_clause(text, at, end)
        if clause and not (modal.group() == "将" and _disposal(text[modal.end() : end], 0)):
            return clause._replace(modal=True)
    return None


def _clause(phrase: VerbPhrase, segment: str) -> Clause:
    return Clause(0, phrase.start, phrase.end, len(segment))


def _disposal(segment: str, start: int) -> VerbPhrase | None:
    match = _DISPOSAL_VERB.search(segment, start + 1)
    return VerbPhrase(match.start(), match.start(), match.end()) if match else None


def _after_preposition(segment: str, preposition: re.Match[str]) -> VerbPhrase | None:
    word = preposition.group()[-1]
    start = preposition.end()
    if word in "把将" and (found := _disposal(segment, start)):
        return found
    if word == "为" and (match := _LIGHT_FOR.search(segment, start + 1)):
        return VerbPhrase(match.start(), match.start(), match.end())
    for at in range(start + 1, len(segment) - 1):
        phrase = verb_phrase(segment, at, guess=False)
        if phrase and phrase.end < len(segment) + 1 and _opens_predicate(segment, start, at, phrase):
            return phrase
    return None


def _opens_predicate(segment: str, start: int, at: int, phrase: VerbPhrase) -> bool:
    """Whether the verb phrase found inside a prepositional segment is its predicate, not part of the noun before it."""
    if _AFTER_BOUNDARY.search(segment, start, at):
        return True
    return phrase.verb > phrase.start and phrase.end < len(segment)
