// SPDX-License-Identifier: GPL-3.0-or-later
// First starts, later starts, starts after a crash, and two starts at once.
#include "tests/ui/shell/desk.h"
#include "ui/settings/introduction_page.h"
#include "ui/shell/one_window.h"
#include "ui/shell/recovery.h"

#include <QProcess>
#include <QPushButton>
#include <QScrollBar>
#include <QTextEdit>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

/// Starts the program that types into a window of its own on the archive, and kills it as soon as
/// what it typed is beside the archive: as hard as it gets.
void typeAndKill(const Desktop& desk, const QString& item = QString())
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("CHENGBAO_WRITE_TO"), desk.archive->path());
    environment.insert(QStringLiteral("CHENGBAO_WRITE_INTO"), item);
    QProcess writer;
    writer.setProcessEnvironment(environment);
    writer.start(QStringLiteral(CHENGBAO_WINDOW_WRITER), QStringList());
    REQUIRE(writer.waitForStarted());
    const QString beside = desk.archive->path() + QStringLiteral(".unsaved");
    REQUIRE(QTest::qWaitFor(
        [&beside] {
            QFile file(beside);
            return file.open(QIODevice::ReadOnly) &&
                   file.readAll().contains(QStringLiteral("水泵").toUtf8());
        },
        20000));
    writer.kill();
    REQUIRE(writer.waitForFinished());
}

QString barText(const Desktop& desk)
{
    REQUIRE(QTest::qWaitFor([&desk] { return desk.bar().isVisible(); }));
    return desk.bar().text();
}

} // namespace

TEST_CASE("the first start asks who writes, by keys alone, and new items know it")
{
    Desktop desk;
    desk.settings.set(setting::introduced, false);
    desk.open();
    auto* page = desk.window->findChild<IntroductionPage*>();
    REQUIRE(page->isVisible());
    desk.type(QStringLiteral("清江县水利局"));
    for (const QString& text : {QStringLiteral("何静"), QStringLiteral("5230118"),
                                QStringLiteral("许文斌"), QStringLiteral("周启明")}) {
        desk.press(Qt::Key_Tab);
        desk.type(text);
    }
    desk.press(Qt::Key_Return);
    CHECK_FALSE(page->isVisible());
    desk.press(Qt::Key_N, Qt::ControlModifier);
    const Facts& facts = desk.window->openItem().draft().facts;
    CHECK(facts.unit == QStringLiteral("清江县水利局"));
    CHECK(facts.author == QStringLiteral("何静"));
    CHECK(facts.phone == QStringLiteral("5230118"));
    CHECK(facts.reviewer == QStringLiteral("许文斌"));
    CHECK(facts.signer.isEmpty()); // nobody has signed yet

    desk.type(QStringLiteral("渠道清淤完成"));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(desk.awaitSignDialog()->signer() == QStringLiteral("周启明"));
    desk.signDialog()->reject();

    desk.window->close();
    desk.open();
    CHECK_FALSE(desk.window->findChild<IntroductionPage*>()->isVisible());
}

TEST_CASE("who puts the first questions off is not asked again and can answer in the settings")
{
    Desktop desk;
    desk.settings.set(setting::introduced, false);
    desk.open();
    auto* later = desk.window->findChild<QPushButton*>(QStringLiteral("later"));
    REQUIRE(later->isVisible());
    QTest::mouseClick(later, Qt::LeftButton);
    CHECK_FALSE(later->isVisible());
    desk.window->close();
    desk.open();
    CHECK_FALSE(desk.window->findChild<IntroductionPage*>()->isVisible());
    desk.press(Qt::Key_Comma, Qt::ControlModifier);
    auto* dialog = desk.window->findChild<QDialog*>();
    REQUIRE(dialog);
    CHECK(dialog->findChild<QLineEdit*>(QStringLiteral("reviewer")));
    CHECK(dialog->findChild<QLineEdit*>(QStringLiteral("signer")));
}

TEST_CASE("a later start comes back to the cursor and to where the text was scrolled")
{
    Desktop desk;
    Draft draft = Desktop::soundDraft();
    for (int i = 0; i < 120; ++i)
        draft.body += QStringLiteral("\n全县第%1个村清淤渠道41公里。").arg(i);
    const Item item = desk.keep(draft);
    desk.settings.set(setting::openItem, item.id);
    desk.open();
    const DraftEditor::Place wanted{false, 700, 400};
    desk.editor().setPlace(wanted);
    const DraftEditor::Place before = desk.editor().place();
    REQUIRE(before.scroll > 0);
    desk.window->close();
    desk.open();
    CHECK(QTest::qWaitFor([&] { return desk.editor().place().scroll == before.scroll; }));
    CHECK(desk.editor().place().cursor == 700);
    CHECK(QApplication::focusWidget() != nullptr);
    desk.type(QStringLiteral("补"));
    CHECK(desk.editor().body().indexOf(QStringLiteral("补")) == 700);
}

TEST_CASE("what was typed before a kill is back, and the window says so")
{
    Desktop desk;
    const Item item = desk.keep(Desktop::soundDraft());
    typeAndKill(desk, item.id);
    desk.settings.set(setting::openItem, QString());
    desk.open();
    const QString told = barText(desk);
    CHECK(told.contains(QStringLiteral("unexpectedly")));
    CHECK(told.contains(item.draft.title));
    CHECK(desk.window->openItem().item().id == item.id);
    CHECK(desk.editor().body().contains(QStringLiteral("水泵")));
    CHECK(desk.archive->item(item.id)->draft.body == desk.editor().body());
    CHECK(desk.archive->item(item.id)->revision >= 2);
    CHECK_FALSE(QFile::exists(desk.archive->path() + QStringLiteral(".unsaved")));
}

TEST_CASE("a new item that was never saved is back too")
{
    Desktop desk;
    typeAndKill(desk);
    desk.open();
    CHECK(barText(desk).contains(QStringLiteral("unexpectedly")));
    CHECK(desk.count(State::Draft) == 1);
    CHECK(desk.editor().body().contains(QStringLiteral("水泵")));
}

TEST_CASE("what a kill left does not go over what was written since")
{
    Desktop desk;
    const Item item = desk.keep(Desktop::soundDraft());
    typeAndKill(desk, item.id);
    const Item killed = *desk.archive->item(item.id);
    Draft since = killed.draft;
    since.body = QStringLiteral("后来写的。");
    REQUIRE(desk.archive->save(item.id, killed.revision, since, QStringLiteral("other")));
    desk.open();
    CHECK(barText(desk).contains(QStringLiteral("new draft")));
    CHECK(desk.archive->item(item.id)->draft.body == since.body);
    CHECK(desk.window->openItem().item().id != item.id);
    CHECK(desk.editor().body().contains(QStringLiteral("水泵")));
}

TEST_CASE("text that is saved leaves nothing beside the archive")
{
    Desktop desk;
    desk.open();
    desk.press(Qt::Key_N, Qt::ControlModifier);
    desk.type(QStringLiteral("渠道清淤完成"));
    const QString beside = desk.archive->path() + QStringLiteral(".unsaved");
    REQUIRE(QTest::qWaitFor([&beside] { return QFile::exists(beside); }));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    CHECK(QTest::qWaitFor([&beside] { return !QFile::exists(beside); }));
    desk.window->close();
    desk.open();
    CHECK_FALSE(desk.bar().isVisible());
}

TEST_CASE("nonsense beside the archive is no text")
{
    Desktop desk;
    QFile file(desk.archive->path() + QStringLiteral(".unsaved"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("{\"item\": 3, \"body\"");
    file.close();
    desk.open();
    CHECK(desk.count() == 0);
}

TEST_CASE("a second start brings the first window forward, one that cannot answer is told of")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("archive.db"));
    OneWindow second(path);
    {
        OneWindow first(path);
        REQUIRE(first.take() == OneWindow::Found::Alone);
        bool raised = false;
        QObject::connect(&first, &OneWindow::raiseWanted, [&raised] { raised = true; });
        OneWindow::Found found = OneWindow::Found::Silent;
        std::unique_ptr<QThread> other(
            QThread::create([&] { found = OneWindow(path).take(20000); }));
        other->start();
        CHECK(QTest::qWaitFor([&raised] { return raised; }));
        REQUIRE(other->wait(20000));
        CHECK(found == OneWindow::Found::Raised);
        // Nobody runs the first one's events now.
        CHECK(second.take(50) == OneWindow::Found::Silent);
    }
    CHECK(second.take() == OneWindow::Found::Alone);
}

TEST_CASE("a lock of a window that is gone tells of a crash")
{
    Desktop desk;
    typeAndKill(desk);
    OneWindow next(desk.archive->path());
    CHECK(next.take() == OneWindow::Found::AfterCrash);
}

TEST_CASE("the window comes forward and says why")
{
    Desktop desk;
    desk.open();
    desk.window->showMinimized();
    desk.window->comeForward();
    CHECK_FALSE(desk.window->isMinimized());
    CHECK(desk.bar().text().contains(QStringLiteral("Started again")));
}

TEST_CASE("an archive in another window's hands can be read here and nothing else")
{
    Desktop desk;
    const Item item = desk.keep(Desktop::soundDraft());
    auto readOnly = archive::Archive::openReadOnly(desk.archive->path(), desk.clock);
    REQUIRE(readOnly.has_value());
    desk.archive = std::move(*readOnly);
    desk.settings.set(setting::openItem, item.id);
    desk.open();
    CHECK(desk.editor().isLocked());
    CHECK(barText(desk).contains(QStringLiteral("Another window")));
}
