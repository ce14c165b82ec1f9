// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflow/desk.h"
#include "ui/common/ignore_form.h"
#include "ui/shell/services.h"

#include <QObject>

namespace chengbao::ui
{

class Checking;
class MessageBar;
class OpenItem;

/// Carries out what a clerk decides about a finding: ignored here or in the item, which is kept
/// with it, or never found again, which is written into the clerk's own rules. Says so on the bar,
/// where it can be taken back.
class Ignoring : public QObject
{
    Q_OBJECT
public:
    /// What it works on; all outlive the object.
    struct Parts {
        workflow::Desk& desk;
        OpenItem& open;
        Checking& checking;
        MessageBar& bar;
    };
    Ignoring(const Services& services, Parts parts, QObject* parent);

    void setActor(const QString& actor) { m_actor = actor; }

    void ignore(const Finding& finding, const IgnoreChoice& choice);
    /// Lets it count again.
    void heed(const Suppression& suppression);

signals:
    /// The rules on the disk changed; all who judge go by these from now on.
    void rulesChanged(const std::shared_ptr<const chengbao::lint::Linter>& linter);
    void failed(const chengbao::Error& error);

private:
    void ignoreInItem(const Finding& finding, const IgnoreChoice& choice);
    void ignoreAlways(const Finding& finding, const IgnoreChoice& choice);
    bool reload();
    void undo(const lint::PersonalRules::Change& change);
    void take(const Result<Item>& item);
    void say(const QString& text, const std::function<void()>& undo);

    const lint::PersonalRules m_rules;
    const std::function<Result<lint::Linter>()> m_loadLinter;
    Parts m_parts;
    QString m_actor;
};

} // namespace chengbao::ui
