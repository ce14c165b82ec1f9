// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/merging.h"

#include <QSet>

#include <algorithm>

namespace chengbao::workflow
{
namespace
{

constexpr std::size_t mostOrigins = 10;
constexpr int deepestOrigin = 5;

QString ordinal(int number)
{
    static const QString digits = QStringLiteral("零一二三四五六七八九");
    if (number < 10)
        return digits.mid(number, 1);
    if (number >= 100)
        return QString::number(number);
    const QString tens = number < 20 ? QString() : digits.mid(number / 10, 1);
    return tens + u'十' + (number % 10 > 0 ? digits.mid(number % 10, 1) : QString());
}

class OriginFinder
{
public:
    explicit OriginFinder(const archive::Archive& archive) : m_archive(archive) {}

    Result<void> follow(const QString& id, int depth)
    {
        if (depth >= deepestOrigin || m_seen.contains(id))
            return {};
        m_seen.insert(id);
        const auto trail = m_archive.trail(id);
        if (!trail)
            return failure(trail.error());
        if (!trail->empty() && trail->front().action == QLatin1String("receive"))
            add({Origin::Kind::Received,
                 depth,
                 {},
                 {},
                 trail->front().actor,
                 trail->front().remark.section(QStringLiteral(" · "), 0, 0)});
        const auto earlier = m_archive.followedUp(id);
        if (!earlier)
            return failure(earlier.error());
        for (const QString& one : *earlier) {
            const auto item = m_archive.item(one);
            if (!item)
                continue; // it was taken out of the archive; the link says no more
            add({Origin::Kind::From, depth, one, item->draft.title, {}, {}});
            if (auto done = follow(one, depth + 1); !done)
                return done;
        }
        return {};
    }

    std::vector<Origin> found() { return std::move(m_found); }

private:
    void add(const Origin& origin)
    {
        if (m_found.size() < mostOrigins)
            m_found.push_back(origin);
    }

    const archive::Archive& m_archive;
    QSet<QString> m_seen;
    std::vector<Origin> m_found;
};

} // namespace

Draft mergedDraft(const std::vector<Item>& sources, const Facts& clerk)
{
    Draft merged;
    merged.facts = clerk;
    merged.title = sources.front().draft.title;
    merged.facts.system = sources.front().draft.facts.system;
    merged.facts.kind = sources.front().draft.facts.kind;
    QStringList paragraphs;
    int number = 0;
    for (const Item& source : sources) {
        const Draft& draft = source.draft;
        paragraphs += ordinal(++number) + u'、' + draft.title;
        if (!draft.body.isEmpty())
            paragraphs += draft.body;
        merged.facts.eventDate = std::max(merged.facts.eventDate, draft.facts.eventDate);
        for (const Photo& photo : draft.facts.photos)
            merged.facts.photos.push_back(photo);
    }
    merged.body = paragraphs.join(u'\n');
    return merged;
}

Result<Item> mergeItems(archive::Archive& archive, const QStringList& sources, const Facts& clerk,
                        const QString& actor)
{
    QStringList once = sources;
    once.removeDuplicates();
    if (once.size() < 2)
        return failure({ErrorCode::Refused,
                        QT_TRANSLATE_NOOP("Error", "merging takes at least two items"),
                        {},
                        {}});
    std::vector<Item> items;
    for (const QString& id : once) {
        auto item = archive.item(id);
        if (!item)
            return failure(item.error());
        items.push_back(std::move(*item));
    }
    auto kept = archive.addAll({mergedDraft(items, clerk)}, actor, QStringLiteral("merge"),
                               {once.join(QStringLiteral("、"))});
    if (!kept)
        return failure(kept.error());
    Item merged = std::move(kept->front());
    for (const QString& id : once) {
        if (auto linked = archive.linkFollowUp(merged.id, id); !linked)
            return failure(linked.error());
    }
    return merged;
}

Result<std::vector<Origin>> originsOf(const archive::Archive& archive, const QString& id)
{
    OriginFinder finder(archive);
    if (auto done = finder.follow(id, 0); !done)
        return failure(done.error());
    return finder.found();
}

} // namespace chengbao::workflow
