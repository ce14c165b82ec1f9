// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLineEdit>

namespace chengbao::ui
{

/// Reads a date as people type it: 2026-9-5, 2026/09/05, 2026.9.5, 20260905, 2026年9月5日, and
/// 9-5, 9.5 or 9月5日 in the year of `today`. Null when it is none of these or no such day exists.
QDate readDate(const QString& text, const QDate& today);

/// A date that may be empty, typed or chosen from a calendar (Alt+Down or the button). Text that
/// is no date stays as it was typed and is marked; date() is null meanwhile.
class DateField : public QLineEdit
{
    Q_OBJECT
public:
    explicit DateField(QWidget* parent = nullptr);

    QDate date() const;
    /// Does not emit edited().
    void setDate(const QDate& date);

signals:
    void edited();

private:
    void keyPressEvent(QKeyEvent* event) override;
    void showCalendar();
    void markWrong(bool wrong);
    void tidy();

    QAction* m_open;
};

} // namespace chengbao::ui
