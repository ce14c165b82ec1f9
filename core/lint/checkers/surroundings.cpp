// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/surroundings.h"

#include <algorithm>

namespace chengbao::lint
{
namespace
{

bool isLetter(QChar unit)
{
    return unit.unicode() < 0x80 && unit.isLetter();
}

} // namespace

QStringView lettersBefore(QStringView text, qsizetype end)
{
    qsizetype start = end;
    while (start > 0 && isLetter(text[start - 1]))
        --start;
    return text.sliced(start, end - start);
}

bool isLabelled(QStringView text, qsizetype at, const QStringList& labels)
{
    const QStringView letters = lettersBefore(text, at);
    if (letters.isEmpty())
        return true;
    const qsizetype start = at - letters.size();
    const bool partOfCode =
        start > 0 && text[start - 1].unicode() < 0x80 &&
        (text[start - 1].isDigit() || QStringView(u"-_/.").contains(text[start - 1]));
    return !partOfCode && labels.contains(letters.toString().toLower());
}

QString withoutOverlap(QStringView text, qsizetype at, const QString& replacement)
{
    const QStringView before = text.left(at);
    for (qsizetype length = replacement.size() - 1; length > 0; --length) {
        if (before.endsWith(QStringView(replacement).left(length)))
            return replacement.mid(length);
    }
    return replacement;
}

QString stretchBefore(QStringView text, qsizetype end, qsizetype reach)
{
    qsizetype start = std::max<qsizetype>(0, end - reach);
    if (start > 0 && start < end && text[start].isLowSurrogate())
        ++start;
    return text.sliced(start, end - start).toString();
}

QString stretchBehind(QStringView text, qsizetype start, qsizetype reach)
{
    qsizetype end = std::min(text.size(), start + reach);
    if (end < text.size() && end > start && text[end - 1].isHighSurrogate())
        --end;
    return text.sliced(start, end - start).toString();
}

} // namespace chengbao::lint
