// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/item_store.h"

#include <QSet>

namespace chengbao::archive
{

/// The plainest store there can be: everything in a vector, looked through from its end. What any
/// other one has to agree with.
class MemoryStore : public ItemStore
{
public:
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

private:
    struct Kept {
        Item item;
        std::vector<Draft> revisions;
        QSet<QString> tokens;
    };
    static Candidate candidateOf(const Kept& kept, std::size_t place);
    static Result<Item> putOne(std::vector<Kept>& items, const Put& put);
    Result<std::size_t> placeOf(const QString& id) const;

    std::vector<Kept> m_items;
};

} // namespace chengbao::archive
