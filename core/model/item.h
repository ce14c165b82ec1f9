// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/draft.h"
#include "core/model/suppression.h"

#include <QDateTime>

namespace chengbao
{

/// 审签: who signed, as what, when, and over which text.
struct SignOff {
    QString signer;
    SignerRole role = SignerRole::DeputyLeader;
    QDateTime signedAt;
    /// digestOf() the draft that was signed: title, body and the facts a signature covers.
    QByteArray digest;
    bool operator==(const SignOff&) const = default;
};

/// An item as the archive keeps it: its newest text and where it stands.
struct Item {
    QString id; ///< stable for ever, see newId()
    Draft draft;
    State state = State::Draft;
    std::optional<SignOff> signOff; ///< present from Signed on; gone when the item is returned
    int revision = 0;               ///< number of the newest revision, from 1
    QDateTime created;
    QDateTime updated;
    /// What its clerk chose to leave as it is, in the order in which it was ignored.
    std::vector<Suppression> suppressions = {};
};

/// What a list shows of an item, without its text.
struct ItemSummary {
    QString id;
    QString title;
    State state = State::Draft;
    std::optional<System> system;
    std::optional<Kind> kind;
    QString unit;
    QDateTime updated;
    QString snippet; ///< searches only: the passage of the first hit
    /// Where the query stands in `snippet`, as UTF-16 (start, length).
    std::vector<std::pair<int, int>> snippetMarks;
};

/// One kept version (every save makes one).
struct Revision {
    int number = 0; ///< from 1
    QDateTime savedAt;
    qint64 bytes = 0; ///< size of the text and facts as stored, uncompressed
    /// SHA-256 over all that is stored of the draft, every fact included (archive's
    /// contentDigest(), 32 bytes): it guards the store. It is never equal to digestOf().
    QByteArray digest;
    bool formal = false; ///< kept when the item was signed, sent or given back, not just saved
};

/// One line of the trail (留痕): who did what to an item and when. Never edited.
struct TrailEntry {
    QDateTime at;
    QString actor;
    QString action; ///< "import", "save", "request-review", "return", "sign", "submit", "ignore", …
    State from = State::Draft;
    State to = State::Draft;
    QString remark;
    QByteArray digest; ///< digestOf() the draft at that moment, as a signature would have it
};

} // namespace chengbao
