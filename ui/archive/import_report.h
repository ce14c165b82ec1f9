// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/archive/import_drafts.h"

#include <QDialog>

namespace chengbao::ui
{

/// What became of each file of an import: a row with its name, the item it became, and what was
/// left out or why it was not taken.
class ImportReport : public QDialog
{
    Q_OBJECT
public:
    ImportReport(const std::vector<ImportedFile>& files, QWidget* parent);
};

} // namespace chengbao::ui
