// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/archive/backup_dialog.h"

#include "core/workflow/handing_over.h"
#include "ui/common/flow_row.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/words/words.h"

#include <QDir>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace chengbao::ui
{
namespace
{

constexpr int fileRole = Qt::UserRole;

QLabel* paragraph(const char* name)
{
    auto* label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QPushButton* button(const char* name, const QString& text, const QString& symbol)
{
    auto* made = new QPushButton(text);
    made->setObjectName(QLatin1String(name));
    made->setAutoDefault(false);
    if (!symbol.isEmpty())
        made->setIcon(icon(symbol));
    return made;
}

QString dayAndTime(const QDateTime& time)
{
    return time.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

} // namespace

BackupDialog::BackupDialog(QString archivePath, const Clock& clock, Seams seams, QWidget* parent,
                           QString settings)
    : QDialog(parent),
      m_path(std::move(archivePath)),
      m_settings(std::move(settings)),
      m_clock(clock),
      m_seams(seams),
      m_list(new QTreeWidget),
      m_preview(paragraph("preview")),
      m_message(paragraph("message")),
      m_bar(new QProgressBar),
      m_now(button("backUp", tr("Back up now"), QStringLiteral("save"))),
      m_restore(button("restore", tr("Restore this one…"), QStringLiteral("return"))),
      m_handover(button("handover", tr("Hand everything over…"), QStringLiteral("packet"))),
      m_takeOver(button("takeOver", tr("Take over…"), QStringLiteral("import"))),
      m_folder(button("openFolder", tr("Open the folder"), QString()))
{
    setObjectName(QStringLiteral("backupDialog"));
    setWindowTitle(tr("Backup and restore"));
    build();
    connect(m_now, &QPushButton::clicked, this, &BackupDialog::backUp);
    connect(m_restore, &QPushButton::clicked, this, &BackupDialog::restore);
    connect(m_handover, &QPushButton::clicked, this, &BackupDialog::handOver);
    connect(m_takeOver, &QPushButton::clicked, this, &BackupDialog::takeOver);
    connect(m_folder, &QPushButton::clicked, this, [this] {
        m_seams.opener.open(QFileInfo(archive::backupFolder(m_path)).absoluteFilePath());
    });
    connect(m_list, &QTreeWidget::currentItemChanged, this, &BackupDialog::preview);
    connect(&m_work, &Background::progressed, this, [this](int done, int total) {
        m_bar->setRange(0, total);
        m_bar->setValue(done);
    });
    list();
}

void BackupDialog::build()
{
    auto* introduction = paragraph("introduction");
    introduction->setText(
        tr("A copy of the archive is kept by itself every few hours in which something was "
           "written: all of two days, then one for each of 12 days, 10 weeks and 9 months. Photos "
           "lie beside the archive and never change."));
    m_list->setObjectName(QStringLiteral("backups"));
    m_list->setAccessibleName(tr("Copies of the archive"));
    m_list->setHeaderLabels({tr("Kept at"), tr("Size")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_preview->setMinimumHeight(3 * fontMetrics().lineSpacing());
    m_preview->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_bar->setTextVisible(false);
    m_bar->setVisible(false);
    auto* close = button("close", tr("Close"), QString());
    connect(close, &QPushButton::clicked, this, &BackupDialog::reject);
    auto* buttons = new FlowRow;
    for (QPushButton* one : {m_now, m_restore, m_handover, m_takeOver})
        buttons->addWidget(one);
    buttons->addStretch();
    buttons->addWidget(m_folder);
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6 * grid, 5 * grid, 6 * grid, 4 * grid);
    layout->setSpacing(3 * grid);
    layout->addWidget(introduction);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_preview);
    layout->addWidget(m_bar);
    layout->addWidget(m_message);
    layout->addLayout(buttons);
    resize(720, 480);
}

void BackupDialog::list()
{
    const QString before = chosen();
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (const archive::Backup& backup : archive::listBackups(m_path)) {
        auto* row = new QTreeWidgetItem(
            m_list, {dayAndTime(backup.at), QLocale().formattedDataSize(backup.bytes, 1)});
        row->setData(0, fileRole, backup.file);
        row->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
        if (backup.file == before)
            m_list->setCurrentItem(row);
    }
    if (m_list->topLevelItemCount() == 0)
        m_preview->setText(tr("No copy was kept yet."));
    else if (chosen().isEmpty())
        m_preview->setText(tr("Choose one to see what restoring it would change."));
    follow();
}

QString BackupDialog::chosen() const
{
    const QTreeWidgetItem* row = m_list->currentItem();
    return row ? row->data(0, fileRole).toString() : QString();
}

void BackupDialog::follow()
{
    const bool idle = !m_work.isRunning();
    m_bar->setVisible(!idle);
    for (QWidget* one : std::initializer_list<QWidget*>{m_now, m_handover, m_takeOver, m_list})
        one->setEnabled(idle);
    m_restore->setEnabled(idle && !chosen().isEmpty());
    m_folder->setEnabled(m_list->topLevelItemCount() > 0);
}

void BackupDialog::tell(const QString& text)
{
    m_message->setText(text);
}

void BackupDialog::tell(const Error& error)
{
    m_message->setText(error.code == ErrorCode::Cancelled ? tr("Stopped.") : describe(error));
}

template <class Value>
void BackupDialog::work(const QString& what,
                        std::function<Result<Value>(archive::Archive&, const Progress&)> job,
                        std::function<void(const Value&)> done)
{
    if (m_work.isRunning())
        return;
    m_bar->setRange(0, 0);
    tell(what);
    m_work.run(
        [path = m_path, &clock = m_clock, job](const Progress& progress) -> Result<Value> {
            const auto archive = archive::Archive::open(path, clock);
            return archive ? job(**archive, progress) : failure(archive.error());
        },
        [this, done](const Result<Value>& value) {
            follow();
            if (value)
                done(*value);
            else
                tell(value.error());
        });
    follow();
}

void BackupDialog::preview()
{
    const QString file = chosen();
    if (file.isEmpty() || m_work.isRunning())
        return follow();
    m_preview->clear();
    work<archive::RestorePreview>(
        QString(),
        [file](archive::Archive& archive, const Progress&) { return archive.previewRestore(file); },
        [this](const archive::RestorePreview& found) {
            QString text = tr("It has %1 items and %2 versions, the last of %3.")
                               .arg(found.items)
                               .arg(found.revisions)
                               .arg(dayAndTime(found.newest));
            text += QLatin1Char('\n');
            text += found.missing + found.older == 0
                        ? tr("Nothing of the archive would be lost.")
                        : tr("%1 items of the archive are not in it, and %2 are in it as they were "
                             "earlier. What is there now is kept as a copy first.")
                              .arg(found.missing)
                              .arg(found.older);
            m_preview->setText(text);
        });
}

void BackupDialog::backUp()
{
    work<QString>(
        tr("Copying the archive…"),
        [](archive::Archive& archive, const Progress& progress) {
            return archive.backUp(progress);
        },
        [this](const QString& file) {
            list();
            tell(tr("Kept: %1").arg(QDir::toNativeSeparators(file)));
        });
}

void BackupDialog::restore()
{
    const QString file = chosen();
    const QString question =
        tr("The archive will be as it was at %1. %2")
            .arg(m_list->currentItem()->text(0), m_preview->text().section(QLatin1Char('\n'), 1));
    if (file.isEmpty() || !m_seams.prompts.confirm(this, question, tr("Restore")))
        return;
    work<QString>(
        tr("Restoring…"),
        [file](archive::Archive& archive, const Progress& progress) {
            return archive.restore(file, progress);
        },
        [this](const QString& before) {
            list();
            tell(tr("Restored. What was there before: %1").arg(QDir::toNativeSeparators(before)));
            emit restored();
        });
}

void BackupDialog::handOver()
{
    const QString file = m_seams.files.fileToWrite(
        this, tr("handover") + m_clock.now().toString(QStringLiteral("-yyyyMMdd-HHmmss")) +
                  QStringLiteral(".zip"));
    if (file.isEmpty())
        return;
    work<archive::Handover>(
        tr("Writing everything into %1…").arg(QDir::toNativeSeparators(file)),
        [file, settings = m_settings, &clock = m_clock](archive::Archive& archive,
                                                        const Progress& progress) {
            QFile::remove(file); // the picker has asked about it
            return workflow::handOver(archive.path(), settings, file, clock, progress);
        },
        [this, file](const archive::Handover& done) {
            QString text = tr("Handed over: %1 items, %2 versions, %3 photos.")
                               .arg(done.items)
                               .arg(done.revisions)
                               .arg(done.photos);
            if (!done.missingPhotos.isEmpty())
                text += QLatin1Char(' ') +
                        tr("%1 photos are missing or were changed.").arg(done.missingPhotos.size());
            tell(text + QLatin1Char('\n') + QDir::toNativeSeparators(file));
        });
}

/// Into an archive that has no items yet: nothing of one's own is lost.
void BackupDialog::takeOver()
{
    const QString file = m_seams.files.handover(this);
    if (file.isEmpty())
        return;
    work<archive::Handover>(
        tr("Taking everything over…"),
        [file, settings = m_settings, &clock = m_clock](archive::Archive& archive,
                                                        const Progress& progress) {
            return workflow::takeOver(file, archive.path(), settings, clock, progress);
        },
        [this](const archive::Handover& done) {
            list();
            tell(tr("Taken over: %1 items, %2 versions, %3 photos. Own rules, schemes and time "
                    "limits count from the next start.")
                     .arg(done.items)
                     .arg(done.revisions)
                     .arg(done.photos));
            emit restored();
        });
}

/// While something runs, closing stops it first.
void BackupDialog::reject()
{
    if (m_work.isRunning())
        m_work.cancel();
    else
        QDialog::reject();
}

} // namespace chengbao::ui
