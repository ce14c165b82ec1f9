// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/score/insight.h"

#include <QSet>

#include <algorithm>

namespace chengbao::workflow
{
namespace
{

struct Step {
    int most;
    QString name;
};

/// The limits of length that the trade knows (domain reference 1.1): 300 for 政务 news, 500 for
/// 党委 news, about 800 and 2000 for what goes further.
const std::vector<Step>& lengths()
{
    static const std::vector<Step> steps = {{300, QStringLiteral("300字以内")},
                                            {500, QStringLiteral("301—500字")},
                                            {800, QStringLiteral("501—800字")},
                                            {2000, QStringLiteral("801—2000字")},
                                            {1 << 30, QStringLiteral("2000字以上")}};
    return steps;
}

const std::vector<Step>& findingCounts()
{
    static const std::vector<Step> steps = {{0, QStringLiteral("没有问题")},
                                            {3, QStringLiteral("1—3处")},
                                            {10, QStringLiteral("4—10处")},
                                            {1 << 30, QStringLiteral("10处以上")}};
    return steps;
}

const QString& stepOf(const std::vector<Step>& steps, int value)
{
    return std::find_if(steps.begin(), steps.end(),
                        [value](const Step& step) { return value <= step.most; })
        ->name;
}

class Counter
{
public:
    explicit Counter(Insight::By by, const std::vector<Step>* steps = nullptr) : m_steps(steps)
    {
        m_insight.by = by;
        for (std::size_t i = 0; steps && i < steps->size(); ++i)
            row((*steps)[i].name);
    }

    void add(const QString& name, bool adopted)
    {
        Share& share = row(name);
        share.submitted += 1;
        share.adopted += adopted ? 1 : 0;
        m_known = m_known || !name.isEmpty();
    }

    Insight finished()
    {
        auto& rows = m_insight.rows;
        std::erase_if(rows, [](const Share& share) { return share.submitted == 0; });
        if (!m_known)
            rows.clear();
        if (!m_steps)
            std::stable_sort(rows.begin(), rows.end(), [](const Share& left, const Share& right) {
                return left.submitted > right.submitted;
            });
        return std::move(m_insight);
    }

private:
    Share& row(const QString& name)
    {
        if (!m_rows.contains(name)) {
            m_rows.insert(name, m_insight.rows.size());
            m_insight.rows.push_back({name, 0, 0});
        }
        return m_insight.rows[m_rows.value(name)];
    }

    const std::vector<Step>* m_steps;
    Insight m_insight;
    QHash<QString, std::size_t> m_rows;
    bool m_known = false;
};

struct Adopted {
    QSet<QString> items;
    QHash<QString, QString> sources; ///< by item
};

Adopted adoptedItems(const Books& books)
{
    QSet<QString> gone;
    for (const ScoreEvent& event : books.events) {
        if (event.kind == ScoreEvent::Kind::Correction)
            gone.insert(event.corrects);
    }
    Adopted adopted;
    for (const ScoreEvent& event : books.events) {
        if (!event.source.isEmpty())
            adopted.sources.insert(event.item, event.source);
        if (event.kind == ScoreEvent::Kind::Adoption && !gone.contains(event.id))
            adopted.items.insert(event.item);
    }
    return adopted;
}

} // namespace

std::vector<Insight> whatGetsAdopted(const Books& books, const QDate& from, const QDate& to)
{
    const Adopted adopted = adoptedItems(books);
    const Directory directory(books.organisation);
    Counter kinds(Insight::By::Kind), sources(Insight::By::Source), boards(Insight::By::Board),
        units(Insight::By::Unit), byLength(Insight::By::Length, &lengths()),
        byFindings(Insight::By::Findings, &findingCounts());
    for (const archive::ItemFigures& item : books.items) {
        if ((from.isValid() && item.day < from) || (to.isValid() && item.day > to))
            continue;
        const bool taken = item.state == State::Adopted || adopted.items.contains(item.id);
        kinds.add(item.kind ? toWord(*item.kind) : QString(), taken);
        sources.add(adopted.sources.value(item.id), taken);
        boards.add(item.board, taken);
        units.add(directory.unitName(item.unit), taken);
        byLength.add(stepOf(lengths(), item.characters), taken);
        byFindings.add(item.findings ? stepOf(findingCounts(), *item.findings) : QString(), taken);
    }
    return {kinds.finished(),  sources.finished(), byLength.finished(),
            boards.finished(), units.finished(),   byFindings.finished()};
}

} // namespace chengbao::workflow
