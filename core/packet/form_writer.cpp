// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/form_writer.h"

#include "core/packet/docx_package.h"
#include "core/packet/form_table.h"
#include "core/packet/index_columns.h"
#include "core/text/word_count.h"

#include <QFileInfo>

#include <algorithm>

namespace chengbao::packet
{
namespace
{

template <class Enum>
QString wordOrNothing(const std::optional<Enum>& value)
{
    return value ? toWord(*value) : QString();
}

QString photoList(const Facts& facts, const ItemPlan& plan)
{
    constexpr std::size_t mostListed = 6; // the form stays on its page
    QStringList lines;
    for (std::size_t i = 0; i < std::min(facts.photos.size(), mostListed); ++i) {
        const QString file = QFileInfo(plan.photos.value(static_cast<qsizetype>(i))).fileName();
        lines += (file.isEmpty() ? QStringLiteral("图%1").arg(i + 1) : file) +
                 QStringLiteral("　") + facts.photos[i].caption;
    }
    if (facts.photos.size() > mostListed)
        lines += QStringLiteral("……共%1张").arg(facts.photos.size());
    return lines.isEmpty() ? QStringLiteral("无") : lines.join(QLatin1Char('\n'));
}

QString signerWithRole(const Item& item)
{
    const QString role = signerRoleText(item);
    return role.isEmpty() ? signerText(item)
                          : signerText(item) + QStringLiteral("（") + role + QStringLiteral("）");
}

DocumentTable formTable(const Item& item, const ItemPlan& plan, const Profile& profile,
                        const QDate& date)
{
    const Facts& facts = item.draft.facts;
    const QDate reported = facts.reportDate.isValid() ? facts.reportDate : date;
    const int words = text::countWords(item.draft.body);
    DocumentTable table;
    table.widths = {1500, 2922, 1500, 2923};
    table.rows = {
        formRow(QStringLiteral("系　　统"), wordOrNothing(facts.system), QStringLiteral("种　　类"),
                wordOrNothing(facts.kind)),
        formRow(QStringLiteral("报送单位"), facts.unit),
        formRow(QStringLiteral("标　　题"), item.draft.title),
        formRow(QStringLiteral("主　　送"), profile.recipient, QStringLiteral("报送渠道"),
                profile.channel),
        formRow(QStringLiteral("信 息 员"), facts.author, QStringLiteral("联系方式"), facts.phone),
        formRow(QStringLiteral("审 核 人"), facts.reviewer, QStringLiteral("审 签 人"),
                signerWithRole(item)),
        formRow(QStringLiteral("审签时间"), signedAtText(item), QStringLiteral("报送日期"),
                reported.toString(Qt::ISODate)),
        formRow(QStringLiteral("事实日期"), facts.eventDate.toString(Qt::ISODate),
                QStringLiteral("约稿编号"), facts.commission),
        formRow(QStringLiteral("字　　数"), QString::number(words), QStringLiteral("可否公开"),
                wordOrNothing(facts.disclosure)),
        formRow(QStringLiteral("附件图片"), photoList(facts, plan)),
        formRow(QStringLiteral("密级确认"), QStringLiteral("□ 经审查，本件不涉密　　确认人：")),
        tallRow(QStringLiteral("备　　注"), QString()),
    };
    constexpr int rowsAbove = 9; // printed alone, it names no file
    if (!plan.texts.isEmpty())
        table.rows.insert(
            table.rows.begin() + rowsAbove,
            formRow(QStringLiteral("正文文件"), QFileInfo(plan.texts.front()).fileName()));
    return table;
}

} // namespace

Sheet submissionForm(const Item& item, const ItemPlan& plan, const Profile& profile,
                     const QDate& date)
{
    const QString title = wordOrNothing(item.draft.facts.system) + QStringLiteral("信息报送单");
    DocumentXml document;
    document.add(DocumentParagraph{QStringLiteral("Title"), {{title}}});
    document.add(formTable(item, plan, profile, date));
    document.add(DocumentParagraph{QStringLiteral("TableNote"),
                                   {{QStringLiteral("编号：") + plan.ordinal}}});
    return {std::move(document), {title, item.draft.facts.unit, date}};
}

} // namespace chengbao::packet
