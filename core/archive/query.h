// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/vocabulary.h"

#include <QDate>
#include <QJsonObject>

namespace chengbao::archive
{

/// What a list asks for. Unset members do not filter; all that are set must hold.
struct Query {
    /// Words to find in title and body of the newest revision, with phrases, exclusions and fields:
    /// see parseTerms(). Any stretch of text is a word: 2345 finds 12345. Both widths and both
    /// cases match.
    QString text;
    std::optional<State> state;
    std::optional<System> system;
    std::optional<Kind> kind;
    QString unit;    ///< exactly
    QString author;  ///< exactly
    QString carrier; ///< exactly; see Archive::setLabels()
    QString board;   ///< exactly
    /// The day an item is filed under: reported, else happened, else made. Both ends count.
    QDate from;
    QDate to;
    std::optional<bool> hasPhotos;
    std::optional<bool> hasFindings; ///< at its last check; either way never one that had none

    enum class Order {
        Newest,
        Relevance, ///< the best of the newest few hundred hits
    };
    Order order = Order::Newest;
    int limit = 200;
    int offset = 0; ///< how many of the first to leave out
    /// Only items older than this one, by id: the last of the page before. Finds the next page
    /// without walking over the earlier ones; for Order::Newest.
    QString olderThan;

    bool operator==(const Query&) const = default;
};

/// Everything but the page (limit, offset, olderThan), set members only.
QJsonObject toJson(const Query& query);
/// The reverse; what is unknown or invalid is left unset.
Query queryFromJson(const QJsonObject& json);

/// A search kept under a name.
struct SavedSearch {
    QString name;
    Query query;
    bool operator==(const SavedSearch&) const = default;
};

} // namespace chengbao::archive
