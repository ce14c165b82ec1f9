// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/places.h"

#include "core/text/unit_table.h"
#include "core/text/width.h"

#include <algorithm>
#include <optional>

namespace chengbao::lint
{
namespace
{

/// Directly before the rank they make a common word of it.
bool isGeneric(QChar before, QChar rank)
{
    // 全镇, 该村, 各社区, 每个村, 某乡, 两镇
    if (text::isOneOf(before, u"全各该本每某个两三四五六七八九十几多邻同异外何"))
        return true;
    switch (rank.unicode()) {
    case u'镇':
        return text::isOneOf(before, u"乡城集古重小名市制心强冰坐色兴村");
    case u'乡':
        return text::isOneOf(before, u"城下回返入家故老水山侨之离还思他兴助");
    case u'村':
        return text::isOneOf(
            before, u"农乡进到入驻为包联帮强并整山渔老新空范政然困贫点中心境族进涣散性型富弱"
                    u"优差和美旧建选"
                    u"治主管全镇区县村户出列产");
    case u'区':
        return text::isOneOf(before, u"进到入型范化市村道旧新慧色性居放");
    default:
        return text::isOneOf(before, u"要条主进到");
    }
}

/// Words of their own that the rank opens: 乡村振兴, 乡道, 乡镇干部, 镇静.
bool opensWord(QChar rank, QStringView after)
{
    if (after.isEmpty())
        return false;
    if (rank == u'乡')
        return text::isOneOf(after.front(), u"镇土贤亲音愁情规风") ||
               (after.front() == u'村' && !after.startsWith(u"村民"));
    return rank == u'镇' && text::isOneOf(after.front(), u"静痛压定");
}

/// How many characters the rank at `at` takes: 1, 2 for 街道 and 社区 (from their first), else 0.
int rankLength(QStringView text, qsizetype at)
{
    const QChar unit = text[at];
    if (unit == u'镇' || unit == u'乡' || unit == u'村')
        return 1;
    const QChar next = at + 1 < text.size() ? text[at + 1] : QChar();
    return (unit == u'街' && next == u'道') || (unit == u'社' && next == u'区') ? 2 : 0;
}

std::optional<LocalPlace> placeAt(QStringView text, int at, int length)
{
    constexpr int nameLength = LocalPlace::nameLength;
    if (at < nameLength)
        return std::nullopt;
    const QStringView name = text.mid(at - nameLength, nameLength);
    const QChar rank = text[at + length - 1];
    const bool named = std::all_of(name.begin(), name.end(), [](QChar unit) {
        return text::isHan(unit.unicode()) &&
               !text::isOneOf(unit, u"的在由向到从对和与及等为以将把被有是于就");
    });
    if (!named || isGeneric(name.back(), rank) || opensWord(rank, text.mid(at + length)))
        return std::nullopt;
    // 帮助村民, 组织村民
    if (rank == u'村' && text.mid(at + length).startsWith(u'民') &&
        text::isOneOf(name.back(), u"助使让给请动织导训励召领"))
        return std::nullopt;
    const bool township = rank != u'村' && rank != u'区';
    return LocalPlace{{at - nameLength, nameLength + length}, township};
}

} // namespace

std::vector<LocalPlace> localPlaces(QStringView folded)
{
    std::vector<LocalPlace> places;
    for (int at = 0; at < folded.size(); ++at) {
        const int length = rankLength(folded, at);
        if (length == 0)
            continue;
        if (const auto place = placeAt(folded, at, length))
            places.push_back(*place);
        at += length - 1;
    }
    return places;
}

} // namespace chengbao::lint
