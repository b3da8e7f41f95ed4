"""The verb phrase that opens a clause: adverbs and one or more verbs of `verbs.yaml`.

Where the lexicon ends: a two-syllable word right after a manner adverb that stands before verbs only (大力招引…) is
taken for a verb too. What the clause means (directive, report) stays out.
"""

import re
from pathlib import Path
from typing import Final

import yaml

from assets.language.words import WordTable, any_of, openings

VerbPhrase = tuple[int, int, int]
"""Offsets of a verb phrase: adverbs from the first, verbs from the second to the third."""

_LEXICON: Final[dict[str, str]] = yaml.safe_load(Path(__file__).with_name("verbs.yaml").read_text(encoding="utf-8"))


def _words(name: str) -> frozenset[str]:
    return frozenset(_LEXICON[name].split())


_EACH: Final = _words("each")
SURE_ADVERBS: Final = WordTable(
    _words("sure_adverbs")
    | {f"逐{one}" for one in _EACH}
    | {f"逐{one}逐{other}" for one in _EACH for other in _EACH if one != other}
    | {f"因{one}因{other}" for one in _words("fitted_to") for other in _words("fitted_to") if one != other}
)

TOPICAL: Final = _words("topical")
LEADING: Final = _words("leading")
PREPOSITIONS: Final = _words("prepositions") | TOPICAL | LEADING

_CHAINING: Final = _words("chaining")
_OF_THINGS: Final = _words("chaining_of_things")
_CHAINED: Final = WordTable(_words("chained"))
_VERBS: Final = (
    _words("verbs") | _words("pairs") | _CHAINING | _words("chained") | _words("light") | _words("forbidding")
) - PREPOSITIONS
_SINGLES: Final = _words("single")
_SINGLE_AFTER_ADVERB: Final = frozenset(_LEXICON["single_after_adverb"])
_ADVERBS: Final = WordTable(SURE_ADVERBS.words | _words("adverbs"))
_NOUNS: Final = _words("nouns")
_RESULT_OPENINGS: Final = frozenset(
    verb + result for verb in _LEXICON["result_verbs"] for result in _LEXICON["result_results"]
)
_RESULT: Final = f"(?!落实|扎实|立足|把满足)[{_LEXICON['result_verbs']}][{_LEXICON['result_results']}]"
_RESULTS: Final = re.compile(f"(?:{_RESULT}[、和]?)*{_RESULT}")
_OPENERS: Final = WordTable(_VERBS | _SINGLES | _NOUNS)
_NEVER_GUESSED: Final = PREPOSITIONS | _words("states")
_ADVERB_OPENS: Final = openings(_RESULT_OPENINGS | _OPENERS.words, _ADVERBS.words)
OPENINGS: Final = frozenset(_ADVERB_OPENS)
"""What a listed verb phrase can begin with, two characters or one: quick to look for where many places are tried."""
_PREPOSITIONS: Final = WordTable(PREPOSITIONS)
_ALSO_VERBS: Final = _words("adverbs") & _VERBS

# 服务业, 消费者, 采购总额: a noun, whatever the list of nouns says.
_NOUN_SUFFIX: Final = re.compile("业(?![务态])|者|率(?!先)|额|[厅局]|总[值额]|[区人](?=[要应须必不])")
_SUFFIX_FIRST: Final = frozenset("业者率额厅局总区人")
_NOT_A_VERB: Final = re.compile("[的是了在有为以对把将和与及等上下中向从于由被比同也到期]|.[的是了和与及等]")
_ADVANCE: Final = re.compile(
    r"(?<=提前)\d{1,3}个?(?:(?:工作)?[日天月]|小时|分钟)|(?<=每)(?:[年月季周](?:\d{1,2}[日月]|[一二三四五六日])?底?前|[半两三\d]?[年月季周日天]度?|\d{1,2}个?(?:小时|分钟)|学[期年]|[人户孩家亩吨辆台])"
)
_ADVERB_JOINTS: Final = frozenset("地、和")
_JOINTS: Final = frozenset("和与并、")
_CHAINED_OPENINGS: Final = frozenset(
    opening
    for word in _CHAINED.words | SURE_ADVERBS.words
    for opening in (word[:2], *(joint + word[0] for joint in _JOINTS))
)
"""The two characters behind a verb where another may follow."""
_NOT_WELL: Final = frozenset("处转于评像奇感的坏几看听")
_CHINESE: Final = re.compile("[\u4e00-\u9fff]{2}")
_ATTRIBUTIVE: Final = frozenset(("实施", "建设", "应用", "推广", "发展", "预警", "指导"))
_PLAIN: Final = frozenset(
    word for word in _VERBS - _NOUNS - _SINGLES if word[2:] not in _ATTRIBUTIVE and word[:2] not in _RESULT_OPENINGS
)
"""The verbs that need no look at what follows, except for the suffix of a noun."""


def _plain_pairs() -> dict[str, set[str]]:
    pairs = {word: set(_SUFFIX_FIRST) for word in _PLAIN if len(word) == 2}
    for word in _OPENERS.words:
        if word[:2] in pairs:
            pairs[word[:2]].update(word[2:3])
    return pairs


_PLAIN_PAIRS: Final = _plain_pairs()
"""Plain verbs of two characters, with the characters before which they may be part of a noun or a longer verb."""
_NAMED_THING: Final = re.compile(any_of(_words("nouns_after_noun")))
_NEVER_NOUNS: Final = frozenset(("落实", "执行", "遵守", "履行"))
_NOUN_FOLLOWS: Final = re.compile(rf"{_NAMED_THING.pattern}|[的，。、；和与及等区链期率性型端侧]|(?<=保障)房|$")


# 探索〈破解难题的新思路〉, 落实〈便利取水等措施〉: the second verb is part of a name.
_NAMED_AFTER: Final = re.compile("等[^，、]{0,6}(?:政策|措施|举措|办法|规定|要求|任务|制度|机制)$")


def verb_phrase(text: str, pos: int = 0, guess: bool = True) -> VerbPhrase | None:
    """The verb phrase that opens at `pos`, or None. With `guess` an unlisted verb after a sure adverb counts too.

    >>> text = "进一步推动改善供水服务质量"
    >>> start, verb, end = verb_phrase(text); text[start:verb], text[verb:end]
    ('进一步', '推动改善')
    >>> verb_phrase("加强监测预警"), verb_phrase("粮食生产稳定")
    ((0, 0, 2), None)
    """
    opening = text[pos : pos + 2]
    adverb_opens = _ADVERB_OPENS.get(opening)
    if adverb_opens is None and (adverb_opens := _ADVERB_OPENS.get(opening[:1])) is None:
        return None
    places = adverb_ends(text, pos) if adverb_opens else ()
    if len(places) < 2:
        end = _verb_end(text, pos)
        return (pos, pos, _chain(text, pos, end)) if end > 0 else None
    for at in range(len(places) - 1, -1, -1):
        place = places[at]
        end = _verb_end(text, place)
        if end > 0 and (at + 1 == len(places) or end >= places[at + 1]):  # not the 集中 of 〈集中力量〉
            before = places[at - 1] if at else place
            if (
                text[before:place] in _ALSO_VERBS
                and text[place:end] not in _NEVER_NOUNS
                and end < len(text)
                and _NOUN_FOLLOWS.match(text, end)
            ):
                return pos, before, place  # 统筹〈发展和安全〉, but 严格落实〈主体责任〉
            if text[place:end] in SURE_ADVERBS.words and _PREPOSITIONS.end(text, end) > 0:  # 继续〈按照…部署，…〉
                return None
            return pos, place, _chain(text, place, end)
    if guess and text[places[-2] : places[-1]].rstrip("地、和") in SURE_ADVERBS.words:
        return _guessed(text, pos, places[-1])
    return None


def adverb_ends(text: str, pos: int) -> list[int]:
    """`pos` and the offset after each of the adverbs that follow one another from there."""
    ends = [pos]
    end = pos
    while (end := _ADVERBS.end(text, end)) > 0:
        if text[end - 1] in "前每" and (match := _ADVANCE.match(text, end)):
            end = match.end()
        if (joint := text[end : end + 1]) in _ADVERB_JOINTS:
            end += 2 if joint == "地" and text.startswith(("、", "和"), end + 1) else 1
        ends.append(end)
        if _ADVERB_OPENS.get(text[end : end + 2]) is False:
            break  # a listed verb, and no adverb opens so
    return ends


def _verb_end(text: str, pos: int) -> int:
    """Offset after the listed verb at `pos`, or -1."""
    longer = _PLAIN_PAIRS.get(text[pos : pos + 2])
    if longer is not None and text[pos + 2 : pos + 3] not in longer:
        return pos + 2  # most verbs
    end = _OPENERS.end(text, pos)
    if end > 0 and text[pos:end] in _PLAIN:
        return -1 if text[end : end + 1] in _SUFFIX_FIRST and _NOUN_SUFFIX.match(text, end) else end
    if text[pos : pos + 2] in _RESULT_OPENINGS and (match := _RESULTS.match(text, pos)) and match.end() >= end:
        return match.end()
    if end < 0 or (word := text[pos:end]) in _NOUNS:
        return -1
    if word in _SINGLES:  # 稳就业, not 稳就业政策
        return -1 if _NAMED_THING.match(text, end) else pos + 1
    if word[2:] in _ATTRIBUTIVE and _NAMED_THING.match(text, end):  # 制定〈实施方案〉, but 制定实施〈节水办法〉
        return pos + 2
    return -1 if _NOUN_SUFFIX.match(text, end) else end


def _guessed(text: str, start: int, pos: int) -> VerbPhrase | None:
    word = _CHINESE.match(text, pos)
    if word is None:
        return None
    if text[pos] in _SINGLE_AFTER_ADVERB and len(text) - pos >= 3:
        return start, pos, pos + 1
    if word.group() in _NEVER_GUESSED or word.group() in _NOUNS or _NOT_A_VERB.match(word.group()):
        return None
    return start, pos, pos + 2


def _chain(text: str, verb: int, end: int) -> int:
    """End of the verbs that open at `verb`, those after the first one included (推动 + 改善, 组织 + 开展)."""
    while text[end : end + 2] in _CHAINED_OPENINGS:
        after = end + (text[end] in _JOINTS)
        if after == end and text[max(verb, end - 2) : end] not in _CHAINING:
            break
        if (adverb := SURE_ADVERBS.end(text, after)) > 0:
            after = adverb + 1 if text.startswith("地", adverb) else adverb
        chained = _CHAINED.end(text, after)
        if chained < 0 or _NOUN_FOLLOWS.match(text, chained):
            break
        if text[verb:end] in _OF_THINGS and ("的" in text[chained:] or _NAMED_AFTER.search(text, chained)):
            break
        verb, end = after, chained
    if text.startswith("好", end) and text[end + 1 : end + 2] not in _NOT_WELL:  # 处置〈好〉风险, but 发展〈好于〉预期
        end += 1
    return end
