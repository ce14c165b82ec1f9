// SPDX-License-Identifier: GPL-3.0-or-later
// A whole quarter of a made-up county, counted by two schemes and once more by hand: everything
// expected below comes from the county's plain rows and whole hundredths, none of it from the code
// under test.
#include "core/workflow/score/insight.h"
#include "core/workflow/score/report_document.h"
#include "core/workflow/score/scheme_file.h"
#include "core/workflow/steps.h"
#include "tests/support/county.h"
#include "tests/support/strings.h"

#include <QTemporaryDir>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

using namespace chengbao;
using namespace chengbao::workflow;
using test::County;
using test::CountyAdoption;
using test::CountyInstruction;
using test::CountyItem;

namespace
{

struct Quarter {
    QTemporaryDir folder;
    FixedClock clock{QDateTime(QDate(2026, 9, 30), QTime(18, 0), Qt::OffsetFromUTC, 8 * 3600)};
    County county = test::makeCounty(7);
    std::unique_ptr<archive::Archive> archive;
    Books books;

    Quarter()
    {
        auto opened = archive::Archive::open(folder.filePath(QStringLiteral("archive.db")), clock);
        REQUIRE(opened.has_value());
        archive = std::move(*opened);
        const auto filled = test::fill(*archive, clock, county);
        if (!filled)
            FAIL(filled.error().reason);
        auto read = readBooks(*archive);
        REQUIRE(read.has_value());
        books = std::move(*read);
    }
    Report report(const Scheme* scheme) const
    {
        auto made = makeReport(
            {books, scheme, nullptr, *Period::fromText(QStringLiteral("2026-Q3")), clock.today()});
        REQUIRE(made.has_value());
        return std::move(*made);
    }
    const CountyItem& item(int number) const
    {
        return county.items[static_cast<std::size_t>(number)];
    }
};

Scheme schemeFrom(const QByteArray& yaml)
{
    const auto scheme = parseScheme(yaml, QStringLiteral("county.yaml"));
    if (!scheme)
        FAIL(scheme.error().reason << " line " << scheme.error().line);
    return *scheme;
}

/// Half up.
long share(long hundredths, std::size_t parts)
{
    const long n = static_cast<long>(parts);
    return (2 * hundredths + n) / (2 * n);
}

Points hundredths(long value)
{
    return Points::ratio(value, 100);
}

long governmentWorth(const CountyAdoption& row)
{
    if (row.tier == Tier::Province)
        return 3000;
    if (row.tier == Tier::City)
        return row.form == Form::Research ? 2000 : 1000;
    return row.form == Form::Brief ? 200 : 500;
}

std::vector<long> governmentPoints(const Quarter& at)
{
    const County& county = at.county;
    std::vector<long> points(county.units.size());
    for (const CountyAdoption& row : county.adoptions) {
        if (row.takenBack || at.item(row.item).system != System::Government)
            continue;
        for (const int unit : row.units)
            points[static_cast<std::size_t>(unit)] += share(governmentWorth(row), row.units.size());
    }
    for (const CountyInstruction& row : county.instructions) {
        if (at.item(row.item).system == System::Government)
            points[static_cast<std::size_t>(at.item(row.item).unit)] +=
                row.tier == Tier::City ? 1000 : 500;
    }
    for (const test::CountyMark& row : county.lateReports)
        points[static_cast<std::size_t>(row.unit)] -= 200;
    for (const test::CountyMark& row : county.commissions)
        points[static_cast<std::size_t>(row.unit)] += 300;
    for (std::size_t unit = 0; unit < points.size(); ++unit) {
        for (int month = 7; month <= 9; ++month) {
            const auto sent = std::count_if(
                county.items.begin(), county.items.end(), [&](const CountyItem& item) {
                    return item.unit == static_cast<int>(unit) && item.day.month() == month &&
                           item.system == System::Government;
                });
            points[unit] += sent >= 4 ? 200 : -50 * (4 - static_cast<long>(sent));
        }
    }
    return points;
}

std::vector<long> partyPoints(const Quarter& at)
{
    const County& county = at.county;
    std::vector<std::map<int, long>> best(county.units.size()); // unit → item → its best adoption
    for (const CountyAdoption& row : county.adoptions) {
        if (row.takenBack || at.item(row.item).system != System::Party)
            continue;
        const long worth =
            row.tier == Tier::Province ? 2400 : (row.tier == Tier::City ? 1250 : 400);
        for (const int unit : row.units) {
            long& known = best[static_cast<std::size_t>(unit)][row.item];
            known = std::max(known, worth);
        }
    }
    std::vector<long> points;
    for (const auto& items : best) {
        long sum = 0;
        for (const auto& [item, worth] : items)
            sum += worth;
        points.push_back(std::min(sum, 3000L));
    }
    for (const CountyInstruction& row : county.instructions) {
        if (at.item(row.item).system == System::Party)
            points[static_cast<std::size_t>(at.item(row.item).unit)] += 600;
    }
    return points;
}

/// 1, 2, 2, 4 among the units of the same category.
int rankOf(std::size_t unit, const std::vector<long>& points, const County& county)
{
    int better = 0;
    for (std::size_t i = 0; i < points.size(); ++i)
        better +=
            county.units[i].category == county.units[unit].category && points[i] > points[unit];
    return better + 1;
}

void checkUnits(const Quarter& at, const Report& report, const std::vector<long>& points,
                System system)
{
    const County& county = at.county;
    REQUIRE(report.units.size() == county.units.size());
    QStringList silent;
    for (std::size_t unit = 0; unit < county.units.size(); ++unit) {
        const QString& name = county.units[unit].name;
        INFO(name.toStdString());
        const auto row = std::find_if(report.units.begin(), report.units.end(),
                                      [&](const UnitRow& one) { return one.unit == name; });
        REQUIRE(row != report.units.end());
        std::set<int> adopted;
        for (const CountyAdoption& one : county.adoptions) {
            const bool hers = std::find(one.units.begin(), one.units.end(),
                                        static_cast<int>(unit)) != one.units.end();
            if (hers && !one.takenBack && at.item(one.item).system == system)
                adopted.insert(one.item);
        }
        const auto sent =
            std::count_if(county.items.begin(), county.items.end(), [&](const CountyItem& item) {
                return item.unit == static_cast<int>(unit) && item.system == system;
            });
        CHECK(row->submitted == sent);
        CHECK(row->adopted == static_cast<int>(adopted.size()));
        CHECK(row->points == hundredths(points[unit]));
        CHECK(row->rank == rankOf(unit, points, county));
        if (sent == 0)
            silent.append(name);
    }
    QStringList told = report.silent;
    std::sort(told.begin(), told.end());
    std::sort(silent.begin(), silent.end());
    CHECK(told == silent);
    CHECK(silent.size() >= 2);
}

/// What report and county have in common whatever the points are.
void checkCounts(const Quarter& at, const Report& report, System system)
{
    const County& county = at.county;
    int sent[13] = {}, good = 0, bad = 0, all = 0, news = 0;
    for (const CountyItem& item : county.items) {
        if (item.system != system)
            continue;
        ++all;
        ++sent[item.day.month()];
        news += item.kind == Kind::News;
        good += item.kind == Kind::News || item.kind == Kind::Experience ||
                item.kind == Kind::LeaderRemarks;
        bad += item.kind == Kind::Problem || item.kind == Kind::Urgent;
    }
    std::set<int> items;
    std::set<std::pair<int, int>> inMonth;
    std::map<QString, int> carriers;
    int standing = 0;
    for (const CountyAdoption& row : county.adoptions) {
        if (row.takenBack || at.item(row.item).system != system)
            continue;
        ++standing;
        items.insert(row.item);
        inMonth.insert({row.day.month(), row.item});
        ++carriers[row.carrier];
    }
    CHECK(report.submitted == all);
    CHECK(report.adopted == static_cast<int>(items.size()));
    CHECK(static_cast<int>(report.annex.size()) == standing);
    REQUIRE(report.trend.size() == 9);
    for (int month = 7; month <= 9; ++month) {
        CHECK(report.trend[static_cast<std::size_t>(month - 1)].submitted == sent[month]);
        CHECK(report.trend[static_cast<std::size_t>(month - 1)].adopted ==
              std::count_if(inMonth.begin(), inMonth.end(),
                            [&](const auto& one) { return one.first == month; }));
    }
    REQUIRE(report.carriers.size() == carriers.size());
    for (const Share& carrier : report.carriers)
        CHECK(carrier.adopted == carriers[carrier.name]);
    CHECK(report.balance.good == good);
    CHECK(report.balance.bad == bad);
    const bool lopsided = news * 100 > all * 60;
    const bool told = std::any_of(report.alerts.begin(), report.alerts.end(), [](const Alert& one) {
        return QLatin1String(one.reason.text) == QLatin1String("too much news: %1 of %2");
    });
    CHECK(told == lopsided);
}

void checkSums(const Report& report)
{
    Points units, lines;
    for (const UnitRow& row : report.units)
        units += row.points;
    for (const LedgerLine& line : report.lines) {
        if (line.person.isEmpty())
            lines += line.points;
        CHECK_FALSE(QLatin1String(line.reason.text).isEmpty());
    }
    CHECK(units == report.points);
    CHECK(lines == report.points);
}

} // namespace

TEST_CASE("a quarter of a county, by two schemes and once more by hand")
{
    const Quarter at;
    REQUIRE(at.books.items.size() == 400);
    REQUIRE(at.county.adoptions.size() == 120);

    const Scheme government = schemeFrom(test::governmentScheme());
    const Report first = at.report(&government);
    checkUnits(at, first, governmentPoints(at), System::Government);
    checkCounts(at, first, System::Government);
    checkSums(first);
    const auto points = governmentPoints(at);
    for (const UnitRow& row : first.units) {
        const auto unit = std::find_if(at.county.units.begin(), at.county.units.end(),
                                       [&](const OrgUnit& one) { return one.name == row.unit; });
        const long value = points[static_cast<std::size_t>(unit - at.county.units.begin())];
        const auto target =
            std::find_if(row.targets.begin(), row.targets.end(), [](const Completion& one) {
                return one.measure == QStringLiteral("得分");
            });
        REQUIRE((target != row.targets.end()) == (row.category == QStringLiteral("乡镇")));
        if (target != row.targets.end())
            CHECK(target->rate ==
                  Points::ratio(value, 40).rounded(1, Rounding::HalfUp)); // of 40 points, per cent
    }

    const Scheme party = schemeFrom(test::partyScheme());
    const Report second = at.report(&party);
    checkUnits(at, second, partyPoints(at), System::Party);
    checkCounts(at, second, System::Party);
    checkSums(second);
    long yuan = 0;
    for (const CountyAdoption& row : at.county.adoptions) {
        if (!row.takenBack && at.item(row.item).system == System::Party)
            yuan += row.form == Form::Research ? 50 : 20;
    }
    CHECK(second.fees == Points(static_cast<qint64>(yuan)));
}

TEST_CASE("a quarter of a county: sources, instructions and documents")
{
    const Quarter at;
    const Report numbers = at.report(nullptr);
    CHECK(numbers.submitted == 400);
    std::map<QString, int> sources;
    for (const CountyItem& item : at.county.items) {
        if (!item.source.isEmpty())
            ++sources[item.source];
    }
    std::map<QString, std::set<int>> adopted;
    for (const CountyAdoption& row : at.county.adoptions) {
        if (!row.takenBack)
            adopted[at.item(row.item).source].insert(row.item);
    }
    REQUIRE(numbers.sources.size() == sources.size());
    for (const Share& source : numbers.sources) {
        CHECK(source.submitted == sources[source.name]);
        CHECK(source.adopted == static_cast<int>(adopted[source.name].size()));
    }
    const auto insights = whatGetsAdopted(at.books, {}, {});
    const auto& bySource = insights[1].rows;
    REQUIRE(bySource.size() == sources.size() + 1); // and those whose source is not known
    CHECK(std::accumulate(bySource.begin(), bySource.end(), 0, [](int sum, const Share& share) {
              return sum + share.submitted;
          }) == 400);

    const auto records = instructionsOf(at.books.events);
    REQUIRE(records.size() == at.county.instructions.size());
    const auto answered = std::count_if(records.begin(), records.end(), [](const auto& record) {
        return !record.feedback.empty();
    });
    CHECK(answered == std::count_if(at.county.instructions.begin(), at.county.instructions.end(),
                                    [](const auto& row) { return row.answered; }));
    const auto words = [](const LineReason& reason) { return QString::fromUtf8(reason.text); };
    const Imprint imprint{QStringLiteral("清江县政府办公室"), QDate(2026, 9, 30)};
    const auto notice = noticeDocx(numbers, at.county.units[3].name, words, imprint);
    REQUIRE(notice.has_value());
    const auto again = noticeDocx(numbers, at.county.units[3].name, words, imprint);
    REQUIRE(again.has_value());
    CHECK(*notice == *again);
    CHECK(reportDocx(numbers, words, imprint).has_value());
    CHECK(at.archive->examine({})->sound);
}
