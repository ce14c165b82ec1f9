// SPDX-License-Identifier: GPL-3.0-or-later
// Finding items, what they are found by, and the index.
#include "core/archive/archive_private.h"
#include "core/archive/duplicates.h"
#include "core/archive/keeping.h"
#include "core/archive/migrations.h"
#include "core/archive/saved_searches.h"
#include "core/archive/search.h"

namespace chengbao::archive
{
namespace
{

constexpr int indexStep = 2000; // items in one transaction: about a second

} // namespace

Result<Item> Archive::setLabels(const QString& id, const Labels& labels)
{
    Database& database = *m_private->database;
    return m_private->write([&]() -> Result<Item> {
        auto record = readItem(database, id);
        if (!record)
            return failure(record.error());
        return keepLabels(database, *record, labels).map([&record] {
            return std::move(record->item);
        });
    });
}

Result<Labels> Archive::labels(const QString& id) const
{
    return readLabels(*m_private->database, id);
}

Result<std::vector<ItemSummary>> Archive::find(const Query& query, std::stop_token stop) const
{
    const Interruptible interruptible(*m_private->database, std::move(stop));
    return m_private->read([&] { return findItems(m_private->store, query); });
}

Result<std::vector<Duplicate>> Archive::findDuplicates(const Draft& draft, const QString& itself,
                                                       std::stop_token stop) const
{
    Database& database = *m_private->database;
    auto& frequencies = m_private->frequencies;
    const Interruptible interruptible(database, std::move(stop));
    return m_private->read([&]() -> Result<std::vector<Duplicate>> {
        const ItemStore& store = m_private->store;
        const auto newest = store.newestNumber();
        if (!newest)
            return failure(newest.error());
        // What is rare changes slowly: until the archive has doubled the sample will do.
        if (!frequencies || *newest > 2 * frequencies->newestItem()) {
            auto sampled = Frequencies::sample(store);
            if (!sampled)
                return failure(sampled.error());
            frequencies = std::move(*sampled);
        }
        auto known =
            itself.isEmpty() ? Result<QStringList>(QStringList()) : readLinked(database, itself);
        if (!known && known.error().code != ErrorCode::NotFound)
            return failure(known.error());
        QStringList leftOut = known.value_or(QStringList());
        leftOut.append(itself);
        return archive::findDuplicates(store, *frequencies, draft, leftOut);
    });
}

Result<void> Archive::linkFollowUp(const QString& id, const QString& earlier, LinkKind kind)
{
    return m_private->write([&] { return insertLink(*m_private->database, id, earlier, kind); });
}

Result<QStringList> Archive::followedUp(const QString& id) const
{
    return m_private->read([&] { return readLinks(*m_private->database, id); });
}

Result<bool> Archive::isIndexComplete() const
{
    return indexState(*m_private->database).map([](const IndexState& state) {
        return state.isComplete();
    });
}

Result<void> Archive::completeIndex(const Progress& progress)
{
    if (auto writable = requireWritable(); !writable)
        return writable;
    return archive::completeIndex(*m_private->database, indexStep, progress);
}

Result<void> Archive::rebuildIndex(const Progress& progress)
{
    Database& database = *m_private->database;
    if (auto forgotten = m_private->write([&database] { return forgetIndex(database); });
        !forgotten)
        return forgotten;
    return completeIndex(progress);
}

Result<void> Archive::saveSearch(const QString& name, const Query& query)
{
    return m_private->write([&] { return keepSearch(*m_private->database, name, query); });
}

Result<void> Archive::removeSearch(const QString& name)
{
    return m_private->write([&] { return dropSearch(*m_private->database, name); });
}

Result<std::vector<SavedSearch>> Archive::savedSearches() const
{
    return readSearches(*m_private->database);
}

} // namespace chengbao::archive
