// SPDX-License-Identifier: GPL-3.0-or-later
// The way from nothing to a signed item without a mouse, and what a signature locks.
#include "tests/ui/shell/desk.h"
#include "ui/problems/problems_panel.h"

#include <QMenuBar>
#include <QPushButton>
#include <QRadioButton>

using namespace chengbao;
using namespace chengbao::ui;

TEST_CASE("from a new item to a signed one by keyboard alone")
{
    Desktop desk;
    desk.open();
    desk.press(Qt::Key_N, Qt::ControlModifier);
    desk.type(QStringLiteral("渠道清淤完成"));
    desk.press(Qt::Key_Return);
    desk.type(QStringLiteral("全县清淤渠道41公里。"));
    desk.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(QApplication::focusWidget()->objectName() == QStringLiteral("system"));
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Tab);
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Tab);
    desk.type(QStringLiteral("清江县水利局"));
    desk.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(desk.awaitState(State::InReview));
    CHECK(desk.count(State::InReview) == 1);

    desk.press(Qt::Key_Return, Qt::ControlModifier);
    SignDialog* dialog = desk.awaitSignDialog();
    REQUIRE(
        QTest::qWaitFor([dialog] { return dialog->isAncestorOf(QApplication::focusWidget()); }));
    desk.type(QStringLiteral("周启明"));
    desk.press(Qt::Key_Return);
    REQUIRE(desk.count(State::Signed) == 1);
    const Item& item = desk.window->openItem().item();
    CHECK(item.signOff->signer == QStringLiteral("周启明"));
    CHECK(item.draft.facts.system == System::Government);
    CHECK(item.draft.facts.kind == Kind::News);
    CHECK(item.draft.facts.unit == QStringLiteral("清江县水利局"));
    CHECK(item.draft.title == QStringLiteral("渠道清淤完成"));
}

TEST_CASE("a signed item is locked until it is returned")
{
    Desktop desk;
    const Item kept = desk.keep(Desktop::soundDraft());
    workflow::Desk steps(*desk.archive, *desk.linter, desk.clock);
    REQUIRE(steps.sign(kept, QStringLiteral("周启明"), SignerRole::PrincipalLeader));
    desk.settings.set(setting::openItem, kept.id);
    desk.open();
    CHECK(desk.editor().isLocked());
    CHECK(desk.factField("unit")->isReadOnly());
    CHECK(desk.bar().isVisible());
    CHECK(desk.bar().text().contains(QStringLiteral("周启明")));
    desk.editor().focusBody();
    desk.type(QStringLiteral("改"));
    CHECK(desk.editor().body() == Desktop::soundDraft().body);

    SECTION("giving up the question changes nothing")
    {
        desk.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        CHECK(desk.prompts.asked.size() == 1);
        CHECK(desk.count(State::Signed) == 1);
        CHECK(desk.editor().isLocked());
    }
    SECTION("returned with a remark it can be edited")
    {
        desk.prompts.remarkToGive = QStringLiteral("补充数据");
        desk.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        CHECK(desk.count(State::Returned) == 1);
        CHECK_FALSE(desk.editor().isLocked());
        CHECK_FALSE(desk.factField("unit")->isReadOnly());
        CHECK(desk.bar().text().contains(QStringLiteral("补充数据")));
        CHECK_FALSE(desk.window->openItem().item().signOff.has_value());
        desk.editor().focusBody();
        desk.type(QStringLiteral("改"));
        CHECK(desk.editor().body().contains(QStringLiteral("改")));
    }
}

TEST_CASE("what is unsaved goes into what is signed")
{
    Desktop desk;
    const Item kept = desk.keep(Desktop::soundDraft());
    desk.settings.set(setting::openItem, kept.id);
    desk.open();
    desk.editor().focusTitle();
    desk.press(Qt::Key_End);
    desk.type(QStringLiteral("以上"));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    desk.awaitSignDialog()
        ->findChild<QLineEdit*>(QStringLiteral("signer"))
        ->setText(QStringLiteral("周"));
    desk.signDialog()->accept();
    CHECK(desk.archive->item(kept.id)->draft.title.endsWith(QStringLiteral("以上")));
    CHECK(desk.archive->item(kept.id)->signOff->digest ==
          digestOf(desk.archive->item(kept.id)->draft));
}

TEST_CASE("search and the states are a key away")
{
    Desktop desk;
    desk.keep(Desktop::soundDraft());
    Draft other = Desktop::soundDraft();
    other.title = QStringLiteral("生猪价格连跌五周");
    const Item wanted = desk.keep(other);
    desk.open();
    desk.press(Qt::Key_K, Qt::ControlModifier);
    desk.type(QStringLiteral("五周"));
    desk.press(Qt::Key_Return);
    CHECK(desk.window->openItem().item().id == wanted.id);
    CHECK(desk.list().view()->model()->rowCount() == 1);

    const auto& states = allValues<State>();
    for (std::size_t i = 0; i < states.size(); ++i) {
        desk.press(Qt::Key(Qt::Key_1 + int(i)), Qt::ControlModifier);
        CHECK(desk.navigation().state() == states[i]);
    }
}

TEST_CASE("F6 leads through every column that is shown")
{
    Desktop desk;
    desk.keep(Desktop::soundDraft());
    desk.open();
    desk.list().view()->setFocus();
    desk.press(Qt::Key_Down);
    const auto in = [](const QWidget& column) {
        return &column == QApplication::focusWidget() ||
               column.isAncestorOf(QApplication::focusWidget());
    };
    desk.press(Qt::Key_F6);
    CHECK(in(desk.editor()));
    desk.press(Qt::Key_F6);
    CHECK(in(*desk.window->findChild<ProblemsPanel*>()));
    desk.press(Qt::Key_F6);
    CHECK(in(desk.navigation()));
    desk.press(Qt::Key_F6);
    CHECK(in(desk.list()));
    desk.press(Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
    CHECK(desk.navigation().isHidden());
    desk.press(Qt::Key_F6);
    desk.press(Qt::Key_F6);
    desk.press(Qt::Key_F6);
    CHECK(in(desk.list()));
}

TEST_CASE("a finding is reached and mended by keys")
{
    Desktop desk;
    Draft draft = Desktop::soundDraft();
    draft.body = QStringLiteral("截至9月18日，清江县建立台帐26本，占应建50本的52%。");
    const Item kept = desk.keep(draft);
    desk.settings.set(setting::openItem, kept.id);
    desk.open();
    auto* problems = desk.window->findChild<ProblemsPanel*>();
    REQUIRE(QTest::qWaitFor([problems] { return problems->count(Level::Error) == 1; }));
    desk.editor().focusBody();
    desk.press(Qt::Key_F8);
    REQUIRE(problems->selected().has_value());
    CHECK(problems->selected()->text == QStringLiteral("台帐"));
    desk.press(Qt::Key_Period, Qt::ControlModifier);
    CHECK(desk.editor().body().contains(QStringLiteral("台账26本")));
}

TEST_CASE("all that can be mended is mended in one step, which one undo takes back")
{
    Desktop desk;
    Draft draft = Desktop::soundDraft();
    draft.title = QStringLiteral("清江县秋粮收割完成52%。");
    draft.body = QStringLiteral("截至9月18日,清江县收割秋粮26万亩,占应收面积50万亩的52%。\n"
                                "县农业农村局与12家企业签定了收购合同，印发台帐86份。");
    desk.settings.set(setting::openItem, desk.keep(draft).id);
    desk.open();
    auto* panel = desk.window->findChild<ProblemsPanel*>();
    QPushButton* all = nullptr;
    for (QPushButton* button : panel->findChildren<QPushButton*>()) {
        if (button->text().startsWith(QLatin1String("Fix all")))
            all = button;
    }
    REQUIRE(all);
    REQUIRE(QTest::qWaitFor([&] { return all->isEnabled(); }));
    desk.editor().focusBody();
    all->click();
    const QString title = desk.editor().title();
    const QString body = desk.editor().body();
    CHECK(title == QStringLiteral("清江县秋粮收割完成52%"));
    CHECK(body == QStringLiteral("截至9月18日，清江县收割秋粮26万亩，占应收面积50万亩的52%。\n"
                                 "县农业农村局与12家企业签订收购合同，印发台账86份。"));
    REQUIRE(QTest::qWaitFor([&] { return !all->isEnabled(); }));

    desk.editor().undo();
    CHECK(desk.editor().title() == draft.title);
    CHECK(desk.editor().body() == draft.body);
    CHECK_FALSE(desk.editor().canUndo());
    desk.editor().redo();
    CHECK(desk.editor().title() == title);
    CHECK(desk.editor().body() == body);
}

TEST_CASE("F11 leaves the text alone on the screen; Esc closes what is open, then leaves")
{
    Desktop desk;
    desk.keep(Desktop::soundDraft());
    desk.settings.set(setting::openItem, desk.archive->find({})->front().id);
    MainWindow& window = desk.open();
    desk.editor().focusBody();
    desk.press(Qt::Key_F11);
    CHECK(window.isFullScreen());
    CHECK_FALSE(desk.list().isVisible());
    CHECK_FALSE(window.menuBar()->isVisible());
    desk.press(Qt::Key_F, Qt::ControlModifier); // keys work without the menus
    desk.type(QStringLiteral("秋粮"));
    desk.press(Qt::Key_Escape);
    CHECK(window.isFullScreen());
    desk.press(Qt::Key_Escape);
    CHECK_FALSE(window.isFullScreen());
    CHECK(desk.list().isVisible());
    CHECK(window.menuBar()->isVisible());
}

TEST_CASE("paragraphs are numbered and words are stepped over by the shipped dictionary")
{
    Desktop desk;
    desk.open();
    desk.press(Qt::Key_N, Qt::ControlModifier);
    desk.press(Qt::Key_Return);
    desk.type(QStringLiteral("主要做法"));
    desk.press(Qt::Key_1, Qt::AltModifier);
    CHECK(desk.editor().body() == QStringLiteral("一、主要做法"));
    desk.press(Qt::Key_Backspace, Qt::ControlModifier);
    CHECK(desk.editor().body() == QStringLiteral("一、主要"));
}
