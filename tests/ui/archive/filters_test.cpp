// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/strings.h"
#include "ui/archive/filter_panel.h"
#include "ui/archive/item_list.h"
#include "ui/common/date_field.h"

#include <QAction>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

/// Four items of which each fact of the last three differs from the first's.
struct Shelf {
    QTemporaryDir folder;
    FixedClock clock{QDateTime(QDate(2026, 9, 19), QTime(10, 32))};
    std::unique_ptr<archive::Archive> archive;
    std::unique_ptr<ItemList> list;

    Shelf()
    {
        auto opened = archive::Archive::open(folder.filePath(QStringLiteral("a.db")), clock);
        REQUIRE(opened.has_value());
        archive = std::move(*opened);
        add(QStringLiteral("甲"), [](Facts&) {});
        add(QStringLiteral("乙"), [](Facts& facts) {
            facts.system = System::Party;
            facts.kind = Kind::Research;
            facts.unit = QStringLiteral("县水利局");
            facts.author = QStringLiteral("李四");
        });
        add(QStringLiteral("丙"), [](Facts& facts) { facts.reportDate = QDate(2026, 3, 1); });
        const Item labelled = add(QStringLiteral("丁"), [](Facts&) {});
        const archive::Labels labels{QStringLiteral("每日要情"), QStringLiteral("农业"), 3};
        REQUIRE(archive->setLabels(labelled.id, labels).has_value());
        list = std::make_unique<ItemList>(*archive);
        list->resize(300, 700);
        list->show();
        list->showFilters(true);
    }
    Item add(const QString& title, const std::function<void(Facts&)>& change) const
    {
        Draft draft;
        draft.title = title;
        draft.body = QStringLiteral("清江县收获秋粮26万亩。");
        draft.facts.system = System::Government;
        draft.facts.kind = Kind::News;
        draft.facts.unit = QStringLiteral("县农业局");
        draft.facts.author = QStringLiteral("张三");
        draft.facts.reportDate = QDate(2026, 9, 18);
        change(draft.facts);
        const auto item = archive->add(draft, QStringLiteral("t"), QStringLiteral("new"));
        REQUIRE(item.has_value());
        return *item;
    }
    QString shown() const
    {
        QString titles;
        for (int row = 0; row < list->view()->model()->rowCount(); ++row)
            titles += list->view()->model()->index(row, 0).data().toString();
        return titles;
    }
    template <class Widget>
    Widget* part(const char* name) const
    {
        auto* found = list->findChild<Widget*>(QLatin1String(name));
        REQUIRE(found);
        return found;
    }
    void choose(const char* name, const QString& text) const
    {
        auto* box = part<QComboBox>(name);
        box->setCurrentIndex(box->findText(text));
    }
    /// Types into an editable field and leaves it.
    void type(const char* name, const QString& text) const
    {
        auto* box = part<QComboBox>(name);
        box->setEditText(text);
        emit box->lineEdit()->editingFinished();
    }
};

} // namespace

TEST_CASE("the list is narrowed down by every filter as it is set")
{
    const Shelf shelf;
    CHECK(shelf.shown() == QStringLiteral("丁丙乙甲"));
    shelf.part<QComboBox>("system")->setCurrentIndex(2);
    CHECK(shelf.shown() == QStringLiteral("乙"));
    shelf.part<QComboBox>("system")->setCurrentIndex(0);
    shelf.part<QComboBox>("kind")->setCurrentIndex(1);
    CHECK(shelf.shown() == QStringLiteral("丁丙甲"));
    shelf.part<QComboBox>("kind")->setCurrentIndex(0);
    shelf.type("unit", QStringLiteral("县水利局"));
    CHECK(shelf.shown() == QStringLiteral("乙"));
    shelf.type("unit", {});
    shelf.type("author", QStringLiteral("张三"));
    CHECK(shelf.shown() == QStringLiteral("丁丙甲"));
    shelf.type("carrier", QStringLiteral("每日要情"));
    CHECK(shelf.shown() == QStringLiteral("丁"));
    shelf.type("carrier", {});
    shelf.type("board", QStringLiteral("农业"));
    CHECK(shelf.shown() == QStringLiteral("丁"));
    shelf.type("board", {});
    shelf.part<QComboBox>("findings")->setCurrentIndex(1);
    CHECK(shelf.shown() == QStringLiteral("丁"));
    shelf.part<QComboBox>("findings")->setCurrentIndex(0);
    shelf.part<QComboBox>("photos")->setCurrentIndex(1);
    CHECK(shelf.shown().isEmpty());
    shelf.part<QComboBox>("photos")->setCurrentIndex(2);
    CHECK(shelf.shown() == QStringLiteral("丁丙甲"));
    for (DateField* field : shelf.list->findChildren<DateField*>()) {
        field->setDate(QDate(2026, 3, 1));
        emit field->edited();
    }
    CHECK(shelf.shown() == QStringLiteral("丙"));
}

TEST_CASE("filters that are folded away are named, and one click takes them away")
{
    const Shelf shelf;
    auto* named = shelf.part<QPushButton>("narrowed");
    shelf.part<QComboBox>("system")->setCurrentIndex(2);
    CHECK_FALSE(named->isVisible());
    shelf.list->showFilters(false);
    CHECK(named->isVisible());
    CHECK(named->text() == filterSummary(shelf.list->findChild<FilterPanel*>()->query()));
    CHECK_FALSE(named->text().isEmpty());
    named->click();
    CHECK_FALSE(named->isVisible());
    CHECK(shelf.shown() == QStringLiteral("丁丙乙甲"));
}

TEST_CASE("a search is kept under a name with all its filters, asked for again, and removed")
{
    const Shelf shelf;
    auto* names = shelf.part<QComboBox>("savedSearches");
    shelf.list->searchBox()->setText(QStringLiteral("秋粮"));
    shelf.list->setState(State::Draft);
    shelf.part<QComboBox>("system")->setCurrentIndex(2);
    shelf.part<QComboBox>("order")->setCurrentIndex(1);
    CHECK_FALSE(shelf.part<QToolButton>("keepSearch")->isEnabled());
    names->setEditText(QStringLiteral("党委秋粮"));
    shelf.part<QToolButton>("keepSearch")->click();
    const auto kept = shelf.archive->savedSearches();
    REQUIRE(kept.has_value());
    REQUIRE(kept->size() == 1);
    CHECK(kept->front().query.text == QStringLiteral("秋粮"));
    CHECK(kept->front().query.state == State::Draft);
    CHECK(kept->front().query.system == System::Party);
    CHECK(kept->front().query.order == archive::Query::Order::Relevance);

    shelf.list->searchBox()->clear();
    shelf.part<QComboBox>("system")->setCurrentIndex(0);
    shelf.list->setState(State::Signed);
    CHECK(shelf.shown().isEmpty());
    const QSignalSpy state(shelf.list.get(), &ItemList::stateWanted);
    names->setCurrentIndex(0);
    emit names->activated(0);
    CHECK(state.size() == 1);
    CHECK(shelf.list->searchBox()->text() == QStringLiteral("秋粮"));
    CHECK(shelf.part<QComboBox>("system")->currentIndex() == 2);
    shelf.list->setState(State::Draft); // as the navigation does
    CHECK(shelf.shown() == QStringLiteral("乙"));

    shelf.part<QToolButton>("removeSearch")->click();
    CHECK(shelf.archive->savedSearches()->empty());
    CHECK(names->count() == 0);
}

TEST_CASE("units, authors, carriers and boards that the archive knows are offered")
{
    const Shelf shelf;
    const auto* units = shelf.part<QComboBox>("unit");
    REQUIRE(QTest::qWaitFor([units] { return units->count() > 0; }, 20000));
    CHECK(units->findText(QStringLiteral("县水利局")) >= 0);
    CHECK(shelf.part<QComboBox>("board")->findText(QStringLiteral("农业")) >= 0);
    CHECK(units->currentText().isEmpty());
    CHECK(shelf.shown() == QStringLiteral("丁丙乙甲"));
}
