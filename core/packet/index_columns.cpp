// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/index_columns.h"

#include <algorithm>

namespace chengbao::packet
{
namespace
{

using Value = std::variant<QString, int>;

const Facts& factsOf(const IndexRow& row)
{
    return row.item->draft.facts;
}

template <auto Member>
Value plain(const IndexRow& row)
{
    return factsOf(row).*Member;
}

template <auto Member>
Value word(const IndexRow& row)
{
    const auto& value = factsOf(row).*Member;
    return value ? toWord(*value) : QString();
}

Value reportDate(const IndexRow& row)
{
    const QDate own = factsOf(row).reportDate;
    return (own.isValid() ? own : row.packetDate).toString(Qt::ISODate);
}

} // namespace

const std::vector<IndexColumn>& indexColumns()
{
    static const std::vector<IndexColumn> columns = {
        {"序号", 7, CellLook::Centred, [](const IndexRow& row) -> Value { return row.number; }},
        {"系统", 7, CellLook::Centred, word<&Facts::system>},
        {"种类", 10, CellLook::Centred, word<&Facts::kind>},
        {"标题", 34, CellLook::Text,
         [](const IndexRow& row) -> Value { return row.item->draft.title; }},
        {"字数", 7, CellLook::Centred, [](const IndexRow& row) -> Value { return row.characters; }},
        {"报送单位", 17, CellLook::Text, plain<&Facts::unit>},
        {"信息员", 9, CellLook::Centred, plain<&Facts::author>},
        {"撰稿人", 9, CellLook::Centred, plain<&Facts::author>},
        {"联系方式", 14, CellLook::Centred, plain<&Facts::phone>},
        {"电话", 14, CellLook::Centred, plain<&Facts::phone>},
        {"审核人", 9, CellLook::Centred, plain<&Facts::reviewer>},
        {"审签人", 9, CellLook::Centred,
         [](const IndexRow& row) -> Value { return signerText(*row.item); }},
        {"审签人职务", 13, CellLook::Centred,
         [](const IndexRow& row) -> Value { return signerRoleText(*row.item); }},
        {"审签时间", 16, CellLook::Centred,
         [](const IndexRow& row) -> Value { return signedAtText(*row.item); }},
        {"事实日期", 11, CellLook::Centred,
         [](const IndexRow& row) -> Value { return factsOf(row).eventDate.toString(Qt::ISODate); }},
        {"报送时间", 11, CellLook::Centred, reportDate},
        {"约稿编号", 12, CellLook::Centred, plain<&Facts::commission>},
        {"可否公开", 11, CellLook::Centred, word<&Facts::disclosure>},
        {"附件数", 9, CellLook::Centred,
         [](const IndexRow& row) -> Value { return static_cast<int>(factsOf(row).photos.size()); }},
        {"文件名", 34, CellLook::Text, [](const IndexRow& row) -> Value { return row.textFile; }},
        {"SHA-256", 25, CellLook::Small,
         [](const IndexRow& row) -> Value { return QString::fromLatin1(row.digest); }},
        {"备注", 12, CellLook::Text, [](const IndexRow&) -> Value { return QString(); }},
    };
    return columns;
}

const IndexColumn* indexColumn(const QString& name)
{
    const auto& columns = indexColumns();
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const auto& column) {
        return name == QString::fromUtf8(column.name);
    });
    return found == columns.end() ? nullptr : &*found;
}

const QStringList& defaultIndexColumns()
{
    static const QStringList names = {
        QStringLiteral("序号"),     QStringLiteral("系统"),     QStringLiteral("种类"),
        QStringLiteral("标题"),     QStringLiteral("字数"),     QStringLiteral("报送单位"),
        QStringLiteral("信息员"),   QStringLiteral("联系方式"), QStringLiteral("审核人"),
        QStringLiteral("审签人"),   QStringLiteral("审签时间"), QStringLiteral("事实日期"),
        QStringLiteral("报送时间"), QStringLiteral("约稿编号"), QStringLiteral("可否公开"),
        QStringLiteral("附件数"),   QStringLiteral("SHA-256"),  QStringLiteral("备注")};
    return names;
}

const QStringList& fillInColumns()
{
    static const QStringList names = {QStringLiteral("采用载体"), QStringLiteral("期号"),
                                      QStringLiteral("采用日期"), QStringLiteral("批示"),
                                      QStringLiteral("得分")};
    return names;
}

QString signedAtText(const Item& item)
{
    if (item.signOff && item.signOff->signedAt.isValid())
        return item.signOff->signedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    return item.draft.facts.signedOn.toString(Qt::ISODate);
}

QString signerText(const Item& item)
{
    return item.signOff ? item.signOff->signer : item.draft.facts.signer;
}

QString signerRoleText(const Item& item)
{
    if (item.signOff)
        return toWord(item.signOff->role);
    const auto role = item.draft.facts.signerRole;
    return role ? toWord(*role) : QString();
}

} // namespace chengbao::packet
