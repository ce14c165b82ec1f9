// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/title_lines.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace chengbao::packet
{
namespace
{

constexpr double never = std::numeric_limits<double>::infinity();

bool isAscii(QChar character)
{
    return character.unicode() < 0x80;
}

double widthOf(QStringView text)
{
    double width = 0;
    for (const QChar character : text) {
        if (!character.isLowSurrogate())
            width += isAscii(character) ? 0.5 : 1.0;
    }
    return width;
}

bool isOneOf(QChar character, QStringView set)
{
    return set.contains(character);
}

bool joinsNumber(QChar before, QChar after)
{
    const bool figureBefore = before.isDigit() || isOneOf(before, u".%‰—~～·第");
    const bool figureAfter = after.isDigit() || isOneOf(after, u"%‰.—~～·");
    const bool unitAfter = isOneOf(after, u"年月日号个项大条户人万亿千百元亩倍成次家天届级");
    return (figureBefore && figureAfter) || (before.isDigit() && unitAfter);
}

bool mayBreak(QChar before, QChar after)
{
    if (after.isLowSurrogate())
        return false;
    const bool word = isAscii(before) && isAscii(after) && !before.isSpace() && !after.isSpace();
    const bool opened = isOneOf(before, u"（《“‘〔〈【");
    const bool closes = isOneOf(after, u"）》”’〕〉】，、；：。！？…%‰的了等");
    return !word && !opened && !closes && !joinsNumber(before, after);
}

/// Whether the place lies inside a pair of quotes or brackets.
bool isInsidePair(QStringView title, qsizetype at)
{
    int depth = 0;
    for (const QChar character : title.first(at)) {
        if (isOneOf(character, u"（《“‘〔〈【"))
            ++depth;
        else if (isOneOf(character, u"）》”’〕〉】"))
            --depth;
    }
    return depth > 0;
}

bool startsNewPart(QStringView rest)
{
    static const QStringList starts = {
        QStringLiteral("助力"), QStringLiteral("推动"), QStringLiteral("推进"),
        QStringLiteral("促进"), QStringLiteral("确保"), QStringLiteral("实现"),
        QStringLiteral("带动"), QStringLiteral("破解"), QStringLiteral("打造"),
        QStringLiteral("提升"), QStringLiteral("建立"), QStringLiteral("面临"),
        QStringLiteral("存在"), QStringLiteral("完成"), QStringLiteral("工作"),
        QStringLiteral("情况"), QStringLiteral("问题"), QStringLiteral("关于")};
    return std::any_of(starts.begin(), starts.end(),
                       [rest](const QString& word) { return rest.startsWith(word); });
}

/// How bad a break before `at` reads; 0 at a blank, `never` where none may be.
double breakCost(QStringView title, qsizetype at, QStringView body)
{
    const QChar before = title[at - 1];
    const QChar after = title[at];
    if (before.isSpace() || after.isSpace())
        return 0;
    if (!mayBreak(before, after))
        return never;
    const double pair = isInsidePair(title, at) ? 12 : 0;
    if (isOneOf(before, u"，、；：。！？”》）"))
        return pair + 1;
    if (isOneOf(before, u"的等") || isOneOf(after, u"和与及") || startsNewPart(title.mid(at)))
        return pair + 2;
    const double together =
        static_cast<double>(std::min<qsizetype>(4, body.count(title.mid(at - 1, 2))));
    return pair + 5 + 2 * together;
}

struct Plan {
    double cost = never;
    qsizetype from = 0; ///< where the last line starts
};

/// Unevenness of one line against the mean; being longer than it is milder on the upper lines.
double shapeCost(double width, double mean, bool isLast)
{
    const double off = width - mean;
    const double weight = (off > 0) == isLast ? 0.6 : 0.4;
    return weight * off * off;
}

/// Best plans for `lines` lines by dynamic programming over break places.
QString brokenInto(int lines, const QString& title, const QString& body)
{
    const qsizetype size = title.size();
    const double mean = widthOf(title) / lines;
    std::vector<std::vector<Plan>> best(lines + 1, std::vector<Plan>(size + 1));
    best[0][0].cost = 0;
    for (int line = 1; line <= lines; ++line) {
        for (qsizetype end = line; end <= size; ++end) {
            const double here = end == size ? 0 : breakCost(title, end, body);
            for (qsizetype start = line - 1; std::isfinite(here) && start < end; ++start) {
                const double width = widthOf(QStringView(title).mid(start, end - start).trimmed());
                if (width > titleLineWidth || !std::isfinite(best[line - 1][start].cost))
                    continue;
                const double cost =
                    best[line - 1][start].cost + here + shapeCost(width, mean, line == lines);
                if (cost < best[line][end].cost)
                    best[line][end] = {cost, start};
            }
        }
    }
    if (!std::isfinite(best[lines][size].cost))
        return {};
    QStringList parts;
    for (qsizetype end = size, line = lines; line > 0; --line) {
        const qsizetype start = best[line][end].from;
        parts.prepend(title.mid(start, end - start).trimmed());
        end = start;
    }
    return parts.join(QLatin1Char('\n'));
}

} // namespace

QString titleInLines(const QString& title, const QString& body)
{
    const double width = widthOf(title);
    // A title of this length is no title; the page may break it as it likes.
    if (width <= titleLineWidth || title.size() > 200)
        return title;
    const int fewest = static_cast<int>(std::ceil(width / titleLineWidth));
    for (int lines = fewest; lines <= fewest + 1; ++lines) {
        if (const QString broken = brokenInto(lines, title, body); !broken.isEmpty())
            return broken;
    }
    return title;
}

} // namespace chengbao::packet
