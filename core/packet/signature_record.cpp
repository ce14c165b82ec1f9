// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/signature_record.h"

#include "core/packet/docx_package.h"
#include "core/packet/form_table.h"
#include "core/packet/index_columns.h"
#include "core/text/word_count.h"

#include <QFileInfo>

namespace chengbao::packet
{
namespace
{

/// 64 digits in two lines of four groups, so that they can be compared by eye.
QString grouped(const QByteArray& digits)
{
    QString text;
    for (qsizetype at = 0; at < digits.size(); at += 8) {
        if (at > 0)
            text += at == 32 ? QLatin1Char('\n') : QLatin1Char(' ');
        text += QString::fromLatin1(digits.mid(at, 8));
    }
    return text;
}

DocumentTable recordTable(const Item& item, const ItemPlan& plan, const QByteArray& digest)
{
    const Facts& facts = item.draft.facts;
    const QString kind = facts.kind ? toWord(*facts.kind) : QString();
    const QString words = QString::number(text::countWords(item.draft.body));
    const QString signedDigest =
        item.signOff ? grouped(item.signOff->digest.toHex()) : QStringLiteral("未审签");
    DocumentTable table;
    table.widths = {1700, 2722, 1700, 2723};
    table.rows = {
        formRow(QStringLiteral("标　　题"), item.draft.title),
        formRow(QStringLiteral("报送单位"), facts.unit, QStringLiteral("种　　类"), kind),
        formRow(QStringLiteral("审 核 人"), facts.reviewer, QStringLiteral("字　　数"), words),
        formRow(QStringLiteral("审 签 人"), signerText(item), QStringLiteral("职　　务"),
                signerRoleText(item)),
        formRow(QStringLiteral("审签时间"), signedAtText(item)),
        formRow(QStringLiteral("文稿摘要\nSHA-256"), signedDigest),
    };
    if (!digest.isEmpty()) {
        table.rows.push_back(
            formRow(QStringLiteral("正文文件"), QFileInfo(plan.texts.value(0)).fileName()));
        table.rows.push_back(formRow(QStringLiteral("文件摘要\nSHA-256"), grouped(digest)));
    }
    for (const DocumentRow& row :
         {tallRow(QStringLiteral("审签意见"), QString()),
          tallRow(QStringLiteral("审签人签名"),
                  QStringLiteral("\n\n　　　　　　　　　　　年　　月　　日"))})
        table.rows.push_back(row);
    return table;
}

} // namespace

Sheet signatureRecord(const Item& item, const ItemPlan& plan, const QByteArray& textFileDigest,
                      const QDate& date)
{
    DocumentXml document;
    const bool packed = !textFileDigest.isEmpty();
    const QString title = packed ? QStringLiteral("信息审签记录") : QStringLiteral("信息审签单");
    document.add(DocumentParagraph{QStringLiteral("Title"), {{title}}});
    document.add(recordTable(item, plan, textFileDigest));
    const QString number = QStringLiteral("编号：") + plan.ordinal;
    const QString rest =
        packed ? QStringLiteral("　　文稿摘要由审签时的标题、正文和报送要素算出，改动一字即不相符；"
                                "文件摘要与清单 manifest-sha256.txt 所载一致。")
               : QStringLiteral("　　签名后请在系统中登记审签。");
    document.add(DocumentParagraph{QStringLiteral("TableNote"), {{number + rest}}});
    return {std::move(document), {title, item.draft.facts.unit, date}};
}

} // namespace chengbao::packet
