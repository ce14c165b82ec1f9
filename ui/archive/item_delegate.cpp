// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/archive/item_delegate.h"

#include "ui/archive/item_model.h"
#include "ui/common/theme.h"
#include "ui/words/words.h"

#include <QPainter>
#include <QTextLayout>

namespace chengbao::ui
{
namespace
{

constexpr int margin = 3 * grid;
constexpr int titleHeight = 22;
constexpr int lineHeight = 18;
constexpr int charactersBefore = 7; ///< of a passage, before the words found

QFont sized(QFont font, int pixels, QFont::Weight weight = QFont::Normal)
{
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

QString about(const ItemSummary& item)
{
    QStringList parts;
    if (item.kind)
        parts << label(*item.kind);
    if (item.system)
        parts << label(*item.system);
    if (!item.unit.isEmpty())
        parts << item.unit;
    return parts.join(QStringLiteral(" · "));
}

QColor stateColour(State state, const Tones& t)
{
    switch (state) {
    case State::Returned:
        return t.warning;
    case State::Signed:
    case State::Adopted:
        return t.good;
    case State::InReview:
    case State::Submitted:
        return t.accent;
    default:
        return t.muted;
    }
}

/// The part of the passage around its first mark that fits, one line, the words found marked.
void paintSnippet(QPainter* painter, const QRect& line, const ItemSummary& item, const Tones& t)
{
    QString text = item.snippet;
    text.replace(QLatin1Char('\n'), QLatin1Char(' '));
    const QFontMetrics metrics(painter->font());
    const int first = item.snippetMarks.empty() ? 0 : item.snippetMarks.front().first;
    int cut = 0;
    if (metrics.horizontalAdvance(text.left(first)) > line.width() / 2)
        cut = std::max(0, first - charactersBefore);
    // The ellipsis stands for one character that is left out.
    if (cut > 0)
        text = QStringLiteral("…") + text.mid(cut + 1);
    text = metrics.elidedText(text, Qt::ElideRight, line.width());
    QList<QTextLayout::FormatRange> marks;
    for (const auto& [start, length] : item.snippetMarks) {
        QTextLayout::FormatRange mark;
        mark.start = start - cut;
        mark.length = length;
        mark.format.setForeground(t.accent);
        mark.format.setFontWeight(QFont::DemiBold);
        marks << mark;
    }
    QTextLayout layout(text, painter->font());
    layout.setFormats(marks);
    layout.beginLayout();
    QTextLine laid = layout.createLine();
    laid.setLineWidth(100000);
    layout.endLayout();
    painter->save();
    painter->setClipRect(line);
    painter->setPen(t.muted);
    layout.draw(painter, line.topLeft());
    painter->restore();
}

} // namespace

QString shortTime(const QDateTime& time, const QDateTime& now)
{
    if (!time.isValid())
        return {};
    if (time.date() == now.date())
        return time.toString(QStringLiteral("HH:mm"));
    if (time.date().year() == now.date().year())
        return QLocale(QLocale::English)
            .toString(time.date(), ItemDelegate::tr("MMM d", "date format of this year's days"));
    return time.date().toString(Qt::ISODate);
}

QSize ItemDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const bool found = !index.data(ItemModel::SummaryRole).value<ItemSummary>().snippet.isEmpty();
    return {120, 2 * 10 + titleHeight + lineHeight + (found ? lineHeight : 0)};
}

void ItemDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const auto item = index.data(ItemModel::SummaryRole).value<ItemSummary>();
    const Tones t = tonesOf(option.palette);
    const bool chosen = option.state & QStyle::State_Selected;
    painter->save();
    if (chosen || (option.state & QStyle::State_MouseOver))
        painter->fillRect(option.rect, chosen ? t.selection : t.hover);
    painter->setPen(t.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (chosen)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), t.accent);

    QRect line = option.rect.adjusted(margin, 10, -margin, 0);
    line.setHeight(titleHeight);
    painter->setFont(sized(option.font, 14, QFont::Medium));
    painter->setPen(item.title.isEmpty() ? t.muted : t.text);
    painter->drawText(
        line, Qt::AlignVCenter | Qt::AlignLeft,
        painter->fontMetrics().elidedText(shownTitle(item.title), Qt::ElideRight, line.width()));
    line.translate(0, titleHeight);
    line.setHeight(lineHeight);
    painter->setFont(sized(option.font, 12));
    if (!item.snippet.isEmpty()) {
        paintSnippet(painter, line, item, t);
        line.translate(0, lineHeight);
    }
    paintSecondLine(painter, line, item);
    painter->restore();
}

void ItemDelegate::paintSecondLine(QPainter* painter, const QRect& line,
                                   const ItemSummary& item) const
{
    const Tones t = tonesOf(static_cast<QWidget*>(parent())->palette());
    const QFontMetrics metrics = painter->fontMetrics();
    const QString time = shortTime(item.updated, QDateTime::currentDateTime());
    painter->setPen(t.muted);
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignRight, time);
    QRect room = line.adjusted(0, 0, -metrics.horizontalAdvance(time) - 2 * grid, 0);
    if (m_stateShown) {
        const QString state = label(item.state);
        painter->setPen(stateColour(item.state, t));
        painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft, state);
        room.adjust(metrics.horizontalAdvance(state) + 2 * grid, 0, 0, 0);
        painter->setPen(t.muted);
    }
    painter->drawText(room, Qt::AlignVCenter | Qt::AlignLeft,
                      metrics.elidedText(about(item), Qt::ElideRight, room.width()));
}

} // namespace chengbao::ui
