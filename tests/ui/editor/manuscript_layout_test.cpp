// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/strings.h"
#include "tests/ui/editor/editor_tools.h"
#include "ui/editor/manuscript_layout.h"

#include <QTextCursor>
#include <QTextDocument>

#include <random>

using namespace chengbao::ui;

namespace
{

struct Sheet {
    QTextDocument document;
    ManuscriptLayout* layout = new ManuscriptLayout(&document, PageMeasure());

    Sheet()
    {
        QFont font;
        font.setPixelSize(20);
        document.setDefaultFont(font);
        document.setDocumentLayout(layout);
        document.setPageSize({2000, -1});
    }
    int linesOf(int paragraph) const
    {
        return document.findBlockByNumber(paragraph).layout()->lineCount();
    }
};

constexpr qreal pitch = 35; // 1.75 × 20

} // namespace

TEST_CASE("a line holds 28 characters, the first two fewer")
{
    Sheet sheet;
    const QChar han(u'国');
    sheet.document.setPlainText(QString(26, han));
    CHECK(sheet.linesOf(0) == 1);
    sheet.document.setPlainText(QString(27, han));
    CHECK(sheet.linesOf(0) == 2);
    sheet.document.setPlainText(QString(26 + 28, han));
    CHECK(sheet.linesOf(0) == 2);
    sheet.document.setPlainText(QString(26 + 28 + 1, han));
    CHECK(sheet.linesOf(0) == 3);
    CHECK(sheet.document.size().height() == pitch * 3);
}

TEST_CASE("a page narrower than the column wraps earlier")
{
    Sheet sheet;
    sheet.document.setPlainText(QString(26, QChar(u'国')));
    sheet.document.setPageSize({sheet.layout->columnWidth() / 2, -1});
    CHECK(sheet.linesOf(0) == 2);
}

TEST_CASE("every character is hit where it is drawn")
{
    Sheet sheet;
    sheet.document.setPlainText(QString(40, QChar(u'国')) + QStringLiteral("\n\n二\n") +
                                QString(30, QChar(u'民')));
    for (QTextBlock block = sheet.document.begin(); block.isValid(); block = block.next()) {
        const QRectF area = sheet.layout->blockBoundingRect(block);
        for (int i = 0; i < block.length() - 1; ++i) {
            const QTextLine line = block.layout()->lineForTextPosition(i);
            const QPointF point(line.cursorToX(i) + 1, area.top() + line.y() + 1);
            REQUIRE(sheet.layout->hitTest(point, Qt::ExactHit) == block.position() + i);
        }
    }
    CHECK(sheet.layout->hitTest({1, 1}, Qt::ExactHit) == -1); // the indent
    CHECK(sheet.layout->hitTest({1, 1}, Qt::FuzzyHit) == 0);
    CHECK(sheet.layout->hitTest({-50, -50}, Qt::FuzzyHit) == 0);
    CHECK(sheet.layout->hitTest({5000, 5000}, Qt::FuzzyHit) == sheet.document.characterCount() - 1);
}

TEST_CASE("laying out change by change ends where laying out at once does")
{
    Sheet sheet;
    std::mt19937 random(7);
    const auto below = [&random](int limit) { return static_cast<int>(random() % limit); };
    for (int step = 0; step < 400; ++step) {
        QTextCursor cursor(&sheet.document);
        const int size = sheet.document.characterCount();
        cursor.setPosition(below(size));
        if (below(3) == 0)
            cursor.setPosition(std::min(cursor.position() + below(60), size - 1),
                               QTextCursor::KeepAnchor);
        cursor.insertText(below(4) == 0 ? QStringLiteral("一\n二\n")
                                        : QString(below(40), QChar(u'国')));
        if (below(10) == 0)
            sheet.document.undo();

        Sheet fresh;
        fresh.document.setPlainText(sheet.document.toPlainText());
        REQUIRE(sheet.document.size() == fresh.document.size());
        REQUIRE(sheet.layout->blockBoundingRect(sheet.document.lastBlock()) ==
                fresh.layout->blockBoundingRect(fresh.document.lastBlock()));
    }
}

TEST_CASE("a large text is laid out where it is asked for, and in the end everywhere")
{
    Sheet sheet, fresh;
    QString text;
    for (int i = 0; i < 3000; ++i)
        text += QStringLiteral("第%1段，增长5.2%，GDP is up。").arg(i).repeated(1 + i % 4) + u'\n';
    sheet.document.setPlainText(text);
    CHECK(sheet.linesOf(2000) == 0);
    const QTextBlock asked = sheet.document.findBlockByNumber(2000);
    const qreal height = sheet.layout->blockBoundingRect(asked).height();
    CHECK(sheet.linesOf(2000) > 0);
    CHECK(height == pitch * sheet.linesOf(2000));
    QTextCursor(&sheet.document).insertText(QStringLiteral("又"));

    for (const QString& paragraph : text.split(u'\n')) { // paragraph by paragraph: never guessed
        QTextCursor cursor(&fresh.document);
        cursor.movePosition(QTextCursor::End);
        if (!cursor.atStart())
            cursor.insertBlock();
        cursor.insertText(paragraph);
    }
    QTextCursor(&fresh.document).insertText(QStringLiteral("又"));
    qreal moved = 0;
    QObject::connect(sheet.layout, &ManuscriptLayout::shifted,
                     [&](qreal, qreal by) { moved += by; });
    const qreal guessed = sheet.document.size().height();
    REQUIRE(QTest::qWaitFor([&] { return sheet.linesOf(2999) > 0 && sheet.linesOf(1999) > 0; }));
    QCoreApplication::processEvents();
    CHECK(sheet.document.size() == fresh.document.size());
    CHECK(guessed + moved == fresh.document.size().height());
    CHECK(sheet.layout->blockBoundingRect(sheet.document.lastBlock()) ==
          fresh.layout->blockBoundingRect(fresh.document.lastBlock()));
}

TEST_CASE("marks are drawn in the colour of the worst level, beside what is composed too")
{
    Page page;
    page.editor.setDraft(QString(), QStringLiteral("甲乙丙丁"));
    const QImage plain = page.body()->viewport()->grab().toImage();
    page.editor.setFindings({finding(chengbao::Level::Hint, QStringLiteral("body"), 0, 4),
                             finding(chengbao::Level::Error, QStringLiteral("body"), 1, 1)},
                            page.editor.documentRevision());
    CHECK(page.body()->viewport()->grab().toImage() != plain);
    CHECK(underlines(page.body()) == std::vector<Underline>{{0, 1, chengbao::Level::Hint},
                                                            {1, 1, chengbao::Level::Error},
                                                            {2, 2, chengbao::Level::Hint}});
    page.editor.setFindings({}, page.editor.documentRevision());
    CHECK(page.body()->viewport()->grab().toImage() == plain);
}

TEST_CASE("the page can be drawn in every state of the cursor")
{
    Page page;
    page.editor.setDraft(QStringLiteral("题"),
                         QStringLiteral("一、做法\n\n") + QString(90, QChar(u'国')));
    page.editor.setFindings({finding(chengbao::Level::Error, QStringLiteral("body"), 10, 70),
                             finding(chengbao::Level::Hint, QStringLiteral("body"), 0, 95)},
                            page.editor.documentRevision());
    page.editor.focusBody();
    const QImage before = page.body()->grab().toImage();
    page.editor.selectAll();
    const QImage selected = page.body()->grab().toImage();
    CHECK(before != selected);
    page.compose(QStringLiteral("guo jia"));
    CHECK(page.body()->grab().toImage() != selected);
    page.compose(QString());
}
