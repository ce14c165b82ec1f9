// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/desk.h"

namespace chengbao::ui
{

/// Where the worker finds what it needs: it opens the archive itself. The linter is shared because
/// it is immutable; the clock must outlive the work.
struct ExportSource {
    QString archivePath;
    std::shared_ptr<const lint::Linter> linter;
    const Clock* clock = nullptr;
    QString pdfModule = {}; ///< see packet::PdfMaker
};

/// A signed item and what keeps it out of a packet, in sentences.
struct Candidate {
    ItemSummary item;
    QStringList obstacles;
};

/// Every signed item with its obstacles, newest first. For a worker thread; a stop ends it early.
Result<std::vector<Candidate>> examineSigned(const ExportSource& source, const Progress& progress);

/// Packs; for a worker thread.
Result<workflow::ExportOutcome> runExport(const ExportSource& source,
                                          const workflow::ExportRequest& request,
                                          const Progress& progress);

} // namespace chengbao::ui
