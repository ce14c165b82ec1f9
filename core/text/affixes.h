// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace chengbao::text
{

/// Whether a text begins with a word: what QStringView::startsWith() says, without a call for the
/// few units that words have.
inline bool startsWith(QStringView text, QStringView word)
{
    if (text.size() < word.size())
        return false;
    const char16_t* units = text.utf16();
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (units[i] != word.utf16()[i])
            return false;
    }
    return true;
}

/// The same of its end.
inline bool endsWith(QStringView text, QStringView word)
{
    return text.size() >= word.size() && startsWith(text.last(word.size()), word);
}

} // namespace chengbao::text
