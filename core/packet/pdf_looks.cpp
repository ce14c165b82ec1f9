// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/pdf_looks.h"

#include <QHash>

namespace chengbao::packet
{
namespace
{

constexpr double twoCharacters = 31.4;
constexpr double small = 14; ///< 4号
constexpr double tableLine = 19;

Look bodyText()
{
    Look look;
    look.firstLine = twoCharacters;
    return look;
}

Look heading(Face face)
{
    Look look = bodyText();
    look.face = face;
    look.keepNext = true;
    return look;
}

Look plain(Face face, double size, double line, Align align)
{
    Look look;
    look.face = face;
    look.size = size;
    look.spacing = 0;
    look.line = line;
    look.align = align;
    return look;
}

Look title()
{
    Look look = plain(Face::TitleSong, 22, 28.95, Align::Centre);
    look.after = 28.95;
    look.keepNext = true;
    return look;
}

Look table(Face face, Align align)
{
    Look look = plain(face, small, tableLine, align);
    look.before = look.after = 3;
    return look;
}

Look note()
{
    Look look = plain(Face::FangSong, 12, 20, Align::Both);
    look.before = 6;
    return look;
}

Look masthead(double size, double line)
{
    Look look = plain(Face::TitleSong, size, line, Align::Centre);
    look.before = 18;
    look.after = 12;
    look.red = true;
    return look;
}

Look ofText(Face face, Align align)
{
    Look look;
    look.face = face;
    look.align = align;
    return look;
}

Look issueLine()
{
    Look look = ofText(Face::FangSong, Align::Left);
    look.ruleBelow = 2.25;
    look.after = 12;
    return look;
}

Look contentsLine()
{
    Look look;
    look.left = twoCharacters;
    return look;
}

Look distribution(bool above, bool below)
{
    Look look = plain(Face::FangSong, small, 24, Align::Left);
    look.ruleAbove = above ? 0.75 : 0;
    look.ruleBelow = below ? 0.75 : 0;
    return look;
}

Look caption()
{
    Look look = plain(Face::Kai, small, 24, Align::Centre);
    look.after = 6;
    return look;
}

} // namespace

Look lookOf(const QString& style)
{
    static const QHash<QString, Look> looks = {
        {QStringLiteral("Normal"), Look()},
        {QStringLiteral("Title"), title()},
        {QStringLiteral("Heading1"), heading(Face::Hei)},
        {QStringLiteral("Heading2"), heading(Face::Kai)},
        {QStringLiteral("Signature"), ofText(Face::FangSong, Align::Right)},
        {QStringLiteral("Caption"), caption()},
        {QStringLiteral("TableLabel"), table(Face::Hei, Align::Centre)},
        {QStringLiteral("TableText"), table(Face::FangSong, Align::Left)},
        {QStringLiteral("TableNote"), note()},
        {QStringLiteral("Masthead"), masthead(42, 52)},
        {QStringLiteral("MastheadLong"), masthead(28, 39)},
        {QStringLiteral("IssueNumber"), ofText(Face::FangSong, Align::Centre)},
        {QStringLiteral("IssueLine"), issueLine()},
        {QStringLiteral("Mark"), ofText(Face::Hei, Align::Left)},
        {QStringLiteral("ContentsTitle"), ofText(Face::Hei, Align::Centre)},
        {QStringLiteral("ContentsLine"), contentsLine()},
        {QStringLiteral("Distribution"), distribution(true, false)},
        {QStringLiteral("DistributionNext"), distribution(false, false)},
        {QStringLiteral("DistributionEnd"), distribution(true, true)},
    };
    if (style == QLatin1String("EditorNote")) {
        Look look = bodyText();
        look.face = Face::Kai;
        return look;
    }
    const auto found = looks.constFind(style);
    return found == looks.cend() ? bodyText() : *found;
}

Face faceOf(const QString& style, Face otherwise)
{
    if (style == QLatin1String("Heading1Char"))
        return Face::Hei;
    return style == QLatin1String("Heading2Char") ? Face::Kai : otherwise;
}

} // namespace chengbao::packet
