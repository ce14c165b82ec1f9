// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace chengbao::ui
{

/// One line of plain text that ends in … where there is no room, and shows all of it as a tip.
class ElidedLabel : public QLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(const QString& text = QString(), Qt::TextElideMode mode = Qt::ElideRight,
                         QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;

private:
    void paintEvent(QPaintEvent* event) override;

    Qt::TextElideMode m_mode;
};

} // namespace chengbao::ui
