// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/phone_number.h"

#include "core/lint/checkers/surroundings.h"
#include "core/text/numeral.h"
#include "core/text/width.h"

#include <QRegularExpression>

namespace chengbao::lint
{
namespace
{

constexpr int elevenDigits = 11;

/// Groups of 3-4-4 (any of the gaps may be none), 4-3-4, and 3.4.4: with one point only it is a
/// decimal.
const QRegularExpression& mobilePattern()
{
    static const QRegularExpression pattern(
        QStringLiteral("(?<![0-9])(?:(?:\\+|00)?86[\\h-]{0,2})?"
                       "(1[3-9][0-9](?:[\\h\\x{B7}\\x{2010}-\\x{2015}-]{0,2}[0-9]{4}){2}"
                       "|1[3-9][0-9]{2}[\\h-][0-9]{3}[\\h-][0-9]{4}"
                       "|1[3-9][0-9]\\.[0-9]{4}\\.[0-9]{4})(?![0-9])"));
    return pattern;
}

/// Behind eleven digits in a row: an amount. 元 and the like stand for themselves; 人 and 户 may
/// begin another word (户籍地, 人民路) and count at the end of theirs only.
bool isAmount(QStringView after)
{
    static const QRegularExpression unit(QStringLiteral(
        "^\\h?[万亿]?(元(?![旦月宵宝老帅某])|人民币|美元|吨|公斤|千克|公顷|平方|立方|千米|公里|"
        "千瓦|"
        "人次|户次|"
        "((?<=[万亿])|人|户|次|件|个|克|斤|亩|米|度|株|头|只|条|份|辆|台|枚|立|方|股|笔|张|字|家)"
        "($|[^\\x{3400}-\\x{9FFF}]|[的以左余多均占较比增减、]))"));
    return unit.match(text::head(after, 6).toString()).hasMatch();
}

/// What joins the number to something before or behind it: a name (张三-138…) or another number
/// (138…/139…), and then both stand; or a code (2026-138…-04).
bool isJoint(QChar unit)
{
    return QStringView(u"-/_.").contains(unit);
}

/// Whether a number of eleven digits may begin anywhere as mobile numbers do: most long numbers are
/// accounts, codes and dates.
bool mayHoldMobile(const FieldText& field)
{
    const QStringView text(field.folded);
    const auto next = [&](int from) { return field.classes.next(text::UnitClasses::Digit, from); };
    for (int i = next(0); i + 1 < text.size(); i = next(i + 1)) {
        if (text[i] != u'1' || text[i + 1] < u'3' || text[i + 1] > u'9' ||
            (i > 0 && text::isAsciiDigit(text[i - 1]) && text[i - 1] != u'6')) // of 86
            continue;
        int digits = 1;
        int last = i;
        constexpr int farthest = 3; // two blanks or hyphens between
        for (int at = next(i + 1);
             at < text.size() && at - last <= farthest && digits < elevenDigits;
             at = next(at + 1)) {
            last = at;
            ++digits;
        }
        if (digits >= elevenDigits)
            return true;
    }
    return false;
}

bool endsInMobile(QStringView before)
{
    static const QRegularExpression end(mobilePattern().pattern() + QStringLiteral("$"));
    constexpr qsizetype longest = 24;
    return end.match(text::tail(before, longest).toString()).hasMatch();
}

/// 0412-2310718, 400-8123-456 and mobile numbers.
bool opensWithNumber(QStringView after)
{
    static const QRegularExpression landline(
        QStringLiteral("^(0[0-9]{2,3}[ -]?[0-9]{7,8}|400-?[0-9]{3,4}-?[0-9]{3,4})(?![0-9])"));
    constexpr qsizetype longest = 24;
    const QString text = text::head(after, longest).toString();
    const auto mobile = mobilePattern().match(text, 0, QRegularExpression::NormalMatch,
                                              QRegularExpression::AnchorAtOffsetMatchOption);
    return mobile.hasMatch() || landline.match(text).hasMatch();
}

bool opensFreely(QStringView text, qsizetype at)
{
    static const QStringList labels = {
        QStringLiteral("tel"),      QStringLiteral("telephone"), QStringLiteral("phone"),
        QStringLiteral("mobile"),   QStringLiteral("mob"),       QStringLiteral("cell"),
        QStringLiteral("wechat"),   QStringLiteral("weixin"),    QStringLiteral("wx"),
        QStringLiteral("vx"),       QStringLiteral("sj"),        QStringLiteral("dh"),
        QStringLiteral("whatsapp"), QStringLiteral("call"),      QStringLiteral("contact")};
    if (at == 0)
        return true;
    if (!isJoint(text[at - 1]))
        return isLabelled(text, at, labels);
    const QStringView before = text.first(at - 1);
    if (before.isEmpty() || endsInMobile(before))
        return true;
    const QChar last = before.back();
    if (last.isDigit())
        return false;
    return !lettersBefore(before, before.size()).isEmpty()
               ? isLabelled(before, before.size(), labels)
               : true;
}

bool endsFreely(QStringView text, qsizetype end)
{
    if (end >= text.size())
        return true;
    const QStringView after = text.sliced(end);
    if (after[0].unicode() < 0x80 && after[0].isLetter())
        return false;
    return !isJoint(after[0]) || after.size() < 2 || !after[1].isDigit() ||
           opensWithNumber(after.sliced(1));
}

QString masked(const QString& number)
{
    QString digits;
    for (QChar unit : number) {
        if (unit.isDigit())
            digits += unit;
    }
    return digits.left(3) + QStringLiteral("****") + digits.right(4);
}

void checkField(const FieldText& field, const Rule& rule, bool isFact, Report& report)
{
    const QStringView text(field.folded);
    if (field.longestNumber() < elevenDigits || !mayHoldMobile(field))
        return;
    auto matches = mobilePattern().globalMatch(field.folded);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const bool inOneRun = match.capturedLength() == elevenDigits;
        if (!opensFreely(text, match.capturedStart()) || !endsFreely(text, match.capturedEnd()) ||
            (inOneRun && isAmount(text.sliced(match.capturedEnd()))))
            continue;
        Remark remark;
        remark.span = {static_cast<int>(match.capturedStart()),
                       static_cast<int>(match.capturedLength())};
        if (isFact)
            remark.message = QStringLiteral("fact");
        else
            remark.fixes = {replacement(remark.span, match.captured(), masked(match.captured(1)))};
        report.add(rule, field, remark);
    }
}

} // namespace

void checkPhoneNumber(const Document& document, const Rule& rule, Report& report)
{
    checkField(document.title, rule, false, report);
    checkField(document.body, rule, false, report);
    for (const FieldText& fact : document.facts) {
        if (fact.name != QLatin1String("meta.phone"))
            checkField(fact, rule, true, report);
    }
}

} // namespace chengbao::lint
