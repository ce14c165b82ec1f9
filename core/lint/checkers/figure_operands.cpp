// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/figure_operands.h"

#include <algorithm>
#include <cmath>

namespace chengbao::lint
{

bool isMadeOf(const Passage& passage, std::size_t index, std::span<const std::size_t> operands)
{
    constexpr std::size_t most = 6;
    const auto last = operands.last(std::min(most, operands.size()));
    int combinations = 1;
    for (std::size_t i = 0; i < last.size(); ++i)
        combinations *= 3;
    for (int signs = 1; signs < combinations; ++signs) {
        double sum = 0;
        double slack = roundingOf(passage.figure(index)) / 2;
        int rest = signs;
        for (const std::size_t operand : last) {
            const int sign = rest % 3;
            sum += (sign == 1 ? 1 : sign == 2 ? -1 : 0) * passage.value(operand);
            slack += sign == 0 ? 0 : roundingOf(passage.figure(operand)) / 2;
            rest /= 3;
        }
        if (std::abs(sum - passage.value(index)) <= slack * (1 + 1e-9) + 1e-6)
            return true;
    }
    return false;
}

std::vector<std::size_t> operandsOf(const Passage& passage, std::size_t index)
{
    constexpr std::size_t most = 6;
    std::vector<std::size_t> found;
    for (std::size_t i = index; i-- > 0 && index - i <= passageReach && found.size() < most;) {
        if (passage.nodes[index].sentence - passage.nodes[i].sentence > 1)
            break;
        if (isAmount(passage.figure(i)) && sameMeasure(passage.figure(i), passage.figure(index)))
            found.push_back(i);
    }
    return found;
}

bool isSetAside(QStringView text)
{
    return hasAny(text, {u"其中", u"另", u"不含", u"不计", u"除外", u"以上", u"以下", u"新增",
                         u"比", u"较", u"去年", u"上年", u"今年", u"同期", u"预计", u"计划",
                         u"目标", u"往年", u"历年"});
}

bool leavesOver(const Passage& passage, std::size_t index)
{
    const FieldText& body = passage.statement.body;
    const int end = passage.figure(index).span.end();
    const Span sentence = body.sentenceAt(end - 1);
    return hasAny(body.foldedView({end, std::max(0, sentence.end() - end)}),
                  {u"剩余", u"尾款", u"其余", u"余款", u"余下", u"另"});
}

Claim resultClaim(const Passage& passage, std::size_t index, const QString& formula,
                  double expected)
{
    const text::Quantity& stated = passage.figure(index);
    const QString right =
        worded(passage.statement, stated, expected * stated.value / amount(stated));
    return {stated.span, QStringLiteral("share"), formula + QStringLiteral("＝") + right, right};
}

Claim sumClaim(const Passage& passage, std::size_t total, std::span<const std::size_t> parts)
{
    double sum = 0;
    QStringList terms;
    for (const std::size_t part : parts) {
        sum += passage.value(part);
        terms.append(shown(passage.statement, passage.figure(part)));
    }
    Claim claim = resultClaim(passage, total, terms.join(QStringLiteral("＋")), sum);
    claim.message = QStringLiteral("sum");
    claim.expected.clear(); // as likely a part is wrong
    return claim;
}

bool endsInAny(QStringView text, std::initializer_list<QStringView> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](QStringView word) { return text.endsWith(word); });
}

} // namespace chengbao::lint
