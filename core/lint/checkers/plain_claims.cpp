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
    // 在全市12个县区局测评中得分96.31分，位列第14名; 居全省第14位 is among others.
    static const QRegularExpression judged(QStringLiteral(
        "(?<![0-9.])([0-9]{1,4})个?(?:县|市|区|局|州|乡|镇|街道|村|部门|单位|参评|成员){1,5}"
        "[^,。;、0-9]{0,12}(?:测评|考核|评比|考评|评价|评议|排名|竞赛|比武)中[^。;]{0,16}?"
        "[,](?:位列|位居|排名|名列|排在|位次为|居|列)第([0-9]{1,4})[位名]"));
    for (const QRegularExpression* form : {&rank, &judged}) {
        for (auto each = form->globalMatch(body.folded); each.hasNext();) {
            const auto match = each.next();
            if (match.captured(2).toInt() > match.captured(1).toInt())
                claims.push_back({spanOf(match, 2), QStringLiteral("rank"), match.captured(1), {}});
        }
    }
}

/// 城乡收入比为2.2:1, of two figures of the sentence.
void findIncomeRatios(const FieldText& body, std::vector<Claim>& claims)
{
    static const QRegularExpression words(
        QStringLiteral("城乡(?:居民)?(?:人均)?(?:可支配)?收入(?:之比|比值|比)[为是达]?"
                       "(([0-9](?:\\.[0-9]{1,2})?)[:∶]1)(?![0-9:∶])"));
    for (auto each = words.globalMatch(body.folded); each.hasNext();) {
        const auto match = each.next();
        const Span span = spanOf(match, 1);
        const int start = body.sentenceAt(span.start).start;
        const text::Quantity* town = nullptr;
        const text::Quantity* country = nullptr;
        int from = start;
        for (const text::Quantity& figure : body.quantities()) {
            if (figure.span.start < start || figure.span.end() > span.start)
                continue;
            const QStringView label = body.foldedView({from, figure.span.start - from});
            from = figure.span.end();
            if (QStringView(figure.unit) != u"元" || !hasAny(label, {u"收入"}))
                continue;
            if (hasAny(label, {u"城镇", u"城市"}))
                town = &figure;
            else if (hasAny(label, {u"农村", u"农民"}))
                country = &figure;
        }
        if (!town || !country || amount(*country) <= 0)
            continue;
        const double ratio = amount(*town) / amount(*country);
        const double told = match.captured(2).toDouble();
        const qsizetype point = match.captured(2).indexOf(u'.');
        const double step =
            point < 0 ? 1 : std::pow(10.0, -double(match.capturedLength(2) - point - 1));
        constexpr double widest = 2;
        if (std::abs(ratio - told) < step || ratio > told * widest || told > ratio * widest)
            continue;
        const QString right = plain(ratio) + QStringLiteral("：1");
        claims.push_back({span, QStringLiteral("share"),
                          body.view(town->span).toString() + QStringLiteral("÷") +
                              body.view(country->span).toString() + QStringLiteral("＝") +
                              plain(ratio),
                          right});
    }
}

/// 教师与学生之比为1:14 of two figures of the sentence: 3200人, 44800人.
void findRatiosToOne(const FieldText& body, std::vector<Claim>& claims)
{
    static const QRegularExpression words(
        QStringLiteral("([\\x{4e00}-\\x{9fff}]{2})与([\\x{4e00}-\\x{9fff}]{2})之比[为是达]?"
                       "(1[:∶]([0-9]{1,4}(?:\\.[0-9])?))(?![0-9:∶])"));
    for (auto each = words.globalMatch(body.folded); each.hasNext();) {
        const auto match = each.next();
        const Span span = spanOf(match, 3);
        const int start = body.sentenceAt(span.start).start;
        const text::Quantity* one = nullptr;
        const text::Quantity* other = nullptr;
        int from = start;
        for (const text::Quantity& figure : body.quantities()) {
            if (figure.span.start < start || figure.span.end() > span.start)
                continue;
            const QStringView label = body.foldedView({from, figure.span.start - from});
            if (label.contains(match.capturedView(1)))
                one = &figure;
            else if (label.contains(match.capturedView(2)))
                other = &figure;
            from = figure.span.end();
        }
        if (!one || !other || !comparable(*one, *other) || !isAmount(*one) || amount(*one) <= 0)
            continue;
        const double ratio = amount(*other) / amount(*one);
        const double told = match.captured(4).toDouble();
        constexpr double near = 0.06;
        constexpr double widest = 2;
        if (std::abs(ratio - told) <= std::max(1.0, told * near) || ratio > told * widest ||
            told > ratio * widest)
            continue;
        const QString right = QStringLiteral("1：") + plain(ratio);
        claims.push_back({span, QStringLiteral("share"),
                          body.view(one->span).toString() + QStringLiteral("：") +
                              body.view(other->span).toString() + QStringLiteral("＝") + right,
                          right});
    }
}

} // namespace

void findPlainClaims(const FieldText& body, std::vector<Claim>& claims)
{
    if (body.units.hasAll(u"结构:"))
        findStructures(body, claims);
    if (body.units.hasAll(u"与之比1") && body.units.hasAny(u":∶"))
        findRatiosToOne(body, claims);
    if (body.units.hasAll(u"城乡收入比1") && body.units.hasAny(u":∶"))
        findIncomeRatios(body, claims);
    if (body.units.has(u'第') && body.units.hasAny(u"中里") && body.units.hasAny(u"位名"))
        findRanks(body, claims);
}

} // namespace chengbao::lint
