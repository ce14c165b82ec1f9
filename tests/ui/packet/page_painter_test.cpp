// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packet/page_painter.h"

#include <QBuffer>
#include <QPdfWriter>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

Draft draftOf(int paragraphs)
{
    Draft draft;
    draft.title = QStringLiteral("清江县秋粮收割完成52%");
    draft.facts.unit = QStringLiteral("清江县农业农村局");
    draft.facts.author = QStringLiteral("龚雪");
    QStringList body;
    for (int i = 0; i < paragraphs; ++i)
        body << QStringLiteral(
            "全县清淤渠道四十一公里，投入机械四十二台，完成年度任务的一半以上。");
    draft.body = body.join(u'\n');
    return draft;
}

const QDate day(2026, 9, 19);

int pagesOf(const QByteArray& pdf)
{
    return static_cast<int>(pdf.count("/Type /Page\n"));
}

} // namespace

TEST_CASE("a text stands on its page like in the Word file: title, body, unit, date, contact")
{
    const PagePainter pages(draftOf(1), day);
    CHECK(pages.pageCount() == 1);
    CHECK(pages.textOf(0).split(u'\n') ==
          QStringList{QStringLiteral("清江县秋粮收割完成52%"),
                      QStringLiteral("全县清淤渠道四十一公里，投入机械四十二台，完成年度任"),
                      QStringLiteral("务的一半以上。"), QString(),
                      QStringLiteral("清江县农业农村局"), QStringLiteral("2026年9月19日"),
                      QStringLiteral("（联系人：龚雪）")});
}

TEST_CASE("a page holds 22 lines, a line 28 characters, a first line two less")
{
    Draft draft = draftOf(0);
    draft.body = QString(26 + 28 * 40, u'国');
    const PagePainter pages(draft, day);
    const QStringList first = pages.textOf(0).split(u'\n');
    REQUIRE(first.size() == 21); // the title stands with a free line below
    CHECK(first[1].size() == 26);
    CHECK(first[20].size() == 28);
    CHECK(pages.textOf(1).split(u'\n').first().size() == 28);
    CHECK(pages.pageCount() == 3);
}

TEST_CASE("a heading is not left alone at the foot of a page")
{
    Draft draft = draftOf(0);
    draft.body = QString(26 + 28 * 18, u'国') + QStringLiteral("\n一、做法\n全县清淤渠道。");
    const PagePainter pages(draft, day);
    CHECK(pages.textOf(0).split(u'\n').size() == 20);
    CHECK(pages.textOf(1).startsWith(QStringLiteral("一、做法\n")));
}

TEST_CASE("as many pages are written as there are, an empty text has one")
{
    for (const int paragraphs : {0, 5, 40}) {
        const PagePainter pages(draftOf(paragraphs), day);
        QBuffer bytes;
        bytes.open(QIODevice::WriteOnly);
        {
            QPdfWriter pdf(&bytes);
            PagePainter::prepare(pdf);
            pages.paint(pdf);
        }
        CHECK(pagesOf(bytes.data()) == pages.pageCount());
        CHECK(pages.pageCount() == (paragraphs == 40 ? 4 : 1));
    }
}
