// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <memory>

namespace chengbao::text
{

/// Latin words through Hunspell. Loading takes tens of milliseconds, so it happens on the first
/// word asked for. Safe from any thread (calls are serialised).
class SpellChecker
{
public:
    /// `folders` are searched in order for en_US.aff and en_US.dic; `extraWords` (one a line,
    /// UTF-8 file) are taken as right too. Missing dictionaries show in available().
    SpellChecker(QStringList folders, QString extraWords);
    ~SpellChecker();

    bool available() const;
    bool isCorrect(const QString& word) const;
    /// Best first, at most `most`.
    QStringList suggestions(const QString& word, int most = 3) const;

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace chengbao::text
