// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/ignoring.h"

#include "core/lint/suppressions.h"
#include "ui/common/message_bar.h"
#include "ui/shell/checking.h"
#include "ui/shell/open_item.h"

namespace chengbao::ui
{
namespace
{

QString shortened(const QString& text)
{
    constexpr int shown = 16;
    const QString line = text.simplified();
    return line.size() > shown ? line.left(shown) + QStringLiteral("…") : line;
}

} // namespace

Ignoring::Ignoring(const Services& services, Parts parts, QObject* parent)
    : QObject(parent),
      m_rules(services.personalRules),
      m_loadLinter(services.loadLinter),
      m_parts(parts)
{
    connect(&parts.checking, &Checking::ignoreWanted, this, &Ignoring::ignore);
    connect(&parts.checking, &Checking::heedWanted, this, &Ignoring::heed);
}

void Ignoring::ignore(const Finding& wanted, const IgnoreChoice& choice)
{
    // The text may have been edited since the finding was shown.
    const auto finding = m_parts.checking.current(wanted);
    if (!finding || !m_parts.open.isEditable())
        return;
    if (choice.extent == IgnoreExtent::Always)
        ignoreAlways(*finding, choice);
    else
        ignoreInItem(*finding, choice);
}

void Ignoring::ignoreInItem(const Finding& finding, const IgnoreChoice& choice)
{
    if (!m_parts.open.save() || m_parts.open.isNew())
        return;
    const auto scope =
        choice.extent == IgnoreExtent::Here ? Suppression::Scope::Here : Suppression::Scope::Item;
    Suppression suppression =
        lint::suppressionOf(finding, m_parts.checking.checkedDraft(), scope, choice.wholeRule);
    suppression.reason = choice.reason;
    suppression.actor = m_actor;
    const auto kept = m_parts.desk.ignore(m_parts.open.item(), finding, suppression);
    take(kept);
    if (kept)
        say(tr("Ignored: “%1”.").arg(shortened(finding.text)),
            [this, added = kept->suppressions.back()] { heed(added); });
}

void Ignoring::heed(const Suppression& suppression)
{
    m_parts.bar.dismiss();
    if (m_parts.open.isEditable())
        take(m_parts.desk.heed(m_parts.open.item(), suppression, m_actor));
}

void Ignoring::take(const Result<Item>& item)
{
    if (!item)
        return emit failed(item.error());
    m_parts.open.takeSuppressions(item->suppressions);
    m_parts.checking.sortAgain();
}

void Ignoring::ignoreAlways(const Finding& finding, const IgnoreChoice& choice)
{
    const lint::Rule* rule = m_parts.checking.linter().pack().find(finding.rule);
    if (!rule)
        return;
    const QString name = rule->name;
    const QString wording = lint::wordingOf(*rule, finding, m_parts.checking.checkedDraft());
    const auto change = choice.wholeRule
                            ? m_rules.switchOff(finding.rule, choice.reason)
                            : m_rules.addException(finding.rule, wording, choice.reason);
    if (!change)
        return emit failed(change.error());
    if (!reload()) {
        (void)lint::PersonalRules::undo(*change);
        return;
    }
    say(choice.wholeRule
            ? tr("The rule “%1” is switched off for you.").arg(name)
            : tr("“%1” is no longer found by the rule “%2”.").arg(shortened(wording), name),
        [this, written = *change] { undo(written); });
}

void Ignoring::undo(const lint::PersonalRules::Change& change)
{
    m_parts.bar.dismiss();
    if (const auto undone = lint::PersonalRules::undo(change); !undone)
        emit failed(undone.error());
    else
        reload();
}

bool Ignoring::reload()
{
    auto linter = m_loadLinter();
    if (!linter) {
        emit failed(linter.error());
        return false;
    }
    emit rulesChanged(std::make_shared<const lint::Linter>(std::move(*linter)));
    return true;
}

void Ignoring::say(const QString& text, const std::function<void()>& undo)
{
    m_parts.bar.show(MessageBar::Tone::Info, text, {{tr("Undo"), undo}}, true);
}

} // namespace chengbao::ui
