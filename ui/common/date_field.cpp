// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/date_field.h"

#include "ui/common/icons.h"

#include <QAction>
#include <QCalendarWidget>
#include <QKeyEvent>
#include <QMenu>
#include <QRegularExpression>
#include <QStyle>
#include <QWidgetAction>

namespace chengbao::ui
{

QDate readDate(const QString& text, const QDate& today)
{
    static const QRegularExpression full(
        QStringLiteral("^(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?$"));
    static const QRegularExpression compact(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})$"));
    static const QRegularExpression short_(
        QStringLiteral("^(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?$"));
    const QString trimmed = text.trimmed();
    for (const QRegularExpression& form : {full, compact}) {
        if (const auto match = form.match(trimmed); match.hasMatch())
            return QDate(match.captured(1).toInt(), match.captured(2).toInt(),
                         match.captured(3).toInt());
    }
    if (const auto match = short_.match(trimmed); match.hasMatch())
        return QDate(today.year(), match.captured(1).toInt(), match.captured(2).toInt());
    return {};
}

DateField::DateField(QWidget* parent)
    : QLineEdit(parent),
      m_open(addAction(icon(QStringLiteral("calendar")), QLineEdit::TrailingPosition))
{
    m_open->setToolTip(tr("Choose a day (Alt+Down)"));
    setPlaceholderText(tr("yyyy-mm-dd"));
    connect(m_open, &QAction::triggered, this, &DateField::showCalendar);
    connect(this, &QLineEdit::textEdited, this, [this] {
        markWrong(false);
        emit edited();
    });
    connect(this, &QLineEdit::editingFinished, this, &DateField::tidy);
}

QDate DateField::date() const
{
    return readDate(text(), QDate::currentDate());
}

void DateField::setDate(const QDate& date)
{
    setText(date.toString(Qt::ISODate));
    markWrong(false);
}

void DateField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Down && (event->modifiers() & Qt::AltModifier))
        return showCalendar();
    QLineEdit::keyPressEvent(event);
}

void DateField::showCalendar()
{
    if (isReadOnly() || !isEnabled())
        return;
    QMenu menu(this);
    auto* calendar = new QCalendarWidget;
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setSelectedDate(date().isValid() ? date() : QDate::currentDate());
    auto* holder = new QWidgetAction(&menu);
    holder->setDefaultWidget(calendar);
    menu.addAction(holder);
    const auto choose = [this, &menu](const QDate& chosen) {
        setDate(chosen);
        menu.close();
        emit edited();
    };
    connect(calendar, &QCalendarWidget::clicked, this, choose);
    connect(calendar, &QCalendarWidget::activated, this, choose);
    calendar->setFocus();
    menu.exec(mapToGlobal(QPoint(0, height() + 2)));
}

void DateField::markWrong(bool wrong)
{
    if (property("wrong").toBool() == wrong)
        return;
    setProperty("wrong", wrong);
    setToolTip(wrong ? tr("There is no such day. It is not kept until it is a date.") : QString());
    style()->unpolish(this);
    style()->polish(this);
}

void DateField::tidy()
{
    const QDate read = date();
    if (read.isValid())
        setText(read.toString(Qt::ISODate));
    markWrong(!read.isValid() && !text().trimmed().isEmpty());
}

} // namespace chengbao::ui
