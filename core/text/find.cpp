// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/find.h"

#include "core/text/width.h"

#include <QStringMatcher>

namespace chengbao::text
{

std::vector<Span> findAll(QStringView text, QStringView wanted, Qt::CaseSensitivity letters)
{
    std::vector<Span> places;
    if (wanted.isEmpty())
        return places;
    const QString folded = foldWidth(text);
    const QStringMatcher matcher(foldWidth(wanted), letters);
    for (qsizetype at = matcher.indexIn(folded); at >= 0;
         at = matcher.indexIn(folded, at + wanted.size()))
        places.push_back({static_cast<int>(at), static_cast<int>(wanted.size())});
    return places;
}

} // namespace chengbao::text
