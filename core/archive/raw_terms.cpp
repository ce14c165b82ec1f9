// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/raw_terms.h"

#include "core/archive/tokens.h"

#include <algorithm>
#include <cstring>

namespace chengbao::archive
{
namespace
{

QByteArrayList unfoldedParts(const QString& text)
{
    const auto unfolded = [](QChar unit) { return isUnfolded(unit.unicode()); };
    QByteArrayList parts;
    for (auto at = text.begin(); at != text.end();) {
        const auto first = std::find_if(at, text.end(), unfolded);
        at = std::find_if_not(first, text.end(), unfolded);
        if (at != first)
            parts.append(QStringView(first, at).toUtf8());
    }
    return parts;
}

bool stands(const QByteArray& part, QByteArrayView text)
{
    return ::memmem(text.data(), static_cast<std::size_t>(text.size()), part.constData(),
                    static_cast<std::size_t>(part.size())) != nullptr;
}

bool isOfText(const Term& term)
{
    return term.where != Term::Where::Unit && term.where != Term::Where::Author;
}

} // namespace

RawTerms::RawTerms(const std::vector<Term>& terms)
{
    for (const Term& term : terms) {
        if (!isOfText(term))
            continue;
        const bool decided = std::all_of(term.text.begin(), term.text.end(),
                                         [](QChar unit) { return isUnfolded(unit.unicode()); });
        if (decided || !term.excluded)
            m_raw.push_back({term.where, term.excluded, unfoldedParts(term.text)});
        if (!decided)
            m_folded.push_back(term);
    }
}

bool RawTerms::operator()(QByteArrayView title, QByteArrayView body) const
{
    for (const RawTerm& term : m_raw) {
        const auto standsIn = [&term](QByteArrayView text) {
            return std::all_of(term.parts.begin(), term.parts.end(),
                               [text](const QByteArray& part) { return stands(part, text); });
        };
        const bool here = (term.where != Term::Where::Title && standsIn(body)) ||
                          (term.where != Term::Where::Body && standsIn(title));
        if (here == term.excluded)
            return false;
    }
    if (m_folded.empty())
        return true;
    const FoldedText text{
        foldForSearch(QString::fromUtf8(title)), foldForSearch(QString::fromUtf8(body)), {}, {}};
    return satisfies(text, m_folded);
}

} // namespace chengbao::archive
