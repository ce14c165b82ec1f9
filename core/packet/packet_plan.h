// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packet/packet.h"

namespace chengbao::packet
{

/// Where the fixed parts of a packet lie, relative to data/ (contracts section 6).
namespace place
{
inline const QString index = QStringLiteral("00_汇总表.xlsx");
inline const QString forms = QStringLiteral("01_报送单/");
inline const QString texts = QStringLiteral("02_正文/");
inline const QString photos = QStringLiteral("03_附件图片/");
inline const QString signatures = QStringLiteral("04_签字页/");
inline const QString selfCheck = QStringLiteral("05_自查报告.html");
inline const QString json = QStringLiteral("packet.json");
} // namespace place

/// The files of one item, relative to data/.
struct ItemPlan {
    int number = 0;  ///< from 1
    QString ordinal; ///< the number as it stands in file names: 01; 0001 among thousands
    QString form;
    QStringList texts;  ///< one for each format of the profile
    QStringList photos; ///< in the order of the item's photos
    QString signature;
};

/// The files of every item in the order of the request. Names are safe, short enough and differ.
std::vector<ItemPlan> planItems(const PacketRequest& request);

/// The name of a text without its ending, out of the profile's template, before it is made safe.
QString nameFromTemplate(const QString& pattern, const QString& ordinal, const Draft& draft,
                         const QDate& date);

/// 报送包_{单位}_{系统}_{yyyyMMdd}_{批次}, the system being 综合 when the items are of both.
QString packetName(const PacketRequest& request, int batch);

/// What the forms are written as: pdf where the profile wants pdf and no docx.
Profile::Format sheetFormat(const Profile& profile);

/// "docx", "pdf", "txt".
QString extensionOf(Profile::Format format);

} // namespace chengbao::packet
