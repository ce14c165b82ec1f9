// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/strings.h"
#include "ui/settings/names_dialog.h"

#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

struct Fixture {
    QTemporaryDir folder;
    lint::NameStore store{folder.filePath(QStringLiteral("rules/names.yaml")), QString()};
    std::unique_ptr<NamesDialog> dialog;

    NamesDialog& open()
    {
        dialog = std::make_unique<NamesDialog>(store, nullptr);
        dialog->show();
        return *dialog;
    }
    QTableWidget& table() const { return *dialog->findChild<QTableWidget*>(); }
    void press(const char* name) const
    {
        dialog->findChild<QPushButton*>(QLatin1String(name))->click();
    }
    void set(int row, int column, const char* text) const
    {
        table().item(row, column)->setText(QString::fromUtf8(text));
    }
    QString note() const { return dialog->findChild<QLabel*>(QStringLiteral("note"))->text(); }
};

} // namespace

TEST_CASE("names typed into the table are in the file and in force")
{
    Fixture desk;
    REQUIRE(desk.store.load().has_value());
    desk.open();
    desk.press("addUnit");
    desk.set(0, 1, " 清江县卫生健康局 ");
    desk.set(0, 2, "县卫健局，卫健局; 卫健");
    desk.set(0, 3, "县卫计局 2019-03-01、县卫生局");
    desk.press("addLeader");
    desk.set(1, 1, "龚明远");
    desk.set(1, 2, "县委副书记、县长");
    desk.press("addName");
    desk.set(2, 1, "“我要办”专窗");
    desk.press("addName"); // left empty
    desk.dialog->accept();
    REQUIRE(desk.dialog->result() == QDialog::Accepted);
    CHECK(desk.store.registered()->index() != nullptr);

    lint::NameStore again(desk.folder.filePath(QStringLiteral("rules/names.yaml")), QString());
    REQUIRE(again.load().has_value());
    const lint::Names& names = again.own();
    REQUIRE(names.units.size() == 1);
    CHECK(names.units[0].name == QStringLiteral("清江县卫生健康局"));
    CHECK(names.units[0].shortNames.size() == 3);
    REQUIRE(names.units[0].former.size() == 2);
    CHECK(names.units[0].former[0].until == QDate(2019, 3, 1));
    REQUIRE(names.leaders.size() == 1);
    CHECK(names.leaders[0].title == QStringLiteral("县委副书记、县长"));
    CHECK(names.names == QStringList{QStringLiteral("“我要办”专窗")});

    desk.open();
    CHECK(desk.table().rowCount() == 3);
    desk.table().selectRow(1);
    desk.press("remove");
    desk.dialog->accept();
    CHECK(desk.store.own().leaders.empty());
    CHECK(desk.store.own().units == names.units);
}

TEST_CASE("what cannot be kept keeps the table open and says why")
{
    Fixture desk;
    REQUIRE(desk.store.load().has_value());
    desk.open();
    desk.press("addName");
    desk.set(0, 1, "局");
    desk.dialog->accept();
    CHECK(desk.dialog->isVisible());
    CHECK_FALSE(desk.note().isEmpty());
    desk.set(0, 1, "清江贡米");
    desk.press("addUnit");
    desk.set(1, 1, "甲县水利局");
    desk.set(1, 3, "甲县水务局 2019-99-01");
    desk.dialog->accept();
    CHECK(desk.dialog->isVisible());
    CHECK(desk.note().contains(QStringLiteral("2019-99-01")));
    CHECK(desk.store.own().isEmpty());
    desk.set(1, 3, "");
    desk.dialog->accept();
    CHECK_FALSE(desk.dialog->isVisible());
}

TEST_CASE("giving up leaves the names as they were")
{
    Fixture desk;
    REQUIRE(desk.store.load().has_value());
    desk.open();
    desk.press("addName");
    desk.set(0, 1, "清江贡米");
    desk.dialog->reject();
    CHECK(desk.store.own().isEmpty());
}
