// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/similar_page.h"

#include "core/text/difference.h"

#include <QCoreApplication>

namespace chengbao::ui
{
namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SimilarPage)
};

using Part = text::DifferencePart;

QString relationOf(archive::Duplicate::Relation relation)
{
    switch (relation) {
    case archive::Duplicate::Relation::Likely:
        return Words::tr("most likely the same");
    case archive::Duplicate::Relation::FiguresUpdated:
        return Words::tr("the same with new figures");
    case archive::Duplicate::Relation::Similar:
        break;
    }
    return Words::tr("similar");
}

/// One of two sentences, with what the other has not marked.
QString marked(const QString& from, const QString& to, Part::Kind shown, const Tones& tones)
{
    const bool older = shown == Part::Kind::Removed;
    const QString mark =
        QStringLiteral("<span style=\"text-decoration: %1; color: %2\">%3</span>")
            .arg(older ? QStringLiteral("line-through") : QStringLiteral("underline"),
                 (older ? tones.muted : tones.accent).name());
    QString html;
    for (const Part& part : text::difference(from, to)) {
        const Span span = older ? part.from : part.to;
        const QString words = (older ? from : to).mid(span.start, span.length).toHtmlEscaped();
        if (part.kind == Part::Kind::Same)
            html += words;
        else if (part.kind == shown)
            html += mark.arg(words);
    }
    return html;
}

QString heading(const QString& words, const Tones& tones)
{
    return QStringLiteral("<p style=\"color: %1; margin: 12px 0 4px 0\">%2</p>")
        .arg(tones.muted.name(), words);
}

QString list(const QStringList& sentences)
{
    QString html;
    for (const QString& sentence : sentences)
        html += QStringLiteral("<p style=\"margin: 0 0 4px 0\">%1</p>")
                    .arg(sentence.trimmed().toHtmlEscaped());
    return html;
}

QString sharedTable(const archive::Duplicate& duplicate, const QString& body, const Tones& tones)
{
    QString rows = QStringLiteral("<tr><td width=\"50%\" style=\"color: %1\">%2</td>"
                                  "<td width=\"50%\" style=\"color: %1\">%3</td></tr>")
                       .arg(tones.muted.name(), Words::tr("This text"), Words::tr("Earlier"));
    for (const archive::SharedSentence& shared : duplicate.shared) {
        const QString now = body.mid(shared.span.start, shared.span.length).trimmed();
        const QString then = shared.earlier.trimmed();
        rows += QStringLiteral("<tr><td>%1</td><td>%2</td></tr>")
                    .arg(marked(then, now, Part::Kind::Added, tones),
                         marked(then, now, Part::Kind::Removed, tones));
    }
    return QStringLiteral("<table width=\"100%\" cellpadding=\"4\">%1</table>").arg(rows);
}

} // namespace

QString likenessOf(const archive::Duplicate& duplicate)
{
    return QStringLiteral("%1 % · %2")
        .arg(qRound(duplicate.similarity * 100))
        .arg(relationOf(duplicate.relation));
}

QString similarPage(const archive::Duplicate& duplicate, const QString& body, const Tones& tones)
{
    QStringList added;
    for (const Span& span : duplicate.added)
        added << body.mid(span.start, span.length);
    QString html;
    if (!duplicate.shared.empty())
        html +=
            heading(Words::tr("Sentences that both have: %1").arg(duplicate.shared.size()), tones) +
            sharedTable(duplicate, body, tones);
    if (!added.isEmpty())
        html += heading(Words::tr("Only in this text: %1").arg(added.size()), tones) + list(added);
    if (!duplicate.gone.isEmpty())
        html +=
            heading(Words::tr("Only in the earlier one: %1").arg(duplicate.gone.size()), tones) +
            list(duplicate.gone);
    return html;
}

} // namespace chengbao::ui
