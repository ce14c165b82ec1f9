// SPDX-License-Identifier: GPL-3.0-or-later
// Finding and replacing on the page, by keys.
#include "tests/support/strings.h"
#include "tests/ui/editor/editor_tools.h"
#include "ui/editor/find_bar.h"

#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

struct FindPage : Page {
    FindPage(const QString& title, const QString& body) { editor.setDraft(title, body); }

    FindBar& bar() const { return *editor.findChild<FindBar*>(); }
    QLineEdit* line(const char* name) const
    {
        return bar().findChild<QLineEdit*>(QLatin1String(name));
    }
    QString count() const { return bar().findChild<QLabel*>(QStringLiteral("count"))->text(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(QApplication::focusWidget(), key, modifiers);
    }
    void click(const char* name) const
    {
        QTest::mouseClick(bar().findChild<QToolButton*>(QLatin1String(name)), Qt::LeftButton);
    }
    void replaceWith(const QString& text)
    {
        line("replacement")->setFocus();
        line("replacement")->selectAll();
        commit(text);
    }
};

/// Pixels of the field that have the ground of a place that was found.
int litPixels(const QTextEdit* field)
{
    const QImage picture = field->viewport()->grab().toImage();
    const QColor plain = field->palette().color(QPalette::Base);
    int lit = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            const QColor at = picture.pixelColor(x, y);
            lit += at.red() > 200 && at.green() > 180 && at.blue() < plain.blue() - 60;
        }
    }
    return lit;
}

} // namespace

TEST_CASE("what is typed is found in title and body, counted, and gone round")
{
    FindPage page(QStringLiteral("秋粮过半"), QStringLiteral("截至18日收秋粮26万亩。\n秋粮价稳。"));
    page.editor.find();
    REQUIRE(page.bar().isVisible());
    page.commit(QStringLiteral("秋粮"));
    CHECK(page.body()->textCursor().selectionStart() == 6); // the cursor stood in the body
    CHECK(page.body()->textCursor().selectedText() == QStringLiteral("秋粮"));
    CHECK(page.count() == QStringLiteral("2/3"));
    page.press(Qt::Key_Return);
    CHECK(page.count() == QStringLiteral("3/3"));
    page.press(Qt::Key_Return);
    CHECK(page.count() == QStringLiteral("1/3"));
    CHECK(page.title()->textCursor().selectedText() == QStringLiteral("秋粮"));
    CHECK_FALSE(page.body()->textCursor().hasSelection());
    page.press(Qt::Key_Return, Qt::ShiftModifier);
    CHECK(page.count() == QStringLiteral("3/3"));
    page.commit(QStringLiteral("食"));
    CHECK(page.count() == QStringLiteral("Not found"));
}

TEST_CASE("Esc closes the bar and leaves the cursor at the place")
{
    FindPage page(QStringLiteral("题"), QStringLiteral("甲乙丙乙"));
    page.editor.find();
    page.commit(QStringLiteral("乙"));
    page.press(Qt::Key_Return);
    page.press(Qt::Key_Escape);
    CHECK_FALSE(page.bar().isVisible());
    CHECK(page.body()->hasFocus());
    CHECK(page.body()->textCursor().selectionStart() == 3);
    page.editor.findNext(); // F3 goes on without the bar
    CHECK(page.body()->textCursor().selectionStart() == 1);
    page.editor.findPrevious();
    CHECK(page.body()->textCursor().selectionStart() == 3);
    CHECK_FALSE(page.bar().isVisible());
    page.editor.find();
    page.editor.focusBody();
    page.press(Qt::Key_Escape); // also from the text
    CHECK_FALSE(page.bar().isVisible());
}

TEST_CASE("words selected are what is looked for, in either width and either case")
{
    FindPage page(QString(), QStringLiteral("GDP增长5％，gdp增长5%"));
    QTextCursor cursor = page.body()->textCursor();
    cursor.setPosition(0);
    cursor.setPosition(7, QTextCursor::KeepAnchor);
    page.body()->setTextCursor(cursor);
    page.editor.find();
    CHECK(page.line("wanted")->text() == QStringLiteral("GDP增长5％"));
    CHECK(page.count() == QStringLiteral("1/2"));
    page.click("matchCase");
    CHECK(page.count() == QStringLiteral("1/1"));
}

TEST_CASE("every place is lit up while the bar is open")
{
    FindPage page(QStringLiteral("的"), QStringLiteral("的一的二的"));
    page.editor.find();
    CHECK(litPixels(page.body()) == 0);
    page.commit(QStringLiteral("的"));
    const int three = litPixels(page.body());
    CHECK(three > 300);
    CHECK(litPixels(page.title()) > 100);
    page.editor.rewrite(QStringLiteral("的"), QStringLiteral("的一"));
    CHECK(litPixels(page.body()) < three);
    page.press(Qt::Key_Escape);
    CHECK(litPixels(page.title()) == 0);
}

TEST_CASE("one place after the other is replaced, each a step of undo")
{
    FindPage page(QStringLiteral("我局"), QStringLiteral("我局、我局"));
    page.editor.findAndReplace();
    page.commit(QStringLiteral("我局")); // leads to the first place after the cursor
    page.replaceWith(QStringLiteral("该我局"));
    for (int place = 0; place < 3; ++place)
        page.press(Qt::Key_Return);
    CHECK(page.editor.title() == QStringLiteral("该我局"));
    CHECK(page.editor.body() == QStringLiteral("该我局、该我局"));
    page.editor.focusBody();
    page.editor.undo();
    CHECK(page.editor.body() == QStringLiteral("该我局、我局"));
    page.editor.undo();
    CHECK(page.editor.body() == QStringLiteral("我局、我局"));
    page.editor.focusTitle();
    page.editor.undo();
    CHECK(page.editor.title() == QStringLiteral("我局"));
}

TEST_CASE("when the last place was replaced the bar says how many there were")
{
    FindPage page(QStringLiteral("秋粮过半"), QStringLiteral("秋粮26万亩。"));
    page.editor.findAndReplace();
    page.commit(QStringLiteral("秋粮"));
    page.replaceWith(QStringLiteral("晚稻"));
    for (int i = 0; i < 2; ++i)
        page.press(Qt::Key_Return);
    CHECK(page.editor.title() == QStringLiteral("晚稻过半"));
    CHECK(page.editor.body() == QStringLiteral("晚稻26万亩。"));
    CHECK(page.count() == QStringLiteral("2 replaced, none left"));
    page.line("wanted")->setFocus();
    page.commit(QStringLiteral("x"));
    CHECK(page.count() == QStringLiteral("Not found"));
}

TEST_CASE("replacing goes to a place first where none is selected")
{
    FindPage page(QString(), QStringLiteral("甲乙甲"));
    page.editor.findAndReplace();
    page.commit(QStringLiteral("甲"));
    page.body()->moveCursor(QTextCursor::End);
    page.replaceWith(QStringLiteral("丙"));
    page.press(Qt::Key_Return);
    CHECK(page.editor.body() == QStringLiteral("甲乙甲"));
    page.press(Qt::Key_Return);
    CHECK(page.editor.body() == QStringLiteral("丙乙甲"));
}

TEST_CASE("all places are replaced as one step of undo over both fields")
{
    FindPage page(QStringLiteral("我局甲"), QStringLiteral("我局乙\n我局"));
    page.editor.findAndReplace();
    page.commit(QStringLiteral("我局"));
    page.replaceWith(QStringLiteral("该局"));
    page.click("replaceAll");
    CHECK(page.editor.title() == QStringLiteral("该局甲"));
    CHECK(page.editor.body() == QStringLiteral("该局乙\n该局"));
    CHECK(page.count() == QStringLiteral("3 replaced"));
    page.press(Qt::Key_Escape);
    page.editor.undo();
    CHECK(page.editor.title() == QStringLiteral("我局甲"));
    CHECK(page.editor.body() == QStringLiteral("我局乙\n我局"));
}

TEST_CASE("on locked text there is finding and no replacing")
{
    FindPage page(QString(), QStringLiteral("甲"));
    page.editor.setLocked(true);
    page.editor.findAndReplace();
    page.commit(QStringLiteral("甲"));
    CHECK(page.count() == QStringLiteral("1/1"));
    CHECK_FALSE(page.line("replacement")->isVisible());
    page.click("replaceAll");
    CHECK(page.editor.body() == QStringLiteral("甲"));
}
