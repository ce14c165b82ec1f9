// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/headings.h"

#include <QString>

namespace chengbao::ui
{
namespace
{

constexpr int longestOrdinal = 3; // 二十一

qsizetype ordinalLength(QStringView text)
{
    static const QString numerals = QStringLiteral("一二三四五六七八九十");
    qsizetype length = 0;
    while (length < text.size() && length < longestOrdinal && numerals.contains(text[length]))
        ++length;
    return length;
}

} // namespace

Heading headingOf(QStringView paragraph)
{
    if (paragraph.isEmpty())
        return {};
    const bool bracket = paragraph[0] == u'（' || paragraph[0] == u'(';
    const qsizetype digits = ordinalLength(paragraph.mid(bracket ? 1 : 0));
    const qsizetype closing = digits + (bracket ? 1 : 0);
    if (digits == 0 || closing >= paragraph.size())
        return {};
    const QChar close = paragraph[closing];
    if (bracket ? (close != u'）' && close != u')') : close != u'、')
        return {};

    const qsizetype stop = paragraph.indexOf(u'。');
    const qsizetype length = stop < 0 ? paragraph.size() : stop + 1;
    return {bracket ? 2 : 1, {0, static_cast<int>(length)}};
}

} // namespace chengbao::ui
