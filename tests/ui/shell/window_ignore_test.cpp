// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "tests/ui/shell/desk.h"
#include "ui/common/ignore_form.h"
#include "ui/problems/problems_panel.h"
#include "ui/shell/checking.h"

#include <QLabel>
#include <QPushButton>
#include <QTextEdit>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

/// A window on an item with two warnings, checked.
struct IgnoringDesk : Desktop {
    Item item;

    explicit IgnoringDesk(
        const QString& body = QStringLiteral("我局派员到场。据来文，我局负责监测。"))
    {
        Draft draft = soundDraft();
        draft.body += body;
        item = keep(draft);
        settings.set(setting::openItem, item.id);
        settings.set(setting::clerk, QStringLiteral("龚雪"));
        open();
        REQUIRE(QTest::qWaitFor([this] { return problems().count(Level::Warning) == 2; }));
    }
    ProblemsPanel& problems() const { return *window->findChild<ProblemsPanel*>(); }
    std::vector<Suppression> kept() const { return archive->item(item.id)->suppressions; }
    int warnings() const { return problems().count(Level::Warning); }
    /// Ignores the first finding as the panel would ask for it.
    void ignore(IgnoreExtent extent, bool wholeRule = false, const QString& reason = {}) const
    {
        problems().next();
        emit problems().ignoreRequested(*problems().selected(), {extent, wholeRule, reason});
    }
    void undo() const
    {
        for (QPushButton* button : bar().findChildren<QPushButton*>()) {
            if (button->text() == QStringLiteral("Undo") && !button->isHidden())
                return button->click();
        }
        FAIL("nothing to undo");
    }
};

} // namespace

TEST_CASE("a finding ignored here counts no more, survives edits and another start")
{
    IgnoringDesk desk;
    desk.ignore(IgnoreExtent::Here, false, QStringLiteral("引用"));
    CHECK(desk.warnings() == 1);
    REQUIRE(desk.kept().size() == 1);
    CHECK(desk.kept()[0].reason == QStringLiteral("引用"));
    CHECK(desk.kept()[0].actor == QStringLiteral("龚雪"));
    CHECK(desk.archive->item(desk.item.id)->draft == desk.item.draft);

    desk.editor().focusTitle();
    desk.type(QStringLiteral("新"));
    desk.editor().focusBody();
    desk.type(QStringLiteral("另据统计，增加一句。"));
    CHECK(QTest::qWaitFor([&] { return desk.window->isWindowModified(); }));
    desk.press(Qt::Key_S, Qt::ControlModifier);
    desk.window->close();
    desk.open();
    REQUIRE(QTest::qWaitFor([&] { return desk.warnings() == 1; }));
    CHECK(desk.kept().size() == 1);
}

TEST_CASE("what was ignored is taken back on the bar or in the list")
{
    IgnoringDesk desk;
    desk.ignore(IgnoreExtent::Item);
    CHECK(desk.warnings() == 0);
    REQUIRE(desk.bar().isVisible());
    SECTION("on the bar")
    {
        desk.undo();
    }
    SECTION("in the list")
    {
        emit desk.problems().heedRequested(desk.kept().front());
    }
    CHECK(desk.warnings() == 2);
    CHECK(desk.kept().empty());
    CHECK_FALSE(desk.bar().isVisible());
}

TEST_CASE("the card leads from F4 to an ignored finding by keys alone")
{
    IgnoringDesk desk;
    desk.problems().next();
    desk.press(Qt::Key_F4);
    auto* focus = qobject_cast<QPushButton*>(QApplication::focusWidget());
    REQUIRE(focus != nullptr);
    for (int i = 0; i < 12 && focus->text() != QStringLiteral("Ignore here"); ++i) {
        desk.press(Qt::Key_Down);
        focus = qobject_cast<QPushButton*>(QApplication::focusWidget());
        REQUIRE(focus != nullptr);
    }
    desk.press(Qt::Key_Return);
    desk.press(Qt::Key_Return);
    CHECK(desk.warnings() == 1);
    CHECK(desk.kept().size() == 1);
}

TEST_CASE("fixing all leaves alone what is ignored")
{
    IgnoringDesk desk(QStringLiteral("县水利局完成了清淤。据来文，县公安局完成了验收。"));
    desk.ignore(IgnoreExtent::Here);
    emit desk.problems().fixAllRequested();
    CHECK(desk.editor().body().endsWith(
        QStringLiteral("县水利局完成了清淤。据来文，县公安局完成验收。")));
}

TEST_CASE("Ctrl+I asks in the text and in the list")
{
    IgnoringDesk desk;
    desk.problems().next();
    SECTION("in the text") {}
    SECTION("in the list")
    {
        desk.problems().findChild<QListView*>()->setFocus();
    }
    desk.press(Qt::Key_I, Qt::ControlModifier);
    const auto* reason = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(reason != nullptr);
    CHECK(reason->objectName() == QStringLiteral("ignoreReason"));
    desk.press(Qt::Key_Return);
    CHECK(desk.warnings() == 1);
    CHECK(desk.editor().body() == desk.item.draft.body);
}

TEST_CASE("text typed but not yet kept is kept with what is ignored in it")
{
    IgnoringDesk desk;
    desk.editor().focusTitle();
    desk.type(QStringLiteral("新"));
    desk.ignore(IgnoreExtent::Here);
    CHECK(desk.archive->item(desk.item.id)->draft.title.contains(QStringLiteral("新")));
    CHECK(desk.kept().size() == 1);
    CHECK_FALSE(desk.window->isWindowModified());
}

TEST_CASE("never again writes the clerk's own rules, at once in force, and can be undone")
{
    IgnoringDesk desk;
    const bool wholeRule = GENERATE(false, true);
    desk.ignore(IgnoreExtent::Always, wholeRule, QStringLiteral("单位惯例"));
    REQUIRE(QTest::qWaitFor([&] { return desk.warnings() == 0; }));
    const QString file = desk.personalRules() + QStringLiteral("/person.first-person.yaml");
    const auto written = readFile(file, 1 << 16);
    REQUIRE(written.has_value());
    CHECK(written->contains(wholeRule ? "enabled: false" : "- \"我局\""));
    CHECK(QString::fromUtf8(*written).contains(QStringLiteral("# 单位惯例")));
    CHECK(desk.kept().empty());

    desk.undo();
    REQUIRE(QTest::qWaitFor([&] { return desk.warnings() == 2; }));
    CHECK_FALSE(QFile::exists(file));
}

TEST_CASE("rules that do not hold leave everything as it was and say so")
{
    IgnoringDesk desk;
    REQUIRE(makePrivateFolder(desk.personalRules()).has_value());
    REQUIRE(
        writeFileAtomically(desk.personalRules() + QStringLiteral("/x.yaml"), "id: [").has_value());
    desk.ignore(IgnoreExtent::Always, true);
    CHECK(desk.bar().text().contains(QStringLiteral("x.yaml")));
    CHECK(desk.warnings() == 2);
    CHECK(QDir(desk.personalRules()).entryList(QDir::Files) ==
          QStringList{QStringLiteral("x.yaml")});
}

TEST_CASE("who signs sees what was ignored and why; then it is locked")
{
    IgnoringDesk desk;
    desk.ignore(IgnoreExtent::Here, false, QStringLiteral("引用来文"));
    desk.press(Qt::Key_Return, Qt::ControlModifier);
    QString shown;
    for (const QLabel* label : desk.awaitSignDialog()->findChildren<QLabel*>())
        shown += label->text();
    CHECK(shown.contains(QStringLiteral("引用来文")));
    auto* signer = desk.signDialog()->findChild<QLineEdit*>(QStringLiteral("signer"));
    signer->setText(QStringLiteral("周启明"));
    QTest::keyClick(signer, Qt::Key_Return);
    REQUIRE(desk.window->openItem().item().state == State::Signed);
    emit desk.problems().heedRequested(desk.kept().front());
    CHECK(desk.kept().size() == 1);
}
