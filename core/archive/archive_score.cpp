// SPDX-License-Identifier: GPL-3.0-or-later
// The books: what happened, to whom it counts, and what statistics need of items.
#include "core/archive/archive_private.h"
#include "core/archive/figures.h"
#include "core/archive/score_records.h"

namespace chengbao::archive
{

Result<std::vector<ScoreEvent>> Archive::record(std::vector<ScoreEvent> events,
                                                const QString& actor)
{
    Database& database = *m_private->database;
    const QDateTime now = m_private->clock.now();
    return m_private->write([&]() -> Result<std::vector<ScoreEvent>> {
        for (ScoreEvent& event : events) {
            if (auto kept = insertScoreEvent(database, event, actor, now); !kept)
                return failure(kept.error());
        }
        return events;
    });
}

Result<std::vector<ScoreEvent>> Archive::scoreEvents() const
{
    return readScoreEvents(*m_private->database);
}

Result<Organisation> Archive::organisation() const
{
    return m_private->read([&] { return readOrganisation(*m_private->database); });
}

Result<void> Archive::setOrganisation(const Organisation& organisation)
{
    return m_private->write([&] { return writeOrganisation(*m_private->database, organisation); });
}

Result<std::vector<ItemFigures>> Archive::figures(const std::vector<State>& states) const
{
    return readFigures(*m_private->database, states);
}

} // namespace chengbao::archive
