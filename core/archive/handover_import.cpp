// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/archive.h"
#include "core/archive/attachments.h"
#include "core/archive/handover.h"
#include "core/archive/handover_tables.h"
#include "core/archive/migrations.h"
#include "core/archive/open_options.h"
#include "core/archive/revisions.h"
#include "core/base/files.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QJsonDocument>
#include <QRegularExpression>

namespace chengbao::archive
{
namespace
{

constexpr qint64 manifestLimit = 1024LL * 1024 * 1024;
constexpr qint64 lineLimit = 256LL * 1024 * 1024;
constexpr qint64 headLimit = 1024 * 1024;
constexpr int oldestSchema = 3; // the first with histories apart from the texts

/// Names a handover has, and no way out of its folder in any of them.
bool isHandoverName(const QString& name)
{
    static const QRegularExpression form(QStringLiteral(
        "\\A(handover\\.json|tables/[a-z_]{1,40}\\.jsonl|texts/[0-9]{7,19}-[0-9A-Za-z"
        "_-]{1,64}\\.txt|attachments/[0-9a-f]{64}\\.[a-z0-9]{1,8})\\z"));
    return form.match(name).hasMatch();
}

using Manifest = QHash<QString, QByteArray>;

Result<Manifest> readManifest(const QString& folder)
{
    const QString path = folder + QLatin1Char('/') + QLatin1String(handoverManifest);
    const auto bytes = readFile(path, manifestLimit);
    if (!bytes)
        return failure(bytes.error());
    Manifest manifest;
    int number = 0;
    for (const QByteArray& line : bytes->split('\n')) {
        ++number;
        if (line.isEmpty())
            continue;
        const QString name = QString::fromUtf8(line.mid(66));
        const QByteArray digest =
            QByteArray::fromHex(line.first(std::min<qsizetype>(64, line.size())));
        if (line.size() < 67 || line.mid(64, 2) != "  " || digest.size() != 32 ||
            !isHandoverName(name) || manifest.contains(name))
            return failure(brokenHandover(path, number));
        manifest.insert(name, digest);
    }
    return manifest;
}

/// Every file there is one of the manifest's, and is what the manifest says; no links.
Result<void> checkFiles(const QString& folder, const Manifest& manifest, const Progress& progress)
{
    int met = 0;
    const auto all = static_cast<int>(manifest.size());
    QDirIterator files(folder, QDir::Files | QDir::System | QDir::Hidden,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        const QString name = files.filePath().mid(folder.size() + 1);
        if (name == QLatin1String(handoverManifest))
            continue;
        const auto entry = manifest.find(name);
        const QFileInfo info = files.fileInfo();
        if (entry == manifest.end() || info.isSymLink() || !info.isFile())
            return failure(brokenHandover(files.filePath()));
        QFile file(files.filePath());
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
            return failure({ErrorCode::Unreadable,
                            QT_TRANSLATE_NOOP("Error", "the file cannot be read"),
                            {},
                            files.filePath()});
        if (hash.result() != entry.value())
            return failure({ErrorCode::Damaged,
                            QT_TRANSLATE_NOOP("Error", "the file differs from its checksum"),
                            {},
                            files.filePath()});
        if (progress.cancelled())
            return failure(cancelledError());
        progress.report(++met, 2 * all);
    }
    if (met != all)
        return failure({ErrorCode::Damaged,
                        QT_TRANSLATE_NOOP("Error", "files of the handover are missing: %1 of %2"
                                                   " are there"),
                        {QString::number(met), QString::number(all)},
                        folder});
    return {};
}

struct Head {
    int schema = 0;
    QJsonObject rows;
};

Result<Head> readHead(const QString& folder)
{
    const QString path = folder + QStringLiteral("/handover.json");
    const auto bytes = readFile(path, headLimit);
    if (!bytes)
        return failure(bytes.error());
    const QJsonObject json = QJsonDocument::fromJson(*bytes).object();
    if (json.value(QLatin1String("format")).toString() != QLatin1String(handoverFormat))
        return failure(brokenHandover(path));
    const int schema = json.value(QLatin1String("schema")).toInt();
    if (json.value(QLatin1String("version")).toInt() > handoverVersion ||
        schema > static_cast<int>(builtInMigrations().size()))
        return failure({ErrorCode::NewerVersion,
                        QT_TRANSLATE_NOOP("Error", "this archive was written by a newer program"),
                        {},
                        path});
    if (schema < oldestSchema)
        return failure(brokenHandover(path));
    return Head{schema, json.value(QLatin1String("rows")).toObject()};
}

class Importer
{
public:
    Importer(Database& database, QString folder, const Progress& progress)
        : m_database(database), m_folder(std::move(folder)), m_progress(progress)
    {
    }

    /// All rows, in the caller's write transaction.
    Result<Handover> run(const Head& head)
    {
        const auto tables = handoverTables(m_database);
        if (!tables)
            return failure(tables.error());
        for (auto row = head.rows.begin(); row != head.rows.end(); ++row) {
            if (!tables->contains(row.key()))
                return failure(brokenHandover(m_folder + QStringLiteral("/handover.json")));
        }
        for (const QString& table : *tables) {
            const auto rows = readTable(table);
            if (!rows)
                return failure(rows.error());
            if (*rows != head.rows.value(table).toInteger(-1))
                return failure(brokenHandover(fileOf(table)));
            if (table == QLatin1String("item"))
                m_outcome.items = static_cast<int>(*rows);
            if (table == QLatin1String("revision"))
                m_outcome.revisions = static_cast<int>(*rows);
        }
        return m_outcome;
    }

private:
    QString fileOf(const QString& table) const
    {
        return QStringLiteral("%1/tables/%2.jsonl").arg(m_folder, table);
    }

    Result<qint64> readTable(const QString& table)
    {
        QFile file(fileOf(table));
        if (!file.open(QIODevice::ReadOnly))
            return failure(brokenHandover(file.fileName()));
        const auto columns = columnsOf(m_database, table);
        if (!columns)
            return failure(columns.error());
        qint64 rows = 0;
        while (!file.atEnd()) {
            const QByteArray line = file.readLine(lineLimit);
            ++rows;
            if (m_progress.cancelled())
                return failure(cancelledError());
            const QJsonDocument json = QJsonDocument::fromJson(line);
            auto kept = !json.isObject() ? Result<void>(failure(brokenHandover({})))
                        : table == QLatin1String("revision")
                            ? keepRevisionRow(json.object(), *columns)
                            : keepRow(table, json.object(), *columns);
            if (!kept) {
                Error error = kept.error();
                error.place = file.fileName();
                error.line = static_cast<int>(rows);
                return failure(error);
            }
        }
        return rows;
    }

    Result<void> keepRow(const QString& table, const QJsonObject& json, const QStringList& columns)
    {
        QStringList names, places;
        QVariantList values;
        for (auto field = json.begin(); field != json.end(); ++field) {
            const auto value = fromJson(field.value());
            if (!columns.contains(field.key()) || !value)
                return failure(brokenHandover({}));
            names.append(field.key());
            // Text in UTF-8 bytes: what was stored comes back byte for byte.
            const bool text = value->typeId() == QMetaType::QString;
            places.append(text ? QStringLiteral("CAST(? AS TEXT)") : QStringLiteral("?"));
            values.append(text ? QVariant(value->toString().toUtf8()) : *value);
        }
        const bool meta = table == QLatin1String("meta");
        if (names.isEmpty() || (meta && isOwnMeta(json.value(QLatin1String("key")).toString())))
            return failure(brokenHandover({}));
        return m_database.run(QStringLiteral("INSERT %1 INTO %2 (%3) VALUES (%4)")
                                  .arg(meta ? QStringLiteral("OR REPLACE") : QString(), table,
                                       names.join(QStringLiteral(", ")),
                                       places.join(QStringLiteral(", "))),
                              values);
    }

    /// Packed as this program packs: the revision before is told what followed it.
    Result<void> keepRevisionRow(QJsonObject json, const QStringList& columns)
    {
        const auto content = contentFromJson(json.value(QLatin1String("text")));
        const auto digest = fromJson(json.value(QLatin1String("digest")));
        const qint64 item = json.value(QLatin1String("item")).toInteger();
        const int number = json.value(QLatin1String("number")).toInt();
        if (!content || !digest || json.contains(QLatin1String("data")) ||
            json.contains(QLatin1String("form")) || json.contains(QLatin1String("base")))
            return failure(brokenHandover({}));
        if (contentDigest(*content) != digest->toByteArray() ||
            content->bytes() != json.value(QLatin1String("bytes")).toInteger())
            return failure(damagedRevision(QString::number(item), number));
        json.remove(QLatin1String("text"));
        if (item == m_last.item) {
            if (number <= m_last.number)
                return failure(brokenHandover({}));
            if (auto packed = packSuperseded(m_database, item, m_last.number, m_last.formal,
                                             m_last.content, {*content, digest->toByteArray()});
                !packed)
                return packed;
        } else if (item < m_last.item) {
            return failure(brokenHandover({}));
        }
        m_last = {item, number, json.value(QLatin1String("formal")).toInteger() != 0, *content};
        return keepRow(QStringLiteral("revision"), json, columns);
    }

    struct Last {
        qint64 item = 0;
        int number = 0;
        bool formal = false;
        Content content;
    };

    Database& m_database;
    QString m_folder;
    const Progress& m_progress;
    Handover m_outcome;
    Last m_last;
};

/// What no constraint of the tables sees.
Result<void> requireWhole(Database& database, const QString& folder)
{
    const auto number = [&database](const char* sql) {
        return database.number(QLatin1String(sql));
    };
    for (const char* sql :
         {"SELECT count(*) FROM item LEFT JOIN revision ON revision.item = item.seq"
          " AND revision.number = item.revision LEFT JOIN current_text ON current_text.item ="
          " item.seq WHERE revision.seq IS NULL OR current_text.item IS NULL",
          "SELECT count(*) FROM pragma_foreign_key_check"}) {
        const auto wrong = number(sql);
        if (!wrong)
            return failure(wrong.error());
        if (wrong->value_or(1) != 0)
            return failure(brokenHandover(folder));
    }
    return {};
}

Result<int> copyPhotos(const QString& folder, const QString& target, const Manifest& manifest)
{
    int copied = 0;
    for (auto file = manifest.begin(); file != manifest.end(); ++file) {
        if (!isKeptPhoto(file.key()))
            continue;
        if (auto sound = keptPhoto(folder, file.key()); !sound)
            return failure(sound.error());
        const auto bytes = readFile(folder + QLatin1Char('/') + file.key(), attachmentLimit);
        if (!bytes)
            return failure(bytes.error());
        const QString path = target + QLatin1Char('/') + file.key();
        if (auto made = makePrivateFolder(QFileInfo(path).absolutePath()); !made)
            return failure(made.error());
        if (auto written = writeFileAtomically(path, *bytes); !written)
            return failure(written.error());
        ++copied;
    }
    return copied;
}

/// An archive without items, of the handover's schema.
Result<void> prepare(const QString& archive, const Clock& clock, int schema)
{
    OpenOptions options;
    options.migrations.resize(static_cast<std::size_t>(schema));
    if (QFileInfo::exists(archive) && QFileInfo(archive).size() > 0)
        options = OpenOptions();
    const auto opened = Archive::open(archive, clock, options);
    if (!opened)
        return failure(opened.error());
    if (auto writable = (*opened)->requireWritable(); !writable)
        return writable;
    const auto items = (*opened)->find({});
    if (!items)
        return failure(items.error());
    if (!items->empty())
        return failure({ErrorCode::Refused,
                        QT_TRANSLATE_NOOP("Error", "the archive holds items already: a handover "
                                                   "makes a new one"),
                        {},
                        archive});
    return {};
}

} // namespace

Result<Handover> importHandover(const QString& given, const QString& archive, const Clock& clock,
                                const Progress& progress)
{
    const QString folder = QDir::cleanPath(QFileInfo(given).absoluteFilePath());
    const auto manifest = readManifest(folder);
    if (!manifest)
        return failure(manifest.error());
    if (auto checked = checkFiles(folder, *manifest, progress); !checked)
        return failure(checked.error());
    const auto head = readHead(folder);
    if (!head)
        return failure(head.error());
    if (auto prepared = prepare(archive, clock, head->schema); !prepared)
        return failure(prepared.error());
    const auto photos = copyPhotos(folder, QFileInfo(archive).absolutePath(), *manifest);
    if (!photos)
        return failure(photos.error());
    {
        const auto database = Database::connect(archive, Database::Access::ReadWrite, 5000);
        if (!database)
            return failure(database.error());
        for (const char* setting : {"PRAGMA synchronous = FULL", "PRAGMA trusted_schema = OFF"}) {
            if (auto set = (*database)->run(QLatin1String(setting)); !set)
                return failure(set.error());
        }
        auto transaction = Transaction::begin(**database, Transaction::Kind::Write);
        if (!transaction)
            return failure(transaction.error());
        auto outcome = Importer(**database, folder, progress).run(*head);
        if (!outcome)
            return outcome;
        if (auto whole = requireWhole(**database, folder); !whole)
            return failure(whole.error());
        if (auto done = transaction->commit(); !done)
            return failure(done.error());
        outcome->photos = *photos;
        return outcome;
    }
}

} // namespace chengbao::archive
