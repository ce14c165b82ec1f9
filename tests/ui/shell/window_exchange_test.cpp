// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/workflow/desk.h"
#include "tests/ui/shell/desk.h"
#include "ui/packet/notice_dialog.h"
#include "ui/packet/receive_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

constexpr int patience = 20000; // milliseconds, for a machine that is busy

struct ExchangeDesk : Desktop {
    QString target = folder.filePath(QStringLiteral("出包"));

    ExchangeDesk() { REQUIRE(QDir().mkpath(target)); }

    Draft titled(const QString& title) const
    {
        Draft draft = soundDraft();
        draft.title = title;
        return draft;
    }

    /// Signs, packs and marks items with these titles; returns where the packet lies.
    QString submit(const QStringList& titles)
    {
        std::vector<Draft> drafts;
        for (const QString& title : titles)
            drafts.push_back(titled(title));
        return submit(drafts);
    }
    QString submit(const std::vector<Draft>& drafts)
    {
        workflow::Desk steps(*archive, *linter, clock);
        workflow::ExportRequest request;
        for (const Draft& draft : drafts)
            request.items << steps
                                 .sign(keep(draft), QStringLiteral("周启明"),
                                       SignerRole::PrincipalLeader)
                                 ->id;
        for (const Profile& profile : shippedProfiles()) {
            if (profile.id == QLatin1String("folder"))
                request.profile = profile;
        }
        request.folder = target;
        const auto outcome = steps.exportPacket(request, {});
        REQUIRE(outcome.has_value());
        REQUIRE(outcome->packet.has_value());
        return outcome->packet->path;
    }

    template <class Dialog>
    Dialog* dialog() const
    {
        auto* found = window->findChild<Dialog*>();
        REQUIRE(found);
        return found;
    }
};

template <class Widget>
Widget* part(const QDialog* dialog, const char* name)
{
    auto* widget = dialog->findChild<Widget*>(QLatin1String(name));
    REQUIRE(widget);
    return widget;
}

const QString harvest = QStringLiteral("清江县秋粮收获面积过半");
const QString tea = QStringLiteral("清江县茶叶合作社增至31家");

} // namespace

TEST_CASE("a packet that is dropped on the window is looked at, and what is ticked is accepted")
{
    ExchangeDesk desk;
    const QString packet = desk.submit({harvest, tea});
    desk.open();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(packet)});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(desk.window.get(), &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(desk.window.get(), &drop);
    auto* dialog = desk.dialog<ReceiveDialog>();
    auto* rows = part<QTreeWidget>(dialog, "arrived");
    REQUIRE(QTest::qWaitFor([&] { return rows->topLevelItemCount() == 2; }, patience));
    CHECK(part<QLabel>(dialog, "head")->text().contains(Desktop::soundDraft().facts.unit));
    // They are here already: the office sent them itself.
    CHECK(rows->topLevelItem(0)->text(3).contains(QStringLiteral("%")));
    CHECK(part<QLabel>(dialog, "detail")->text().contains(QStringLiteral("26万亩")));
    rows->topLevelItem(0)->setCheckState(0, Qt::Unchecked);
    auto* accept = part<QPushButton>(dialog, "acceptItems");
    REQUIRE(accept->isEnabled());
    accept->click();
    REQUIRE(QTest::qWaitFor([&] { return rows->topLevelItemCount() == 1; }, patience));
    CHECK(desk.count(State::Draft) == 1);
    CHECK_FALSE(accept->isEnabled());
    CHECK(desk.window->openItem().item().draft.title == tea);
    CHECK(desk.bar().text().contains(Desktop::soundDraft().facts.unit));
}

TEST_CASE("an arrived item that brings new figures is linked to the earlier one, if wanted")
{
    const bool wanted = GENERATE(true, false);
    const auto report = [](const char16_t* area, const char16_t* machines, const char16_t* teams) {
        Draft draft = Desktop::soundDraft();
        draft.title = QStringLiteral("清江县秋粮收割进展");
        draft.body =
            QStringLiteral("截至9月18日，清江县收割秋粮%1万亩。全县投入联合收割机%2台，组建跨区"
                           "作业服务队%3支。受连阴雨影响，部分低洼田块倒伏，机收损耗偏高。")
                .arg(QString::fromUtf16(area), QString::fromUtf16(machines),
                     QString::fromUtf16(teams));
        return draft;
    };
    ExchangeDesk below; // the office that sends it
    const QString packet = below.submit({report(u"41.9", u"1650", u"51")});
    ExchangeDesk desk;
    const Item earlier = desk.keep(report(u"26.4", u"1200", u"38"));
    desk.files.packetToGive = packet;
    desk.open();
    desk.list().view()->setFocus();
    desk.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    auto* dialog = desk.dialog<ReceiveDialog>();
    auto* rows = part<QTreeWidget>(dialog, "arrived");
    auto* link = part<QCheckBox>(dialog, "linkFollowUps");
    CHECK_FALSE(link->isVisible());
    REQUIRE(QTest::qWaitFor([&] { return rows->topLevelItemCount() == 1; }, patience));
    CHECK(rows->topLevelItem(0)->text(3).contains(earlier.draft.title));
    REQUIRE(link->isVisible());
    CHECK(link->isChecked());
    if (!wanted)
        QTest::mouseClick(link, Qt::LeftButton, {}, QPoint(8, link->height() / 2));
    REQUIRE(link->isChecked() == wanted);
    part<QPushButton>(dialog, "acceptItems")->click();
    REQUIRE(QTest::qWaitFor([&] { return rows->topLevelItemCount() == 0; }, patience));
    const Item& arrived = desk.window->openItem().item();
    REQUIRE(arrived.draft.body.contains(QStringLiteral("41.9")));
    CHECK(*desk.archive->followedUp(arrived.id) ==
          (wanted ? QStringList{earlier.id} : QStringList()));
}

TEST_CASE("what goes back has a note in a folder of the clerk's choice")
{
    ExchangeDesk desk;
    const QString packet = desk.submit({harvest});
    REQUIRE(
        writeFileAtomically(packet + QStringLiteral("/data/05_自查报告.html"), "x").has_value());
    desk.files.packetToGive = packet;
    desk.files.folderToGive = desk.target;
    desk.open();
    desk.list().view()->setFocus();
    desk.press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
    auto* dialog = desk.dialog<ReceiveDialog>();
    auto* giveBack = part<QPushButton>(dialog, "returnItems");
    REQUIRE(QTest::qWaitFor([&] { return giveBack->isEnabled(); }, patience));
    CHECK_FALSE(part<QPushButton>(dialog, "acceptItems")->isEnabled());
    CHECK(part<QLabel>(dialog, "packetState")->text().contains(QStringLiteral("自查报告")));
    part<QPlainTextEdit>(dialog, "returnRemark")->setPlainText(QStringLiteral("请重新打包。"));
    giveBack->click();
    const QStringList notes =
        QDir(desk.target).entryList({QStringLiteral("退回意见_*")}, QDir::Files, QDir::Name);
    REQUIRE(notes.size() == 2);
    const auto text = readFile(desk.target + u'/' + notes.back(), 1 << 20);
    CHECK(QString::fromUtf8(*text).contains(QStringLiteral("请重新打包。")));
    CHECK(desk.count(State::Draft) == 0);
}

TEST_CASE("sure rows of a notice are ticked, a doubtful one is chosen, unknown ones stand by")
{
    ExchangeDesk desk;
    desk.submit({harvest, tea});
    desk.files.tableToGive = desk.folder.filePath(QStringLiteral("通报.csv"));
    const QString table =
        QStringLiteral("标题,载体,日期\n%1,晨讯,2026-09-01\n茶叶合作社增至31家,晨讯,2026-09-02\n"
                       "全市开展宣讲,晨讯,2026-09-03\n")
            .arg(harvest);
    REQUIRE(writeFileAtomically(desk.files.tableToGive, table.toUtf8()).has_value());
    desk.open();
    const auto takeNotice = [&desk] {
        for (QAction* action : desk.window->actions()) {
            if (action->text().contains(QStringLiteral("adoptions")))
                action->trigger();
        }
    };
    takeNotice();
    auto* dialog = desk.dialog<NoticeDialog>();
    auto* rows = part<QTreeWidget>(dialog, "noticeRows");
    REQUIRE(QTest::qWaitFor([&] { return rows->topLevelItemCount() == 3; }, patience));
    CHECK(rows->topLevelItem(0)->checkState(0) == Qt::Checked);
    CHECK(rows->topLevelItem(1)->checkState(0) == Qt::Unchecked);
    CHECK_FALSE(rows->topLevelItem(2)->data(0, Qt::CheckStateRole).isValid());
    auto* box = qobject_cast<QComboBox*>(rows->itemWidget(rows->topLevelItem(1), 2));
    REQUIRE(box);
    box->setCurrentIndex(1);
    CHECK(rows->topLevelItem(1)->checkState(0) == Qt::Checked);
    part<QPushButton>(dialog, "record")->click();
    REQUIRE(
        QTest::qWaitFor([&] { return desk.navigation().count(State::Adopted) == 2; }, patience));
    CHECK(desk.count(State::Adopted) == 2);
    CHECK_FALSE(part<QPushButton>(dialog, "record")->isEnabled());
    dialog->reject();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    // The same table again brings nothing.
    takeNotice();
    auto* again = part<QTreeWidget>(desk.dialog<NoticeDialog>(), "noticeRows");
    REQUIRE(QTest::qWaitFor([&] { return again->topLevelItemCount() == 3; }, patience));
    CHECK_FALSE(again->topLevelItem(0)->data(0, Qt::CheckStateRole).isValid());
}

TEST_CASE("items that are chosen merge into a new draft")
{
    ExchangeDesk desk;
    desk.keep(desk.titled(harvest));
    desk.keep(desk.titled(tea));
    desk.open();
    desk.list().view()->setFocus();
    desk.press(Qt::Key_M, Qt::ControlModifier);
    CHECK(desk.count() == 2); // one alone is no merging
    desk.list().view()->selectAll();
    desk.press(Qt::Key_M, Qt::ControlModifier);
    CHECK(desk.count() == 3);
    CHECK(desk.window->openItem().draft().body.contains(QStringLiteral("二、")));
    CHECK(desk.bar().text().contains(tea));
}
