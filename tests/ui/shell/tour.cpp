// SPDX-License-Identifier: GPL-3.0-or-later
// A tour by keys, from the first start to a signed item and its packet. With CHENGBAO_TOUR_TO set
// to a folder it leaves a numbered picture of each stop there, for eyes; see tour.py.
#include "tests/ui/shell/desk.h"
#include "ui/common/theme.h"
#include "ui/settings/introduction_page.h"
#include "ui/shell/rule_manual.h"
#include "ui/words/words.h"

#include <QPainter>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

/// The camera: the window with whatever dialogs and cards stand before it, as a desktop shows them.
class Pictures
{
public:
    explicit Pictures(const Desktop& desk) : m_desk(desk)
    {
        if (!m_folder.isEmpty())
            QDir().mkpath(m_folder);
    }

    void take(const char* name)
    {
        ++m_number;
        QTest::qWait(60); // what waits for the event loop is painted
        const MainWindow& window = *m_desk.window;
        QPixmap picture = m_desk.window->grab();
        QPainter painter(&picture);
        for (QWidget* other : QApplication::topLevelWidgets()) {
            if (other == m_desk.window.get() || !other->isVisible() || other->size().isEmpty())
                continue;
            // Without a desktop dialogs stand anywhere: in the middle, then.
            const bool popup = other->windowType() != Qt::Dialog;
            const QPoint at = popup ? other->pos() - window.pos()
                                    : window.rect().center() - other->rect().center();
            painter.drawPixmap(at, other->grab());
            painter.setPen(tonesOf(window.palette()).muted);
            painter.drawRect(QRect(at, other->size()).adjusted(-1, -1, 0, 0));
        }
        painter.end();
        if (!m_folder.isEmpty())
            CHECK(picture.save(QStringLiteral("%1/%2-%3.png")
                                   .arg(m_folder)
                                   .arg(m_number, 2, 10, QLatin1Char('0'))
                                   .arg(QLatin1String(name))));
    }

private:
    const Desktop& m_desk;
    const QString m_folder = qEnvironmentVariable("CHENGBAO_TOUR_TO");
    int m_number = 0;
};

void waitForCheck(const Desktop& desk)
{
    desk.press(Qt::Key_F7);
    QTest::qWait(300);
}

/// Where a desktop would put the keyboard when a dialog closes.
void backToText(const Desktop& desk)
{
    for (QDialog* dialog : desk.window->findChildren<QDialog*>())
        dialog->close();
    desk.window->activateWindow();
    desk.editor().focusBody();
    QTest::qWait(20);
}

void fillTitleAndBody(const Desktop& desk)
{
    for (const char* text : {"清江县", "秋粮收割完成52%"}) {
        Desktop::type(QString::fromUtf8(text));
        desk.press(Qt::Key_J, Qt::ControlModifier);
    }
    desk.press(Qt::Key_A, Qt::ControlModifier);
    Desktop::type(QStringLiteral(
        "截至9月18日，清江县收割秋粮26万亩，占应收面积50万亩的52%，比上年同期增加3万亩。\n"
        "一是调度机械。我局组织联合收割机420台，分3批到12个乡镇作业，取得了明显成效。\n"
        "二是腾仓待储。清理仓房38座，空出仓容6.2万吨。\n"
        "三是上门服务。农技人员126人驻村，指导烘干0.8万吨。"));
}

/// What stands beside the text, and the page it will be.
void lookAround(const Desktop& desk, Pictures& pictures)
{
    constexpr auto both = Qt::ControlModifier | Qt::ShiftModifier;
    desk.press(Qt::Key_D, both);
    QTest::qWait(300); // the figures are read on a thread
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Space);
    desk.press(Qt::Key_Down);
    pictures.take("figures");
    desk.press(Qt::Key_O, both);
    pictures.take("outline");
    desk.press(Qt::Key_L, both);
    pictures.take("checklist");
    desk.press(Qt::Key_H, both);
    pictures.take("history");
    desk.press(Qt::Key_P, Qt::ControlModifier);
    QTest::qWait(300);
    pictures.take("print-preview");
    backToText(desk);
}

} // namespace

TEST_CASE("from the first start to a signed item in a packet")
{
    const bool dark = qEnvironmentVariable("CHENGBAO_TOUR_SCHEME") == QLatin1String("dark");
    installLanguage(QStringLiteral("zh"));
    applyTheme(*qApp, dark ? Scheme::Dark : Scheme::Light);
    Desktop desk;
    desk.settings.set(setting::introduced, false);
    desk.settings.set(setting::exportFolder, desk.folder.path());
    desk.open();
    Pictures pictures(desk);
    REQUIRE(desk.window->findChild<IntroductionPage*>()->isVisible());
    pictures.take("first-start");
    for (const char* text : {"清江县农业农村局", "龚雪", "0xxx-5230118", "许文斌", "周启明"}) {
        Desktop::type(QString::fromUtf8(text));
        desk.press(Qt::Key_Tab);
    }
    pictures.take("who-writes");
    QTest::mouseClick(desk.window->findChild<QPushButton*>(QStringLiteral("begin")),
                      Qt::LeftButton);
    pictures.take("empty-desk");

    desk.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
    Desktop::type(QStringLiteral("措施 倒悬"));
    pictures.take("templates");
    desk.press(Qt::Key_Return);
    waitForCheck(desk);
    pictures.take("template-taken");
    fillTitleAndBody(desk);
    waitForCheck(desk);
    pictures.take("written-and-checked");
    REQUIRE(desk.editor().body().contains(QStringLiteral("我局")));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    desk.editor().setPlace(
        {false, static_cast<int>(desk.editor().body().indexOf(QStringLiteral("我局"))) + 1, 0});
    desk.press(Qt::Key_F4);
    pictures.take("why");
    desk.press(Qt::Key_Escape);
    desk.editor().focusBody();
    desk.press(Qt::Key_Period, Qt::ControlModifier);
    CHECK_FALSE(desk.editor().body().contains(QStringLiteral("我局")));
    desk.editor().rewrite(
        desk.editor().title(),
        desk.editor().body().replace(QStringLiteral("，取得了明显成效"), QString()));
    waitForCheck(desk);
    pictures.take("mended");
    lookAround(desk, pictures);

    Facts facts = Desktop::soundDraft().facts;
    desk.facts().setFacts(facts);
    QTest::keyClick(desk.factField("reviewer"), Qt::Key_End);
    emit desk.facts().edited();
    desk.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    waitForCheck(desk);
    pictures.take("facts");
    desk.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(desk.awaitState(State::InReview));
    pictures.take("in-review");
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    CHECK(desk.awaitSignDialog()->signer() == QStringLiteral("周启明"));
    pictures.take("sign-off");
    desk.signDialog()->accept();
    backToText(desk);
    CHECK(desk.window->openItem().item().state == State::Signed);
    waitForCheck(desk);
    pictures.take("signed");

    desk.press(Qt::Key_E, Qt::ControlModifier);
    auto* exporting = desk.window->findChild<QDialog*>(QStringLiteral("exportDialog"));
    REQUIRE(exporting);
    auto* go = exporting->findChild<QPushButton*>(QStringLiteral("export"));
    REQUIRE(QTest::qWaitFor([go] { return go->isEnabled(); }));
    pictures.take("packet");
    go->click();
    auto* done = exporting->findChild<QPushButton*>(QStringLiteral("openFolder"));
    REQUIRE(QTest::qWaitFor([done] { return done->isVisible(); }, 20000));
    pictures.take("packed");
    backToText(desk);
    CHECK(desk.window->openItem().item().state == State::Submitted);

    desk.press(Qt::Key_N, Qt::ControlModifier | Qt::AltModifier);
    waitForCheck(desk);
    pictures.take("follow-up");
    desk.press(Qt::Key_K, Qt::ControlModifier);
    Desktop::type(QStringLiteral("没有写过的词"));
    desk.press(Qt::Key_Return);
    pictures.take("nothing-found");
    desk.press(Qt::Key_F1, Qt::ControlModifier);
    auto* manual = desk.window->findChild<RuleManual*>();
    REQUIRE(manual);
    manual->showRule(QStringLiteral("data.arithmetic"));
    pictures.take("rule-manual");
    backToText(desk);
    desk.press(Qt::Key_F1);
    pictures.take("shortcuts");
    backToText(desk);
    desk.press(Qt::Key_Comma, Qt::ControlModifier);
    pictures.take("settings");
    backToText(desk);
    desk.press(Qt::Key_F11);
    pictures.take("text-alone");
    desk.press(Qt::Key_F11);
    desk.press(Qt::Key_B, Qt::ControlModifier);
    QTest::qWait(600); // the books are read on a thread
    pictures.take("books");
}
