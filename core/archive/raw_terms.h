// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/query_terms.h"

#include <QByteArrayList>

namespace chengbao::archive
{

/// Whether a text as it is kept (UTF-8, not folded) has what terms ask of title and body. Most
/// texts that the index offers for a longer term are told apart by their bytes, many times quicker
/// than by decoding and folding them.
class RawTerms
{
public:
    explicit RawTerms(const std::vector<Term>& terms);

    bool operator()(QByteArrayView title, QByteArrayView body) const;

private:
    struct RawTerm {
        Term::Where where;
        bool excluded;
        /// Stretches of characters to which nothing else folds: they stand in the bytes as they
        /// stand in the term.
        QByteArrayList parts;
    };

    std::vector<RawTerm> m_raw;
    std::vector<Term> m_folded; ///< those that bytes alone do not decide
};

/// Whether the unit folds to itself and nothing else folds to it (see foldForSearch()): true for
/// Han, for the stops and brackets of CJK and for dashes and quotation marks; other units may say
/// false although it is so.
constexpr bool isUnfolded(char16_t unit)
{
    return (unit >= 0x3400 && unit <= 0x9FFF) || (unit >= 0x3001 && unit <= 0x303F) ||
           (unit >= 0x2010 && unit <= 0x2027);
}

} // namespace chengbao::archive
