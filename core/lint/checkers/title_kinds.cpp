// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/title_kinds.h"

#include "core/lint/checkers/contradiction.h"
#include "core/lint/checkers/sought_words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace chengbao::lint
{
namespace
{

/// One of a class of which a text that tells of one does not speak when it tells of another.
struct Kind {
    QStringView name;
    std::u16string_view also; ///< a body that holds any of these units may tell of it
};

constexpr std::array fruits{
    Kind{u"柚子", u"柚柑橘桔"}, Kind{u"蜜柚", u"柚柑橘桔"},   Kind{u"沙田柚", u"柚柑橘桔"},
    Kind{u"脐橙", u"橙柑橘桔"}, Kind{u"冰糖橙", u"橙柑橘桔"}, Kind{u"蜜橘", u"橘桔柑"},
    Kind{u"蜜桔", u"橘桔柑"},   Kind{u"砂糖橘", u"橘桔柑"},   Kind{u"苹果", u"苹"},
    Kind{u"水蜜桃", u"桃"},     Kind{u"黄桃", u"桃"},         Kind{u"油桃", u"桃"},
    Kind{u"雪梨", u"梨"},       Kind{u"香梨", u"梨"},         Kind{u"酥梨", u"梨"},
    Kind{u"葡萄", u"葡萄提"},   Kind{u"猕猴桃", u"猕猴"},     Kind{u"草莓", u"莓"},
    Kind{u"蓝莓", u"莓"},       Kind{u"西瓜", u"瓜"},         Kind{u"樱桃", u"樱"},
    Kind{u"枇杷", u"枇"},       Kind{u"杨梅", u"梅"},         Kind{u"荔枝", u"荔"},
    Kind{u"龙眼", u"眼桂"},     Kind{u"芒果", u"芒"},         Kind{u"火龙果", u"龙"},
    Kind{u"柠檬", u"柠"},       Kind{u"板栗", u"栗"},         Kind{u"核桃", u"核"},
    Kind{u"红枣", u"枣"},       Kind{u"冬枣", u"枣"},         Kind{u"柿子", u"柿"},
    Kind{u"枸杞", u"杞"}};
constexpr std::array crops{Kind{u"水稻", u"稻秧"}, Kind{u"早稻", u"稻秧"},   Kind{u"晚稻", u"稻秧"},
                           Kind{u"小麦", u"麦"},   Kind{u"玉米", u"玉苞"},   Kind{u"大豆", u"豆"},
                           Kind{u"油菜", u"菜油"}, Kind{u"马铃薯", u"薯豆"}, Kind{u"红薯", u"薯"},
                           Kind{u"棉花", u"棉"},   Kind{u"花生", u"生"},     Kind{u"高粱", u"粱"},
                           Kind{u"烤烟", u"烟"},   Kind{u"甘蔗", u"蔗糖"},   Kind{u"甜菜", u"菜糖"},
                           Kind{u"向日葵", u"葵"}};
constexpr std::array vegetables{
    Kind{u"番茄", u"番柿"},   Kind{u"西红柿", u"番柿"}, Kind{u"辣椒", u"椒"},
    Kind{u"黄瓜", u"瓜"},     Kind{u"茄子", u"茄"},     Kind{u"萝卜", u"萝"},
    Kind{u"生姜", u"姜"},     Kind{u"大蒜", u"蒜"},     Kind{u"洋葱", u"葱"},
    Kind{u"莲藕", u"藕莲"},   Kind{u"香菇", u"菇菌"},   Kind{u"木耳", u"耳菌"},
    Kind{u"羊肚菌", u"菌菇"}, Kind{u"花椒", u"椒"},     Kind{u"竹笋", u"笋"}};
constexpr std::array herbs{Kind{u"黄芪", u"芪"}, Kind{u"当归", u"归"}, Kind{u"金银花", u"银"},
                           Kind{u"天麻", u"麻"}, Kind{u"黄精", u"精"}, Kind{u"党参", u"参"},
                           Kind{u"茯苓", u"苓"}, Kind{u"艾草", u"艾"}, Kind{u"连翘", u"翘"},
                           Kind{u"丹参", u"参"}, Kind{u"黄连", u"连"}, Kind{u"杜仲", u"仲"}};
constexpr std::array beasts{Kind{u"生猪", u"猪"},  Kind{u"肉牛", u"牛"},   Kind{u"奶牛", u"牛奶"},
                            Kind{u"肉羊", u"羊"},  Kind{u"湖羊", u"羊"},   Kind{u"山羊", u"羊"},
                            Kind{u"肉鸡", u"鸡"},  Kind{u"蛋鸡", u"鸡蛋"}, Kind{u"肉鸭", u"鸭"},
                            Kind{u"肉鹅", u"鹅"},  Kind{u"肉兔", u"兔"},   Kind{u"小龙虾", u"虾"},
                            Kind{u"大闸蟹", u"蟹"}};
constexpr std::array people{Kind{u"留守儿童", u"童孩少幼娃学"},
                            Kind{u"困境儿童", u"童孩少幼娃学"},
                            Kind{u"孤儿", u"孤童"},
                            Kind{u"残疾人", u"残障"},
                            Kind{u"留守老人", u"老龄岁"},
                            Kind{u"独居老人", u"老龄岁"},
                            Kind{u"空巢老人", u"老龄岁"},
                            Kind{u"高龄老人", u"老龄岁"},
                            Kind{u"退役军人", u"役军复转"},
                            Kind{u"农民工", u"农工"},
                            Kind{u"高校毕业生", u"毕业大学"},
                            Kind{u"留守妇女", u"妇女"}};

/// How often a text says a word: 儿童 of 留守儿童 and 每名儿童.
qsizetype timesSaid(QStringView text, QStringView word)
{
    qsizetype times = 0;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.size()))
        ++times;
    return times;
}

bool mayTellOf(QStringView body, const Kind& kind)
{
    return std::any_of(kind.also.begin(), kind.also.end(),
                       [&](char16_t unit) { return body.contains(QChar(unit)); });
}

/// Whether a body tells of one other kind of the class, and more than once.
bool tellsOfOther(const Document& document, std::span<const Kind> kinds)
{
    const QString& body = document.body.folded;
    const Kind* other = nullptr;
    qsizetype times = 0;
    for (const Kind& kind : kinds) {
        if (!document.body.units.hasAll(kind.name) || !body.contains(kind.name))
            continue;
        if (other && other->also != kind.also)
            return false;
        other = &kind;
        times = std::max(times, timesSaid(body, QStringView(kind.name).last(2)));
    }
    constexpr qsizetype fewest = 2;
    return times >= fewest && !mayTellOf(document.title.folded, *other);
}

std::optional<Span> otherKind(const Document& document, std::span<const Kind> kinds)
{
    const FieldText& title = document.title;
    for (const Kind& kind : kinds) {
        if (!title.units.hasAll(kind.name))
            continue;
        const qsizetype at = title.folded.indexOf(kind.name);
        if (at < 0)
            continue;
        if (mayTellOf(document.body.folded, kind) || !tellsOfOther(document, kinds))
            return std::nullopt;
        return Span{static_cast<int>(at), static_cast<int>(kind.name.size())};
    }
    return std::nullopt;
}

} // namespace

void checkTitleKinds(const Document& document, const Rule& rule, Report& report)
{
    const std::array<std::span<const Kind>, 6> classes{fruits, crops,  vegetables,
                                                       herbs,  beasts, people};
    for (const auto& kinds : classes) {
        if (const auto found = otherKind(document, kinds))
            reportContradicted(*found, document, rule, report);
    }
}

} // namespace chengbao::lint
