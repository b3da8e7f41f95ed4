"""What a heading says: what is to be done (加快…), what was achieved (…加快), or no more than the name of a part.

The words are data (`heading_moods.yaml`). List marks, levels and places of headings stay out; see `headings.py`.
"""

import re
from functools import lru_cache
from pathlib import Path
from typing import Final

import yaml

from assets.language.headings import QUOTATION
from assets.language.moods import BODIES
from assets.language.verbs import verb_phrase
from assets.language.words import any_of

_LEXICON: Final[dict[str, str]] = yaml.safe_load(
    Path(__file__).with_name("heading_moods.yaml").read_text(encoding="utf-8")
)


def _words(name: str) -> tuple[str, ...]:
    return tuple(_LEXICON[name].split())


def _any(name: str) -> str:
    return f"(?:{any_of(_words(name))})"


_ASKING: Final = re.compile(_LEXICON["asking"])
_ABOUT: Final = re.compile(_LEXICON["about"])
_PARTS: Final = re.compile(r"[\s，；]+")
# 对违规取水加大查处力度: the verb may stand behind what a preposition governs.
_PREPOSITIONAL: Final = re.compile(f"{_any('prepositions')}(?!外)[^，]{{2,30}}$")
# 强监管防风险: pairs of a one-syllable verb and its object.
_VERB_OBJECTS: Final = re.compile(f"(?:[{_LEXICON['pair_verbs']}][\u4e00-\u9fff]{{2}}[、 ]?){{2,4}}$")
# 用水大户不得停用水表: a rule, whatever its subject.
_RULING: Final = re.compile(f"[^，]{{2,16}}{_any('ruling')}[^，]{{2,}}")
# 沿海各部门按照职责加固堤防: who is to do it, and then what.
_ACTING: Final = re.compile(f"[^，的]{{2,14}}?{_any('acting')}按照?职责(?:分工)?")
_IDIOM: Final = 4
# 推深做实网格治理: verbs with what they lead to, in pairs; a single 做实, 织密 is a listed verb or none.
_RESULTATIVE: Final = re.compile(
    f"(?:[{_LEXICON['resultative_verbs']}][{_LEXICON['resultative_results']}]){{2,3}}[^，]{{2}}"
)
# 为企业纾困解难: idioms of two verbs and their objects that close a heading.
_BENEFITING: Final = re.compile(f"[{_LEXICON['for_whom']}][^，]{{2,12}}{_any('benefits')}$")

# 利用水能迈上新台阶, 投资结构持续优化 tell what was achieved, though 利用 and 投资 are verbs elsewhere.
_REACHES: Final = f"[^，]{{2,}}(?:{_any('reaching')}新|创新[高低])"
_HAS_RESULTS: Final = f".{{4,}}(?:取得.{{0,6}}{_any('results')}|显成效|见效)$"
_GROWS: Final = f".{{2,12}}{_any('growing')}(?:{_any('grown')}|{_any('how_grown')}.{{2}})$"
_IS_CARRIED_OUT: Final = f".{{4,}}{_any('how_carried_out')}{_any('carried_out')}$"
_ATTAINED: Final = re.compile("|".join((_REACHES, _HAS_RESULTS, _GROWS, _IS_CARRIED_OUT)))
_ATTAINED_ENDS: Final = tuple(_LEXICON["attained_ends"])
"""A part with none of these at its end, and no 新 anywhere, is taken to tell no result: `_ATTAINED` looks long."""
# 实现首季开门红 tells what was won, though 实现 elsewhere says what to do; 确保实现… still asks for it.
_WINS: Final = f"{_any('winning')}[^，]*{_any('wins')}"
_COMPLETES: Final = f"{_any('how_completed')}?完成{_any('planned')}[^，]{{0,8}}{_any('goals')}"
_WON: Final = re.compile(f"(?:(?!{_any('striving')})[^，]{{2,8}}?)??(?:{_WINS}|{_COMPLETES})$")
# 推动节水措施落地见效 asks for it too, 支持力度加大 does not.
_DRIVING: Final = re.compile(f"{_any('how_driven')}*(?!支持力度){_any('driving')}")

_LABEL: Final = re.compile(_any("label_subjects") + _any("label_nouns"))
_LONGEST_LABEL: Final = 4
# Document titles open with a verb as a task does: 促进工业增长若干政策, 加快水网建设的意见.
_DOCUMENT: Final = re.compile(
    f"(?:若干[^，]{{0,6}}{_any('several_measures')}|的{_any('document_kinds')}?{_any('documents')}|"
    r"[（(]20\d\d[^（）()]{2,12}[）)])$"
)
_DOCUMENT_ENDS: Final = (*_words("several_measures"), *_words("documents"), "）", ")")
_DONE_WITH_DOCUMENTS: Final = _words("done_with_documents")
# 关于稳外贸工作, 组织保障, “清渠”护水行动.
_MEASURES: Final = re.compile(
    f"关于[^，]{{2,12}}(?<!{_any('not_measures')})|"
    f"(?!.*若干)[^，的]{{0,8}}{_any('measures')}(?:（[^（）]{{1,6}}）)?|"
    f"[^，的]{{2,14}}{_any('campaigns')}"
)
_PART: Final = re.compile(f"[^，]{{2,6}}{_any('parts')}")
_ANNOUNCES: Final = re.compile(f"{_any('how_announced')}*{_any('announced')}")
# 总体要求 asks for something though its name does not; 税收减免 and 用地支持 say what somebody is granted.
_PLAN_PART: Final = re.compile(
    f"{_any('plan_part_kinds')}{_any('plan_parts')}|[^，的]{{2,8}}{_any('grants')}|{_any('resources')}{_any('support')}|"
    f"{_any('policy_fields')}{{1,2}}{_any('policy_kinds')}?"
)
_LONGEST_FIRST: Final = sorted(BODIES, key=len, reverse=True)


@lru_cache(maxsize=1024)  # asked for by every paragraph below the heading, and again when its tasks are read
def is_directive_heading(heading: str) -> bool:
    """Whether each part of the heading opens with a verb (加快…) rather than with a subject (…加快).

    >>> is_directive_heading("持续优化营商环境 激发市场活力"), is_directive_heading("营商环境持续优化")
    (True, False)
    >>> is_directive_heading("专项债：加快发行"), is_directive_heading("促进工业增长若干政策")
    (True, False)
    >>> is_directive_heading("要清除淤积"), is_directive_heading("要素市场持续活跃")
    (True, False)
    >>> is_directive_heading("努力克服困难 农业生产稳定恢复")
    False
    >>> is_directive_heading("投资结构持续优化"), is_directive_heading("“一企一策”帮扶企业")
    (False, True)
    >>> is_directive_heading("统计范围"), is_directive_heading("完善标准")
    (False, True)
    >>> is_directive_heading("利用内河航道实现新突破"), is_directive_heading("推深做实河长制")
    (False, True)
    >>> is_directive_heading("供水实现首季开门红"), is_directive_heading("确保完成全年目标任务")
    (False, True)
    >>> is_directive_heading("对于老旧管网，优先改造"), is_directive_heading("对外供水，投资增长")
    (True, False)
    >>> is_directive_heading("实现首季开门红"), is_directive_heading("为用水户排忧解难")
    (False, True)
    """
    if heading.endswith(_DOCUMENT_ENDS) and _DOCUMENT.search(heading) and not heading.startswith(_DONE_WITH_DOCUMENTS):
        return False
    heading = heading[heading.rfind("：") + 1 :]  # 专项债：加快发行
    if "“" in heading:
        heading = QUOTATION.sub("", heading) if heading[0] == "“" else QUOTATION.sub("“”", heading)
    parts = [part for part in _PARTS.split(heading) if part]
    if len(parts) > 1 and _ABOUT.match(parts[0]) and not _opens_with_verb(parts[0]):
        del parts[0]  # 对于老旧管网，优先改造
    asking = [part for part in parts if _opens_with_verb(part)]
    if len(asking) == len(parts):
        return bool(parts)
    # 稳字当头，坚持节水优先: an idiom of four characters beside what says what to do
    return max(map(len, asking), default=0) > _IDIOM and all(len(part) == _IDIOM or part in asking for part in parts)


def names_measures(heading: str) -> bool:
    """Whether the heading only says what the measures below it are or are about: 保障措施, 关于稳外贸工作.

    >>> names_measures("组织保障"), names_measures("财政政策（7项）"), names_measures("供水能力稳步提高")
    (True, True, False)
    >>> names_measures("“清渠”护水行动")
    True
    """
    return _MEASURES.fullmatch(heading) is not None and not _WON.match(heading)


def names_part(heading: str) -> bool:
    """Whether the heading only names a part of a document, which may ask or tell: 工作目标, 重点领域.

    >>> names_part("重点领域"), names_part("供水领域投资增长")
    (True, False)
    """
    return _PART.fullmatch(heading) is not None


def names_plan_part(heading: str) -> bool:
    """Whether the heading only names a part of a plan, or what the plan grants.

    >>> names_plan_part("总体要求"), names_plan_part("税收减免"), names_plan_part("供水能力")
    (True, True, False)
    """
    return _PLAN_PART.fullmatch(heading) is not None


def announces_headings(heading: str) -> bool:
    """Whether the heading says no more than that measures follow: 重点任务, 主要举措, but not 保障措施.

    >>> announces_headings("重点任务"), announces_headings("保障措施")
    (True, False)
    """
    return _ANNOUNCES.fullmatch(heading) is not None


@lru_cache(maxsize=256)
def heads_tasks(heading: str) -> bool:
    """Whether the tasks below the heading stand under it: it says what to do, or names what does, or a body that does.

    >>> heads_tasks("修复堤防"), heads_tasks("保障措施"), heads_tasks("总体要求"), heads_tasks("供水能力稳步提高")
    (True, True, True, False)
    >>> heads_tasks("水利部进一步规范取水许可"), heads_tasks("水利部部长")
    (True, False)
    """
    if is_directive_heading(heading) or names_measures(heading) or names_plan_part(heading):
        return True
    return names_body_acting(heading)


def stands_above_tasks(heading: str) -> bool:
    """Whether tasks of the headings below may be told to stand under this one too: it says more than that they follow.

    >>> stands_above_tasks("修复堤防"), stands_above_tasks("重点任务"), stands_above_tasks("供水能力稳步提高")
    (True, False, False)
    """
    return heads_tasks(heading) and not announces_headings(heading)


def names_body_acting(heading: str) -> bool:
    """Whether a body opens the heading, with what it does behind it, as in a headline: 水利部规范取水许可."""
    if not heading.startswith(BODIES):
        return False
    rest = next(heading[len(body) :] for body in _LONGEST_FIRST if heading.startswith(body))
    return len(rest) > _LONGEST_LABEL and is_directive_heading(rest)


def _opens_with_verb(part: str) -> bool:
    if _ASKING.match(part):
        return True
    if len(part) <= _LONGEST_LABEL and _LABEL.fullmatch(part):
        return False
    if verb_phrase(part):
        return not _tells_result(part)
    if _VERB_OBJECTS.match(part) or _RULING.match(part):
        return True
    if _RESULTATIVE.match(part) or _BENEFITING.match(part):
        return True
    if (acting := _ACTING.match(part)) and verb_phrase(part, acting.end(), guess=False):
        return True
    match = _PREPOSITIONAL.match(part)
    return match is not None and any(verb_phrase(part, at, guess=False) for at in range(3, len(part) - 2))


def _tells_result(part: str) -> bool:
    """Whether what opens with a verb, or seems to, tells what was achieved.

    >>> _tells_result("利用内河航道实现新突破"), _tells_result("推动节水措施落地见效")
    (True, False)
    """
    if "新" not in part and not part.endswith(_ATTAINED_ENDS):
        return False
    return _WON.match(part) is not None or (_DRIVING.match(part) is None and _ATTAINED.match(part) is not None)
