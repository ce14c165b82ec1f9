// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/files.h"
#include "core/packet/bag.h"
#include "core/packet/packet.h"
#include "core/packet/profiles.h"
#include "tests/support/pictures.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>

#include <catch2/catch.hpp>

// A packet of two items, always the same, and what tests do with packets.
namespace chengbao::packet::sample
{

inline QString longTitle()
{
    return QStringLiteral("青山县推行“一田三收”种植模式带动农户亩均增收两千余元");
}

inline Draft research()
{
    Draft draft;
    draft.title = longTitle();
    draft.body = QStringLiteral(
        "截至2026年6月30日，青山县推广“一田三收”种植模式1.2万亩，带动农户3460户，亩均增收2150元"
        "，较上年增长18.6%。\n"
        "一、统一供种\n"
        "县农业农村局牵头，向12个乡镇供应稻种36吨、油菜种4.5吨，供种率达到100%。\n"
        "（一）建立台账。按户登记种植面积和品种，由村“两委”核对后张榜公示。\n"
        "1.县级建立总账——每月25日前更新。\n"
        "（1）乡镇建立分账。\n"
        "二、订单收购。与5家粮油企业签订收购合同4800份，合同金额5300万元……其中，<青山>米业收购"
        "2600万元。");
    draft.facts.system = System::Government;
    draft.facts.kind = Kind::News;
    draft.facts.unit = QStringLiteral("青山县农业农村局");
    draft.facts.author = QStringLiteral("李明");
    draft.facts.phone = QStringLiteral("0412-2310718");
    draft.facts.reviewer = QStringLiteral("王芳");
    draft.facts.signer = QStringLiteral("赵强");
    draft.facts.signerRole = SignerRole::DeputyLeader;
    draft.facts.signedOn = QDate(2026, 7, 2);
    draft.facts.eventDate = QDate(2026, 6, 30);
    draft.facts.disclosure = Disclosure::Active;
    return draft;
}

inline Draft problem()
{
    Draft draft;
    draft.title = QStringLiteral("=1+1 生猪价格持续下跌\t养殖户面临亏损 & <风险>30%");
    draft.body = QStringLiteral("6月，青山县生猪出栏价每千克13.2元，较5月下跌9.6%。");
    draft.facts.system = System::Government;
    draft.facts.kind = Kind::Problem;
    draft.facts.unit = QStringLiteral("青山县农业农村局");
    draft.facts.author = QStringLiteral("李明");
    draft.facts.phone = QStringLiteral("0412-2310718");
    draft.facts.reviewer = QStringLiteral("王芳");
    draft.facts.reportDate = QDate(2026, 7, 3);
    draft.facts.commission = QStringLiteral("YG-2026-07");
    return draft;
}

inline Item signedItem(const QString& id, Draft draft)
{
    Item item;
    item.id = id;
    item.state = State::Signed;
    item.revision = 2;
    const QDateTime at(QDate(2026, 7, 2), QTime(16, 5), Qt::OffsetFromUTC, 8 * 3600);
    item.created = item.updated = at;
    item.signOff = SignOff{QStringLiteral("赵强"), SignerRole::DeputyLeader, at, digestOf(draft)};
    item.draft = std::move(draft);
    return item;
}

/// Puts two pictures into `folder` and the draft; returns where they lie.
inline QStringList addPhotos(Draft& draft, const QString& folder)
{
    QStringList files;
    for (const QString& name : {QStringLiteral("田间.JPG"), QStringLiteral("收割.png")}) {
        const QByteArray bytes =
            pictures::sample(name.endsWith(QLatin1String("png")) ? "field.png" : "field.jpg");
        files += folder + QLatin1Char('/') + name;
        REQUIRE(writeFileAtomically(files.last(), bytes).has_value());
        draft.facts.photos.push_back(
            {QStringLiteral("attachments/%1.%2")
                 .arg(QString::fromLatin1(sha256Hex(bytes)), name.right(3).toLower()),
             name.left(2) + QStringLiteral("现场")});
    }
    return files;
}

inline std::vector<Finding> findings()
{
    Finding hint;
    hint.rule = QStringLiteral("data.relative-time");
    hint.level = Level::Hint;
    hint.field = QStringLiteral("body");
    hint.start = 0;
    hint.length = 2;
    hint.text = QStringLiteral("6月");
    hint.message = QStringLiteral("写明年份 <b>");
    hint.source = QStringLiteral("GB/T 15835—2011");
    Finding gate;
    gate.rule = QStringLiteral("gate.photo");
    gate.level = Level::Warning;
    gate.field = QStringLiteral("meta.kind");
    gate.message = QStringLiteral("没有照片");
    return {hint, gate};
}

inline Profile profile(const char* id)
{
    const auto profiles = loadProfiles({QStringLiteral(CHENGBAO_SHARE "/profiles")});
    REQUIRE(profiles.has_value());
    for (const Profile& candidate : *profiles) {
        if (candidate.id == QLatin1String(id))
            return candidate;
    }
    FAIL("no such profile");
    return {};
}

/// The whole sample; photos are made in `folder` when it is not empty.
inline PacketRequest request(const char* profileId, const QString& folder)
{
    Draft first = research();
    const QStringList photos = folder.isEmpty() ? QStringList() : addPhotos(first, folder);
    PacketRequest request;
    request.profile = profile(profileId);
    request.sender = QStringLiteral("青山县农业农村局");
    request.items = {{signedItem(QStringLiteral("a0000000000a"), first), {}, photos},
                     {signedItem(QStringLiteral("b0000000000b"), problem()), findings()}};
    request.date = QDate(2026, 7, 3);
    return request;
}

/// Every file under a folder by its relative path.
inline QMap<QString, QByteArray> filesIn(const QString& folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden | QDir::System,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        files.insert(path.mid(folder.size() + 1), file.readAll());
    }
    return files;
}

} // namespace chengbao::packet::sample
