// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/desk.h"
#include "ui/archive/similar_dialog.h"
#include "ui/common/background.h"
#include "ui/shell/similar_items.h"

#include <QAction>
#include <QPushButton>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

struct SimilarDesk : Desktop {
    static Draft report(const QString& figure)
    {
        Draft draft = soundDraft();
        draft.title = QStringLiteral("清江县秋粮收获过半");
        draft.body = QStringLiteral("截至9月18日，清江县秋粮收获%1万亩，占应收面积的一半以上。全县"
                                    "投入联合收割机1200台，组建跨区作业服务队38支。\n受连阴雨影响，"
                                    "低洼田块倒伏，机收损耗偏高。建议上级调剂烘干设备。")
                         .arg(figure);
        return draft;
    }
    SimilarDialog* dialog() const { return window->findChild<SimilarDialog*>(); }
    void click(const char* name) const
    {
        dialog()->findChild<QPushButton*>(QLatin1String(name))->click();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    /// What the shortcut does, wherever the keyboard is.
    void trigger(const char* shortcut) const
    {
        const QKeySequence keys{QLatin1String(shortcut)};
        for (QAction* action : window->actions() + window->findChildren<QAction*>()) {
            if (action->shortcuts().contains(keys)) {
                REQUIRE(action->isEnabled());
                return action->trigger();
            }
        }
        FAIL("nothing has this shortcut");
    }
    SimilarDialog* awaitDialog() const
    {
        REQUIRE(QTest::qWaitFor([this] { return dialog() != nullptr; }, patience));
        return dialog();
    }
    /// Until nobody looks for similar items any more.
    void awaitRest() const
    {
        const auto* work = window->findChild<SimilarItems*>()->findChild<Background*>();
        REQUIRE(QTest::qWaitFor([work] { return !work->isRunning(); }, patience));
    }
    void choose(const Item& item)
    {
        open();
        choose(item.id);
    }
    void choose(const QString& id) const
    {
        list().setCurrentItem(QString());
        emit list().itemChosen(id);
    }
    State stateOf(const Item& item) const { return archive->item(item.id)->state; }
};

} // namespace

TEST_CASE("who sends the same for review again is shown the earlier one first, and may go on")
{
    SimilarDesk desk;
    const Item earlier = desk.keep(SimilarDesk::report(QStringLiteral("26.4")));
    const Item again = desk.keep(SimilarDesk::report(QStringLiteral("26.4")));
    desk.choose(again);
    desk.trigger("Ctrl+Shift+Return");
    CHECK_FALSE(desk.dialog()); // a worker looks; nobody waits for it
    REQUIRE(desk.awaitDialog());
    CHECK(desk.stateOf(again) == State::Draft);
    desk.click("close");
    CHECK(desk.stateOf(again) == State::Draft);
    desk.trigger("Ctrl+Shift+Return");
    REQUIRE(desk.awaitDialog());
    desk.click("sendAnyway");
    CHECK(desk.stateOf(again) == State::InReview);
    CHECK(desk.stateOf(earlier) == State::Draft);
}

TEST_CASE("new figures are linked as a follow-up and then no longer asked about")
{
    SimilarDesk desk;
    const Item earlier = desk.keep(SimilarDesk::report(QStringLiteral("26.4")));
    Draft later = SimilarDesk::report(QStringLiteral("41.9"));
    later.body.replace(QStringLiteral("1200"), QStringLiteral("1650"))
        .replace(QStringLiteral("38"), QStringLiteral("51"));
    const Item again = desk.keep(later);
    desk.choose(again);
    desk.trigger("Ctrl+Alt+K");
    REQUIRE(desk.awaitDialog());
    desk.click("linkFollowUp");
    CHECK(*desk.archive->followedUp(again.id) == QStringList{earlier.id});
    desk.click("close");
    desk.trigger("Ctrl+Shift+Return");
    REQUIRE(desk.awaitState(State::InReview));
    CHECK_FALSE(desk.dialog());
    CHECK(desk.stateOf(again) == State::InReview);
}

TEST_CASE("who turns to another item is neither asked about the one before nor sends it")
{
    SimilarDesk desk;
    desk.keep(SimilarDesk::report(QStringLiteral("26.4")));
    const Item again = desk.keep(SimilarDesk::report(QStringLiteral("26.4")));
    const Item other = desk.keep(Desktop::soundDraft());
    desk.choose(again);
    desk.trigger("Ctrl+Shift+Return");
    desk.choose(other.id);
    desk.awaitRest();
    CHECK_FALSE(desk.dialog());
    CHECK(desk.stateOf(again) == State::Draft);
    CHECK(desk.stateOf(other) == State::Draft);

    // Asked about both before the first is answered, it answers for the one on the page.
    desk.choose(again.id);
    desk.trigger("Ctrl+Alt+K");
    desk.choose(other.id);
    desk.trigger("Ctrl+Shift+Return");
    REQUIRE(desk.awaitState(State::InReview));
    CHECK_FALSE(desk.dialog());
    CHECK(desk.stateOf(other) == State::InReview);
    CHECK(desk.stateOf(again) == State::Draft);
}

TEST_CASE("who writes on while the signing dialog is prepared signs what was written")
{
    SimilarDesk desk;
    const Item kept = desk.keep(Desktop::soundDraft());
    desk.choose(kept);
    desk.trigger("Ctrl+Return");
    CHECK_FALSE(desk.signDialog());
    desk.editor().focusTitle();
    desk.press(Qt::Key_End);
    desk.type(QStringLiteral("以上"));
    auto* dialog = desk.awaitSignDialog();
    dialog->findChild<QLineEdit*>(QStringLiteral("signer"))->setText(QStringLiteral("周"));
    dialog->accept();
    const Item stored = *desk.archive->item(kept.id);
    CHECK(stored.draft.title.endsWith(QStringLiteral("以上")));
    CHECK(stored.signOff->digest == digestOf(stored.draft));
}

TEST_CASE("a signing dialog does not come for an item that was left")
{
    SimilarDesk desk;
    const Item kept = desk.keep(Desktop::soundDraft());
    const Item other = desk.keep(SimilarDesk::report(QStringLiteral("26.4")));
    desk.choose(kept);
    desk.trigger("Ctrl+Return");
    desk.choose(other.id);
    for (const Background* work : desk.window->findChildren<Background*>())
        REQUIRE(QTest::qWaitFor([work] { return !work->isRunning(); }, Desktop::patience));
    CHECK_FALSE(desk.signDialog());
}
