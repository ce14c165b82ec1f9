// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/archive/navigation.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/common/tint.h"
#include "ui/words/words.h"

#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolButton>

#include <algorithm>
#include <numeric>

namespace chengbao::ui
{
namespace
{

constexpr int stateRole = Qt::UserRole; ///< −1 for all
constexpr int countRole = Qt::UserRole + 1;

QString iconName(State state)
{
    static const char* const names[] = {"draft",   "in-review",   "returned", "signed", "submitted",
                                        "adopted", "not-adopted", "done",     "return"};
    return QLatin1String(names[static_cast<int>(state)]);
}

class EntryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        return {120, index.row() == 0 ? 44 : 36};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const Tones t = tonesOf(option.palette);
        const bool chosen = option.state & QStyle::State_Selected;
        const QRect row = index.row() == 0 ? option.rect.adjusted(0, 0, 0, -8) : option.rect;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (chosen || (option.state & QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(chosen ? t.selection : t.hover);
            painter->drawRoundedRect(row.adjusted(8, 1, -8, -1), 4, 4);
        }
        const QRect inner = row.adjusted(16, 0, -16, 0);
        const QRect mark(inner.left(), inner.center().y() - 8, 18, 18);
        const auto picture = index.data(Qt::DecorationRole).value<QIcon>();
        picture.paint(painter, mark);
        QFont font = option.font;
        font.setWeight(chosen ? QFont::Medium : QFont::Normal);
        painter->setFont(font);
        const int count = index.data(countRole).toInt();
        const QString number = count > 0 ? QString::number(count) : QString();
        painter->setPen(chosen ? t.accent : t.muted);
        painter->drawText(inner, Qt::AlignVCenter | Qt::AlignRight, number);
        const QFontMetrics metrics(font);
        const QRect name = inner.adjusted(26, 0, -metrics.horizontalAdvance(number) - 4, 0);
        painter->setPen(t.text);
        painter->drawText(name, Qt::AlignVCenter | Qt::AlignLeft,
                          metrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight,
                                             name.width()));
        if (index.row() == 0) {
            painter->setPen(t.line);
            const int y = option.rect.bottom() - 3;
            painter->drawLine(inner.left(), y, inner.right(), y);
        }
        painter->restore();
    }
};

} // namespace

Navigation::Navigation(QWidget* parent) : QListWidget(parent), m_due(new QToolButton(this))
{
    m_due->setObjectName(QStringLiteral("dueToday"));
    m_due->setIcon(icon(QStringLiteral("calendar")));
    m_due->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_due->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_due->setToolTip(tr("What is due, in the books"));
    m_due->setAccessibleName(m_due->toolTip());
    m_due->hide();
    connect(m_due, &QToolButton::clicked, this, &Navigation::dueWanted);
    setObjectName(QStringLiteral("navigation"));
    setAccessibleName(tr("Where items stand"));
    setItemDelegate(new EntryDelegate(this));
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setStyleSheet(QStringLiteral("#navigation { background: transparent; padding-top: 8px; }"));
    auto* all = new QListWidgetItem(icon(QStringLiteral("all")), tr("All items"), this);
    all->setData(stateRole, -1);
    for (const chengbao::State state : allValues<chengbao::State>()) {
        auto* entry = new QListWidgetItem(icon(iconName(state)), label(state), this);
        entry->setData(stateRole, int(state));
    }
    setCurrentRow(0);
    connect(this, &QListWidget::currentRowChanged, this, &Navigation::stateChosen);
}

void Navigation::setCounts(const std::vector<std::pair<chengbao::State, int>>& counts)
{
    const int all = std::accumulate(counts.begin(), counts.end(), 0,
                                    [](int sum, const auto& row) { return sum + row.second; });
    item(0)->setData(countRole, all);
    for (int row = 1; row < QListWidget::count(); ++row) {
        const auto state = chengbao::State(item(row)->data(stateRole).toInt());
        const auto found = std::find_if(counts.begin(), counts.end(),
                                        [state](const auto& one) { return one.first == state; });
        item(row)->setData(countRole, found == counts.end() ? 0 : found->second);
    }
    for (int row = 0; row < QListWidget::count(); ++row)
        item(row)->setData(
            Qt::AccessibleTextRole,
            QStringLiteral("%1 %2").arg(item(row)->text()).arg(item(row)->data(countRole).toInt()));
}

int Navigation::count(std::optional<chengbao::State> state) const
{
    return item(rowOf(state))->data(countRole).toInt();
}

std::optional<chengbao::State> Navigation::state() const
{
    const int value = currentItem() ? currentItem()->data(stateRole).toInt() : -1;
    return value < 0 ? std::nullopt : std::optional(chengbao::State(value));
}

void Navigation::setState(std::optional<chengbao::State> state)
{
    setCurrentRow(rowOf(state));
}

/// States stand in the order of allValues(), not in that of their numbers.
int Navigation::rowOf(std::optional<chengbao::State> state) const
{
    const auto& all = allValues<chengbao::State>();
    const auto found = state ? std::find(all.begin(), all.end(), *state) : all.end();
    return found == all.end() ? 0 : int(found - all.begin()) + 1;
}

void Navigation::setDue(int overdue, int today)
{
    const int height = overdue + today > 0 ? 11 * grid : 0;
    m_due->setText(overdue > 0 ? tr("Due %1, overdue %2").arg(overdue + today).arg(overdue)
                               : tr("Due today %1").arg(today));
    setTint(*m_due, overdue > 0 ? Tint::Error : Tint::Warning);
    m_due->setVisible(height > 0);
    setViewportMargins(0, height, 0, 0);
    placeDue();
}

void Navigation::placeDue()
{
    m_due->setGeometry(2 * grid, 2 * grid, width() - 4 * grid, 9 * grid);
}

void Navigation::resizeEvent(QResizeEvent* event)
{
    QListWidget::resizeEvent(event);
    placeDue();
}

} // namespace chengbao::ui
