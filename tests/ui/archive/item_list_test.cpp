// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/strings.h"
#include "ui/archive/item_delegate.h"
#include "ui/archive/item_list.h"
#include "ui/archive/navigation.h"
#include "ui/common/empty_state.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

struct Shelf {
    QTemporaryDir folder;
    FixedClock clock{QDateTime(QDate(2026, 9, 19), QTime(10, 32))};
    std::unique_ptr<archive::Archive> archive;
    QStringList ids;

    explicit Shelf(int count)
    {
        auto opened = archive::Archive::open(folder.filePath(QStringLiteral("a.db")), clock);
        REQUIRE(opened.has_value());
        archive = std::move(*opened);
        for (int i = 0; i < count; ++i)
            add(QStringLiteral("稿件%1").arg(i), QStringLiteral("清江县收获秋粮%1万亩。").arg(i));
    }
    Item add(const QString& title, const QString& body)
    {
        Draft draft;
        draft.title = title;
        draft.body = body;
        const auto item = archive->add(draft, QStringLiteral("t"), QStringLiteral("new"));
        REQUIRE(item.has_value());
        ids.prepend(item->id);
        return *item;
    }
};

QString shownState(const ItemList& list)
{
    const auto* empty = list.findChild<EmptyState*>();
    return empty->isVisible() ? empty->title() : QString();
}

} // namespace

TEST_CASE("a long list is read page by page, newest first, each item once")
{
    const Shelf shelf(450);
    ItemModel model(*shelf.archive);
    model.setQuery({});
    CHECK(model.rowCount() == 200);
    while (model.canFetchMore({}))
        model.fetchMore({});
    REQUIRE(model.rowCount() == 450);
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids << model.index(row).data(ItemModel::IdRole).toString();
    CHECK(ids == shelf.ids);
    CHECK(model.indexOf(shelf.ids[449]).row() == 449);
    CHECK_FALSE(model.indexOf(QStringLiteral("none")).isValid());
}

TEST_CASE("choosing a row opens it, setting it from outside does not")
{
    const Shelf shelf(3);
    ItemList list(*shelf.archive);
    list.show();
    QSignalSpy chosen(&list, &ItemList::itemChosen);
    list.setCurrentItem(shelf.ids[1]);
    CHECK(chosen.isEmpty());
    QTest::keyClick(list.view(), Qt::Key_Down);
    REQUIRE(chosen.count() == 1);
    CHECK(chosen[0][0].toString() == shelf.ids[2]);
}

TEST_CASE("searching finds while typing and keys lead into what was found")
{
    Shelf shelf(5);
    const Item wanted =
        shelf.add(QStringLiteral("生猪价格"), QStringLiteral("连跌五周，养殖户亏损。"));
    ItemList list(*shelf.archive);
    list.show();
    list.focusSearch();
    QSignalSpy chosen(&list, &ItemList::itemChosen);
    list.searchBox()->setText(QStringLiteral("五周"));
    QTest::keyClick(list.searchBox(), Qt::Key_Return);
    REQUIRE(list.view()->model()->rowCount() == 1);
    REQUIRE(chosen.count() == 1);
    CHECK(chosen[0][0].toString() == wanted.id);
    const auto summary = list.view()->model()->index(0, 0).data(ItemModel::SummaryRole);
    CHECK_FALSE(summary.value<ItemSummary>().snippetMarks.empty());
    QTest::keyClick(list.searchBox(), Qt::Key_Escape);
    CHECK(list.view()->model()->rowCount() == 6);
}

TEST_CASE("an empty list says why and offers a way on")
{
    const Shelf shelf(2);
    ItemList list(*shelf.archive);
    list.resize(300, 500);
    list.show();
    CHECK(shownState(list).isEmpty());
    list.setState(State::Signed);
    CHECK(shownState(list) == QStringLiteral("Nothing here"));
    list.searchBox()->setText(QStringLiteral("稿件1"));
    QTest::keyClick(list.searchBox(), Qt::Key_Down);
    CHECK(shownState(list) == QStringLiteral("Nothing found"));
    QCoreApplication::processEvents();
    QSignalSpy everywhere(&list, &ItemList::stateWanted);
    for (QPushButton* button : list.findChild<EmptyState*>()->findChildren<QPushButton*>()) {
        if (!button->isHidden() && button->text() == QStringLiteral("Search all items"))
            button->click();
    }
    CHECK(everywhere.count() == 1);

    const Shelf none(0);
    ItemList bare(*none.archive);
    bare.show();
    CHECK(shownState(bare) == QStringLiteral("No drafts yet"));
    // The ways to begin stand on the page beside it, once.
    CHECK(bare.findChild<EmptyState*>()->findChildren<QPushButton*>().isEmpty());
}

TEST_CASE("reading the list again keeps what was chosen")
{
    Shelf shelf(6);
    ItemList list(*shelf.archive);
    list.show();
    list.view()->setFocus();
    list.setCurrentItem(shelf.ids[1]);
    QTest::keyClick(list.view(), Qt::Key_Down, Qt::ShiftModifier);
    const QStringList chosen = list.chosenItems();
    REQUIRE(chosen.size() == 2);
    const QString current = list.currentItem();
    shelf.add(QStringLiteral("新"), QString());
    list.refresh();
    CHECK(list.view()->model()->rowCount() == 7);
    CHECK(list.chosenItems() == chosen);
    CHECK(list.currentItem() == current);
}

TEST_CASE("times are as short as they can be")
{
    const QDateTime now(QDate(2026, 9, 19), QTime(18, 0));
    CHECK(shortTime(QDateTime(QDate(2026, 9, 19), QTime(9, 5)), now) == QStringLiteral("09:05"));
    CHECK(shortTime(QDateTime(QDate(2026, 2, 3), QTime(9, 5)), now) == QStringLiteral("Feb 3"));
    CHECK(shortTime(QDateTime(QDate(2025, 9, 19), QTime(9, 5)), now) ==
          QStringLiteral("2025-09-19"));
    CHECK(shortTime({}, now).isEmpty());
}

TEST_CASE("the navigation counts each state and all of them")
{
    Navigation navigation;
    QSignalSpy chosen(&navigation, &Navigation::stateChosen);
    navigation.setCounts({{State::Draft, 3}, {State::Signed, 2}});
    CHECK(navigation.count(std::nullopt) == 5);
    CHECK(navigation.count(State::Signed) == 2);
    CHECK(navigation.count(State::Adopted) == 0);
    CHECK_FALSE(navigation.state().has_value());
    for (const State state : allValues<State>()) {
        navigation.setState(state);
        CHECK(navigation.state() == state);
    }
    CHECK(chosen.count() == int(allValues<State>().size()));
}
