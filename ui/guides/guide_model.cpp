// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guides/guide_model.h"

#include "ui/common/plain_tip.h"
#include "ui/words/words.h"

namespace chengbao::ui
{
namespace
{

/// What a screen reader says of a row.
QString spoken(const GuideRow& row)
{
    QStringList parts;
    if (row.level)
        parts << label(*row.level);
    parts << row.text << row.aside << row.detail;
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

void GuideModel::setRows(std::vector<GuideRow> rows)
{
    // What merely changed its words keeps the list where it is.
    if (rows.size() == m_rows.size() && !rows.empty()) {
        m_rows = std::move(rows);
        emit dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int GuideModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant GuideModel::data(const QModelIndex& index, int role) const
{
    const GuideRow& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::AccessibleTextRole:
        return spoken(row);
    case Qt::ToolTipRole:
        return plainTip(row.tip.isEmpty() ? row.detail : row.tip);
    case RowRole:
        return QVariant::fromValue(&row);
    default:
        return {};
    }
}

Qt::ItemFlags GuideModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || m_rows[static_cast<std::size_t>(index.row())].heading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace chengbao::ui
