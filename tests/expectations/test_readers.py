"""The second readers: datelines, printed numbers, visible text."""

from datetime import date

import pytest

from assets.language import html
from expectations import visible_text
from expectations.datelines import dateline_day, read_dateline
from expectations.printed_numbers import direction_before, number_amounts, printed_shares
from expectations.visible_text import body_characters


@pytest.mark.parametrize(
    ("text", "published", "day"),
    [
        ("新华社杭州3月7日电 记者从发布会获悉", date(2024, 3, 7), date(2024, 3, 7)),
        ("财经快讯3月7日讯，多部门联合印发", date(2024, 3, 8), date(2024, 3, 7)),
        ("证券日报网9日讯，商务部表示", date(2024, 3, 9), date(2024, 3, 9)),
        ("证券日报网30日讯，商务部表示", date(2024, 5, 1), date(2024, 4, 30)),
        ("中新网12月31日电 (记者 某某)", date(2024, 1, 1), date(2023, 12, 31)),
        ("新华网北京1月1日电", date(2023, 12, 31), date(2024, 1, 1)),
        ("央视网2023年11月2日消息，", date(2023, 11, 2), date(2023, 11, 2)),
        ("【某地出台新规】4月8日消息，某地发布", date(2024, 4, 8), date(2024, 4, 8)),
        ("中新社北京2月29日电", date(2024, 2, 29), date(2024, 2, 29)),
        ("某报2月30日电", date(2024, 2, 28), None),
    ],
)
def test_a_dateline_is_the_nearest_day_that_it_may_mean(text: str, published: date, day: date | None) -> None:
    dateline = read_dateline(text)
    assert dateline is not None
    assert dateline_day(dateline, published) == day


@pytest.mark.parametrize(
    "text",
    [
        "3月7日，全省工作会议召开。",
        "截至3月7日电力供应平稳",
        "3月7日电网负荷创新高",
        "记者7日从发布会获悉，",
        "3月7日讯问结束后",
        "本报讯 今年以来",
    ],
)
def test_a_day_of_the_story_is_no_dateline(text: str) -> None:
    assert read_dateline(text) is None


def test_the_day_of_a_source_is_told_from_the_dateline() -> None:
    cited, own = read_dateline("证券日报网讯，据商务厅9日消息，"), read_dateline("财经快讯3月9日讯，据海关消息")
    assert cited is not None and cited.is_cited
    assert own is not None and not own.is_cited


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("增长5.2%，比上月加快0.4个百分点", ["5.2%", "0.4个百分点"]),
        ("占比由23.5％升至2 %", ["23.5％", "2 %"]),
        ("增速保持在5%—5.5%之间", ["5%", "5.5%"]),
        ("近六成企业、七八成产能", ["六成", "七八成"]),
        ("产量是上年的2.3倍，翻一番", ["2.3倍", "翻一番"]),
        ("降低三个百分点，百分之十二点五", ["三个百分点", "百分之十二点五"]),
        ("不良率1.6‰", ["1.6‰"]),
        ("一成不变，第三成员国，二〇〇三成立，倍增计划，加倍努力，百分百", []),
    ],
)
def test_printed_shares_are_found(text: str, shares: list[str]) -> None:
    assert [words for _, _, words in printed_shares(text)] == shares


@pytest.mark.parametrize(
    ("raw", "amounts"),
    [
        ("12,345.6亿元", {1.23456e12}),
        ("1.2万亿元", {1.2e12}),
        ("3000多家", {3000.0}),
        ("600余万人次", {6e6}),
        ("10多万户", {1e5}),
        ("500千瓦时", {500.0}),
        ("5百分点", {5.0}),
        ("-0.3%", {0.3}),
        ("三分之二", {66.67}),
        ("两成", {20.0}),
        ("一半", {50.0}),
        ("两倍", {2.0, 200.0}),
        ("十二个", {12.0}),
        ("若干", set()),
    ],
)
def test_a_printed_number_is_read_again(raw: str, amounts: set[float]) -> None:
    assert sorted(number_amounts(raw)) == pytest.approx(sorted(amounts))


@pytest.mark.parametrize(
    ("text", "number", "direction"),
    [
        ("出口同比下降3.4%", "3.4", -1),
        ("出口同比增长3.4%", "3.4", 1),
        ("产量分别下降3.1%、2.4%和1.9%", "1.9", -1),
        ("降幅收窄0.5个百分点", "0.5", -1),
        ("跌幅扩大0.5个百分点", "0.5", 1),
        ("回落了约2.4%", "2.4", -1),
        ("由上年下降3%转为5%", "5%", 0),
        ("占比28.8%", "28.8", 0),
    ],
)
def test_only_a_verb_that_governs_the_number_gives_its_sign(text: str, number: str, direction: int) -> None:
    assert direction_before(text, text.rindex(number)) == direction


@pytest.mark.parametrize(
    ("body", "characters"),
    [
        ("<p>会议&nbsp;指出，增长&lt;5%&amp;以上</p>", "会议指出，增长<5%&以上"),
        ("<div><p>甲</p><style>p{}</style><!-- 乙 --><script>var a='<p>丙</p>'</script>丁</div>", "甲丁"),
        ("<div class='a appendQr'><div><p>扫码</p></div><img>关注</div><p>正文</p>", "正文"),
        ("<p>没有合上<b>的<p>标签", "没有合上的标签"),
        ("<p>分<br/>行<img src='a.png'>图</p>", "分行图"),
    ],
)
def test_visible_characters_of_a_body(body: str, characters: str) -> None:
    assert body_characters(body) == characters


@pytest.mark.parametrize(
    "piece", ["<", "<a", "<a x='", '<p class="x', "<!--", "<![CDATA[", "<?", "</p", "&#", "<select><div></p>"]
)
def test_no_markup_makes_the_reader_walk_its_text_again_and_again(piece: str) -> None:
    # 100,000 of these took the standard library's parser more than 10 s.
    assert body_characters(f"<p>正文</p>{piece * 100_000}").startswith("正文")


@pytest.mark.parametrize("piece", ["1", "一", "1,", "1.", "点", "1成", "百分"])
def test_no_text_makes_the_reader_of_numbers_walk_it_again_and_again(piece: str) -> None:
    assert all(len(words) < 200 for _, _, words in printed_shares(piece * 50_000))


def test_both_readers_of_html_leave_out_the_same_elements() -> None:
    assert visible_text.ADVERTISEMENT.pattern == html.ADVERTISEMENT.pattern
    assert visible_text.UNSEEN_TAGS == html.DROPPED_TAGS
