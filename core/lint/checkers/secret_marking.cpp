// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/secret_marking.h"

#include <QRegularExpression>

#include <algorithm>

namespace chengbao::lint
{
namespace
{

/// What of a line no hit covers.
QString rest(const FieldText& field, const Span& line, const std::vector<WordHit>& hits)
{
    QString rest;
    for (int i = line.start; i < line.end(); ++i) {
        const bool marked = std::any_of(hits.begin(), hits.end(), [i](const WordHit& hit) {
            return i >= hit.mark.start && i < hit.mark.end();
        });
        if (!marked)
            rest += field.folded[i];
    }
    return rest;
}

/// A marking stands alone in its line, with other marks, within brackets, or behind 密级: a
/// sentence about secrecy does none of these.
bool standsAsMark(const FieldText& field, const WordHit& hit, const std::vector<WordHit>& hits)
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
    // 内部文件　注意保存, 特急　机密, 本件阅后收回，不得翻印: nothing but marks in the line.
    static const QRegularExpression marksOnly(
        QStringLiteral("^(\\s|[!,.。、;:★☆*]|特急|加急|急件|\\d+(年|个月)|长期|本件|此件|系|属|为|"
                       "请|仅供领导)*$"));
    const Span line{static_cast<int>(lineStart), static_cast<int>(lineEnd - lineStart)};
    return marksOnly.match(rest(field, line, hits)).hasMatch();
}

} // namespace

void checkSecretMarking(const Document& document, const Rule& rule, Report& report)
{
    for (const auto& [field, hits] : {std::pair(&document.title, &document.titleHits),
                                      std::pair(&document.body, &document.bodyHits)}) {
        for (const WordHit& hit : *hits) {
            // `certain`: words that are a mark wherever they stand (机密★); the others must look
            // like one.
            if (hit.token->group != QLatin1String("certain") && !standsAsMark(*field, hit, *hits))
                continue;
            Remark remark;
            remark.span = hit.mark;
            report.add(rule, *field, remark);
        }
    }
}

} // namespace chengbao::lint
