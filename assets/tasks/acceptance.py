"""Whether what a segment holds is to be done, in the mood that its sentence has reached."""

import re
from typing import Final

from assets.language.moods import COMPLETED, LATER_OPINION, OPINION, PAST, names_aim
from assets.tasks.clause import Clause, read_without_object
from assets.tasks.cues import framed
from assets.tasks.figures import STATISTIC, is_target, reaches, reports_figures
from assets.tasks.fronted import read_actor, read_fronted, read_fronted_after_preposition
from assets.tasks.items import read_focus, read_pairs
from assets.tasks.modals import read_modal
from assets.tasks.prepositions import is_prepositional
from assets.tasks.remarks import is_predicate_of_clause, tells_effect
from assets.tasks.state import Sentence

# 促进消费的20条政策〈，涵盖…〉: what seemed a clause is the subject.
_ITS_CONTENT: Final = re.compile("，(?:聚焦|包括|涉及|涵盖|着眼|主要|分别|旨在)")
# 做好明年水利工作，〈要…〉: what seemed a clause says what the demand is about.
_FRAMES_DEMAND: Final = re.compile("，(?:(?:要|必须|应当|需要)(?![求素])|会议(?:通过|决定|审议))")
# 我们〈大概〉需要调水3亿立方米: guessed, not asked.
_TOLD: Final = re.compile(f"{PAST.pattern}|大概|估计|预计|可能|也许|或许")
_HAS_DONE: Final = re.compile("近期已|目前已|现已|已经?(?=[成完建开出发启])")
# 〈使供水更加稳定〉，…: a sentence that opens so says what the one before led to.
_MAKES: Final = ("使", "使得")
# 〈预计〉下调水价，同时将加大投入; 水厂〈建成后，〉将完善供水.
_FORETELLS: Final = re.compile("预计|(?:建成|开通|投用|使用|投产|上线|落地|竣工|通车|完工|完成|达产)后，")
# 用水户将〈突破3亿〉: what a figure comes to is an indicator.
_COMES_TO: Final = re.compile("(?:突破|达到?|超过)[^，。；]{0,2}\\d")
# 〈该市〉成立专班: the town that is reported on.
_REPORTED_ON: Final = tuple(f"该{place}" for place in "市县区省州局镇乡村厅")
_BANS: Final = re.compile("不得(?!不)|严禁")
_PART_OF_YEAR: Final = re.compile("上半年|[一二三四]季度")
_SHORTEST_BARE: Final = 4
_ENDS: Final = ("。", "！", "；", "”", "…")


def accepted(sentence: Sentence, clause: Clause | None, start: int, end: int) -> Clause | None:
    """The directive clause that the segment holds in the present mood, or None. `clause` is what its verb opens."""
    if clause is not None and clause.action_start == start and _is_plain(sentence):
        sentence.aim = False
        asked: Clause | None = clause  # most clauses: nothing in the sentence can speak against it
    else:
        sentence.aim = clause is None and names_aim(sentence.text, start, end)
        asked = _asked(sentence, clause, start, end)
    if asked is None or sentence.found:
        return asked
    text = sentence.text
    led_to = text[asked.action_start] == "使" and text[asked.action_start : asked.action_end] in _MAKES
    return None if led_to or _frames_what_follows(sentence, asked, start, end) else asked


def _is_plain(sentence: Sentence) -> bool:
    return not (sentence.figures or sentence.finished) and sentence.asks()


def _asked(sentence: Sentence, clause: Clause | None, start: int, end: int) -> Clause | None:
    text = sentence.text
    if clause is None and (demanded := framed(sentence, start, end)):
        return demanded
    if clause is None or clause.action_start > clause.start:
        modal = read_modal(text, start, end)
        if modal and not _TOLD.search(text, start, modal.start) and not OPINION.match(text, modal.start, end):
            if _is_foretold(sentence, modal, start):
                return None
            sentence.demand()
            return modal
    asks = sentence.asks()
    if clause is None and (sentence.prefix is not None or (asks and sentence.found and end - start >= _SHORTEST_BARE)):
        # 对拒不整改的，〈依法从严处罚〉; 贯彻通知精神，〈抓紧组织实施〉
        clause = read_without_object(text, start, end)
    if clause is None:
        if not asks and sentence.mood.name == "neutral" and not sentence.blocked and _BANS.search(text, start, end):
            sentence.imperative = asks = True  # 用水户〈不得拆除水表〉: a rule by itself
        return _without_verb(sentence, start, end) if asks else None
    if clause.action_start > start and _is_past(sentence, start, clause.action_start):
        return None
    if sentence.finished and COMPLETED.search(text, clause.action_start, end):
        return None
    if sentence.figures and STATISTIC.search(text, start, end) and is_target(text, clause):
        return None
    if not asks and sentence.mood.name == "neutral" and not sentence.blocked and not _is_doubtful(sentence, clause):
        sentence.imperative = asks = True
    return clause if asks else None


def _is_foretold(sentence: Sentence, clause: Clause, start: int) -> bool:
    """Whether the clause of a modal in the segment from `start` tells what will be, and asks for nothing."""
    text = sentence.text
    if sentence.figures and _COMES_TO.match(text, clause.action_start):
        return True
    return (
        text.find("将", start, clause.action_start) >= 0 and _FORETELLS.search(text, sentence.start, start) is not None
    )


def _is_past(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the words before the verb tell of the past; 会议要求，〈三季度〉完成整改 does not."""
    past = PAST.search(sentence.text, start, end)
    if past is None:
        return False
    return not sentence.demanded or sentence.figures or _PART_OF_YEAR.fullmatch(past.group()) is None


def _without_verb(sentence: Sentence, start: int, end: int) -> Clause | None:
    """The directive clause of a segment that neither a verb nor a modal opens."""
    text = sentence.text
    if text.startswith(_REPORTED_ON, start) or OPINION.match(text, start, end):
        return None
    if is_prepositional(text, start):
        return read_focus(text, start, end) or read_fronted_after_preposition(text, start, end)
    if sentence.found and text.startswith("坚持", start) and end - start > _SHORTEST_BARE:
        return Clause(start, start, start + 2, end)  # 〈坚持节水是第一要务〉: what is held to is a sentence of its own
    clause = read_fronted(text, start, end) or read_actor(text, start, end) or read_pairs(text, start, end)
    if clause is None or reaches(text, start, end):
        return None
    return None if sentence.finished and COMPLETED.match(text, clause.action_end) else clause  # 水利部〈压减了〉支出


def _is_doubtful(sentence: Sentence, clause: Clause) -> bool:
    """Whether anything in a sentence without a cue speaks against a directive that opens with `clause`."""
    text, start, end = sentence.text, sentence.start, sentence.end
    return (
        _ITS_CONTENT.match(text, clause.end) is not None
        or not text.endswith(_ENDS, start, end)
        or OPINION.match(text, start, end) is not None
        or (sentence.figures and reports_figures(text, start, end, clause))
        or COMPLETED.search(text, start, end) is not None
        or _HAS_DONE.search(text, clause.end, end) is not None
        or LATER_OPINION.search(text, start, end) is not None
    )


def _frames_what_follows(sentence: Sentence, clause: Clause, start: int, end: int) -> bool:
    """Whether the first clause only says what the demand behind it is about: 做好明年水利工作，要…"""
    return not clause.modal and clause.start <= start and _FRAMES_DEMAND.match(sentence.text, end) is not None


def is_said_of_found(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the segment says something of the clauses before it, which are its subject: 实行水价改革，将促进节水."""
    if is_predicate_of_clause(sentence.text, start, end):
        return True
    return tells_effect(sentence.text, start, end) and not any(clause.modal for clause in sentence.found)
