// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/passage.h"
#include "core/archive/tokens.h"
#include "tests/support/strings.h"

using namespace chengbao::archive;

namespace
{

std::optional<Passage> passage(const QString& text, const QStringList& terms)
{
    return firstPassage(text, foldForSearch(text), terms);
}

using Marks = std::vector<std::pair<int, int>>;

} // namespace

TEST_CASE("a short text is its own passage")
{
    const auto found =
        passage(QStringLiteral("全县收获ＡＢ万亩，再收ab。"), {QStringLiteral("ab")});
    REQUIRE(found.has_value());
    CHECK(found->text == QStringLiteral("全县收获ＡＢ万亩，再收ab。"));
    CHECK(found->marks == Marks{{4, 2}, {11, 2}});
    CHECK_FALSE(passage(QStringLiteral("全县"), {QStringLiteral("省")}).has_value());
}

TEST_CASE("a long text is cut around its first hit, on one line")
{
    const QString filler = QString(50, QChar(0x7532));
    const auto found = passage(filler + QStringLiteral("\n收获\n") + filler,
                               {QStringLiteral("万亩"), QStringLiteral("收获")});
    REQUIRE(found.has_value());
    CHECK(found->text == QStringLiteral("…") + filler.first(19) + QStringLiteral(" 收获 ") +
                             filler.first(19) + QStringLiteral("…"));
    CHECK(found->marks == Marks{{21, 2}});
}

TEST_CASE("overlapping hits are one mark")
{
    const auto found =
        passage(QStringLiteral("哈哈哈县"), {QStringLiteral("哈哈"), QStringLiteral("哈县")});
    REQUIRE(found.has_value());
    CHECK(found->marks == Marks{{0, 4}});
}

TEST_CASE("surrogate pairs stay whole at either end")
{
    for (int shift = 0; shift < 2; ++shift) {
        const QString filler = QStringLiteral("😀").repeated(30);
        const QString text = filler + QString(shift, QLatin1Char('x')) + QStringLiteral("收") +
                             QString(shift, QLatin1Char('x')) + filler;
        const auto found = passage(text, {QStringLiteral("收")});
        REQUIRE(found.has_value());
        CHECK(QString::fromUtf8(found->text.toUtf8()) == found->text);
        REQUIRE(found->marks.size() == 1);
        CHECK(found->text.mid(found->marks[0].first, found->marks[0].second) ==
              QStringLiteral("收"));
    }
}
