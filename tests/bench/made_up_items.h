// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/draft.h"

#include <random>

namespace chengbao::bench
{

/// Makes items like those of a county's offices, the same for the same seed: sentences of the trade
/// with places, dates and figures filled in, between words drawn as often as they occur in Chinese.
class ItemMaker
{
public:
    /// `words` are lines "WORD COUNT" (resources/dictionaries/words.txt).
    ItemMaker(const QString& words, unsigned seed);

    /// An item of about `characters`. The first is of `firstDay`, one more day every `perDay`.
    Draft next(int characters);
    void setDays(QDate firstDay, int perDay);

    QString word();
    QString sentence();
    QString place();
    int below(int limit);
    const QString& unit(int number) const { return m_units[number % m_units.size()]; }

private:
    QString filled(const QString& pattern);
    QString number();

    std::mt19937 m_engine;
    std::vector<QString> m_words;
    std::vector<double> m_weights;
    std::discrete_distribution<int> m_draw;
    std::vector<QString> m_places;
    std::vector<QString> m_units;
    std::vector<QString> m_names;
    QDate m_firstDay{2015, 1, 1};
    int m_perDay = 250;
    int m_made = 0;
};

} // namespace chengbao::bench
