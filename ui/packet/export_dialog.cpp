// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/packet/export_dialog.h"

#include "ui/common/icons.h"
#include "ui/common/plain_tip.h"
#include "ui/common/theme.h"
#include "ui/packet/dialog_parts.h"
#include "ui/words/words.h"

#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTreeWidget>

namespace chengbao::ui
{
namespace
{

constexpr int idRole = Qt::UserRole;

enum Page { Choosing, Working, Done };

QString refusalText(const workflow::Refusal& refusal)
{
    QString text = refusal.title;
    for (const workflow::Obstacle& obstacle : refusal.obstacles)
        text += QStringLiteral("\n    ") + describe(obstacle);
    return text;
}

} // namespace

ExportDialog::ExportDialog(ExportSource source, std::vector<Profile> profiles, ExportChoice choice,
                           Seams seams, QWidget* parent)
    : QDialog(parent),
      m_source(std::move(source)),
      m_profiles(std::move(profiles)),
      m_choice(std::move(choice)),
      m_seams(seams),
      m_pages(new QStackedWidget),
      m_profileBox(new QComboBox),
      m_folder(new QLineEdit(m_choice.folder)),
      m_items(new QTreeWidget),
      m_summary(paragraph()),
      m_problem(paragraph()),
      m_bar(new QProgressBar),
      m_step(paragraph()),
      m_stop(buttonNamed(QStringLiteral("stop"), tr("Stop"))),
      m_result(paragraph()),
      m_path(paragraph()),
      m_refused(paragraph()),
      m_export(buttonNamed(QStringLiteral("export"), tr("Export"))),
      m_open(buttonNamed(QStringLiteral("openFolder"), tr("Open the folder"))),
      m_work(new Background(this))
{
    setObjectName(QStringLiteral("exportDialog"));
    setWindowTitle(tr("Export a packet"));
    build();
    connect(m_work, &Background::progressed, this, [this](int done, int total) {
        m_bar->setRange(0, total);
        m_bar->setValue(done);
        m_step->setText(tr("%1 of %2").arg(done).arg(total));
    });
    examine();
}

void ExportDialog::build()
{
    for (const Profile& one : m_profiles)
        m_profileBox->addItem(one.name, one.id);
    m_profileBox->setObjectName(QStringLiteral("profile"));
    m_profileBox->setCurrentIndex(std::max(0, m_profileBox->findData(m_choice.profile)));
    m_folder->setObjectName(QStringLiteral("folder"));
    m_pages->addWidget(choosingPage());
    m_pages->addWidget(workingPage());
    m_pages->addWidget(donePage());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    connect(m_profileBox, &QComboBox::currentIndexChanged, this, [this] { fill(m_candidates); });
    connect(m_folder, &QLineEdit::textChanged, this, &ExportDialog::follow);
    connect(m_items, &QTreeWidget::itemChanged, this, &ExportDialog::follow);
    resize(680, 520);
}

QWidget* ExportDialog::choosingPage()
{
    auto* page = new QWidget;
    auto* layout = pageLayout(page);
    auto* browse = buttonNamed(QStringLiteral("browse"), tr("Choose…"));
    browse->setIcon(icon(QStringLiteral("folder")));
    connect(browse, &QPushButton::clicked, this, [this] {
        const QString folder = m_seams.files.folder(this, m_folder->text());
        if (!folder.isEmpty())
            m_folder->setText(folder);
    });
    auto* target = new QHBoxLayout;
    target->setSpacing(8);
    target->addWidget(m_folder, 1);
    target->addWidget(browse);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    form->addRow(tr("&Profile"), m_profileBox);
    auto* folderLabel = new QLabel(tr("&Folder"));
    folderLabel->setBuddy(m_folder);
    form->addRow(folderLabel, target);
    layout->addLayout(form);

    m_items->setObjectName(QStringLiteral("candidates"));
    m_items->setAccessibleName(tr("Signed items"));
    m_items->setHeaderLabels({tr("Signed items"), tr("What stands in the way")});
    dressTree(m_items);
    m_items->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_items->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    layout->addWidget(m_items, 1);
    connect(m_items, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem* row) {
        const QString id = row->data(0, idRole).toString();
        if (row->data(0, Qt::CheckStateRole).isValid())
            return;
        reject();
        emit itemWanted(id);
    });
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_problem->setStyleSheet(QStringLiteral("color: %1;").arg(tonesOf(palette()).error.name()));
    m_problem->hide();
    layout->addWidget(m_summary);
    layout->addWidget(m_problem);
    auto* cancel = buttonNamed(QStringLiteral("cancel"), tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &ExportDialog::reject);
    m_export->setDefault(true);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::start);
    layout->addLayout(buttonLine({cancel, m_export}));
    return page;
}

QWidget* ExportDialog::workingPage()
{
    auto* page = new QWidget;
    auto* layout = pageLayout(page);
    auto* title = new QLabel(tr("Packing…"));
    title->setStyleSheet(QStringLiteral("font-size: 16px;"));
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        m_work->cancel();
    });
    layout->addStretch(2);
    layout->addWidget(title);
    layout->addWidget(m_bar);
    layout->addWidget(m_step);
    layout->addStretch(3);
    layout->addLayout(buttonLine({m_stop}));
    return page;
}

QWidget* ExportDialog::donePage()
{
    auto* page = new QWidget;
    auto* layout = pageLayout(page);
    m_result->setObjectName(QStringLiteral("result"));
    m_refused->setObjectName(QStringLiteral("refused"));
    m_refused->setAlignment(Qt::AlignTop);
    auto* room = new QScrollArea;
    room->setWidgetResizable(true);
    room->setWidget(m_refused);
    room->setAccessibleName(tr("Held back:"));
    auto* close = buttonNamed(QStringLiteral("close"), tr("Close"));
    connect(close, &QPushButton::clicked, this, &ExportDialog::accept);
    connect(m_open, &QPushButton::clicked, this, [this] {
        const QFileInfo packet(m_packet);
        m_seams.opener.open(packet.isDir() ? m_packet : packet.absolutePath());
    });
    m_result->setStyleSheet(QStringLiteral("font-size: 16px;"));
    m_path->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_result);
    layout->addWidget(m_path);
    layout->addSpacing(4);
    layout->addWidget(room, 1);
    layout->addLayout(buttonLine({close, m_open}));
    return page;
}

void ExportDialog::examine()
{
    m_summary->setText(tr("Checking the signed items…"));
    m_export->setEnabled(false);
    m_work->run(
        [source = m_source](const Progress& progress) { return examineSigned(source, progress); },
        [this](const Result<std::vector<Candidate>>& found) {
            if (!found) {
                m_summary->setText(describe(found.error()));
                return;
            }
            m_candidates = *found;
            fill(m_candidates);
        });
}

void ExportDialog::fill(const std::vector<Candidate>& candidates)
{
    const QSignalBlocker quiet(m_items);
    m_items->clear();
    const Profile* chosen = profile();
    QHash<int, QStringList> ofSystem; // what the profile has against an item lies in its system
    QList<QTreeWidgetItem*> rows;     // the tree lays itself out once for all of them
    for (const Candidate& candidate : candidates) {
        const int system = candidate.item.system ? int(*candidate.item.system) : -1;
        if (chosen && !ofSystem.contains(system))
            ofSystem.insert(system, objectionsTo(candidate.item, *chosen));
        const QStringList reasons = ofSystem.value(system) + candidate.obstacles;
        auto* row = new QTreeWidgetItem({candidate.item.title, reasons.join(QLatin1Char('\n'))});
        row->setData(0, idRole, candidate.item.id);
        row->setToolTip(1, plainTip(reasons.join(QLatin1Char('\n'))));
        row->setForeground(1, tonesOf(palette()).error);
        const bool wanted = m_choice.items.isEmpty() || m_choice.items.contains(candidate.item.id);
        if (reasons.isEmpty())
            row->setCheckState(0, wanted ? Qt::Checked : Qt::Unchecked);
        else
            row->setForeground(0, tonesOf(palette()).muted);
        rows << row;
    }
    m_items->addTopLevelItems(rows);
    follow();
}

QStringList ExportDialog::objectionsTo(const ItemSummary& item, const Profile& profile) const
{
    using Reason = workflow::Obstacle::Reason;
    Facts facts;
    facts.system = item.system;
    QStringList texts;
    for (const workflow::Obstacle& one : workflow::objections(profile, facts, *m_source.linter))
        texts << (one.reason == Reason::OtherSystem && profile.system
                      ? tr("The profile takes %1 items only.").arg(label(*profile.system))
                      : describe(one));
    return texts;
}

void ExportDialog::follow()
{
    const qsizetype count = ticked().size();
    if (m_candidates.empty())
        m_summary->setText(tr("No item is signed. Sign items off first, then pack them."));
    else
        m_summary->setText(
            tr("%1 of %2 signed items go into the packet.").arg(count).arg(m_candidates.size()) +
            (heldBack().isEmpty()
                 ? QString()
                 : QLatin1Char(' ') +
                       tr("Double-click one that is held back to open it; return it to mend it.")));
    m_export->setEnabled(!m_work->isRunning() && count > 0 && profile() &&
                         !m_folder->text().trimmed().isEmpty());
}

void ExportDialog::start()
{
    m_problem->hide();
    m_choice = choice();
    workflow::ExportRequest request;
    request.profile = *profile();
    request.folder = m_choice.folder;
    request.items = ticked();
    request.actor = m_choice.actor;
    m_bar->setRange(0, 0);
    m_step->clear();
    m_stop->setEnabled(true);
    m_pages->setCurrentIndex(Working);
    m_stop->setFocus();
    m_work->run([source = m_source, request](
                    const Progress& progress) { return runExport(source, request, progress); },
                [this](const Result<workflow::ExportOutcome>& result) { finish(result); });
}

void ExportDialog::finish(const Result<workflow::ExportOutcome>& result)
{
    if (!result) {
        m_problem->setText(describe(result.error()));
        m_problem->show();
        m_pages->setCurrentIndex(Choosing);
        follow();
        return;
    }
    tellOutcome(*result);
    emit exported();
}

void ExportDialog::tellOutcome(const workflow::ExportOutcome& outcome)
{
    m_packet = outcome.packet ? outcome.packet->path : QString();
    m_result->setText(
        outcome.packet ? tr("Items packed: %n", nullptr, static_cast<int>(outcome.exported.size()))
                       : tr("No packet was made: every item was held back."));
    m_path->setText(m_packet);
    QStringList lines;
    for (const workflow::Refusal& refusal : outcome.refused)
        lines << refusalText(refusal);
    lines << heldBack();
    m_refused->setText(lines.isEmpty() ? QString()
                                       : tr("Held back:") + QStringLiteral("\n\n") +
                                             lines.join(QStringLiteral("\n\n")));
    m_open->setVisible(outcome.packet.has_value());
    m_pages->setCurrentIndex(Done);
    m_open->setDefault(true);
    m_open->setFocus();
}

void ExportDialog::reject()
{
    if (m_pages->currentIndex() == Working)
        m_stop->click();
    else
        QDialog::reject();
}

ExportChoice ExportDialog::choice() const
{
    return {m_profileBox->currentData().toString(), m_folder->text().trimmed(), m_choice.items,
            m_choice.actor};
}

/// The rows that could not be ticked, with why.
QStringList ExportDialog::heldBack() const
{
    QStringList texts;
    for (int row = 0; row < m_items->topLevelItemCount(); ++row) {
        const QTreeWidgetItem* item = m_items->topLevelItem(row);
        QString reasons = item->text(1);
        if (!item->data(0, Qt::CheckStateRole).isValid())
            texts << item->text(0) + QStringLiteral("\n    ") +
                         reasons.replace(QLatin1Char('\n'), QStringLiteral("\n    "));
    }
    return texts;
}

const Profile* ExportDialog::profile() const
{
    const int index = m_profileBox->currentIndex();
    return index < 0 ? nullptr : &m_profiles[static_cast<std::size_t>(index)];
}

QStringList ExportDialog::ticked() const
{
    QStringList ids;
    for (int row = 0; row < m_items->topLevelItemCount(); ++row) {
        const QTreeWidgetItem* item = m_items->topLevelItem(row);
        if (item->data(0, Qt::CheckStateRole).isValid() && item->checkState(0) == Qt::Checked)
            ids << item->data(0, idRole).toString();
    }
    return ids;
}

} // namespace chengbao::ui
