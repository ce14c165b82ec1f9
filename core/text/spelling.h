// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <memory>

namespace chengbao::text
{

/// Where Debian keeps Hunspell's dictionaries.
inline QString systemDictionaries()
{
    return QStringLiteral("/usr/share/hunspell");
}

/// Latin words through Hunspell. Loading takes tens of milliseconds, so it happens on the first
/// word asked for. Safe from any thread (calls are serialised).
class SpellChecker
{
public:
    /// `folders` are searched in order for en_US.aff and en_US.dic (the data folder first, then
    /// systemDictionaries()); the file `extraWords` (one word a line, '#' starts a comment; may be
    /// empty) names words that are right too. Missing dictionaries show in available().
    SpellChecker(const QStringList& folders, QString extraWords);
    ~SpellChecker();

    /// Whether a dictionary was found; loads nothing.
    bool available() const;
    /// True also for what cannot be judged: no dictionary, a word of other scripts or of more than
    /// 64 characters.
    bool isCorrect(const QString& word) const;
    /// Best first, at most `most`; none for a correct word.
    QStringList suggestions(const QString& word, int most = 3) const;

private:
    struct Private;
    std::unique_ptr<Private> m_private;
};

} // namespace chengbao::text
