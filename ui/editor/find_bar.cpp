// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/find_bar.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace chengbao::ui
{
namespace
{

QToolButton* button(const QString& name, const QString& tip)
{
    auto* made = new QToolButton;
    made->setAccessibleName(name);
    made->setToolTip(tip.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, tip));
    made->setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard in the line
    return made;
}

QToolButton* iconButton(const char* picture, const QString& name, const QString& tip)
{
    QToolButton* made = button(name, tip);
    made->setIcon(icon(QLatin1String(picture)));
    return made;
}

QToolButton* wordButton(const QString& name, const QString& tip = {})
{
    QToolButton* made = button(name, tip);
    made->setText(name);
    return made;
}

QHBoxLayout* line(std::initializer_list<QWidget*> parts)
{
    auto* layout = new QHBoxLayout;
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(grid);
    for (QWidget* part : parts)
        layout->addWidget(part);
    return layout;
}

} // namespace

FindBar::FindBar(QWidget* parent)
    : QFrame(parent),
      m_wanted(new QLineEdit),
      m_replacement(new QLineEdit),
      m_count(new QLabel),
      m_letters(wordButton(QStringLiteral("Aa"))),
      m_first(new QWidget),
      m_second(new QWidget)
{
    setObjectName(QStringLiteral("findBar"));
    setAccessibleName(tr("Find and replace"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    m_wanted->setObjectName(QStringLiteral("wanted"));
    m_wanted->setPlaceholderText(tr("Find in title and body"));
    m_wanted->setAccessibleName(tr("Find"));
    m_replacement->setObjectName(QStringLiteral("replacement"));
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_replacement->setAccessibleName(m_replacement->placeholderText());
    m_letters->setObjectName(QStringLiteral("matchCase"));
    m_letters->setCheckable(true);
    m_letters->setAccessibleName(tr("Match case"));
    m_letters->setToolTip(tr("Tell capital letters from small ones"));
    m_count->setObjectName(QStringLiteral("count"));
    m_count->setMinimumWidth(m_count->fontMetrics().horizontalAdvance(QStringLiteral("000/000")));
    m_count->setAlignment(Qt::AlignCenter);
    build();
    connect(m_wanted, &QLineEdit::textChanged, this, &FindBar::wantedChanged);
    connect(m_letters, &QToolButton::toggled, this, &FindBar::wantedChanged);
    hide();
}

void FindBar::build()
{
    auto* back = iconButton("previous", tr("Previous place"), QStringLiteral("Shift+F3"));
    auto* on = iconButton("next", tr("Next place"), QStringLiteral("F3"));
    auto* shut = iconButton("close", tr("Close"), QStringLiteral("Esc"));
    auto* one = wordButton(tr("Replace"), QStringLiteral("Enter"));
    auto* all = wordButton(tr("Replace all"));
    one->setObjectName(QStringLiteral("replaceOne"));
    all->setObjectName(QStringLiteral("replaceAll"));
    connect(back, &QToolButton::clicked, this, &FindBar::previousRequested);
    connect(on, &QToolButton::clicked, this, &FindBar::nextRequested);
    connect(shut, &QToolButton::clicked, this, &FindBar::close);
    connect(one, &QToolButton::clicked, this, &FindBar::replaceRequested);
    connect(all, &QToolButton::clicked, this, &FindBar::replaceAllRequested);

    m_first->setLayout(line({m_count, back, on, m_letters, shut}));
    m_second->setLayout(line({one, all}));
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(3 * grid, 2 * grid, 2 * grid, 2 * grid);
    layout->setSpacing(grid);
    layout->setColumnStretch(0, 1);
    layout->addWidget(m_wanted, 0, 0);
    layout->addWidget(m_first, 0, 1);
    layout->addWidget(m_replacement, 1, 0);
    layout->addWidget(m_second, 1, 1);
    setTabOrder(m_wanted, m_replacement);
}

void FindBar::open(bool replacing, const QString& wanted)
{
    showReplacing(replacing);
    show();
    if (!wanted.isEmpty())
        m_wanted->setText(wanted);
    m_wanted->selectAll();
    // What to find is mostly known when replacing from a selection.
    if (replacing && m_replaceable && !wanted.isEmpty())
        m_replacement->setFocus(Qt::ShortcutFocusReason);
    else
        m_wanted->setFocus(Qt::ShortcutFocusReason);
}

void FindBar::close()
{
    hide();
    emit closed();
}

QString FindBar::wanted() const
{
    return m_wanted->text();
}

QString FindBar::replacement() const
{
    return m_replacement->text();
}

Qt::CaseSensitivity FindBar::letters() const
{
    return m_letters->isChecked() ? Qt::CaseSensitive : Qt::CaseInsensitive;
}

void FindBar::setCount(int index, int total)
{
    const bool missing = total == 0 && !wanted().isEmpty();
    if (missing)
        m_count->setText(tr("Not found"));
    else if (index > 0)
        m_count->setText(QStringLiteral("%1/%2").arg(index).arg(total));
    else
        m_count->setText(total > 0 ? QString::number(total) : QString());
    QPalette colours = palette();
    if (missing)
        colours.setColor(QPalette::WindowText, tonesOf(palette()).error);
    m_count->setPalette(colours);
}

void FindBar::say(const QString& words)
{
    m_count->setPalette(palette());
    m_count->setText(words);
}

void FindBar::setReplaceable(bool replaceable)
{
    m_replaceable = replaceable;
    showReplacing(m_replacing);
}

void FindBar::showReplacing(bool replacing)
{
    m_replacing = replacing;
    for (QWidget* part : {static_cast<QWidget*>(m_replacement), m_second})
        part->setVisible(replacing && m_replaceable);
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (event->key() == Qt::Key_Escape)
        close();
    else if (enter && plain && m_replacement->hasFocus())
        emit replaceRequested();
    else if (enter && plain)
        emit nextRequested();
    else if (enter && event->modifiers().testFlag(Qt::ShiftModifier))
        emit previousRequested();
    else
        QFrame::keyPressEvent(event);
}

} // namespace chengbao::ui
