"""Names of places at the head of a phrase; the lists are in `areas.yaml`. What is said of a place stays out."""

import re
from functools import cache
from pathlib import Path

import yaml

from assets.language.units import alternation


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    lexicon = yaml.safe_load(Path(__file__).with_name("areas.yaml").read_text(encoding="utf-8"))
    endings = alternation(lexicon["endings"])
    whole, groups = alternation(lexicon["whole"]), alternation(lexicon["groups"])
    named = (
        rf"{alternation(lexicon['provinces'] + lexicon['cities'])}(?:壮族|回族|维吾尔)?(?:(?!地区生产总值){endings})?"
    )
    # 沙坡头区, 中宁县: up to four characters before the ending; 地区 and 区 also end common nouns, hence the guards.
    local = (
        rf"(?!{alternation(lexicon['no_place'])})"
        + r"[\u4e00-\u9fff]{2,4}?(?:自治州|自治县|市|县|(?<![地社园景片小新])区)(?![场民域政内外间位级])"
    )
    # 南方五省区
    several = "[东南西北]方[三四五六七八九十]省区?"
    head = rf"(?:{several}|{whole}(?:{groups}(?:地区)?)?|{groups}(?:地区|各省)?|{named})"
    return re.compile(head), re.compile(rf"(?:{head}|{local})(?:（[^（）]{{1,12}}）)?")


def leading_area(text: str) -> str | None:
    """The place that opens a phrase, as printed, or None.

    >>> leading_area("全国粮食产量"), leading_area("江苏省出口"), leading_area("粮食产量")
    ('全国', '江苏省', None)
    """
    match = _patterns()[0].match(text)
    return match[0] if match else None


def is_area(text: str) -> bool:
    """Whether a phrase is a place and nothing else.

    >>> is_area("南沙区"), is_area("西部地区"), is_area("制造业")
    (True, True, False)
    """
    return _patterns()[1].fullmatch(text) is not None
