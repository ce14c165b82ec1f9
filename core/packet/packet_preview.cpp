// SPDX-License-Identifier: GPL-3.0-or-later
// What a profile makes, shown on two made-up items.
#include "core/packet/packet_plan.h"
#include "core/packet/profiles.h"
#include "core/packet/safe_name.h"

namespace chengbao::packet
{
namespace
{

QDate exampleDay()
{
    return QDate(2026, 9, 19);
}

Draft exampleDraft()
{
    Draft draft;
    draft.facts.unit = QStringLiteral("清江县农业农村局");
    draft.facts.kind = Kind::News;
    draft.title = QStringLiteral("清江县秋粮收割完成52%");
    return draft;
}

} // namespace

QString exampleFileName(const QString& pattern)
{
    const QString name =
        nameFromTemplate(pattern, QStringLiteral("01"), exampleDraft(), exampleDay());
    return name.isEmpty() ? QString() : safeFileName(name, fileNameLimit);
}

QStringList examplePacket(const Profile& profile)
{
    if (exampleFileName(profile.fileName).isEmpty() || profile.formats.empty())
        return {};
    Item item;
    item.draft = exampleDraft();
    item.draft.facts.system = profile.system.value_or(System::Government);
    item.draft.facts.photos = {{QStringLiteral("田间.jpg"), {}}};
    const PacketRequest request{
        profile, item.draft.facts.unit, {{item, {}}, {item, {}}}, exampleDay()};
    const bool zip = profile.packaging == Profile::Packaging::Zip;
    QStringList paths = {place::index, place::selfCheck};
    for (const ItemPlan& plan : planItems(request))
        paths << plan.form << plan.texts << plan.photos << plan.signature;
    paths.removeDuplicates(); // a text may hold all items
    paths.sort();
    return QStringList(packetName(request, 1) + (zip ? QStringLiteral(".zip") : QString())) + paths;
}

} // namespace chengbao::packet
