// SPDX-License-Identifier: GPL-3.0-or-later
// Desk::exportPacket: choose, judge, write, mark.
#include "core/workflow/judgement.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

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

/// Whether it is this item that cannot be read, rather than the archive.
bool concernsItemOnly(const Error& error)
{
    return error.code == ErrorCode::NotFound || error.code == ErrorCode::Damaged;
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

/// What is known once every candidate was looked at.
struct Sorted {
    std::vector<packet::PacketItem> leaving;
    std::vector<Refusal> refused;
};

/// A profile may say how large a photo its recipient takes.
void judgePhotoSizes(const Profile& profile, Judgement& judgement)
{
    constexpr qint64 megabyte = 1024 * 1024;
    for (const QString& file : judgement.photoFiles) {
        if (profile.photoLimit > 0 && QFileInfo(file).size() > profile.photoLimit * megabyte)
            judgement.obstacles.push_back(
                {Obstacle::Reason::Unreadable,
                 {},
                 {ErrorCode::TooLarge,
                  QT_TRANSLATE_NOOP("Error", "the photo has more than the %1 MB that this profile "
                                             "takes: make it smaller and add it again"),
                  {QString::number(profile.photoLimit)},
                  QFileInfo(file).fileName()}});
    }
}

/// Reads and judges one candidate. Fails when the archive as a whole cannot be read.
Result<void> sortOne(const QString& id, const archive::Archive& archive, const lint::Linter& linter,
                     const ExportRequest& request, const QDate& day, Sorted& sorted)
{
    const auto item = archive.item(id);
    if (!item && !concernsItemOnly(item.error()))
        return failure(item.error());
    if (!item) {
        sorted.refused.push_back({id, id, {{Obstacle::Reason::Unreadable, {}, item.error()}}});
        return {};
    }
    Judgement judgement = judge(*item, archive, linter);
    for (const Obstacle& objection : objections(request.profile, item->draft.facts, linter))
        judgement.obstacles.push_back(objection);
    judgePhotoSizes(request.profile, judgement);
    if (judgement.obstacles.empty())
        sorted.leaving.push_back({leaving(*item, day), std::move(judgement.findings),
                                  judgement.photoFiles, std::move(judgement.ignored)});
    else
        sorted.refused.push_back({id, item->draft.title, std::move(judgement.obstacles)});
    return {};
}

/// One step for each item that left, none of which the archive takes without the others.
std::vector<archive::Transition> submissions(const std::vector<packet::PacketItem>& items,
                                             const QString& actor, const QString& packetName)
{
    std::vector<archive::Transition> moves;
    for (const packet::PacketItem& entry : items) {
        const Item& item = entry.item; // only its draft differs from what was read
        TrailEntry line;
        line.actor = actor;
        line.action = QStringLiteral("submit");
        line.remark = packetName;
        moves.push_back({item, State::Submitted, item.signOff, item.draft, line});
    }
    return moves;
}

void removePacket(const packet::WrittenPacket& packet)
{
    if (QFileInfo(packet.path).isDir())
        QDir(packet.path).removeRecursively();
    else
        QFile::remove(packet.path);
}

} // namespace

Result<ExportOutcome> Desk::exportPacket(const ExportRequest& request, const Progress& progress)
{
    if (auto writable = m_archive.requireWritable(); !writable)
        return failure(writable.error());
    const auto ids = candidates(m_archive, request);
    if (!ids)
        return failure(ids.error());
    const QDate today = m_clock.today();
    Sorted sorted;
    for (const QString& id : *ids) {
        if (progress.cancelled())
            return failure({ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "cancelled")});
        if (auto done = sortOne(id, m_archive, *m_linter, request, today, sorted); !done)
            return failure(done.error());
    }
    ExportOutcome outcome;
    outcome.refused = std::move(sorted.refused);
    if (sorted.leaving.empty())
        return outcome;

    const QString sender = senderOf(sorted.leaving);
    const packet::PacketRequest packing{request.profile, sender, std::move(sorted.leaving), today,
                                        request.pdfModule};
    const auto written = packet::writePacket(packing, request.folder, progress);
    if (!written)
        return failure(written.error());
    const auto marked =
        m_archive.transitionAll(submissions(packing.items, request.actor, written->name));
    if (!marked) {
        removePacket(*written);
        return failure(marked.error());
    }
    outcome.packet = *written;
    for (const Item& item : *marked)
        outcome.exported.append(item.id);
    return outcome;
}

} // namespace chengbao::workflow
