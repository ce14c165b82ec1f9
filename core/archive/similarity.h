// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/span.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace chengbao::archive
{

class Frequencies;

/// A text as duplicates compare it: folded, only letters and Han, every run of digits one 0. So
/// punctuation and figures may change without making it another text.
QString plainText(QStringView text);

/// The figures of a text, as they are written, in order.
QStringList figuresOf(QStringView text);

/// A text cut into three neighbouring characters each, weighed by how rare their pairs are.
class Shingles
{
public:
    Shingles(QStringView plain, const Frequencies& frequencies);

    double weight() const { return m_weight; }
    bool isEmpty() const { return m_all.empty(); }
    /// The weight of what both have.
    double shared(const Shingles& other) const;

private:
    struct Shingle {
        quint64 characters;
        double weight;
    };
    std::vector<Shingle> m_all; ///< by characters, each once
    double m_weight = 0;
};

/// How much of the smaller text the other one contains, from 0 to 1. Of a few words nothing is
/// said: 0.
double containment(const Shingles& one, const Shingles& other);
/// How much of `part` is in `whole`.
double coverage(const Shingles& part, const Shingles& whole);

} // namespace chengbao::archive
