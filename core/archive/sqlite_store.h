// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/database.h"
#include "core/archive/item_store.h"
#include "core/archive/search_index.h"

namespace chengbao::archive
{

/// The store of an archive: base tables and the search index of one SQLite file. `database` must
/// outlive it.
class SqliteStore : public ItemStore
{
public:
    explicit SqliteStore(Database& database) : m_database(database) {}

    Result<std::vector<Item>> put(const std::vector<Put>& puts) override;
    Result<Item> item(const QString& id) const override;
    Result<Draft> revision(const QString& id, int number) const override;
    Result<void> newest(const Query& query, const TakeCandidate& take) const override;
    Result<void> candidates(const Query& query, const Narrowing& narrowing,
                            const TakeCandidate& take) const override;
    Result<void> holders(const QStringList& tokens, int most,
                         const TakeHolder& take) const override;
    Result<std::vector<qint64>> changedLately() const override;
    Result<std::optional<Candidate>> candidate(qint64 number) const override;
    Result<void> sample(int count, const TakeCandidate& take) const override;
    Result<qint64> newestNumber() const override;
    Result<std::vector<std::pair<State, int>>> countByState() const override;

    /// Runs `work` in one write transaction, committed when it succeeds. Damage that shows only on
    /// committing may be the search index's, which must keep nobody from saving: it is marked as
    /// stale and the work done again without it.
    template <class Work>
    auto write(Work work) -> decltype(work())
    {
        bool damaged = false;
        auto outcome = commitAfter(work, damaged);
        const auto forget = [this] { return forgetIndex(m_database); };
        if (!damaged || !commitAfter(forget, damaged))
            return outcome;
        return commitAfter(work, damaged);
    }

private:
    template <class Work>
    auto commitAfter(Work work, bool& damagedOnCommit) -> decltype(work())
    {
        auto transaction = Transaction::begin(m_database, Transaction::Kind::Write);
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

    Database& m_database;
};

} // namespace chengbao::archive
