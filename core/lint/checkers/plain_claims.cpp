// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/plain_claims.h"

#include "core/lint/checkers/statement.h"

#include <QRegularExpression>

#include <cmath>

namespace chengbao::lint
{
namespace
{

Span spanOf(const QRegularExpressionMatch& match, int group)
{
    return {static_cast<int>(match.capturedStart(group)),
            static_cast<int>(match.capturedLength(group))};
}

/// Three shares of 100 that make a little more or less.
void findStructures(const FieldText& body, std::vector<Claim>& claims)
{
    static const QRegularExpression shares(
        QStringLiteral("(?<![0-9.:])([0-9]{1,2}(?:\\.[0-9]+)?):([0-9]{1,2}(?:\\.[0-9]+)?):"
                       "([0-9]{1,2}(?:\\.[0-9]+)?)(?![0-9.:])"));
    constexpr int reach = 40; // 结构比由19.0:42.6:38.4调整为18.2:43.5:38.3
    for (auto each = shares.globalMatch(body.folded); each.hasNext();) {
        const auto match = each.next();
        const Span span = spanOf(match, 0);
        const int start = std::max(body.sentenceAt(span.start).start, span.start - reach);
        if (!hasAny(body.foldedView({start, span.start - start}), {u"结构"}))
            continue;
        const double sum = match.captured(1).toDouble() + match.captured(2).toDouble() +
                           match.captured(3).toDouble();
        constexpr double whole = 100;
        constexpr double rounding = 0.35;
        constexpr double near = 10;
        const double off = std::abs(sum - whole);
        if (off <= rounding || off > near)
            continue;
        const QString formula =
            QStringLiteral("%1＋%2＋%3＝%4")
                .arg(match.captured(1), match.captured(2), match.captured(3), plain(sum));
        claims.push_back({span, QStringLiteral("structure"), formula, {}});
    }
}

void findRanks(const FieldText& body, std::vector<Claim>& claims)
{
    static const QRegularExpression rank(QStringLiteral(
        "(?<![0-9.])([0-9]{1,4})个?(?:县|市|区|州|乡|镇|街道|村|地|部门|单位|参评|成员){1,4}"
        "(?:单位|城市|地区)?[中里][^。;0-9]{0,16}第([0-9]{1,4})[位名]"));
    for (auto each = rank.globalMatch(body.folded); each.hasNext();) {
        const auto match = each.next();
        if (match.captured(2).toInt() <= match.captured(1).toInt())
            continue;
        claims.push_back({spanOf(match, 2), QStringLiteral("rank"), match.captured(1), {}});
    }
}

} // namespace

void findPlainClaims(const FieldText& body, std::vector<Claim>& claims)
{
    if (body.units.hasAll(u"结构:"))
        findStructures(body, claims);
    if (body.units.has(u'第') && body.units.hasAny(u"中里"))
        findRanks(body, claims);
}

} // namespace chengbao::lint
