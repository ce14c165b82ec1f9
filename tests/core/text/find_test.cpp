// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/find.h"
#include "tests/support/strings.h"

using namespace chengbao;
using namespace chengbao::text;

namespace
{

std::vector<Span> found(const char16_t* text, const char16_t* wanted,
                        Qt::CaseSensitivity letters = Qt::CaseInsensitive)
{
    return findAll(QStringView(text), QStringView(wanted), letters);
}

} // namespace

TEST_CASE("either width finds both")
{
    CHECK(found(u"（1）抓调度 (1)抓机具", u"(1)") == std::vector<Span>{{0, 3}, {7, 3}});
    CHECK(found(u"（1）抓调度 (1)抓机具", u"（１）") == std::vector<Span>{{0, 3}, {7, 3}});
    CHECK(found(u"增长５.２％，增长5.2%", u"5.2%") == std::vector<Span>{{2, 4}, {9, 4}});
    CHECK(found(u"甲　乙 丙", u" ") == std::vector<Span>{{1, 1}, {3, 1}});
}

TEST_CASE("letters are found in either case, or in their own when asked")
{
    CHECK(found(u"GDP、gdp、ＧＤＰ", u"gdp") == std::vector<Span>{{0, 3}, {4, 3}, {8, 3}});
    CHECK(found(u"GDP、gdp、ＧＤＰ", u"GDP", Qt::CaseSensitive) ==
          std::vector<Span>{{0, 3}, {8, 3}});
}

TEST_CASE("places do not overlap, and nothing is nowhere")
{
    CHECK(found(u"哈哈哈哈哈", u"哈哈") == std::vector<Span>{{0, 2}, {2, 2}});
    CHECK(found(u"甲乙", u"").empty());
    CHECK(found(u"", u"甲").empty());
    CHECK(found(u"甲", u"甲乙").empty());
    CHECK(found(u"𠮷野家𠮷", u"𠮷") == std::vector<Span>{{0, 2}, {4, 2}});
}
