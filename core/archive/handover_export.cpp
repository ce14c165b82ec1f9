// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/archive.h"
#include "core/archive/attachments.h"
#include "core/archive/handover.h"
#include "core/archive/handover_tables.h"
#include "core/archive/migrations.h"
#include "core/archive/place.h"
#include "core/archive/records.h"
#include "core/archive/revisions.h"
#include "core/base/files.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSet>

namespace chengbao::archive
{
namespace
{

constexpr int busyMs = 5000;

Error unwritable(const QFile& file)
{
    const bool full = file.error() == QFileDevice::ResourceError;
    return {full ? ErrorCode::DiskFull : ErrorCode::Unwritable,
            full ? QT_TRANSLATE_NOOP("Error", "the disk is full")
                 : QT_TRANSLATE_NOOP("Error", "the file cannot be written"),
            {},
            file.fileName()};
}

/// A file of the folder that is digested while it is written.
class DigestedFile
{
public:
    DigestedFile(const QString& folder, const QString& name)
        : m_name(name), m_file(folder + QLatin1Char('/') + name)
    {
    }
    Result<void> open()
    {
        if (auto made = makePrivateFolder(QFileInfo(m_file).absolutePath()); !made)
            return made;
        if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return failure(unwritable(m_file));
        m_file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        return {};
    }
    bool write(const QByteArray& bytes)
    {
        m_hash.addData(bytes);
        return m_file.write(bytes) == bytes.size();
    }
    /// The manifest's line.
    Result<QByteArray> close()
    {
        if (!m_file.flush() || m_file.error() != QFileDevice::NoError)
            return failure(unwritable(m_file));
        m_file.close();
        if (auto flushed = flushFile(m_file.fileName()); !flushed)
            return failure(flushed.error());
        return m_hash.result().toHex() + "  " + m_name.toUtf8() + '\n';
    }
    Error error() const { return unwritable(m_file); }

private:
    QString m_name;
    QFile m_file;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

QByteArray jsonLine(const QJsonObject& json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

class Exporter
{
public:
    Exporter(Database& database, QString folder, const Progress& progress)
        : m_database(database), m_folder(std::move(folder)), m_progress(progress)
    {
    }

    Result<Handover> run(const Clock& clock)
    {
        const auto tables = handoverTables(m_database);
        if (!tables)
            return failure(tables.error());
        if (auto counted = count(); !counted)
            return failure(counted.error());
        for (const QString& table : *tables) {
            if (auto written = writeTable(table); !written)
                return failure(written.error());
        }
        if (auto written = writePhotos(); !written)
            return failure(written.error());
        const QJsonObject head{{QStringLiteral("format"), QLatin1String(handoverFormat)},
                               {QStringLiteral("version"), handoverVersion},
                               {QStringLiteral("schema"), m_schema},
                               {QStringLiteral("exported"), toText(clock.now())},
                               {QStringLiteral("rows"), m_rows}};
        if (auto written =
                writeWhole(QStringLiteral("handover.json"), QJsonDocument(head).toJson());
            !written)
            return failure(written.error());
        auto finished = writeFileAtomically(
            m_folder + QLatin1Char('/') + QLatin1String(handoverManifest), m_manifest);
        return finished.map([this] { return m_outcome; });
    }

private:
    Result<void> count()
    {
        for (const auto& [sql, into] :
             {std::pair{"SELECT count(*) FROM item", &m_outcome.items},
              std::pair{"SELECT count(*) FROM revision", &m_outcome.revisions},
              std::pair{"PRAGMA user_version", &m_schema}}) {
            const auto found = m_database.number(QLatin1String(sql));
            if (!found)
                return failure(found.error());
            *into = static_cast<int>(found->value_or(0));
        }
        return {};
    }

    Result<void> writeTable(const QString& table)
    {
        const auto columns = columnsOf(m_database, table);
        if (!columns)
            return failure(columns.error());
        DigestedFile file(m_folder, QStringLiteral("tables/%1.jsonl").arg(table));
        if (auto opened = file.open(); !opened)
            return opened;
        qint64 rows = 0;
        Result<void> done;
        const bool revisions = table == QLatin1String("revision");
        auto read = m_database.each(
            QStringLiteral("SELECT %1 FROM %2%3")
                .arg(columns->join(QStringLiteral(", ")), table, handoverOrder(table)),
            {}, [&](const Row& row) {
                QJsonObject json;
                for (int i = 0; i < columns->size(); ++i)
                    json.insert(columns->at(i), toJson(row.value(i)));
                if (table == QLatin1String("meta") &&
                    isOwnMeta(json.value(QLatin1String("key")).toString()))
                    return true;
                if (revisions)
                    done = tellText(json);
                if (done && table == QLatin1String("current_text"))
                    done = writeText(json);
                if (done && !file.write(jsonLine(json)))
                    done = failure(file.error());
                if (done && m_progress.cancelled())
                    done = failure(cancelledError());
                if (revisions)
                    m_progress.report(static_cast<int>(rows + 1), m_outcome.revisions);
                ++rows;
                return done.has_value();
            });
        if (!read || !done)
            return read ? done : read;
        m_rows.insert(table, rows);
        return add(file.close());
    }

    /// In place of the packed form the text itself, which any program can read.
    Result<void> tellText(QJsonObject& json)
    {
        const qint64 item = json.value(QLatin1String("item")).toInteger();
        if (item != m_item) {
            const auto id =
                m_database.text(QStringLiteral("SELECT id FROM item WHERE seq = ?"), {item});
            if (!id)
                return failure(id.error());
            m_item = item;
            m_id = id->value_or(QString());
        }
        const auto content = readContent(
            m_database, m_id, static_cast<int>(json.value(QLatin1String("number")).toInteger()));
        if (!content)
            return failure(content.error());
        for (const char* packed : {"form", "base", "data"})
            json.remove(QLatin1String(packed));
        json.insert(QStringLiteral("text"), toJson(*content));
        for (const Photo& photo : draftOf(*content).facts.photos) {
            if (isKeptPhoto(photo.file))
                m_photos.insert(photo.file);
        }
        return {};
    }

    /// For people: the newest text of an item as a file of its own.
    Result<void> writeText(const QJsonObject& json)
    {
        const qint64 item = json.value(QLatin1String("item")).toInteger();
        const auto id =
            m_database.text(QStringLiteral("SELECT id FROM item WHERE seq = ?"), {item});
        if (!id)
            return failure(id.error());
        return writeWhole(QStringLiteral("texts/%1-%2.txt")
                              .arg(item, 7, 10, QLatin1Char('0'))
                              .arg(id->value_or(QString())),
                          (json.value(QLatin1String("title")).toString() + QStringLiteral("\n\n") +
                           json.value(QLatin1String("body")).toString() + QLatin1Char('\n'))
                              .toUtf8());
    }

    Result<void> writePhotos()
    {
        const QString from = QFileInfo(m_database.path()).absolutePath();
        QStringList names(m_photos.begin(), m_photos.end());
        names.sort();
        for (const QString& name : names) {
            const auto path = keptPhoto(from, name);
            const auto bytes =
                path ? readFile(*path, attachmentLimit) : Result<QByteArray>(failure(path.error()));
            if (!bytes) {
                m_outcome.missingPhotos.append(name);
                continue;
            }
            if (m_progress.cancelled())
                return failure(cancelledError());
            if (auto written = writeWhole(name, *bytes); !written)
                return written;
            ++m_outcome.photos;
        }
        return {};
    }

    Result<void> writeWhole(const QString& name, const QByteArray& bytes)
    {
        DigestedFile file(m_folder, name);
        if (auto opened = file.open(); !opened)
            return opened;
        return file.write(bytes) ? add(file.close()) : failure(file.error());
    }

    Result<void> add(const Result<QByteArray>& line)
    {
        if (!line)
            return failure(line.error());
        m_manifest += *line;
        return {};
    }

    Database& m_database;
    QString m_folder;
    const Progress& m_progress;
    Handover m_outcome;
    int m_schema = 0;
    QJsonObject m_rows;
    QByteArray m_manifest;
    QSet<QString> m_photos;
    qint64 m_item = 0;
    QString m_id;
};

} // namespace

Result<Handover> exportHandover(const QString& archive, const QString& folder, const Clock& clock,
                                const Progress& progress)
{
    if (QFileInfo::exists(folder) && (!QFileInfo(folder).isDir() || !QDir(folder).isEmpty()))
        return failure({ErrorCode::Refused,
                        QT_TRANSLATE_NOOP("Error", "the folder is not empty"),
                        {},
                        folder});
    // Opened by the rules of opening, so that it is one of this program's schema.
    const auto opened = Archive::openReadOnly(archive, clock);
    if (!opened)
        return failure(opened.error());
    const bool existed = QFileInfo::exists(folder);
    const auto database = Database::connect(archive, Database::Access::ReadOnly, busyMs);
    if (!database)
        return failure(database.error());
    auto moment = Transaction::begin(**database, Transaction::Kind::Read);
    if (!moment)
        return failure(moment.error());
    if (auto made = makePrivateFolder(folder); !made)
        return failure(made.error());
    auto outcome = Exporter(**database, folder, progress).run(clock);
    if (!outcome) {
        QDir(folder).removeRecursively();
        if (existed)
            QDir().mkpath(folder);
    }
    return outcome;
}

} // namespace chengbao::archive
