// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/points.h"
#include "tests/support/strings.h"

#include <limits>
#include <random>

using namespace chengbao;

namespace
{

Points points(const char* text)
{
    const auto read = Points::fromText(QString::fromLatin1(text));
    REQUIRE(read.has_value());
    return *read;
}

QString cut(const char* text, int decimals, Rounding rounding)
{
    return points(text).rounded(decimals, rounding).toText();
}

} // namespace

TEST_CASE("points are read and printed as people write them")
{
    for (const char* text : {"0", "3", "0.5", "-20", "12.25", "999999999.9999"})
        CHECK(points(text).toText() == QString::fromLatin1(text));
    CHECK(points("+2.50").toText() == QStringLiteral("2.5"));
    CHECK(points("-0.0").toText() == QStringLiteral("0"));
    CHECK(Points::ratio(10, 3).toText() == QStringLiteral("10/3"));
    CHECK(Points::ratio(-1, 8).toText() == QStringLiteral("-0.125"));
    for (const char* text : {"", "-", ".5", "1.", "1.23456", "1e3", "0x10", "1,000", " 1", "1\n",
                             "1 ", "1234567890", "nan"})
        CHECK_FALSE(Points::fromText(QString::fromLatin1(text)).has_value());
    CHECK_FALSE(Points::fromText(QStringLiteral("１２")).has_value());
    CHECK_FALSE(Points::fromText(QStringLiteral("五")).has_value());
}

TEST_CASE("what binary floating point cannot hold is exact")
{
    Points sum;
    for (int i = 0; i < 10; ++i)
        sum += points("0.1");
    CHECK(sum == Points(1));
    CHECK(Points(10) / Points(3) * Points(3) == Points(10));
    CHECK(points("1.005") * Points(1000) == Points(1005));
    CHECK(Points::ratio(2, 4) == Points::ratio(1, 2));
    CHECK(Points::ratio(1, -2) == points("-0.5"));
    CHECK(Points::ratio(1, 3) < Points::ratio(334, 1000));
    CHECK(Points::ratio(-1, 3) > Points::ratio(-334, 1000));
}

TEST_CASE("a half goes where the scheme sends it, below zero as above")
{
    CHECK(cut("2.5", 0, Rounding::HalfUp) == QStringLiteral("3"));
    CHECK(cut("-2.5", 0, Rounding::HalfUp) == QStringLiteral("-3"));
    CHECK(cut("2.5", 0, Rounding::HalfEven) == QStringLiteral("2"));
    CHECK(cut("3.5", 0, Rounding::HalfEven) == QStringLiteral("4"));
    CHECK(cut("2.51", 0, Rounding::HalfEven) == QStringLiteral("3"));
    CHECK(cut("-2.9", 0, Rounding::Down) == QStringLiteral("-2"));
    CHECK(cut("1.005", 2, Rounding::HalfUp) == QStringLiteral("1.01"));
    CHECK(cut("1.115", 2, Rounding::HalfEven) == QStringLiteral("1.12"));
    CHECK(cut("1.125", 2, Rounding::HalfEven) == QStringLiteral("1.12"));
    CHECK(Points::ratio(10, 3).rounded(2, Rounding::HalfUp).toText() == QStringLiteral("3.33"));
    CHECK(Points::ratio(20, 3).rounded(2, Rounding::HalfUp).toText() == QStringLiteral("6.67"));
}

TEST_CASE("rounding is the nearest allowed number, on random fractions")
{
    std::mt19937 random(7);
    for (int i = 0; i < 5000; ++i) {
        const Points value = Points::ratio(static_cast<int>(random() % 200001) - 100000,
                                           static_cast<int>(random() % 999) + 1);
        const int decimals = static_cast<int>(random() % 4);
        const Points half = Points::ratio(1, 2) / Points(std::vector{1, 10, 100, 1000}[decimals]);
        for (const Rounding rounding : {Rounding::HalfUp, Rounding::HalfEven}) {
            const Points off = value.rounded(decimals, rounding) - value;
            REQUIRE(off <= half);
            REQUIRE(-off <= half);
        }
        const Points down = value.rounded(decimals, Rounding::Down);
        REQUIRE((value < Points(0) ? -down <= -value : down <= value));
        REQUIRE((-value).rounded(decimals, Rounding::HalfUp) ==
                -value.rounded(decimals, Rounding::HalfUp));
    }
}

TEST_CASE("what leaves the range is invalid for good")
{
    const Points huge(std::numeric_limits<qint64>::max());
    for (const Points lost : {huge + Points(1), huge * Points(2), -huge - Points(5),
                              Points(1) / Points(0), Points::ratio(1, 0)}) {
        CHECK_FALSE(lost.isValid());
        CHECK_FALSE((lost + Points(1)).isValid());
        CHECK_FALSE((lost * Points(0)).isValid());
        CHECK_FALSE((Points(1) / lost).isValid());
        CHECK_FALSE((-lost).isValid());
        CHECK_FALSE(lost.rounded(2, Rounding::HalfUp).isValid());
        CHECK_FALSE(lost.isZero());
        CHECK(lost.toText() == QStringLiteral("?"));
        CHECK(lost < -huge);
    }
    CHECK((huge - huge).isZero());
}

TEST_CASE("the completion rates of the reference")
{
    const auto rate = [](int part, int whole, Rounding rounding) {
        return percentOf(part, whole, 0, rounding)->toText();
    };
    CHECK(rate(255, 300, Rounding::HalfUp) == QStringLiteral("85"));
    CHECK(rate(24, 40, Rounding::HalfUp) == QStringLiteral("60"));
    CHECK(rate(175, 150, Rounding::Down) == QStringLiteral("116"));
    CHECK(rate(175, 150, Rounding::HalfUp) == QStringLiteral("117"));
    CHECK_FALSE(percentOf(1, 0, 0, Rounding::HalfUp).has_value());
}
