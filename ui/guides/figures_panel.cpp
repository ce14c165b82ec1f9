// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guides/figures_panel.h"

#include "ui/common/theme.h"
#include "ui/guides/guide_list.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace chengbao::ui
{
namespace
{

/// Where a figure stands, as something the page can be asked to show.
Finding placeOf(const LedgerFigure& figure)
{
    Finding place;
    place.field = figure.field;
    place.start = figure.quantity.span.start;
    place.length = figure.quantity.span.length;
    place.text = figure.text;
    return place;
}

/// The sentence from a few characters before the figure on, so that it is seen in one line.
QString contextOf(const LedgerFigure& figure)
{
    constexpr int before = 9;
    const int cut = figure.inSentence - before;
    return cut > 0 ? QStringLiteral("…") + figure.sentence.mid(cut) : figure.sentence;
}

GuideRow rowOf(const LedgerFigure& figure, bool base)
{
    GuideRow row;
    row.text = figure.text;
    row.detail = figure.finding ? figure.finding->message : contextOf(figure);
    row.tip = figure.sentence;
    row.marked = base;
    if (base)
        row.aside = FiguresPanel::tr("base");
    else if (figure.field == QLatin1String("title"))
        row.aside = FiguresPanel::tr("title");
    if (figure.finding)
        row.level = figure.finding->level;
    else
        row.icon = QStringLiteral("done");
    return row;
}

} // namespace

FiguresPanel::FiguresPanel(QWidget* parent)
    : QWidget(parent),
      m_list(new GuideList(tr("Figures of the item"))),
      m_results(new GuideList(tr("Conversions"))),
      m_take(new QPushButton(tr("Take as base"))),
      m_about(new QLabel)
{
    build();
    refreshConversions();
}

void FiguresPanel::build()
{
    m_list->sayEmpty(QStringLiteral("figures"), tr("No figures yet"),
                     tr("Every figure of the text is listed here with its sentence and what the "
                        "check says of it."));
    m_results->sayEmpty(QStringLiteral("info"), tr("Nothing to convert"),
                        tr("Take one figure as base with Space and go to another: growth, "
                           "difference, share and averages appear here."));
    m_take->setObjectName(QStringLiteral("takeBase"));
    m_take->setToolTip(tr("Work out the other figures against this one (Space)"));
    m_about->setForegroundRole(QPalette::PlaceholderText);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(3 * grid, 2 * grid, 3 * grid, 2 * grid);
    line->setSpacing(2 * grid);
    line->addWidget(m_about, 1);
    line->addWidget(m_take);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list, 3);
    layout->addLayout(line);
    layout->addWidget(m_results, 2);
    setFocusProxy(m_list);
    connect(m_list, &GuideList::currentChanged, this, &FiguresPanel::refreshConversions);
    connect(m_list, &GuideList::picked, this, &FiguresPanel::takeBase);
    connect(m_list, &GuideList::opened, this, [this](int row) {
        if (const LedgerFigure* one = figure(row))
            emit shown(placeOf(*one));
    });
    connect(m_take, &QPushButton::clicked, this, [this] { takeBase(m_list->current()); });
    connect(m_results, &GuideList::chosen, this, [this](int row) {
        if (!m_locked)
            emit insertWanted(m_conversions[static_cast<std::size_t>(row)].text);
    });
}

const LedgerFigure* FiguresPanel::figure(int row) const
{
    return row >= 0 && row < static_cast<int>(m_figures.size())
               ? &m_figures[static_cast<std::size_t>(row)]
               : nullptr;
}

void FiguresPanel::setFigures(std::vector<LedgerFigure> figures)
{
    // The base is the same figure as long as its words stand at the same place of the list.
    const LedgerFigure* base = figure(m_base);
    const QString text = base ? base->text : QString();
    m_figures = std::move(figures);
    if (const LedgerFigure* now = figure(m_base); !now || now->text != text)
        m_base = -1;
    refreshRows();
}

void FiguresPanel::setLocked(bool locked)
{
    m_locked = locked;
}

void FiguresPanel::refreshRows()
{
    std::vector<GuideRow> rows;
    rows.reserve(m_figures.size());
    for (const LedgerFigure& one : m_figures)
        rows.push_back(rowOf(one, static_cast<int>(rows.size()) == m_base));
    m_list->setRows(std::move(rows));
    refreshConversions();
}

void FiguresPanel::takeBase(int row)
{
    m_base = row == m_base ? -1 : row;
    refreshRows();
}

void FiguresPanel::refreshConversions()
{
    const LedgerFigure* one = figure(m_list->current());
    const LedgerFigure* base = figure(m_base);
    m_conversions.clear();
    if (one && base && one != base)
        m_conversions = text::conversionsOf(base->quantity, one->quantity);
    if (one) {
        const auto units = text::conversionsOf(one->quantity);
        m_conversions.insert(m_conversions.end(), units.begin(), units.end());
    }
    std::vector<GuideRow> rows;
    for (const text::Conversion& conversion : m_conversions)
        rows.push_back({.text = conversion.text,
                        .aside = conversion.formula,
                        .tip = tr("Put this where the cursor stands in the text")});
    m_results->setRows(std::move(rows));
    m_take->setEnabled(one != nullptr);
    m_take->setText(one && one == base ? tr("Base no more") : tr("Take as base"));
    m_about->setText(one && base && one != base
                         ? QStringLiteral("%1 → %2").arg(base->text, one->text)
                         : tr("Conversions"));
}

} // namespace chengbao::ui
