"""Who speaks: whether an article is about the policy of domestic bodies at all, and which paragraphs give experts' views."""

import re

from assets.language.moods import BODIES, EXPERTS, FOREIGN
from assets.language.words import any_of

_DOCUMENT = re.compile(r"《[^》]{2,60}(?:意见|规划|方案|办法|条例|措施|行动计划|纲要|若干政策)[^》]{0,12}》")
_SAYS = r"(?:表示|认为|说|称|指出|分析|告诉|坦言|介绍|建议|对《|向《|对记者|向记者|在接受|接受)"
_EXPERT_NAME = re.compile(rf"(?:{any_of(EXPERTS)})[^，。；“”]{{0,16}}?(?P<name>[\u4e00-\u9fff]{{2,3}}){_SAYS}")

_UNNAMED = re.compile("(?:专家|分析师|业内人士|经济学家)们?(?:表示|认为|建议|指出|分析|称|说|提醒)")


def speaks_of_policy(texts: list[str]) -> bool:
    """Whether a domestic body or policy document is named anywhere.

    >>> speaks_of_policy(["某代币合约遭到攻击，团队将升级合约。"]), speaks_of_policy(["水利部印发通知。"])
    (False, True)
    """
    return any(_names_body(text) or ("《" in text and _DOCUMENT.search(text)) for text in texts)


def _names_body(text: str) -> bool:
    for body in BODIES:
        at = text.find(body)
        while at >= 0:
            if not text.endswith(FOREIGN, 0, at):
                return True
            at = text.find(body, at + 1)
    return False


def spoken_by_experts(texts: list[str]) -> list[bool]:
    """For each paragraph whether it gives the view of an expert (named with a research house anywhere in the article).

    >>> spoken_by_experts(["某大学教授李明表示，要扩大投资。", "“要降低成本。”李明说。", "财政部表示，要降低成本。"])
    [True, True, False]
    """
    whole = "\n".join(texts)
    if not any(word in whole for word in EXPERTS):
        return [False] * len(texts)
    found = [bool(_EXPERT_NAME.search(text) or _UNNAMED.search(text)) for text in texts]
    names = {m["name"] for text, hit in zip(texts, found, strict=True) if hit for m in _EXPERT_NAME.finditer(text)}
    if not names:
        return found
    speaks = re.compile(f"(?:{any_of(names)}){_SAYS}")
    return [hit or bool(speaks.search(text)) for text, hit in zip(texts, found, strict=True)]
