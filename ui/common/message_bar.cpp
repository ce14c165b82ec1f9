// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/message_bar.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace chengbao::ui
{
namespace
{

QPushButton* quietButton(const QString& text)
{
    auto* button = new QPushButton(text);
    button->setProperty("quiet", true);
    button->setAutoDefault(false);
    return button;
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent),
      m_icon(new QLabel),
      m_text(new QLabel),
      m_layout(new QHBoxLayout(this)),
      m_close(quietButton(QString()))
{
    setObjectName(QStringLiteral("messageBar"));
    setAccessibleName(tr("Message"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_close->setIcon(icon(QStringLiteral("close")));
    m_close->setAccessibleName(tr("Close the message"));
    connect(m_close, &QPushButton::clicked, this, &MessageBar::dismiss);
    m_layout->setContentsMargins(12, 6, 8, 6);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_icon);
    m_layout->addWidget(m_text, 1);
    m_layout->addWidget(m_close);
    hide();
}

void MessageBar::show(Tone tone, const QString& text, const std::vector<Choice>& choices,
                      bool closable)
{
    // Later: a button may be the one that is being clicked.
    for (QPushButton* button : m_buttons) {
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
    for (const Choice& choice : choices) {
        QPushButton* button = quietButton(choice.text);
        connect(button, &QPushButton::clicked, this, choice.chosen);
        m_layout->insertWidget(m_layout->count() - 1, button);
        m_buttons.push_back(button);
    }
    m_tone = tone;
    m_text->setText(text);
    m_close->setVisible(closable);
    colour();
    setVisible(true);
}

void MessageBar::dismiss()
{
    m_text->clear();
    hide();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void MessageBar::colour()
{
    const Tones t = tonesOf(palette());
    const QColor mark = m_tone == Tone::Error     ? t.error
                        : m_tone == Tone::Warning ? t.warning
                                                  : t.accent;
    const QString name = m_tone == Tone::Error     ? QStringLiteral("error")
                         : m_tone == Tone::Warning ? QStringLiteral("warning")
                                                   : QStringLiteral("info");
    m_icon->setPixmap(icon(name, mark).pixmap(QSize(18, 18), devicePixelRatioF()));
    const QString sheet =
        QStringLiteral("#messageBar { background: rgba(%1, %2, %3, 26); border: none; "
                       "border-bottom: 1px solid rgba(%1, %2, %3, 90); }")
            .arg(mark.red())
            .arg(mark.green())
            .arg(mark.blue());
    if (styleSheet() != sheet)
        setStyleSheet(sheet);
}

} // namespace chengbao::ui
