// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/frequencies.h"

#include "core/archive/similarity.h"

#include <algorithm>
#include <cmath>

namespace chengbao::archive
{
namespace
{

constexpr int sampleSize = 3000;
constexpr int hashBits = 18;

quint32 slotOf(char16_t first, char16_t second)
{
    const quint32 pair = (static_cast<quint32>(first) << 16) | second;
    return (pair * 2654435761u) >> (32 - hashBits);
}

} // namespace

Result<Frequencies> Frequencies::sample(const ItemStore& store)
{
    Frequencies made;
    made.m_counts.resize(std::size_t(1) << hashBits);
    const auto newest = store.newestNumber();
    if (!newest)
        return failure(newest.error());
    made.m_newestItem = *newest;
    auto read = store.sample(sampleSize, [&made](const Candidate& candidate) {
        made.add(plainText(candidate.title + candidate.body));
        return true;
    });
    if (!read)
        return failure(read.error());
    made.weigh();
    return made;
}

void Frequencies::add(QStringView plain)
{
    ++m_texts;
    std::vector<quint32> places;
    for (qsizetype i = 0; i + 1 < plain.size(); ++i)
        places.push_back(slotOf(plain[i].unicode(), plain[i + 1].unicode()));
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    for (const quint32 place : places)
        ++m_counts[place];
}

void Frequencies::weigh()
{
    // As if there were some more texts without the pair: in a small archive two items that share
    // everything would make it common.
    constexpr double more = 200;
    constexpr double least = 0.02;
    const double all = m_texts + more;
    for (int count = 0; count <= m_texts; ++count)
        m_rarities.push_back(std::max(std::log(all / (count + 1.0)) / std::log(all), least));
}

double Frequencies::rarity(char16_t first, char16_t second) const
{
    return m_rarities[m_counts[slotOf(first, second)]];
}

} // namespace chengbao::archive
