// SPDX-License-Identifier: GPL-3.0-or-later
// Numbering of paragraphs and moves by words.
#include "core/text/numbering.h"
#include "core/text/segmenter.h"
#include "core/text/word_moves.h"
#include "tests/support/strings.h"

using namespace chengbao;
using namespace chengbao::text;

namespace
{

QString applied(QString body, std::vector<Edit> edits)
{
    for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit)
        body.replace(edit->start, edit->length, edit->text);
    return body;
}

QString renumber(const QString& body, const Span& part = {})
{
    return applied(body, renumbered(body, part));
}

} // namespace

TEST_CASE("marks are written as the standard has them")
{
    CHECK(ordinalMark(OrdinalStyle::HanStop, 1) == QStringLiteral("一、"));
    CHECK(ordinalMark(OrdinalStyle::HanStop, 10) == QStringLiteral("十、"));
    CHECK(ordinalMark(OrdinalStyle::HanBracket, 21) == QStringLiteral("（二十一）"));
    CHECK(ordinalMark(OrdinalStyle::DigitStop, 12) == QStringLiteral("12."));
    CHECK(ordinalMark(OrdinalStyle::DigitBracket, 3) == QStringLiteral("（3）"));
}

TEST_CASE("every level is numbered on, and anew below a higher one")
{
    CHECK(renumber(QStringLiteral(
              "一、甲\n（二）乙\n（二）丙\n三、丁\n（五）戊\n1.己\n1.庚\n（六）辛")) ==
          QStringLiteral("一、甲\n（一）乙\n（二）丙\n二、丁\n（一）戊\n1.己\n2.庚\n（二）辛"));
    CHECK(renumber(QStringLiteral("（1）甲\n(1)乙")) == QStringLiteral("（1）甲\n（2）乙"));
    CHECK(renumber(QStringLiteral("增长1.5倍\n1.2万亩\n第一产业")) ==
          QStringLiteral("增长1.5倍\n1.2万亩\n第一产业"));
    CHECK(renumber(QString()).isEmpty());
}

TEST_CASE("a part goes on from its own first number")
{
    const QString body = QStringLiteral("一、甲\n三、乙\n三、丙\n（四）丁\n九、戊");
    const int start = static_cast<int>(body.indexOf(u'三'));
    const int end = static_cast<int>(body.indexOf(u'九'));
    CHECK(renumber(body, {start, end - start}) ==
          QStringLiteral("一、甲\n三、乙\n四、丙\n（一）丁\n九、戊"));
}

TEST_CASE("a paragraph becomes the next of a level")
{
    const QString body = QStringLiteral("一、甲\n（一）乙\n丙\n二、丁\n戊");
    const auto next = [&body](int position, OrdinalStyle style) {
        return applied(body, {nextOrdinal(body, position, style)});
    };
    CHECK(next(10, OrdinalStyle::HanBracket) ==
          QStringLiteral("一、甲\n（一）乙\n（二）丙\n二、丁\n戊"));
    CHECK(next(10, OrdinalStyle::DigitStop) ==
          QStringLiteral("一、甲\n（一）乙\n1.丙\n二、丁\n戊"));
    const int size = static_cast<int>(body.size());
    CHECK(next(size, OrdinalStyle::HanStop).endsWith(QStringLiteral("\n三、戊")));
    CHECK(next(size, OrdinalStyle::HanBracket).endsWith(QStringLiteral("\n（一）戊")));
    CHECK(next(5, OrdinalStyle::DigitStop).startsWith(QStringLiteral("一、甲\n1.乙"))); // replaced
}

TEST_CASE("steps of words follow Chinese words")
{
    const auto segmenter =
        Segmenter::fromWords("秋粮 100\n收割 100\n联合 100\n收割机 100\n面积 100\n的 100\n");
    REQUIRE(segmenter);
    const QString text = QStringLiteral("秋粮收割机420台，GDP up 的面积");
    std::vector<int> stops;
    for (int at = 0; at < text.size();)
        stops.push_back(at = nextWord(segmenter.get(), text, at));
    std::vector<int> back;
    for (int at = static_cast<int>(text.size()); at > 0;)
        back.push_back(at = previousWord(segmenter.get(), text, at));
    std::reverse(back.begin(), back.end());
    CHECK(stops.front() == 2);
    CHECK(stops.at(1) == 5);
    CHECK(stops.at(2) == 8);
    CHECK(stops.back() == text.size());
    CHECK(back.front() == 0);
    CHECK(back.at(1) == 2);
    CHECK(wordAt(segmenter.get(), text, 3) == Span{2, 3});
    CHECK(wordAt(segmenter.get(), text, 0) == Span{0, 2});
    CHECK(wordAt(segmenter.get(), QString(), 0) == Span{});
    CHECK(nextWord(segmenter.get(), QString(), 0) == 0);
    CHECK(nextWord(nullptr, QStringLiteral("甲乙，丙"), 0) == 2);
    const QString longText = QStringLiteral("秋粮").repeated(500);
    CHECK(nextWord(segmenter.get(), longText, 500) == 502);
    CHECK(previousWord(segmenter.get(), longText, 500) == 498);
}
