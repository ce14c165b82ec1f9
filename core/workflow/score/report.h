// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"
#include "core/workflow/score/engine.h"

namespace chengbao::workflow
{

// What a month, quarter, half-year or year comes to (domain reference 3.3), as plain values.

/// Everything the archive has for the books. Items that left count as submissions, beside those
/// that were recorded as events.
struct Books {
    Organisation organisation;
    std::vector<ScoreEvent> events;
    std::vector<archive::ItemFigures> items; ///< that were submitted, whatever came of them
};

Result<Books> readBooks(const archive::Archive& archive);

/// Two numbers and their rate; nothing when nothing was submitted. An item that was adopted several
/// times counts once, unless the scheme says `reuse: separate`; carriers, levels and forms count
/// every adoption.
struct Share {
    QString name;
    int submitted = 0;
    int adopted = 0;
    Points points = {};
    std::optional<Points> rate() const
    {
        return percentOf(adopted, submitted, 1, Rounding::HalfUp);
    }
};

/// 完成率: what a target asks for and what there is.
struct Completion {
    QString measure;
    Points value;
    Points target;
    std::optional<Points> rate; ///< per cent, as the scheme rounds, with at most 1 decimal
};

struct UnitRow {
    QString unit;
    QString category;
    int submitted = 0;
    int adopted = 0;
    int instructions = 0;
    int commissions = 0;
    int penalties = 0;
    int submittedInYear = 0; ///< 累计: from the year's beginning
    int adoptedInYear = 0;
    std::vector<Share> carriers; ///< as Report::carriers: adoptions and their points
    Points taken;                ///< by penalties, 0 or below
    Points points;
    Points pointsInYear;
    int rank = 0; ///< within the category, by points; equals share one; 0 for none (veto)
    int rankInYear = 0;
    bool vetoed = false;
    std::vector<Completion> targets;
};

struct PersonRow {
    QString person;
    QString unit;
    int submitted = 0;
    int adopted = 0;
    int instructions = 0;
    Points points;
    Points pointsInYear;
    Points fees; ///< yuan
};

/// 采用条目附表.
struct AnnexRow {
    QDate date;
    QString title;
    QStringList units;
    QStringList persons;
    QString carrier;
    QString issue;
    std::optional<Tier> tier;
    Form form = Form::Single;
    Points points;                  ///< of the units together
    std::optional<Points> fee = {}; ///< yuan; nothing when it is open or there is none
};

struct Trend {
    Period period;
    int submitted = 0;
    int adopted = 0;
    std::optional<Points> rate() const
    {
        return percentOf(adopted, submitted, 1, Rounding::HalfUp);
    }
};

/// 预警.
struct Alert {
    QString unit; ///< empty: about all together
    LineReason reason;
};

/// From where on the mix of kinds is worth a remark: thresholds of ours, the trade has none.
struct MixLimits {
    int mostNews = 60;      ///< per cent of what was submitted: above, 动态过多
    int leastResearch = 10; ///< per cent: below, 调研过少
    int leastProblems = 10; ///< per cent of good and bad news together: below, 报喜不报忧
    int leastItems = 10;    ///< with fewer, nothing is said
};

/// 喜忧比: 问题建议 and 紧急 against 动态, 经验 and 领导言论; other kinds are neither.
struct Balance {
    int good = 0;
    int bad = 0;
};

struct Report {
    Period period;
    QDate until = {};    ///< the last day that counts: the period's, or the day it was made
    QString scheme = {}; ///< name; empty: only numbers, no points
    QStringList missing = {};
    std::vector<UnitRow> units = {}; ///< by category, rank, name
    std::vector<PersonRow> persons = {};
    std::vector<Share> carriers = {}; ///< submitted is what was submitted in all
    std::vector<Share> tiers = {};
    std::vector<Share> forms = {};
    std::vector<Share> kinds = {};
    std::vector<Share> sources = {};
    std::vector<Trend> trend = {}; ///< the months of the year so far
    QStringList silent = {};       ///< 零报送
    std::vector<Alert> alerts = {};
    Balance balance = {};
    Points fees = {}; ///< yuan, what is known
    int openFees = 0; ///< adoptions whose fee is still to be set
    std::vector<AnnexRow> annex = {};
    std::vector<LedgerLine> lines = {}; ///< 台账: all of the period
    std::vector<LedgerLine> open = {};  ///< those of them that the scheme could not count
    int submitted = 0;
    int adopted = 0;
    int instructions = 0;
    Points points = {}; ///< of all units
};

struct ReportInput {
    const Books& books;
    const Scheme* scheme = nullptr; ///< none: only numbers
    const Scheme* upper = nullptr;
    Period period;
    QDate today; ///< days after it have not happened yet
    MixLimits limits = {};
};

/// Counts from the year's beginning to the end of the period. What is corrected later does not
/// change the report of an earlier period. Fails as score() does.
Result<Report> makeReport(const ReportInput& input, const Progress& progress = {});

} // namespace chengbao::workflow
