"""Front matter from hostile files."""

import pytest

from assets.posts.front_matter import parse_front_matter, split_front_matter
from assets.posts.refusal import Refusal


def test_every_scalar_stays_the_text_that_is_printed() -> None:
    block = "comments: no\ntime: 12:30:00\nnumber: 007\nempty:\nnothing: ~\nquoted: '~'\n"
    assert parse_front_matter(block) == {
        "comments": "no",
        "time": "12:30:00",
        "number": "007",
        "empty": "",
        "nothing": "",
        "quoted": "~",
    }


def test_lists_and_mappings_nest() -> None:
    block = "categories:\n - 金融\n - [快讯, 深度]\nlinks: {home: a, more: {deep: b}}"
    assert parse_front_matter(block) == {
        "categories": ["金融", ["快讯", "深度"]],
        "links": {"home": "a", "more": {"deep": "b"}},
    }


BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]"

REFUSED = {
    "50,000 nested brackets": "[" * 50_000,
    "nested mappings": "".join("  " * depth + "a:\n" for depth in range(50)),
    "billion laughs": BOMB,
    "equal keys": "title: 甲\ntitle: 乙",
    "unclosed quote": "title: '通知\ndate: today",
    "text after a quote": 'title: """通知"""x',
    "a list": "- title",
    "a bare text": "title",
    "nothing": "",
    "a list as key": "[a]: b",
    "a mapping as key": "? {a: b}\n: c",
    "two documents": "a: b\n--- \nc: d",
    "a control character": "title: \x07",
}


@pytest.mark.parametrize("block", REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_plain_mapping_is_refused_with_a_reason(block: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_front_matter(block)
    assert refused.value.reason == "front_matter_invalid"
    assert "\n" not in refused.value.detail


def test_blank_lines_a_bom_and_crlf_are_normal() -> None:
    block, body = split_front_matter("\ufeff\r\n\r\n---\r\ntitle: 通知\r\n---\r\n<p>正文</p>\r\n")
    assert parse_front_matter(block) == {"title": "通知"}
    assert body == "<p>正文</p>\r\n"


def test_a_fence_inside_the_body_belongs_to_the_body() -> None:
    assert split_front_matter("---\na: b\n---\n上\n---\n下")[1] == "上\n---\n下"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "front_matter_missing"),
        ("<p>正文</p>", "front_matter_missing"),
        ("---\ntitle: 通知\n<p>正文</p>", "front_matter_invalid"),
        ("---\n" + "a: b\n" * 100_000, "front_matter_invalid"),
    ],
)
def test_a_missing_or_unclosed_block_is_refused(text: str, reason: str) -> None:
    with pytest.raises(Refusal) as refused:
        split_front_matter(text)
    assert refused.value.reason == reason
