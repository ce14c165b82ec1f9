// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/empty_state.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace chengbao::ui
{
namespace
{

QPushButton* buttonOf(QAction* action)
{
    auto* button = new QPushButton(action->icon(), action->iconText());
    button->setAutoDefault(false);
    button->setEnabled(action->isEnabled());
    button->setToolTip(action->shortcut().toString(QKeySequence::NativeText));
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

} // namespace

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent),
      m_icon(new QLabel),
      m_title(new QLabel),
      m_text(new QLabel),
      m_buttons(new QVBoxLayout)
{
    for (QLabel* label : {m_icon, m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(label != m_icon);
    }
    m_buttons->setSpacing(2 * grid);
    auto* line = new QHBoxLayout;
    line->addStretch();
    line->addLayout(m_buttons);
    line->addStretch();
    auto* content = new QWidget;
    auto* area = new QScrollArea; // for screens with little room
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->viewport()->setAutoFillBackground(false);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(area);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(6 * grid, 4 * grid, 6 * grid, 4 * grid);
    layout->setSpacing(2 * grid);
    layout->addStretch(2);
    layout->addWidget(m_icon);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(2 * grid);
    layout->addLayout(line);
    layout->addStretch(3);
    area->setWidget(content);
    content->setAutoFillBackground(false);
}

void EmptyState::tell(const QString& iconName, const QString& title, const QString& text,
                      const QList<QAction*>& actions)
{
    while (const auto* item = m_buttons->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (QAction* action : actions)
        m_buttons->addWidget(buttonOf(action));
    m_iconName = iconName;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    colour();
}

QString EmptyState::title() const
{
    return m_title->text();
}

void EmptyState::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_iconName.isEmpty())
        colour();
}

void EmptyState::colour()
{
    const Tones t = tonesOf(palette());
    m_icon->setPixmap(icon(m_iconName, t.muted).pixmap(QSize(40, 40), devicePixelRatioF()));
    m_title->setStyleSheet(QStringLiteral("font-size: 15px; color: %1;").arg(t.text.name()));
    m_text->setStyleSheet(QStringLiteral("color: %1;").arg(t.muted.name()));
}

} // namespace chengbao::ui
