// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/statement.h"

#include <cmath>

namespace chengbao::lint
{

using text::Quantity;

QString Statement::between(std::size_t left, std::size_t right) const
{
    const int start = figures[left].span.end();
    return body.foldedView({start, figures[right].span.start - start}).toString();
}

QString Statement::before(std::size_t index) const
{
    const int start = index == 0 ? sentence.start : figures[index - 1].span.end();
    return body.foldedView({start, figures[index].span.start - start}).toString();
}

QString Statement::after(std::size_t index) const
{
    const int start = figures[index].span.end();
    const int end = index + 1 < figures.size() ? figures[index + 1].span.start : sentence.end();
    return body.foldedView({start, end - start}).toString();
}

bool isPercent(const Quantity& figure)
{
    return figure.unit == QLatin1String("%") || figure.unit == QStringLiteral("成");
}

bool isPoints(const Quantity& figure)
{
    return figure.unit.endsWith(QStringLiteral("百分点"));
}

bool isExact(const Quantity& figure)
{
    return figure.hedge == text::Hedge::None && !figure.range;
}

bool comparable(const Quantity& a, const Quantity& b)
{
    return isExact(a) && isExact(b) && a.unit == b.unit && !isPoints(a);
}

QString shown(const Statement& statement, const Quantity& figure)
{
    return statement.body.view(figure.span).toString();
}

QString worded(const Statement& statement, const Quantity& model, double value)
{
    const double scale = model.written.value() == 0 ? 1 : model.value / model.written.value();
    const int unit = model.number.end();
    return plain(value / scale) + statement.body.view({unit, model.span.end() - unit}).toString();
}

QString plain(double value)
{
    QString text = QString::number(value, 'f', 2);
    while (text.contains(QLatin1Char('.')) &&
           (text.endsWith(QLatin1Char('0')) || text.endsWith(QLatin1Char('.'))))
        text.chop(1);
    return text;
}

QString percent(double ratio)
{
    return plain(ratio * 100) + QLatin1Char('%');
}

double operandSlack(const Quantity& part, const Quantity& whole, double ratio)
{
    const auto relative = [](const Quantity& figure) {
        const bool rounded = figure.step > 1 || figure.written.decimals > 0;
        return rounded && figure.value != 0 ? figure.step / 2 / std::abs(figure.value) : 0.0;
    };
    return std::abs(ratio) * (relative(part) + relative(whole));
}

bool fits(const Quantity& stated, double ratio, double slack)
{
    const double tolerance = stated.step + (stated.written.decimals > 0 ? slack : 0.0);
    const double edge = slack > 0 ? 1 + 1e-9 : 1 - 1e-9;
    return std::abs(stated.value - ratio) <= tolerance * edge;
}

} // namespace chengbao::lint
