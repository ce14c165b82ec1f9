// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/strings.h"
#include "ui/guides/guide_list.h"

#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

std::vector<GuideRow> rows(int count)
{
    std::vector<GuideRow> all{{.text = QStringLiteral("组"), .heading = true}};
    for (int i = 0; i < count; ++i)
        all.push_back({.text = QString::number(i), .detail = QStringLiteral("第二行")});
    return all;
}

} // namespace

TEST_CASE("rows are chosen and picked by key and by mouse; headings are not")
{
    GuideList list(QStringLiteral("list"));
    list.resize(300, 400);
    list.setRows(rows(5));
    list.show();
    REQUIRE(QTest::qWaitForWindowExposed(&list));
    QSignalSpy chosen(&list, &GuideList::chosen);
    QSignalSpy picked(&list, &GuideList::picked);
    list.setCurrent(1);
    QTest::keyClick(list.view(), Qt::Key_Down);
    QTest::keyClick(list.view(), Qt::Key_Return);
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0][0].toInt() == 2);
    QTest::keyClick(list.view(), Qt::Key_Space);
    REQUIRE(picked.size() == 1);
    CHECK(picked[0][0].toInt() == 2);
    const auto click = [&list](int row) {
        const QRect place = list.view()->visualRect(list.view()->model()->index(row, 0));
        QTest::mouseClick(list.view()->viewport(), Qt::LeftButton, {}, place.center());
    };
    click(0);
    CHECK(chosen.size() == 1);
    click(4);
    REQUIRE(chosen.size() == 2);
    CHECK(chosen[1][0].toInt() == 4);
}

TEST_CASE("new rows keep the current one and the place; none give way to words")
{
    GuideList list(QStringLiteral("list"));
    list.resize(300, 200);
    list.sayEmpty(QStringLiteral("info"), QStringLiteral("nothing"), QStringLiteral("begin"));
    list.show();
    CHECK_FALSE(list.view()->isVisible());
    list.setRows(rows(500));
    REQUIRE(QTest::qWaitForWindowExposed(&list));
    CHECK(list.view()->isVisible());
    list.setCurrent(300);
    CHECK(list.current() == 300);
    list.setRows(rows(500));
    CHECK(list.current() == 300);
    list.setRows({});
    CHECK(list.current() == -1);
    CHECK_FALSE(list.view()->isVisible());
}
