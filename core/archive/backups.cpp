// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/archive/backups.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace chengbao::archive
{
namespace
{

const QString& timeFormat()
{
    static const QString format = QStringLiteral("yyyyMMdd'T'HHmmss");
    return format;
}

/// Keeps the newest of each of the first `most` stretches of time.
class Keeper
{
public:
    explicit Keeper(int most) : m_most(most) {}
    bool keeps(const QString& stretch)
    {
        if (m_met.contains(stretch) || m_met.size() >= m_most)
            return false;
        m_met.insert(stretch);
        return true;
    }

private:
    int m_most;
    QSet<QString> m_met;
};

QString weekOf(const QDate& day)
{
    int year = 0;
    const int week = day.weekNumber(&year);
    return QStringLiteral("%1-%2").arg(year).arg(week);
}

} // namespace

QString backupFolder(const QString& archive)
{
    return QFileInfo(archive).absolutePath() + QStringLiteral("/backups");
}

std::vector<Backup> listBackups(const QString& archive)
{
    std::vector<Backup> backups;
    const QString prefix = QFileInfo(archive).fileName() + QLatin1Char('.');
    const auto files =
        QDir(backupFolder(archive)).entryInfoList({prefix + QStringLiteral("*")}, QDir::Files);
    for (const QFileInfo& file : files) {
        const QString stamp = file.fileName().mid(prefix.size());
        const QDateTime at = QDateTime::fromString(stamp.left(15), timeFormat());
        const bool whole = stamp.size() == 15 || stamp[15] == QLatin1Char('-');
        if (at.isValid() && whole)
            backups.push_back({file.filePath(), at, file.size()});
    }
    std::sort(backups.begin(), backups.end(), [](const Backup& a, const Backup& b) {
        return std::pair(a.at, a.file) > std::pair(b.at, b.file);
    });
    return backups;
}

std::vector<Backup> spentBackups(const std::vector<Backup>& backups, const QDateTime& now)
{
    constexpr int allOfDays = 2;
    Keeper days(12);
    Keeper weeks(10);
    Keeper months(9);
    // Names hold the local time as it was; so does this comparison.
    const QDateTime local(now.date(), now.time());
    std::vector<Backup> spent;
    for (const Backup& backup : backups) {
        if (backup.at >= local.addDays(-allOfDays))
            continue;
        const QDate day = backup.at.date();
        const bool daily = days.keeps(day.toString(Qt::ISODate));
        const bool weekly = weeks.keeps(weekOf(day));
        const bool monthly = months.keeps(day.toString(QStringLiteral("yyyyMM")));
        if (!daily && !weekly && !monthly)
            spent.push_back(backup);
    }
    return spent;
}

} // namespace chengbao::archive
