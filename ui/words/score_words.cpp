// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/score_words.h"

#include "core/base/placeholders.h"

#include <QCoreApplication>

namespace chengbao::ui
{

QString describe(const workflow::LineReason& reason)
{
    const QString pattern = QCoreApplication::translate("Ledger", reason.text);
    return fillPlaceholders(pattern, reason.arguments).trimmed();
}

QString describe(const workflow::LedgerLine& line)
{
    const QString reason = describe(line.reason);
    return line.arithmetic.isEmpty()
               ? reason
               : QCoreApplication::translate("Words", "%1; %2").arg(reason, line.arithmetic);
}

QString label(Tier value)
{
    constexpr const char* names[] = {
        QT_TRANSLATE_NOOP("Words", "National"),   QT_TRANSLATE_NOOP("Words", "Province"),
        QT_TRANSLATE_NOOP("Words", "City"),       QT_TRANSLATE_NOOP("Words", "County"),
        QT_TRANSLATE_NOOP("Words", "Own unit"),   QT_TRANSLATE_NOOP("Words", "Website"),
        QT_TRANSLATE_NOOP("Words", "News media"),
    };
    return QCoreApplication::translate("Words", names[static_cast<int>(value)]);
}

QString label(Form value)
{
    constexpr const char* names[] = {
        QT_TRANSLATE_NOOP("Words", "Alone"),          QT_TRANSLATE_NOOP("Words", "Combined"),
        QT_TRANSLATE_NOOP("Words", "Brief"),          QT_TRANSLATE_NOOP("Words", "News item"),
        QT_TRANSLATE_NOOP("Words", "Special report"), QT_TRANSLATE_NOOP("Words", "Research"),
        QT_TRANSLATE_NOOP("Words", "Commissioned"),   QT_TRANSLATE_NOOP("Words", "Picture"),
        QT_TRANSLATE_NOOP("Words", "Forwarded"),
    };
    return QCoreApplication::translate("Words", names[static_cast<int>(value)]);
}

QString label(ScoreEvent::Kind value)
{
    constexpr const char* names[] = {
        QT_TRANSLATE_NOOP("Words", "Submission"),  QT_TRANSLATE_NOOP("Words", "Adoption"),
        QT_TRANSLATE_NOOP("Words", "Instruction"), QT_TRANSLATE_NOOP("Words", "Penalty"),
        QT_TRANSLATE_NOOP("Words", "Commission"),  QT_TRANSLATE_NOOP("Words", "Correction"),
        QT_TRANSLATE_NOOP("Words", "Feedback"),
    };
    return QCoreApplication::translate("Words", names[static_cast<int>(value)]);
}

QString label(workflow::PeriodLength length)
{
    constexpr const char* names[] = {
        QT_TRANSLATE_NOOP("Words", "Week"),    QT_TRANSLATE_NOOP("Words", "Month"),
        QT_TRANSLATE_NOOP("Words", "Quarter"), QT_TRANSLATE_NOOP("Words", "Half-year"),
        QT_TRANSLATE_NOOP("Words", "Year"),
    };
    return QCoreApplication::translate("Words", names[static_cast<int>(length)]);
}

QString label(const workflow::Period& period)
{
    //: Whether periods are written as in Chinese documents (1) or as 2026-Q3 (0)
    const bool chinese = QCoreApplication::translate("Words", "0", "periods") == QLatin1String("1");
    return chinese ? period.toChinese() : period.toText();
}

} // namespace chengbao::ui
