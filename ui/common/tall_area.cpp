// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/tall_area.h"

#include "ui/common/screen_fit.h"
#include "ui/common/theme.h"

#include <QDialog>
#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace chengbao::ui
{
namespace
{

constexpr int leastHeight = 20 * grid;

int leastHeightAt(const QWidget& page, int width)
{
    const QLayout* layout = page.layout();
    if (layout && layout->hasHeightForWidth())
        return layout->totalMinimumHeightForWidth(width);
    return page.minimumSizeHint().height();
}

} // namespace

TallArea::TallArea(QWidget* page, QWidget* parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(page);
    page->setAutoFillBackground(false); // setWidget() sets it
    viewport()->setAutoFillBackground(false);
}

QSize TallArea::sizeHint() const
{
    return widget()->sizeHint();
}

/// The bar has its room, so that nothing is cut off when it is needed.
QSize TallArea::minimumSizeHint() const
{
    const QSize least = widget()->minimumSizeHint();
    return {least.width() + verticalScrollBar()->sizeHint().width(),
            std::min(least.height(), leastHeight)};
}

int TallArea::wholeHeight(int width) const
{
    const QLayout* layout = widget()->layout();
    return layout && layout->hasHeightForWidth() ? layout->totalHeightForWidth(width)
                                                 : widget()->sizeHint().height();
}

bool TallArea::eventFilter(QObject* watched, QEvent* event)
{
    const bool done = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        fit();
    }
    return done;
}

void TallArea::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void TallArea::fit()
{
    const QSize room = viewport()->size();
    widget()->resize(room.width(), std::max(room.height(), leastHeightAt(*widget(), room.width())));
}

void layOutDialog(QDialog& dialog, QWidget* page, QWidget* buttons)
{
    auto* layout = new QVBoxLayout(&dialog);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(new TallArea(page), 1);
    buttons->setContentsMargins(6 * grid, 3 * grid, 6 * grid, 4 * grid);
    layout->addWidget(buttons);
}

void fitToPage(QDialog& dialog, int width)
{
    const auto* area = dialog.findChild<TallArea*>();
    dialog.layout()->activate();
    const int around = dialog.layout()->totalSizeHint().height() - area->sizeHint().height();
    dialog.resize(fittingScreen(dialog, {width, area->wholeHeight(width) + around}));
}

} // namespace chengbao::ui
