// SPDX-License-Identifier: GPL-3.0-or-later
// Desk::exportPacket: choose, judge, write, mark.
#include "core/workflow/desk.h"

#include <algorithm>

namespace chengbao::workflow
{
namespace
{

/// More than any packet takes; keeps one export within memory.
constexpr int mostItems = 10000;

Result<QStringList> idsInState(const archive::Archive& archive, State state,
                               const std::optional<System>& system)
{
    archive::Query query;
    query.state = state;
    query.system = system;
    query.limit = mostItems;
    const auto rows = archive.find(query);
    if (!rows)
        return failure(rows.error());
    QStringList ids;
    for (const ItemSummary& row : *rows)
        ids.prepend(row.id); // oldest first, as written
    return ids;
}

/// The ids asked for, or all signed items that fit; all drafts when there is none.
Result<QStringList> candidates(const archive::Archive& archive, const ExportRequest& request)
{
    if (!request.items.isEmpty()) {
        QStringList once = request.items;
        once.removeDuplicates();
        return once;
    }
    const auto system = request.system ? request.system : request.profile.system;
    auto ready = idsInState(archive, State::Signed, system);
    if (!ready || !ready->isEmpty())
        return ready;
    QStringList unsignedItems;
    for (const State state : {State::Draft, State::InReview, State::Returned}) {
        const auto ids = idsInState(archive, state, system);
        if (!ids)
            return ids;
        unsignedItems += *ids;
    }
    return unsignedItems;
}

/// The item as it leaves: with the day it leaves, unless the clerk set one.
Item leaving(Item item, const QDate& day)
{
    if (!item.draft.facts.reportDate.isValid())
        item.draft.facts.reportDate = day;
    return item;
}

QString senderOf(const std::vector<packet::PacketItem>& items)
{
    const QString first = items.front().item.draft.facts.unit;
    const bool same = std::all_of(items.begin(), items.end(), [&](const packet::PacketItem& entry) {
        return entry.item.draft.facts.unit == first;
    });
    return same ? first : first + QStringLiteral("等");
}

} // namespace

Result<ExportOutcome> Desk::exportPacket(const ExportRequest& request, const Progress& progress)
{
    const auto ids = candidates(m_archive, request);
    if (!ids)
        return failure(ids.error());

    ExportOutcome outcome;
    packet::PacketRequest packing;
    packing.profile = request.profile;
    packing.date = m_clock.today();
    std::vector<Item> read;
    std::vector<Draft> sent;
    for (const QString& id : *ids) {
        if (progress.cancelled())
            return failure({ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "cancelled")});
        const auto item = m_archive.item(id);
        if (!item)
            return failure(item.error());
        auto hindrances = obstacles(*item);
        if (request.profile.system && item->draft.facts.system != request.profile.system)
            hindrances.push_back({Obstacle::Reason::OtherSystem, {}});
        if (!hindrances.empty()) {
            outcome.refused.push_back({id, item->draft.title, std::move(hindrances)});
            continue;
        }
        lint::LintOptions options;
        options.gates = true;
        auto findings = m_linter.lint(item->draft, options);
        Item packed = leaving(*item, packing.date);
        read.push_back(*item);
        sent.push_back(packed.draft);
        QStringList photoFiles;
        for (const Photo& photo : packed.draft.facts.photos)
            photoFiles += m_archive.photo(photo.file).value_or(QString());
        packing.items.push_back({std::move(packed), std::move(findings), photoFiles});
        outcome.exported.append(id);
    }
    if (packing.items.empty())
        return outcome;

    packing.sender = senderOf(packing.items);
    auto written = packet::writePacket(packing, request.folder, progress);
    if (!written)
        return failure(written.error());
    outcome.packet = *written;
    for (std::size_t i = 0; i < read.size(); ++i) {
        const Item& item = read[i];
        TrailEntry line;
        line.at = m_clock.now();
        line.actor = request.actor;
        line.action = QStringLiteral("submit");
        line.from = item.state;
        line.to = State::Submitted;
        line.remark = written->name;
        line.digest = digestOf(item.draft);
        const auto marked =
            m_archive.transition(item, State::Submitted, item.signOff, sent[i], line);
        if (!marked)
            return failure(marked.error());
    }
    return outcome;
}

} // namespace chengbao::workflow
