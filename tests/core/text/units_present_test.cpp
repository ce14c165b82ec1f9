// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/units_present.h"
#include "tests/support/strings.h"

using chengbao::text::UnitsPresent;

TEST_CASE("no unit that a text holds is ever denied")
{
    QString text;
    for (char16_t unit = 1; unit < 0xFFFF; unit = static_cast<char16_t>(unit + 7)) {
        text += QChar(unit);
        if (text.size() < 40)
            continue;
        const UnitsPresent units(text);
        CHECK(units.hasAll(text));
        CHECK(units.hasAny(text.right(1)));
        text.clear();
    }
}

TEST_CASE("units that a text lacks are denied, unless others stand in for them")
{
    UnitsPresent units(u"清江县完成早稻收割");
    CHECK_FALSE(units.has(u'机'));
    CHECK_FALSE(units.hasAll(u"清机"));
    CHECK_FALSE(units.hasAny(u"机密"));
    units.add(UnitsPresent(u"机密"));
    CHECK(units.hasAll(u"机密"));
    CHECK_FALSE(UnitsPresent().has(u'县'));
}
