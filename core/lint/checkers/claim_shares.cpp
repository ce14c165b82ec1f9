// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/claim_shares.h"

#include "core/lint/checkers/share_words.h"

#include <QRegularExpression>

#include <algorithm>

namespace chengbao::lint
{
namespace
{

using text::Quantity;

struct Operands {
    std::size_t part = 0, whole = 0;
};

/// How many figures a claim looks back on; a sentence of any length costs the same per figure.
constexpr std::size_t reach = 12;

/// What makes a bound of a figure: 10亩以上.
constexpr QStringView bounds[] = {u"及以", u"以上", u"以下", u"以内"};

std::size_t firstInReach(std::size_t index)
{
    return index > reach ? index - reach : 0;
}

bool isAlike(const Statement& statement, std::size_t one, std::size_t other)
{
    return comparable(statement.figures[one], statement.figures[other]) &&
           isAmount(statement.figures[one]) && !isChange(statement, one);
}

/// 其中, 120户中有: what comes next is a part.
bool opensParts(QStringView text)
{
    static const QRegularExpression within(
        QStringLiteral("其中|[中里](?:,|有|的)|(?<![高初集])中$|^的$"));
    return within.match(text.toString()).hasMatch();
}

bool comparesTimes(QStringView text)
{
    return hasAny(text, {u"去年", u"上年", u"同期", u"上月", u"前年", u"同比", u"比上", u"较上"});
}

/// 60岁及以上8.7万人, 满15年的222部: a figure that tells which are counted, not how many.
bool tellsWhich(const Statement& statement, std::size_t index)
{
    const QStringView after = statement.after(index);
    return isDuration(statement.figures[index]) ||
           statement.figures[index].unit == QStringLiteral("岁") ||
           statement.figures[index].unit == QStringLiteral("类") ||
           std::any_of(std::begin(bounds), std::end(bounds),
                       [&](QStringView bound) { return after.startsWith(bound); });
}

/// Nothing but such figures between two.
bool areNeighbours(const Statement& statement, std::size_t left, std::size_t right)
{
    while (++left < right) {
        if (!tellsWhich(statement, left))
            return false;
    }
    return true;
}

/// The whole of a part by where it stands: before 其中 or 中, or in the clause before.
std::optional<std::size_t> wholeByPlace(const Statement& statement, std::size_t part, bool general)
{
    std::optional<std::size_t> nearest;
    for (std::size_t i = part; i-- > firstInReach(part);) {
        if (statement.after(i).contains(u';'))
            break;
        if (!isAlike(statement, i, part))
            continue;
        if (opensParts(statement.after(i)))
            return i;
        nearest = nearest.value_or(i);
    }
    if (!nearest || (!general && !areNeighbours(statement, *nearest, part)))
        return std::nullopt;
    const QStringView joint = statement.between(*nearest, part);
    const bool aside = comparesTimes(joint) || comparesTimes(statement.label(*nearest)) ||
                       hasAny(joint, {u"、", u"另", u"和", u"比", u"较"}) ||
                       statement.label(*nearest).contains(u"其中");
    if (aside || !joint.contains(u',') ||
        amount(statement.figures[*nearest]) < amount(statement.figures[part]))
        return std::nullopt;
    return nearest;
}

/// The whole of a part by its name: 占总库容的 of 总库容1.2亿立方米.
std::optional<std::size_t> wholeByName(const Statement& statement, std::size_t part,
                                       const QString& noun)
{
    for (std::size_t i = part; i-- > firstInReach(part);) {
        if (isAlike(statement, i, part) && statement.isNamed(i, noun))
            return i;
    }
    return std::nullopt;
}

/// Whose share it is, where that is said again, is the part's own name.
bool subjectIsPart(const Statement& statement, const ShareWords& words, std::size_t part)
{
    return words.subject.isEmpty() || statement.isNamed(part, words.subject);
}

bool isPartFigure(const Statement& statement, std::size_t index)
{
    const Quantity& figure = statement.figures[index];
    return isAmount(figure) && isExact(figure) && !isChange(statement, index);
}

/// The part: the figure before its share, or the one before in the row that is named again
/// (村级网点 147个、镇级网点63个，村级网点占70%).
std::size_t partOf(const Statement& statement, const ShareWords& words, std::size_t share)
{
    const std::size_t last = share - 1;
    const bool other = share >= 2 && words.subject.size() >= 2 &&
                       !statement.isNamed(last, words.subject) &&
                       statement.label(last - 1).endsWith(words.subject) &&
                       comparable(statement.figures[last - 1], statement.figures[last]);
    return other ? last - 1 : last;
}

std::optional<std::size_t> wholeOfShare(const Statement& statement, const ShareWords& words,
                                        std::size_t part)
{
    const QString noun = nounOfWhole(words.whole);
    if (noun.isEmpty())
        return wholeByPlace(statement, part, !words.whole.isEmpty());
    return noun.size() < 2 ? std::nullopt : wholeByName(statement, part, noun);
}

/// 任务150件，完成175件: the figure before that speaks of the target.
std::optional<std::size_t> target(const Statement& statement, const ShareWords& words,
                                  std::size_t part)
{
    static const QRegularExpression scope(QStringLiteral("全[国省市州县区镇乡村]"));
    const QString region = scope.match(words.whole).captured();
    for (std::size_t i = part; i-- > firstInReach(part);) {
        const QStringView label = statement.label(i);
        const QStringView joint = statement.after(i);
        if (joint.contains(u';') || comparesTimes(joint))
            return std::nullopt;
        const bool due = speaksOfTarget(label) || speaksOfTarget(statement.tail(i)) ||
                         hasAny(label, {u"应", u"需", u"拟", u"下达"});
        if (isAlike(statement, i, part) && due)
            return region.isEmpty() || label.contains(region) ? std::optional(i) : std::nullopt;
    }
    return std::nullopt;
}

/// The target, or for a bare 完成率 what stands before 已完成.
std::optional<std::size_t> wholeOfCompletion(const Statement& statement, const ShareWords& words,
                                             std::size_t part)
{
    const auto due = target(statement, words, part);
    const bool done = words.whole.isEmpty() &&
                      hasAny(statement.label(part), {u"完成", u"已", u"实际", u"建成", u"完工"});
    return due || !done ? due : wholeByPlace(statement, part, false);
}

/// Where `verb` stands in a label, not as the end of its own contrary: 不合格 is no 合格.
enum class Says { Nothing, It, Contrary };

Says saysVerb(QStringView label, QStringView verb)
{
    // 收回1440份，回收率96%
    if (verb.size() == 2 && label.endsWith(verb[0]) && label.chopped(1).endsWith(verb[1]))
        return Says::It;
    const qsizetype at = label.lastIndexOf(verb);
    if (at < 0)
        return Says::Nothing;
    return at > 0 && QStringView(u"不未无非").contains(label[at - 1]) ? Says::Contrary : Says::It;
}

/// 办结投诉420件 is a part of complaints, not of whatever was counted before.
bool namesOther(const Statement& statement, std::size_t part, std::size_t whole, QStringView verb)
{
    static const QRegularExpression fillers(QStringLiteral("完成|成功|到位|的|了|有|已|共|为"));
    const QStringView label = statement.label(part);
    if (label.endsWith(u'的') || !label.contains(verb))
        return false;
    const qsizetype end = label.lastIndexOf(verb) + verb.size();
    QString noun = label.sliced(end).toString();
    noun.remove(fillers);
    return noun.size() >= 2 && !statement.isNamed(whole, noun);
}

struct Rated {
    Operands operands;
    bool contrary = false;
};

std::optional<std::size_t> wholeOfRate(const Statement& statement, std::size_t part,
                                       QStringView verb)
{
    std::optional<std::size_t> nearest;
    for (std::size_t i = part; i-- > firstInReach(part);) {
        const QStringView joint = statement.after(i);
        if (joint.contains(u';') || comparesTimes(joint))
            break;
        if (!isAlike(statement, i, part))
            continue;
        if (hasAny(statement.label(i), {u"应", u"需", u"拟", u"任务", u"计划", u"目标"}))
            return i;
        if (!statement.label(i).contains(verb))
            nearest = nearest.value_or(i);
    }
    return nearest;
}

/// 受理1420件，办结1136件，办结率80%: the rate names the verb of its part.
std::optional<Rated> rated(const Statement& statement, const ShareWords& words, std::size_t rate)
{
    constexpr std::size_t farthest = 4;
    for (std::size_t part = rate; part-- > 0 && rate - part <= farthest;) {
        if (statement.after(part).contains(u';'))
            return std::nullopt;
        if (!isPartFigure(statement, part))
            continue;
        const auto found = wholeOfRate(statement, part, words.verb);
        if (!found)
            continue;
        const std::size_t whole = *found;
        const QStringView label = statement.label(part);
        Says says = saysVerb(label, words.verb);
        // 应种3650人，实种3577人，接种率98%
        const bool done = part + 1 == rate && statement.label(whole).contains(u'应') &&
                          (label.startsWith(u'实') || label.startsWith(u'已'));
        if (says == Says::Nothing && done)
            says = Says::It;
        if (says == Says::Nothing)
            continue;
        if (!done && namesOther(statement, part, whole, words.verb))
            return std::nullopt;
        return Rated{{part, whole}, says == Says::Contrary};
    }
    return std::nullopt;
}

double ratioOf(const Statement& statement, std::size_t part, std::size_t whole)
{
    return amount(statement.figures[part]) / amount(statement.figures[whole]);
}

bool says(const Statement& statement, const Quantity& stated, double part, double whole)
{
    return whole > 0 && fits(statement, stated, part / whole, 0);
}

/// Whether another reading makes the ratio true: of another whole, of the sum of the parts told one
/// after the other, or all these parts together of the whole.
bool otherwiseTrue(const Statement& statement, const Quantity& stated, std::size_t part)
{
    const std::size_t first = firstInReach(part);
    // More than half of what is larger is so of all that is smaller.
    const bool open = stated.hedge == text::Hedge::Above;
    const std::size_t last =
        open && stated.step == 0 ? 0 : std::min(part + 4, statement.figures.size());
    const double own = amount(statement.figures[part]);
    double sum = own;
    bool inRow = stated.hedge == text::Hedge::None;
    for (std::size_t i = part; i-- > first;) {
        if (!comparable(statement.figures[i], statement.figures[part])) {
            inRow = false;
            continue;
        }
        const double whole = amount(statement.figures[i]);
        if ((says(statement, stated, own, whole) && !(open && whole < own)) ||
            (inRow && says(statement, stated, sum, whole)))
            return true;
        inRow = inRow && !statement.after(i).contains(u"其中"); // a whole is none of its parts
        sum += whole;
        if (inRow && says(statement, stated, own, sum))
            return true;
    }
    for (std::size_t i = part + 1; i < last; ++i) {
        if (comparable(statement.figures[i], statement.figures[part]) &&
            says(statement, stated, own, amount(statement.figures[i])))
            return true;
    }
    return false;
}

/// Judges one ratio of one part; false where it does not follow.
bool judge(const Statement& statement, const Quantity& stated, const Operands& operands,
           bool contrary, std::vector<Claim>& claims)
{
    const Quantity& part = statement.figures[operands.part];
    const Quantity& whole = statement.figures[operands.whole];
    if (!comparable(part, whole) || whole.value <= 0)
        return true;
    const double share = ratioOf(statement, operands.part, operands.whole);
    const double ratio = contrary ? 1 - share : share;
    const double slack = operandSlack(part, whole, share);
    if (fits(statement, stated, ratio, slack) || otherwiseTrue(statement, stated, operands.part))
        return true;
    const QString formula =
        contrary ? QStringLiteral("（%2－%1）÷%2＝%3") : QStringLiteral("%1÷%2＝%3");
    claims.push_back(
        {stated.span, QStringLiteral("share"),
         formula.arg(shown(statement, part), shown(statement, whole), ratioLike(stated, ratio)),
         ratioLike(stated, ratio)});
    return false;
}

/// 已建成84公里、3座，分别完成计划的70%、50%: as many ratios as parts and wholes, in their order.
/// One that is right shows that the order is understood.
void judgeEach(const Statement& statement, std::size_t first, std::vector<Claim>& claims)
{
    std::size_t count = 1;
    while (first + count < statement.figures.size() &&
           isFraction(statement.figures[first + count]) &&
           statement.before(first + count).size() <= 1)
        ++count;
    if (count < 2 || first < 2 * count)
        return;
    std::vector<Claim> wrong;
    for (std::size_t i = 0; i < count; ++i) {
        const Operands operands{first - count + i, first - 2 * count + i};
        if (!isAlike(statement, operands.whole, operands.part))
            return;
        judge(statement, statement.figures[first + i], operands, false, wrong);
    }
    if (wrong.size() < count)
        claims.insert(claims.end(), wrong.begin(), wrong.end());
}

/// …26万亩，占应收面积50万亩的52%: part, whole and ratio in a row.
std::optional<Operands> withNamedWhole(const Statement& statement, std::size_t share)
{
    const QStringView joint = withoutHedge(statement.before(share));
    const bool of = joint == u"的" || joint == u"的比重" || joint == u"的比例";
    if (share < 2 || !of || !isAlike(statement, share - 2, share - 1))
        return std::nullopt;
    const auto words = readShareWords(statement.before(share - 1), true);
    if (!words || words->wording == Wording::Rate || words->each ||
        !subjectIsPart(statement, *words, share - 2))
        return std::nullopt;
    return Operands{share - 2, share - 1};
}

/// 其中留守老人占72.5%，为464人: the part is told behind its share.
std::optional<Operands> withPartBehind(const Statement& statement, std::size_t share)
{
    if (share + 1 >= statement.figures.size() || share == 0)
        return std::nullopt;
    const QStringView joint = statement.before(share + 1);
    static constexpr std::array<QStringView, 6> joints{u",为", u",即", u",共",
                                                       u",计", u",有", u",共计"};
    const std::size_t whole = share - 1;
    if (std::find(joints.begin(), joints.end(), joint) == joints.end() ||
        !isPartFigure(statement, share + 1) || !isAlike(statement, whole, share + 1) ||
        !statement.before(share).contains(u"其中"))
        return std::nullopt;
    return Operands{share + 1, whole};
}

/// What a share says in words, and where: 占比过半, 占一半以上, 任务过半.
struct Half {
    Quantity stated;
    bool ofTarget = false;
};

std::optional<Half> halfBehind(const Statement& statement, std::size_t part)
{
    static const QRegularExpression half(QStringLiteral(
        "^[^,;。、0-9]{0,6},(?:(占比?(?:总数|总量|全部|其)?的?(?:比例|比重)?(?:已|仅|就|达)?|"
        "(?=[^,;。]{2,4}(?:[,;。]|$)))|"
        "(?:实现)?(?:时间过半[,、])?(?:任务|计划|目标|进度)(?:已|完成)*)"
        "(?:(超?过半数?|超半数|半数以上|一半以上)|(不足半数|不到半数|一半不到|一半以下))"));
    const QStringView behind = statement.after(part);
    if (!behind.contains(u'半'))
        return std::nullopt;
    const auto match = half.match(behind.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const bool above = match.capturedStart(2) >= 0;
    Half found;
    found.ofTarget = match.capturedStart(1) < 0;
    if (found.ofTarget && !above)
        return std::nullopt;
    const int group = above ? 2 : 3;
    found.stated.span = {statement.figures[part].span.end() +
                             static_cast<int>(match.capturedStart(group)),
                         static_cast<int>(match.capturedLength(group))};
    found.stated.value = 0.5;
    found.stated.unit = QStringLiteral("分之");
    found.stated.hedge = above ? text::Hedge::Above : text::Hedge::Below;
    return found;
}

/// The statement with the sentence before it, where that is of the same paragraph and tells one
/// figure only that `part` may be a part of: 共有规模养殖场160户。养殖场配套沉淀池的52户，占35%.
std::optional<Span> sentenceWithBase(const Statement& statement, std::size_t part)
{
    const FieldText& body = statement.body;
    const Span before = body.sentenceAt(statement.sentence.start - 1);
    const bool apart = before.end() != statement.sentence.start || before.length == 0 ||
                       body.foldedView(before).contains(u'\n') ||
                       !isAmount(statement.figures[part]);
    if (apart)
        return std::nullopt;
    return Span{before.start, statement.sentence.end() - before.start};
}

/// The name of what is counted: the last two characters before a figure, or the first behind it.
bool namesAgain(const Statement& statement, std::size_t whole, std::size_t part)
{
    constexpr qsizetype gram = 2;
    const QStringView noun = withoutHedge(statement.label(whole));
    const QStringView behind = statement.tail(whole);
    const auto said = [&](QStringView word) {
        return word.size() == gram &&
               (statement.label(part).contains(word) || statement.tail(part).contains(word));
    };
    return said(noun.last(std::min(gram, noun.size()))) ||
           said(behind.first(std::min(gram, behind.size())));
}

class ShareReader
{
public:
    ShareReader(const Statement& statement, std::vector<Claim>& claims)
        : m_statement(statement), m_claims(claims)
    {
    }

    void read(std::size_t index)
    {
        if (const auto operands = withNamedWhole(m_statement, index)) {
            judge(m_statement, m_statement.figures[index], *operands, false, m_claims);
            return;
        }
        const auto words = readShareWords(m_statement.before(index), false);
        if (!words)
            return;
        if (words->each) {
            judgeEach(m_statement, index, m_claims);
        } else if (words->wording == Wording::Rate) {
            if (const auto found = rated(m_statement, *words, index))
                judge(m_statement, m_statement.figures[index], found->operands, found->contrary,
                      m_claims);
        } else {
            readShare(index, *words);
        }
    }

    /// 占比过半 of the part at `part`
    void readHalf(std::size_t part)
    {
        const auto half =
            isPartFigure(m_statement, part) ? halfBehind(m_statement, part) : std::nullopt;
        if (!half)
            return;
        auto whole = half->ofTarget ? target(m_statement, {}, part) : std::nullopt;
        if (!whole)
            whole = wholeByPlace(m_statement, part, false);
        if (whole)
            judge(m_statement, half->stated, {part, *whole}, false, m_claims);
    }

private:
    /// The whole may be told a sentence before, by the name of what is counted.
    void judgeAcross(std::size_t index, std::size_t part)
    {
        const auto both = sentenceWithBase(m_statement, part);
        if (!both)
            return;
        const auto& all = m_statement.body.quantities();
        const auto own = static_cast<std::size_t>(m_statement.figures.data() - all.data());
        std::size_t first = own;
        while (first > 0 && own - first < reach && all[first - 1].span.start >= both->start)
            --first;
        const Statement wide{
            m_statement.body, *both,
            std::span(all).subspan(first, own - first + m_statement.figures.size())};
        const std::size_t shift = own - first;
        std::optional<std::size_t> whole;
        for (std::size_t i = 0; i < part + shift; ++i) {
            if (!sameMeasure(wide.figures[i], wide.figures[part + shift]))
                continue;
            if (whole || i >= shift)
                return;
            whole = i;
        }
        if (!whole || !isAlike(wide, *whole, part + shift) ||
            amount(wide.figures[*whole]) < amount(wide.figures[part + shift]) ||
            comparesTimes(wide.label(*whole)) || comparesTimes(wide.label(part + shift)) ||
            hasAny(wide.label(*whole), {u"新增", u"已", u"其中", u"完成"}) ||
            !namesAgain(wide, *whole, part + shift))
            return;
        judge(wide, wide.figures[index + shift], {part + shift, *whole}, false, m_claims);
    }

    void readShare(std::size_t index, const ShareWords& words)
    {
        if (words.wording == Wording::Share) {
            if (const auto behind = withPartBehind(m_statement, index)) {
                judge(m_statement, m_statement.figures[index], *behind, false, m_claims);
                return;
            }
        }
        const std::size_t part = partOf(m_statement, words, index);
        if (!isPartFigure(m_statement, part) || !subjectIsPart(m_statement, words, part))
            return;
        auto whole = words.wording == Wording::Completion
                         ? wholeOfCompletion(m_statement, words, part)
                         : wholeOfShare(m_statement, words, part);
        // 配备甲的12所，占66.7%；配备乙的15所，占83.3%: the next share has the same whole.
        const bool plain = words.wording == Wording::Share && nounOfWhole(words.whole).isEmpty();
        if (!whole && plain && m_whole && isAlike(m_statement, *m_whole, part))
            whole = m_whole;
        if (!whole && plain && words.subject.isEmpty() && part + 1 == index)
            judgeAcross(index, part);
        if (whole &&
            judge(m_statement, m_statement.figures[index], {part, *whole}, false, m_claims) &&
            plain)
            m_whole = whole;
    }

    const Statement& m_statement;
    std::vector<Claim>& m_claims;
    std::optional<std::size_t> m_whole; ///< of the last share that was right
};

} // namespace

void findShares(const Statement& statement, std::vector<Claim>& claims)
{
    const QStringView text = statement.body.foldedView(statement.sentence);
    if (!hasUnit(text, u"占率完半"))
        return;
    ShareReader reader(statement, claims);
    if (text.contains(u'半')) {
        for (std::size_t i = 1; i < statement.figures.size(); ++i)
            reader.readHalf(i);
    }
    for (std::size_t i = 1; i < statement.figures.size(); ++i) {
        if (isFraction(statement.figures[i]) && !statement.figures[i].range)
            reader.read(i);
    }
}

} // namespace chengbao::lint
