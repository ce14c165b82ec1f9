// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/personal_id.h"

#include "core/lint/checkers/surroundings.h"

#include <QDate>

#include <algorithm>

namespace chengbao::lint
{
namespace
{

constexpr int newForm = 18;
constexpr int oldForm = 15;

bool isDigit(QChar unit)
{
    return unit >= QLatin1Char('0') && unit <= QLatin1Char('9');
}

bool isCodeUnit(QChar unit)
{
    return unit.unicode() < 0x80 && unit.isLetterOrNumber();
}

bool isGap(QChar unit)
{
    return unit == QLatin1Char('-') || (unit.isSpace() && unit != QLatin1Char('\n'));
}

/// Of eight digits.
bool isBirthday(QStringView yyyymmdd)
{
    const auto number = [&](qsizetype from, qsizetype length) {
        int value = 0;
        for (const QChar digit : yyyymmdd.sliced(from, length))
            value = value * 10 + (digit.unicode() - u'0');
        return value;
    };
    const int year = number(0, 4);
    return year >= 1900 && year <= 2100 && QDate::isValid(year, number(4, 2), number(6, 2));
}

/// GB 11643—1999 4.2.2, which is ISO 7064 MOD 11-2.
bool hasCheckDigit(QStringView id)
{
    static constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    static constexpr char check[] = "10X98765432";
    int sum = 0;
    for (int i = 0; i < 17; ++i)
        sum += id[i].digitValue() * weights[i];
    return id[17].toUpper() == QLatin1Char(check[sum % 11]);
}

bool isNewForm(QStringView id)
{
    return id.size() == newForm && id[0] != QLatin1Char('0') && isBirthday(id.mid(6, 8)) &&
           hasCheckDigit(id);
}

bool isOldForm(QStringView id)
{
    return id.size() == oldForm && id[0] >= QLatin1Char('1') && id[0] <= QLatin1Char('8') &&
           std::all_of(id.begin(), id.end(), isDigit) &&
           isBirthday((QStringLiteral("19") + id.mid(6, 6).toString()));
}

/// 110105199001011234 → 11*************234.
QString masked(QStringView id)
{
    return id.left(2).toString() + QString(id.size() - 5, QLatin1Char('*')) +
           id.right(3).toString();
}

/// An identity number as it stands in the text and without its gaps.
struct Candidate {
    qsizetype end = 0;
    QString id;
};

/// Seventeen digits and a digit or X from `start` on, with a gap of up to two units between any.
Candidate readNewForm(QStringView text, qsizetype start)
{
    Candidate read;
    qsizetype at = start;
    while (at < text.size() && read.id.size() < newForm) {
        const bool last = read.id.size() == newForm - 1;
        if (!isDigit(text[at]) && !(last && text[at].toUpper() == QLatin1Char('X')))
            break;
        read.id += text[at];
        read.end = ++at;
        for (int gap = 0; gap < 2 && at < text.size() && isGap(text[at]); ++gap)
            ++at;
    }
    return read;
}

/// Whether at least as many digits follow as a number has, with gaps of up to two units between.
bool mayBeIdentity(QStringView text, int start)
{
    int digits = 0;
    for (int at = start, gap = 0; at < text.size() && gap <= 2 && digits < oldForm; ++at) {
        const bool digit = isDigit(text[at]);
        if (!digit && !isGap(text[at]))
            break;
        gap = digit ? 0 : gap + 1;
        digits += digit ? 1 : 0;
    }
    return digits == oldForm;
}

/// Part of a longer code: 2026-110105-19491231-002X-04. Only a number in groups can be.
bool isJoined(QStringView text, qsizetype start, qsizetype end)
{
    const auto digitAt = [&](qsizetype i) { return i >= 0 && i < text.size() && isDigit(text[i]); };
    const auto hyphenAt = [&](qsizetype i) {
        return i >= 0 && i < text.size() && text[i] == QLatin1Char('-');
    };
    return (hyphenAt(start - 1) && digitAt(start - 2)) || (hyphenAt(end) && digitAt(end + 1));
}

/// The identity number that begins at `start`; an empty span where none does.
Span identityAt(QStringView text, qsizetype start)
{
    static const QStringList labels = {QStringLiteral("id"),     QStringLiteral("idno"),
                                       QStringLiteral("idcard"), QStringLiteral("card"),
                                       QStringLiteral("cardno"), QStringLiteral("no"),
                                       QStringLiteral("sfz"),    QStringLiteral("sfzh")};
    if (!isLabelled(text, start, labels))
        return {};
    const Candidate read = readNewForm(text, start);
    const bool inGroups = read.end - start != newForm;
    const bool ends = read.end >= text.size() || !isCodeUnit(text[read.end]);
    if (ends && isNewForm(read.id) && !(inGroups && isJoined(text, start, read.end)))
        return {static_cast<int>(start), static_cast<int>(read.end - start)};
    qsizetype end = start;
    while (end < text.size() && isCodeUnit(text[end]))
        ++end;
    if (isOldForm(text.sliced(start, end - start)))
        return {static_cast<int>(start), static_cast<int>(end - start)};
    return {};
}

void checkField(const FieldText& field, const Rule& rule, bool isFact, Report& report)
{
    const QStringView text(field.folded);
    if (field.longestNumber() < oldForm)
        return;
    const auto nextDigit = [&](int from) {
        return field.classes.next(text::UnitClasses::Digit, from);
    };
    for (int i = nextDigit(0); i < text.size(); i = nextDigit(i)) {
        const int start = i;
        while (i < text.size() && isDigit(text[i]))
            ++i;
        const Span span = mayBeIdentity(text, start) ? identityAt(text, start) : Span();
        if (span.length == 0)
            continue;
        i = span.end();
        const QString number = text.sliced(span.start, span.length).toString();
        Remark remark;
        remark.span = span;
        if (!isFact)
            remark.fixes = {replacement(span, number, masked(number))};
        if (span.length == oldForm)
            remark.level = std::min(rule.level, Level::Hint);
        report.add(rule, field, remark);
    }
}

} // namespace

void checkPersonalId(const Document& document, const Rule& rule, Report& report)
{
    checkField(document.title, rule, false, report);
    checkField(document.body, rule, false, report);
    for (const FieldText& fact : document.facts)
        checkField(fact, rule, true, report);
}

} // namespace chengbao::lint
