// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/title_relations.h"

#include "core/lint/checkers/body_claims.h"
#include "core/lint/checkers/figure_operands.h"
#include "core/lint/checkers/statement.h"
#include "core/lint/checkers/title_reading.h"
#include "core/text/unit_table.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

/// 增长12.4% over a body where whatever is 12.4% fell.
bool goesOtherWay(const FieldText& title, const FieldText& body, const Quantity& figure,
                  const std::vector<const Quantity*>& equals)
{
    const Way way = wayOf(labelOf(title, figure));
    return way != Way::Unknown &&
           std::all_of(equals.begin(), equals.end(), [&](const Quantity* each) {
               const Way other = wayOf(labelOf(body, *each));
               return other != Way::Unknown && other != way;
           });
}

/// 新增2600个 over 新增1500个，总数达到2600个: the figure is the whole of what the title names, and
/// the body tells another of it.
bool isOfWhole(const FieldText& title, const FieldText& body, const Quantity& figure,
               const std::vector<const Quantity*>& equals)
{
    static constexpr std::array<QStringView, 20> words{
        u"新增", u"办结", u"省级", u"国家级", u"市级",   u"整改",   u"财政投入",
        u"达成", u"销号", u"录用", u"新认定", u"新注册", u"新入库", u"新发展",
        u"停工", u"立案", u"关停", u"约谈",   u"移送",   u"查封"};
    const QStringView said = labelOf(title, figure);
    const auto word = std::find_if(words.begin(), words.end(),
                                   [&](QStringView each) { return said.contains(each); });
    if (word == words.end() || equals.empty())
        return false;
    const bool named = std::any_of(equals.begin(), equals.end(), [&](const Quantity* each) {
        const QStringView label = labelOf(body, *each);
        return label.contains(*word) || tellsOther(label) ||
               hasAny(label, {u"共", u"合计", u"总计", u"累计", u"实际", u"其中"});
    });
    const Quantity* own = nullptr;
    double sum = 0;
    for (const Quantity& each : body.quantities()) {
        if (!sameMeasure(each, figure) || saysSame(each, figure))
            continue;
        sum += amount(each);
        if (!labelOf(body, each).contains(*word))
            continue;
        if (own || !isExact(each) || tellsOther(labelOf(body, each)))
            return false;
        own = &each;
    }
    return !named && own && amount(*own) < amount(figure) &&
           std::abs(sum - amount(figure)) > amount(figure) * 1e-9;
}

/// 全覆盖 and the body's only rate of it is less; 全部完成 and something is left.
std::optional<Span> untrueWhole(const FieldText& title, const FieldText& body)
{
    if (!title.units.has(u'全') ||
        hasAny(body.folded, {u"全部", u"全覆盖", u"100%", u"清零", u"百分之百", u"都", u"所有",
                             u"悉数", u"应保尽保", u"无遗漏"}) ||
        saysEach(body.folded))
        return std::nullopt;
    for (const QStringView word :
         {QStringView(u"全覆盖"), QStringView(u"全部完成"), QStringView(u"全部治理到位"),
          QStringView(u"全部整改到位"), QStringView(u"全部建成"), QStringView(u"全部办结")}) {
        const qsizetype at = title.folded.indexOf(word);
        if (at < 0)
            continue;
        const QStringView behind = QStringView(title.folded).sliced(at + word.size());
        if (hasAny(behind.left(2), {u"在即", u"前"}) ||
            hasAny(title.folded, {u"将", u"力争", u"年底", u"明年", u"计划", u"推进"}))
            continue;
        const QStringView done = word.startsWith(u"全部") ? word.sliced(2, 2) : word.sliced(1);
        const auto& figures = body.quantities();
        const bool partial = std::any_of(figures.begin(), figures.end(), [&](const Quantity& each) {
            const QStringView label = labelOf(body, each);
            return isFraction(each) && each.value < 1 && each.hedge != text::Hedge::Above &&
                   (label.contains(done) || (word == u"全覆盖" && label.endsWith(u"普及率"))) &&
                   !hasAny(label, {u"同比", u"提高", u"增"});
        });
        const bool left = std::any_of(figures.begin(), figures.end(), [&](const Quantity& each) {
            return endsInAny(labelOf(body, each), {u"剩余", u"尚有", u"还有", u"其余"});
        });
        if (partial || (left && word.startsWith(u"全部") && !body.units.has(u'均')))
            return Span{static_cast<int>(at), static_cast<int>(word.size())};
    }
    return std::nullopt;
}

/// The only day of the title and the only one of the body, which begins with it.
std::optional<Span> otherDay(const FieldText& title, const FieldText& body)
{
    if (title.dates().size() != 1 || body.dates().size() != 1)
        return std::nullopt;
    const text::DateMention& own = title.dates().front();
    const text::DateMention& other = body.dates().front();
    constexpr int farthest = 6; // 2026年9月20日
    const bool days = own.month && own.day && other.month && other.day;
    if (!days || other.span.start > farthest || title.inTitle(own.span) ||
        (*own.month == *other.month && *own.day == *other.day) ||
        hasAny(body.folded, {u"次日", u"当日", u"前一", u"天后", u"翌日", u"截至", u"会议", u"部署",
                             u"决定", u"通知", u"印发", u"公告", u"将", u"拟", u"签订", u"获批"}))
        return std::nullopt;
    return own.span;
}

/// 五部门 over a body that tells of 四个部门.
std::optional<Span> otherNumberOfOffices(const FieldText& title, const FieldText& body)
{
    const qsizetype noun = title.folded.indexOf(u"部门");
    if (noun < 1)
        return std::nullopt;
    const qsizetype number = noun - (title.folded[noun - 1] == u'个' ? 2 : 1);
    const int told = number < 0 ? 0 : smallNumber(QStringView(title.folded).sliced(number, 1));
    if (told < 2 ||
        (number > 0 && smallNumber(QStringView(title.folded).sliced(number - 1, 1)) > 0))
        return std::nullopt;
    int others = 0;
    for (qsizetype at = body.folded.indexOf(u"部门"); at >= 0;
         at = body.folded.indexOf(u"部门", at + 1)) {
        const qsizetype from = at - (at > 0 && body.folded[at - 1] == u'个' ? 2 : 1);
        const int count = from < 0 ? 0 : smallNumber(QStringView(body.folded).sliced(from, 1));
        if (count < 2 || (others > 0 && others != count) || count == told ||
            (from > 0 && smallNumber(QStringView(body.folded).sliced(from - 1, 1)) > 0))
            return std::nullopt;
        others = count;
    }
    const Span span{static_cast<int>(number), static_cast<int>(noun - number) + 2};
    return others > 0 ? std::optional(span) : std::nullopt;
}

} // namespace

void checkTitleRelations(const Document& document, const Rule& rule, Report& report)
{
    const FieldText& title = document.title;
    const FieldText& body = document.body;
    std::vector<Span> spans;
    constexpr std::size_t mostFigures = 8;
    for (const Quantity& figure : title.quantities()) {
        if (title.quantities().size() > mostFigures || !isExact(figure) ||
            title.inTitle(figure.span))
            continue;
        const auto equals = equalsOf(body, figure);
        if (!equals.empty() &&
            (goesOtherWay(title, body, figure, equals) || isOfWhole(title, body, figure, equals)))
            spans.push_back(figure.span);
    }
    const bool offices = title.units.hasAll(u"部门");
    for (const auto& span : {untrueWhole(title, body), otherDay(title, body),
                             offices ? otherNumberOfOffices(title, body) : std::nullopt}) {
        if (span)
            spans.push_back(*span);
    }
    for (const Span& span : spans) {
        Remark remark;
        remark.span = span;
        remark.message = QStringLiteral("contradicted");
        report.add(rule, title, remark);
    }
}

} // namespace chengbao::lint
