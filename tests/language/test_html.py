"""HTML of a body → blocks of visible text."""

import pytest

from assets.language.html import html_blocks, visible_text


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("<p>甲市粮食丰收。</p><p>　　</p><p>乙市降雨。</p>", ["甲市粮食丰收。", "乙市降雨。"]),
        ("<div>引言<p>正文</p>尾注</div>", ["引言", "正文", "尾注"]),
        ("第一行<br>第二行<br/>第三行", ["第一行", "第二行", "第三行"]),
        ("<ul><li>加强监测</li><li>完善预案</li></ul>", ["加强监测", "完善预案"]),
        ("<table><tr><td>水费由村委会代收。</td><td> </td></tr></table>", ["水费由村委会代收。"]),
        ("<p>同比增长<font>4</font>.<font>2</font>%</p>", ["同比增长4.2%"]),
        ("<p>水库</p><!-- <p>注释</p> --><script>var a</script><style>.a{}</style>", ["水库"]),
        ("<p>灌区<iframe>框</iframe><template>板</template></p>", ["灌区"]),
        ('<p>正文</p><div class="clearfix appendQr_wrap"><p>扫码阅读</p></div>', ["正文"]),
        ("<p>全国\n  水利工作会议\r\n在京召开 2 场</p>", ["全国水利工作会议在京召开 2 场"]),
        ("<p>a\u200bb\ufeffc</p>", ["abc"]),
        ("", []),
    ],
)
def test_blocks(html, texts):
    assert [block.text for block in html_blocks(html)] == texts


@pytest.mark.parametrize(
    ("html", "bold"),
    [
        ("<p><strong>加强水库管理。</strong>排查隐患。</p>", ["加强水库管理。"]),
        ("<p><b>加强</b><strong>管理。</strong>排查</p>", ["加强管理。"]),
        ('<p><font cms-style="font-L strong-Bold">修复渠道<font>12</font>公里</font></p>', ["修复渠道12公里"]),
        ('<p style="font-weight: bold">总体要求</p>', ["总体要求"]),
        ("<p>排查<strong>重点</strong>水库<b>和</b>堤防</p>", ["重点", "和"]),
        ("<strong><p>甲</p><p>乙</p></strong>", ["甲"]),
        ("<h3>节水措施</h3>", ["节水措施"]),
        ("<p>无粗体</p>", []),
    ],
)
def test_bold_runs(html, bold):
    assert html_blocks(html)[0].bold == bold


@pytest.mark.parametrize(
    "html",
    ["<div>" * 50_000 + "水" + "</div>" * 50_000, "<p " + " ".join(f'a{i}="1"' for i in range(50_000)) + ">水</p>"],
    ids=["deep", "attributes"],
)
def test_hostile_html_is_read(html):
    assert visible_text(html) == "水"
