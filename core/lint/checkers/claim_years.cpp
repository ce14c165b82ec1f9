// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/checkers/claim_years.h"

#include "core/lint/checkers/body_claims.h"
#include "core/lint/checkers/sought_words.h"
#include "core/lint/phrase.h"
#include "core/text/unit_table.h"

#include <QDate>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <optional>

namespace chengbao::lint
{
namespace
{

class YearReader
{
public:
    YearReader(const FieldText& body, const Span& paragraph, std::vector<Claim>& claims)
        : m_body(body),
          m_start(paragraph.start),
          m_text(body.foldedView(paragraph)),
          m_claims(claims)
    {
    }

    /// 始建于1958年，2024年迎来建校70周年
    void readAnniversary()
    {
        static const Phrase founded(
            QStringLiteral("(?:始建|成立|创建|创办|创刊|建成|组建|设立|创立)于([12][0-9]{3})年"));
        static const Phrase told(QStringLiteral(
            "([0-9]{1,3})周年|(?:建校|建馆|建厂|建院|建站|建所|成立)([0-9]{1,3})年"));
        const auto since = founded.matchIn(m_text);
        if (!since)
            return;
        const QStringView behind = m_text.sliced(since.end(0));
        const auto many = told.matchIn(behind);
        if (!many)
            return;
        const auto now = lastYear(behind.first(many.start(0)));
        const QStringView number = many.has(1) ? many[1] : many[2];
        if (!now || behind.first(many.start(0)).contains(u"成立于"))
            return;
        const int years = *now - since[1].toInt();
        if (years > 0 && years != number.toInt())
            claim(since.end(0) + many.start(0), many[0], minus(*now, since[1].toInt()), years);
    }

    /// 出生于1931年的老人今年98岁
    void readAge()
    {
        static const Phrase born(QStringLiteral(
            "(?:出生于|生于)([12][0-9]{3})年[^;。]{0,20}(?:今年|现年)([0-9]{1,3})岁"));
        const auto match = born.matchIn(m_text);
        if (!match)
            return;
        const auto now = latestYear();
        constexpr int nominal = 2; // 虚岁
        const int years = now ? *now - match[1].toInt() : 0;
        const int off = match[2].toInt() - years;
        if (years > 0 && (off > nominal || off < -1))
            claim(match.start(2), match[2], minus(*now, match[1].toInt()), years);
    }

    /// 自2022年3月1日起施行，有效期3年，至2024年2月28日止
    void readValidity()
    {
        static const Phrase valid(QStringLiteral(
            "([12][0-9]{3})年([0-9]{1,2})月([0-9]{1,2})日起(?:施行|实施|生效|执行|计算)?"
            "[^;。0-9]{0,8}(?:有效期|期限|试行期|任期|租期|合同期)(?:限)?为?([0-9]{1,2}|["
            "一二两三五])年"
            "[^;。0-9]{0,4}至([12][0-9]{3})年([0-9]{1,2})月([0-9]{1,2})日"));
        const auto match = valid.matchIn(m_text);
        if (!match)
            return;
        const QDate from(match[1].toInt(), match[2].toInt(), match[3].toInt());
        const QDate to(match[5].toInt(), match[6].toInt(), match[7].toInt());
        const int years = smallNumber(match[4]);
        const QDate end = from.addYears(years);
        constexpr int loose = 2; // days: up to or with the last one, a leap year's
        if (!from.isValid() || !to.isValid() || years <= 0 || std::abs(end.daysTo(to)) <= loose)
            return;
        const QString right = end.addDays(-1).toString(QStringLiteral("yyyy年M月d日"));
        claim(match.start(5), m_text.sliced(match.start(5), match.end(7) - match.start(5)),
              QStringLiteral("%1年%2月%3日＋%4年至%5")
                  .arg(match[1], match[2], match[3], QString::number(years), right),
              right);
    }

    /// 2021年、2022年、2023年、2024年连续3年
    void readListed()
    {
        static const Phrase listed(QStringLiteral("((?:20[0-9]{2}年?[、,和]){1,8}20[0-9]{2}年)(?:"
                                                  "连续|已连续|先后)([2-9]|[两三四五六七八九])年"));
        const auto match = listed.matchIn(m_text);
        if (!match)
            return;
        const auto isJoint = [](QChar unit) { return text::isOneOf(unit, u"、,和"); };
        const auto joints = std::count_if(match[1].begin(), match[1].end(), isJoint);
        const int years = static_cast<int>(joints) + 1;
        if (smallNumber(match[2]) != years)
            claim(match.start(2), match[2], QStringLiteral("列出的年份有%1个").arg(years), years);
    }

    /// 14时20分…17时05分…历时3小时45分钟: the only two times of the paragraph.
    void readClock()
    {
        static const Phrase lasting(
            QStringLiteral("(?:历时|用时|耗时|全程)([0-9]{1,2})小时([0-9]{1,2})分"));
        static const Phrase briefly(QStringLiteral("(?:历时|用时|耗时|全程)([0-9]{2,3})分钟"));
        const auto hours = lasting.matchIn(m_text);
        const auto match = hours ? hours : briefly.matchIn(m_text);
        if (!match)
            return;
        std::vector<int> minutes;
        for (const text::DateMention& date : m_body.dates()) {
            if (date.span.start >= m_start && date.span.end() <= m_start + match.start(0) &&
                date.hour && date.minute)
                minutes.push_back(*date.hour * 60 + *date.minute);
        }
        if (minutes.size() < 2)
            return;
        constexpr int day = 24 * 60;
        const int told = hours ? match[1].toInt() * 60 + match[2].toInt() : match[1].toInt();
        for (std::size_t i = 0; i < minutes.size(); ++i) {
            for (std::size_t j = i + 1; j < minutes.size(); ++j) {
                if ((minutes[j] - minutes[i] + day) % day == told)
                    return;
            }
        }
        const int right = (minutes.back() - minutes.front() + day) % day;
        const bool hourOff = std::abs(right - told) == 60 || std::abs(right - told) == 10;
        constexpr int near = 30;
        if (right == 0 || (minutes.size() > 2 && !hourOff) ||
            (!hours && std::abs(right - told) > near))
            return;
        const QString shown =
            hours ? QStringLiteral("%1小时%2分钟")
                        .arg(QString::number(right / 60), QString::number(right % 60))
                  : QStringLiteral("%1分钟").arg(right);
        claim(match.start(1), m_text.sliced(match.start(1), match.end(0) - match.start(1)),
              QStringLiteral("前后两个时刻相隔%1").arg(shown), shown);
    }

private:
    static QString minus(int now, int then)
    {
        return QStringLiteral("%1－%2＝%3").arg(now).arg(then).arg(now - then);
    }

    /// The last year told in a text; nothing where none is.
    static std::optional<int> lastYear(QStringView text)
    {
        std::optional<int> year;
        for (qsizetype at = text.indexOf(u'年'); at >= 0; at = text.indexOf(u'年', at + 1)) {
            bool known = false;
            const int told = at < 4 ? 0 : text.sliced(at - 4, 4).toInt(&known);
            if (known && told > 1900 && told < 2100)
                year = told;
        }
        return year;
    }

    /// Of all the body: what 今年 is.
    std::optional<int> latestYear() const
    {
        std::optional<int> latest;
        for (const text::DateMention& date : m_body.dates()) {
            if (date.year && *date.year > 2000)
                latest = std::max(latest.value_or(0), *date.year);
        }
        return latest;
    }

    void claim(qsizetype start, QStringView told, const QString& formula, int expected)
    {
        claim(start, told, formula, QString::number(expected));
    }

    void claim(qsizetype start, QStringView told, const QString& formula, const QString& expected)
    {
        m_claims.push_back({{m_start + static_cast<int>(start), static_cast<int>(told.size())},
                            QStringLiteral("share"),
                            formula,
                            expected});
    }

    const FieldText& m_body;
    const int m_start; ///< of the paragraph
    const QStringView m_text;
    std::vector<Claim>& m_claims;
};

/// What may be told beside a date.
enum Kind : std::uint8_t { Anniversary = 1, Age = 2, Validity = 4, Listed = 8, Clock = 16 };

/// 始建于1958年, 出生于1931年
int kindsBefore(QStringView text)
{
    if (text.size() < 2 || text.back() != u'于')
        return 0;
    const QChar verb = text[text.size() - 2];
    return verb == u'生' ? Age : text::isOneOf(verb, u"建立办刊成") ? Anniversary : 0;
}

/// 1日起, 2024年连续
int kindsBehind(QStringView text)
{
    if (text.isEmpty())
        return 0;
    return text.front() == u'起' ? Validity : text::isOneOf(text.front(), u"连已先") ? Listed : 0;
}

/// The kinds that a text may tell of: hardly a paragraph has a date that stands where one of them
/// needs it.
int kindsIn(const FieldText& text)
{
    const QStringView folded(text.folded);
    const bool lasts = text.units.hasAll(u"时分") && text.units.hasAny(u"历用耗程");
    int kinds = 0;
    for (const text::DateMention& date : text.dates()) {
        if (date.year)
            kinds |= kindsBefore(folded.first(date.span.start)) |
                     kindsBehind(folded.sliced(date.span.end()));
        if (lasts && date.hour && date.minute)
            kinds |= Clock;
    }
    return kinds;
}

} // namespace

void findYears(const FieldText& body, std::vector<Claim>& claims)
{
    const int kinds = kindsIn(body);
    if (kinds == 0)
        return;
    for (const Span& paragraph : body.paragraphs()) {
        YearReader reader(body, paragraph, claims);
        if (kinds & Anniversary)
            reader.readAnniversary();
        if (kinds & Validity)
            reader.readValidity();
        if (kinds & Listed)
            reader.readListed();
        if (kinds & Clock)
            reader.readClock();
    }
}

void findAges(const FieldText& body, std::vector<Claim>& claims)
{
    if (!body.units.hasAll(u"生于年岁") || !saysAny(body.folded, {u"生于"}))
        return;
    for (const Span& paragraph : body.paragraphs())
        YearReader(body, paragraph, claims).readAge();
}

} // namespace chengbao::lint
