// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/planning/planning_yaml.h"

namespace chengbao::workflow
{

QDate readDay(const YAML::Node& node)
{
    const QString text = lint::scalar(node);
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid())
        lint::fail(node, QT_TRANSLATE_NOOP("Error", "“%1” is no day; write it as 2026-09-25"),
                   {text});
    return day;
}

int readNumber(const YAML::Node& node, int least, int most)
{
    const int number = lint::wholeNumber(node, least);
    if (number > most)
        lint::fail(node, QT_TRANSLATE_NOOP("Error", "“%1” is not a value this key takes"),
                   {QString::number(number)});
    return number;
}

QByteArray finished(const YAML::Emitter& out)
{
    return QByteArray("# SPDX-License-Identifier: GPL-3.0-or-later\n") + out.c_str() + '\n';
}

} // namespace chengbao::workflow
