// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/made_up_items.h"

#include "core/base/files.h"

#include <array>

namespace chengbao::bench
{
namespace
{

// {p} a place, {n} a figure, {w} a word, {d} a date.
const QStringList& patterns()
{
    static const QStringList all = {
        QStringLiteral("截至{d}，{p}{w}{w}{n}个，同比增长{n}%。"),
        QStringLiteral("{p}投入资金{n}万元，{w}{w}{w}{n}处，惠及群众{n}户。"),
        QStringLiteral("{d}，{p}组织{w}{w}{n}次，{w}{w}问题{n}个，已整改{n}个。"),
        QStringLiteral("一是{w}{w}，{w}{w}{w}。"),
        QStringLiteral("二是{w}{w}{w}，推动{w}{w}{w}{w}。"),
        QStringLiteral("三是{w}{w}，{w}{w}{n}人。"),
        QStringLiteral("目前，{p}{w}{w}{w}仍存在{w}{w}、{w}{w}等问题，需要{w}{w}{w}。"),
        QStringLiteral("建议{w}{w}，{w}{w}{w}{w}，由{p}牵头{w}{w}。"),
        QStringLiteral("{p}{w}{w}负责人介绍，{w}{w}{w}{w}{w}，{w}{w}{w}。"),
        QStringLiteral("预计{d}前{w}{w}{n}亩，{w}{w}{w}率达到{n}%。"),
        QStringLiteral("{w}{w}{w}{w}，{w}{w}{w}{w}{w}{w}。"),
        QStringLiteral("{p}针对{w}{w}{w}，{w}{w}{w}{w}，{w}{w}{w}{w}{w}。"),
    };
    return all;
}

} // namespace

ItemMaker::ItemMaker(const QString& words, unsigned seed) : m_engine(seed)
{
    const auto bytes = readFile(words, 16 * 1024 * 1024);
    if (!bytes)
        qFatal("cannot read %s", qPrintable(words));
    for (const QString& line : QString::fromUtf8(*bytes).split(QLatin1Char('\n'))) {
        const qsizetype blank = line.indexOf(QLatin1Char(' '));
        if (blank < 1)
            continue;
        m_words.push_back(line.left(blank));
        m_weights.push_back(line.mid(blank + 1).toDouble());
    }
    m_draw = std::discrete_distribution<int>(m_weights.begin(), m_weights.end());
    const auto han = [this](int count) {
        QString made;
        for (int i = 0; i < count; ++i)
            made += QChar(0x4E00 + below(5000));
        return made;
    };
    constexpr std::array<const char16_t*, 5> kinds = {u"县", u"镇", u"乡", u"村", u"街道"};
    for (int i = 0; i < 3000; ++i)
        m_places.push_back(han(2) + QString::fromUtf16(kinds[below(kinds.size())]));
    constexpr std::array<const char16_t*, 6> offices = {u"水利局", u"农业农村局", u"统计局",
                                                        u"民政局", u"应急管理局", u"教育局"};
    for (int i = 0; i < 240; ++i)
        m_units.push_back(m_places[i / 6] + QString::fromUtf16(offices[i % 6]));
    for (int i = 0; i < 600; ++i)
        m_names.push_back(han(3));
}

int ItemMaker::below(int limit)
{
    return std::uniform_int_distribution<int>(0, limit - 1)(m_engine);
}

QString ItemMaker::word()
{
    return m_words[m_draw(m_engine)];
}

QString ItemMaker::place()
{
    return m_places[below(static_cast<int>(m_places.size()))];
}

QString ItemMaker::number()
{
    return below(3) == 0 ? QStringLiteral("%1.%2").arg(below(900)).arg(below(10))
                         : QString::number(below(9000));
}

QString ItemMaker::filled(const QString& pattern)
{
    QString made;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != QLatin1Char('{')) {
            made += pattern[i];
            continue;
        }
        switch (pattern[i + 1].unicode()) {
        case u'p':
            made += place();
            break;
        case u'n':
            made += number();
            break;
        case u'd':
            made += QStringLiteral("%1月%2日").arg(1 + below(12)).arg(1 + below(28));
            break;
        default:
            made += word();
        }
        i += 2;
    }
    return made;
}

QString ItemMaker::sentence()
{
    return filled(patterns()[below(static_cast<int>(patterns().size()))]);
}

void ItemMaker::setDays(QDate firstDay, int perDay)
{
    m_firstDay = firstDay;
    m_perDay = perDay;
}

Draft ItemMaker::next(int characters)
{
    Draft draft;
    const auto& kinds = allValues<Kind>();
    draft.facts.system = below(3) == 0 ? System::Party : System::Government;
    draft.facts.kind = kinds[below(static_cast<int>(kinds.size()))];
    draft.facts.unit = m_units[below(static_cast<int>(m_units.size()))];
    draft.facts.author = m_names[below(static_cast<int>(m_names.size()))];
    draft.facts.reportDate = m_firstDay.addDays(m_made++ / m_perDay);
    draft.title = place() + word() + word() + filled(QStringLiteral("{w}{n}{w}"));
    qsizetype paragraph = 0;
    while (draft.body.size() + draft.title.size() < characters) {
        const QString added = sentence();
        draft.body += added;
        paragraph += added.size();
        if (paragraph > 120) {
            draft.body += QLatin1Char('\n');
            paragraph = 0;
        }
    }
    return draft;
}

} // namespace chengbao::bench
