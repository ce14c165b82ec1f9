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

} // namespace chengbao::ui
