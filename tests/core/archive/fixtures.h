// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/archive.h"
#include "core/archive/database.h"
#include "core/archive/open_options.h"
#include "tests/support/strings.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

// What the tests of the archive share: a folder with one archive in it, and drafts.
namespace chengbao::archive
{

inline Draft draft(const QString& title, const QString& body = QString())
{
    Draft made;
    made.title = title;
    made.body = body;
    return made;
}

inline Draft harvestDraft()
{
    Draft made = draft(QStringLiteral("清江县秋粮收获过半"),
                       QStringLiteral("截至9月18日，全县收获26.4万亩。\n预计10月上旬收完。"));
    made.facts.system = System::Government;
    made.facts.kind = Kind::News;
    made.facts.unit = QStringLiteral("清江县农业农村局");
    made.facts.eventDate = QDate(2026, 9, 18);
    made.facts.photos = {{QStringLiteral("a.jpg"), QStringLiteral("收割现场")}};
    return made;
}

/// Fails the test with the error's reason when there is no value.
template <class T>
T require(Result<T> result)
{
    if (!result) {
        INFO(result.error().reason << " " << result.error().place.toStdString());
        REQUIRE(result.has_value());
    }
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// Folders in memory where there is such a place: what a flush costs is of no interest here.
inline QString quickFolder()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) +
           QStringLiteral("/chengbao-archive-XXXXXX");
}

struct Desk {
    QTemporaryDir folder{quickFolder()};
    FixedClock clock{QDateTime(QDate(2026, 9, 20), QTime(9, 30), Qt::OffsetFromUTC, 8 * 3600)};

    QString path() const { return folder.filePath(QStringLiteral("archive.db")); }
    Result<std::unique_ptr<Archive>> tryOpen(const OpenOptions& options = {}) const
    {
        return Archive::open(path(), clock, options);
    }
    std::unique_ptr<Archive> open(const OpenOptions& options = {}) const
    {
        return require(tryOpen(options));
    }
    /// A second connection that knows nothing of the archive's rules.
    std::unique_ptr<Database> raw() const
    {
        return require(Database::connect(path(), Database::Access::ReadWrite, 0));
    }
    QByteArray bytes() const
    {
        QFile file(path());
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
};

} // namespace chengbao::archive
