// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/planning/due.h"
#include "core/workflow/score/explain.h"
#include "core/workflow/score/insight.h"

#include <QHash>

#include <array>

namespace chengbao::ui
{

/// Where the books are and what they are counted by.
struct BooksPlaces {
    QString archive;
    QStringList schemes;       ///< folders, lowest layer first; the first holds the shipped ones
    QString ownSchemes;        ///< of those, the one the window writes to; it may not exist yet
    QStringList calendar = {}; ///< folders of deadlines, holidays and festivals, lowest first
    QString ownCalendar = {};  ///< of those, the one the window writes to
};

/// A scheme and whose it is.
struct KnownScheme {
    workflow::Scheme scheme;
    QString file;
    bool own = false; ///< the office's, not a shipped sample
};

/// What one scheme makes of the books; without a scheme only numbers.
struct Account {
    std::optional<workflow::Scheme> scheme = {};
    std::optional<workflow::Scheme> upper = {};
    workflow::Report report; ///< of the period asked for
    workflow::Report year;   ///< of the year in which it lies, up to today
    /// By event, where its lines stand in year.lines.
    QHash<QString, std::vector<int>> linesOfEvent = {};
    std::vector<Points> months = {}; ///< of all units, by the months of year.trend

    QString id() const { return scheme ? scheme->id : QString(); }
    workflow::ReportInput input(const workflow::Books& books, const QDate& today) const
    {
        return {books, scheme ? &*scheme : nullptr, upper ? &*upper : nullptr, report.period, today,
                {}};
    }
};

/// From which time what gets adopted is told.
enum class Range { Period, Year, All };

/// What is planned and when it is due.
struct Plans {
    workflow::Planning planning;
    workflow::PlanningRules rules;
    std::vector<workflow::DueEntry> due;
    std::optional<Error> problem; ///< the office's own files do not hold: only shipped ones count
};

/// For a thread: what is planned as it stands now.
Result<std::shared_ptr<const Plans>> readPlans(const archive::Archive& archive,
                                               const BooksPlaces& places, const Clock& clock);

/// Everything the pages show of a period. Immutable once it is read, so that any thread may look.
struct BooksView {
    std::shared_ptr<const workflow::Books> books;
    std::shared_ptr<const Plans> plans;
    QDate today;
    workflow::Period period = workflow::Period::of(QDate(2000, 1, 1), workflow::PeriodLength::Year);
    std::vector<KnownScheme> schemes;
    QStringList inForce; ///< ids of those that count
    std::optional<Error>
        schemeProblem;             ///< an own scheme cannot be read: only shipped ones are here
    std::vector<Account> accounts; ///< one for each scheme in force, or one without
    std::array<std::vector<workflow::Insight>, 3> insights; ///< by Range
};

struct BooksRequest {
    workflow::Period period;
    QStringList inForce; ///< ids; unknown ones are left out
    QDate today;
    /// What was read before and is still right; nothing reads the archive anew.
    std::shared_ptr<const workflow::Books> books = {};
    std::shared_ptr<const Plans> plans = {};
};

/// All schemes, and which of them are the office's. Where an own one does not hold, the shipped
/// ones and the problem.
struct FoundSchemes {
    std::vector<KnownScheme> schemes;
    std::optional<Error> problem;
};
FoundSchemes findSchemes(const BooksPlaces& places);

/// For a thread of its own: opens the archive to read. Fails as the archive does, as makeReport()
/// does, and with Cancelled.
Result<std::shared_ptr<const BooksView>> readBooksView(const BooksPlaces& places,
                                                       const Clock& clock,
                                                       const BooksRequest& request,
                                                       const Progress& progress);

/// Both reports of one scheme over the books.
Result<Account> makeAccount(const workflow::Books& books,
                            const std::optional<workflow::Scheme>& scheme,
                            const std::vector<KnownScheme>& schemes, const workflow::Period& period,
                            const QDate& today, const Progress& progress);

} // namespace chengbao::ui
