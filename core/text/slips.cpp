// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/slips.h"

#include "core/base/files.h"
#include "core/text/width.h"

#include <QFileInfo>

#include <algorithm>
#include <cstdlib>

namespace chengbao::text
{
namespace
{

constexpr int reach = 5;       ///< characters to either side that the model looks at
constexpr int longestWord = 4; ///< of the words that a better character may stand in
constexpr int apart = 4;       ///< two slips nearer than this are one, seen twice

// log10 units, set on one half of the labelled sentences (the other half and other texts are for
// measuring): how much more probable the other reading must be, and how much with its surroundings,
// which tell a word of the sentence from one that the characters happen to make.
constexpr double leastGain = 3.0;
constexpr double leastWeight = 5.6;
constexpr double mostContext = 2.0;

constexpr qint64 groupsLimit = 4 * 1024 * 1024;

/// What stands alone for good reason: particles, numerals, measures of numbers.
constexpr QStringView standAlone = u"的了一二三四五六七八九十百千万亿零〇两第某";

/// Surnames that are hardly anything else when they stand alone: names follow them.
constexpr QStringView surnames =
    u"王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋郑谢韩唐冯董萧曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛"
    u"叶阎潘杜戴夏钟汪姜范姚谭廖邹熊陆郝孔崔康毛邱秦顾侯邵孟龙雷钱汤尹黎乔贺赖龚";

bool isHanAt(QStringView text, qsizetype at)
{
    return at >= 0 && at < text.size() && isHan(text[at].unicode());
}

Span windowAround(QStringView text, int at)
{
    int start = at;
    while (at - start < reach && isHanAt(text, start - 1))
        --start;
    int end = at + 1;
    while (end - at <= reach && isHanAt(text, end))
        ++end;
    return {start, end - start};
}

} // namespace

SlipFinder::SlipFinder(Files files, std::shared_ptr<const Segmenter> segmenter)
    : m_files(std::move(files)), m_segmenter(std::move(segmenter))
{
}

bool SlipFinder::available() const
{
    return m_segmenter && QFileInfo(m_files.module).isFile() && QFileInfo(m_files.model).isFile() &&
           QFileInfo(m_files.groups).isFile();
}

void SlipFinder::load() const
{
    const auto groups = available() ? readFile(m_files.groups, groupsLimit) : QByteArray();
    if (!groups || groups->isEmpty())
        return;
    m_model = LanguageModel::load(m_files.module, m_files.model);
    m_groups = QString::fromUtf8(*groups).split(u'\n', Qt::SkipEmptyParts);
    m_groups.removeIf([](const QString& line) { return line.startsWith(u'#'); });
    for (int group = 0; group < m_groups.size(); ++group) {
        for (const QChar character : m_groups[group])
            m_groupsOf[character].push_back(group);
    }
}

QString SlipFinder::othersFor(QChar character) const
{
    QString others;
    const auto groups = m_groupsOf.constFind(character);
    if (groups == m_groupsOf.constEnd())
        return others;
    for (const int group : *groups) {
        for (const QChar other : m_groups[group]) {
            if (other != character && !others.contains(other))
                others += other;
        }
    }
    return others;
}

bool SlipFinder::isOpenToDoubt(QStringView text, const std::vector<int>& wordLengths, int at) const
{
    if (!isHanAt(text, at) || wordLengths[at] > 1 || standAlone.contains(text[at]))
        return false;
    if (at > 0 && (text[at - 1].isDigit() || text[at - 1] == u'%'))
        return false;
    for (int before = at; before >= std::max(0, at - 2); --before) {
        if (wordLengths[before] == 1 && surnames.contains(text[before]))
            return false;
    }
    return true;
}

/// The longest word over a character; empty when there is none of two characters.
Span SlipFinder::wordOver(QStringView text, int at) const
{
    for (int length = longestWord; length >= 2; --length) {
        for (int start = std::max(0, at - length + 1); start <= at && start + length <= text.size();
             ++start) {
            if (m_segmenter->knows(text.sliced(start, length)))
                return {start, length};
        }
    }
    return {};
}

std::optional<SlipFinder::Suspicion> SlipFinder::judge(QStringView text, int at) const
{
    const Span window = windowAround(text, at);
    const bool begins = !isHanAt(text, window.start - 1);
    const QStringView written = text.sliced(window.start, window.length);
    const int place = at - window.start;
    std::optional<float> asWritten;
    std::optional<Suspicion> best;
    double bestGain = leastGain;
    QString reading = written.toString();
    for (const QChar candidate : othersFor(text[at])) {
        reading[place] = candidate;
        const Span word = wordOver(reading, place);
        if (word.length == 0)
            continue;
        if (!asWritten)
            asWritten = m_model->score(written, begins);
        const float score = m_model->score(reading, begins);
        const double gain = score - *asWritten;
        if (gain < bestGain)
            continue;
        bestGain = gain;
        const QStringView whole(reading);
        const double apartScore = m_model->score(whole.left(word.start), begins) +
                                  m_model->score(whole.sliced(word.start, word.length), false) +
                                  m_model->score(whole.sliced(word.end()), false);
        best = Suspicion{
            at,
            gain + std::min(score - apartScore, mostContext),
            {{window.start + word.start, word.length}, reading.mid(word.start, word.length)}};
    }
    return best;
}

std::vector<Slip> SlipFinder::find(QStringView text, const std::stop_token& stop) const
{
    std::call_once(m_once, [this] { load(); });
    std::vector<Slip> slips;
    if (!m_model)
        return slips;
    std::vector<int> wordLengths(text.size());
    for (const Span& word : m_segmenter->cut(text))
        std::fill_n(wordLengths.begin() + word.start, word.length, word.length);
    std::vector<Suspicion> found;
    for (int at = 0; at < text.size() && !stop.stop_requested(); ++at) {
        if (!isOpenToDoubt(text, wordLengths, at))
            continue;
        const auto suspicion = judge(text, at);
        if (!suspicion)
            continue;
        // A slip makes its neighbours look odd too: the strongest suspicion stands.
        if (!found.empty() && at - found.back().at <= apart) {
            if (found.back().weight < suspicion->weight)
                found.back() = *suspicion;
        } else {
            found.push_back(*suspicion);
        }
    }
    for (const Suspicion& suspicion : found) {
        if (suspicion.weight >= leastWeight)
            slips.push_back(suspicion.slip);
    }
    return slips;
}

} // namespace chengbao::text
