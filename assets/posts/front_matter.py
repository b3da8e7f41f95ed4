"""Front matter as a plain mapping of texts, read from hostile input.

Front matter comes from a scraper, so it is guarded: PyYAML's C loader segfaults on 50,000 nested brackets, loads a
billion-laughs bomb happily, keeps the last of two equal keys, turns `no` into False and `12:30:00` into 45000. Events
are therefore walked one by one, and every scalar stays the text that is printed. What the fields *mean* stays out.
"""

from typing import TypeAlias

import yaml

from assets.posts.refusal import Refusal

MAX_CHARACTERS = 64 * 1024
"""Front matter of a real post has some 400 characters."""

MAX_DEPTH = 32

FENCE = "---"

Value: TypeAlias = "str | list[Value] | dict[str, Value]"

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def split_front_matter(text: str) -> tuple[str, str]:
    """Front matter (without its fences) and body of a post. Blank lines before the first fence are normal.

    Raises `Refusal` `front_matter_missing` where no fence opens the text, `front_matter_invalid` where none closes it.

    >>> split_front_matter("\\n---\\ntitle: 通知\\n---\\n<p>正文</p>")
    ('title: 通知\\n', '<p>正文</p>')
    """
    lines = text.removeprefix("\ufeff").lstrip().splitlines(keepends=True)
    if not lines or lines[0].rstrip() != FENCE:
        raise Refusal("front_matter_missing", "the file does not open with a line ---")
    length = 0
    for i, line in enumerate(lines[1:], start=1):
        if line.rstrip() == FENCE:
            return "".join(lines[1:i]), "".join(lines[i + 1 :])
        length += len(line)
        if length > MAX_CHARACTERS:
            raise Refusal("front_matter_invalid", f"the front matter is longer than {MAX_CHARACTERS} characters")
    raise Refusal("front_matter_invalid", "no line --- closes the front matter")


def parse_front_matter(block: str) -> dict[str, Value]:
    """The block's mapping; every scalar as text, null and empty as "".

    Raises `Refusal` `front_matter_invalid` for anything but one mapping of plain values: broken YAML, aliases,
    duplicate or non-text keys, nesting deeper than 32.

    >>> parse_front_matter("title: '通知'\\ncomments: no\\ncategories:\\n - 金融")
    {'title': '通知', 'comments': 'no', 'categories': ['金融']}
    """
    try:
        value = _build(block)
    except yaml.YAMLError as error:
        raise Refusal("front_matter_invalid", " ".join(str(error).split())) from error
    if not isinstance(value, dict):
        raise Refusal("front_matter_invalid", "the front matter is no mapping of fields")
    return value


def _build(block: str) -> Value:
    """Build the document's value from parse events with a stack of open containers, so depth costs no recursion."""
    root: list[Value] = []
    stack: list[list[Value] | dict[str, Value]] = [root]
    keys: list[str | None] = [None]  # per open container: the mapping key that waits for its value

    def add(value: Value) -> None:
        top, key = stack[-1], keys[-1]
        if isinstance(top, list):
            top.append(value)
        elif key is not None:
            top[key], keys[-1] = value, None
        elif not isinstance(value, str):
            raise Refusal("front_matter_invalid", "a field's name is no plain text")
        elif value in top:
            raise Refusal("front_matter_invalid", f"the field {value[:80]!r} stands twice")
        else:
            keys[-1] = value

    for event in yaml.parse(block, Loader=_LOADER):
        match event:
            case yaml.AliasEvent():
                raise Refusal("front_matter_invalid", "YAML aliases are not accepted")
            case yaml.ScalarEvent():
                add("" if event.value in ("~", "null") and not event.style else event.value)
            case yaml.SequenceStartEvent() | yaml.MappingStartEvent():
                if len(stack) > MAX_DEPTH:
                    raise Refusal("front_matter_invalid", f"the front matter nests deeper than {MAX_DEPTH}")
                if isinstance(stack[-1], dict) and keys[-1] is None:
                    raise Refusal("front_matter_invalid", "a field's name is no plain text")
                container: list[Value] | dict[str, Value] = [] if isinstance(event, yaml.SequenceStartEvent) else {}
                add(container)
                stack.append(container)
                keys.append(None)
            case yaml.SequenceEndEvent() | yaml.MappingEndEvent():
                stack.pop()
                keys.pop()
    return root[0] if len(root) == 1 else root
