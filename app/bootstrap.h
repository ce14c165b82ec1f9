// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/linter.h"
#include "core/lint/name_store.h"
#include "core/model/profile.h"

#include <QStringList>

namespace chengbao
{

/// Where this installation keeps its data and this user their own (contracts section 1).
struct Places {
    QString share;   ///< rules, profiles, dictionaries, samples; beside the program
    QString modules; ///< what is loaded only when it is asked for; beside the program
    QString data;    ///< the archive, attachments, backups
    QString config;  ///< settings and the office's own rules
    QString archive() const;
    /// 官方 < 单位 < 个人: the rule folders that exist, lowest layer first.
    QStringList ruleFolders() const;
    /// Of those, the one that the program itself writes for its user (个人); it may not exist yet.
    QString personalRules() const;
    /// The same for export profiles.
    QStringList profileFolders() const;
    /// The same for scoring schemes; the first folder holds the shipped ones.
    QStringList schemeFolders() const;
    /// The same for deadlines, holidays and festivals.
    QStringList calendarFolders() const;
    /// Of those, the one that the program itself writes for its user (个人); it may not exist yet.
    QString personalCalendar() const;
    /// The same folders whether they exist or not, and of them the one that the program itself
    /// writes for its user.
    QStringList allSchemeFolders() const;
    QString ownSchemes() const;
    QStringList allCalendarFolders() const;
    /// The same for what new items start from.
    QStringList templateFolders() const;
    /// The same for publications (刊物).
    QStringList publicationFolders() const;
    /// Where the user's own profiles are kept; it may not exist yet.
    QString personalProfiles() const;
    /// The same for publications.
    QString personalPublications() const;
    /// The module that makes pdfs.
    QString pdfModule() const;
    /// Which issues of publications were put out; see packet::IssueRegister.
    QString issues() const;
    /// The user's register of units, leaders and proper names, and the user's own words; beside the
    /// folders of rules. Empty for withoutOwnLayers().
    QString names() const;
    QString words() const;
    QString samples() const;
    /// The same places without the user's own rules and profiles: what to fall back on when those
    /// do not hold.
    Places withoutOwnLayers() const;
};

/// From the program's own place, `CHENGBAO_HOME` and the XDG variables. Needs a QCoreApplication.
Places findPlaces();

/// LibreOffice's program on this computer, for old documents; empty when it is not installed.
QString findOffice();

/// What a linter takes beside the places: rule folders laid on top, and the register of names.
struct LinterParts {
    QStringList extraRules;
    std::shared_ptr<const lint::NameRegister> names;
};

/// The linter over the rules in force. Loads the segmenter's dictionary;
/// Hunspell loads itself when the first Latin word is met.
Result<lint::Linter> makeLinter(const Places& places, const LinterParts& parts);

/// The same with the user's own names and words, `extraRules` and `extraNames` (files) over them.
Result<lint::Linter> makeLinterWithNames(const Places& places, const QStringList& extraRules = {},
                                         const QStringList& extraNames = {});

} // namespace chengbao
