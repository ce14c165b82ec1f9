// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/suppression.h"

namespace chengbao
{

QString toWord(Suppression::Scope scope)
{
    return scope == Suppression::Scope::Here ? QStringLiteral("本处") : QStringLiteral("本篇");
}

std::optional<Suppression::Scope> suppressionScope(const QString& word)
{
    for (const auto scope : {Suppression::Scope::Here, Suppression::Scope::Item}) {
        if (word == toWord(scope))
            return scope;
    }
    return std::nullopt;
}

} // namespace chengbao
