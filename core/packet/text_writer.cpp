// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/text_writer.h"

#include "core/packet/docx_writer.h"

#include <QStringEncoder>
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

QByteArray plainTextOfDrafts(const std::vector<const Draft*>& drafts, const QDate& date,
                             Profile::TextEncoding encoding)
{
    QStringList texts;
    for (const Draft* draft : drafts)
        texts += plainText(*draft, date);
    const QString all = texts.join(QStringLiteral("\f\r\n"));
    if (encoding == Profile::TextEncoding::Utf8)
        return all.toUtf8();
    QStringEncoder encoder("GB18030");
    return encoder.isValid() ? QByteArray(encoder(all)) : all.toUtf8();
}

} // namespace chengbao::packet
