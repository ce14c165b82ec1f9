// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bootstrap.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace chengbao
{
namespace
{

QString ownFolder(QStandardPaths::StandardLocation location)
{
    return QStandardPaths::writableLocation(location) + QStringLiteral("/chengbao");
}

QStringList existing(const QStringList& folders)
{
    QStringList found;
    for (const QString& folder : folders) {
        if (QDir(folder).exists())
            found.append(folder);
    }
    return found;
}

QStringList layers(const Places& places, const QString& folder)
{
    if (places.config.isEmpty())
        return {places.share + folder};
    return QStringList{places.share + folder} +
           existing({places.config + folder + QStringLiteral("/unit"),
                     places.config + folder + QStringLiteral("/personal")});
}

} // namespace

QString Places::archive() const
{
    return data + QStringLiteral("/archive.db");
}

QStringList Places::ruleFolders() const
{
    return layers(*this, QStringLiteral("/rules"));
}

QString Places::personalRules() const
{
    return config + QStringLiteral("/rules/personal");
}

QStringList Places::profileFolders() const
{
    return layers(*this, QStringLiteral("/profiles"));
}

QStringList Places::publicationFolders() const
{
    return layers(*this, QStringLiteral("/bulletins"));
}

QString Places::personalProfiles() const
{
    return config + QStringLiteral("/profiles/personal");
}

QString Places::personalPublications() const
{
    return config + QStringLiteral("/bulletins/personal");
}

QString Places::pdfModule() const
{
    return modules + QStringLiteral("/pdf.so");
}

QString Places::issues() const
{
    return data + QStringLiteral("/issues.json");
}

QStringList Places::templateFolders() const
{
    return layers(*this, QStringLiteral("/templates"));
}

QStringList Places::schemeFolders() const
{
    return layers(*this, QStringLiteral("/schemes"));
}

QStringList Places::calendarFolders() const
{
    return layers(*this, QStringLiteral("/calendar"));
}

QString Places::personalCalendar() const
{
    return config + QStringLiteral("/calendar/personal");
}

QStringList Places::allSchemeFolders() const
{
    return {share + QStringLiteral("/schemes"), config + QStringLiteral("/schemes/unit"),
            ownSchemes()};
}

QStringList Places::allCalendarFolders() const
{
    return {share + QStringLiteral("/calendar"), config + QStringLiteral("/calendar/unit"),
            personalCalendar()};
}

QString Places::ownSchemes() const
{
    return config + QStringLiteral("/schemes/personal");
}

QString Places::names() const
{
    return config.isEmpty() ? QString() : config + QStringLiteral("/rules/names.yaml");
}

QString Places::words() const
{
    return config.isEmpty() ? QString() : config + QStringLiteral("/rules/words.txt");
}

QString Places::samples() const
{
    return share + QStringLiteral("/samples");
}

Places Places::withoutOwnLayers() const
{
    Places official = *this;
    official.config.clear();
    return official;
}

Places findPlaces()
{
    Places places;
    places.share = QDir::cleanPath(QCoreApplication::applicationDirPath() +
                                   QStringLiteral("/../share/chengbao"));
    places.modules = QDir::cleanPath(QCoreApplication::applicationDirPath() +
                                     QStringLiteral("/../lib/chengbao"));
    const QString home = qEnvironmentVariable("CHENGBAO_HOME");
    places.data = home.isEmpty() ? ownFolder(QStandardPaths::GenericDataLocation) : home;
    places.config = home.isEmpty() ? ownFolder(QStandardPaths::GenericConfigLocation) : home;
    return places;
}

QString findOffice()
{
    const QString office = QStandardPaths::findExecutable(QStringLiteral("soffice"));
    return office.isEmpty() ? QStandardPaths::findExecutable(QStringLiteral("libreoffice"))
                            : office;
}

Result<lint::Linter> makeLinter(const Places& places, const LinterParts& parts)
{
    auto pack = lint::loadRulePack(places.ruleFolders() + parts.extraRules);
    if (!pack)
        return failure(pack.error());
    auto segmenter =
        text::Segmenter::load(places.share + QStringLiteral("/dictionaries/segmenter.bin"));
    if (!segmenter)
        return failure(segmenter.error());
    auto slips = std::make_shared<text::SlipFinder>(
        text::SlipFinder::Files{places.modules + QStringLiteral("/language-model.so"),
                                text::systemLanguageModel(),
                                places.share + QStringLiteral("/dictionaries/groups.txt")},
        *segmenter);
    auto spelling = std::make_shared<text::SpellChecker>(
        QStringList{places.share + QStringLiteral("/dictionaries"), text::systemDictionaries()},
        places.share + QStringLiteral("/dictionaries/latin.txt"));
    return lint::Linter(std::move(*pack), std::move(*segmenter), std::move(spelling), parts.names,
                        std::move(slips));
}

Result<lint::Linter> makeLinterWithNames(const Places& places, const QStringList& extraRules,
                                         const QStringList& extraNames)
{
    lint::NameStore store(places.names(), places.words());
    if (auto loaded = store.load(extraNames); !loaded)
        return failure(loaded.error());
    return makeLinter(places, {extraRules, store.registered()});
}

} // namespace chengbao
