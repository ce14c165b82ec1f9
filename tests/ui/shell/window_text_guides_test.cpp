// SPDX-License-Identifier: GPL-3.0-or-later
// Outline, number ledger and checklist, worked by keys and mouse.
#include "tests/ui/shell/desk.h"
#include "ui/guides/checklist.h"
#include "ui/guides/figures_panel.h"
#include "ui/guides/guide_list.h"
#include "ui/guides/outline_panel.h"

#include <QTextEdit>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

constexpr auto ctrlShift = Qt::ControlModifier | Qt::ShiftModifier;

Desktop& opened(Desktop& desk, const QString& body)
{
    Draft draft = Desktop::soundDraft();
    draft.body = body;
    desk.settings.set(setting::openItem, desk.keep(draft).id);
    desk.open();
    desk.editor().focusBody();
    return desk;
}

template <class Panel>
GuideList& listOf(const Desktop& desk)
{
    return *desk.window->findChild<Panel*>()->template findChild<GuideList*>();
}

QString selected(const Desktop&)
{
    const auto* field = qobject_cast<QTextEdit*>(QApplication::focusWidget());
    return field ? field->textCursor().selectedText() : QString();
}

QString words(const GuideList& list)
{
    QStringList all;
    for (const GuideRow& row : list.rows())
        all << row.text;
    return all.join(u'|');
}

} // namespace

TEST_CASE("the outline leads to its points, warns of skipped numbers and follows the cursor")
{
    Desktop desk;
    opened(desk, QStringLiteral("开头。\n一、抓收割。共收26万亩。\n三、抓入库。共入库8万吨。"));
    desk.press(Qt::Key_O, ctrlShift);
    GuideList& list = listOf<OutlinePanel>(desk);
    REQUIRE(QTest::qWaitFor([&] { return list.rows().size() == 2 && list.rows()[1].level; }));
    CHECK(words(list) == QStringLiteral("一、抓收割|三、抓入库"));
    CHECK_FALSE(list.rows()[0].level);
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Down);
    desk.press(Qt::Key_Return);
    CHECK(selected(desk) == QStringLiteral("三、抓入库"));
    CHECK(list.current() == 1);
    desk.press(Qt::Key_Home, Qt::ControlModifier);
    CHECK(list.current() == -1);
    desk.press(Qt::Key_Down);
    CHECK(list.current() == 0);

    desk.press(Qt::Key_End, Qt::ControlModifier);
    desk.type(QStringLiteral("\n四、抓烘干。"));
    CHECK(QTest::qWaitFor([&] { return list.rows().size() == 3; }));
}

TEST_CASE("the ledger lists figures with their check and puts what they make into the text")
{
    Desktop desk;
    opened(desk, QStringLiteral("全县收获24万亩，去年20万亩，占应收50万亩的60%。"));
    desk.press(Qt::Key_End, Qt::ControlModifier);
    desk.press(Qt::Key_D, ctrlShift);
    auto* panel = desk.window->findChild<FiguresPanel*>();
    const auto lists = panel->findChildren<GuideList*>();
    REQUIRE(lists.size() == 2);
    GuideList& figures = *lists[0];
    GuideList& results = *lists[1];
    REQUIRE(QTest::qWaitFor([&] { return figures.rows().size() == 5; }));
    CHECK(words(figures) == QStringLiteral("52%|24万亩|20万亩|50万亩|60%"));
    CHECK(figures.rows()[4].level); // 24 of 50 is 48%
    CHECK_FALSE(figures.rows()[2].level);

    figures.setCurrent(2);
    desk.press(Qt::Key_Space);
    CHECK(figures.rows()[2].marked);
    desk.press(Qt::Key_Up);
    REQUIRE(figures.current() == 1);
    REQUIRE(results.rows().size() > 2);
    CHECK(results.rows()[0].text == QStringLiteral("增长20%"));
    CHECK(results.rows()[1].text == QStringLiteral("增加4万亩"));
    const QRect place = results.view()->visualRect(results.view()->model()->index(0, 0));
    QTest::mouseClick(results.view()->viewport(), Qt::LeftButton, {}, place.center());
    CHECK(desk.editor().body().endsWith(QStringLiteral("60%。增长20%")));
    desk.press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.editor().body().endsWith(QStringLiteral("60%。")));

    desk.press(Qt::Key_D, ctrlShift);
    desk.press(Qt::Key_Return);
    CHECK(selected(desk) == QStringLiteral("24万亩"));
}

TEST_CASE("the prompts of a template are one line of the checklist, which leads to the first")
{
    Desktop desk;
    Draft draft = Desktop::soundDraft();
    draft.body += QStringLiteral("由〖填：谁牵头〗，投入〖填：多少〗万元，〖填：几家〗参与。");
    const Item item = desk.keep(draft);
    desk.settings.set(setting::openItem, item.id);
    desk.open();
    desk.list().view()->setFocus();
    desk.press(Qt::Key_L, ctrlShift);
    GuideList& list = listOf<ChecklistPanel>(desk);
    const auto places = [&list](const char* words) {
        std::vector<int> found;
        for (std::size_t i = 0; i < list.rows().size(); ++i) {
            if (list.rows()[i].text.contains(QLatin1String(words)))
                found.push_back(static_cast<int>(i));
        }
        return found;
    };
    REQUIRE(QTest::qWaitFor([&] { return places("3 prompts to fill in").size() == 1; }));
    CHECK(places("2 things still stand in the way").size() == 1); // the signature beside them
    list.setCurrent(places("3 prompts").front());
    desk.press(Qt::Key_Return);
    CHECK(selected(desk) == QStringLiteral("〖填：谁牵头〗"));
}

TEST_CASE("the checklist says what stands in the way and leads there")
{
    Desktop desk;
    Draft draft = Desktop::soundDraft();
    draft.facts.phone.clear();
    draft.body = QStringLiteral("截至9月18日，清江县建立台帐26本，占应建50本的52%。");
    const Item item = desk.keep(draft);
    desk.settings.set(setting::openItem, item.id);
    desk.open();
    desk.list().view()->setFocus();
    desk.press(Qt::Key_L, ctrlShift);
    GuideList& list = listOf<ChecklistPanel>(desk);
    const auto rowOf = [&list](const QString& text) {
        for (std::size_t i = 0; i < list.rows().size(); ++i) {
            if (list.rows()[i].text == text)
                return static_cast<int>(i);
        }
        return -1;
    };
    REQUIRE(QTest::qWaitFor([&] { return rowOf(QStringLiteral("台帐")) > 0; }));
    // Every obstacle of the workflow is one row.
    workflow::Desk steps(*desk.archive, *desk.linter, desk.clock);
    const auto count = [&list](Level level) {
        return std::count_if(list.rows().begin(), list.rows().end(),
                             [level](const GuideRow& row) { return row.level == level; });
    };
    CHECK(count(Level::Error) == static_cast<long>(steps.obstacles(item).size()) + 1);

    const int phone = rowOf(QStringLiteral("Phone"));
    REQUIRE(phone > 0);
    list.setCurrent(phone);
    desk.press(Qt::Key_Return);
    CHECK(QApplication::focusWidget()->objectName() == QStringLiteral("phone"));
    desk.type(QStringLiteral("0xxx-5230118"));
    desk.press(Qt::Key_L, ctrlShift);
    REQUIRE(QTest::qWaitFor([&] { return rowOf(QStringLiteral("Phone")) < 0; }));

    list.setCurrent(rowOf(QStringLiteral("台帐")));
    desk.press(Qt::Key_Return);
    CHECK(selected(desk) == QStringLiteral("台帐"));
    desk.type(QStringLiteral("台账"));
    REQUIRE(QTest::qWaitFor([&] { return rowOf(QStringLiteral("No errors in the text")) > 0; }));

    desk.press(Qt::Key_L, ctrlShift);
    list.setCurrent(rowOf(QStringLiteral("Not signed yet")));
    desk.press(Qt::Key_Return);
    SignDialog* dialog = desk.awaitSignDialog();
    dialog->findChild<QLineEdit*>(QStringLiteral("signer"))->setText(QStringLiteral("周启明"));
    dialog->accept();
    REQUIRE(QTest::qWaitFor([&] { return rowOf(QStringLiteral("May be reported")) > 0; }));
    CHECK(count(Level::Error) == 0);
}
