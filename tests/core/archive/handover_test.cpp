// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/handover.h"
#include "core/archive/handover_tables.h"
#include "core/base/files.h"
#include "tests/core/archive/fixtures.h"

#include <QCryptographicHash>

#include <catch2/catch.hpp>

using namespace chengbao;
using namespace chengbao::archive;

namespace
{

// The smallest PNG there is.
const QByteArray pixel = QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADU"
                                                "lEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

void write(const QString& path, const QByteArray& bytes)
{
    REQUIRE(writeFileAtomically(path, bytes).has_value());
}

QByteArray read(const QString& path)
{
    return require(readFile(path, 1 << 28));
}

/// An archive with something in every table that a clerk can fill.
void fill(const Desk& desk)
{
    const auto archive = desk.open();
    const QString photo = desk.folder.filePath(QStringLiteral("收割.png"));
    write(photo, pixel);
    Draft grain = harvestDraft();
    grain.facts.photos = {{photo, QStringLiteral("收割现场")}};
    Item item = require(archive->add(grain, QStringLiteral("甲"), QStringLiteral("new")));
    for (int i = 0; i < 70; ++i) {
        Draft changed = item.draft;
        changed.body += QStringLiteral("第%1次补充。😀 \u2028\t\"\\").arg(i);
        item = require(archive->save(item.id, item.revision, changed, QStringLiteral("乙")));
        if (i == 40)
            item = require(archive->transition(item, State::InReview, {}, item.draft,
                                               {{},
                                                QStringLiteral("甲"),
                                                QStringLiteral("review"),
                                                State::Draft,
                                                State::InReview,
                                                {},
                                                {}}));
    }
    const Item other = require(archive->add(draft(QString(), QString()), {}, {}));
    require(archive->addSuppression(item.id, {}));
    require(archive->setLabels(item.id, {QStringLiteral("每日要情"), QStringLiteral("三农"), 3}));
    require(archive->linkFollowUp(other.id, item.id));
    Query query;
    query.text = QStringLiteral("秋粮");
    require(archive->saveSearch(QStringLiteral("粮食"), query));
    ScoreEvent event;
    event.item = item.id;
    event.carrier = QStringLiteral("每日要情");
    event.date = QDate(2026, 9, 20);
    require(archive->record({event}, QStringLiteral("甲")));
}

/// All rows of the base tables, as they lie there.
QStringList rowsOf(const Desk& desk)
{
    const auto raw = desk.raw();
    QStringList rows;
    for (const QString& table : require(handoverTables(*raw))) {
        const QStringList columns = require(columnsOf(*raw, table));
        require(raw->each(QStringLiteral("SELECT %1 FROM %2 ORDER BY 1")
                              .arg(columns.join(QStringLiteral(", ")), table),
                          {}, [&](const Row& row) {
                              if (table == QLatin1String("meta") && isOwnMeta(row.text(0)))
                                  return true;
                              QString line = table;
                              for (int i = 0; i < columns.size(); ++i)
                                  line +=
                                      QLatin1Char('|') + columns[i] + QLatin1Char('=') +
                                      (row.isNull(i)   ? QStringLiteral("NULL")
                                       : row.isText(i) ? row.text(i)
                                                       : QString::fromLatin1(row.bytes(i).toHex()));
                              rows.append(line);
                              return true;
                          }));
    }
    return rows;
}

/// Puts other bytes in the place of a file of the handover, with a manifest that agrees.
void forge(const QString& folder, const QString& name, const QByteArray& bytes)
{
    const QByteArray before =
        QCryptographicHash::hash(read(folder + name), QCryptographicHash::Sha256).toHex();
    write(folder + name, bytes);
    const QString manifest = folder + QLatin1String(handoverManifest);
    write(manifest,
          read(manifest).replace(
              before, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
}

struct Moved {
    Desk from;
    Desk to;
    QString folder = from.folder.filePath(QStringLiteral("交接/"));

    Moved()
    {
        fill(from);
        require(exportHandover(from.path(), folder, from.clock, {}));
    }
    Result<Handover> take() const { return importHandover(folder, to.path(), to.clock, {}); }
};

} // namespace

TEST_CASE("what is handed over opens on another machine row by row")
{
    const Moved moved;
    const Handover taken = require(moved.take());
    CHECK(taken.items == 2);
    CHECK(taken.revisions == 72);
    CHECK(taken.photos == 1);
    const QStringList before = rowsOf(moved.from);
    const QStringList after = rowsOf(moved.to);
    REQUIRE(before.size() > 150);
    for (qsizetype i = 0; i < std::min(before.size(), after.size()); ++i)
        REQUIRE(after[i].toStdString() == before[i].toStdString());
    CHECK(after.size() == before.size());
    const auto archive = moved.to.open();
    CHECK(archive->opening() == Opening::Current);
    const Health health = require(archive->examine({}));
    CHECK(health.sound);
    CHECK(health.problems.empty());
    CHECK(health.photos == 1);
    Query query;
    query.text = QStringLiteral("第69次补充");
    const auto found = require(archive->find(query));
    REQUIRE(found.size() == 1);
    // Life goes on.
    const Item item = require(archive->item(found.front().id));
    Draft changed = item.draft;
    changed.body = QStringLiteral("新的一稿。");
    CHECK(require(archive->save(item.id, item.revision, changed, {})).revision == 72);
    CHECK(require(archive->revision(item.id, 71)) == item.draft);
    CHECK(require(archive->revision(item.id, 1)).title == item.draft.title);
}

TEST_CASE("a handover can be read by people and checked by other tools")
{
    const Moved moved;
    const QDir texts(moved.folder + QStringLiteral("texts"));
    const QStringList files = texts.entryList(QDir::Files);
    REQUIRE(files.size() == 2);
    CHECK(QString::fromUtf8(read(texts.filePath(files.front())))
              .startsWith(QStringLiteral("清江县秋粮收获过半\n\n截至9月18日")));
    for (const QByteArray& line :
         read(moved.folder + QLatin1String(handoverManifest)).split('\n')) {
        if (line.isEmpty())
            continue;
        const QByteArray bytes = read(moved.folder + QString::fromUtf8(line.mid(66)));
        CHECK(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex() == line.left(64));
    }
    CHECK(exportHandover(moved.from.path(), moved.folder, moved.from.clock, {}).error().code ==
          ErrorCode::Refused);
}

TEST_CASE("an archive that holds items takes no handover in")
{
    const Moved moved;
    const Item mine = require(moved.to.open()->add(draft(QStringLiteral("我的")), {}, {}));
    CHECK(moved.take().error().code == ErrorCode::Refused);
    CHECK(require(moved.to.open()->item(mine.id)).draft == mine.draft);
}

TEST_CASE("a handover that was meddled with is refused, and nothing is taken in")
{
    const Moved moved;
    const QString items = QStringLiteral("tables/item.jsonl");
    const QString revisions = QStringLiteral("tables/revision.jsonl");
    const QString manifest = moved.folder + QLatin1String(handoverManifest);
    ErrorCode expected = ErrorCode::Malformed;
    SECTION("a file differs from its checksum")
    {
        write(moved.folder + items, read(moved.folder + items) + '\n');
        expected = ErrorCode::Damaged;
    }
    SECTION("a file is missing")
    {
        QFile::remove(moved.folder + items);
        expected = ErrorCode::Damaged;
    }
    SECTION("a file that nobody speaks of")
    {
        write(moved.folder + QStringLiteral("texts/evil.sh"), "rm -rf /");
    }
    SECTION("a name that leads out of the folder")
    {
        write(manifest, read(manifest) + QByteArray(64, 'a') + "  ../../etc/passwd\n");
    }
    SECTION("a link")
    {
        QFile::remove(moved.folder + items);
        REQUIRE(QFile::link(QStringLiteral("/etc/passwd"), moved.folder + items));
    }
    SECTION("another text under an old digest")
    {
        forge(moved.folder, revisions, read(moved.folder + revisions).replace("第3次", "第4次"));
        expected = ErrorCode::Damaged;
    }
    SECTION("a row of a column that is none")
    {
        forge(moved.folder, items,
              read(moved.folder + items).replace("\"unit\":", "\"x\":1,\"unit\":"));
    }
    SECTION("a column that is a statement")
    {
        forge(
            moved.folder, items,
            read(moved.folder + items).replace("\"unit\":", "\"unit) SELECT 1; --\":1,\"unit\":"));
    }
    SECTION("a row that is no JSON")
    {
        forge(moved.folder, items, read(moved.folder + items).replace("}", ""));
    }
    SECTION("packed bytes in place of a text")
    {
        forge(moved.folder, revisions,
              read(moved.folder + revisions).replace("\"text\":", "\"form\":3,\"text\":"));
    }
    SECTION("rows are missing")
    {
        const QByteArray all = read(moved.folder + items);
        forge(moved.folder, items, all.left(all.indexOf('\n') + 1));
    }
    SECTION("a newer program's")
    {
        forge(moved.folder, QStringLiteral("handover.json"),
              read(moved.folder + QStringLiteral("handover.json"))
                  .replace("\"version\": 1", "\"version\": 2"));
        expected = ErrorCode::NewerVersion;
    }
    SECTION("no handover at all")
    {
        QDir(moved.folder).removeRecursively();
        expected = ErrorCode::NotFound;
    }
    const auto taken = moved.take();
    REQUIRE_FALSE(taken.has_value());
    CHECK(taken.error().code == expected);
    CHECK(require(moved.to.open()->find({})).empty());
}

TEST_CASE("handing over can be stopped and leaves nothing half done")
{
    Desk desk;
    fill(desk);
    std::stop_source stop;
    const QString folder = desk.folder.filePath(QStringLiteral("交接"));
    const Progress progress{[&stop](int done, int) {
                                if (done > 10)
                                    stop.request_stop();
                            },
                            stop.get_token()};
    CHECK(exportHandover(desk.path(), folder, desk.clock, progress).error().code ==
          ErrorCode::Cancelled);
    CHECK_FALSE(QFileInfo::exists(folder));
}
