// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/books/books_reader.h"

#include "core/archive/archive.h"
#include "core/workflow/score/scheme_file.h"

#include <QDir>

#include <algorithm>

namespace chengbao::ui
{
namespace
{

using namespace workflow;

constexpr int parts = 1000; ///< of one step of the progress

/// Step `index` of `count`, as part of the whole.
Progress stepOf(const Progress& whole, int index, int count)
{
    return {[whole, index, count](int done, int total) {
                whole.report(index * parts + (total > 0 ? int(qint64(done) * parts / total) : 0),
                             count * parts);
            },
            whole.stop};
}

/// The file of a scheme, usually named by its id.
QString fileOf(const Scheme& scheme, const QStringList& folders)
{
    for (auto folder = folders.rbegin(); folder != folders.rend(); ++folder) {
        const QString usual = *folder + u'/' + scheme.id + QStringLiteral(".yaml");
        if (QFile::exists(usual))
            return usual;
        for (const QFileInfo& file :
             QDir(*folder).entryInfoList({QStringLiteral("*.yaml")}, QDir::Files)) {
            const auto read = loadScheme(file.absoluteFilePath());
            if (read && read->id == scheme.id)
                return file.absoluteFilePath();
        }
    }
    return {};
}

/// Reads what the archive has into the view.
Result<void> readArchive(BooksView& view, const BooksPlaces& places, const Clock& clock)
{
    const auto archive = archive::Archive::openReadOnly(places.archive, clock);
    if (!archive)
        return failure(archive.error());
    auto books = readBooks(**archive);
    if (!books)
        return failure(books.error());
    view.books = std::make_shared<const Books>(std::move(*books));
    auto plans = readPlans(**archive, places, clock);
    if (!plans)
        return failure(plans.error());
    view.plans = std::move(*plans);
    return {};
}

QDate rangeBegin(Range range, const Period& period)
{
    return range == Range::Period ? period.first()
                                  : (range == Range::Year ? period.yearBegin() : QDate());
}

QDate rangeEnd(Range range, const Period& period)
{
    return range == Range::All ? QDate() : period.last();
}

Result<void> addAccounts(BooksView& view, const Progress& progress, int steps)
{
    std::vector<std::optional<Scheme>> wanted;
    for (const KnownScheme& known : view.schemes) {
        if (view.inForce.contains(known.scheme.id))
            wanted.emplace_back(known.scheme);
    }
    if (wanted.empty())
        wanted.emplace_back();
    int step = 1;
    for (const auto& scheme : wanted) {
        auto account = makeAccount(*view.books, scheme, view.schemes, view.period, view.today,
                                   stepOf(progress, step++, steps));
        if (!account)
            return failure(account.error());
        view.accounts.push_back(std::move(*account));
    }
    return {};
}

} // namespace

Result<std::shared_ptr<const Plans>> readPlans(const archive::Archive& archive,
                                               const BooksPlaces& places, const Clock& clock)
{
    auto planning = readPlanning(archive);
    if (!planning)
        return failure(planning.error());
    auto plans = std::make_shared<Plans>();
    plans->planning = std::move(*planning);
    auto rules = loadPlanningRules(places.calendar);
    if (!rules) {
        plans->problem = rules.error();
        rules = loadPlanningRules(places.calendar.mid(0, 1));
    }
    if (rules)
        plans->rules = std::move(*rules);
    plans->due = whatIsDue(plans->planning, plans->rules, clock.now());
    return std::shared_ptr<const Plans>(std::move(plans));
}

FoundSchemes findSchemes(const BooksPlaces& places)
{
    FoundSchemes found;
    auto all = loadSchemes(places.schemes);
    QStringList folders = places.schemes;
    if (!all) {
        found.problem = all.error();
        folders = places.schemes.mid(0, 1);
        all = loadSchemes(folders);
        if (!all)
            return found;
    }
    QStringList own;
    if (const auto ours = loadSchemes(folders.mid(1))) {
        for (const Scheme& scheme : *ours)
            own << scheme.id;
    }
    for (Scheme& scheme : *all) {
        const QString file = fileOf(scheme, folders);
        const bool isOwn = own.contains(scheme.id);
        found.schemes.push_back({std::move(scheme), file, isOwn});
    }
    std::stable_sort(
        found.schemes.begin(), found.schemes.end(),
        [](const KnownScheme& left, const KnownScheme& right) { return left.own > right.own; });
    return found;
}

Result<Account> makeAccount(const Books& books, const std::optional<Scheme>& scheme,
                            const std::vector<KnownScheme>& schemes, const Period& period,
                            const QDate& today, const Progress& progress)
{
    std::optional<Scheme> upper;
    for (const KnownScheme& known : schemes) {
        if (scheme && known.scheme.id == scheme->upper)
            upper = known.scheme;
    }
    ReportInput input{books, scheme ? &*scheme : nullptr, upper ? &*upper : nullptr, period, today,
                      {}};
    auto report = makeReport(input, stepOf(progress, 0, 2));
    if (!report)
        return failure(report.error());
    input.period = Period::of(period.yearBegin(), PeriodLength::Year);
    auto year = makeReport(input, stepOf(progress, 1, 2));
    if (!year)
        return failure(year.error());
    Account account{scheme, upper, std::move(*report), std::move(*year)};
    const auto& lines = account.year.lines;
    account.months.resize(account.year.trend.size());
    for (const LedgerLine& line : lines) {
        const auto month = std::size_t(line.date.month() - 1);
        if (line.person.isEmpty() && month < account.months.size())
            account.months[month] += line.points;
    }
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!lines[i].event.isEmpty())
            account.linesOfEvent[lines[i].event].push_back(static_cast<int>(i));
    }
    return account;
}

Result<std::shared_ptr<const BooksView>> readBooksView(const BooksPlaces& places,
                                                       const Clock& clock,
                                                       const BooksRequest& request,
                                                       const Progress& progress)
{
    auto made = std::make_shared<BooksView>();
    BooksView& view = *made;
    view.period = request.period;
    view.today = request.today;
    auto found = findSchemes(places);
    view.schemes = std::move(found.schemes);
    view.schemeProblem = found.problem;
    for (const KnownScheme& known : view.schemes) {
        if (request.inForce.contains(known.scheme.id))
            view.inForce << known.scheme.id;
    }
    const int steps = 2 + std::max(1, int(view.inForce.size()));
    view.books = request.books;
    view.plans = request.plans;
    if (!view.books || !view.plans) {
        if (auto read = readArchive(view, places, clock); !read)
            return failure(read.error());
    }
    stepOf(progress, 1, steps).report(0, 1);
    if (auto added = addAccounts(view, progress, steps); !added)
        return failure(added.error());
    for (const Range range : {Range::Period, Range::Year, Range::All}) {
        if (progress.cancelled())
            return failure({ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Error", "cancelled")});
        view.insights[std::size_t(range)] = whatGetsAdopted(
            *view.books, rangeBegin(range, view.period), rangeEnd(range, view.period));
    }
    return std::shared_ptr<const BooksView>(std::move(made));
}

} // namespace chengbao::ui
