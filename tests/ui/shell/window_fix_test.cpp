// SPDX-License-Identifier: GPL-3.0-or-later
// Mending from the card, the list and the context menu, by keys and mouse.
#include "tests/ui/shell/desk.h"
#include "ui/common/message_bar.h"
#include "ui/editor/finding_card.h"
#include "ui/editor/writing_field.h"
#include "ui/problems/problems_panel.h"

#include <QMenu>
#include <QPushButton>
#include <QTimer>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

constexpr auto ctrlAlt = Qt::ControlModifier | Qt::AltModifier;

/// A window on an item with two findings of one rule and one of another.
struct FaultyDesk : Desktop {
    const QString before = QStringLiteral("县局建立台帐26本,签订合同12份，更新台帐86份。");
    const QString after = QStringLiteral("县局建立台账26本,签订合同12份，更新台账86份。");

    explicit FaultyDesk(const QString& body = {})
    {
        linter = withDictionary();
        Draft draft = soundDraft();
        draft.body = body.isEmpty() ? before : body;
        settings.set(setting::openItem, keep(draft).id);
        open();
        REQUIRE(QTest::qWaitFor([this] { return count() > 0; }));
        editor().focusBody();
    }
    std::shared_ptr<const lint::Linter> withDictionary() const
    {
        const QString share = QStringLiteral(CHENGBAO_SHARE);
        auto pack = lint::loadRulePack({share + QStringLiteral("/rules")});
        auto segmenter =
            text::Segmenter::load(share + QStringLiteral("/dictionaries/segmenter.bin"));
        REQUIRE(pack.has_value());
        REQUIRE(segmenter.has_value());
        auto spelling = std::make_shared<text::SpellChecker>(
            QStringList{share + QStringLiteral("/dictionaries"), text::systemDictionaries()},
            share + QStringLiteral("/dictionaries/latin.txt"));
        REQUIRE(spelling->available());
        return std::make_shared<const lint::Linter>(std::move(*pack), *segmenter, spelling,
                                                    names.registered());
    }
    ProblemsPanel& panel() const { return *window->findChild<ProblemsPanel*>(); }
    int count() const
    {
        return panel().count(Level::Error) + panel().count(Level::Warning) +
               panel().count(Level::Hint);
    }
    void putCursor(const QString& at) const
    {
        editor().setPlace({false, static_cast<int>(editor().body().indexOf(at)) + 1, 0});
    }
    WritingField* field() const { return editor().findChildren<WritingField*>().at(1); }
    void checkMendedAtOnce()
    {
        CHECK(editor().body() == after);
        QTest::keyClick(field(), Qt::Key_Z, Qt::ControlModifier);
        CHECK(editor().body() == before);
        CHECK_FALSE(editor().canUndo());
    }
    /// Right-clicks the word and chooses from the menu what begins like this; returns all there is.
    QStringList choose(const QString& word, const QString& wanted)
    {
        putCursor(word);
        const QPoint place = field()->cursorRect().center();
        QStringList offered;
        QTimer::singleShot(0, field(), [&offered, &wanted] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            REQUIRE(menu);
            QAction* chosen = nullptr;
            for (QAction* action : menu->actions()) {
                offered << action->text();
                if (!chosen && !wanted.isEmpty() && action->text().startsWith(wanted))
                    chosen = action;
            }
            if (chosen)
                QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(chosen).center());
            else
                menu->close();
        });
        QContextMenuEvent event(QContextMenuEvent::Mouse, place,
                                field()->viewport()->mapToGlobal(place));
        QCoreApplication::sendEvent(field()->viewport(), &event);
        return offered;
    }
};

} // namespace

TEST_CASE("all of one rule is mended from the card, as one step")
{
    FaultyDesk desk;
    desk.putCursor(QStringLiteral("台帐"));
    desk.press(Qt::Key_F4);
    const auto* card = desk.window->findChild<FindingCard*>();
    QPushButton* all = nullptr;
    for (QPushButton* button : card->findChildren<QPushButton*>()) {
        if (button->text() == QStringLiteral("Fix all of this rule (2)"))
            all = button;
    }
    REQUIRE(all);
    for (int i = 0; i < 9 && QApplication::focusWidget() != all; ++i)
        desk.press(Qt::Key_Tab);
    desk.press(Qt::Key_Return);
    desk.checkMendedAtOnce();
}

TEST_CASE("all of one rule is mended by a key, in the text and in the list")
{
    FaultyDesk desk;
    desk.putCursor(QStringLiteral("台帐"));
    if (GENERATE(false, true)) {
        desk.press(Qt::Key_F8);
        while (desk.panel().selected()->text != QStringLiteral("台帐"))
            desk.press(Qt::Key_F8);
        desk.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    }
    desk.press(Qt::Key_Period, ctrlAlt);
    desk.checkMendedAtOnce();
}

TEST_CASE("all of one rule is mended from the context menu, a single one is not offered twice")
{
    FaultyDesk desk;
    const QString all = QStringLiteral("Fix all of this rule");
    CHECK(desk.choose(QStringLiteral(",签"), {}).filter(all).isEmpty());
    CHECK_FALSE(desk.choose(QStringLiteral("台帐"), all).filter(all).isEmpty());
    desk.checkMendedAtOnce();
}

TEST_CASE("a right click on a misspelt word offers how to spell it, to keep it, to ignore it")
{
    FaultyDesk desk(QStringLiteral("截至9月18日，清江县开通recieve服务26项。"));
    const QStringList offered = desk.choose(QStringLiteral("recieve"), {});
    CHECK(!offered.filter(QStringLiteral("receive")).isEmpty());
    CHECK(offered.contains(QStringLiteral("Add “recieve” to my words")));
    CHECK(offered.contains(QStringLiteral("Ignore “recieve”")));
    SECTION("spelt right")
    {
        desk.choose(QStringLiteral("recieve"), offered.filter(QStringLiteral("receive")).first());
        CHECK(desk.editor().body().contains(QStringLiteral("开通receive服务")));
    }
    SECTION("kept")
    {
        desk.choose(QStringLiteral("recieve"), QStringLiteral("Add"));
        CHECK(QTest::qWaitFor([&desk] {
            const auto& marks = desk.field()->marks().all();
            return std::none_of(marks.begin(), marks.end(), [](const Mark& mark) {
                return mark.finding.text == QStringLiteral("recieve");
            });
        }));
        CHECK(desk.editor().body().contains(QStringLiteral("recieve")));
    }
}

TEST_CASE("a right click on a wrong official term offers the right one")
{
    FaultyDesk desk;
    const QStringList offered = desk.choose(QStringLiteral("台帐"), QStringLiteral("改为"));
    CHECK(offered.contains(QStringLiteral("Ignore “台帐”")));
    CHECK(desk.editor().body().startsWith(QStringLiteral("县局建立台账26本")));
    CHECK(desk.editor().body().endsWith(QStringLiteral("台帐86份。")));
}
