// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/raw_terms.h"
#include "core/archive/tokens.h"
#include "tests/support/strings.h"

#include <random>

using namespace chengbao;
using namespace chengbao::archive;

TEST_CASE("what counts as unfolded folds to itself, and nothing else folds to it")
{
    std::vector<int> folding(0x10000);
    for (int code = 0; code < 0x10000; ++code) {
        const QString folded = foldForSearch(QString(QChar(static_cast<char16_t>(code))));
        REQUIRE(folded.size() == 1);
        ++folding[folded[0].unicode()];
        if (isUnfolded(static_cast<char16_t>(code)))
            CHECK(folded[0].unicode() == code);
    }
    for (int code = 0; code < 0x10000; ++code) {
        if (isUnfolded(static_cast<char16_t>(code)))
            CHECK(folding[static_cast<std::size_t>(code)] == 1);
    }
    CHECK(isUnfolded(u'局'));
    CHECK(isUnfolded(u'。'));
    CHECK_FALSE(isUnfolded(u'，')); // is found by a half-width comma
    CHECK_FALSE(isUnfolded(0x3000));
}

TEST_CASE("the bytes say the same as the folded text")
{
    const QString alphabet = QStringLiteral("部署地区，。“”、aＡ1２ \n-:Éé—");
    std::mt19937 engine(7);
    const auto below = [&engine](qsizetype limit) {
        return static_cast<qsizetype>(engine() % static_cast<unsigned>(limit));
    };
    const auto made = [&](qsizetype length) {
        QString text;
        while (text.size() < length)
            text += alphabet[below(alphabet.size())];
        return text;
    };
    int hits = 0;
    for (int i = 0; i < 20000; ++i) {
        const QString title = made(below(6));
        const QString body = made(below(60));
        QString query = made(1 + below(6));
        if (i % 3 == 0)
            query += QStringLiteral(" -") + made(1 + below(3));
        if (i % 5 == 0)
            query.prepend(i % 2 ? QStringLiteral("title:") : QStringLiteral("正文："));
        const std::vector<Term> terms = parseTerms(query);
        const bool truth = satisfies({foldForSearch(title), foldForSearch(body), {}, {}}, terms);
        CAPTURE(title, body, query);
        REQUIRE(RawTerms(terms)(title.toUtf8(), body.toUtf8()) == truth);
        hits += truth;
    }
    CHECK(hits > 1000);
}

TEST_CASE("unit and author are no matter of the bytes")
{
    CHECK(RawTerms(parseTerms(QStringLiteral("unit:水利 -信息员：张三")))("", ""));
}
