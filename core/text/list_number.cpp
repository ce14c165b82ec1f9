// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/list_number.h"

#include <QHash>

#include <iterator>

namespace chengbao::text
{
namespace
{

using Format = QString (*)(int number);

const QStringView hanDigits = u"零一二三四五六七八九";
const QStringView legalDigits = u"零壹贰叁肆伍陆柒捌玖";

/// 十二, 一百零三; with 壹拾贰 the first 壹 stays.
QString counted(int number, QStringView digits, QStringView units, bool dropsFirstOne)
{
    if (number < 1 || number > 9999)
        return QString::number(number);
    QString text;
    bool skipped = false;
    int power = 1000;
    for (int unit = 3; unit >= 0; --unit, power /= 10) {
        const int digit = number / power % 10;
        if (digit == 0) {
            skipped = !text.isEmpty();
            continue;
        }
        if (skipped)
            text += digits[0];
        skipped = false;
        if (!(dropsFirstOne && unit == 1 && digit == 1 && text.isEmpty()))
            text += digits[digit];
        if (unit > 0)
            text += units[unit - 1];
    }
    return text;
}

QString chinese(int number)
{
    return counted(number, hanDigits, u"十百千", true);
}

QString legal(int number)
{
    return counted(number, legalDigits, u"拾佰仟", false);
}

QString chineseDigits(int number)
{
    QString text = QString::number(number);
    for (QChar& digit : text)
        digit = digit == u'0' ? QChar(u'〇') : hanDigits[digit.digitValue()];
    return text;
}

/// Up to 99 as one counts, then digit by digit.
QString chineseShort(int number)
{
    return number < 100 ? chinese(number) : chineseDigits(number);
}

QString fullWidth(int number)
{
    QString text = QString::number(number);
    for (QChar& digit : text)
        digit = QChar(static_cast<char16_t>(u'０' + digit.digitValue()));
    return text;
}

/// The sign of a run of Unicode that begins with the one for 1.
template <char16_t first, int count>
QString sign(int number)
{
    return number <= count ? QString(QChar(static_cast<char16_t>(first + number - 1)))
                           : QString::number(number);
}

/// A … Z, AA, BB …
template <char16_t first>
QString letter(int number)
{
    constexpr int letters = 26;
    constexpr int mostRepeats = 30;
    const int repeats = (number - 1) / letters + 1;
    if (repeats > mostRepeats)
        return QString::number(number);
    return QString(repeats, QChar(static_cast<char16_t>(first + (number - 1) % letters)));
}

QString roman(int number)
{
    static const struct {
        int value;
        const char* text;
    } steps[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"},
                 {90, "XC"},  {50, "L"},   {40, "XL"}, {10, "X"},   {9, "IX"},
                 {5, "V"},    {4, "IV"},   {1, "I"}};
    if (number > 3999)
        return QString::number(number);
    QString text;
    for (const auto& step : steps) {
        for (; number >= step.value; number -= step.value)
            text += QLatin1String(step.text);
    }
    return text;
}

QString smallRoman(int number)
{
    return roman(number).toLower();
}

QString stem(int number)
{
    constexpr QStringView stems = u"甲乙丙丁戊己庚辛壬癸";
    return number <= stems.size() ? QString(stems[number - 1]) : QString::number(number);
}

QString branch(int number)
{
    constexpr QStringView branches = u"子丑寅卯辰巳午未申酉戌亥";
    return number <= branches.size() ? QString(branches[number - 1]) : QString::number(number);
}

QString twoDigits(int number)
{
    return QString::number(number).rightJustified(2, u'0');
}

const QHash<QString, Format>& formats()
{
    static const QHash<QString, Format> table = {
        {QStringLiteral("chineseCounting"), chineseShort},
        {QStringLiteral("chineseCountingThousand"), chinese},
        {QStringLiteral("japaneseCounting"), chinese}, // what Chinese Word writes for 一、
        {QStringLiteral("taiwaneseCounting"), chineseShort},
        {QStringLiteral("taiwaneseCountingThousand"), chinese},
        {QStringLiteral("ideographDigital"), chineseDigits},
        {QStringLiteral("taiwaneseDigital"), chineseDigits},
        {QStringLiteral("chineseLegalSimplified"), legal},
        {QStringLiteral("decimalFullWidth"), fullWidth},
        {QStringLiteral("decimalFullWidth2"), fullWidth},
        {QStringLiteral("decimalEnclosedCircle"), sign<u'①', 20>},
        {QStringLiteral("decimalEnclosedCircleChinese"), sign<u'①', 20>},
        {QStringLiteral("decimalEnclosedParen"), sign<u'⑴', 20>},
        {QStringLiteral("decimalEnclosedFullstop"), sign<u'⒈', 20>},
        {QStringLiteral("ideographEnclosedCircle"), sign<u'㊀', 10>},
        {QStringLiteral("upperLetter"), letter<u'A'>},
        {QStringLiteral("lowerLetter"), letter<u'a'>},
        {QStringLiteral("upperRoman"), roman},
        {QStringLiteral("lowerRoman"), smallRoman},
        {QStringLiteral("ideographTraditional"), stem},
        {QStringLiteral("ideographZodiac"), branch},
        {QStringLiteral("decimalZero"), twoDigits},
    };
    return table;
}

} // namespace

QString listNumber(int number, const QString& format)
{
    if (format == QLatin1String("none"))
        return {};
    const Format known = number > 0 ? formats().value(format) : nullptr;
    return known ? known(number) : QString::number(number);
}

} // namespace chengbao::text
