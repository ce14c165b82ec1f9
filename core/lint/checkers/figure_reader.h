// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/checkers/claims.h"
#include "core/lint/checkers/figure_passage.h"

namespace chengbao::lint
{

/// What the readers of a passage's figures have in common: the figures by their place, and where
/// the claims go that are wrong. Both outlive it.
class FigureReader
{
public:
    FigureReader(const Passage& passage, std::vector<Claim>& claims)
        : m_passage(passage), m_claims(claims)
    {
    }

protected:
    const Node& node(std::size_t index) const { return m_passage.nodes[index]; }
    const text::Quantity& figure(std::size_t index) const { return m_passage.figure(index); }
    double value(std::size_t index) const { return m_passage.value(index); }
    QString shownAt(std::size_t index) const { return shown(m_passage.statement, figure(index)); }

    /// 63人，占28%: a part itself, and no whole of the parts behind it.
    bool isShared(std::size_t index) const
    {
        const std::size_t share = index + 1;
        return share < m_passage.nodes.size() && isFraction(figure(share)) &&
               (node(share).label == u"占" || node(share).label == u"占比");
    }

    const Passage& m_passage;
    std::vector<Claim>& m_claims;
};

} // namespace chengbao::lint
