// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/strings.h"
#include "ui/common/date_field.h"

#include <QSignalSpy>
#include <QTest>

using namespace chengbao::ui;

TEST_CASE("a date is read as people type it")
{
    const QDate today(2026, 11, 21);
    const char* const forms[] = {"2026-9-5", "2026-09-05",   "2026/9/5", "2026.09.05",
                                 "20260905", "2026年9月5日", "9-5",      "9.5",
                                 "9月5日",   "9月5",         " 9/5 ",    "2026 年 9 月 5 日"};
    for (const char* form : forms) {
        INFO(form);
        CHECK(readDate(QString::fromUtf8(form), today) == QDate(2026, 9, 5));
    }
}

TEST_CASE("what is no date reads as none")
{
    const QDate today(2026, 11, 21);
    const char* const forms[] = {"",     "2月30日",   "2023-02-29", "13-1",         "昨天",
                                 "26-9", "2026-9-5x", "2026",       "2026-09-05-1", "１２"};
    for (const char* form : forms) {
        INFO(form);
        CHECK(readDate(QString::fromUtf8(form), today).isNull());
    }
    CHECK(readDate(QStringLiteral("2024-2-29"), today) == QDate(2024, 2, 29));
}

TEST_CASE("a typed date is tidied, wrong text stays and is marked")
{
    DateField field;
    QSignalSpy edited(&field, &DateField::edited);
    field.show();
    field.setFocus();
    QTest::keyClicks(&field, QStringLiteral("2026.9.5"));
    CHECK(edited.count() == 8);
    QTest::keyClick(&field, Qt::Key_Return);
    CHECK(field.text() == QStringLiteral("2026-09-05"));
    CHECK_FALSE(field.property("wrong").toBool());

    field.selectAll();
    QTest::keyClicks(&field, QStringLiteral("2026-02-30"));
    QTest::keyClick(&field, Qt::Key_Return);
    CHECK(field.text() == QStringLiteral("2026-02-30"));
    CHECK(field.property("wrong").toBool());
    CHECK(field.date().isNull());

    field.setDate(QDate(2026, 1, 2));
    CHECK_FALSE(field.property("wrong").toBool());
    field.setDate({});
    CHECK(field.text().isEmpty());
}
