"""What kind of clause a directive is: an action, the outcome that actions are for, or a general requirement."""

import re

_REQUIREMENT = re.compile(
    r"精神(?:$|[，、])|习近平|党中央|中央|新发展理念|新发展格局|稳中求进|总基调|高质量发展$|两个维护|两个确立|四个意识|四个自信|从严治党|党的建设|党建|"
    r"初心|使命|廉洁|作风|干部|腐|纪律|政治|思想|三严三实|更加突出(?:的)?位置|指导思想|决策部署|精气神|担当作为|责任感|总书记|高度一致|伟大|疫情要防住"
)
_ALWAYS_OUTCOME = re.compile(r"确保|助力|让|使|做到|更好发挥|筑牢|实现|力促")
_LIGHT = re.compile(r"创造|提供|作出|做出|奠定|打下|注入|营造|增添")
_SOFT = re.compile(
    r"(?:进一步|持续|有效|更好|不断|全面|有力|切实|充分)*(?:促进|增强|提升|提高|保障|保持|继续保持|拉动|带动|帮助|支持提升|实现|满足|形成|营造|推动改善|服务|发挥|维护好|惠及|支撑|推动(?!完善|建立|落实))"
)


def kind_of(text: str, action: str, heading: str | None, last: bool, first: bool) -> str:
    """action, outcome or requirement. `first`/`last`: whether the clause opens or ends its sentence's clauses.

    >>> kind_of("确保粮食安全", "确保", None, True, False)
    'outcome'
    """
    if heading is None and _REQUIREMENT.search(text):
        return "requirement"
    if _ALWAYS_OUTCOME.match(action) or (text.startswith("为") and _LIGHT.search(action)):
        return "outcome"
    if _LIGHT.match(action) and last and not first:
        return "outcome"
    if last and not first and _SOFT.match(action):
        return "outcome"
    return "action"
