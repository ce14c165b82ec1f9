// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/vocabulary.h"

#include <QListWidget>

class QToolButton;

namespace chengbao::ui
{

/// The column that says where: all items, then one entry per state, each with its count.
class Navigation : public QListWidget
{
    Q_OBJECT
public:
    explicit Navigation(QWidget* parent = nullptr);

    /// States without a count have none.
    void setCounts(const std::vector<std::pair<chengbao::State, int>>& counts);
    int count(std::optional<chengbao::State> state) const;

    /// Nothing stands for all items.
    std::optional<chengbao::State> state() const;
    void setState(std::optional<chengbao::State> state);

    /// What is due stands above all; nothing when there is none.
    void setDue(int overdue, int today);

signals:
    void stateChosen();
    void dueWanted();

private:
    int rowOf(std::optional<chengbao::State> state) const;
    void placeDue();
    void resizeEvent(QResizeEvent* event) override;

    QToolButton* m_due;
};

} // namespace chengbao::ui
