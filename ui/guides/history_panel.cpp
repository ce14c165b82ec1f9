// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guides/history_panel.h"

#include "ui/common/theme.h"
#include "ui/guides/guide_list.h"
#include "ui/words/words.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace chengbao::ui
{
namespace
{

/// 286字 +12 −3
QString sizeLabel(const workflow::Version& version)
{
    QString text =
        HistoryPanel::tr("%1 ch.", "characters of a version, short").arg(version.characters);
    if (version.change.added > 0)
        text += QStringLiteral(" +%1").arg(version.change.added);
    if (version.change.removed > 0)
        text += QStringLiteral(" −%1").arg(version.change.removed);
    return text;
}

/// 龚雪 · 保存、送审
QString stepsLabel(const workflow::Version& version)
{
    QStringList names, actors;
    for (const TrailEntry& step : version.steps) {
        if (const QString name = stepLabel(step.action); !names.contains(name))
            names << name;
        if (const QString actor = actorName(step.actor); !actors.contains(actor))
            actors << actor;
    }
    const QString comma = HistoryPanel::tr(", ", "between words of a list");
    QStringList parts{actors.join(comma), names.join(comma)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

/// Mostly one that nobody asked for.
bool isPlainSave(const workflow::Version& version)
{
    return version.steps.size() == 1 && version.steps[0].action == QLatin1String("save");
}

GuideRow rowOf(const workflow::Version& version)
{
    GuideRow row;
    row.text = HistoryPanel::tr("%1  Version %2")
                   .arg(version.revision.savedAt.toString(QStringLiteral("HH:mm:ss")))
                   .arg(version.revision.number);
    row.aside = sizeLabel(version);
    row.detail = stepsLabel(version);
    row.quiet = isPlainSave(version);
    if (version.state == State::Signed)
        row.icon = QStringLiteral("signed");
    return row;
}

} // namespace

QString stepLabel(const QString& action)
{
    static constexpr std::pair<const char*, const char*> names[] = {
        {"import", QT_TRANSLATE_NOOP("Step", "read in")},
        {"receive", QT_TRANSLATE_NOOP("Step", "received")},
        {"merge", QT_TRANSLATE_NOOP("Step", "merged")},
        {"adopt", QT_TRANSLATE_NOOP("Step", "adopted")},
        {"new", QT_TRANSLATE_NOOP("Step", "begun")},
        {"save", QT_TRANSLATE_NOOP("Step", "saved")},
        {"request-review", QT_TRANSLATE_NOOP("Step", "sent for review")},
        {"return", QT_TRANSLATE_NOOP("Step", "returned")},
        {"sign", QT_TRANSLATE_NOOP("Step", "signed")},
        {"submit", QT_TRANSLATE_NOOP("Step", "reported")},
        {"acknowledge", QT_TRANSLATE_NOOP("Step", "receipt confirmed")},
        {"adopt", QT_TRANSLATE_NOOP("Step", "adopted")},
        {"decline", QT_TRANSLATE_NOOP("Step", "not adopted")},
        {"withdraw", QT_TRANSLATE_NOOP("Step", "withdrawn")},
        {"begin", QT_TRANSLATE_NOOP("Step", "begun from a card or an earlier item")},
        {"follow-up", QT_TRANSLATE_NOOP("Step", "follow-up begun")},
        {"final", QT_TRANSLATE_NOOP("Step", "final report begun")},
        {"correct", QT_TRANSLATE_NOOP("Step", "correction begun")},
        {"relay", QT_TRANSLATE_NOOP("Step", "sent on to the level above")},
        {"instruct", QT_TRANSLATE_NOOP("Step", "instruction recorded")},
        {"feedback", QT_TRANSLATE_NOOP("Step", "feedback on the instruction given")},
        {"ignore", QT_TRANSLATE_NOOP("Step", "problem ignored")},
        {"heed", QT_TRANSLATE_NOOP("Step", "problem counted again")},
    };
    for (const auto& [word, name] : names) {
        if (action == QLatin1String(word))
            return QCoreApplication::translate("Step", name);
    }
    return action;
}

HistoryPanel::HistoryPanel(QString archivePath, const Clock& clock, QWidget* parent)
    : QWidget(parent),
      m_path(std::move(archivePath)),
      m_clock(clock),
      m_list(new GuideList(tr("Versions"))),
      m_between(new QCheckBox),
      m_compare(new QPushButton(tr("Compare…"))),
      m_restore(new QPushButton(tr("Put back")))
{
    build();
    follow();
}

void HistoryPanel::build()
{
    m_compare->setObjectName(QStringLiteral("compare"));
    m_compare->setToolTip(tr("Show what changed from this version to the present text (Enter)"));
    m_restore->setObjectName(QStringLiteral("restore"));
    m_restore->setToolTip(
        tr("Make title, text and facts of this version the newest ones. Photos stay. Nothing is "
           "lost: the present version stays in the list."));
    m_between->setObjectName(QStringLiteral("between"));
    connect(m_between, &QCheckBox::toggled, this, [this] { show(m_versions); });
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(3 * grid, 2 * grid, 3 * grid, 2 * grid);
    buttons->setSpacing(2 * grid);
    buttons->addWidget(m_compare);
    buttons->addWidget(m_restore);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    auto* between = new QHBoxLayout;
    between->setContentsMargins(3 * grid, 2 * grid, 3 * grid, 0);
    between->addWidget(m_between);
    between->addStretch();
    layout->addLayout(between);
    layout->addLayout(buttons);
    setFocusProxy(m_list);
    m_list->sayEmpty(QStringLiteral("history"), tr("No versions yet"),
                     tr("Every save keeps a version. They all stay."));
    connect(m_list, &GuideList::currentChanged, this, &HistoryPanel::follow);
    connect(m_list, &GuideList::chosen, this, [this] { emit compareWanted(chosenRevision()); });
    connect(m_compare, &QPushButton::clicked, this,
            [this] { emit compareWanted(chosenRevision()); });
    connect(m_restore, &QPushButton::clicked, this,
            [this] { emit restoreWanted(chosenRevision()); });
}

void HistoryPanel::setItem(const QString& id, int newestRevision, bool editable)
{
    const bool other = id != m_id;
    m_stale = m_stale || other || newestRevision != m_newest;
    m_id = id;
    m_newest = newestRevision;
    m_editable = editable;
    if (other)
        show({});
    if (isVisible())
        read();
    follow();
}

void HistoryPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    read();
}

void HistoryPanel::read()
{
    if (!m_stale || m_id.isEmpty())
        return;
    if (m_worker.isRunning())
        return m_worker.cancel(); // its end reads again
    m_stale = false;
    m_worker.run(
        [path = m_path, clock = &m_clock, id = m_id,
         known = m_versions](const Progress& progress) -> Result<std::vector<workflow::Version>> {
            const auto archive = archive::Archive::open(path, *clock);
            if (!archive)
                return failure(archive.error());
            return workflow::versionsOf(**archive, id, progress, known);
        },
        [this, id = m_id](const auto& versions) { take(id, versions); });
}

void HistoryPanel::take(const QString& id, const Result<std::vector<workflow::Version>>& versions)
{
    if (m_stale || id != m_id)
        return read();
    if (versions)
        return show(*versions);
    m_list->setRows({});
    m_list->sayEmpty(QStringLiteral("warning"), tr("The versions cannot be read"),
                     describe(versions.error()));
}

void HistoryPanel::show(const std::vector<workflow::Version>& versions)
{
    const int before = chosenRevision();
    m_versions = versions;
    m_revisionOfRow.clear();
    std::vector<GuideRow> rows;
    QDate day;
    int between = 0;
    for (std::size_t i = m_versions.size(); i-- > 0;) {
        const workflow::Version* version = &m_versions[i];
        if (isBetween(i) && ++between > 0 && !m_between->isChecked())
            continue;
        if (const QDate saved = version->revision.savedAt.date(); saved != day) {
            day = saved;
            rows.push_back({.text = day.toString(Qt::ISODate), .heading = true});
            m_revisionOfRow.push_back(0);
        }
        rows.push_back(rowOf(*version));
        m_revisionOfRow.push_back(version->revision.number);
    }
    m_list->setRows(std::move(rows));
    m_between->setVisible(between > 0);
    m_between->setText(tr("Saves in between (%1)").arg(between));
    const auto kept = std::find(m_revisionOfRow.begin(), m_revisionOfRow.end(), before);
    if (before > 0 && kept != m_revisionOfRow.end())
        m_list->setCurrent(static_cast<int>(kept - m_revisionOfRow.begin()));
    else if (!versions.empty())
        m_list->setCurrent(1);
    follow();
}

/// The newest version stays, and the last of each day.
bool HistoryPanel::isBetween(std::size_t version) const
{
    const auto day = [this](std::size_t i) { return m_versions[i].revision.savedAt.date(); };
    return isPlainSave(m_versions[version]) && version + 1 < m_versions.size() &&
           day(version) == day(version + 1);
}

int HistoryPanel::chosenRevision() const
{
    const int row = m_list->current();
    return row >= 0 && row < static_cast<int>(m_revisionOfRow.size())
               ? m_revisionOfRow[static_cast<std::size_t>(row)]
               : 0;
}

void HistoryPanel::follow()
{
    const int revision = chosenRevision();
    m_compare->setEnabled(revision > 0);
    m_restore->setEnabled(m_editable && revision > 0 && revision < m_newest);
}

} // namespace chengbao::ui
