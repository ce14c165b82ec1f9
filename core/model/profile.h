// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/vocabulary.h"

#include <QStringList>

namespace chengbao
{

/// How an office wants its packets (出包模板): one YAML file under resources/profiles.
struct Profile {
    enum class Packaging { Folder, Zip };
    enum class Format { Docx, Pdf, Txt };
    enum class TextEncoding { Utf8, Gb18030 }; ///< of Txt

    QString id;                   ///< "gov-oa", "party-mail", "folder"
    QString name;                 ///< Chinese, shown in the export dialog
    QString recipient;            ///< 主送, e.g. 县政府办公室
    QString channel;              ///< 渠道: OA, 邮箱, 介质
    std::optional<System> system; ///< the only system it takes; unset takes both
    /// Template for the text's file name without extension; {序号} {种类} {单位} {标题} {日期}.
    QString fileName;
    std::vector<Format> formats;
    bool merged = false;      ///< all texts in one document
    QStringList indexColumns; ///< 汇总表 columns by Chinese name, in order
    Packaging packaging = Packaging::Folder;
    TextEncoding textEncoding = TextEncoding::Utf8;
    int photoLimit = 0;       ///< megabytes that one photo may have; 0 for any
    bool photosInText = true; ///< also at the end of the text, with their captions
    bool operator==(const Profile&) const = default;
};

} // namespace chengbao
