// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/phone_number.h"

#include "core/lint/checkers/surroundings.h"
#include "core/text/affixes.h"
#include "core/text/numeral.h"
#include "core/text/unit_table.h"
#include "core/text/width.h"

#include <QRegularExpression>

namespace chengbao::lint
{
namespace
{

constexpr int elevenDigits = 11;

/// A mobile number: all of it, and without its +86.
struct Mobile {
    Span span, number;
};

bool isDigitAt(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() && text::isAsciiDigit(text[at]);
}

/// The end of so many digits at `at`, or -1.
int behindDigits(QStringView text, int at, int count)
{
    if (at < 0 || at + count > text.size())
        return -1;
    for (int i = 0; i < count; ++i) {
        if (!text::isAsciiDigit(text[at + i]))
            return -1;
    }
    return at + count;
}

bool isBlank(QChar unit)
{
    return text::isOneOf(unit, u" \t\u00A0\u1680\u180E\u202F\u205F\u3000") ||
           (unit.unicode() >= 0x2000 && unit.unicode() <= 0x200A);
}

/// Behind two blanks, hyphens or points at most.
int behindGap(QStringView text, int at)
{
    const auto isGap = [](QChar unit) {
        return isBlank(unit) || unit == u'-' || unit == u'·' ||
               (unit.unicode() >= 0x2010 && unit.unicode() <= 0x2015);
    };
    for (int i = 0; i < 2 && at >= 0 && at < text.size() && isGap(text[at]); ++i)
        ++at;
    return at;
}

/// Behind one of the units that a predicate names, or -1.
template <class Joins>
int behindOne(QStringView text, int at, const Joins& joins)
{
    return at >= 0 && at < text.size() && joins(text[at]) ? at + 1 : -1;
}

/// The end of eleven digits that begin at `at`, in groups of 3-4-4 (any of the gaps may be none),
/// 4-3-4, and 3.4.4: with one point only it is a decimal. -1 where there are none.
int elevenDigitsEnd(QStringView text, int at)
{
    if (at + elevenDigits > text.size() || text[at] != u'1' || text[at + 1] < u'3' ||
        text[at + 1] > u'9' || !isDigitAt(text, at + 2))
        return -1;
    const auto ends = [&](int end) { return end >= 0 && !isDigitAt(text, end); };
    const auto joins = [](QChar unit) { return isBlank(unit) || unit == u'-'; };
    const auto points = [](QChar unit) { return unit == u'.'; };
    const int head = at + 3;
    int end = behindDigits(text, behindGap(text, head), 4);
    end = end < 0 ? end : behindDigits(text, behindGap(text, end), 4);
    if (ends(end))
        return end;
    end = behindOne(text, behindDigits(text, head, 1), joins);
    end = behindDigits(text, behindOne(text, behindDigits(text, end, 3), joins), 4);
    if (ends(end))
        return end;
    end = behindDigits(text, behindOne(text, head, points), 4);
    end = behindDigits(text, behindOne(text, end, points), 4);
    return ends(end) ? end : -1;
}

/// Behind +86, 0086 or 86 and two blanks or hyphens at most; `at` where none of them stands.
int behindCountry(QStringView text, int at)
{
    int start = at;
    if (text[at] == u'+')
        ++start;
    else if (text::startsWith(text.sliced(at), u"0086"))
        start += 2;
    if (!text::startsWith(text.sliced(start), u"86"))
        return at;
    int end = start + 2;
    for (int i = 0; i < 2 && end < text.size() && (isBlank(text[end]) || text[end] == u'-'); ++i)
        ++end;
    return end;
}

/// The mobile number that begins at `at`, where no digit stands before it.
std::optional<Mobile> mobileAt(QStringView text, int at)
{
    const int start = behindCountry(text, at);
    const int end = start < text.size() ? elevenDigitsEnd(text, start) : -1;
    return end < 0 ? std::nullopt : std::optional(Mobile{{at, end - at}, {start, end - start}});
}

/// The next one from an offset on.
std::optional<Mobile> nextMobile(QStringView text, const text::UnitClasses& classes, int from)
{
    const auto next = [&](int at) { return classes.next(text::UnitClasses::Digit, at); };
    for (int i = next(from); i < text.size(); i = next(i)) {
        if (i > from && text[i - 1] == u'+' && !isDigitAt(text, i - 2)) {
            if (const auto found = mobileAt(text, i - 1))
                return found;
        }
        if (!isDigitAt(text, i - 1)) {
            if (const auto found = mobileAt(text, i))
                return found;
        }
        while (isDigitAt(text, i))
            ++i;
    }
    return std::nullopt;
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
    // What such a word begins with; behind most numbers stands a stop.
    static constexpr auto openings =
        text::unitSet<24>(u"万亿元人美吨公千平立户次件个克斤亩米度株头只条份辆台枚方股笔张字家");
    return !after.isEmpty() && (openings[after.front().unicode()] || isBlank(after.front())) &&
           unit.match(text::head(after, 6).toString()).hasMatch();
}

/// What joins the number to something before or behind it: a name (张三-138…) or another number
/// (138…/139…), and then both stand; or a code (2026-138…-04).
bool isJoint(QChar unit)
{
    return QStringView(u"-/_.").contains(unit);
}

bool endsInMobile(QStringView before)
{
    constexpr qsizetype longest = 24;
    const QStringView end = text::tail(before, longest);
    for (int i = 0; i < end.size(); ++i) {
        if (isDigitAt(end, i - 1))
            continue;
        const auto found = mobileAt(end, i);
        if (found && found->span.end() == end.size())
            return true;
    }
    return false;
}

/// 0412-2310718, 400-8123-456 and mobile numbers.
bool opensWithNumber(QStringView after)
{
    static const QRegularExpression landline(
        QStringLiteral("^(0[0-9]{2,3}[ -]?[0-9]{7,8}|400-?[0-9]{3,4}-?[0-9]{3,4})(?![0-9])"));
    constexpr qsizetype longest = 24;
    const QStringView text = text::head(after, longest);
    return (!text.isEmpty() && mobileAt(text, 0)) || landline.match(text.toString()).hasMatch();
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

QString masked(QStringView number)
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
    if (field.longestNumber() < elevenDigits)
        return;
    for (auto mobile = nextMobile(text, field.classes, 0); mobile;
         mobile = nextMobile(text, field.classes, mobile->span.end())) {
        const Span span = mobile->span;
        const bool inOneRun = span.length == elevenDigits;
        if (!opensFreely(text, span.start) || !endsFreely(text, span.end()) ||
            (inOneRun && isAmount(text.sliced(span.end()))))
            continue;
        Remark remark;
        remark.span = span;
        if (isFact)
            remark.message = QStringLiteral("fact");
        else
            remark.fixes = {replacement(span, field.foldedView(span).toString(),
                                        masked(field.foldedView(mobile->number)))};
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
