// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/strings.h"
#include "tests/ui/editor/editor_tools.h"
#include "ui/editor/body_field.h"
#include "ui/editor/field_menu.h"
#include "ui/editor/finding_card.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

/// 我局 marked as an error with two ways to mend it, and the sentence around it as a hint.
struct MarkedPage : Page {
    Finding wrong = finding(Level::Error, QStringLiteral("body"), 2, 2);
    Finding vague = finding(Level::Hint, QStringLiteral("body"), 0, 6);

    MarkedPage()
    {
        wrong.source = QStringLiteral("写作规范");
        wrong.fixes = {{QStringLiteral("改为“该局”"), {{2, 2, QStringLiteral("该局")}}},
                       {QStringLiteral("改为“县局”"), {{2, 2, QStringLiteral("县局")}}}};
        editor.setDraft(QString(), QStringLiteral("今天我局开会"));
        editor.setFindings({vague, wrong}, editor.documentRevision());
        editor.focusBody();
        putCursor(3);
    }
    void putCursor(int position) const
    {
        QTextCursor cursor(body()->document());
        cursor.setPosition(position);
        body()->setTextCursor(cursor);
    }
    QStringList words() const
    {
        QStringList texts;
        for (const QLabel* label : card()->findChildren<QLabel*>())
            texts << label->text();
        return texts;
    }
};

void moveMouse(QTextEdit* field, int position)
{
    QTextCursor cursor(field->document());
    cursor.setPosition(position);
    const QPointF place = field->cursorRect(cursor).center() + QPoint(4, 0);
    QMouseEvent move(QEvent::MouseMove, place, field->viewport()->mapToGlobal(place), Qt::NoButton,
                     Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(field->viewport(), &move);
}

} // namespace

TEST_CASE("F4 shows what stands at the cursor, the worst first, and Esc gives the keyboard back")
{
    MarkedPage page;
    page.editor.setRuleName([](const QString&) { return QStringLiteral("第一人称"); });
    QSignalSpy activated(&page.editor, &DraftEditor::findingActivated);
    QTest::keyClick(page.body(), Qt::Key_F4);

    REQUIRE(page.card()->isVisible());
    CHECK(page.card()->findings() == std::vector<Finding>{page.wrong, page.vague});
    CHECK(page.words().contains(QStringLiteral("Error · 第一人称")));
    CHECK(page.words().contains(page.wrong.message));
    CHECK(page.words().contains(QStringLiteral("Source: 写作规范")));
    REQUIRE(activated.count() == 1);
    CHECK(activated[0][0].value<Finding>() == page.wrong);

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    CHECK_FALSE(page.card()->isVisible());
    CHECK(page.body()->hasFocus());
}

TEST_CASE("the card shows an example of what the rule finds and of what is right")
{
    MarkedPage page;
    page.editor.setExample([](const Finding& finding) -> std::optional<lint::TellingExample> {
        if (finding.level == Level::Hint)
            return std::nullopt;
        return lint::TellingExample{QStringLiteral("我县开会"), QStringLiteral("全县开会")};
    });
    QTest::keyClick(page.body(), Qt::Key_F4);
    const QStringList words = page.words();
    CHECK(words.filter(QStringLiteral("我县开会")).size() == 1);
    CHECK(words.contains(QStringLiteral("Wrong: 我县开会\nRight: 全县开会")));
}

TEST_CASE("the card goes when the text is locked")
{
    MarkedPage page;
    QTest::keyClick(page.body(), Qt::Key_F4);
    REQUIRE(page.card()->isVisible());
    page.editor.setLocked(true);
    CHECK_FALSE(page.card()->isVisible());
}

TEST_CASE("the card's fixes are pressed by keyboard")
{
    MarkedPage page;
    QTest::keyClick(page.body(), Qt::Key_F4);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    auto* button = qobject_cast<QPushButton*>(QApplication::focusWidget());
    REQUIRE(button != nullptr);
    CHECK(button->accessibleName() == QStringLiteral("改为“县局”"));
    QTest::keyClick(button, Qt::Key_Return);

    CHECK(page.editor.body() == QStringLiteral("今天县局开会"));
    CHECK_FALSE(page.card()->isVisible());
    CHECK(page.body()->hasFocus());
    page.editor.undo();
    CHECK(page.editor.body() == QStringLiteral("今天我局开会"));
}

TEST_CASE("Ctrl+. applies the first fix, on the card and without it")
{
    for (const bool withCard : {false, true}) {
        MarkedPage page;
        if (withCard)
            QTest::keyClick(page.body(), Qt::Key_F4);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Period, Qt::ControlModifier);
        CHECK(page.editor.body() == QStringLiteral("今天该局开会"));
    }
}

TEST_CASE("away from findings F4 and Ctrl+. do nothing")
{
    MarkedPage page;
    page.editor.setFindings({page.wrong}, page.editor.documentRevision());
    page.putCursor(6);
    QTest::keyClick(page.body(), Qt::Key_F4);
    QTest::keyClick(page.body(), Qt::Key_Period, Qt::ControlModifier);
    CHECK_FALSE(page.card()->isVisible());
    CHECK(page.editor.body() == QStringLiteral("今天我局开会"));
}

TEST_CASE("resting the pointer on a mark shows the card without taking the keyboard")
{
    MarkedPage page;
    moveMouse(page.body(), 3);
    CHECK_FALSE(page.card()->isVisible());
    REQUIRE(QTest::qWaitFor([&] { return page.card()->isVisible(); }));
    CHECK(page.body()->hasFocus());

    page.commit(QStringLiteral("新"));
    CHECK_FALSE(page.card()->isVisible());
}

TEST_CASE("the card goes when the pointer leaves the mark")
{
    MarkedPage page;
    page.editor.setFindings({page.wrong}, page.editor.documentRevision());
    moveMouse(page.body(), 3);
    REQUIRE(QTest::qWaitFor([&] { return page.card()->isVisible(); }));
    moveMouse(page.body(), 4); // the next character
    CHECK(QTest::qWaitFor([&] { return !page.card()->isVisible(); }));
}

TEST_CASE("on locked text the card explains and mends nothing")
{
    MarkedPage page;
    page.editor.setLocked(true);
    QTest::keyClick(page.body(), Qt::Key_F4);
    REQUIRE(page.card()->isVisible());
    CHECK(page.card()->findChildren<QPushButton*>().isEmpty());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Period, Qt::ControlModifier);
    CHECK(page.editor.body() == QStringLiteral("今天我局开会"));
}

TEST_CASE("going elsewhere closes the card and leaves the keyboard there")
{
    MarkedPage page;
    QTest::keyClick(page.body(), Qt::Key_F4);
    page.title()->setFocus();
    CHECK_FALSE(page.card()->isVisible());
    CHECK(page.title()->hasFocus());
}

TEST_CASE("the card stays within the page, however small")
{
    MarkedPage page;
    page.editor.resize(400, 240);
    QTest::keyClick(page.body(), Qt::Key_F4);
    CHECK(page.card()->geometry().left() >= 0);
    CHECK(page.card()->geometry().right() <= page.editor.width());
}

TEST_CASE("a Ctrl+click tells which finding is meant")
{
    MarkedPage page;
    QSignalSpy activated(&page.editor, &DraftEditor::findingActivated);
    QTextCursor cursor(page.body()->document());
    cursor.setPosition(3);
    const QPoint place = page.body()->cursorRect(cursor).center();
    QTest::mouseClick(page.body()->viewport(), Qt::LeftButton, Qt::NoModifier, place);
    CHECK(activated.count() == 0);
    QTest::mouseClick(page.body()->viewport(), Qt::LeftButton, Qt::ControlModifier, place);
    REQUIRE(activated.count() == 1);
    CHECK(activated[0][0].value<Finding>() == page.wrong);
}

TEST_CASE("the context menu offers the fixes first, and none on locked text")
{
    MarkedPage page;
    auto* field = qobject_cast<BodyField*>(page.body());
    REQUIRE(field != nullptr);
    const auto menu = makeFieldMenu(*field, {page.wrong, page.vague}, true);
    const QList<QAction*> actions = menu->actions();
    CHECK(actions.at(0)->text() == QStringLiteral("改为“该局”"));
    CHECK(actions.at(2)->isSeparator());
    CHECK(fixOf(*actions.at(1))->fix == page.wrong.fixes[1]);
    CHECK_FALSE(fixOf(*actions.at(3)));

    QSignalSpy undo(field, &WritingField::undoRequested);
    auto* undoAction = menu->findChild<QAction*>(QStringLiteral("edit-undo"));
    undoAction->setEnabled(true);
    undoAction->trigger();
    CHECK(undo.count() == 1);

    CHECK_FALSE(fixOf(*makeFieldMenu(*field, {page.wrong}, false)->actions().at(0)));
}

namespace
{

/// A page whose findings may be ignored, the card open with the keyboard on it.
struct IgnoringPage : MarkedPage {
    QSignalSpy ignored{&editor, &DraftEditor::ignoreRequested};

    explicit IgnoringPage(const QString& rule = QStringLiteral("person.first-person"))
    {
        wrong.rule = rule;
        wrong.level = Level::Warning;
        wrong.text = QStringLiteral("我局");
        show();
        QTest::keyClick(body(), Qt::Key_F4);
        REQUIRE(card()->isVisible());
    }
    void show()
    {
        editor.setIgnoring([](const Finding&) {
            return IgnoreTerms{QStringLiteral("第一人称"), QStringLiteral("我局")};
        });
        editor.setFindings({wrong}, editor.documentRevision());
    }
    QPushButton* button(const QString& text) const
    {
        for (auto* candidate : card()->findChildren<QPushButton*>()) {
            if (candidate->text() == text && candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }
    /// Moves the keyboard down the card to a button and presses it.
    void choose(const QString& text) const
    {
        QPushButton* wanted = button(text);
        REQUIRE(wanted != nullptr);
        for (int i = 0; i < 20 && QApplication::focusWidget() != wanted; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        REQUIRE(QApplication::focusWidget() == wanted);
        QTest::keyClick(wanted, Qt::Key_Return);
    }
    QLineEdit* reason() const { return qobject_cast<QLineEdit*>(QApplication::focusWidget()); }
    IgnoreChoice choice() const { return ignored.at(0).at(1).value<IgnoreChoice>(); }
};

} // namespace

TEST_CASE("a finding is ignored here by keyboard, with or without a reason")
{
    IgnoringPage page;
    page.choose(QStringLiteral("Ignore here"));
    REQUIRE(page.reason() != nullptr);
    const bool withReason = GENERATE(false, true);
    if (withReason)
        QTest::keyClicks(page.reason(), QStringLiteral("as quoted"));
    QTest::keyClick(page.reason(), Qt::Key_Return);

    REQUIRE(page.ignored.count() == 1);
    CHECK(page.ignored[0][0].value<Finding>() == page.wrong);
    CHECK(page.choice().extent == IgnoreExtent::Here);
    CHECK_FALSE(page.choice().wholeRule);
    CHECK(page.choice().reason == (withReason ? QStringLiteral("as quoted") : QString()));
    CHECK_FALSE(page.card()->isVisible());
    CHECK(page.body()->hasFocus());
    CHECK(page.editor.body() == QStringLiteral("今天我局开会"));
}

TEST_CASE("never again asks whether these words or the whole rule are meant")
{
    const bool wholeRule = GENERATE(false, true);
    IgnoringPage page;
    page.choose(QStringLiteral("Never again"));
    const auto radios = page.card()->findChildren<QRadioButton*>();
    REQUIRE(radios.size() == 2);
    CHECK(radios[0]->isVisible());
    CHECK(radios[0]->isChecked());
    CHECK(radios[1]->text().contains(QStringLiteral("第一人称")));
    if (wholeRule)
        radios[1]->click();
    QTest::keyClick(page.card()->findChild<QLineEdit*>(), Qt::Key_Return);
    REQUIRE(page.ignored.count() == 1);
    CHECK(page.choice().extent == IgnoreExtent::Always);
    CHECK(page.choice().wholeRule == wholeRule);
}

TEST_CASE("Esc goes back from the reason to the card, then from the card to the text")
{
    IgnoringPage page;
    page.choose(QStringLiteral("Ignore in this item"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    CHECK(page.card()->isVisible());
    CHECK(page.button(QStringLiteral("Ignore here")) != nullptr);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    CHECK_FALSE(page.card()->isVisible());
    CHECK(page.body()->hasFocus());
    CHECK(page.ignored.count() == 0);
}

TEST_CASE("an error is not ignored without a reason")
{
    IgnoringPage page;
    page.wrong.level = Level::Error;
    page.show();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTest::keyClick(page.body(), Qt::Key_F4);
    page.choose(QStringLiteral("Ignore here"));
    QTest::keyClicks(page.reason(), QStringLiteral("  "));
    QTest::keyClick(page.reason(), Qt::Key_Return);
    CHECK(page.ignored.count() == 0);
    QTest::keyClicks(page.reason(), QStringLiteral("agreed"));
    QTest::keyClick(page.reason(), Qt::Key_Return);
    CHECK(page.ignored.count() == 1);
}

TEST_CASE("what guards the way out of the office cannot be ignored, and the card says so")
{
    IgnoringPage page(QStringLiteral("secret.marking"));
    CHECK(page.button(QStringLiteral("Ignore here")) == nullptr);
    CHECK(page.words().contains(
        QStringLiteral("This guards what leaves the office and cannot be ignored.")));
}

TEST_CASE("personal data is ignored in one place only, with a reason even where it is a warning")
{
    IgnoringPage page(QStringLiteral("privacy.person"));
    CHECK(page.button(QStringLiteral("Ignore in this item")) == nullptr);
    QTest::keyClick(page.body(), Qt::Key_F4);
    page.choose(QStringLiteral("Ignore here"));
    QTest::keyClick(page.reason(), Qt::Key_Return);
    CHECK(page.ignored.count() == 0);
    QTest::keyClicks(page.reason(), QStringLiteral("agreed"));
    QTest::keyClick(page.reason(), Qt::Key_Return);
    CHECK(page.ignored.count() == 1);
}

TEST_CASE("the context menu offers how far each finding may be ignored")
{
    MarkedPage page;
    auto* field = qobject_cast<BodyField*>(page.body());
    Finding guarded = page.vague;
    guarded.rule = QStringLiteral("secret.marking");
    page.wrong.text = QStringLiteral("我局");
    page.wrong.fixes.clear();
    const auto menu = makeFieldMenu(*field, {page.wrong, guarded}, true);
    const QList<QAction*> actions = menu->actions();
    REQUIRE(actions.at(0)->menu() != nullptr);
    CHECK(actions.at(0)->text() == QStringLiteral("Ignore “我局”"));
    CHECK(actions.at(1)->isSeparator());
    const QList<QAction*> extents = actions.at(0)->menu()->actions();
    REQUIRE(extents.size() == 3);
    CHECK(ignoreOf(*extents[1])->finding == page.wrong);
    CHECK(ignoreOf(*extents[1])->extent == IgnoreExtent::Item);
    CHECK_FALSE(ignoreOf(*actions.at(0)));
    CHECK_FALSE(fixOf(*extents[1]));
}

TEST_CASE("on a small page the card leaves out source and example and keeps its buttons in sight")
{
    MarkedPage page;
    page.editor.setExample([](const Finding&) {
        return lint::TellingExample{QStringLiteral("我局组织检查。"),
                                    QStringLiteral("县局组织检查。")};
    });
    page.editor.setFindings({page.wrong}, page.editor.documentRevision());
    const auto source = [&page] {
        for (const QLabel* label : page.card()->findChildren<QLabel*>()) {
            if (label->text().contains(page.wrong.source))
                return label;
        }
        return static_cast<const QLabel*>(nullptr);
    };
    page.editor.resize(600, 700);
    QTest::keyClick(page.body(), Qt::Key_F4);
    REQUIRE(source() != nullptr);
    CHECK(source()->isVisible());
    const int whole = page.card()->height();
    page.card()->close();

    page.editor.resize(600, whole - 10);
    QTest::qWait(0);
    QTest::keyClick(page.body(), Qt::Key_F4);
    REQUIRE(source() != nullptr);
    CHECK_FALSE(source()->isVisible());
    const QRect shown = page.card()->geometry();
    CHECK(shown.height() < whole);
    CHECK(page.card()->parentWidget()->rect().contains(shown));
}
