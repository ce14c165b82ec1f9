// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packet/export_job.h"

#include "ui/words/words.h"

namespace chengbao::ui
{

Result<std::vector<Candidate>> examineSigned(const ExportSource& source, const Progress& progress)
{
    const auto archive = archive::Archive::open(source.archivePath, *source.clock);
    if (!archive)
        return failure(archive.error());
    const workflow::Desk desk(**archive, *source.linter, *source.clock);
    archive::Query query;
    query.state = State::Signed;
    query.limit = 1000;
    const auto found = (*archive)->find(query);
    if (!found)
        return failure(found.error());
    std::vector<Candidate> candidates;
    for (const ItemSummary& summary : *found) {
        if (progress.cancelled())
            break;
        // An item that cannot be read is listed with the reason, beside those that can.
        const auto item = (*archive)->item(summary.id);
        QStringList reasons;
        if (!item)
            reasons << describe(item.error());
        else
            for (const workflow::Obstacle& obstacle : desk.obstacles(*item))
                reasons << describe(obstacle);
        candidates.push_back({summary, reasons});
    }
    return candidates;
}

Result<workflow::ExportOutcome> runExport(const ExportSource& source,
                                          const workflow::ExportRequest& request,
                                          const Progress& progress)
{
    const auto archive = archive::Archive::open(source.archivePath, *source.clock);
    if (!archive)
        return failure(archive.error());
    workflow::Desk desk(**archive, *source.linter, *source.clock);
    workflow::ExportRequest whole = request;
    whole.pdfModule = source.pdfModule;
    return desk.exportPacket(whole, progress);
}

} // namespace chengbao::ui
