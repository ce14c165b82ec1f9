// SPDX-License-Identifier: GPL-3.0-or-later
// Numbering and steps of words on the page, by keys and mouse.
#include "core/text/segmenter.h"
#include "tests/support/strings.h"
#include "tests/ui/editor/editor_tools.h"

using namespace chengbao;
using namespace chengbao::ui;

namespace
{

struct WordsPage : Page {
    explicit WordsPage(const QString& body)
    {
        editor.setSegmenter(text::Segmenter::fromWords("秋粮 100\n收割机 100\n面积 100\n"));
        editor.setDraft(QStringLiteral("题"), body);
        editor.focusBody();
        body_()->moveCursor(QTextCursor::Start);
    }
    QTextEdit* body_() const { return Page::body(); }
    int position() const { return body_()->textCursor().position(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers) const
    {
        QTest::keyClick(body_(), key, modifiers);
    }
};

} // namespace

TEST_CASE("Ctrl and the arrows go by Chinese words and on over paragraphs")
{
    const WordsPage page(QStringLiteral("秋粮收割机\n面积"));
    for (const int stop : {2, 5, 6, 8, 8}) {
        page.press(Qt::Key_Right, Qt::ControlModifier);
        CHECK(page.position() == stop);
    }
    for (const int stop : {6, 5, 2, 0, 0}) {
        page.press(Qt::Key_Left, Qt::ControlModifier);
        CHECK(page.position() == stop);
    }
    page.press(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(page.body_()->textCursor().selectedText() == QStringLiteral("秋粮"));
}

TEST_CASE("Ctrl+Backspace and Ctrl+Delete take one word, each a step of undo")
{
    WordsPage page(QStringLiteral("秋粮收割机面积"));
    page.press(Qt::Key_Right, Qt::ControlModifier);
    page.press(Qt::Key_Delete, Qt::ControlModifier);
    CHECK(page.editor.body() == QStringLiteral("秋粮面积"));
    page.press(Qt::Key_Backspace, Qt::ControlModifier);
    CHECK(page.editor.body() == QStringLiteral("面积"));
    page.editor.undo();
    page.editor.undo();
    CHECK(page.editor.body() == QStringLiteral("秋粮收割机面积"));
    page.editor.setLocked(true);
    page.press(Qt::Key_Delete, Qt::ControlModifier);
    CHECK(page.editor.body() == QStringLiteral("秋粮收割机面积"));
}

TEST_CASE("a double click selects one Chinese word")
{
    const WordsPage page(QStringLiteral("秋粮收割机面积"));
    QTextCursor inside(page.body_()->document());
    inside.setPosition(3);
    const QPoint place = page.body_()->cursorRect(inside).center() + QPoint(6, 0);
    QTest::mouseDClick(page.body_()->viewport(), Qt::LeftButton, Qt::NoModifier, place);
    CHECK(page.body_()->textCursor().selectedText() == QStringLiteral("收割机"));
}

TEST_CASE("paragraphs are numbered on and renumbered as one step of undo")
{
    WordsPage page(QStringLiteral("一、甲\n乙\n三、丙"));
    QTextCursor cursor = page.body_()->textCursor();
    cursor.setPosition(5);
    page.body_()->setTextCursor(cursor);
    page.editor.numberAsSecond();
    CHECK(page.editor.body() == QStringLiteral("一、甲\n（一）乙\n三、丙"));
    CHECK(page.position() == 8); // where it was in the words
    page.editor.numberAsFirst();
    CHECK(page.editor.body() == QStringLiteral("一、甲\n二、乙\n三、丙"));
    page.editor.rewrite(QStringLiteral("题"), QStringLiteral("二、甲\n二、乙\n（三）丙"));
    page.editor.renumber();
    CHECK(page.editor.body() == QStringLiteral("一、甲\n二、乙\n（一）丙"));
    page.editor.undo();
    CHECK(page.editor.body() == QStringLiteral("二、甲\n二、乙\n（三）丙"));
}
