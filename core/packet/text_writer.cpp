// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/text_writer.h"

#include "core/packet/docx_writer.h"

#include <QStringList>

namespace chengbao::packet
{
namespace
{

QString plainText(const Draft& draft, const QDate& date)
{
    const QString indent = QStringLiteral("　　");
    QStringList lines = {draft.title, QString()};
    for (const QString& paragraph : draft.body.split(QLatin1Char('\n'))) {
        if (!paragraph.trimmed().isEmpty())
            lines += indent + paragraph.trimmed();
    }
    lines += QString();
    if (!draft.facts.unit.isEmpty())
        lines += indent + draft.facts.unit;
    lines += indent + dateUnderText(draft, date);
    if (const QString note = contactNote(draft); !note.isEmpty())
        lines += indent + note;
    return lines.join(QStringLiteral("\r\n")) + QStringLiteral("\r\n");
}

} // namespace

QByteArray plainTextOfDrafts(const std::vector<const Draft*>& drafts, const QDate& date)
{
    QStringList texts;
    for (const Draft* draft : drafts)
        texts += plainText(*draft, date);
    return texts.join(QStringLiteral("\f\r\n")).toUtf8();
}

} // namespace chengbao::packet
