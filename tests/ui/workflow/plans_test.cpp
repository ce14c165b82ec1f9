// SPDX-License-Identifier: GPL-3.0-or-later
// Leads, commissions, key points and what is due, by keys.
#include "core/workflow/planning/cards.h"
#include "core/workflow/steps.h"
#include "tests/ui/workflow/books_desk.h"
#include "ui/workflow/books/card_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrl>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

void type(QWidget* field, const char* text)
{
    QInputMethodEvent event;
    event.setCommitString(QString::fromUtf8(text));
    QCoreApplication::sendEvent(field, &event);
}

void waitForRows(BooksDesk& desk, FigureTable& table, int rows)
{
    REQUIRE(QTest::qWaitFor([&] { return table.list().rows == rows; }, 5000));
    desk.settle();
}

} // namespace

TEST_CASE("a lead is one line and Enter, and becomes a draft in one step")
{
    County county;
    BooksDesk desk(county);
    desk.window.showPage(QStringLiteral("plans"));
    auto& quick = desk.child<QLineEdit>("quickCard");
    CHECK(QApplication::focusWidget() == &quick);
    type(&quick, "晚稻抢收遇连阴雨");
    desk.press(Qt::Key_Return);
    FigureTable& cards = desk.table("cards");
    waitForRows(desk, cards, 1);
    CHECK(quick.text().isEmpty());
    const auto leads = county.archive->leads();
    REQUIRE(leads->size() == 1);
    CHECK(leads->front().text == QStringLiteral("晚稻抢收遇连阴雨"));
    CHECK(county.archive->cardTrail(leads->front().id)->front().actor == QStringLiteral("龚雪"));

    QString wanted;
    QObject::connect(&desk.window, &BooksWindow::itemWanted,
                     [&wanted](const QString& id) { wanted = id; });
    QTest::mouseClick(&desk.child<QPushButton>("cardDraft"), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return !wanted.isEmpty(); }, 5000));
    desk.settle();
    CHECK(county.archive->item(wanted)->draft.title == QStringLiteral("晚稻抢收遇连阴雨"));
    CHECK(county.archive->item(wanted)->draft.facts.author == QStringLiteral("龚雪"));
    CHECK(county.archive->leads()->front().state == CardState::Drafted);
    CHECK(county.archive->leads()->front().item == wanted);
}

TEST_CASE("source, board and due go with the line when they are given")
{
    County county;
    BooksDesk desk(county);
    desk.window.showPage(QStringLiteral("plans"));
    type(&desk.child<QLineEdit>("quickCard"), "社区食堂运营困难");
    auto& source = desk.child<QComboBox>("quickSource");
    CHECK(source.count() == 16); // the fifteen channels and none
    source.setCurrentIndex(3);
    type(&desk.child<QLineEdit>("quickBoard"), "民生");
    type(&desk.child<QLineEdit>("quickDue"), "10-12");
    QTest::mouseClick(&desk.child<QPushButton>("keepQuick"), Qt::LeftButton);
    waitForRows(desk, desk.table("cards"), 1);
    const Lead lead = county.archive->leads()->front();
    CHECK(lead.source == leadSources()[2]);
    CHECK(lead.board == QStringLiteral("民生"));
    CHECK(lead.due == QDate(2026, 10, 12));
}

TEST_CASE("a file dropped on the page is a lead that names it")
{
    County county;
    BooksDesk desk(county);
    desk.window.showPage(QStringLiteral("plans"));
    desk.child<QTabBar>("cardSort").setCurrentIndex(1);
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(QStringLiteral("/材料/秋粮收购通知.docx")),
                   QUrl::fromLocalFile(QStringLiteral("/材料/会议纪要.12.txt"))});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(desk.window.currentPage(), &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(desk.window.currentPage(), &drop);
    waitForRows(desk, desk.table("cards"), 2);
    const auto leads = county.archive->leads();
    REQUIRE(leads->size() == 2);
    for (const Lead& lead : *leads) {
        CHECK(lead.source == QStringLiteral("文件"));
        CHECK(QStringList({QStringLiteral("秋粮收购通知"), QStringLiteral("会议纪要.12")})
                  .contains(lead.text));
        CHECK(lead.origin.startsWith(lead.text));
        CHECK(lead.noted == county.clock.now());
    }
}

TEST_CASE("a commission past its time is marked, told of today, and done in the books")
{
    County county;
    Commission commission;
    commission.topic = QStringLiteral("秋粮收购进展情况");
    commission.number = QStringLiteral("约〔2026〕18号");
    commission.unit = County::unit(3);
    commission.received = QDate(2026, 10, 1);
    commission.due = QDateTime(QDate(2026, 10, 7), QTime(17, 30));
    REQUIRE(workflow::keepCommission(*county.archive, commission, QStringLiteral("龚雪")));
    BooksDesk desk(county);
    desk.window.showPage(QStringLiteral("today"));
    FigureTable& due = desk.table("due");
    int row = -1;
    for (int i = 0; i < due.list().rows; ++i) {
        if (due.text(i, 3).contains(QStringLiteral("秋粮收购进展情况")))
            row = i;
    }
    REQUIRE(row >= 0);
    CHECK(due.text(row, 0) == QStringLiteral("Overdue"));
    CHECK(due.list().mark(row) == FigureList::Mark::Error);
    due.setCurrentRow(row);
    due.setFocus();
    desk.press(Qt::Key_Return);
    CHECK(desk.window.currentPage()->objectName() == QStringLiteral("plans"));
    FigureTable& cards = desk.table("cards");
    REQUIRE(cards.list().rows == 1);
    CHECK(cards.text(0, 1).contains(QStringLiteral("overdue")));
    QTest::mouseClick(&desk.child<QPushButton>("cardDone"), Qt::LeftButton);
    waitForRows(desk, cards, 0);
    CHECK(county.archive->commissions()->front().state == CardState::Done);
    CHECK(county.archive->scoreEvents()->back().kind == ScoreEvent::Kind::Commission);
    desk.window.showPage(QStringLiteral("today"));
    for (int i = 0; i < due.list().rows; ++i)
        CHECK_FALSE(due.text(i, 3).contains(QStringLiteral("秋粮收购进展情况")));
}

TEST_CASE("the details of a card are asked and kept")
{
    County county;
    Commission commission;
    commission.topic = QStringLiteral("秋粮收购进展情况");
    REQUIRE(workflow::keepCommission(*county.archive, commission, QStringLiteral("龚雪")));
    BooksDesk desk(county);
    desk.window.showPage(QStringLiteral("plans"));
    desk.child<QTabBar>("cardSort").setCurrentIndex(1);
    QTest::mouseClick(&desk.child<QPushButton>("cardEdit"), Qt::LeftButton);
    CardForm* form = desk.window.findChild<CardForm*>();
    REQUIRE(form);
    const auto* trail = form->findChild<QPlainTextEdit*>(QStringLiteral("cardTrail"));
    REQUIRE(trail);
    CHECK(trail->isReadOnly());
    CHECK(QTest::qWaitFor(
        [&] { return trail->toPlainText().endsWith(QStringLiteral("龚雪 · noted")); }, 5000));
    type(form->findChild<QLineEdit*>(QStringLiteral("cardNumber")), "约〔2026〕19号");
    type(form->findChild<QLineEdit*>(QStringLiteral("cardContact")), "陈科长");
    type(form->findChild<QLineEdit*>(QStringLiteral("cardDue")), "2026-10-20");
    type(form->findChild<QLineEdit*>(QStringLiteral("cardHour")), "17:30");
    type(form->findChild<QPlainTextEdit*>(QStringLiteral("cardRequirements")), "800字以内");
    form->accept();
    REQUIRE(QTest::qWaitFor([&] { return !desk.window.findChild<CardForm*>(); }, 5000));
    desk.settle();
    const Commission kept = county.archive->commissions()->front();
    CHECK(kept.number == QStringLiteral("约〔2026〕19号"));
    CHECK(kept.contact == QStringLiteral("陈科长"));
    CHECK(kept.requirements == QStringLiteral("800字以内"));
    CHECK(kept.due == QDateTime(QDate(2026, 10, 20), QTime(17, 30)));
}

TEST_CASE("feedback on an instruction is owed until it is given")
{
    County county;
    const auto item = county.archive->item(county.adoptedIds.front());
    ScoreEvent instruction = workflow::instructionOf(*item);
    instruction.date = QDate(2026, 9, 28);
    instruction.leader = QStringLiteral("县长");
    instruction.tier = Tier::County;
    instruction.due = QDate(2026, 10, 8);
    REQUIRE(workflow::instruct(*county.archive, county.clock, *item, instruction,
                               QStringLiteral("龚雪")));
    BooksDesk desk(county);
    desk.window.showPage(QStringLiteral("today"));
    FigureTable& due = desk.table("due");
    int row = -1;
    for (int i = 0; i < due.list().rows; ++i) {
        if (due.text(i, 2) == QStringLiteral("Feedback") &&
            due.text(i, 3).contains(item->draft.title))
            row = i;
    }
    REQUIRE(row >= 0);
    CHECK(due.text(row, 0) == QStringLiteral("Today"));
    due.setCurrentRow(row);
    const int before = due.list().rows;
    county.prompts.remarkToGive = QStringLiteral("已落实，新增烘干机12台");
    QTest::mouseClick(&desk.child<QPushButton>("giveFeedback"), Qt::LeftButton);
    waitForRows(desk, due, before - 1);
    CHECK(county.archive->scoreEvents()->back().kind == ScoreEvent::Kind::Feedback);
    CHECK(county.archive->trail(item->id)->back().action == QStringLiteral("feedback"));
}

TEST_CASE("a card is dropped with a reason and opened again")
{
    County county;
    Lead lead;
    lead.text = QStringLiteral("某镇合并小学");
    REQUIRE(workflow::keepLead(*county.archive, lead, QStringLiteral("龚雪")));
    BooksDesk desk(county);
    desk.window.showPage(QStringLiteral("plans"));
    FigureTable& cards = desk.table("cards");
    QTest::mouseClick(&desk.child<QPushButton>("cardDrop"), Qt::LeftButton);
    CHECK(cards.list().rows == 1); // no reason, nothing done
    county.prompts.remarkToGive = QStringLiteral("已由教育局上报");
    QTest::mouseClick(&desk.child<QPushButton>("cardDrop"), Qt::LeftButton);
    waitForRows(desk, cards, 0);
    desk.child<QCheckBox>("openOnly").setChecked(false);
    REQUIRE(cards.list().rows == 1);
    CHECK(county.archive->cardTrail(county.archive->leads()->front().id)->back().remark ==
          QStringLiteral("已由教育局上报"));
    QTest::mouseClick(&desk.child<QPushButton>("cardReopen"), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor(
        [&] { return county.archive->leads()->front().state == CardState::Open; }, 5000));
    desk.settle();
}
