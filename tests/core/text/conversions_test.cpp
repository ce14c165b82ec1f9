// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/conversions.h"
#include "core/text/exact.h"
#include "tests/support/strings.h"

#include <random>

using namespace chengbao::text;

namespace
{

QString told(const std::vector<Conversion>& all)
{
    QStringList texts;
    for (const Conversion& one : all)
        texts << one.text;
    return texts.join(u' ');
}

/// Of the figures in a text: of the only one, or of both.
QString converted(const char* text)
{
    const QString utf16 = QString::fromUtf8(text);
    const auto figures = quantities(utf16);
    REQUIRE((figures.size() == 1 || figures.size() == 2));
    return told(figures.size() == 1 ? conversionsOf(figures[0])
                                    : conversionsOf(figures[0], figures[1]));
}

} // namespace

TEST_CASE("a figure in other units and scales")
{
    const auto [text, expected] = GENERATE(table<const char*, const char*>({
        {"收获26万亩", "260000亩 1.7333万公顷"},
        {"投资3.5亿元", "35000万元"},
        {"投资6000万元", "0.6亿元"},
        {"复垦15亩", "1公顷 0.01平方公里 10000平方米 1万平方米"},
        {"产粮3吨", "3000公斤 6000斤 0.6万斤"},
        {"占52%", ""},
        {"提高2个百分点", ""},
    }));
    INFO(text);
    const QString result = converted(text);
    for (const QString& one : QString::fromUtf8(expected).split(u' ', Qt::SkipEmptyParts)) {
        INFO(one.toStdString() << " in " << result.toStdString());
        CHECK((u' ' + result + u' ').contains(u' ' + one + u' ') ==
              !one.startsWith(QStringLiteral("1.7333")));
    }
    if (*expected == '\0')
        CHECK(result.isEmpty());
}

TEST_CASE("what does not end is rounded and says so")
{
    CHECK(converted("收获26万亩").contains(QStringLiteral("约1.73万公顷")));
    CHECK(converted("60万元，分给7户").contains(QStringLiteral("户均约8.57万元")));
}

TEST_CASE("two figures together")
{
    const auto [text, expected] = GENERATE(table<const char*, const char*>({
        {"由24万亩扩大到27万亩", "增长12.5% 增加3万亩"},
        {"由27万亩减到24万亩", "下降11.11% 减少3万亩 占88.89%"},
        {"应收50万亩，已收26万亩", "下降48% 减少24万亩 占52%"},
        {"由120户增加到480户", "增长300% 增加360户 4倍"},
        {"由86.2%提高到88.5%", "提高2.3个百分点"},
        {"由88.5%降到86.2%", "下降2.3个百分点"},
        {"发放1200万元，惠及8000人", "人均1500元"},
        {"3000公斤，1.5吨", "下降50% 减少1500公斤 占50%"},
        {"占52%，收获26万亩", ""},
        {"12个，0个", "下降100% 减少12个 占0%"},
    }));
    INFO(text);
    CHECK(converted(text).toStdString() == expected);
}

TEST_CASE("arithmetic is exact where doubles are not")
{
    // 0.1 + 0.2
    CHECK(Exact(1, 10).plus({2, 10}) == Exact(3, 10));
    CHECK(Exact(1, 3).plus({1, 6}) == Exact(1, 2));
    CHECK(*Exact(1, 8).toText(2) == QStringLiteral("0.13"));
    CHECK(*Exact(-1, 8).toText(2) == QStringLiteral("-0.13"));
    CHECK(*Exact(1, 1000).toText(2) == QStringLiteral("0"));
    CHECK(*Exact(-1, 1000).toText(2) == QStringLiteral("0"));
    CHECK(*Exact(2005, 1000).toText(2) == QStringLiteral("2.01")); // as a double 2.00499…
    CHECK(Exact(1, 4).fits(2));
    CHECK_FALSE(Exact(1, 3).fits(18));
    CHECK_FALSE(Exact(1).over({0}).has_value());
    const auto figures = quantities(QStringLiteral("共3亿4500万元"));
    REQUIRE(figures.size() == 1);
    CHECK(Exact::of(figures[0]) == Exact(345'000'000));
}

TEST_CASE("exact numbers obey the laws, and what does not fit is nothing")
{
    std::mt19937_64 random(5);
    const auto any = [&random] {
        const qint64 below = 1 + static_cast<qint64>(random() % 10'000'000);
        return Exact(static_cast<qint64>(random() % 2'000'000'000) - 1'000'000'000, below);
    };
    for (int round = 0; round < 2000; ++round) {
        const Exact a = any();
        const Exact b = any();
        const auto sum = a.plus(b);
        REQUIRE(sum.has_value());
        REQUIRE(sum->minus(b) == a);
        REQUIRE(a.plus(b) == b.plus(a));
        if (!b.isZero())
            REQUIRE(a.times(b)->over(b) == a);
        REQUIRE(((a < b) || (b < a) || (a == b)));
    }
    Exact large(std::numeric_limits<qint64>::max());
    const Exact squared = *large.times(large);
    CHECK_FALSE(squared.times(large).has_value());
    CHECK_FALSE(squared.toText(9).has_value());
}
