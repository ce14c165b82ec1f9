// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"
#include "core/archive/attachments.h"
#include "core/archive/database.h"
#include "core/archive/frequencies.h"
#include "core/archive/sqlite_store.h"

#include <QFileInfo>

// Shared by the files that implement Archive.
namespace chengbao::archive
{

struct Archive::Private {
    std::unique_ptr<Database> database;
    Opening how;
    const Clock& clock;
    SqliteStore store = SqliteStore(*database);
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

    /// Runs `work` in one write transaction, committed when it succeeds: see SqliteStore::write().
    template <class Work>
    auto write(Work work) -> decltype(work())
    {
        if (auto writable = requireWritable(); !writable)
            return failure(writable.error());
        return store.write(work);
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
