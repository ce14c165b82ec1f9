// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/secret_marking.h"

#include <QRegularExpression>

namespace chengbao::lint
{
namespace
{

/// A marking stands alone in its line, within brackets, or behind 密级: a sentence about secrecy
/// does none of these.
bool standsAsMark(const FieldText& field, const WordHit& hit)
{
    const QStringView all(field.folded);
    const qsizetype lineStart = all.left(hit.mark.start).lastIndexOf(QLatin1Char('\n')) + 1;
    qsizetype lineEnd = all.indexOf(QLatin1Char('\n'), hit.mark.end());
    if (lineEnd < 0)
        lineEnd = all.size();
    const QStringView before = all.mid(lineStart, hit.mark.start - lineStart).trimmed();
    const QStringView after = all.mid(hit.mark.end(), lineEnd - hit.mark.end()).trimmed();
    if (before.isEmpty() && after.isEmpty())
        return true;
    static const QRegularExpression opens(QStringLiteral("(密级[:]?|[(\\[【〔])\\s*$"));
    static const QRegularExpression closes(QStringLiteral("^\\s*[)\\]】〕,。;!]?"));
    if (opens.match(before.toString()).hasMatch())
        return closes.match(after.toString()).hasMatch();
    // 内部文件　注意保存, 特急　机密: nothing but marks in the line.
    static const QRegularExpression marksOnly(
        QStringLiteral("^(\\s|[!,.。、★]|内部文件|内部资料|内部情况|注意保存|不得外传|请勿外传|"
                       "特急|加急|急件|绝密|机密|秘密|\\d+(年|个月)|长期)*$"));
    return marksOnly.match(before.toString() + after.toString()).hasMatch();
}

} // namespace

void checkSecretMarking(const Document& document, const Rule& rule, Report& report)
{
    for (const auto& [field, hits] : {std::pair(&document.title, &document.titleHits),
                                      std::pair(&document.body, &document.bodyHits)}) {
        for (const WordHit& hit : *hits) {
            // `certain`: words that are a mark wherever they stand (机密★); the others must look
            // like one.
            if (hit.token->group != QLatin1String("certain") && !standsAsMark(*field, hit))
                continue;
            Remark remark;
            remark.span = hit.mark;
            report.add(rule, *field, remark);
        }
    }
}

} // namespace chengbao::lint
