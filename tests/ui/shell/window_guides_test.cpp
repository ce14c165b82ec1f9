// SPDX-License-Identifier: GPL-3.0-or-later
// The guides beside the text, worked by keys and mouse.
#include "tests/ui/shell/desk.h"
#include "ui/guides/compare_window.h"
#include "ui/guides/guide_list.h"
#include "ui/guides/history_panel.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QPushButton>
#include <QTextBrowser>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

constexpr auto ctrlShift = Qt::ControlModifier | Qt::ShiftModifier;

/// An item with three versions, the newest open.
struct Versions {
    Desktop desk;
    Item item;

    Versions()
    {
        item = desk.keep(Desktop::soundDraft());
        for (const char* more : {"投入收割机420台。", "日收获2万亩。"}) {
            Draft draft = item.draft;
            draft.body += QString::fromUtf8(more);
            item = *desk.archive->save(item.id, item.revision, draft, QStringLiteral("龚雪"));
        }
        desk.settings.set(setting::openItem, item.id);
        desk.open();
    }

    HistoryPanel& panel() const { return *desk.window->findChild<HistoryPanel*>(); }
    GuideList& list() const { return *panel().findChild<GuideList*>(); }
    /// Goes there by key and waits for the list.
    void open(std::size_t versions)
    {
        desk.press(Qt::Key_H, ctrlShift);
        REQUIRE(QTest::qWaitFor([&] { return panel().versions().size() == versions; }));
    }
};

} // namespace

TEST_CASE("the history lists every version with what changed and by whom")
{
    Versions f;
    f.open(3);
    const auto& rows = f.list().rows();
    REQUIRE(rows.size() == 3);
    QTest::mouseClick(f.panel().findChild<QCheckBox*>(QStringLiteral("between")), Qt::LeftButton);
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].heading);
    CHECK(rows[1].aside.contains(QStringLiteral("+7")));
    CHECK(rows[1].detail.contains(QStringLiteral("龚雪")));
    CHECK(rows[3].detail.contains(QStringLiteral("read in")));
}

TEST_CASE("what was done without a name is said to be unsigned")
{
    CHECK(actorName(QStringLiteral("龚雪")) == QStringLiteral("龚雪"));
    Versions f;
    Draft draft = f.item.draft;
    draft.body += QStringLiteral("烘干0.8万吨。");
    REQUIRE(f.desk.archive->save(f.item.id, f.item.revision, draft, QString()).has_value());
    f.desk.open();
    f.open(4);
    CHECK(f.list().rows()[1].detail.contains(QStringLiteral("unsigned")));
}

TEST_CASE("a version is compared and put back by keys, and one undo takes that back")
{
    Versions f;
    f.open(3);
    f.desk.press(Qt::Key_End);
    f.desk.press(Qt::Key_Return);
    auto* compare = f.desk.window->findChild<CompareWindow*>();
    REQUIRE(compare);
    REQUIRE(QTest::qWaitForWindowActive(compare));
    auto* page = compare->findChild<QTextBrowser*>();
    REQUIRE(
        QTest::qWaitFor([page] { return page->toPlainText().contains(QStringLiteral("420")); }));
    auto* summary = compare->findChild<QLabel*>(QStringLiteral("summary"));
    CHECK(summary->text().contains(QStringLiteral("−0")));
    QTest::keyClick(page, Qt::Key_F8);
    CHECK(summary->text() == QStringLiteral("Change 1 of 1"));

    QTest::mouseClick(compare->findChild<QPushButton*>(QStringLiteral("restore")), Qt::LeftButton);
    CHECK(f.desk.editor().body() == Desktop::soundDraft().body);
    const Item restored = *f.desk.archive->item(f.item.id);
    CHECK(restored.revision == 4);
    CHECK(restored.draft.body == Desktop::soundDraft().body);
    CHECK(f.desk.archive->revision(f.item.id, 3)->body == f.item.draft.body);
    REQUIRE(QTest::qWaitFor([&] { return f.panel().versions().size() == 4; }));

    f.desk.window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(f.desk.window.get()));
    f.desk.editor().focusBody();
    f.desk.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(f.desk.editor().body() == f.item.draft.body);
}

TEST_CASE("facts come back with an older version, photos and the signature's do not")
{
    Versions f;
    Draft draft = f.item.draft;
    draft.facts.unit = QStringLiteral("清江县水利局");
    draft.facts.eventDate = QDate(2026, 9, 1);
    draft.facts.reportDate = QDate(2026, 9, 20);
    f.item = *f.desk.archive->save(f.item.id, f.item.revision, draft, QStringLiteral("龚雪"));
    f.desk.open();
    f.open(4);
    f.desk.press(Qt::Key_End);
    QTest::mouseClick(f.panel().findChild<QPushButton*>(QStringLiteral("restore")), Qt::LeftButton);
    const Facts restored = f.desk.archive->item(f.item.id)->draft.facts;
    CHECK(restored.unit == Desktop::soundDraft().facts.unit);
    CHECK(restored.eventDate == Desktop::soundDraft().facts.eventDate);
    CHECK(restored.reportDate == draft.facts.reportDate);
    CHECK(f.desk.factField("unit")->text() == restored.unit);
    CHECK(f.desk.bar().text().contains(QStringLiteral("(Unit, Event date)")));

    QPushButton* undo = nullptr;
    for (auto* button : f.desk.bar().findChildren<QPushButton*>()) {
        if (button->text() == QStringLiteral("Undo"))
            undo = button;
    }
    REQUIRE(undo);
    QTest::mouseClick(undo, Qt::LeftButton);
    CHECK(f.desk.archive->item(f.item.id)->draft == draft);
}

TEST_CASE("nothing is put back into a locked text")
{
    Versions f;
    workflow::Desk steps(*f.desk.archive, *f.desk.linter, f.desk.clock);
    REQUIRE(steps.sign(f.item, QStringLiteral("周启明"), SignerRole::PrincipalLeader));
    f.desk.open();
    f.open(4);
    f.list().setCurrent(4);
    CHECK_FALSE(f.panel().findChild<QPushButton*>(QStringLiteral("restore"))->isEnabled());
    CHECK(f.list().rows()[1].detail.contains(QStringLiteral("signed")));
}
