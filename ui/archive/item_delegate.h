// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/item.h"

#include <QStyledItemDelegate>

namespace chengbao::ui
{

/// A day or time as short as it can be said from `now`: 10:32, Sep 19, 2025-09-19.
QString shortTime(const QDateTime& time, const QDateTime& now);

/// Draws an item: its title, then kind · system · unit and its date; its state where the list
/// mixes states; the passage found with the words marked where there is a search.
class ItemDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setStateShown(bool shown) { m_stateShown = shown; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintSecondLine(QPainter* painter, const QRect& line, const ItemSummary& item) const;

    bool m_stateShown = true;
};

} // namespace chengbao::ui
