"""What kind of clause a directive is: an action, the outcome that actions are for, or a general requirement."""

import re

_REQUIREMENT = re.compile(
    r"精神(?:$|[，、])|习近平|党中央|中央|新发展理念|新发展格局|稳中求进|总基调|高质量发展$|两个维护|两个确立|四个意识|四个自信|从严治党|党的建设|党建|"
    r"初心|使命|廉洁|作风|干部|腐|纪律|政治|思想|三严三实|更加突出(?:的)?位置|指导思想|决策部署|精气神|担当作为|改革开放$|创新驱动发展$|责任感|总书记|高度一致|伟大|疫情要防住"
)
_ALWAYS_OUTCOME = tuple("确保 助力 让 使 做到 筑牢 实现 变成".split())
_LIGHT = tuple("创造 提供 作出 做出 奠定 打下 注入 营造 增添 贡献 赢得".split())
_AT_END_OUTCOME = tuple(
    "促进 增强 提升 提高 保障 保持 拉动 带动 帮助 形成 改善 服务 更好发挥 惠及 支撑 助推 满足 吸引 撬动 推动 维护好 激发 实现 减少对".split()
)
_RESOLUTE = ("大力", "着力", "加快", "全力", "深入", "扎实", "积极", "组织")
_STATE = re.compile(r"(?:在[^，]{1,8}(?:区间|范围|水平)|稳定|平稳|增长|发展|领先|畅通)$")


def kind_of(text: str, action: str, under_heading: bool, first: bool, last: bool) -> str:
    """action, outcome or requirement. `first`/`last`: whether the clause opens or ends the clauses of its sentence.

    >>> kind_of("确保粮食安全", "确保", True, False, True)
    'outcome'
    >>> kind_of("深入学习贯彻全会精神", "深入学习贯彻", False, True, False)
    'requirement'
    """
    if not under_heading and (action.endswith("坚持") or _REQUIREMENT.search(text)):
        return "requirement"
    if action.endswith(_ALWAYS_OUTCOME) or (text.startswith("为") and action.endswith(_LIGHT)):
        return "outcome"
    if first or action.startswith(_RESOLUTE):
        return "action"
    if last and action.endswith((*_AT_END_OUTCOME, *_LIGHT)):
        return "outcome"
    return "outcome" if action.endswith("保持") and _STATE.search(text) else "action"
