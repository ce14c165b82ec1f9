// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workflow/books/chart.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace chengbao::ui
{
namespace
{

constexpr double titleHeight = 30;
constexpr double axisHeight = 24;
constexpr double axisWidth = 44;

/// 1, 2 or 5 times a power of ten: what an axis is read by.
double niceStep(double top)
{
    const double rough = std::max(top, 1e-9) / 4;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double times : {1.0, 2.0, 5.0}) {
        if (rough <= times * power)
            return times * power;
    }
    return 10 * power;
}

double highest(const ChartData& data)
{
    double top = std::max(data.top, 1.0);
    for (const auto& series : data.series) {
        for (const auto& value : series.values)
            top = std::max(top, value.value_or(0));
    }
    return top;
}

QRectF plotOf(const QRectF& area)
{
    return area.adjusted(axisWidth, titleHeight, -12, -axisHeight);
}

class Drawing
{
public:
    Drawing(QPainter& painter, const QRectF& area, const ChartData& data, const Tones& tones)
        : m_painter(painter), m_area(area), m_plot(plotOf(area)), m_data(data), m_tones(tones)
    {
        m_step = niceStep(highest(data));
        m_top = std::ceil(highest(data) / m_step) * m_step;
    }

    void draw(int chosen)
    {
        drawTitle();
        if (chosen >= 0)
            m_painter.fillRect(slot(chosen), m_tones.hover);
        drawAxis();
        drawCategories();
        for (std::size_t i = 0; i < m_data.series.size(); ++i)
            m_data.line ? drawLine(i) : drawBars(i);
    }

private:
    QRectF slot(int category) const
    {
        const double width = m_plot.width() / double(m_data.categories.size());
        return {m_plot.left() + width * category, m_plot.top(), width, m_plot.height()};
    }
    double y(double value) const { return m_plot.bottom() - m_plot.height() * value / m_top; }

    QColor colour(std::size_t series) const { return series == 0 ? m_tones.muted : m_tones.accent; }
    QBrush brush(std::size_t series) const
    {
        const bool second = series + 1 < m_data.series.size();
        return {colour(m_data.series.size() == 1 ? 1 : series),
                second ? Qt::Dense5Pattern : Qt::SolidPattern};
    }

    void drawTitle()
    {
        QFont bold = m_painter.font();
        bold.setWeight(QFont::DemiBold);
        const QFont plain = m_painter.font();
        m_painter.setFont(bold);
        m_painter.setPen(m_tones.text);
        m_painter.drawText(QRectF(m_area.left() + 12, m_area.top(), m_area.width(), titleHeight),
                           Qt::AlignLeft | Qt::AlignVCenter, m_data.title);
        m_painter.setFont(plain);
        if (m_data.series.size() < 2)
            return;
        double x = m_area.right() - 12;
        for (std::size_t i = m_data.series.size(); i-- > 0;) {
            const QString& name = m_data.series[i].name;
            const double width = m_painter.fontMetrics().horizontalAdvance(name);
            x -= width;
            m_painter.setPen(m_tones.muted);
            m_painter.drawText(QRectF(x, m_area.top(), width + 2, titleHeight), Qt::AlignVCenter,
                               name);
            x -= 16;
            const QRectF box(x, m_area.top() + titleHeight / 2 - 5, 10, 10);
            m_painter.fillRect(box, brush(i));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.setPen(colour(i));
            m_painter.drawRect(box);
            x -= 12;
        }
    }

    void drawAxis()
    {
        for (double value = 0; value <= m_top + m_step / 2; value += m_step) {
            const double at = std::round(y(value)) + 0.5;
            m_painter.setPen(m_tones.line);
            m_painter.drawLine(QPointF(m_plot.left(), at), QPointF(m_plot.right(), at));
            m_painter.setPen(m_tones.muted);
            m_painter.drawText(QRectF(m_area.left(), at - 10, axisWidth - 8, 20),
                               Qt::AlignRight | Qt::AlignVCenter,
                               QString::number(value, 'f', m_step < 1 ? 1 : 0));
        }
    }

    void drawCategories()
    {
        m_painter.setPen(m_tones.muted);
        for (int i = 0; i < m_data.categories.size(); ++i) {
            const QRectF place = slot(i);
            const QRectF below(place.left() - 4, m_plot.bottom() + 2, place.width() + 8,
                               axisHeight - 2);
            m_painter.drawText(below, Qt::AlignCenter,
                               m_painter.fontMetrics().elidedText(
                                   m_data.categories[i], Qt::ElideRight, int(below.width())));
        }
    }

    void drawBars(std::size_t index)
    {
        const auto& series = m_data.series[index];
        const double count = double(m_data.series.size());
        for (int i = 0; i < m_data.categories.size(); ++i) {
            const auto& value = series.values[std::size_t(i)];
            const QRectF place = slot(i);
            const double width = std::min(28.0, place.width() * 0.7 / count);
            const double left = place.center().x() - width * count / 2 + width * double(index);
            if (!value || *value <= 0)
                continue;
            const QRectF bar(QPointF(left, y(*value)), QPointF(left + width - 2, m_plot.bottom()));
            m_painter.fillRect(bar, brush(index));
            m_painter.setBrush(Qt::NoBrush);
            m_painter.setPen(colour(count < 2 ? 1 : index));
            m_painter.drawRect(bar);
            m_painter.setPen(m_tones.text);
            if (width >= m_painter.fontMetrics().horizontalAdvance(series.texts[i]) / 2)
                m_painter.drawText(QRectF(bar.center().x() - 40, bar.top() - 18, 80, 16),
                                   Qt::AlignCenter, series.texts[i]);
        }
    }

    void drawLine(std::size_t index)
    {
        const auto& series = m_data.series[index];
        QPolygonF run;
        const auto finish = [&] {
            m_painter.setPen(QPen(m_tones.accent, 2));
            m_painter.drawPolyline(run);
            run.clear();
        };
        for (int i = 0; i < m_data.categories.size(); ++i) {
            if (!series.values[std::size_t(i)]) {
                finish();
                continue;
            }
            run << QPointF(slot(i).center().x(), y(*series.values[std::size_t(i)]));
        }
        finish();
        for (int i = 0; i < m_data.categories.size(); ++i) {
            if (!series.values[std::size_t(i)])
                continue;
            const QPointF at(slot(i).center().x(), y(*series.values[std::size_t(i)]));
            m_painter.setPen(QPen(m_tones.accent, 2));
            m_painter.setBrush(m_tones.page);
            m_painter.drawEllipse(at, 3.5, 3.5);
            m_painter.setPen(m_tones.text);
            m_painter.drawText(QRectF(at.x() - 40, at.y() - 24, 80, 18), Qt::AlignCenter,
                               series.texts[i]);
        }
    }

    QPainter& m_painter;
    const QRectF m_area, m_plot;
    const ChartData& m_data;
    const Tones& m_tones;
    double m_step = 1, m_top = 1;
};

} // namespace

void paintChart(QPainter& painter, const QRectF& area, const ChartData& data, const Tones& tones,
                int chosen)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!data.isEmpty())
        Drawing(painter, area, data, tones).draw(chosen);
    painter.restore();
}

Chart::Chart(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void Chart::setData(ChartData data)
{
    m_data = std::move(data);
    m_chosen = -1;
    setAccessibleName(m_data.title);
    QStringList all;
    for (m_chosen = 0; m_chosen < m_data.categories.size(); ++m_chosen)
        all << spoken();
    m_chosen = -1;
    setAccessibleDescription(all.join(QStringLiteral("; ")));
    update();
}

QString Chart::spoken() const
{
    if (m_chosen < 0 || m_chosen >= m_data.categories.size())
        return {};
    QStringList parts;
    for (const auto& series : m_data.series)
        parts << QStringLiteral("%1 %2").arg(series.name, series.texts.value(m_chosen));
    return QStringLiteral("%1: %2").arg(m_data.categories[m_chosen],
                                        parts.join(QStringLiteral(", ")));
}

void Chart::choose(int category)
{
    if (m_data.isEmpty())
        return;
    m_chosen = std::clamp(category, 0, int(m_data.categories.size()) - 1);
    setToolTip(spoken());
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

int Chart::categoryAt(double x) const
{
    const QRectF plot = plotOf(rect());
    return int(std::floor((x - plot.left()) * double(m_data.categories.size()) / plot.width()));
}

void Chart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tones t = tonesOf(palette());
    painter.setPen(hasFocus() ? t.accent : t.line);
    painter.setBrush(t.page);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    paintChart(painter, QRectF(rect()).adjusted(4, 4, -4, -4), m_data, t, m_chosen);
}

void Chart::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) {
        choose(m_chosen + (event->key() == Qt::Key_Right ? 1 : -1));
        QToolTip::showText(mapToGlobal(QPoint(width() / 2, height() - 8)), spoken(), this);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void Chart::mouseMoveEvent(QMouseEvent* event)
{
    choose(categoryAt(event->position().x()));
}

void Chart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

} // namespace chengbao::ui
