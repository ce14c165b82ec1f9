// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/docx_numbering.h"

#include "core/text/docx_xml.h"
#include "core/text/list_number.h"

#include <algorithm>

namespace chengbao::text
{
namespace
{

constexpr qsizetype longestLevelText = 60;
constexpr int largestStart = 30000;
const QString bullet = QStringLiteral("bullet");

int levelIn(const XmlReader& xml)
{
    return attributeOf(xml, QLatin1String("ilvl")).toInt();
}

int startIn(const XmlReader& xml)
{
    return std::clamp(valueOf(xml).toInt(), 0, largestStart);
}

} // namespace

/// One flat pass; an element says what is meant by the elements that are open around it.
class DocxNumbering::Parser
{
public:
    Parser(const QByteArray& bytes, DocxNumbering& numbering) : m_xml(bytes), m_to(numbering) {}

    bool parse()
    {
        while (!m_xml.atEnd()) {
            if (m_xml.readNext() == XmlReader::StartElement && isWord(m_xml))
                start();
        }
        return m_xml.verdict().has_value();
    }

private:
    void start()
    {
        const auto name = m_xml.name();
        if (name == QLatin1String("abstractNum")) {
            m_abstract = attributeOf(m_xml, QLatin1String("abstractNumId"));
            m_to.m_abstracts[m_abstract];
            m_list.clear();
        } else if (name == QLatin1String("num")) {
            m_list = attributeOf(m_xml, QLatin1String("numId"));
            m_to.m_lists[m_list];
        } else if (name == QLatin1String("lvl") || name == QLatin1String("lvlOverride")) {
            m_level = levelIn(m_xml);
        } else if (!m_list.isEmpty()) {
            takeList(name, m_to.m_lists[m_list]);
        } else if (!m_to.m_abstracts.isEmpty()) {
            takeAbstract(name, m_to.m_abstracts[m_abstract]);
        }
    }

    void takeAbstract(QStringView name, Abstract& abstract)
    {
        if (name == QLatin1String("styleLink"))
            abstract.defines = valueOf(m_xml);
        else if (name == QLatin1String("numStyleLink"))
            abstract.uses = valueOf(m_xml);
        else if (isLevel())
            takeLevel(name, abstract.levels[static_cast<std::size_t>(m_level)]);
    }

    void takeList(QStringView name, List& list)
    {
        if (name == QLatin1String("abstractNumId"))
            list.abstract = valueOf(m_xml);
        else if (name == QLatin1String("startOverride") && isLevel())
            list.restarts[static_cast<std::size_t>(m_level)] = std::max(startIn(m_xml), 1);
        else if (isLevel())
            takeLevel(name, list.overrides[m_level]);
    }

    void takeLevel(QStringView name, Level& level)
    {
        if (name == QLatin1String("start"))
            level.start = startIn(m_xml);
        else if (name == QLatin1String("numFmt"))
            level.format = valueOf(m_xml);
        else if (name == QLatin1String("lvlText"))
            level.text = valueOf(m_xml).left(longestLevelText);
        else if (name == QLatin1String("isLgl"))
            level.digitsOnly = isOn(m_xml);
    }

    bool isLevel() const { return m_level >= 0 && m_level < levelCount; }

    XmlReader m_xml;
    DocxNumbering& m_to;
    QString m_abstract;
    QString m_list;
    int m_level = -1;
};

DocxNumbering::DocxNumbering(const QByteArray& numberingXml)
{
    if (!Parser(numberingXml, *this).parse()) {
        m_abstracts.clear();
        m_lists.clear();
    }
    followLinks();
}

/// A definition may stand under the name of a list style, for others to use.
void DocxNumbering::followLinks()
{
    QHash<QString, Levels> styles;
    for (const Abstract& abstract : std::as_const(m_abstracts)) {
        if (!abstract.defines.isEmpty())
            styles.insert(abstract.defines, abstract.levels);
    }
    for (Abstract& abstract : m_abstracts) {
        if (styles.contains(abstract.uses))
            abstract.levels = styles[abstract.uses];
    }
}

DocxNumbering::Level DocxNumbering::levelOf(const List& list, int level) const
{
    const auto override = list.overrides.constFind(level);
    if (override != list.overrides.cend() && !override->text.isEmpty())
        return *override;
    return m_abstracts.value(list.abstract).levels[static_cast<std::size_t>(level)];
}

void DocxNumbering::count(List& list, int level)
{
    Counts& counts = m_counts[list.abstract];
    const auto at = static_cast<std::size_t>(level);
    if (!list.begun) {
        for (std::size_t i = 0; i < levelCount; ++i) {
            if (list.restarts[i] > 0)
                counts.begun[i] = false;
        }
        list.begun = true;
    }
    if (counts.begun[at])
        ++counts.number[at];
    else
        counts.number[at] = list.restarts[at] > 0 ? list.restarts[at] : levelOf(list, level).start;
    counts.begun[at] = true;
    std::fill(counts.begun.begin() + level + 1, counts.begun.end(), false);
}

QString DocxNumbering::numberText(const List& list, int level) const
{
    const Level shape = levelOf(list, level);
    const Counts counts = m_counts.value(list.abstract);
    QString text;
    for (qsizetype i = 0; i < shape.text.size(); ++i) {
        const int wanted = i + 1 < shape.text.size() ? shape.text[i + 1].digitValue() - 1 : -1;
        if (shape.text[i] != u'%' || wanted < 0 || wanted >= levelCount) {
            text += shape.text[i];
            continue;
        }
        const Level other = levelOf(list, wanted);
        const auto at = static_cast<std::size_t>(wanted);
        const int number = counts.begun[at] ? counts.number[at] : other.start;
        const bool digits = shape.digitsOnly || other.format == bullet;
        text += listNumber(number, digits ? QStringLiteral("decimal") : other.format);
        ++i;
    }
    return text;
}

QString DocxNumbering::next(const NumberRef& paragraph)
{
    const auto list = m_lists.find(paragraph.list);
    if (list == m_lists.end() || paragraph.level < 0 || paragraph.level >= levelCount ||
        !m_abstracts.contains(list->abstract))
        return {};
    count(*list, paragraph.level);
    const Level shape = levelOf(*list, paragraph.level);
    if (shape.format == bullet)
        return {};
    QString text = numberText(*list, paragraph.level).trimmed();
    // 第一条 and 1 would run into the text; 一、 and （一） and 1. do not.
    if (!text.isEmpty() && text.back().isLetterOrNumber())
        text += u' ';
    return text;
}

} // namespace chengbao::text
