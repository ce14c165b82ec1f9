// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/width.h"
#include "core/workflow/score/adopt.h"
#include "core/workflow/score/notice.h"

#include <QMultiHash>
#include <QSet>

#include <algorithm>

namespace chengbao::workflow
{
namespace
{

constexpr int mostItems = 100000;
constexpr double likeFrom = 0.45;
constexpr std::size_t mostCandidates = 5;

/// The letters and digits of a title alone.
QString essence(const QString& title)
{
    QString kept;
    for (const QChar unit : text::foldWidth(title).toCaseFolded()) {
        if (unit.isLetterOrNumber() || unit.isSurrogate())
            kept += unit;
    }
    return kept;
}

std::vector<quint32> pairsOf(const QString& text)
{
    std::vector<quint32> pairs;
    for (qsizetype i = 0; i + 1 < text.size(); ++i)
        pairs.push_back((quint32(text[i].unicode()) << 16) | text[i + 1].unicode());
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

double likeness(const std::vector<quint32>& left, const std::vector<quint32>& right)
{
    if (left.empty() || right.empty())
        return 0;
    std::vector<quint32> shared;
    std::set_intersection(left.begin(), left.end(), right.begin(), right.end(),
                          std::back_inserter(shared));
    const auto common = static_cast<double>(shared.size());
    const double dice = 2 * common / static_cast<double>(left.size() + right.size());
    // Editors above cut titles down: what is left of one counts, unless it is next to nothing.
    constexpr std::size_t sayingEnough = 5;
    const std::size_t shorter = std::min(left.size(), right.size());
    const double within = shorter < sayingEnough ? 0 : 0.9 * common / static_cast<double>(shorter);
    return std::max(dice, within);
}

/// An item with what rows are compared with.
struct Entry {
    ItemSummary item;
    QString essence;
    std::vector<quint32> pairs;
    QString commission;
    QString digest;
};

using Candidate = NoticeMatch::Candidate;

class Matcher
{
public:
    explicit Matcher(std::vector<Entry> entries, std::vector<ScoreEvent> events)
        : m_entries(std::move(entries)), m_events(std::move(events))
    {
        for (const ScoreEvent& event : m_events)
            m_takenBack.insert(event.corrects);
        for (std::size_t i = 0; i < m_entries.size(); ++i)
            m_byTitle.insert(m_entries[i].essence, i);
    }

    NoticeMatch match(const NoticeRow& row) const
    {
        NoticeMatch match;
        match.row = row;
        const QString title = essence(row.title);
        const auto pairs = pairsOf(title);
        using By = NoticeMatch::By;
        if (!row.number.isEmpty() && settle(match, numbered(row.number), pairs, By::Number))
            return withBooks(std::move(match));
        if (!row.digest.isEmpty() && settle(match, digested(row.digest), pairs, By::Digest))
            return withBooks(std::move(match));
        if (!title.isEmpty() && settle(match, m_byTitle.values(title), pairs, By::Title))
            return withBooks(std::move(match));
        const auto near = nearest(pairs);
        match.candidates = near;
        if (!near.empty()) {
            match.by = By::NearTitle;
            match.certainty = NoticeMatch::Certainty::Doubtful;
        }
        return match;
    }

private:
    using Found = QList<std::size_t>;

    Found numbered(const QString& number) const
    {
        Found found;
        for (std::size_t i = 0; i < m_entries.size(); ++i) {
            if (m_entries[i].item.id.compare(number, Qt::CaseInsensitive) == 0)
                return {i};
            if (m_entries[i].commission == number)
                found += i;
        }
        return found;
    }

    Found digested(const QString& digest) const
    {
        constexpr qsizetype tellingEnough = 16;
        Found found;
        for (std::size_t i = 0; i < m_entries.size(); ++i) {
            if (digest.size() >= tellingEnough && m_entries[i].digest.startsWith(digest))
                found += i;
        }
        return found;
    }

    /// Whether something was found; sure when it is one thing and the title does not speak against
    /// it. Items of the row's own unit go before others of the same title.
    bool settle(NoticeMatch& match, const Found& found, const std::vector<quint32>& pairs,
                NoticeMatch::By by) const
    {
        for (const std::size_t at : found) {
            const Entry& entry = m_entries[at];
            match.candidates.push_back(
                {entry.item, pairs.empty() ? 1 : likeness(pairs, entry.pairs)});
        }
        if (match.candidates.empty())
            return false;
        preferUnit(match);
        constexpr double strange = 0.2;
        const bool sure = match.candidates.size() == 1 &&
                          (by == NoticeMatch::By::Title || match.candidates[0].score >= strange);
        match.by = by;
        match.certainty = sure ? NoticeMatch::Certainty::Sure : NoticeMatch::Certainty::Doubtful;
        sortAndCut(match.candidates);
        return true;
    }

    static void preferUnit(NoticeMatch& match)
    {
        const auto own = [&](const Candidate& one) { return one.item.unit == match.row.unit; };
        const auto all = static_cast<std::ptrdiff_t>(match.candidates.size());
        const auto ofUnit = std::count_if(match.candidates.begin(), match.candidates.end(), own);
        if (ofUnit > 0 && ofUnit < all)
            std::erase_if(match.candidates, [&](const Candidate& one) { return !own(one); });
    }

    static void sortAndCut(std::vector<Candidate>& candidates)
    {
        std::stable_sort(candidates.begin(), candidates.end(),
                         [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
        if (candidates.size() > mostCandidates)
            candidates.resize(mostCandidates);
    }

    std::vector<Candidate> nearest(const std::vector<quint32>& pairs) const
    {
        std::vector<Candidate> near;
        for (const Entry& entry : m_entries) {
            const double score = likeness(pairs, entry.pairs);
            if (score >= likeFrom)
                near.push_back({entry.item, score});
        }
        sortAndCut(near);
        return near;
    }

    NoticeMatch withBooks(NoticeMatch match) const
    {
        const ScoreEvent& adoption = match.row.adoption;
        match.recorded =
            match.certainty == NoticeMatch::Certainty::Sure &&
            std::any_of(m_events.begin(), m_events.end(), [&](const ScoreEvent& event) {
                return event.kind == ScoreEvent::Kind::Adoption &&
                       !m_takenBack.contains(event.id) &&
                       event.item == match.candidates[0].item.id &&
                       event.carrier == adoption.carrier && event.date == adoption.date;
            });
        return match;
    }

    std::vector<Entry> m_entries;
    std::vector<ScoreEvent> m_events;
    QSet<QString> m_takenBack;
    QMultiHash<QString, std::size_t> m_byTitle;
};

/// Everything that may have been adopted; read as a whole only where the rows have numbers or
/// digests to compare.
Result<std::vector<Entry>> entriesOf(const archive::Archive& archive, bool whole)
{
    std::vector<Entry> entries;
    for (const State state :
         {State::Submitted, State::Received, State::Adopted, State::NotAdopted}) {
        archive::Query query;
        query.state = state;
        query.limit = mostItems;
        const auto rows = archive.find(query);
        if (!rows)
            return failure(rows.error());
        for (const ItemSummary& row : *rows) {
            Entry entry{row, essence(row.title), {}, {}, {}};
            entry.pairs = pairsOf(entry.essence);
            const auto item = whole ? archive.item(row.id) : failure(Error());
            if (item) {
                entry.commission = item->draft.facts.commission;
                entry.digest = QString::fromLatin1(digestOf(item->draft).toHex());
            }
            entries.push_back(std::move(entry));
        }
    }
    return entries;
}

} // namespace

double titleLikeness(const QString& left, const QString& right)
{
    return likeness(pairsOf(essence(left)), pairsOf(essence(right)));
}

Result<std::vector<NoticeMatch>> matchNotice(const Notice& notice, const archive::Archive& archive)
{
    const bool whole = std::any_of(notice.rows.begin(), notice.rows.end(), [](const auto& row) {
        return !row.number.isEmpty() || !row.digest.isEmpty();
    });
    auto entries = entriesOf(archive, whole);
    if (!entries)
        return failure(entries.error());
    auto events = archive.scoreEvents();
    if (!events)
        return failure(events.error());
    const Matcher matcher(std::move(*entries), std::move(*events));
    std::vector<NoticeMatch> matches;
    for (const NoticeRow& row : notice.rows)
        matches.push_back(matcher.match(row));
    return matches;
}

Result<Item> adoptRow(archive::Archive& archive, const Clock& clock, const NoticeRow& row,
                      const QString& id, const QString& actor)
{
    const auto item = archive.item(id);
    if (!item)
        return failure(item.error());
    ScoreEvent adoption = adoptionOf(*item);
    const ScoreEvent& said = row.adoption;
    adoption.carrier = said.carrier;
    adoption.issue = said.issue;
    adoption.date = said.date;
    adoption.tier = said.tier;
    adoption.granted = said.granted;
    adoption.remark = said.remark;
    adoption.form = row.form.value_or(adoption.form);
    return adopt(archive, clock, *item, adoption,
                 actor.isEmpty() ? item->draft.facts.author : actor);
}

} // namespace chengbao::workflow
