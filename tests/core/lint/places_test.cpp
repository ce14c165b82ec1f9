// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/places.h"
#include "tests/support/strings.h"

#include <QStringList>

using namespace chengbao;

namespace
{

QStringList placesIn(const QString& text)
{
    QStringList marks;
    for (const lint::LocalPlace& place : lint::localPlaces(text))
        marks.append(text.mid(place.mark.start, place.mark.length));
    return marks;
}

} // namespace

TEST_CASE("a place is the same wherever its name stands")
{
    CHECK(placesIn(QStringLiteral("清江县石桥镇,在石桥镇,由石桥镇青石村牵头")) ==
          QStringList{QStringLiteral("石桥镇"), QStringLiteral("石桥镇"), QStringLiteral("石桥镇"),
                      QStringLiteral("青石村")});
    CHECK(placesIn(QStringLiteral("双河乡村民到城关街道和柳林社区办证")) ==
          QStringList{QStringLiteral("双河乡"), QStringLiteral("城关街道"),
                      QStringLiteral("柳林社区")});
}

TEST_CASE("common words are no places")
{
    for (const char* text :
         {"各乡镇", "14个镇", "全镇", "该村", "城乡客运", "乡村振兴", "农村电商", "驻村干部",
          "行政村", "和美乡村", "老旧社区", "返乡创业", "镇", "村", "街道", "小镇青年", "12村"}) {
        INFO(text);
        CHECK(placesIn(QString::fromUtf8(text)).isEmpty());
    }
}
