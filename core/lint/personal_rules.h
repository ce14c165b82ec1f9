// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/rule_pack.h"
#include "core/model/draft.h"
#include "core/model/finding.h"

#include <functional>
#include <optional>

namespace chengbao::lint
{

/// What an exception of the rule has to say so that this finding, made on this very draft, is made
/// no more, here and wherever the same words stand: the whole token or pattern that was found, of
/// which a finding may mark a part; for what a checker found by itself, the marked text. Empty when
/// no exception can say it (a mark over several lines, or none).
QString wordingOf(const Rule& rule, const Finding& finding, const Draft& draft);

/// The clerk's own layer over the rules (个人), as far as the program writes it: “never again” adds
/// to `exceptions+` of the rule's file there, or sets `enabled: false`. A file that is there keeps
/// its other lines as they are. No state but its folders; used by one thread at a time.
class PersonalRules
{
public:
    /// `below` are the layers under it; `folder` is made with the first rule that is written.
    PersonalRules(QStringList below, QString folder);

    /// What was written, so that it can be taken back.
    struct Change {
        QString file;
        std::optional<QByteArray> before; ///< none when there was no such file
        QByteArray after;
    };

    /// Fails and leaves everything as it was: NotFound for a rule that no layer has, Refused for a
    /// guarded one (see isGuarded()), Malformed when the layer does not hold or says it in a form
    /// that only its author can edit (the file is named), Unwritable, DiskFull.
    /// `remark`, the clerk's reason, stands as a comment behind what is written.
    Result<Change> addException(const QString& rule, const QString& wording,
                                const QString& remark = QString()) const;
    Result<Change> switchOff(const QString& rule, const QString& remark = QString()) const;

    /// Fails with Conflict when the file was changed since.
    static Result<void> undo(const Change& change);

private:
    /// Takes the lines of a file, gives them changed; nothing when it cannot.
    using Edit = std::function<std::optional<QStringList>(QStringList)>;
    Result<Change> write(const QString& rule, const Edit& edit) const;
    Result<QString> fileOf(const QString& rule) const;

    QStringList m_below;
    QString m_folder;
};

} // namespace chengbao::lint
