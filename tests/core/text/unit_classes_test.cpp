// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/unit_classes.h"

#include <QString>

#include <catch2/catch.hpp>

#include <random>

using namespace chengbao::text;

TEST_CASE("What units are is told in both widths", "[unit_classes]")
{
    const QString text = QStringLiteral("共３户、二人（第1批），“好”。完");
    const UnitClasses classes(text);
    const auto all = [&](int wanted) {
        QString found;
        for (int i = classes.next(wanted, 0); i < text.size(); i = classes.next(wanted, i + 1))
            found += text[i];
        return found;
    };
    CHECK(all(UnitClasses::Digit) == QStringLiteral("３1"));
    CHECK(all(UnitClasses::figure) == QStringLiteral("３二1"));
    CHECK(all(UnitClasses::Pair) == QStringLiteral("（）“”"));
    CHECK(all(UnitClasses::Stop) == QStringLiteral("。"));
    CHECK(all(UnitClasses::Stop | UnitClasses::Comma) == QStringLiteral("，。"));
    CHECK(all(UnitClasses::HalfMark) == QStringLiteral("（），"));
    CHECK(all(UnitClasses::Ordinal) == QStringLiteral("（第"));
}

TEST_CASE("The next unit of a class is found wherever the search begins and ends", "[unit_classes]")
{
    std::mt19937 random(5);
    for (int round = 0; round < 200; ++round) {
        QString text;
        for (auto length = random() % 40; length > 0; --length)
            text += random() % 9 == 0   ? QChar(u'7')
                    : random() % 9 == 0 ? QChar(u'七')
                                        : QChar(u'人');
        const UnitClasses classes(text);
        const auto size = static_cast<int>(text.size());
        for (int from = 0; from <= size; ++from) {
            for (int end = from; end <= size; ++end) {
                int expected = from;
                while (expected < end && text[expected] != u'7')
                    ++expected;
                REQUIRE(classes.next(UnitClasses::Digit, from, end) == expected);
            }
        }
    }
}

TEST_CASE("Classes of parts are those of the whole", "[unit_classes]")
{
    const UnitClasses part(u"甲2");
    UnitClasses whole(qsizetype(5));
    whole.put(2, part);
    CHECK(whole.next(UnitClasses::Digit, 0) == 3);
    CHECK(whole.next(UnitClasses::Digit, 4) == 5);
}
