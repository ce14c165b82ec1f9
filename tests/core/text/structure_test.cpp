// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/structure.h"
#include "core/text/width.h"
#include "tests/support/strings.h"

using namespace chengbao;
using namespace chengbao::text;

namespace
{

QStringList pieces(const QString& text, const std::vector<Span>& spans)
{
    QStringList list;
    for (const Span& span : spans)
        list += text.mid(span.start, span.length);
    return list;
}

QStringList sentencesOf(const QString& text)
{
    return pieces(text, sentences(text));
}

/// The first clause from an offset on.
QString clauseOf(const QString& text, int from = 0)
{
    const QString folded = foldWidth(text);
    const UnitClasses classes(folded);
    const Span stretch{from, static_cast<int>(text.size()) - from};
    const Span first = firstClause(folded, classes, markPairs(folded, classes), stretch);
    return text.mid(first.start, first.length);
}

/// "style number mark" of each ordinal.
QStringList ordinalsOf(const QString& text)
{
    static const char* const names[] = {"一、", "（一）", "1.", "（1）", "一是", "第一，"};
    QStringList list;
    for (const Ordinal& ordinal : ordinals(text))
        list += QStringLiteral("%1 %2 %3%4")
                    .arg(QString::fromUtf8(names[int(ordinal.style)]))
                    .arg(ordinal.number)
                    .arg(text.mid(ordinal.mark.start, ordinal.mark.length),
                         ordinal.atParagraphStart ? QString() : QStringLiteral(" inside"));
    return list;
}

} // namespace

TEST_CASE("paragraphs keep empty lines")
{
    CHECK(pieces(QStringLiteral("甲\n\n乙\n"), paragraphs(u"甲\n\n乙\n")) ==
          QStringList({QStringLiteral("甲"), QString(), QStringLiteral("乙"), QString()}));
    CHECK(paragraphs(u"") == std::vector<Span>{{0, 0}});
}

TEST_CASE("sentences end at the same places on both widths")
{
    const QString full = QStringLiteral("春耕开始！备肥3.5万吨；谁来管？市场在管……尾声");
    const QStringList expected{QStringLiteral("春耕开始！"), QStringLiteral("备肥3.5万吨；"),
                               QStringLiteral("谁来管？"), QStringLiteral("市场在管……"),
                               QStringLiteral("尾声")};
    CHECK(sentencesOf(full) == expected);
    QStringList folded;
    for (const QString& sentence : expected)
        folded += foldWidth(sentence);
    CHECK(sentencesOf(foldWidth(full)) == folded);
}

TEST_CASE("an ASCII full stop ends only sentences")
{
    CHECK(sentencesOf(QStringLiteral("增长3.5%.其中农业2.1%.")).size() == 2);
    CHECK(sentencesOf(QStringLiteral("1.加强管理.2.改进服务.")).size() == 2);
    CHECK(sentencesOf(QStringLiteral("见www.gov.cn和a.docx.")).size() == 1);
    CHECK(sentencesOf(QStringLiteral("一.领导重视")).size() == 1);
    CHECK(sentencesOf(QStringLiteral("共计350.其中")).size() == 2);
    CHECK(sentencesOf(QStringLiteral("等等...后来")).size() == 2);
}

TEST_CASE("quotes and brackets stay whole")
{
    CHECK(sentencesOf(QStringLiteral("开展“问需求？送服务！”活动。结束。")).size() == 2);
    CHECK(sentencesOf(QStringLiteral("他说：“路修好了。”县里验收。")).size() == 2);
    CHECK(sentencesOf(QStringLiteral("提供补贴（详见附件；略）共3项。")).size() == 1);
    CHECK(sentencesOf(QStringLiteral("“甲？”“乙！”都有。")).size() == 1);
    CHECK(sentencesOf(QStringLiteral("谁来管？”无人问。")).front() == QStringLiteral("谁来管？”"));
}

TEST_CASE("a forgotten quote swallows nothing")
{
    CHECK(sentencesOf(QStringLiteral("开展“走访。结束。再来。")).size() == 3);
    CHECK(sentencesOf(QStringLiteral("开展”走访。（结束。再来。")).size() == 3);
    CHECK(sentencesOf(QStringLiteral("\"走访。结束。")).size() == 2);
}

TEST_CASE("a clause ends at a comma but not at 、, inside a number or inside a quotation")
{
    const QString text = QStringLiteral("新建、扩建3处,投资1,200万元，惠及群众。");
    CHECK(clauseOf(text) == QStringLiteral("新建、扩建3处,"));
    CHECK(clauseOf(text, 8) == QStringLiteral("投资1,200万元，"));
    CHECK(clauseOf(text, 18) == QStringLiteral("惠及群众。"));
    CHECK(clauseOf(QStringLiteral("“先建，后管”的做法，好。")) ==
          QStringLiteral("“先建，后管”的做法，"));
    CHECK(clauseOf(QStringLiteral("，，。")) == QStringLiteral("，，。"));
    CHECK(clauseOf(QStringLiteral("无标点")) == QStringLiteral("无标点"));
    CHECK(clauseOf(QStringLiteral(" 　")).isEmpty());
    CHECK(clauseOf(QString()).isEmpty());
}

TEST_CASE("each ordinal scheme is told from its neighbours")
{
    CHECK(ordinalsOf(
              QStringLiteral("一、总体情况\n　　（二）做法\n3．管理\n（4）服务\n十一是宣传")) ==
          QStringList({QStringLiteral("一、 1 一、"), QStringLiteral("（一） 2 （二）"),
                       QStringLiteral("1. 3 3．"), QStringLiteral("（1） 4 （4）"),
                       QStringLiteral("一是 11 十一是")}));
    CHECK(
        ordinalsOf(QStringLiteral("(一)做法.一是巡查;二是整改,三是公开")) ==
        QStringList({QStringLiteral("（一） 1 (一)"), QStringLiteral("一是 1 一是 inside"),
                     QStringLiteral("一是 2 二是 inside"), QStringLiteral("一是 3 三是 inside")}));
    CHECK(
        ordinalsOf(QStringLiteral("第一，学习。第二：考核")) ==
        QStringList({QStringLiteral("第一， 1 第一，"), QStringLiteral("第一， 2 第二： inside")}));
    CHECK(ordinalsOf(QStringLiteral("措施：（1）学习；(2)考核")).size() == 2);
    CHECK(ordinalsOf(QStringLiteral("二十一、附则")) ==
          QStringList(QStringLiteral("一、 21 二十一、")));
}

TEST_CASE("what only looks like an ordinal is none")
{
    for (const QString& text :
         {QStringLiteral("第一产业增长"), QStringLiteral("一是一，二是二"),
          QStringLiteral("1.5万亩"), QStringLiteral("1.2万"), QStringLiteral("2026.9.19启动"),
          QStringLiteral("1、2、3号楼"), QStringLiteral("一、二等奖"), QStringLiteral("之一是管理"),
          QStringLiteral("第一、第二产业"), QStringLiteral("总投资（一）期"),
          QStringLiteral("（试行）"), QStringLiteral("万、"),
          QStringLiteral("9999999999999999999."), QStringLiteral("（"), QStringLiteral("第"),
          QStringLiteral("一")})
        CHECK(ordinalsOf(text) == QStringList());
}
