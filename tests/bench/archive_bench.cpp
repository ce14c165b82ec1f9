// SPDX-License-Identifier: GPL-3.0-or-later
// The archive at size. Prints figures, judges nothing but whether searches are right. See
// README.md.
#include "core/archive/archive.h"
#include "core/archive/database.h"
#include "core/archive/tokens.h"
#include "tests/bench/made_up_variants.h"
#include "tests/bench/stopwatch.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstring>
#include <ctime>

using namespace chengbao;
using namespace chengbao::bench;

namespace
{

constexpr int pageSize = 50;

template <class T>
T require(Result<T> result)
{
    if (!result)
        qFatal("%s %s", result.error().reason, qPrintable(result.error().place));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

QString wordsFile()
{
    return QStringLiteral(CHENGBAO_WORDS);
}

/// All texts folded, one after the other, as a plain program would keep them to search.
struct Texts {
    std::u16string all;
    std::vector<std::size_t> starts; ///< of item 1, 2, …

    void add(const Draft& draft)
    {
        starts.push_back(all.size());
        all +=
            archive::foldForSearch(draft.title + QLatin1Char('\n') + draft.body).toStdU16String();
        all += u'\0';
    }
    /// The items that have the word, oldest first, by a vectorised search for its bytes.
    std::vector<std::size_t> having(const QString& word) const
    {
        const char* at = reinterpret_cast<const char*>(all.data());
        const char* end = at + all.size() * 2;
        std::vector<std::size_t> items;
        while (const void* hit = ::memmem(at, end - at, word.utf16(), word.size() * 2)) {
            const auto offset =
                static_cast<const char*>(hit) - reinterpret_cast<const char*>(all.data());
            if (offset % 2) {
                at = static_cast<const char*>(hit) + 1;
                continue;
            }
            const auto next = std::upper_bound(starts.begin(), starts.end(), offset / 2);
            items.push_back(static_cast<std::size_t>(next - starts.begin()));
            if (next == starts.end())
                break;
            at = reinterpret_cast<const char*>(all.data() + *next);
        }
        return items;
    }
    QString text(std::size_t item) const
    {
        const std::size_t end = item + 1 < starts.size() ? starts[item + 1] : all.size();
        return QString::fromUtf16(all.data() + starts[item], end - starts[item] - 1);
    }
};

void fill(archive::Archive& archive, archive::Database& raw, int items, int characters,
          Texts& texts)
{
    // Without an index first: making it is measured by itself.
    require(raw.run(QStringLiteral("DELETE FROM meta WHERE key = 'search_index'")));
    ItemMaker maker(wordsFile(), 1);
    maker.setDays(QDate(2015, 1, 1), std::max(1, items / 4000));
    constexpr int batch = 2000;
    const Stopwatch watch;
    for (int done = 0; done < items;) {
        std::vector<Draft> drafts;
        for (; static_cast<int>(drafts.size()) < batch && done < items; ++done) {
            drafts.push_back(maker.next(characters));
            texts.add(drafts.back());
        }
        require(archive.addAll(drafts, QStringLiteral("甲"), QStringLiteral("import")));
    }
    std::printf("%-46s %9.1f s\n", "filled, without the index", watch.seconds());
    // Most of what an archive holds has been sent.
    require(raw.run(QStringLiteral("UPDATE item SET state = '已报送' WHERE seq % 20 <> 0")));
}

void load(archive::Database& raw, Texts& texts)
{
    require(raw.each(QStringLiteral("SELECT title, body FROM current_text ORDER BY item"), {},
                     [&texts](const archive::Row& row) {
                         Draft draft;
                         draft.title = row.text(0);
                         draft.body = row.text(1);
                         texts.add(draft);
                         return true;
                     }));
}

void makeIndex(archive::Archive& archive)
{
    const Stopwatch watch;
    require(archive.completeIndex({}));
    std::printf("%-46s %9.1f s\n", "index made", watch.seconds());
    std::fflush(stdout);
}

void printSizes(archive::Database& raw, const QString& path, const Texts& texts)
{
    const auto number = [&raw](const char* sql) {
        return static_cast<double>(require(raw.number(QLatin1String(sql))).value_or(0));
    };
    const auto characters = static_cast<double>(texts.all.size());
    const double text = number("SELECT sum(length(CAST(title AS BLOB)) +"
                               " length(CAST(body AS BLOB))) FROM current_text");
    const double index = number("SELECT (SELECT sum(length(block)) FROM search_data) +"
                                " (SELECT sum(length(term)) + 8 * count(*) FROM search_idx)");
    std::printf("%-46s %9.2f + %.2f = %.2f bytes per character\n", "text + index",
                text / characters, index / characters, (text + index) / characters);
    std::printf("%-46s %9.2f bytes per character, %.0f MB\n", "the whole file",
                static_cast<double>(QFileInfo(path).size()) / characters,
                static_cast<double>(QFileInfo(path).size()) / 1e6);
}

struct QueryClass {
    const char* name;
    std::vector<archive::Query> queries;
    bool plain = false; ///< one word: the scan can tell the truth
};

archive::Query forText(const QString& text)
{
    archive::Query query;
    query.text = text;
    query.limit = pageSize;
    return query;
}

/// Queries drawn from the texts, so that most find something.
class QueryMaker
{
public:
    explicit QueryMaker(const Texts& texts) : m_texts(texts), m_items(wordsFile(), 2) {}

    /// `length` neighbouring characters of some text, no blanks.
    QString stretch(int length)
    {
        for (;;) {
            const QString text =
                m_texts.text(m_items.below(static_cast<int>(m_texts.starts.size())));
            const int at = m_items.below(static_cast<int>(text.size()) - length);
            const QString part = text.mid(at, length);
            const bool signs = part.startsWith(QLatin1Char('-')) || part.contains(QLatin1Char('"'));
            const bool blank = std::any_of(part.begin(), part.end(), [](QChar unit) {
                return unit.isSpace() || unit == u'“' || unit == u':';
            });
            if (!signs && !blank)
                return part;
        }
    }
    template <class Make>
    QueryClass make(const char* name, bool plain, Make make)
    {
        QueryClass all{name, {}, plain};
        for (int i = 0; i < 100; ++i)
            all.queries.push_back(make());
        return all;
    }
    std::vector<QueryClass> classes();

private:
    const Texts& m_texts;
    ItemMaker m_items;
};

std::vector<QueryClass> QueryMaker::classes()
{
    const auto plain = [this](int least, int most) {
        return [this, least, most] {
            return forText(stretch(least + m_items.below(most - least + 1)));
        };
    };
    std::vector<QueryClass> all;
    all.push_back(make("one character", true, plain(1, 1)));
    all.push_back(make("two characters", true, plain(2, 2)));
    all.push_back(make("three to twelve characters", true, plain(3, 12)));
    all.push_back(make("a word of the language", true, [this] { return forText(m_items.word()); }));
    all.push_back(make("a rare Han character", true,
                       [this] { return forText(QString(QChar(0x4E00 + m_items.below(5000)))); }));
    all.push_back(make("digits", true,
                       [this] { return forText(QString::number(100 + m_items.below(9000))); }));
    all.push_back(make("nothing found", true, [this] {
        return forText(stretch(2) + QChar(0x9000 + m_items.below(3000)) + stretch(2));
    }));
    all.push_back(make("two stretches", false,
                       [this] { return forText(stretch(2) + QLatin1Char(' ') + stretch(3)); }));
    all.push_back(make("three words", false, [this] {
        return forText(
            QStringList{m_items.word(), m_items.word(), m_items.word()}.join(QLatin1Char(' ')));
    }));
    all.push_back(make("a phrase across a blank", false, [this] {
        return forText(QStringLiteral("\"%1 %2\"").arg(stretch(2), stretch(2)));
    }));
    all.push_back(make("a word but not another", false, [this] {
        return forText(m_items.word() + QStringLiteral(" -") + m_items.word());
    }));
    all.push_back(make("a stretch but not another", false,
                       [this] { return forText(stretch(2) + QStringLiteral(" -") + stretch(4)); }));
    all.push_back(make("title:", false,
                       [this] { return forText(QStringLiteral("title:") + m_items.word()); }));
    all.push_back(make("unit: with a word", false,
                       [this] { return forText(QStringLiteral("unit:水利 ") + m_items.word()); }));
    all.push_back(make("a word in a state few are in", false, [this] {
        archive::Query query = forText(m_items.word());
        query.state = State::Draft;
        return query;
    }));
    all.push_back(make("a word of one unit, one kind", false, [this] {
        archive::Query query = forText(m_items.word());
        query.unit = m_items.unit(m_items.below(240));
        query.kind = Kind::Research;
        return query;
    }));
    all.push_back(make("a word in some months", false, [this] {
        archive::Query query = forText(m_items.word());
        query.from = QDate(2015, 1, 1).addDays(m_items.below(3600));
        query.to = query.from.addDays(m_items.below(90));
        return query;
    }));
    all.push_back(make("filters alone", false, [this] {
        archive::Query query = forText({});
        query.unit = m_items.unit(m_items.below(240));
        query.system = System::Party;
        query.from = QDate(2015, 1, 1).addDays(m_items.below(3600));
        return query;
    }));
    all.push_back(make("a word, by relevance", false, [this] {
        archive::Query query = forText(m_items.word());
        query.order = archive::Query::Order::Relevance;
        return query;
    }));
    return all;
}

/// Whether that are the newest of the items that have the word, and no other.
bool isRight(archive::Database& raw, const std::vector<std::size_t>& having,
             const std::vector<ItemSummary>& found)
{
    if (found.size() != std::min<std::size_t>(having.size(), pageSize))
        return false;
    auto truth = having.rbegin();
    return std::all_of(found.begin(), found.end(), [&](const ItemSummary& item) {
        const auto seq =
            require(raw.number(QStringLiteral("SELECT seq FROM item WHERE id = ?"), {item.id}));
        return seq && static_cast<std::size_t>(*seq) == *truth++;
    });
}

/// The searches of one class; returns whether all were right.
bool printClass(const archive::Archive& archive, archive::Database& raw, const Texts& texts,
                const QueryClass& asked, Times& all)
{
    Times times;
    std::vector<std::vector<ItemSummary>> found;
    double most = 0;
    const archive::Query* slowest = nullptr;
    for (const archive::Query& query : asked.queries) {
        const Stopwatch watch;
        found.push_back(require(archive.find(query)));
        times.add(watch.milliseconds());
        all.add(times.last());
        if (times.last() > most)
            slowest = &query;
        most = std::max(most, times.last());
    }
    int wrong = 0;
    Times scans;
    for (std::size_t i = 0; asked.plain && i < found.size(); ++i) {
        const Stopwatch watch;
        const auto having = texts.having(archive::foldForSearch(asked.queries[i].text));
        scans.add(watch.milliseconds());
        wrong += !isRight(raw, having, found[i]);
    }
    std::printf("  %-32s %7.2f ms p50 %7.2f ms p99 (%s)", asked.name, times.percentile(0.5),
                times.percentile(0.99), slowest ? qPrintable(slowest->text) : "");
    if (asked.plain)
        std::printf("   scan %.0f ms%s", scans.percentile(0.5), wrong ? "  WRONG" : ", all right");
    std::printf("\n");
    std::fflush(stdout);
    return wrong == 0;
}

bool printSearches(const archive::Archive& archive, archive::Database& raw, const Texts& texts)
{
    QueryMaker maker(texts);
    Times all;
    bool right = true;
    std::printf("first page of %d with snippets:\n", pageSize);
    for (const QueryClass& asked : maker.classes())
        right = printClass(archive, raw, texts, asked, all) && right;
    std::printf("  %-32s %7.2f ms p50 %7.2f ms p99\n", "all", all.percentile(0.5),
                all.percentile(0.99));
    return right;
}

struct Variant {
    const char* name;
    Draft (*make)(const Draft&, ItemMaker&);
};

/// Items handed in again, which have to be found, and items of one form, which must not.
void printDuplicates(const archive::Archive& archive, archive::Database& raw)
{
    constexpr int tried = 100;
    ItemMaker maker(wordsFile(), 9);
    const auto newest = static_cast<int>(
        require(raw.number(QStringLiteral("SELECT max(seq) FROM item"))).value_or(1));
    const Stopwatch sampling;
    require(archive.findDuplicates(maker.next(400)));
    std::printf("duplicates (first call %.0f ms):\n", sampling.milliseconds());
    const Variant variants[] = {
        {"sent again", [](const Draft& draft, ItemMaker&) { return draft; }},
        {"other figures", withOtherFigures},
        {"condensed", condensed},
        {"rephrased", rephrased},
        {"from another unit", fromOtherUnit}};
    const auto report = [](const char* name, int found, const Times& times) {
        std::printf("  %-44s %9.2f ms p50 %9.2f ms p99   found %d of %d\n", name,
                    times.percentile(0.5), times.percentile(0.99), found, tried);
        std::fflush(stdout);
    };
    for (const Variant& variant : variants) {
        Times times;
        int found = 0;
        for (int i = 0; i < tried; ++i) {
            const auto id = require(raw.text(QStringLiteral("SELECT id FROM item WHERE seq >= ?"),
                                             {1 + maker.below(newest)}));
            const Draft again = variant.make(require(archive.item(*id)).draft, maker);
            const Stopwatch watch;
            const auto met = require(archive.findDuplicates(again));
            times.add(watch.milliseconds());
            found += !met.empty() && met.front().earlier.id == *id;
        }
        report(variant.name, found, times);
    }
    Times times;
    int found = 0;
    for (int i = 0; i < tried; ++i) {
        const Draft other = i % 2 ? byForm(maker) : maker.next(400);
        const Stopwatch watch;
        found += !require(archive.findDuplicates(other)).empty();
        times.add(watch.milliseconds());
    }
    report("none: of one form, or new", found, times);
}

/// Opens, shows the first page and says how long it took: run as a process of its own.
int openOnly(const QString& path)
{
    const Stopwatch watch;
    const SystemClock clock;
    const auto archive = require(archive::Archive::open(path, clock));
    require(archive->find(forText({})));
    require(archive->countByState());
    std::printf("%-46s %9.1f ms\n", "opened to the first page with counts", watch.milliseconds());
    QFile status(QStringLiteral("/proc/self/status")); // rusage would count the parent's memory
    if (status.open(QIODevice::ReadOnly))
        for (const QByteArray& line : status.readAll().split('\n'))
            if (line.startsWith("VmHWM"))
                std::printf("%-46s %9.1f MB\n", "  memory of that process",
                            line.mid(6).trimmed().split(' ').first().toDouble() / 1024.0);
    return 0;
}

void printOpening(const char* self, const QString& path)
{
    std::fflush(stdout);
    const QByteArray file = path.toUtf8();
    const pid_t child = ::fork();
    if (child == 0) {
        ::execl(self, self, "--open", file.constData(), nullptr);
        ::_exit(127);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
}

/// CPU time this process has used so far, in milliseconds.
double processorTime()
{
    timespec used = {};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) * 1e3 + static_cast<double>(used.tv_nsec) / 1e6;
}

/// A clerk's draft of 3,000 characters that grows by a sentence at every save.
void printSaves(archive::Archive& archive, archive::Database& raw, const QString& folder)
{
    ItemMaker maker(wordsFile(), 3);
    Draft draft = maker.next(2400);
    Item item = require(archive.add(draft, QStringLiteral("甲"), QStringLiteral("new")));
    const QByteArray plain = folder.toUtf8() + "/plain";
    const QByteArray other = folder.toUtf8() + "/other";
    const int log = ::open((plain + ".log").constData(), O_CREAT | O_WRONLY | O_APPEND, 0600);
    Times saves, work, appends, renames;
    for (int i = 0; i < 39; ++i) {
        draft.body.insert(maker.below(static_cast<int>(draft.body.size())), maker.sentence());
        const QByteArray bytes = draft.body.toUtf8();
        const double worked = processorTime();
        const Stopwatch saving;
        item = require(archive.save(item.id, item.revision, draft, QStringLiteral("甲")));
        saves.add(saving.milliseconds());
        work.add(processorTime() - worked);
        const Stopwatch appending;
        if (::write(log, bytes.constData(), bytes.size()) != bytes.size() || ::fdatasync(log) != 0)
            qFatal("cannot append");
        appends.add(appending.milliseconds());
        const Stopwatch renaming;
        const int file = ::open(other.constData(), O_CREAT | O_WRONLY | O_TRUNC, 0600);
        if (::write(file, bytes.constData(), bytes.size()) != bytes.size() || ::fsync(file) != 0 ||
            ::close(file) != 0 || ::rename(other.constData(), plain.constData()) != 0)
            qFatal("cannot rename");
        renames.add(renaming.milliseconds());
    }
    ::close(log);
    std::printf("%-46s %9.2f ms p50, %.2f of it processor time;"
                " append+fdatasync %.2f, write+fsync+rename %.2f\n",
                "save of 3,000 characters", saves.percentile(0.5), work.percentile(0.5),
                appends.percentile(0.5), renames.percentile(0.5));
    const auto history = static_cast<double>(*require(raw.number(
        QStringLiteral("SELECT sum(coalesce(length(data), 0) + coalesce(length(base), 0) +"
                       " length(digest) + length(saved_at) + 12) FROM revision"
                       " WHERE item = (SELECT seq FROM item WHERE id = ?)"),
        {item.id})));
    const auto last = static_cast<double>(require(archive.history(item.id)).back().bytes);
    std::printf("%-46s %9.2f x the last text of %.0f bytes\n", "history of 40 revisions",
                history / last, last);
}

/// All figures of an archive whose texts are known; whether every search was right.
bool measure(const QString& path, int items)
{
    const SystemClock clock;
    Texts texts;
    const auto archive = require(archive::Archive::open(path, clock));
    const auto raw =
        require(archive::Database::connect(path, archive::Database::Access::ReadWrite, 5000));
    if (items > 0)
        fill(*archive, *raw, items, 400, texts);
    else
        load(*raw, texts);
    std::printf("%zu items of about 400 characters\n", texts.starts.size());
    makeIndex(*archive);
    require(archive->settle());
    printSizes(*raw, path, texts);
    const bool right = printSearches(*archive, *raw, texts);
    printDuplicates(*archive, *raw);
    printSaves(*archive, *raw, QFileInfo(path).absolutePath());
    return right;
}

/// Saves alone, enough of them for a profiler.
int savesOnly(const QString& path)
{
    const SystemClock clock;
    const auto archive = require(archive::Archive::open(path, clock));
    const auto raw =
        require(archive::Database::connect(path, archive::Database::Access::ReadWrite, 5000));
    for (int i = 0; i < 10; ++i)
        printSaves(*archive, *raw, QFileInfo(path).absolutePath());
    return 0;
}

int usage()
{
    std::printf("archive_bench ITEMS [FOLDER]: fills a new archive, measures and removes it\n"
                "archive_bench --reuse ARCHIVE: measures one that was made so\n"
                "archive_bench --saves [FOLDER]: ten drafts of 40 revisions each in a new one\n");
    return 2;
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QString last = QString::fromLocal8Bit(argv[argc - 1]);
    if (argc == 3 && std::strcmp(argv[1], "--open") == 0)
        return openOnly(last);
    const bool reuse = argc == 3 && std::strcmp(argv[1], "--reuse") == 0;
    const bool saves = argc > 1 && std::strcmp(argv[1], "--saves") == 0;
    const int items = argc > 1 ? std::atoi(argv[1]) : 0;
    if (!reuse && !saves && items < 1)
        return usage();
    const QTemporaryDir folder((argc > 2 && !reuse ? last : QDir::tempPath()) +
                               QStringLiteral("/archive-bench-XXXXXX"));
    const QString path = reuse ? last : folder.filePath(QStringLiteral("archive.db"));
    if (saves)
        return savesOnly(path);
    const bool right = measure(path, items);
    printOpening(argv[0], path);
    return right ? 0 : 1;
}
