// SPDX-License-Identifier: GPL-3.0-or-later
// Every dialog of the main window as it stands on a screen of 1366 by 768 at 200 percent: none may
// ask for more, and nothing in it may be cut off. With CHENGBAO_TOUR_TO set to a folder it leaves
// a picture of each there, for eyes.
#include "core/workflow/desk.h"
#include "tests/support/fit.h"
#include "tests/ui/shell/desk.h"
#include "ui/archive/backup_dialog.h"
#include "ui/archive/import_report.h"
#include "ui/archive/similar_dialog.h"
#include "ui/common/theme.h"
#include "ui/guides/compare_window.h"
#include "ui/packet/export_dialog.h"
#include "ui/packet/issue_dialog.h"
#include "ui/packet/notice_dialog.h"
#include "ui/packet/print_window.h"
#include "ui/packet/profile_dialog.h"
#include "ui/packet/receive_dialog.h"
#include "ui/settings/names_dialog.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shell/rule_manual.h"
#include "ui/shell/shortcuts_dialog.h"
#include "ui/words/words.h"

#include <QDir>
#include <QFile>
#include <QTreeWidget>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

constexpr int patience = 20000; // milliseconds, for a machine that is busy

/// A desk with a little of everything in its archive.
struct FullDesk : Desktop {
    Item signedItem;
    Item draft;
    int number = 0;

    FullDesk()
    {
        const bool dark = qEnvironmentVariable("CHENGBAO_TOUR_SCHEME") == QLatin1String("dark");
        installLanguage(qEnvironmentVariable("CHENGBAO_LANG", QStringLiteral("zh")));
        applyTheme(*qApp, dark ? Scheme::Dark : Scheme::Light);
        workflow::Desk steps(*archive, *linter, clock);
        const auto done =
            steps.sign(keep(soundDraft()), QStringLiteral("周启明"), SignerRole::PrincipalLeader);
        REQUIRE(done.has_value());
        signedItem = *done;
        Draft other = soundDraft();
        other.title = QStringLiteral("清江县秋粮收割遇连阴雨，烘干能力不足，三个乡镇求援");
        other.body += QStringLiteral("我局组织联合收割机420台，取得了明显成效。");
        draft = keep(other);
        settings.set(setting::openItem, draft.id);
        settings.set(setting::exportFolder, folder.path());
        open();
    }

    ExportSource source() const { return {archive->path(), linter, &clock}; }
    Seams seams() { return {files, prompts, opener}; }

    QString packet() const
    {
        workflow::Desk steps(*archive, *linter, clock);
        workflow::ExportRequest request;
        request.items << signedItem.id;
        for (const Profile& profile : shippedProfiles()) {
            if (profile.id == QLatin1String("folder"))
                request.profile = profile;
        }
        request.folder = folder.filePath(QStringLiteral("出包"));
        REQUIRE(QDir().mkpath(request.folder));
        const auto outcome = steps.exportPacket(request, {});
        REQUIRE(outcome.has_value());
        REQUIRE(outcome->packet.has_value());
        return outcome->packet->path;
    }

    QString notice() const
    {
        QFile file(folder.filePath(QStringLiteral("采用通报.csv")));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(
            "标题,单位,载体,期号,日期\n清江县秋粮收割完成52%,清江县农业农村局,江州政务,第12期,"
            "2026-09-18\n没有报过的信息,清江县农业农村局,江州政务,第12期,2026-09-18\n");
        return file.fileName();
    }

    archive::Duplicate like() const
    {
        archive::Duplicate made;
        made.earlier.id = signedItem.id;
        made.earlier.title = signedItem.draft.title;
        made.day = QDate(2026, 8, 1);
        made.similarity = 0.87;
        made.relation = archive::Duplicate::Relation::FiguresUpdated;
        made.shared = {{Span{0, 8}, QStringLiteral("截至8月18日"), false}};
        made.added = {Span{10, 9}};
        made.gone = {QStringLiteral("雨水不断，晾晒困难。")};
        return made;
    }

    /// Shows it on the small screen and looks at it.
    void look(QWidget& dialog, const char* name)
    {
        dialog.resize(dialog.size().boundedTo(smallScreen));
        dialog.show();
        QTest::qWait(80); // what waits for the event loop is painted
        INFO(name);
        CHECK(dialog.minimumSizeHint().width() <= smallScreen.width());
        CHECK(dialog.minimumSizeHint().height() <= smallScreen.height());
        CHECK(dialog.width() <= smallScreen.width());
        CHECK(dialog.height() <= smallScreen.height());
        CHECK(cutOff(dialog).join(u'\n').toStdString() == std::string());
        const QString pictures = qEnvironmentVariable("CHENGBAO_TOUR_TO");
        if (!pictures.isEmpty()) {
            QDir().mkpath(pictures);
            CHECK(dialog.grab().save(QStringLiteral("%1/%2-%3.png")
                                         .arg(pictures)
                                         .arg(++number, 2, 10, QLatin1Char('0'))
                                         .arg(QLatin1String(name))));
        }
        dialog.close();
    }

    template <class Dialog>
    void waitForRows(const Dialog& dialog, const char* name)
    {
        const auto* rows = dialog.template findChild<QTreeWidget*>(QLatin1String(name));
        REQUIRE(rows);
        REQUIRE(QTest::qWaitFor([rows] { return rows->topLevelItemCount() > 0; }, patience));
    }
};

} // namespace

TEST_CASE("the window itself fits the smallest screen, whatever stands beside the text")
{
    FullDesk desk;
    const std::array<QWidget*, 3> columns = {&desk.navigation(), &desk.list(),
                                             desk.window->findChild<QTabWidget*>()};
    for (const QWidget* beside : columns) {
        for (QWidget* column : columns)
            column->setVisible(column == beside);
        QCoreApplication::sendPostedEvents(); // layouts look again
        INFO(beside->metaObject()->className());
        CHECK(desk.window->minimumSizeHint().width() <= smallScreen.width());
        CHECK(desk.window->minimumSizeHint().height() <= smallScreen.height());
    }
}

TEST_CASE("settings, names and help fit the smallest screen")
{
    FullDesk desk;
    QWidget* parent = desk.window.get();
    SettingsDialog settings(desk.settings, parent);
    desk.look(settings, "settings");
    NamesDialog names(desk.names, parent);
    desk.look(names, "names");
    RuleManual manual(desk.linter, parent);
    manual.showRule(QStringLiteral("data.arithmetic"));
    desk.look(manual, "rule-manual");
    desk.window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(desk.window.get()));
    desk.editor().focusBody();
    desk.press(Qt::Key_F1);
    auto* shortcuts = desk.window->findChild<ShortcutsDialog*>();
    REQUIRE(shortcuts);
    desk.look(*shortcuts, "shortcuts");
}

TEST_CASE("signing, likeness, versions, imports and copies fit the smallest screen")
{
    FullDesk desk;
    QWidget* parent = desk.window.get();
    IgnoredFinding ignored;
    ignored.finding.message = QStringLiteral("“我局”改为单位全称或规范简称");
    ignored.finding.level = Level::Error;
    ignored.by.reason = QStringLiteral("引用原文");
    SignDialog sign(desk.draft,
                    {QStringLiteral("还没有填审核人"), QStringLiteral("2处错误没有改"),
                     QStringLiteral("1张照片没有说明"), QStringLiteral("标题超过30字"),
                     QStringLiteral("没有填公开属性")},
                    {ignored, ignored}, parent);
    desk.look(sign, "sign-off");
    SimilarDialog similar(desk.draft.draft.body, {desk.like(), desk.like()},
                          SimilarDialog::Occasion::HandingIn, parent);
    desk.look(similar, "similar");
    workflow::Version version;
    version.revision.number = 1;
    version.revision.savedAt = desk.clock.now();
    CompareWindow compare(desk.archive->path(), desk.clock, parent);
    compare.compare(desk.draft.id, {version}, desk.draft.draft, 1, true);
    desk.look(compare, "compare");
    ImportedFile good, bad;
    good.file = QStringLiteral("/家/信息/秋粮收割.docx");
    good.title = desk.draft.draft.title;
    bad.file = QStringLiteral("/家/信息/扫描件.doc");
    bad.failure = Error{ErrorCode::Malformed, "“%1” is not a date such as 2019-03-01", {bad.file}};
    ImportReport imported({good, bad}, parent);
    desk.look(imported, "imported");
    BackupDialog backup(desk.archive->path(), desk.clock, desk.seams(), parent);
    desk.look(backup, "backup");
}

TEST_CASE("packets, issues, notices and prints fit the smallest screen")
{
    FullDesk desk;
    QWidget* parent = desk.window.get();
    ExportDialog exporting(desk.source(), Desktop::shippedProfiles(),
                           {{}, desk.folder.path(), {}, {}}, desk.seams(), parent);
    desk.waitForRows(exporting, "candidates");
    desk.look(exporting, "packet");
    PrintWindow print(desk.draft.draft, QDate(2026, 9, 19), desk.seams(), parent);
    print.setAttribute(Qt::WA_DeleteOnClose, false);
    desk.look(print, "print-preview");
    ProfileDialog profiles(Desktop::shippedProfiles(), {}, desk.folder.path(), parent);
    desk.look(profiles, "profiles");
    const Publishing publishing = desk.publishing();
    IssueDialog issue(desk.source(),
                      {publishing.publications,
                       publishing.issues,
                       {{desk.signedItem.id, desk.signedItem.draft.title}},
                       desk.folder.path(),
                       {}},
                      desk.seams(), parent);
    desk.look(issue, "issue");
    NoticeDialog notice(desk.source(), {desk.notice(), QStringLiteral("龚雪")}, parent);
    desk.waitForRows(notice, "noticeRows");
    desk.look(notice, "notice");
    ReceiveDialog receive(desk.source(),
                          {desk.packet(), QStringLiteral("清江县委办"), desk.folder.path()},
                          desk.seams(), parent);
    desk.waitForRows(receive, "arrived");
    desk.look(receive, "received");
}
