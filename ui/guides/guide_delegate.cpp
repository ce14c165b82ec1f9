// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guides/guide_delegate.h"

#include "ui/common/icons.h"
#include "ui/common/level_mark.h"
#include "ui/common/theme.h"
#include "ui/guides/guide_model.h"

#include <QApplication>
#include <QPainter>

namespace chengbao::ui
{
namespace
{

constexpr int side = 3 * grid;
constexpr int markSize = 14;
constexpr int indentStep = 4 * grid;
constexpr int padding = 6;

bool hasMark(const GuideRow& row)
{
    return row.level || !row.icon.isEmpty();
}

void paintMark(QPainter* painter, const QRect& area, const GuideRow& row, const QPalette& palette)
{
    if (row.level)
        paintLevelMark(*painter, area, *row.level, palette);
    else if (!row.icon.isEmpty())
        icon(row.icon,
             row.icon == QLatin1String("done") ? tonesOf(palette).good : tonesOf(palette).muted)
            .paint(painter, area);
}

void paintFirstLine(QPainter* painter, QRect line, const GuideRow& row, const Tones& tones)
{
    const QFontMetrics metrics = painter->fontMetrics();
    if (!row.aside.isEmpty()) {
        painter->setPen(tones.muted);
        painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, row.aside);
        line.setRight(line.right() - metrics.horizontalAdvance(row.aside) - 2 * grid);
    }
    painter->setPen(row.quiet || row.heading ? tones.muted : tones.text);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      metrics.elidedText(row.text, Qt::ElideRight, line.width()));
}

} // namespace

void GuideDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    const GuideRow& row = *index.data(GuideModel::RowRole).value<const GuideRow*>();
    const Tones tones = tonesOf(item.palette);
    const int lineHeight = item.fontMetrics.height();
    painter->save();
    if (!row.heading) {
        const QWidget* widget = item.widget;
        const QStyle* style = widget != nullptr ? widget->style() : QApplication::style();
        style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, widget);
        if (row.marked)
            painter->fillRect(QRect(item.rect.topLeft(), QSize(3, item.rect.height())),
                              tones.accent);
    }
    QRect line = item.rect.adjusted(side + row.indent * indentStep, padding, -side, 0);
    line.setHeight(lineHeight);
    paintMark(painter, QRect(line.left(), line.top(), markSize, lineHeight), row, item.palette);
    line.setLeft(line.left() + (hasMark(row) ? markSize + 2 * grid : 0));
    QFont font = item.font;
    font.setBold(row.heading);
    painter->setFont(font);
    paintFirstLine(painter, line, row, tones);
    line.translate(0, lineHeight + 2);
    painter->setPen(tones.muted);
    painter->drawText(line, Qt::AlignVCenter,
                      item.fontMetrics.elidedText(row.detail, Qt::ElideRight, line.width()));
    painter->restore();
}

QSize GuideDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const GuideRow& row = *index.data(GuideModel::RowRole).value<const GuideRow*>();
    const int lines = row.detail.isEmpty() ? 1 : 2;
    return {0, lines * option.fontMetrics.height() + (lines - 1) * 2 + 2 * padding};
}

} // namespace chengbao::ui
