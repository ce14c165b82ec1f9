// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/archive/import_report.h"

#include "ui/archive/item_model.h"
#include "ui/common/plain_tip.h"
#include "ui/common/theme.h"
#include "ui/words/words.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace chengbao::ui
{
namespace
{

enum Column { File, Became, Remarks };

/// Of a file that is named in its row already.
QString sentence(Error error)
{
    error.place.clear();
    return summarise(error);
}

QTreeWidgetItem* rowOf(const ImportedFile& one, const Tones& tones)
{
    QStringList remarks;
    if (one.failure)
        remarks << sentence(*one.failure);
    for (const Error& notice : one.notices)
        remarks << sentence(notice);
    auto* row =
        new QTreeWidgetItem({QFileInfo(one.file).fileName(),
                             one.failure ? ImportReport::tr("Not imported") : shownTitle(one.title),
                             remarks.join(u'\n')});
    row->setToolTip(File, plainTip(one.file));
    row->setToolTip(Remarks, plainTip(row->text(Remarks)));
    if (one.failure) {
        row->setForeground(Became, tones.error);
        row->setForeground(Remarks, tones.error);
    }
    return row;
}

} // namespace

ImportReport::ImportReport(const std::vector<ImportedFile>& files, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("importReport"));
    setWindowTitle(tr("What was imported"));
    const auto failed = std::count_if(files.begin(), files.end(), [](const ImportedFile& one) {
        return one.failure.has_value();
    });
    auto* head = new QLabel(tr("Imported: %1. Not imported: %2.")
                                .arg(files.size() - static_cast<std::size_t>(failed))
                                .arg(failed));
    head->setObjectName(QStringLiteral("head"));
    auto* rows = new QTreeWidget;
    rows->setObjectName(QStringLiteral("importedFiles"));
    rows->setAccessibleName(tr("Files"));
    rows->setHeaderLabels({tr("File"), tr("Became"), tr("To know")});
    rows->setRootIsDecorated(false);
    rows->setWordWrap(true);
    const Tones tones = tonesOf(palette());
    for (const bool failures : {true, false}) { // what did not come in stands first
        for (const ImportedFile& one : files) {
            if (one.failure.has_value() == failures)
                rows->addTopLevelItem(rowOf(one, tones));
        }
    }
    rows->header()->setSectionResizeMode(QHeaderView::Stretch);
    auto* buttons = new QDialogButtonBox(this);
    auto* close = buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    close->setObjectName(QStringLiteral("close"));
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(12);
    layout->addWidget(head);
    layout->addWidget(rows, 1);
    layout->addWidget(buttons);
    resize(820, 480);
}

} // namespace chengbao::ui
