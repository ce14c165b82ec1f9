// SPDX-License-Identifier: GPL-3.0-or-later
// The books beside the window: opened by a key, told of by the window, leading back to items.
#include "core/workflow/planning/cards.h"
#include "tests/ui/shell/desk.h"
#include "ui/shell/action_catalogue.h"
#include "ui/workflow/books/books_window.h"
#include "ui/workflow/books/event_form.h"

#include <QComboBox>
#include <QToolButton>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

BooksWindow* booksWindow()
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (auto* books = qobject_cast<BooksWindow*>(widget); books && books->isVisible())
            return books;
    }
    return nullptr;
}

Item submitted(const Desktop& desk)
{
    const Item item = desk.keep(Desktop::soundDraft());
    TrailEntry entry;
    entry.action = QStringLiteral("submit");
    auto moved = desk.archive->transition(item, State::Submitted, {}, item.draft, entry);
    REQUIRE(moved);
    return *moved;
}

QAction* actionNamed(const Desktop& desk, const char* text)
{
    for (QAction* action : desk.window->actions()) {
        if (action->text() == QString::fromUtf8(text))
            return action;
    }
    FAIL("no action " << text);
    return nullptr;
}

} // namespace

TEST_CASE("Ctrl+B opens the books beside the window, which closes them with itself")
{
    Desktop desk;
    MainWindow& window = desk.open();
    CHECK(booksWindow() == nullptr);
    QTest::keyClick(&window, Qt::Key_B, Qt::ControlModifier);
    BooksWindow* books = booksWindow();
    REQUIRE(books);
    CHECK_FALSE(books->isModal());
    REQUIRE(QTest::qWaitFor([&] { return books->view() != nullptr; }, 10000));
    CHECK(books->currentPage()->objectName() == QStringLiteral("today"));
    window.close();
    CHECK(booksWindow() == nullptr);
}

TEST_CASE("what is overdue stands in the window at the start and leads to the books")
{
    Desktop desk;
    Commission commission;
    commission.topic = QStringLiteral("秋粮收购");
    commission.due = QDateTime(QDate(2026, 9, 18), QTime(0, 0));
    REQUIRE(workflow::keepCommission(*desk.archive, commission, QStringLiteral("龚雪")));
    MainWindow& window = desk.open();
    auto* due = window.findChild<QToolButton*>(QStringLiteral("dueToday"));
    REQUIRE(QTest::qWaitFor([&] { return due->isVisible(); }, 10000));
    CHECK(due->text() == QStringLiteral("Due 1, overdue 1"));
    QTest::mouseClick(due, Qt::LeftButton);
    BooksWindow* books = booksWindow();
    REQUIRE(books);
    CHECK(books->currentPage()->objectName() == QStringLiteral("today"));
    window.close();
}

TEST_CASE("nothing due, nothing said")
{
    Desktop desk;
    MainWindow& window = desk.open();
    QTest::qWait(900);
    CHECK(window.findChild<QToolButton*>(QStringLiteral("dueToday"))->isHidden());
}

TEST_CASE("an adoption is recorded from the item, whose state follows")
{
    Desktop desk;
    const Item item = submitted(desk);
    desk.open();
    desk.list().setState(std::nullopt);
    desk.list().view()->setCurrentIndex(desk.list().view()->model()->index(0, 0));
    REQUIRE(desk.window->openItem().item().id == item.id);
    CHECK(actionNamed(desk, "Record an a&doption…")->isEnabled());
    CHECK(actionNamed(desk, "&Not adopted…")->isEnabled());
    actionNamed(desk, "Record an a&doption…")->trigger();
    BooksWindow* books = booksWindow();
    REQUIRE(books);
    REQUIRE(QTest::qWaitFor([&] { return books->findChild<EventForm*>() != nullptr; }, 10000));
    auto* form = books->findChild<EventForm*>();
    CHECK(form->findChild<QLineEdit*>(QStringLiteral("title"))->text() == item.draft.title);
    CHECK(form->findChild<QLineEdit*>(QStringLiteral("units"))->text() == item.draft.facts.unit);
    form->findChild<QComboBox*>(QStringLiteral("carrier"))
        ->setCurrentText(QStringLiteral("政务晨讯"));
    form->accept();
    REQUIRE(QTest::qWaitFor([&] { return desk.window->openItem().item().state == State::Adopted; },
                            10000));
    CHECK(desk.navigation().count(State::Adopted) == 1);
    CHECK(desk.archive->scoreEvents()->size() == 1);
    desk.window->close();
}

TEST_CASE("received, not adopted and withdrawn are steps with a remark")
{
    Desktop desk;
    const Item item = submitted(desk);
    desk.open();
    desk.list().view()->setCurrentIndex(desk.list().view()->model()->index(0, 0));
    desk.prompts.remarkToGive = QStringLiteral("签收号118");
    actionNamed(desk, "Recei&ved…")->trigger();
    CHECK(desk.window->openItem().item().state == State::Received);
    CHECK(desk.navigation().count(State::Received) == 1);
    desk.navigation().setState(State::Received);
    CHECK(desk.navigation().state() == State::Received);
    desk.prompts.remarkToGive = QStringLiteral("同类稿件已采用");
    actionNamed(desk, "&Not adopted…")->trigger();
    CHECK(desk.archive->item(item.id)->state == State::NotAdopted);
    CHECK(desk.archive->trail(item.id)->back().remark == QStringLiteral("同类稿件已采用"));
    CHECK_FALSE(actionNamed(desk, "&Withdraw…")->isEnabled());
}
