// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/database.h"
#include "core/base/files.h"
#include "core/packet/packet.h"
#include "core/packet/profiles.h"
#include "core/workflow/desk.h"
#include "tests/support/linter.h"
#include "tests/support/pictures.h"
#include "tests/support/strings.h"

#include <QDir>
#include <QTemporaryDir>

// A desk over an archive of its own, and an item that may leave.
namespace chengbao::workflow
{

inline const QDateTime noon(QDate(2026, 9, 19), QTime(12, 0), Qt::OffsetFromUTC, 8 * 3600);

inline Draft sendable()
{
    Draft draft;
    draft.facts.system = System::Government;
    draft.facts.kind = Kind::News;
    draft.facts.unit = QStringLiteral("清江县农业农村局");
    draft.facts.author = QStringLiteral("何静");
    draft.facts.phone = QStringLiteral("0412-2310718");
    draft.title = QStringLiteral("清江县秋粮收获面积过半");
    draft.body = QStringLiteral("截至9月18日，清江县收获秋粮26万亩，占应收面积50万亩的52%。");
    return draft;
}

struct Fixture {
    Fixture()
    {
        open();
        const auto profiles = packet::loadProfiles({QStringLiteral(CHENGBAO_SHARE "/profiles")});
        REQUIRE(profiles.has_value());
        for (const Profile& profile : *profiles) {
            if (profile.id == QLatin1String("folder"))
                request.profile = profile;
        }
        request.folder = folder.filePath(QStringLiteral("out"));
        request.actor = QStringLiteral("何静");
    }

    QString path() const { return folder.filePath(QStringLiteral("a/archive.db")); }
    void open()
    {
        desk.reset();
        archive.reset();
        auto opened = archive::Archive::open(path(), clock);
        REQUIRE(opened.has_value());
        archive = std::move(*opened);
        desk = std::make_unique<Desk>(*archive, test::shippedLinter(), clock);
    }
    /// Changes the archive behind its back.
    bool raw(const char* sql) const
    {
        const auto access = archive::Database::Access::ReadWrite;
        const auto database = archive::Database::connect(path(), access, 0);
        return database && (*database)->run(QString::fromLatin1(sql)).has_value();
    }

    Item add(const Draft& draft)
    {
        auto item = archive->add(draft, QStringLiteral("何静"), QStringLiteral("import"));
        REQUIRE(item.has_value());
        return *item;
    }

    /// A draft with a photo that lies in this folder.
    Draft illustrated(const QString& name = QStringLiteral("收割.jpg")) const
    {
        Draft draft = sendable();
        draft.facts.photos = {{folder.filePath(name), QStringLiteral("收割现场")}};
        return draft;
    }
    void takePhoto(const Draft& draft) const
    {
        REQUIRE(writeFileAtomically(draft.facts.photos.at(0).file, pictures::sample("field.jpg"))
                    .has_value());
    }

    Item sign(const Item& item, SignerRole role = SignerRole::DeputyLeader)
    {
        auto done = desk->sign(item, QStringLiteral("周启明"), role);
        REQUIRE(done.has_value());
        return *done;
    }

    bool outIsEmpty() const
    {
        return QDir(request.folder).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).isEmpty();
    }

    QTemporaryDir folder;
    FixedClock clock{noon};
    std::unique_ptr<archive::Archive> archive;
    std::unique_ptr<Desk> desk;
    ExportRequest request;
};

} // namespace chengbao::workflow
