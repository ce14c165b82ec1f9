// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/span.h"
#include "core/text/language_model.h"
#include "core/text/segmenter.h"

#include <QHash>
#include <QStringList>

#include <mutex>
#include <stop_token>

namespace chengbao::text
{

/// A character that is probably a slip for another that sounds or looks like it.
struct Slip {
    Span word;      ///< the word it would stand in
    QString better; ///< that word
};

/// Finds slips by statistics of words. Only a character that the segmenter leaves alone is doubted,
/// and only where another one of its group makes a word with its neighbours; then the model judges
/// both readings of the words around. Loads its data when first asked; safe from any thread.
class SlipFinder
{
public:
    struct Files {
        QString module; ///< see LanguageModel::load()
        QString model;
        QString groups; ///< characters that are taken for one another, a group a line
    };

    SlipFinder(Files files, std::shared_ptr<const Segmenter> segmenter);

    /// Whether all files are there; loads nothing.
    bool available() const;
    /// By position, never two within four characters; none where the files are missing or no good.
    /// An early stop returns what was found so far.
    std::vector<Slip> find(QStringView text, const std::stop_token& stop = {}) const;

private:
    struct Suspicion {
        int at = 0;
        double weight = 0; ///< how much more probable the other reading is
        Slip slip;
    };
    void load() const;
    QString othersFor(QChar character) const;
    bool isOpenToDoubt(QStringView text, const std::vector<int>& wordLengths, int at) const;
    Span wordOver(QStringView text, int at) const;
    std::optional<Suspicion> judge(QStringView text, int at) const;

    const Files m_files;
    const std::shared_ptr<const Segmenter> m_segmenter;
    mutable std::once_flag m_once;
    mutable std::unique_ptr<const LanguageModel> m_model;
    mutable QStringList m_groups;
    mutable QHash<QChar, std::vector<int>> m_groupsOf;
};

} // namespace chengbao::text
