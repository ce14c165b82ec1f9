// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/lint/corpus.h"
#include "tests/support/strings.h"

using namespace chengbao;
using namespace chengbao::test;

namespace
{

/// A sign of one unit that means nothing to any rule.
const QChar sign = QChar(0x25A1); // □

/// The same text with other signs in its place, and where the offsets of the one are in the other.
struct Disguise {
    QString text;
    std::vector<int> offsets;

    Disguise(const QString& plain, Dice& dice)
    {
        static const std::vector<QString> signs = {QStringLiteral("😀"), QStringLiteral("🀄"),
                                                   QString(QChar(0xD83D)), QString(QChar(0xDE00))};
        for (QChar unit : plain) {
            offsets.push_back(static_cast<int>(text.size()));
            // Two halves side by side would be a whole.
            const bool half = !text.isEmpty() && text.back().isHighSurrogate();
            text += unit == sign ? (half ? signs[0] : dice.any(signs)) : QString(unit);
        }
        offsets.push_back(static_cast<int>(text.size()));
    }

    QString part(int start, int length) const
    {
        const int from = offsets[static_cast<std::size_t>(start)];
        return text.mid(from, offsets[static_cast<std::size_t>(start + length)] - from);
    }
};

QString withSigns(QString text, Dice& dice)
{
    for (int times = 1 + dice.roll(5); times > 0 && !text.isEmpty(); --times)
        text.insert(dice.roll(text.size() + 1), sign);
    return text;
}

/// A finding of the plain text and its counterpart in the disguised one.
void compare(const Finding& expected, const Finding& found, const Disguise& field)
{
    INFO((expected.rule + QLatin1Char(' ') + expected.text).toStdString());
    CHECK(found.rule == expected.rule);
    CHECK(found.field == expected.field);
    CHECK(found.level == expected.level);
    CHECK(found.start == field.offsets[static_cast<std::size_t>(expected.start)]);
    CHECK(found.text == field.part(expected.start, expected.length));
    CHECK(found.text == field.text.mid(found.start, found.length));
    REQUIRE(found.fixes.size() == expected.fixes.size());
    for (std::size_t fix = 0; fix < found.fixes.size(); ++fix) {
        const auto& edits = found.fixes[fix].edits;
        const auto& expectedEdits = expected.fixes[fix].edits;
        REQUIRE(edits.size() == expectedEdits.size());
        for (std::size_t i = 0; i < edits.size(); ++i)
            CHECK(field.text.mid(edits[i].start, edits[i].length) ==
                  field.part(expectedEdits[i].start, expectedEdits[i].length));
    }
}

} // namespace

TEST_CASE("whatever character stands in a text, findings lie exactly where they should")
{
    const std::vector<Draft> parts = corpus();
    Dice dice;
    INFO("CHENGBAO_SEED=" << dice.seed());
    for (int round = 0; round < 600; ++round) {
        Draft plain = round % 3 == 0 ? mixture(parts, dice) : dice.any(parts);
        plain.title = withSigns(plain.title, dice);
        plain.body = withSigns(plain.body, dice);
        const Disguise title(plain.title, dice);
        const Disguise body(plain.body, dice);
        Draft draft = plain;
        draft.title = title.text;
        draft.body = body.text;
        const auto expected = shippedLinter().lint(plain);
        const auto found = shippedLinter().lint(draft);
        INFO((plain.title + QStringLiteral(" | ") + plain.body).toStdString());
        REQUIRE(found.size() == expected.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (expected[i].field.startsWith(QLatin1String("meta.")))
                CHECK(found[i] == expected[i]);
            else
                compare(expected[i], found[i],
                        expected[i].field == QLatin1String("title") ? title : body);
        }
    }
}

TEST_CASE("a rare Han character is one like any other, behind which findings move by a unit")
{
    for (const Draft& draft : corpus()) {
        Draft common = draft;
        common.body.prepend(QStringLiteral("㐂\n"));
        Draft rare = draft;
        rare.body.prepend(QStringLiteral("𠮷\n"));
        auto expected = shippedLinter().lint(common);
        const auto found = shippedLinter().lint(rare);
        INFO(draft.body.toStdString());
        REQUIRE(found.size() == expected.size());
        for (std::size_t i = 0; i < found.size(); ++i) {
            const bool moves = expected[i].field == QLatin1String("body") && expected[i].start > 0;
            CHECK(found[i].rule == expected[i].rule);
            CHECK(found[i].start == expected[i].start + (moves ? 1 : 0));
            CHECK((moves ? found[i].text == expected[i].text : !found[i].text.isEmpty()));
        }
    }
}
