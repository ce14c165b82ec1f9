// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/typeface.h"

#include <QFontDatabase>
#include <QStringList>

namespace chengbao::ui
{
namespace
{

// Unknown families would be replaced by whatever fontconfig likes, so only installed ones count.
QStringList installed(const QStringList& wanted)
{
    QStringList families;
    for (const QString& family : wanted) {
        if (QFontDatabase::hasFamily(family))
            families << family;
    }
    return families;
}

QFont inFamilies(const QStringList& families, QFont::Weight weight)
{
    QFont font;
    font.setFamilies(families);
    font.setWeight(weight);
    return font;
}

QStringList serif()
{
    return installed({QStringLiteral("Noto Serif CJK SC"), QStringLiteral("Source Han Serif SC"),
                      QStringLiteral("SimSun")});
}

} // namespace

QFont faceFont(Face face)
{
    static const QStringList fang =
        installed({QStringLiteral("FangSong_GB2312"), QStringLiteral("FangSong"),
                   QStringLiteral("STFangsong"), QStringLiteral("FandolFang R"),
                   QStringLiteral("FandolFang")});
    static const QStringList song = serif();
    static const QStringList hei =
        installed({QStringLiteral("SimHei"), QStringLiteral("Noto Sans CJK SC"),
                   QStringLiteral("Source Han Sans SC")});
    static const QStringList kai = installed(
        {QStringLiteral("KaiTi_GB2312"), QStringLiteral("KaiTi"), QStringLiteral("STKaiti"),
         QStringLiteral("FandolKai"), QStringLiteral("AR PL UKai CN")});
    switch (face) {
    case Face::Text:
        return inFamilies(fang + song, QFont::Normal);
    case Face::Title:
        return inFamilies(song, QFont::Bold);
    case Face::HeadingOne:
        return inFamilies(hei + song, QFont::Bold);
    case Face::HeadingTwo:
        return kai.isEmpty() ? inFamilies(fang + song, QFont::Bold)
                             : inFamilies(kai + song, QFont::Normal);
    }
    return QFont();
}

} // namespace chengbao::ui
