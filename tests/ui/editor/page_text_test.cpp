// SPDX-License-Identifier: GPL-3.0-or-later
// The parts below the fields: changes of text, pasted text, headings, smallest edits.
#include "tests/support/strings.h"
#include "ui/editor/headings.h"
#include "ui/editor/least_edits.h"
#include "ui/editor/plain_paste.h"
#include "ui/editor/text_change.h"
#include "ui/editor/text_mirror.h"

#include <QTextCursor>
#include <QTextDocument>

#include <random>

using namespace chengbao;
using namespace chengbao::ui;

TEST_CASE("an underline follows the text, grows with it and goes with it")
{
    const Span span{10, 5};
    struct Case {
        TextChange change;
        std::optional<Span> carried, whole;
    };
    const Case cases[] = {
        {{0, 0, 3}, Span{13, 5}, Span{13, 5}},    // before
        {{10, 0, 3}, Span{13, 5}, Span{13, 5}},   // right before
        {{15, 0, 3}, Span{10, 5}, Span{10, 5}},   // right after
        {{12, 0, 3}, Span{10, 8}, std::nullopt},  // inside
        {{12, 2, 0}, Span{10, 3}, std::nullopt},  // cut inside
        {{8, 4, 1}, Span{9, 3}, std::nullopt},    // across the start
        {{13, 4, 1}, Span{10, 3}, std::nullopt},  // across the end
        {{10, 5, 2}, std::nullopt, std::nullopt}, // replaced
        {{8, 9, 0}, std::nullopt, std::nullopt},  // deleted around
    };
    for (const Case& one : cases) {
        CAPTURE(one.change.start, one.change.removed, one.change.added);
        CHECK(carriedAlong(span, one.change) == one.carried);
        CHECK(untouched(span, one.change) == one.whole);
    }
}

TEST_CASE("the log finds places of then over any number of changes")
{
    ChangeLog log;
    for (int i = 0; i < 5; ++i)
        log.record({3 + i, 0, 1});
    log.record({0, 2, 0});
    CHECK(log.now({4, 2}) == Span{7, 2});
    CHECK(log.now({0, 1}) == std::nullopt);
    CHECK(log.now({2, 2}) == std::nullopt);
    log.clear();
    CHECK(log.now({4, 2}) == Span{4, 2});
}

TEST_CASE("pasted text becomes plain paragraphs")
{
    const auto pasted = [](const char16_t* text, bool atStart = true) {
        return plainParagraphs(QString::fromUtf16(text), atStart);
    };
    CHECK(pasted(u"　　一\r\n\r\n\r\n\t二 \r三") == QStringLiteral("一\n二\n三"));
    CHECK(pasted(u"一\u2029二\u2028三\v四") == QStringLiteral("一\n二\n三\n四"));
    CHECK(pasted(u"\ufeffa\u00a0b\tc\u200b\u0007d") == QStringLiteral("a b cd"));
    CHECK(pasted(u" word ", false) == QStringLiteral(" word "));
    CHECK(pasted(u"\n二\n", false) == QStringLiteral("\n二\n"));
    CHECK(pasted(u"") == QString());
    CHECK(pasted(u"   ") == QString());
    CHECK(pasted(u"𠮷野家") == QStringLiteral("𠮷野家"));
}

TEST_CASE("headings are told from paragraphs that merely count")
{
    struct Case {
        const char16_t* text;
        int level, length;
    };
    const Case cases[] = {
        {u"一、主要做法", 1, 6},
        {u"二十一、附则", 1, 6},
        {u"（一）抓调度。成立专班。", 2, 7},
        {u"(二)抓机具", 2, 6},
        {u"一是抓调度", 0, 0},
        {u"十九大以来", 0, 0},
        {u"（一", 0, 0},
        {u"（）", 0, 0},
        {u"一", 0, 0},
        {u"", 0, 0},
        {u"、一", 0, 0},
        {u"（一个）", 0, 0},
    };
    for (const Case& one : cases) {
        CAPTURE(QString::fromUtf16(one.text));
        const Heading heading = headingOf(QString::fromUtf16(one.text));
        CHECK(heading.level == one.level);
        CHECK(heading.span == Span{0, one.length});
    }
}

TEST_CASE("least edits touch only what differs")
{
    CHECK(leastEdits(QStringLiteral("a\nb"), QStringLiteral("a\nb")).empty());
    CHECK(leastEdits(QStringLiteral("我局\n乙\n我局"), QStringLiteral("该局\n乙\n该局")) ==
          std::vector<Edit>{{0, 1, QStringLiteral("该")}, {5, 1, QStringLiteral("该")}});
    CHECK(leastEdits(QStringLiteral("啊啊"), QStringLiteral("啊啊啊")) ==
          std::vector<Edit>{{2, 0, QStringLiteral("啊")}});
    CHECK(leastEdits(QStringLiteral("a\nb"), QStringLiteral("ab")) ==
          std::vector<Edit>{{1, 1, QString()}});
}

TEST_CASE("the mirror shows the document's text whatever happens to it")
{
    QTextDocument document;
    document.documentLayout();
    TextMirror mirror(&document);
    QString replayed;
    QObject::connect(&mirror, &TextMirror::changed, &document,
                     [&](const std::vector<TextChange>& changes) {
                         for (const TextChange& change : changes) {
                             CHECK((change.removed > 0 || change.added > 0));
                             replayed.replace(change.start, change.removed,
                                              mirror.text().mid(change.start, change.added));
                         }
                     });
    std::mt19937 random(20260918);
    const auto below = [&random](int limit) { return static_cast<int>(random() % limit); };
    const QStringList pieces{QStringLiteral("我局"), QStringLiteral("a\nb"),
                             QStringLiteral("\n"),   QString(),
                             QStringLiteral("𠮷"),   QStringLiteral("\u2028")};
    for (int step = 0; step < 2000; ++step) {
        QTextCursor cursor(&document);
        const int edits = 1 + below(3);
        cursor.beginEditBlock();
        for (int i = 0; i < edits; ++i) {
            const int size = document.characterCount();
            cursor.setPosition(below(size));
            cursor.setPosition(std::min(cursor.position() + below(4), size - 1),
                               QTextCursor::KeepAnchor);
            cursor.insertText(pieces[below(static_cast<int>(pieces.size()))]);
        }
        cursor.endEditBlock();
        const int what = below(12);
        if (what == 0)
            document.undo();
        else if (what == 1)
            document.redo();
        else if (what == 2)
            document.markContentsDirty(0, document.characterCount());
        REQUIRE(mirror.text() == document.toPlainText());
        if (step % 500 == 499)
            document.setPlainText(QStringLiteral("新\n开始"));
    }
    CHECK(replayed == mirror.text());
}
