// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <array>

namespace chengbao::text
{

/// Words of Chinese numerals and a unit that count nothing.
constexpr std::array setPhrases{
    QStringView(u"三位一体"),   QStringView(u"四位一体"),     QStringView(u"五位一体"),
    QStringView(u"三番五次"),   QStringView(u"三天两头"),     QStringView(u"三个代表"),
    QStringView(u"两个维护"),   QStringView(u"两个确立"),     QStringView(u"四个意识"),
    QStringView(u"四个自信"),   QStringView(u"四个全面"),     QStringView(u"八项规定"),
    QStringView(u"三个区分"),   QStringView(u"两个毫不动摇"), QStringView(u"两个凡是"),
    QStringView(u"三个务必"),   QStringView(u"两个务必"),     QStringView(u"三个一批"),
    QStringView(u"四个不摘"),   QStringView(u"两次党代会"),   QStringView(u"三次产业"),
    QStringView(u"五个一"),     QStringView(u"三个一"),       QStringView(u"四个一"),
    QStringView(u"两个一百年"), QStringView(u"三年自然灾害"), QStringView(u"五家渠"),
};

/// What, behind a number without a unit, makes it a name or an ordinal.
constexpr std::array nameEnds{
    QStringView(u"号"),   QStringView(u"#"),    QStringView(u"级"),   QStringView(u"等奖"),
    QStringView(u"等次"), QStringView(u"季度"), QStringView(u"年级"), QStringView(u"届"),
    QStringView(u"版"),   QStringView(u"路"),   QStringView(u"线"),   QStringView(u"热线"),
    QStringView(u"平台"), QStringView(u"国道"), QStringView(u"省道"), QStringView(u"电话"),
    QStringView(u"标段"), QStringView(u"栋楼"), QStringView(u"月"),   QStringView(u"文件"),
    QStringView(u"条线"), QStringView(u"系统"), QStringView(u"型"),   QStringView(u"楼"),
};

/// Service numbers that stand without a word beside them.
constexpr std::array serviceNumbers{110,   119,   120,   122,   12315, 12345,
                                    12309, 12368, 12380, 12388, 95598, 96110};

} // namespace chengbao::text
