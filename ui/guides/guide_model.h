// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/guides/guide_list.h"

#include <QAbstractListModel>

namespace chengbao::ui
{

/// The rows of a GuideList.
class GuideModel : public QAbstractListModel
{
    Q_OBJECT
public:
    /// A const GuideRow*, as long as the rows stay.
    static constexpr int RowRole = Qt::UserRole;

    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<GuideRow> rows);
    const std::vector<GuideRow>& rows() const { return m_rows; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    std::vector<GuideRow> m_rows;
};

} // namespace chengbao::ui

Q_DECLARE_METATYPE(const chengbao::ui::GuideRow*)
