// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/problems/problems_delegate.h"

#include "ui/common/level_mark.h"
#include "ui/common/theme.h"
#include "ui/problems/problems_model.h"

#include <QApplication>
#include <QPainter>

namespace chengbao::ui
{
namespace
{

constexpr int side = 3 * grid;
constexpr int markSize = 14;
constexpr int textLeft = side + markSize + 2 * grid;
constexpr int headingPadding = 2 * grid;
constexpr int rowPadding = 2 * grid;
constexpr qreal ignoredOpacity = 0.45; // of the level's mark

Level levelOf(const QModelIndex& index)
{
    return static_cast<Level>(index.data(ProblemsModel::LevelRole).toInt());
}

void paintBackground(QPainter* painter, const QStyleOptionViewItem& option)
{
    const QWidget* widget = option.widget;
    const QStyle* style = widget != nullptr ? widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, widget);
}

void paintHeading(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const Tones tones = tonesOf(option.palette);
    QFont font = option.font;
    font.setBold(true);
    painter->setFont(font);
    painter->setPen(tones.muted);
    painter->drawText(option.rect.adjusted(side, headingPadding, -side, 0),
                      Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
}

/// Marked text and suggestion share the line; what is too long loses its middle.
void paintFirstLine(QPainter* painter, const QRect& line, const QModelIndex& index,
                    const Tones& tones)
{
    const QFontMetrics metrics = painter->fontMetrics();
    const QString marked = index.data(ProblemsModel::MarkedRole).toString();
    const QString suggestion = index.data(ProblemsModel::SuggestionRole).toString();
    painter->setPen(index.data(ProblemsModel::IgnoredRole).toBool() ? tones.muted : tones.text);
    if (suggestion.isEmpty()) {
        painter->drawText(line, Qt::AlignVCenter,
                          metrics.elidedText(marked, Qt::ElideMiddle, line.width()));
        return;
    }
    const QString arrow = QStringLiteral(" → ");
    const int arrowWidth = metrics.horizontalAdvance(arrow);
    const int free = line.width() - arrowWidth;
    const int right = qMin(metrics.horizontalAdvance(suggestion), free / 2);
    const QString left = metrics.elidedText(marked, Qt::ElideMiddle, free - right);
    const int leftWidth = metrics.horizontalAdvance(left);
    painter->drawText(line, Qt::AlignVCenter, left);
    painter->setPen(tones.muted);
    painter->drawText(line.adjusted(leftWidth, 0, 0, 0), Qt::AlignVCenter, arrow);
    painter->setPen(tones.accent);
    painter->drawText(line.adjusted(leftWidth + arrowWidth, 0, 0, 0), Qt::AlignVCenter,
                      metrics.elidedText(suggestion, Qt::ElideRight, free - leftWidth));
}

} // namespace

void ProblemsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    painter->save();
    if (index.data(ProblemsModel::HeadingRole).toBool()) {
        paintHeading(painter, item, index);
        painter->restore();
        return;
    }
    paintBackground(painter, item);
    const Tones tones = tonesOf(item.palette);
    const int lineHeight = item.fontMetrics.height();
    QRect line = item.rect.adjusted(textLeft, rowPadding, -side, 0);
    line.setHeight(lineHeight);
    const QRect mark(item.rect.left() + side, line.top(), markSize, lineHeight);
    painter->setOpacity(index.data(ProblemsModel::IgnoredRole).toBool() ? ignoredOpacity : 1);
    paintLevelMark(*painter, mark, levelOf(index), item.palette);
    painter->setOpacity(1);
    painter->setFont(item.font);
    paintFirstLine(painter, line, index, tones);

    line.translate(0, lineHeight + grid / 2);
    painter->setPen(tones.muted);
    painter->drawText(line, Qt::AlignVCenter,
                      item.fontMetrics.elidedText(index.data(ProblemsModel::MessageRole).toString(),
                                                  Qt::ElideRight, line.width()));
    painter->restore();
}

QSize ProblemsDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int lineHeight = option.fontMetrics.height();
    if (index.data(ProblemsModel::HeadingRole).toBool())
        return {0, lineHeight + 2 * headingPadding};
    return {0, 2 * lineHeight + grid / 2 + 2 * rowPadding};
}

} // namespace chengbao::ui
