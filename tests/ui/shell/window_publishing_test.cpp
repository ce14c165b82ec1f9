// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/packet/bulletin.h"
#include "tests/ui/shell/desk.h"
#include "ui/archive/import_report.h"
#include "ui/common/message_bar.h"
#include "ui/packet/issue_dialog.h"
#include "ui/packet/profile_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

constexpr int patience = 20000; // milliseconds, for a machine that is busy

const QString harvest = QStringLiteral("清江县秋粮收获面积过半");
const QString tea = QStringLiteral("清江县茶叶合作社增至31家");

struct PublishingDesk : Desktop {
    QString target = folder.filePath(QStringLiteral("出刊"));

    PublishingDesk() { REQUIRE(QDir().mkpath(target)); }

    Item titled(const QString& title) const
    {
        Draft draft = soundDraft();
        draft.title = title;
        return keep(draft);
    }

    void trigger(const char* words) const
    {
        for (QAction* action : window->actions()) {
            if (action->text().contains(QLatin1String(words)))
                return action->trigger();
        }
        FAIL("no action " << words);
    }

    template <class Dialog>
    Dialog* dialog() const
    {
        auto* found = window->findChild<Dialog*>();
        REQUIRE(found);
        return found;
    }

    void clickRow(int row, Qt::KeyboardModifiers modifiers) const
    {
        QListView* view = list().view();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, modifiers,
                          view->visualRect(view->model()->index(row, 0)).center());
    }
};

template <class Widget>
Widget* part(const QDialog* dialog, const char* name)
{
    auto* widget = dialog->findChild<Widget*>(QLatin1String(name));
    REQUIRE(widget);
    return widget;
}

QString preview(const ProfileDialog* dialog)
{
    return part<QPlainTextEdit>(dialog, "preview")->toPlainText();
}

QPushButton* issueButton(const IssueDialog* dialog)
{
    return part<QPushButton>(dialog, "writeIssue");
}

void writeIssue(const IssueDialog* dialog)
{
    auto* outcome = part<QLabel>(dialog, "outcome");
    outcome->clear();
    issueButton(dialog)->click();
    REQUIRE(QTest::qWaitFor([&] { return !outcome->text().isEmpty(); }, patience));
}

} // namespace

TEST_CASE("rows are chosen one by one with Ctrl and the mouse, and opened on the way")
{
    PublishingDesk desk;
    desk.titled(harvest);
    desk.titled(tea);
    desk.titled(QStringLiteral("清江县完成3座水库除险"));
    desk.open();
    desk.clickRow(0, Qt::NoModifier);
    desk.clickRow(2, Qt::ControlModifier);
    CHECK(desk.list().chosenItems().size() == 2);
    CHECK(desk.window->openItem().draft().title == harvest);
    desk.clickRow(1, Qt::ControlModifier);
    CHECK(desk.list().chosenItems().size() == 3);
    desk.clickRow(0, Qt::ControlModifier); // and given up again
    CHECK(desk.list().chosenItems().size() == 2);
    desk.clickRow(2, Qt::NoModifier);
    CHECK(desk.list().chosenItems().size() == 1);
    desk.clickRow(0, Qt::ShiftModifier);
    CHECK(desk.list().chosenItems().size() == 3);
}

TEST_CASE("a profile shows what its packets hold, is kept, and can be deleted")
{
    PublishingDesk desk;
    desk.open();
    desk.trigger("profiles");
    auto* dialog = desk.dialog<ProfileDialog>();
    const qsizetype shipped = static_cast<qsizetype>(dialog->profiles().size());
    CHECK_FALSE(part<QPushButton>(dialog, "removeProfile")->isEnabled());
    CHECK(preview(dialog).contains(QStringLiteral("00_汇总表.xlsx")));
    CHECK(preview(dialog).contains(QStringLiteral("01_动态_清江县农业农村局_")));
    CHECK(preview(dialog).contains(QStringLiteral("02_动态_清江县农业农村局_")));
    part<QPushButton>(dialog, "newProfile")->click();
    auto* name = part<QLineEdit>(dialog, "fileName");
    name->selectAll();
    QInputMethodEvent typed;
    typed.setCommitString(QStringLiteral("{标题}"));
    QCoreApplication::sendEvent(name, &typed);
    part<QCheckBox>(dialog, "txt")->setChecked(true);
    CHECK(preview(dialog).contains(QStringLiteral("/清江县秋粮收割完成52％.txt")));
    CHECK(preview(dialog).contains(QStringLiteral("/清江县秋粮收割完成52％_2.txt")));
    part<QPushButton>(dialog, "saveProfile")->click();
    const QDir own(desk.publishing().ownProfiles);
    REQUIRE(own.entryList({QStringLiteral("own-*.yaml")}).size() == 1);
    CHECK(static_cast<qsizetype>(dialog->profiles().size()) == shipped + 1);
    CHECK(packet::loadProfiles({own.path()})->front().fileName == QStringLiteral("{标题}"));
    part<QPushButton>(dialog, "removeProfile")->click();
    CHECK(own.entryList({QStringLiteral("*.yaml")}).isEmpty());
    CHECK(static_cast<qsizetype>(dialog->profiles().size()) == shipped);
}

TEST_CASE("an issue is written with who signs it, and remembers that")
{
    PublishingDesk desk;
    desk.titled(harvest);
    desk.titled(tea);
    desk.files.folderToGive = desk.target;
    desk.open();
    desk.list().view()->selectAll();
    desk.trigger("bulletin");
    auto* dialog = desk.dialog<IssueDialog>();
    CHECK(part<QListWidget>(dialog, "issueItems")->count() == 2);
    auto* order = part<QListWidget>(dialog, "issueItems");
    order->setCurrentRow(1);
    const QString second = order->item(1)->text();
    part<QPushButton>(dialog, "itemUp")->click();
    CHECK(order->item(0)->text() == second);
    CHECK(order->item(0)->checkState() == Qt::Checked);
    part<QLineEdit>(dialog, "issueSigner")->setText(QStringLiteral("周启明"));
    part<QPlainTextEdit>(dialog, "issueNote")->setPlainText(QStringLiteral("现将两篇印发。"));
    writeIssue(dialog);
    CHECK(QDir(desk.target).entryList({QStringLiteral("政务信息2026年第1期.*")}, QDir::Files) ==
          QStringList{QStringLiteral("政务信息2026年第1期.docx"),
                      QStringLiteral("政务信息2026年第1期.pdf")});
    CHECK(desk.opener.opened.size() == 1);
    dialog->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    desk.trigger("bulletin");
    dialog = desk.dialog<IssueDialog>();
    CHECK(part<QLineEdit>(dialog, "issueSigner")->text() == QStringLiteral("周启明"));
    CHECK(part<QSpinBox>(dialog, "issueNumber")->value() == 2);
    const auto kept = packet::loadPublications({desk.publishing().ownPublications});
    REQUIRE(kept.has_value());
    CHECK(kept->front().signer == QStringLiteral("周启明"));
    // Another publication counts for itself.
    part<QPushButton>(dialog, "newPublication")->click();
    CHECK(part<QSpinBox>(dialog, "issueNumber")->value() == 1);
    part<QLineEdit>(dialog, "publicationName")->clear();
    CHECK_FALSE(issueButton(dialog)->isEnabled());
}

TEST_CASE("nothing secret is compiled into an issue")
{
    PublishingDesk desk;
    Draft secret = Desktop::soundDraft();
    secret.body.prepend(QStringLiteral("机密★1年\n"));
    desk.keep(secret);
    desk.files.folderToGive = desk.target;
    desk.open();
    desk.list().view()->selectAll();
    desk.trigger("bulletin");
    auto* dialog = desk.dialog<IssueDialog>();
    writeIssue(dialog);
    CHECK(part<QLabel>(dialog, "outcome")->text().contains(secret.title));
    part<QLineEdit>(dialog, "mark")->setText(QStringLiteral("机密"));
    writeIssue(dialog);
    CHECK(part<QLabel>(dialog, "outcome")->text().contains(QStringLiteral("机密")));
    CHECK(QDir(desk.target).isEmpty());
    CHECK(desk.opener.opened.isEmpty());
}

TEST_CASE("a folder is imported with a word on each of its files")
{
    PublishingDesk desk;
    const QDir drafts(desk.folder.filePath(QStringLiteral("来稿")));
    REQUIRE(drafts.mkpath(QStringLiteral("乡镇")));
    const auto put = [&](const QString& name, const QByteArray& bytes) {
        REQUIRE(writeFileAtomically(drafts.filePath(name), bytes).has_value());
    };
    put(QStringLiteral("乡镇/好.txt"), (harvest + u'\n' + tea + QStringLiteral("。")).toUtf8());
    put(QStringLiteral("坏.docx"), "PK\x03\x04 broken");
    put(QStringLiteral("说明.xyz"), "not looked at");
    desk.files.folderToGive = drafts.path();
    desk.open();
    desk.trigger("whole folder");
    REQUIRE(QTest::qWaitFor([&] { return !desk.bar().text().isEmpty(); }, patience));
    CHECK(desk.count() == 1);
    CHECK(desk.bar().text().contains(QStringLiteral("坏.docx")));
    auto buttons = desk.bar().findChildren<QPushButton*>();
    const auto list = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* one) {
        return one->text().contains(QStringLiteral("…"));
    });
    REQUIRE(list != buttons.end());
    (*list)->click();
    auto* rows = part<QTreeWidget>(desk.dialog<ImportReport>(), "importedFiles");
    REQUIRE(rows->topLevelItemCount() == 2);
    CHECK(rows->topLevelItem(0)->text(0) == QStringLiteral("坏.docx"));
    CHECK_FALSE(rows->topLevelItem(0)->text(2).isEmpty());
    CHECK(rows->topLevelItem(1)->text(1) == harvest);
}
