// SPDX-License-Identifier: GPL-3.0-or-later
// Every page of the books of a made-up county on a screen of 1366 by 768, and of an office that has
// nothing in its books yet. Nothing may stand outside the window or be cut off; with
// CHENGBAO_TOUR_TO set to a folder it leaves a picture of each page there, for eyes, and documents
// and prints of them.
#include "core/workflow/planning/cards.h"
#include "core/workflow/steps.h"
#include "tests/support/fit.h"
#include "tests/ui/workflow/books_desk.h"
#include "ui/common/screen_fit.h"
#include "ui/common/theme.h"
#include "ui/words/words.h"
#include "ui/workflow/books/card_form.h"
#include "ui/workflow/books/event_form.h"
#include "ui/workflow/books/text_table.h"

#include <QComboBox>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

struct Camera {
    BooksDesk& desk;
    const QString kind = {};
    const QString folder = qEnvironmentVariable("CHENGBAO_TOUR_TO");
    int number = 0;

    void take(const char* name, QWidget* of = nullptr)
    {
        QTest::qWait(80); // what waits for the event loop is painted
        QWidget& shown = of ? *of : static_cast<QWidget&>(desk.window);
        INFO(name);
        const QSize room = shown.screen()->availableSize();
        CHECK(shown.width() <= room.width());
        CHECK(shown.height() <= room.height());
        CHECK(shown.minimumSizeHint().width() <= smallScreen.width());
        CHECK(shown.minimumSizeHint().height() <= smallScreen.height());
        CHECK(cutOff(shown).join(u'\n').toStdString() == std::string());
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder);
        CHECK(shown.grab().save(QStringLiteral("%1/%2-%3.png")
                                    .arg(folder)
                                    .arg(++number, 2, 10, QLatin1Char('0'))
                                    .arg(kind + QLatin1String(name))));
    }
};

void plan(County& county)
{
    const QString actor = QStringLiteral("龚雪");
    const auto lead = [&](const char* text, int source, const QDate& due) {
        Lead made;
        made.text = QString::fromUtf8(text);
        made.source = leadSources()[source];
        made.board = QStringLiteral("三农");
        made.unit = County::unit(source);
        made.due = due;
        made.noted = county.clock.now();
        REQUIRE(workflow::keepLead(*county.archive, made, actor));
    };
    lead("晚稻抢收遇连阴雨，烘干能力不足", 2, QDate(2026, 10, 8));
    lead("社区食堂运营困难，三家停业", 4, QDate(2026, 10, 6));
    lead("新型职业农民培训结业", 6, QDate(2026, 10, 20));
    lead("油茶产业链招商进展", 9, {});
    Commission commission;
    commission.topic = QStringLiteral("秋粮收购进展及存在问题");
    commission.number = QStringLiteral("约〔2026〕18号");
    commission.from = QStringLiteral("市政府办信息科");
    commission.contact = QStringLiteral("陈科长 0xxx-8230016");
    commission.unit = County::unit(22);
    commission.due = QDateTime(QDate(2026, 10, 7), QTime(17, 30));
    REQUIRE(workflow::keepCommission(*county.archive, commission, actor));
    commission.topic = QStringLiteral("县域夜间经济发展情况");
    commission.number = QStringLiteral("约〔2026〕19号");
    commission.due = QDateTime(QDate(2026, 10, 15), QTime(0, 0));
    REQUIRE(workflow::keepCommission(*county.archive, commission, actor));
    KeyPoint point;
    point.period = QStringLiteral("2026-Q4");
    point.text = QStringLiteral("冬修水利进展、资金缺口和好做法");
    point.from = QStringLiteral("县政府办");
    REQUIRE(workflow::keepKeyPoint(*county.archive, point, actor));
    const auto item = county.archive->item(county.adoptedIds.front());
    ScoreEvent instruction = workflow::instructionOf(*item);
    instruction.date = QDate(2026, 9, 28);
    instruction.leader = QStringLiteral("县长");
    instruction.tier = Tier::County;
    instruction.due = QDate(2026, 10, 8);
    REQUIRE(workflow::instruct(*county.archive, county.clock, *item, instruction, actor));
}

void tourPlans(BooksDesk& desk, Camera& camera)
{
    desk.window.showPage(QStringLiteral("today"));
    camera.take("today");
    desk.child<QTabBar>("dueFilter").setCurrentIndex(2);
    camera.take("today-all");
    desk.window.showPage(QStringLiteral("plans"));
    for (int i = 0; i < 3; ++i) {
        desk.child<QTabBar>("cardSort").setCurrentIndex(i);
        camera.take(i == 0 ? "leads" : i == 1 ? "commissions" : "key-points");
    }
    desk.child<QTabBar>("cardSort").setCurrentIndex(1);
    QTest::mouseClick(&desk.child<QPushButton>("cardEdit"), Qt::LeftButton);
    auto* form = desk.window.findChild<CardForm*>();
    camera.take("commission-form", form);
    form->close();
}

void tourRecords(BooksDesk& desk, Camera& camera)
{
    desk.window.showPage(QStringLiteral("record"));
    camera.take("record-empty");
    desk.toThirdQuarter();
    camera.take("record");
    QTest::mouseClick(&desk.child<QPushButton>("recordAdoption"), Qt::LeftButton);
    auto* form = desk.window.findChild<EventForm*>();
    ScoreEvent event = desk.county.archive->scoreEvents()->front();
    event.id.clear();
    form->begin(event);
    form->findChild<QComboBox*>(QStringLiteral("carrier"))
        ->setCurrentText(QStringLiteral("清江要情"));
    camera.take("adoption-form", form);
    form->findChild<QComboBox*>(QStringLiteral("kind"))->setCurrentIndex(1);
    camera.take("instruction-form", form);
    form->close();
    QTest::qWait(20);
}

void tourScores(BooksDesk& desk, Camera& camera)
{
    static const char* const names[] = {"units",
                                        "persons",
                                        "targets",
                                        "warnings",
                                        "carriers",
                                        "levels",
                                        "forms",
                                        "kinds",
                                        "sources",
                                        "annex",
                                        "schemes-side-by-side"};
    desk.window.showPage(QStringLiteral("score"));
    auto& schemes = desk.child<QComboBox>("scheme");
    schemes.setCurrentIndex(schemes.findData(QStringLiteral("qingjiang")));
    emit schemes.activated(schemes.currentIndex());
    auto& tabs = desk.child<QTabBar>("scoreBy");
    for (int i = 0; i < tabs.count(); ++i) {
        tabs.setCurrentIndex(i);
        camera.take((QByteArray("score-") + names[i]).constData());
    }
    tabs.setCurrentIndex(0);
    FigureTable& scores = desk.table("scores");
    emit scores.figureChosen(0, 3);
    REQUIRE(QTest::qWaitFor([&] { return desk.table("lines").isVisible(); }, 5000));
    camera.take("score-lines");
}

void tourSchemes(BooksDesk& desk, Camera& camera)
{
    desk.window.showPage(QStringLiteral("schemes"));
    auto& list = desk.child<QListWidget>("schemeList");
    for (int row = 0; row < list.count(); ++row) {
        if (list.item(row)->text() == QStringLiteral("清江县政务信息计分办法"))
            list.setCurrentRow(row);
    }
    camera.take("schemes");
    QTest::mouseClick(&desk.child<QPushButton>("copyScheme"), Qt::LeftButton);
    static const char* const parts[] = {"adoptions", "on-top", "off", "tasks", "fees", "general"};
    auto& form = desk.child<QTabWidget>("schemeForm");
    for (int i = 0; i < form.count(); ++i) {
        form.setCurrentIndex(i);
        camera.take((QByteArray("scheme-form-") + parts[i]).constData());
    }
    form.setCurrentIndex(0);
    auto& carriers = desk.child<TextTable>("schemeCarriers");
    carriers.item(2, carriers.columnCount() - 1)->setText(QStringLiteral("八十"));
    camera.take("scheme-error");
    carriers.item(2, carriers.columnCount() - 1)->setText(QStringLiteral("80"));
    QTest::mouseClick(&desk.child<QPushButton>("schemeRatesAdd"), Qt::LeftButton);
    auto& rates = desk.child<TextTable>("schemeRates");
    rates.setCurrentCell(0, 1);
    rates.edit(rates.currentIndex());
    camera.take("scheme-conditions");
    QTest::keyClick(&rates, Qt::Key_Escape);
    rates.setRows({});
    emit rates.changed();
    auto& turned = desk.child<QTabBar>("schemeParts");
    turned.setCurrentIndex(1);
    REQUIRE(
        QTest::qWaitFor([&] { return desk.child<QPushButton>("tryScheme").isEnabled(); }, 5000));
    camera.take("scheme-text");
    QTest::mouseClick(&desk.child<QPushButton>("tryScheme"), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return desk.table("trial").isVisible(); }, 5000));
    emit desk.table("trial").figureChosen(0, 3);
    camera.take("scheme-trial");
}

void tourDays(BooksDesk& desk, Camera& camera)
{
    static const char* const names[] = {"deadlines", "duties", "festivals", "holidays"};
    desk.window.showPage(QStringLiteral("days"));
    auto& tabs = desk.child<QTabWidget>("dayTables");
    for (int i = 0; i < tabs.count(); ++i) {
        tabs.setCurrentIndex(i);
        camera.take((QByteArray("days-") + names[i]).constData());
    }
}

/// Documents and prints of the pages, into the folder of the pictures.
void writeDocuments(BooksDesk& desk, const QString& folder)
{
    if (folder.isEmpty())
        return;
    desk.county.files.folderToGive = folder;
    desk.window.showPage(QStringLiteral("score"));
    desk.child<QTabBar>("scoreBy").setCurrentIndex(0);
    QMenu* menu = desk.child<QToolButton>("export").menu();
    emit menu->aboutToShow();
    for (QAction* action : menu->actions()) {
        if (!action->isSeparator())
            action->trigger();
        desk.settle();
    }
    for (const char* page : {"today", "plans", "record", "score", "trend", "insight"}) {
        desk.window.showPage(QLatin1String(page));
        desk.county.prompts.pdfToPrint =
            QStringLiteral("%1/print-%2.pdf").arg(folder, QLatin1String(page));
        QTest::mouseClick(&desk.child<QToolButton>("print"), Qt::LeftButton);
        desk.settle();
    }
}

void dress()
{
    const bool dark = qEnvironmentVariable("CHENGBAO_TOUR_SCHEME") == QLatin1String("dark");
    installLanguage(QStringLiteral("zh"));
    applyTheme(*qApp, dark ? Scheme::Dark : Scheme::Light);
}

} // namespace

TEST_CASE("the pages of the books on a small screen")
{
    dress();
    County county;
    plan(county);
    BooksDesk desk(county);
    const ScreenFit fit(qApp);
    desk.window.resize(fittingScreen(desk.window, {1366, 720}));
    Camera camera{desk};
    tourPlans(desk, camera);
    tourRecords(desk, camera);
    tourScores(desk, camera);
    desk.window.showPage(QStringLiteral("trend"));
    camera.take("trend");
    desk.window.showPage(QStringLiteral("insight"));
    camera.take("insight");
    desk.window.showPage(QStringLiteral("units"));
    camera.take("units");
    desk.child<QTabWidget>("organisation").setCurrentIndex(1);
    camera.take("targets");
    tourDays(desk, camera);
    tourSchemes(desk, camera);
    writeDocuments(desk, camera.folder);
}

TEST_CASE("the pages of the books of an office that begins")
{
    dress();
    County county(true);
    BooksDesk desk(county);
    const ScreenFit fit(qApp);
    desk.window.resize(fittingScreen(desk.window, {1366, 720}));
    Camera camera{desk, QStringLiteral("empty-")};
    auto& pages = desk.child<QListWidget>("bookPages");
    for (int row = 0; row < pages.count(); ++row) {
        pages.setCurrentRow(row);
        camera.take(desk.window.currentPage()->objectName().toLatin1());
    }
    desk.window.showPage(QStringLiteral("record"));
    QTest::mouseClick(&desk.child<QPushButton>("recordAdoption"), Qt::LeftButton);
    camera.take("adoption-form", desk.window.findChild<EventForm*>());
}
