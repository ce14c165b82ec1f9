// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/label_cues.h"

#include "core/text/unit_table.h"

#include <array>
#include <string_view>

namespace chengbao::lint
{
namespace
{

struct CueUnits {
    LabelCue cue;
    std::u16string_view units;
};

constexpr std::array<CueUnits, 24> cueUnits{{
    {LabelCue::Change, u"同环比较净增减下提上降缩"},
    {LabelCue::Rest, u"剩余缺未空结请正仍"},
    {LabelCue::Total, u"共计"},
    {LabelCue::Sum, u"共计总"},
    {LabelCue::Each, u"每各"},
    {LabelCue::Net, u"净"},
    {LabelCue::Share, u"百千万"},
    {LabelCue::Mean, u"均每亩"},
    {LabelCue::Heads, u"每单产"},
    {LabelCue::Whole, u"共总计面占容体发付额入金投可产"},
    {LabelCue::Period, u"全半三"},
    {LabelCue::Closing, u"前现末底册余存分留置到用"},
    {LabelCue::Opposite, u"不未男女"},
    {LabelCue::Beyond, u"超"},
    {LabelCue::Joint, u"共计和"},
    {LabelCue::Apart, u"分"},
    {LabelCue::Most, u"最"},
    {LabelCue::Product, u"共总计出放付益值励贴"},
    {LabelCue::EndsDifference,
     u"余利入润益损字差口约省支金资减额划标务出成票废效权卷距价的下多少缺试加考到长"},
    {LabelCue::EndsTakenUp, u"述这部有的"},
    {LabelCue::EndsRatio, u"率度面比例重占的"},
    {LabelCue::EndsGrowth, u"长加升高幅增降少低落减"},
    {LabelCue::EndsYield, u"产"},
    {LabelCue::EndsThere, u"有"},
}};

using Bits = std::uint32_t;

constexpr Bits bitOf(LabelCue cue)
{
    return Bits(1) << static_cast<unsigned>(cue);
}

/// Of the cues that a unit tells wherever it stands.
constexpr Bits anywhere = bitOf(LabelCue::EndsDifference) - 1;

consteval auto makeTable()
{
    text::UnitTable<Bits, 60> table;
    for (const CueUnits& each : cueUnits) {
        for (const char16_t unit : each.units)
            table.set(unit, table[unit] | bitOf(each.cue));
    }
    return table;
}

constexpr auto table = makeTable();

} // namespace

LabelCues LabelCues::of(QStringView label)
{
    LabelCues cues;
    for (const QChar unit : label)
        cues.m_bits |= table[unit.unicode()];
    cues.m_bits &= anywhere;
    return cues;
}

LabelCues LabelCues::ofEnd(QStringView label)
{
    LabelCues cues;
    if (!label.isEmpty())
        cues.m_bits = table[label.back().unicode()] & ~anywhere;
    return cues;
}

} // namespace chengbao::lint
