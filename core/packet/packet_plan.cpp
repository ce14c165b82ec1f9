// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/packet_plan.h"

#include "core/packet/safe_name.h"

#include <QFileInfo>

#include <algorithm>

namespace chengbao::packet
{
namespace
{

QString compactDate(const QDate& date)
{
    return date.toString(QStringLiteral("yyyyMMdd"));
}

/// At least two digits, and as many as the largest needs, so that names sort like numbers.
QString padded(int number, std::size_t largest)
{
    const int digits = std::max(2, static_cast<int>(QString::number(largest).size()));
    return QStringLiteral("%1").arg(number, digits, 10, QLatin1Char('0'));
}

class Planner
{
public:
    explicit Planner(const PacketRequest& request) : m_request(request)
    {
        if (request.profile.merged)
            m_merged = textNames(QStringLiteral("信息汇编_") + request.sender + QLatin1Char('_') +
                                 compactDate(request.date));
    }

    ItemPlan plan(int number)
    {
        const Draft& draft = m_request.items[number - 1].item.draft;
        ItemPlan plan;
        plan.number = number;
        plan.ordinal = padded(number, m_request.items.size());
        plan.form = place::forms + m_forms.take(plan.ordinal + QStringLiteral("_报送单"), m_sheets);
        plan.signature = place::signatures +
                         m_signatures.take(plan.ordinal + QStringLiteral("_审签记录"), m_sheets);
        plan.texts = m_request.profile.merged
                         ? m_merged
                         : textNames(nameFromTemplate(m_request.profile.fileName, plan.ordinal,
                                                      draft, m_request.date));
        for (std::size_t i = 0; i < draft.facts.photos.size(); ++i)
            plan.photos += photoName(plan.ordinal, static_cast<int>(i) + 1, draft.facts.photos[i]);
        return plan;
    }

private:
    QStringList textNames(const QString& stem)
    {
        QStringList names;
        for (const Profile::Format format : m_request.profile.formats)
            names += place::texts + m_texts.take(stem, QLatin1Char('.') + extensionOf(format));
        return names;
    }

    QString photoName(const QString& ordinal, int number, const Photo& photo)
    {
        const QString extension = QFileInfo(photo.file).suffix().toLower();
        const QString ending =
            extension.isEmpty() ? QString() : QLatin1Char('.') + safeFileName(extension, 10);
        return place::photos +
               m_photos.take(ordinal + QLatin1Char('_') + QString::number(number), ending);
    }

    const PacketRequest& m_request;
    QString m_sheets = QLatin1Char('.') + extensionOf(sheetFormat(m_request.profile)); ///< of forms
    NameSet m_forms, m_texts, m_photos, m_signatures;
    QStringList m_merged;
};

QString systemWord(const PacketRequest& request)
{
    std::optional<System> system = request.profile.system;
    for (const PacketItem& entry : request.items) {
        const auto own = entry.item.draft.facts.system;
        if (!own)
            continue;
        if (system && *system != *own)
            return QStringLiteral("综合");
        system = own;
    }
    return system ? toWord(*system) : QStringLiteral("综合");
}

} // namespace

/// One pass over the template, so that braces in a title are never taken for a placeholder.
QString nameFromTemplate(const QString& pattern, const QString& ordinal, const Draft& draft,
                         const QDate& date)
{
    const Facts& facts = draft.facts;
    const std::pair<QString, QString> values[] = {
        {QStringLiteral("{序号}"), ordinal},
        {QStringLiteral("{种类}"), facts.kind ? toWord(*facts.kind) : QString()},
        {QStringLiteral("{单位}"), facts.unit},
        {QStringLiteral("{标题}"), draft.title},
        {QStringLiteral("{日期}"), compactDate(date)}};
    QString name;
    for (qsizetype at = 0; at < pattern.size();) {
        const auto found =
            std::find_if(std::begin(values), std::end(values), [&](const auto& value) {
                return QStringView(pattern).mid(at).startsWith(value.first);
            });
        if (found == std::end(values)) {
            name += pattern[at++];
            continue;
        }
        name += found->second;
        at += found->first.size();
        // An unset fact takes its separator with it.
        if (found->second.isEmpty() && at < pattern.size() && pattern[at] == u'_')
            ++at;
    }
    return name;
}

std::vector<ItemPlan> planItems(const PacketRequest& request)
{
    Planner planner(request);
    std::vector<ItemPlan> plans;
    for (int number = 1; number <= static_cast<int>(request.items.size()); ++number)
        plans.push_back(planner.plan(number));
    return plans;
}

Profile::Format sheetFormat(const Profile& profile)
{
    const auto wants = [&](Profile::Format format) {
        return std::find(profile.formats.begin(), profile.formats.end(), format) !=
               profile.formats.end();
    };
    return wants(Profile::Format::Pdf) && !wants(Profile::Format::Docx) ? Profile::Format::Pdf
                                                                        : Profile::Format::Docx;
}

QString packetName(const PacketRequest& request, int batch)
{
    const QString ending =
        QStringLiteral("_%1_%2_%3")
            .arg(systemWord(request), compactDate(request.date), padded(batch, 0));
    const QString beginning = QStringLiteral("报送包_");
    const auto used = (beginning + ending + QStringLiteral(".zip")).toUtf8().size();
    return beginning + safeFileName(request.sender, fileNameLimit - static_cast<int>(used)) +
           ending;
}

QString extensionOf(Profile::Format format)
{
    switch (format) {
    case Profile::Format::Pdf:
        return QStringLiteral("pdf");
    case Profile::Format::Txt:
        return QStringLiteral("txt");
    case Profile::Format::Docx:
        break;
    }
    return QStringLiteral("docx");
}

} // namespace chengbao::packet
