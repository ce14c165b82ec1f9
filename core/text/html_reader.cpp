// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/html_reader.h"

#include "core/text/encoding.h"
#include "core/text/rich_text.h"

#include <QRegularExpression>

namespace chengbao::text
{
namespace
{

/// The same bytes without those that UTF-16 puts between Latin letters.
QByteArray latinBeginning(const QByteArray& bytes)
{
    constexpr qsizetype looked = 8192;
    QByteArray beginning = bytes.left(looked);
    if (beginning.startsWith("\xFF\xFE") || beginning.startsWith("\xFE\xFF"))
        beginning = beginning.mid(2).replace('\0', "");
    return beginning.startsWith("\xEF\xBB\xBF") ? beginning.mid(3) : beginning;
}

} // namespace

bool isHtml(const QByteArray& bytes)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*(?:<\\?xml[^>]{0,200}>\\s*|<!--.{0,2000}?-->\\s*){0,3}"
                       "<(?:!doctype\\s+html|html|head|body|meta)\\b"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    return form.match(QString::fromLatin1(latinBeginning(bytes))).hasMatch();
}

Result<Document> readHtml(const QByteArray& bytes, const QString& place)
{
    auto html = decodeText(bytes);
    if (!html) {
        html.error().place = place;
        return failure(html.error());
    }
    static const QRegularExpression picture(QStringLiteral("<(?:img|v:imagedata|object|embed)\\b"),
                                            QRegularExpression::CaseInsensitiveOption);
    Document document;
    document.draft = draftOfLines({{plainFromHtml(*html)}});
    if (const auto count = html->count(picture); count > 0)
        document.notices.push_back(noticeOf(
            QT_TRANSLATE_NOOP("Error", "%1 pictures and objects of the document were left out"),
            static_cast<int>(count)));
    return document;
}

} // namespace chengbao::text
