// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/outline.h"
#include "tests/support/strings.h"

using namespace chengbao;
using namespace chengbao::text;

TEST_CASE("the outline nests by the marks a text uses")
{
    const QString body =
        QStringLiteral("开头一段。\n一、抓收割。进度快。\n（一）调机具。共420台。\n"
                       "（二）保烘干\n二、存在问题\n1.缺地。\n一是缺粮。");
    const auto points = outline(body);
    QStringList shown;
    for (const OutlinePoint& point : points)
        shown << QStringLiteral("%1%2")
                     .arg(point.depth)
                     .arg(body.mid(point.heading.start, point.heading.length));
    CHECK(shown.join(u'|').toStdString() ==
          "0一、抓收割|1（一）调机具|1（二）保烘干|0二、存在问题|11.缺地|2一是缺粮");
}

TEST_CASE("a text without marks has no outline")
{
    CHECK(outline(QStringLiteral("一方面抓收割，另一方面抓入库。1.5万亩已收完。")).empty());
    CHECK(outline(QString()).empty());
}
