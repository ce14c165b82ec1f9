// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/item_store.h"

namespace chengbao::archive
{

/// How rare pairs of characters are in this archive, from a sample of its texts. Good enough to
/// choose what to look for and to weigh what is shared: nothing rests on its exactness.
class Frequencies
{
public:
    /// Reads at most some thousand texts, spread evenly over the archive.
    static Result<Frequencies> sample(const ItemStore& store);

    /// The more texts have the pair, the less; 1 for what the sample never met in a large archive.
    double rarity(char16_t first, char16_t second) const;
    /// The newest item there was when the sample was taken.
    qint64 newestItem() const { return m_newestItem; }

private:
    void add(QStringView plain);
    void weigh();

    std::vector<quint16> m_counts;  ///< by hash of the pair: in how many texts of the sample
    std::vector<double> m_rarities; ///< by that count
    int m_texts = 0;
    qint64 m_newestItem = 0;
};

} // namespace chengbao::archive
