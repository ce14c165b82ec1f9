// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/similarity.h"

#include "core/archive/frequencies.h"
#include "core/archive/tokens.h"

#include <algorithm>

namespace chengbao::archive
{
namespace
{

constexpr std::size_t leastShingles = 12; // below, two texts share by chance

bool isDigit(QChar unit)
{
    return unit >= u'0' && unit <= u'9';
}

/// A point or a separator between two digits is part of the figure.
bool joinsDigits(QStringView text, qsizetype at)
{
    return (text[at] == u'.' || text[at] == u',') && at > 0 && at + 1 < text.size() &&
           isDigit(text[at - 1]) && isDigit(text[at + 1]);
}

} // namespace

QString plainText(QStringView text)
{
    const QString folded = foldForSearch(text);
    QString plain;
    plain.reserve(folded.size());
    for (qsizetype i = 0; i < folded.size(); ++i) {
        const QChar unit = folded[i];
        if (isDigit(unit)) {
            if (!plain.endsWith(u'0'))
                plain += u'0';
        } else if (unit.isLetter() || unit.isSurrogate()) {
            plain += unit;
        }
    }
    return plain;
}

QStringList figuresOf(QStringView text)
{
    const QString folded = foldForSearch(text);
    QStringList figures;
    for (qsizetype i = 0; i < folded.size(); ++i) {
        if (!isDigit(folded[i]))
            continue;
        const qsizetype start = i;
        while (i < folded.size() && (isDigit(folded[i]) || joinsDigits(folded, i)))
            ++i;
        figures.append(folded.mid(start, i - start));
    }
    return figures;
}

Shingles::Shingles(QStringView plain, const Frequencies& frequencies)
{
    m_all.reserve(plain.size());
    for (qsizetype i = 0; i + 2 < plain.size(); ++i) {
        const char16_t a = plain[i].unicode();
        const char16_t b = plain[i + 1].unicode();
        const char16_t c = plain[i + 2].unicode();
        const quint64 characters = (quint64(a) << 32) | (quint64(b) << 16) | c;
        m_all.push_back({characters, (frequencies.rarity(a, b) + frequencies.rarity(b, c)) / 2});
    }
    std::sort(m_all.begin(), m_all.end(),
              [](const Shingle& x, const Shingle& y) { return x.characters < y.characters; });
    const auto end =
        std::unique(m_all.begin(), m_all.end(), [](const Shingle& x, const Shingle& y) {
            return x.characters == y.characters;
        });
    m_all.erase(end, m_all.end());
    for (const Shingle& shingle : m_all)
        m_weight += shingle.weight;
    if (m_all.size() < leastShingles)
        m_all.clear();
}

double Shingles::shared(const Shingles& other) const
{
    double weight = 0;
    auto mine = m_all.begin();
    auto theirs = other.m_all.begin();
    while (mine != m_all.end() && theirs != other.m_all.end()) {
        if (mine->characters < theirs->characters) {
            ++mine;
        } else if (theirs->characters < mine->characters) {
            ++theirs;
        } else {
            weight += mine->weight;
            ++mine;
            ++theirs;
        }
    }
    return weight;
}

double containment(const Shingles& one, const Shingles& other)
{
    if (one.isEmpty() || other.isEmpty())
        return 0;
    return one.shared(other) / std::min(one.weight(), other.weight());
}

double coverage(const Shingles& part, const Shingles& whole)
{
    return part.isEmpty() ? 0 : part.shared(whole) / part.weight();
}

} // namespace chengbao::archive
