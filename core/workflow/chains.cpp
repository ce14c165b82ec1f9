// SPDX-License-Identifier: GPL-3.0-or-later
// What an item's links and its trail tell: chains of reports, and signatures.
#include "core/workflow/steps.h"

#include <QSet>

#include <algorithm>

namespace chengbao::workflow
{
namespace
{

/// The item from which the chain began: the earliest one reached by going back.
QString firstOf(const QString& item, const std::vector<Link>& links)
{
    QSet<QString> seen = {item};
    QString first = item;
    for (;;) {
        const auto back = std::find_if(links.begin(), links.end(),
                                       [&](const Link& link) { return link.item == first; });
        if (back == links.end() || seen.contains(back->earlier))
            return first;
        first = back->earlier;
        seen.insert(first);
    }
}

bool isVoiding(const TrailEntry& step)
{
    return step.to == State::Returned && step.from != State::Returned;
}

} // namespace

std::vector<ChainLink> chainOf(const QString& item, const std::vector<Link>& links)
{
    std::vector<ChainLink> chain = {{firstOf(item, links), {}}};
    QSet<QString> seen = {chain.front().item};
    for (std::size_t i = 0; i < chain.size(); ++i) {
        const QString earlier = chain[i].item;
        for (const Link& link : links) {
            if (link.earlier != earlier || seen.contains(link.item))
                continue;
            seen.insert(link.item);
            chain.push_back({link.item, earlier, link.kind});
        }
    }
    // Links come by the order in which the later items were added, and so do the items of a chain.
    const auto place = [&](const ChainLink& one) {
        return std::find_if(links.begin(), links.end(),
                            [&](const Link& link) {
                                return link.item == one.item && link.earlier == one.earlier;
                            }) -
               links.begin();
    };
    std::stable_sort(
        chain.begin() + 1, chain.end(),
        [&](const ChainLink& left, const ChainLink& right) { return place(left) < place(right); });
    return chain;
}

QString chainWord(const std::vector<ChainLink>& chain, std::size_t index)
{
    const auto kind = chain[index].kind;
    if (!kind)
        return QStringLiteral("初报");
    if (kind == LinkKind::Final)
        return toWord(*kind);
    const auto same = [&](const ChainLink& link) { return link.kind == kind; };
    const auto end = chain.begin() + static_cast<std::ptrdiff_t>(index);
    const auto before = std::count_if(chain.begin(), end, same);
    const auto all = std::count_if(chain.begin(), chain.end(), same);
    return all < 2 ? toWord(*kind) : toWord(*kind) + QString::number(before + 1);
}

std::vector<SignatureRecord> signaturesOf(const std::vector<TrailEntry>& trail)
{
    std::vector<SignatureRecord> signatures;
    for (const TrailEntry& step : trail) {
        const bool standing = !signatures.empty() && !signatures.back().voidedAt.isValid();
        if (step.action == QLatin1String("sign")) {
            signatures.push_back({step.actor, step.at, step.digest, {}, {}, {}});
        } else if (standing && (isVoiding(step) || step.digest != signatures.back().digest)) {
            signatures.back().voidedAt = step.at;
            signatures.back().voidedBy = step.actor;
            signatures.back().remark = step.remark;
        }
    }
    return signatures;
}

SignatureStanding signatureOf(const Item& item)
{
    if (!item.signOff)
        return SignatureStanding::None;
    return item.signOff->digest == digestOf(item.draft) ? SignatureStanding::Holds
                                                        : SignatureStanding::Void;
}

SignerRole signerFor(const std::optional<Kind>& kind)
{
    return needsPrincipalLeader(kind) ? SignerRole::PrincipalLeader : SignerRole::DeputyLeader;
}

} // namespace chengbao::workflow
