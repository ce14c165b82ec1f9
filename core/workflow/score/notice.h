// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"

namespace chengbao::workflow
{

// 采用通报: what the office above says it took, as a table somebody there made up. Its columns are
// found by their headings, its rows are matched to what was submitted, and what is not sure is for
// the clerk to say.

/// What the table itself may leave out.
struct NoticeDefaults {
    QString carrier;
    QDate date;
    QDate today; ///< dates without a year are the last such day before it
};

/// One row that speaks of an adoption.
struct NoticeRow {
    int line = 0; ///< of the sheet, from 1
    QString title;
    QString number; ///< 编号: an id of ours, or the number of a commission
    QString digest; ///< SHA-256 in hexadecimal, lower case
    QString unit;
    std::optional<Form> form; ///< unset: what the item's kind suggests
    ScoreEvent adoption;      ///< carrier, issue, date, tier, points, remark
};

struct Notice {
    std::vector<NoticeRow> rows;
    int leftOut = 0;             ///< rows with a title whose carrier is empty: not adopted
    std::vector<Error> problems; ///< rows that cannot be understood; `line` says which
};

/// Reads the first sheet that has a row of headings: 标题 or 编号 and at least one more, in any
/// order, under whatever stands above (of which the year and month may count). Fails with
/// Malformed when no sheet has one, and as text::readTables() does.
Result<Notice> readNotice(const QByteArray& bytes, const QString& place,
                          const NoticeDefaults& defaults);

/// What a row may mean.
struct NoticeMatch {
    enum class Certainty {
        Sure,     ///< exactly one item has this number, digest or title
        Doubtful, ///< see `candidates`: somebody has to say
        Unknown,  ///< nothing that was submitted is like it
    };
    enum class By { Nothing, Number, Digest, Title, NearTitle };
    struct Candidate {
        ItemSummary item;
        double score = 0; ///< 0 to 1: how much of the title is the same
    };
    NoticeRow row;
    Certainty certainty = Certainty::Unknown;
    By by = By::Nothing;
    std::vector<Candidate> candidates; ///< best first, five at most
    bool recorded = false; ///< sure, and the books have this carrier and day for the item already
};

/// Looks for every row among the items that were submitted, adopted or not. A number or a digest
/// that names one item whose title has nothing in common with the row's is doubtful.
Result<std::vector<NoticeMatch>> matchNotice(const Notice& notice, const archive::Archive& archive);

/// How much of two titles is the same, 0 to 1, whatever their punctuation, width and case: pairs of
/// characters that both have (Dice), or most of the shorter one in the longer.
double titleLikeness(const QString& left, const QString& right);

/// Records the row as an adoption of the item, see adopt().
Result<Item> adoptRow(archive::Archive& archive, const Clock& clock, const NoticeRow& row,
                      const QString& item, const QString& actor);

} // namespace chengbao::workflow
