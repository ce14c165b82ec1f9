// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/lint_texts.h"

#include "core/base/files.h"
#include "core/text/draft_file.h"

#include <QDir>

namespace chengbao::bench
{
namespace
{

QString dataText(const QString& path)
{
    const auto bytes = readFile(path, 64 * 1024 * 1024);
    if (!bytes)
        qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(*bytes);
}

} // namespace

Sentences readSentences()
{
    Sentences all;
    const QString labelled = dataText(QStringLiteral(CHENGBAO_TEST_DATA "/lint/hostile.tsv"));
    for (const QString& line : labelled.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const QStringList cells = line.split(QLatin1Char('\t'));
        if (cells.size() < 3 || cells[0].startsWith(QLatin1String("title.")) ||
            cells[0].startsWith(QLatin1Char('#')) || cells[2].contains(QLatin1String("\\n")))
            continue;
        (cells[1] == QLatin1String("+") ? all.wrong : all.right).append(cells[2]);
    }
    const QDir samples(QStringLiteral(CHENGBAO_SAMPLES));
    for (const QString& name : samples.entryList({QStringLiteral("*.txt")}, QDir::Files)) {
        if (name.contains(QStringLiteral("待改")))
            continue;
        const auto draft = text::readDraftFile(samples.filePath(name));
        if (!draft)
            continue;
        for (const QString& paragraph : draft->body.split(QLatin1Char('\n')))
            for (int copy = 0; copy < 6; ++copy)
                all.right.append(paragraph);
    }
    return all;
}

Draft makeDraft(const Sentences& sentences, std::mt19937& random, int characters, int wrongEvery)
{
    Draft draft;
    draft.title = QStringLiteral("某县建成村级互助养老点");
    qsizetype inParagraph = 0;
    while (draft.body.size() < characters) {
        const QStringList& from = random() % wrongEvery == 0 ? sentences.wrong : sentences.right;
        const QString& sentence = from[random() % from.size()];
        draft.body += sentence;
        inParagraph += sentence.size();
        if (inParagraph > 250) {
            draft.body += QLatin1Char('\n');
            inParagraph = 0;
        }
    }
    return draft;
}

std::vector<Draft> readDrafts(const QString& folder)
{
    const QDir directory(folder);
    std::vector<Draft> drafts;
    for (const QString& name : directory.entryList({QStringLiteral("*.txt")}, QDir::Files)) {
        if (auto draft = text::readDraftFile(directory.filePath(name)))
            drafts.push_back(std::move(*draft));
    }
    return drafts;
}

std::vector<Draft> readProse()
{
    return readDrafts(QStringLiteral(CHENGBAO_TEST_DATA "/lint/prose"));
}

std::vector<Draft> cutDrafts(const std::vector<Draft>& drafts, int characters)
{
    std::vector<Draft> cut;
    for (const Draft& draft : drafts) {
        bool begins = true;
        for (const QString& paragraph : draft.body.split(QLatin1Char('\n'))) {
            if (begins)
                cut.push_back({draft.facts, draft.title, {}});
            cut.back().body += paragraph + QLatin1Char('\n');
            begins = cut.back().body.size() >= characters;
        }
    }
    return cut;
}

std::vector<Draft> makeManyDrafts(const Sentences& sentences)
{
    std::mt19937 random(7);
    std::vector<Draft> drafts;
    for (int i = 0; i < 1300; ++i)
        drafts.push_back(makeDraft(sentences, random, 2650, 4));
    return drafts;
}

} // namespace chengbao::bench
