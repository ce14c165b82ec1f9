// SPDX-License-Identifier: GPL-3.0-or-later
// Rich text as programs put it on the clipboard, and the lines of pages that are no text.
#include "core/text/junk_lines.h"
#include "core/text/rich_text.h"
#include "tests/support/strings.h"

using namespace chengbao::text;

TEST_CASE("paragraphs of Word keep their words and lose the source's line ends")
{
    const QString word = QStringLiteral(
        "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><style>p {x}</style>"
        "</head><body lang=ZH-CN><!--StartFragment--><p class=MsoNormal>清江县收割\r\n秋粮<span "
        "lang=EN-US>26</span>万亩。<o:p></o:p></p>\r\n\r\n<p>GDP is\r\nup&nbsp;5.2%"
        "<del cite=\"x\">删去</del>。</p><!--EndFragment--></body></html>");
    CHECK(plainFromHtml(word) == QStringLiteral("清江县收割秋粮26万亩。\nGDP is up\u00a05.2%。"));
}

TEST_CASE("rows of a table are lines, pages laid out by a table are paragraphs")
{
    CHECK(plainFromHtml(QStringLiteral("<p>前</p><table><tr><th>乡镇</th><th>面积</th></tr><tr>"
                                       "<td>白果乡</td><td><p>2万亩</p></td></tr></table>后")) ==
          QStringLiteral("前\n乡镇 面积\n白果乡 2万亩\n后"));
    CHECK(plainFromHtml(QStringLiteral("<table><tr><td>栏目</td><td><p>一段</p><p>二段</p><table>"
                                       "<tr><td>甲<td>乙</table></td></tr></table>")) ==
          QStringLiteral("栏目\n一段\n二段\n甲 乙"));
}

TEST_CASE("numbered lists keep their numbers, bullets go")
{
    CHECK(plainFromHtml(QStringLiteral("<ol><li>抓调度</li><li>抓机具<ul><li>补贴</ul></li><li>"
                                       "抓服务</ol><ol start=\"5\"><li>五</li></ol>")) ==
          QStringLiteral("1.抓调度\n2.抓机具\n补贴\n3.抓服务\n5.五"));
}

TEST_CASE("what a page does not show is not pasted, and broken pages still end")
{
    CHECK(plainFromHtml(QStringLiteral(
              "甲<script>if (a<b) x()</script><span style=\"display:none\">"
              "<span>乙</span></span>丙<br>丁<!-- 戊")) == QStringLiteral("甲丙\n丁"));
    CHECK(plainFromHtml(QStringLiteral("a < b &amp; c &#x4E2D;&#25991; &bogus; &")) ==
          QStringLiteral("a < b & c 中文 &bogus; &"));
    CHECK(plainFromHtml(QStringLiteral("<p title=\"a>b\">甲</p")) == QStringLiteral("甲"));
    CHECK(plainFromHtml(QStringLiteral("<")) == QStringLiteral("<"));
    CHECK(plainFromHtml(QStringLiteral("</tr></td></ol><li>甲<tr><tr>")) == QStringLiteral("甲"));
    CHECK(plainFromHtml(QString()).isEmpty());
}

TEST_CASE("furniture of pages is recognised")
{
    const QStringList junk{
        QStringLiteral("责任编辑：张某"),
        QStringLiteral("（责任编辑： 张某）"),
        QStringLiteral("【责编:李某】"),
        QStringLiteral("来源：清江日报　发布时间：2026-09-18　浏览次数：120"),
        QStringLiteral("2026-09-18 10:32:07 来源：清江县人民政府"),
        QStringLiteral("2026年9月18日 10:32"),
        QStringLiteral("点击数： 1203"),
        QStringLiteral("上一篇：县委召开常委会"),
        QStringLiteral("下一篇: 没有了"),
        QStringLiteral("上一页 下一页"),
        QStringLiteral("分享到："),
        QStringLiteral("分享到： 微信 新浪微博 QQ空间"),
        QStringLiteral("【打印】【关闭】"),
        QStringLiteral("打印本页 | 关闭窗口"),
        QStringLiteral("字号：[大 中 小]"),
        QStringLiteral("大 中 小"),
        QStringLiteral("首页 > 政务公开 > 正文"),
        QStringLiteral("当前位置：首页>>县区动态"),
        QStringLiteral("版权所有：清江县人民政府办公室"),
        QStringLiteral("Copyright © 2026 All Rights Reserved"),
        QStringLiteral("某ICP备05000001号 某公网安备 00000000000001号"),
        QStringLiteral("网站标识码：0000000001"),
        QStringLiteral("— 3 —"),
        QStringLiteral("第 3 页 共 12 页"),
        QStringLiteral("12楼"),
        QStringLiteral("本帖最后由 某人 于 2026-9-18 10:32 编辑"),
        QStringLiteral("只看该作者"),
        QStringLiteral("扫一扫在手机打开当前页"),
        QStringLiteral("相关阅读"),
    };
    for (const QString& line : junk) {
        CAPTURE(line);
        CHECK(isJunkLine(line));
    }
}

TEST_CASE("what somebody wrote is none")
{
    const QStringList text{
        QStringLiteral("来源于群众反映的问题有3类。"),
        QStringLiteral("来源：据县统计局调查，3成农户缺机具。"),
        QStringLiteral("该县打印机年均更换12台"),
        QStringLiteral("关闭小煤矿12处"),
        QStringLiteral("分享经验做法3条"),
        QStringLiteral("下一步打算：抓好秋种"),
        QStringLiteral("一、主要做法"),
        QStringLiteral("（一）抓调度"),
        QStringLiteral("存在问题："),
        QStringLiteral("建议：统筹安排维护资金"),
        QStringLiteral("2026年9月18日"),
        QStringLiteral("清江县农业农村局"),
        QStringLiteral("全县作品版权所有者120人"),
        QStringLiteral("该镇有3楼危房12栋"),
        QStringLiteral("收获面积 > 50万亩"),
        QStringLiteral("联系人：龚雪"),
        QStringLiteral("审核：许文斌"),
        QStringLiteral("中小企业订单"),
        QStringLiteral("大中小学生3万人"),
        QStringLiteral("首页改版后，办件时间缩短2天"),
        QString(),
    };
    for (const QString& line : text) {
        CAPTURE(line);
        CHECK_FALSE(isJunkLine(line));
    }
    CHECK(junkLines(u"甲\n分享到：\n乙\n分享到：\n打印 关闭") ==
          QStringList{QStringLiteral("分享到："), QStringLiteral("打印 关闭")});
}
