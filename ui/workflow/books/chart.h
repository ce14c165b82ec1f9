// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace chengbao::ui
{

/// A small chart over a row of categories: bars beside each other, or one line. Values only decide
/// where something is drawn; the figures themselves are the texts.
struct ChartData {
    struct Series {
        QString name;
        std::vector<std::optional<double>> values; ///< nothing: no such figure
        QStringList texts;                         ///< the figures, exact
    };
    QString title;
    QStringList categories;
    std::vector<Series> series;
    bool line = false;
    double top = 0; ///< the axis reaches at least to here
    bool isEmpty() const { return categories.isEmpty() || series.empty(); }
};

/// Draws it, title and legend included. The series differ by lightness and by pattern.
void paintChart(QPainter& painter, const QRectF& area, const ChartData& data, const Tones& tones,
                int chosen = -1);

/// A chart to look at: the arrow keys walk along the categories, whose figures are said below.
class Chart : public QWidget
{
    Q_OBJECT
public:
    explicit Chart(QWidget* parent = nullptr);

    void setData(ChartData data);
    const ChartData& data() const { return m_data; }
    /// What is said of the chosen category.
    QString spoken() const;

    QSize sizeHint() const override { return {420, 240}; }
    QSize minimumSizeHint() const override { return {260, 170}; }

private:
    void choose(int category);
    int categoryAt(double x) const;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

    ChartData m_data;
    int m_chosen = -1;
};

} // namespace chengbao::ui
