// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/difference.h"
#include "core/text/shortest_edit.h"
#include "tests/support/strings.h"

#include <numeric>
#include <random>

using namespace chengbao;
using namespace chengbao::text;
using Kind = DifferencePart::Kind;

namespace
{

/// 旧[-去-]{+来+}文
QString shown(const QString& from, const QString& to)
{
    QString text;
    for (const DifferencePart& part : difference(from, to)) {
        if (part.kind == Kind::Same)
            text += from.mid(part.from.start, part.from.length);
        else if (part.kind == Kind::Removed)
            text += QStringLiteral("[-%1-]").arg(from.mid(part.from.start, part.from.length));
        else
            text += QStringLiteral("{+%1+}").arg(to.mid(part.to.start, part.to.length));
    }
    return text;
}

bool splitsPair(const QString& text, int at)
{
    return at > 0 && at < text.size() && text[at].isLowSurrogate() &&
           text[at - 1].isHighSurrogate();
}

/// What the contract says, whatever the texts.
void checkHolds(const QString& from, const QString& to)
{
    INFO(from.left(200).toStdString() << " → " << to.left(200).toStdString());
    QString older, newer;
    const auto parts = difference(from, to);
    for (const DifferencePart& part : parts) {
        REQUIRE(part.from.start == older.size());
        REQUIRE(part.to.start == newer.size());
        const QString removed = from.mid(part.from.start, part.from.length);
        const QString added = to.mid(part.to.start, part.to.length);
        REQUIRE(part.from.length + part.to.length > 0);
        if (part.kind == Kind::Same)
            REQUIRE(removed == added);
        else
            REQUIRE((part.kind == Kind::Removed ? added : removed).isEmpty());
        older += removed;
        newer += added;
        REQUIRE_FALSE(splitsPair(from, part.from.start));
        REQUIRE_FALSE(splitsPair(to, part.to.start));
    }
    REQUIRE(older == from);
    REQUIRE(newer == to);
    REQUIRE((from != to || parts.size() <= 1));
}

QString randomText(std::mt19937& random, int length, const QStringList& alphabet)
{
    std::uniform_int_distribution<int> pick(0, static_cast<int>(alphabet.size()) - 1);
    QString text;
    while (text.size() < length)
        text += alphabet[pick(random)];
    return text;
}

QString mutated(std::mt19937& random, QString text, int edits, const QStringList& alphabet)
{
    for (int i = 0; i < edits; ++i) {
        const int size = static_cast<int>(text.size());
        const int at = std::uniform_int_distribution<int>(0, size)(random);
        const int gone = std::uniform_int_distribution<int>(0, std::min(6, size - at))(random);
        text.replace(at, gone, randomText(random, static_cast<int>(random() % 5), alphabet));
    }
    return text;
}

const QStringList letters = {QStringLiteral("县"), QStringLiteral("粮"), QStringLiteral("，"),
                             QStringLiteral("。"), QStringLiteral("\n"), QStringLiteral("2"),
                             QStringLiteral("."),  QStringLiteral("a"),  QStringLiteral("𠮷")};

} // namespace

TEST_CASE("differences are told as a reader would")
{
    const auto [from, to, expected] = GENERATE(table<const char*, const char*, const char*>({
        {"收获秋粮26万亩。", "收获秋粮28万亩。", "收获秋粮[-26-]{+28+}万亩。"},
        {"占52%", "占52.5%", "占[-52-]{+52.5+}%"},
        {"投入资金1,200万元", "投入资金1,250万元", "投入资金[-1,200-]{+1,250+}万元"},
        {"开展了检查。", "开展检查。", "开展[-了-]检查。"},
        {"我局组织检查。", "该局组织检查。", "[-我-]{+该+}局组织检查。"},
        {"", "新增", "{+新增+}"},
        {"删去", "", "[-删去-]"},
        {"不变", "不变", "不变"},
        {"甲完成。丙完成。", "甲完成。乙完成。丙完成。", "甲完成。{+乙完成。+}丙完成。"},
        {"一段。\n三段。", "一段。\n二段。\n三段。", "一段。\n{+二段。\n+}三段。"},
        {"使用GPS定位", "使用GIS定位", "使用[-GPS-]{+GIS+}定位"},
        {"𠮷家", "𠮸家", "[-𠮷-]{+𠮸+}家"},
    }));
    const QString result = shown(QString::fromUtf8(from), QString::fromUtf8(to));
    INFO(result.toStdString());
    CHECK(result == QString::fromUtf8(expected));
}

TEST_CASE("what by chance stays the same goes with the changes around it")
{
    const QString text = shown(QStringLiteral("全县共召开专题会议进行研究。"),
                               QStringLiteral("县水利局专人逐村进户摸排。"));
    INFO(text.toStdString());
    CHECK(text.count(QStringLiteral("[-")) <= 2);
}

TEST_CASE("a difference turns one text into the other")
{
    std::mt19937 random(20260919);
    for (int round = 0; round < 1500; ++round) {
        const QString from = randomText(random, static_cast<int>(random() % 40), letters);
        checkHolds(from, randomText(random, static_cast<int>(random() % 40), letters));
        checkHolds(from, mutated(random, from, 1 + static_cast<int>(random() % 4), letters));
    }
}

TEST_CASE("figures and Latin words are never cut")
{
    std::mt19937 random(7);
    const QStringList figures = {QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"),
                                 QStringLiteral("x"), QStringLiteral("y"), QStringLiteral("亩")};
    for (int round = 0; round < 500; ++round) {
        const QString from = randomText(random, 20, figures);
        const QString to = mutated(random, from, 2, figures);
        for (const DifferencePart& part : difference(from, to)) {
            const auto whole = [](const QString& text, int at) {
                return at <= 0 || at >= text.size() ||
                       !((text[at].isDigit() && text[at - 1].isDigit()) ||
                         (text[at] < u'\x80' && text[at].isLetter() && text[at - 1] < u'\x80' &&
                          text[at - 1].isLetter()));
            };
            INFO(from.toStdString() << " → " << to.toStdString());
            REQUIRE(whole(from, part.from.start));
            REQUIRE(whole(to, part.to.start));
        }
    }
}

TEST_CASE("long texts are compared whatever is in them")
{
    std::mt19937 random(11);
    const int size = GENERATE(5'000, 200'000);
    const QString from = randomText(random, size, letters);
    SECTION("a few edits")
    {
        checkHolds(from, mutated(random, from, 40, letters));
    }
    SECTION("nothing in common")
    {
        checkHolds(from, QString(size, u'乙'));
    }
    SECTION("all different and all alike")
    {
        checkHolds(from, randomText(random, size, letters));
    }
    SECTION("one paragraph without a stop")
    {
        checkHolds(QString(size, u'甲'), QString(size / 2, u'甲') + QString(size / 2, u'乙'));
    }
}

TEST_CASE("an edit script is shortest while patience lasts and cheap when it does not")
{
    std::mt19937 random(3);
    const auto distance = [](const EditScript& script) {
        return std::accumulate(script.removed.begin(), script.removed.end(), 0) +
               std::accumulate(script.added.begin(), script.added.end(), 0);
    };
    // By the textbook table.
    const auto shortest = [](const std::vector<int>& a, const std::vector<int>& b) {
        std::vector<std::vector<int>> best(a.size() + 1, std::vector<int>(b.size() + 1));
        for (std::size_t i = 0; i <= a.size(); ++i) {
            for (std::size_t j = 0; j <= b.size(); ++j) {
                if (i == 0 || j == 0)
                    best[i][j] = static_cast<int>(i + j);
                else if (a[i - 1] == b[j - 1])
                    best[i][j] = best[i - 1][j - 1];
                else
                    best[i][j] = std::min(best[i - 1][j], best[i][j - 1]) + 1;
            }
        }
        return best[a.size()][b.size()];
    };
    const auto row = [&random](int most) {
        std::vector<int> numbers(random() % most);
        for (int& number : numbers)
            number = static_cast<int>(random() % 4);
        return numbers;
    };
    for (int round = 0; round < 1000; ++round) {
        const auto one = row(24);
        const auto other = row(24);
        REQUIRE(distance(shortestEdit(one, other, 100)) == shortest(one, other));
        const EditScript hasty = shortestEdit(one, other, 2);
        REQUIRE(distance(hasty) >= shortest(one, other));
        REQUIRE(hasty.steps <= qint64(4 * 3 * (one.size() + other.size())));
    }
    const auto one = row(50'000);
    const auto other = row(50'000);
    CHECK(shortestEdit(one, other, 64).steps <= qint64(4 * 65 * (one.size() + other.size())));
}

TEST_CASE("the size of a difference counts characters")
{
    const QString from = QStringLiteral("旧𠮷家。\n");
    const QString to = QStringLiteral("新的家。");
    const auto size = sizeOf(difference(from, to), from, to);
    CHECK(size.removed == 2);
    CHECK(size.added == 2);
}
