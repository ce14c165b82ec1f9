// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/docx_package.h"
#include "core/workflow/receiving.h"

namespace chengbao::workflow
{
namespace
{

constexpr std::size_t mostFindings = 5; ///< told of one item; the rest is counted

QString chineseDate(const QDate& date)
{
    return QStringLiteral("%1年%2月%3日").arg(date.year()).arg(date.month()).arg(date.day());
}

/// What the sender should know of one item: errors first, then warnings.
QStringList remarksOn(const ArrivedItem& item)
{
    QStringList remarks;
    std::size_t more = 0;
    for (const Level level : {Level::Error, Level::Warning}) {
        for (const Finding& finding : item.findings) {
            if (finding.level != level)
                continue;
            if (static_cast<std::size_t>(remarks.size()) >= mostFindings)
                ++more;
            else
                remarks += finding.text.isEmpty() || finding.message.contains(finding.text)
                               ? finding.message
                               : QStringLiteral("“%1”：%2").arg(finding.text, finding.message);
        }
    }
    if (more > 0)
        remarks += QStringLiteral("另有%1处").arg(more);
    return remarks;
}

QString opening(const Arrival& arrival, const ReturnNote& note)
{
    const packet::ReceivedPacket& packet = arrival.packet;
    const QString what =
        packet.date.isValid()
            ? QStringLiteral("你单位%1报来的“%2”").arg(chineseDate(packet.date), packet.identifier)
            : QStringLiteral("报来的“%1”").arg(packet.identifier);
    if (!packet.verification.valid)
        return what + QStringLiteral("校验未通过，现予退回，请重新打包报送。");
    const bool whole = note.items.size() == packet.items.size();
    return what + (whole ? QStringLiteral("共%1篇，现予退回，意见如下。").arg(note.items.size())
                         : QStringLiteral("中有%1篇现予退回，意见如下。").arg(note.items.size()));
}

QString addressee(const Arrival& arrival)
{
    return arrival.packet.sender.isEmpty() ? QStringLiteral("报送单位") : arrival.packet.sender;
}

const packet::ReceivedItem& itemAt(const Arrival& arrival, int index)
{
    return arrival.packet.items[static_cast<std::size_t>(index)];
}

QStringList remarksAt(const Arrival& arrival, int index)
{
    const auto at = static_cast<std::size_t>(index);
    return at < arrival.items.size() ? remarksOn(arrival.items[at]) : QStringList();
}

packet::DocumentTable itemTable(const Arrival& arrival, const ReturnNote& note)
{
    constexpr int numberWidth = 900;
    constexpr int titleWidth = 3400;
    packet::DocumentTable table;
    table.widths = {numberWidth, titleWidth, packet::page::textWidth - numberWidth - titleWidth};
    packet::DocumentRow header;
    header.isHeader = true;
    for (const QString& name :
         {QStringLiteral("序号"), QStringLiteral("标题"), QStringLiteral("意见")})
        header.cells.push_back({name, true});
    table.rows.push_back(header);
    int number = 0;
    for (const int index : note.items) {
        packet::DocumentRow row;
        row.cells = {{QString::number(++number)},
                     {itemAt(arrival, index).draft.title},
                     {remarksAt(arrival, index).join(u'\n')}};
        table.rows.push_back(row);
    }
    return table;
}

} // namespace

Result<QByteArray> returnNoteDocx(const Arrival& arrival, const ReturnNote& note)
{
    packet::DocumentXml document;
    const QString body = QStringLiteral("BodyText");
    document.add(
        packet::DocumentParagraph{QStringLiteral("Title"), {{QStringLiteral("退回意见")}}});
    document.add(packet::DocumentParagraph{QStringLiteral("Normal"),
                                           {{addressee(arrival) + QStringLiteral("：")}}});
    document.add(packet::DocumentParagraph{body, {{opening(arrival, note)}}});
    for (const QString& problem : note.problems)
        document.add(packet::DocumentParagraph{body, {{problem}}});
    if (!note.items.empty())
        document.add(itemTable(arrival, note));
    for (const QString& line : note.remark.split(u'\n', Qt::SkipEmptyParts))
        document.add(packet::DocumentParagraph{body, {{line}}});
    document.add(packet::DocumentParagraph{body, {}});
    const int indent = 4 * packet::page::character;
    if (!note.office.isEmpty())
        document.add(
            packet::DocumentParagraph{QStringLiteral("Signature"), {{note.office}}, indent});
    document.add(
        packet::DocumentParagraph{QStringLiteral("Signature"), {{chineseDate(note.date)}}, indent});
    return packet::docxPackage(document, {QStringLiteral("退回意见"), note.office, note.date});
}

QByteArray returnNoteText(const Arrival& arrival, const ReturnNote& note)
{
    QStringList lines = {QStringLiteral("退回意见"), QString(),
                         addressee(arrival) + QStringLiteral("："),
                         QStringLiteral("　　") + opening(arrival, note)};
    for (const QString& problem : note.problems)
        lines += QStringLiteral("　　") + problem;
    int number = 0;
    for (const int index : note.items) {
        lines += QStringLiteral("%1. %2").arg(++number).arg(itemAt(arrival, index).draft.title);
        for (const QString& remark : remarksAt(arrival, index))
            lines += QStringLiteral("　　") + remark;
    }
    for (const QString& line : note.remark.split(u'\n', Qt::SkipEmptyParts))
        lines += QStringLiteral("　　") + line;
    lines += {QString(), note.office, chineseDate(note.date)};
    return lines.join(QStringLiteral("\r\n")).toUtf8() + "\r\n";
}

} // namespace chengbao::workflow
