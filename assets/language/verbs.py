"""The verb phrase that opens a clause: adverbs and one or more verbs of `verbs.yaml`.

Where the lexicon ends: a two-syllable word right after a manner adverb that stands before verbs only (大力招引…) is
taken for a verb too. What the clause means (directive, report) stays out.
"""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml


class VerbPhrase(NamedTuple):
    """Offsets of a verb phrase: adverbs from `start`, verbs from `verb` to `end`; `known` unless guessed."""

    start: int
    verb: int
    end: int
    known: bool = True


@cache
def _lexicon() -> dict[str, str]:
    path = Path(__file__).with_name("verbs.yaml")
    lexicon: dict[str, str] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return lexicon


def _words(name: str) -> frozenset[str]:
    return frozenset(_lexicon()[name].split())


def any_of(words: frozenset[str] | set[str]) -> str:
    """Alternation of the words, longest first."""
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))


CHAINING = _words("chaining")
SURE_ADVERBS = _words("sure_adverbs")

_SINGLES = _words("single")
_RESULT = f"(?:[{_lexicon()['result_verbs']}][{_lexicon()['result_results']}])"
_ADVERB = f"(?:{any_of(SURE_ADVERBS | _words('adverbs'))})"
_ADVERBS = f"(?:{_ADVERB}地?[、和]?)*"
_VERB = (
    f"(?:{any_of(_words('pairs'))}|(?:{_RESULT}[、和]?)*{_RESULT}|"
    f"{any_of(_words('verbs') | CHAINING | _words('chained') | _words('light'))}|"
    f"不得|不能|不准|严禁|禁止|杜绝)"
)
_OPENING = re.compile(f"(?P<adverbs>{_ADVERBS})(?:(?P<verb>{_VERB})|(?P<single>{any_of(_SINGLES)}))")
_GUESSED = re.compile(
    f"(?P<adverbs>(?:{_ADVERB}地?[、和]?)*(?:{any_of(SURE_ADVERBS)})地?)"
    f"(?P<verb>[{_lexicon()['single_after_adverb']}](?=[\u4e00-\u9fff“]{{2}})|[\u4e00-\u9fff]{{2}})"
)
_NOT_A_VERB = re.compile("[的是了在有为以对把将和与及等上下中向从于由被比同也到]")
_CHAINED = re.compile(f"(?P<joint>[和与并、]?)(?P<adverbs>{_ADVERBS})(?P<verb>{any_of(_words('chained'))})")
_NOUN_FOLLOWS = re.compile(
    "方案|机制|体系|标准|办法|政策|措施|工作|力度|能力|水平|情况|项目|工程|计划|行动|活动|成果|成效|经验|任务|要求|条件|环境|规则|制度|基金|资金|"
    "平台|中心|基地|模式|路径|生态|主体|需求|意见|清单|空间|质量|强度|条例|信息|产业|企业|人才|服务|[的，。、；和与及等区链期率]|$"
)


def verb_phrase(text: str, pos: int = 0, guess: bool = True) -> VerbPhrase | None:
    """The verb phrase that opens at `pos`, or None. With `guess` an unlisted verb after a sure adverb counts too.

    >>> text = "进一步推动改善供水服务质量"
    >>> phrase = verb_phrase(text); text[phrase.start:phrase.end]
    '进一步推动改善'
    >>> text = "加强监测预警"; text[:verb_phrase(text).end]
    '加强'
    >>> verb_phrase("粮食生产稳定") is None
    True
    """
    match = _OPENING.match(text, pos)
    if match:
        if match["single"]:
            return VerbPhrase(pos, match.start("single"), match.start("single") + 1)
        return VerbPhrase(pos, match.start("verb"), _chain(text, match.start("verb"), match.end()))
    if guess:
        match = _GUESSED.match(text, pos)
        if match and not _NOT_A_VERB.search(match["verb"]):
            return VerbPhrase(pos, match.start("verb"), match.end(), known=False)
    return None


def _chain(text: str, verb: int, end: int) -> int:
    """End of the verbs that open at `verb`, those after the first one included (推动 + 改善, 组织 + 开展)."""
    for _ in range(3):
        if text[verb:end] not in CHAINING and text[max(verb, end - 2) : end] not in CHAINING:
            break
        match = _CHAINED.match(text, end)
        if not match or _NOUN_FOLLOWS.match(text, match.end()):
            break
        verb, end = match.start("verb"), match.end()
    return end
