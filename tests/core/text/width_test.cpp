// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/width.h"
#include "tests/support/strings.h"

using namespace chengbao::text;

TEST_CASE("folding keeps every offset, and a half of a character becomes a sign")
{
    CHECK(foldWidth(QStringLiteral("甲，２３％　😀。")) == QStringLiteral("甲,23% 😀。"));
    const QChar high(0xD83D);
    const QChar low(0xDE00);
    const QChar sign(QChar::ReplacementCharacter);
    for (const auto& [text, folded] :
         {std::pair(QString(high), QString(sign)), std::pair(QString(low), QString(sign)),
          std::pair(QString(low) + high, QString(sign) + sign),
          std::pair(QString(high) + high + low + low, QString(sign) + high + low + sign),
          std::pair(QStringLiteral("甲") + high, QStringLiteral("甲") + sign)})
        CHECK(foldWidth(text) == folded);
    CHECK(foldWidth(QString()).isEmpty());
}

TEST_CASE("neither end of a text is cut inside a character")
{
    const QString text = QStringLiteral("甲😀乙");
    CHECK(head(text, 0).isEmpty());
    CHECK(head(text, 2) == QStringLiteral("甲"));
    CHECK(head(text, 3) == QStringLiteral("甲😀"));
    CHECK(head(text, 9) == text);
    CHECK(tail(text, 0).isEmpty());
    CHECK(tail(text, 2) == QStringLiteral("乙"));
    CHECK(tail(text, 3) == QStringLiteral("😀乙"));
    CHECK(tail(text, 9) == text);
}
