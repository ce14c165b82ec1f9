// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"
#include "core/archive/attachments.h"
#include "core/archive/database.h"
#include "core/archive/frequencies.h"
#include "core/archive/search_index.h"

#include <QFileInfo>

// Shared by the files that implement Archive.
namespace chengbao::archive
{

struct Archive::Private {
    std::unique_ptr<Database> database;
    Opening how;
    const Clock& clock;
    mutable std::optional<Frequencies> frequencies = std::nullopt; ///< sampled when first needed

    Result<void> requireWritable() const
    {
        if (how == Opening::ReadOnlyNewer)
            return failure({ErrorCode::NewerVersion,
                            QT_TRANSLATE_NOOP("Error", "this archive was written by a newer "
                                                       "program and can only be read"),
                            {},
                            database->path()});
        if (how == Opening::ReadOnlyPlace || how == Opening::ReadOnlyAsked)
            return failure({ErrorCode::Unwritable,
                            QT_TRANSLATE_NOOP("Error", "the archive cannot be written"),
                            {},
                            database->path()});
        return {};
    }

    QString folder() const { return QFileInfo(database->path()).absolutePath(); }

    /// The draft with its photos taken in, which a read-only archive cannot do.
    Result<Draft> withPhotos(const Draft& draft) const
    {
        if (auto writable = requireWritable(); !writable)
            return failure(writable.error());
        return keepPhotos(draft, folder());
    }

    /// Runs `work` in one write transaction, committed when it succeeds. Damage that shows only on
    /// committing may be the search index's, which must keep nobody from saving: it is marked as
    /// stale and the work done again without it.
    template <class Work>
    auto write(Work work) -> decltype(work())
    {
        if (auto writable = requireWritable(); !writable)
            return failure(writable.error());
        bool damaged = false;
        auto outcome = commitAfter(work, damaged);
        const auto forget = [this] { return forgetIndex(*database); };
        if (!damaged || !commitAfter(forget, damaged))
            return outcome;
        return commitAfter(work, damaged);
    }

    template <class Work>
    auto commitAfter(Work work, bool& damagedOnCommit) -> decltype(work())
    {
        auto transaction = Transaction::begin(*database, Transaction::Kind::Write);
        if (!transaction)
            return failure(transaction.error());
        auto outcome = work();
        if (!outcome)
            return outcome;
        if (auto committed = transaction->commit(); !committed) {
            damagedOnCommit = committed.error().code == ErrorCode::Damaged;
            return failure(committed.error());
        }
        return outcome;
    }

    /// Runs `work` on one state of the archive.
    template <class Work>
    auto read(Work work) const -> decltype(work())
    {
        auto transaction = Transaction::begin(*database, Transaction::Kind::Read);
        if (!transaction)
            return failure(transaction.error());
        return work();
    }
};

} // namespace chengbao::archive
