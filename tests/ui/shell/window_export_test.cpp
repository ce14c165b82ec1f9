// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/packet/packet.h"
#include "tests/ui/shell/desk.h"
#include "ui/packet/export_dialog.h"
#include "ui/packet/print_window.h"

#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QPrinterInfo>
#include <QPushButton>
#include <QTreeWidget>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

struct ExportDesk : Desktop {
    QString target = folder.filePath(QStringLiteral("出包"));
    ExportDialog* dialog = nullptr;

    ExportDesk() { REQUIRE(QDir().mkpath(target)); }

    Item keepSigned(const Draft& draft)
    {
        workflow::Desk steps(*archive, *linter, clock);
        const auto item =
            steps.sign(keep(draft), QStringLiteral("周启明"), SignerRole::PrincipalLeader);
        REQUIRE(item.has_value());
        return *item;
    }

    template <class Widget>
    Widget* part(const char* name) const
    {
        auto* widget = dialog->findChild<Widget*>(QLatin1String(name));
        REQUIRE(widget);
        return widget;
    }

    /// Ctrl+E, and waits until the signed items are checked.
    void openExport(int candidates)
    {
        open();
        list().view()->setFocus();
        press(Qt::Key_E, Qt::ControlModifier);
        dialog = window->findChild<ExportDialog*>();
        REQUIRE(dialog);
        auto* rows = part<QTreeWidget>("candidates");
        REQUIRE(QTest::qWaitFor([&] { return rows->topLevelItemCount() == candidates; }));
        auto* profile = part<QComboBox>("profile");
        profile->setCurrentIndex(profile->findData(QStringLiteral("folder")));
        files.folderToGive = target;
        part<QPushButton>("browse")->click();
    }

    void runExport()
    {
        REQUIRE(part<QPushButton>("export")->isEnabled());
        part<QPushButton>("export")->click();
        auto* result = part<QLabel>("result");
        REQUIRE(QTest::qWaitFor([result] { return !result->text().isEmpty(); }, 20000));
    }
};

} // namespace

TEST_CASE("signed items leave in a packet that verifies, and its folder is offered")
{
    ExportDesk desk;
    const Item item = desk.keepSigned(Desktop::soundDraft());
    desk.openExport(1);
    desk.runExport();
    desk.part<QPushButton>("openFolder")->click();
    REQUIRE(desk.opener.opened.size() == 1);
    const QString packet = desk.opener.opened.front();
    CHECK(packet.startsWith(desk.target));
    const auto verified = packet::verifyPacket(packet, {});
    REQUIRE(verified.has_value());
    CHECK(verified->valid);
    CHECK(desk.archive->item(item.id)->state == State::Submitted);
    CHECK(desk.navigation().count(State::Submitted) == 1);
    CHECK(desk.navigation().count(State::Signed) == 0);
    CHECK(desk.settings.get(setting::exportFolder) == desk.target);
    CHECK(desk.settings.get(setting::profile) == QStringLiteral("folder"));
}

TEST_CASE("an item that may not leave is listed with why, and stays")
{
    ExportDesk desk;
    Draft faulty = Desktop::soundDraft();
    faulty.title = QStringLiteral("台帐");
    faulty.facts.phone.clear();
    const Item held = desk.keepSigned(faulty);
    const Item free = desk.keepSigned(Desktop::soundDraft());
    desk.openExport(2);
    const QTreeWidgetItem* row =
        desk.part<QTreeWidget>("candidates")->findItems(faulty.title, Qt::MatchExactly).value(0);
    REQUIRE(row);
    CHECK_FALSE(row->text(1).isEmpty());
    CHECK_FALSE(row->data(0, Qt::CheckStateRole).isValid());
    desk.runExport();
    CHECK(desk.part<QLabel>("refused")->text().contains(faulty.title));
    CHECK(desk.archive->item(held.id)->state == State::Signed);
    CHECK(desk.archive->item(free.id)->state == State::Submitted);
}

TEST_CASE("an item that is held back opens from the list of what leaves")
{
    ExportDesk desk;
    Draft faulty = Desktop::soundDraft();
    faulty.title = QStringLiteral("台帐");
    desk.keepSigned(faulty);
    desk.keepSigned(Desktop::soundDraft());
    desk.openExport(2);
    auto* rows = desk.part<QTreeWidget>("candidates");
    for (int i = 0; i < rows->topLevelItemCount(); ++i) {
        if (rows->topLevelItem(i)->text(0) != faulty.title)
            emit rows->itemActivated(rows->topLevelItem(i), 0); // nothing is wrong with it
    }
    CHECK(rows->isVisible());
    emit rows->itemActivated(rows->findItems(faulty.title, Qt::MatchExactly).front(), 0);
    CHECK(desk.window->openItem().draft().title == faulty.title);
}

TEST_CASE("only what is ticked leaves")
{
    ExportDesk desk;
    const Item first = desk.keepSigned(Desktop::soundDraft());
    Draft other = Desktop::soundDraft();
    other.title = QStringLiteral("清江县烘干稻谷26万吨");
    const Item second = desk.keepSigned(other);
    desk.openExport(2);
    auto* rows = desk.part<QTreeWidget>("candidates");
    for (int i = 0; i < rows->topLevelItemCount(); ++i) {
        if (rows->topLevelItem(i)->text(0) == other.title)
            rows->topLevelItem(i)->setCheckState(0, Qt::Unchecked);
    }
    desk.runExport();
    CHECK(desk.archive->item(first.id)->state == State::Submitted);
    CHECK(desk.archive->item(second.id)->state == State::Signed);
}

TEST_CASE("a folder that cannot be written to is said, and nothing leaves")
{
    ExportDesk desk;
    const Item item = desk.keepSigned(Desktop::soundDraft());
    desk.target = QStringLiteral("/proc/none");
    desk.openExport(1);
    desk.part<QPushButton>("export")->click();
    const auto told = [&desk] {
        for (const QLabel* label : desk.dialog->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(QStringLiteral("/proc/none")))
                return true;
        }
        return false;
    };
    CHECK(QTest::qWaitFor(told, 20000));
    CHECK(desk.part<QPushButton>("export")->isEnabled());
    CHECK(desk.archive->item(item.id)->state == State::Signed);
}

TEST_CASE("Ctrl+P shows the open text as its page and writes it as PDF, printer or not")
{
    Desktop desk;
    desk.settings.set(setting::openItem, desk.keep(Desktop::soundDraft()).id);
    desk.open();
    desk.editor().focusBody();
    desk.press(Qt::Key_P, Qt::ControlModifier);
    auto* preview = desk.window->findChild<PrintWindow*>();
    REQUIRE(preview);
    REQUIRE(QTest::qWaitForWindowExposed(preview));
    const auto click = [preview](const char* name) {
        for (auto* button : preview->findChildren<QToolButton*>()) {
            if (button->accessibleName() == QString::fromUtf8(name))
                QTest::mouseClick(button, Qt::LeftButton);
        }
    };
    CHECK(preview->pages().textOf(0).startsWith(Desktop::soundDraft().title));
    auto* said = preview->findChild<QLabel*>(QStringLiteral("said"));
    if (QPrinterInfo::availablePrinterNames().isEmpty())
        CHECK(said->text().startsWith(QStringLiteral("No printer")));

    desk.files.folderToGive = desk.folder.path();
    click("Save as PDF…");
    REQUIRE(desk.files.suggested.size() == 1);
    const QString name = desk.files.suggested[0];
    CHECK(name.endsWith(QStringLiteral(".pdf")));
    CHECK(readFile(desk.folder.filePath(name), 1 << 22)->startsWith("%PDF-"));
    CHECK(said->text().contains(name));
    desk.files.folderToGive = desk.folder.filePath(QStringLiteral("没有"));
    click("Save as PDF…");
    CHECK(said->text().contains(QStringLiteral("没有")));
    QTest::keyClick(preview, Qt::Key_Escape);
    CHECK(QTest::qWaitFor([&] { return !desk.window->findChild<PrintWindow*>(); }));
}
