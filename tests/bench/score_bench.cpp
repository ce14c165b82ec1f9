// SPDX-License-Identifier: GPL-3.0-or-later
// The speed of the books: a year over 100,000 items and 20,000 adoptions. Prints figures, judges
// nothing. The archive is filled through SQL: what is measured is reading and counting.
#include "core/archive/database.h"
#include "core/workflow/score/insight.h"
#include "core/workflow/score/report_document.h"
#include "core/workflow/score/scheme_file.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>
#include <random>

using namespace chengbao;
using namespace chengbao::workflow;

namespace
{

constexpr int unitCount = 300;
const QDate newYear(2026, 1, 1);

template <class T>
T taken(Result<T> result)
{
    if (!result)
        qFatal("%s %s", result.error().reason, qPrintable(result.error().arguments.join(u' ')));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

QString unitName(int number)
{
    return QStringLiteral("清江县第%1单位").arg(number);
}

Organisation organisation()
{
    Organisation made;
    for (int i = 0; i < unitCount; ++i)
        made.units.push_back({unitName(i),
                              i % 3 == 0 ? QStringLiteral("乡镇") : QStringLiteral("一类"),
                              {},
                              {},
                              {},
                              {}});
    return made;
}

/// Items that left, as rows; their texts are of no use here.
void addItems(archive::Database& database, int count, std::mt19937& random)
{
    auto transaction =
        taken(archive::Transaction::begin(database, archive::Transaction::Kind::Write));
    const auto& kinds = allValues<Kind>();
    for (int i = 0; i < count; ++i) {
        const int unit = static_cast<int>(random() % unitCount);
        const QDate day = newYear.addDays(static_cast<int>(random() % 365));
        taken(database.run(
            QStringLiteral("INSERT INTO item (id, state, system, kind, unit, author, day, title,"
                           " created, updated, revision, characters) VALUES"
                           " (?, '已报送', '政务', ?, ?, ?, ?, ?, '', '', 1, ?)"),
            {QStringLiteral("item%1").arg(i), toWord(kinds[random() % kinds.size()]),
             unitName(unit), QStringLiteral("信息员%1").arg(unit), day.toString(Qt::ISODate),
             QStringLiteral("清江县第%1条信息").arg(i), static_cast<int>(random() % 2500)}));
    }
    taken(transaction.commit());
}

std::vector<ScoreEvent> adoptions(int count, int items, std::mt19937& random)
{
    const char* carriers[] = {"政务晨讯", "要情专报", "工作通报", "川政晨讯·参阅"};
    std::vector<ScoreEvent> events;
    for (int i = 0; i < count; ++i) {
        ScoreEvent event;
        const int unit = static_cast<int>(random() % unitCount);
        event.date = newYear.addDays(static_cast<int>(random() % 365));
        event.item = QStringLiteral("item%1").arg(random() % static_cast<unsigned>(items));
        event.title = QStringLiteral("清江县信息");
        event.itemKind = Kind::News;
        event.carrier = QString::fromUtf8(carriers[random() % 4]);
        event.issue = QStringLiteral("第%1期").arg(i / 20);
        event.units = {{unitName(unit)}};
        event.persons = {{QStringLiteral("信息员%1").arg(unit)}};
        events.push_back(std::move(event));
    }
    return events;
}

/// Only what has this in its name is measured: for a profiler.
QByteArray chosen;

/// CPU and clock time of a piece of work, the best of three.
template <class Work>
void measure(const char* what, const Work& work)
{
    if (!QByteArray(what).contains(chosen))
        return;
    double best = 1e9, wall = 1e9;
    for (int i = 0; i < 3; ++i) {
        QElapsedTimer timer;
        timer.start();
        const std::clock_t begin = std::clock();
        work();
        best = std::min(best, static_cast<double>(std::clock() - begin) * 1e3 / CLOCKS_PER_SEC);
        wall = std::min(wall, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::printf("%-58s %8.0f ms CPU %8.0f ms\n", what, best, wall);
}

/// The busiest of the shipped schemes, with caps, tasks and reuse on top.
Scheme heavy(Scheme scheme)
{
    scheme.validFrom = scheme.validTo = QDate();
    Task month;
    month.name = QStringLiteral("月任务");
    month.per = PeriodLength::Month;
    month.counts = true;
    month.least = Points(20);
    month.reached = Points(5);
    month.eachMissing = Points(1);
    scheme.tasks.push_back(month);
    scheme.caps.push_back(
        {QStringLiteral("季度封顶"), Scope::All, {}, {Points(60), PeriodLength::Quarter}});
    scheme.reuse.highest = true;
    return scheme;
}

} // namespace

int main(int argc, char** argv)
{
    const int items = argc > 1 ? std::atoi(argv[1]) : 100000;
    const int adopted = items / 5;
    chosen = argc > 2 ? argv[2] : "";
    std::mt19937 random(1);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("archive.db"));
    const SystemClock clock;
    const auto archive = taken(archive::Archive::open(path, clock));
    taken(archive->setOrganisation(organisation()));
    {
        const auto database =
            taken(archive::Database::connect(path, archive::Database::Access::ReadWrite, 5000));
        addItems(*database, items, random);
    }
    taken(archive->record(adoptions(adopted, items, random), QStringLiteral("何静")));
    const Scheme scheme =
        heavy(taken(loadScheme(QStringLiteral(CHENGBAO_SHARE "/schemes/guangyuan-2008.yaml"))));
    const Period year = Period::of(newYear, PeriodLength::Year);
    const Period quarter = Period::of(QDate(2026, 9, 1), PeriodLength::Quarter);
    const QDate today = year.last();
    std::printf("%d items, %d adoptions, %d units\n", items, adopted, unitCount);

    const Books books = taken(readBooks(*archive));
    const Directory directory(books.organisation);
    const Report report = taken(makeReport({books, &scheme, nullptr, year, today}));
    std::printf("%zu ledger lines, %s points\n", report.lines.size(),
                qPrintable(report.points.toText()));
    measure("reading the books from the archive", [&] { taken(readBooks(*archive)); });
    measure("recomputing the scheme", [&] {
        taken(score({scheme, nullptr, directory, books.events, newYear, today}));
    });
    measure("report of the year, by the scheme", [&] {
        taken(makeReport({books, &scheme, nullptr, year, today}));
    });
    measure("report of the year, numbers only", [&] {
        taken(makeReport({books, nullptr, nullptr, year, today}));
    });
    measure("report of a quarter, by the scheme", [&] {
        taken(makeReport({books, &scheme, nullptr, quarter, today}));
    });
    measure("books and report of the year together", [&] {
        const Books fresh = taken(readBooks(*archive));
        taken(makeReport({fresh, &scheme, nullptr, year, today}));
    });
    measure("what gets adopted", [&] { whatGetsAdopted(books, {}, {}); });
    const auto words = [](const LineReason& reason) { return QString::fromUtf8(reason.text); };
    measure("the workbook of the year", [&] {
        taken(packet::tablesXlsx(reportBook(report, words, {{}, today}), folder.path()));
    });
    measure("the notice of the year in Word", [&] {
        taken(reportDocx(report, words, {{}, today}));
    });
    return 0;
}
