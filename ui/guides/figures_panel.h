// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/conversions.h"
#include "ui/guides/figure_ledger.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace chengbao::ui
{

class GuideList;

/// The number ledger: every figure with its sentence and what the check says of it; below, what the
/// chosen figure makes in other units, and together with the one taken as base (Space). A click on
/// such a result puts it where the cursor stands in the text.
class FiguresPanel : public QWidget
{
    Q_OBJECT
public:
    explicit FiguresPanel(QWidget* parent = nullptr);

    void setFigures(std::vector<LedgerFigure> figures);
    /// Without inserting while the text is locked.
    void setLocked(bool locked);

signals:
    void shown(const chengbao::Finding& place);
    void insertWanted(const QString& text);

private:
    void build();
    void refreshRows();
    void refreshConversions();
    void takeBase(int row);
    const LedgerFigure* figure(int row) const;

    std::vector<LedgerFigure> m_figures;
    std::vector<text::Conversion> m_conversions;
    GuideList* m_list;
    GuideList* m_results;
    QPushButton* m_take;
    QLabel* m_about;
    int m_base = -1;
    bool m_locked = false;
};

} // namespace chengbao::ui
