// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/made_up_variants.h"

#include <QRegularExpression>

#include <algorithm>

namespace chengbao::bench
{
namespace
{

QStringList sentencesOf(const QString& body)
{
    QStringList sentences;
    for (const QString& paragraph : body.split(QLatin1Char('\n')))
        for (const QString& sentence : paragraph.split(QStringLiteral("。"), Qt::SkipEmptyParts))
            sentences.append(sentence + QStringLiteral("。"));
    return sentences;
}

bool isHan(QChar unit)
{
    return unit >= QChar(0x4E00) && unit < QChar(0xA000);
}

QString otherWords(QString text, ItemMaker& maker, int every)
{
    for (qsizetype at = maker.below(every); at + 2 < text.size(); at += every) {
        if (!isHan(text[at]) || !isHan(text[at + 1]))
            continue;
        const QString word = maker.word();
        text.replace(at, 2, word);
        at += word.size();
    }
    return text;
}

} // namespace

Draft withOtherFigures(const Draft& draft, ItemMaker& maker)
{
    static const QRegularExpression figure(QStringLiteral("[0-9]+(\\.[0-9]+)?"));
    Draft made = draft;
    for (QString* text : {&made.title, &made.body}) {
        QString changed;
        qsizetype end = 0;
        for (auto hits = figure.globalMatch(*text); hits.hasNext();) {
            const auto hit = hits.next();
            changed += text->mid(end, hit.capturedStart() - end);
            changed += QString::number(1 + maker.below(9999));
            end = hit.capturedEnd();
        }
        *text = changed + text->mid(end);
    }
    return made;
}

Draft condensed(const Draft& draft, ItemMaker& maker)
{
    Draft made = draft;
    const QStringList sentences = sentencesOf(draft.body);
    made.body.clear();
    for (qsizetype i = maker.below(2); i < sentences.size(); i += 2)
        made.body += sentences[i];
    return made;
}

Draft rephrased(const Draft& draft, ItemMaker& maker)
{
    Draft made = draft;
    QStringList sentences = sentencesOf(draft.body);
    for (qsizetype i = sentences.size() - 1; i > 0; --i)
        sentences.swapItemsAt(i, maker.below(static_cast<int>(i) + 1));
    made.title = maker.place() + maker.word() + maker.word();
    made.body = otherWords(sentences.join(QString()), maker, 14);
    return made;
}

Draft fromOtherUnit(const Draft& draft, ItemMaker& maker)
{
    static const QRegularExpression place(QStringLiteral("[一-龥]{2}(县|镇|乡|村|街道)"));
    Draft made = draft;
    made.facts.unit = maker.unit(maker.below(240));
    const QString there = maker.place();
    made.title.replace(place, there);
    made.body.replace(place, there);
    return made;
}

Draft byForm(ItemMaker& maker)
{
    Draft made;
    made.facts.unit = maker.unit(maker.below(240));
    made.title = maker.place() + QStringLiteral("召开会议部署") + maker.word() + maker.word();
    const auto words = [&maker](int count) {
        QString text;
        for (int i = 0; i < count; ++i)
            text += maker.word();
        return text;
    };
    made.body = maker.place() + QStringLiteral("召开专题会议，传达学习上级会议精神，研究部署") +
                words(14) + QStringLiteral("工作。会议指出，") + words(24) +
                QStringLiteral("。会议强调，要提高认识，压实责任，") + words(24) +
                QStringLiteral("。会议要求，要加强督导，确保各项任务落到实处，") + words(20) +
                QStringLiteral("。");
    return made;
}

} // namespace chengbao::bench
