// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guides/comparison_page.h"

#include "ui/words/words.h"

#include <QCoreApplication>

namespace chengbao::ui
{
namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ComparisonPage)
};

using Kind = text::DifferencePart::Kind;

constexpr int paragraphsAround = 1; ///< a change that stay visible

QString mixed(const QColor& ground, const QColor& tint, double share)
{
    const auto channel = [share](int a, int b) { return static_cast<int>(a + (b - a) * share); };
    return QColor(channel(ground.red(), tint.red()), channel(ground.green(), tint.green()),
                  channel(ground.blue(), tint.blue()))
        .name();
}

/// A paragraph of both versions; either may be empty where the other has more.
struct Paragraph {
    QString older;
    QString newer;
    QString both; ///< one within the other
    bool changed = false;
};

class Writer
{
public:
    Writer(ComparisonLook look, const Tones& tones) : m_look(look), m_tones(tones)
    {
        const auto style = [&tones](const QColor& tint, const char* line) {
            return QStringLiteral("<span style=\"background-color:%1;color:%2;"
                                  "text-decoration:%3\">")
                .arg(mixed(tones.page, tint, 0.16), tint.name(), QLatin1String(line));
        };
        m_removed = style(tones.error, "line-through");
        m_added = style(tones.good, "underline");
    }

    void compare(const QString& from, const QString& to, const char* element)
    {
        const auto parts = text::difference(from, to);
        const auto size = text::sizeOf(parts, from, to);
        m_page.size.added += size.added;
        m_page.size.removed += size.removed;
        std::vector<Paragraph> paragraphs(1);
        for (const auto& part : parts)
            addPart(part, from, to, paragraphs);
        for (std::size_t i = 0; i < paragraphs.size();) {
            const std::size_t hidden = unchangedFrom(paragraphs, i);
            if (hidden > 1)
                addGap(static_cast<int>(hidden));
            else
                addRow(paragraphs[i], element);
            i += std::max<std::size_t>(hidden > 1 ? hidden : 1, 1);
        }
    }

    void compareFact(const QString& name, const QString& from, const QString& to)
    {
        const QString change = anchor() + m_removed + from.toHtmlEscaped() +
                               QStringLiteral("</span> ") + m_added + to.toHtmlEscaped() +
                               QStringLiteral("</span>");
        m_page.html += QStringLiteral("<tr><td colspan=\"2\"><span style=\"color:%1\">%2：</span>%3"
                                      "</td></tr>")
                           .arg(m_tones.muted.name(), name.toHtmlEscaped(), change);
    }

    ComparisonPage take()
    {
        m_page.html = QStringLiteral("<table width=\"100%\" cellpadding=\"6\">") + m_page.html +
                      QStringLiteral("</table>");
        return std::move(m_page);
    }

private:
    QString anchor() { return QStringLiteral("<a name=\"change%1\"></a>").arg(++m_page.changes); }

    void addPart(const text::DifferencePart& part, const QString& from, const QString& to,
                 std::vector<Paragraph>& paragraphs)
    {
        if (part.kind == Kind::Same) {
            const auto lines = from.mid(part.from.start, part.from.length).split(u'\n');
            for (qsizetype i = 0; i < lines.size(); ++i) {
                if (i > 0)
                    paragraphs.emplace_back();
                const QString plain = lines[i].toHtmlEscaped();
                for (QString* side :
                     {&paragraphs.back().older, &paragraphs.back().newer, &paragraphs.back().both})
                    *side += plain;
            }
            m_open = false;
            return;
        }
        const bool added = part.kind == Kind::Added;
        const QString raw = added ? to.mid(part.to.start, part.to.length)
                                  : from.mid(part.from.start, part.from.length);
        QString marked =
            (added ? m_added : m_removed) + raw.toHtmlEscaped() + QStringLiteral("</span>");
        marked.replace(QLatin1Char('\n'), QStringLiteral("¶<br>"));
        // Removed and added at one place are one change.
        if (!m_open || !added)
            marked.prepend(anchor());
        m_open = !added;
        Paragraph& last = paragraphs.back();
        last.changed = true;
        (added ? last.newer : last.older) += marked;
        last.both += marked;
    }

    /// How many paragraphs from here on are far from any change.
    static std::size_t unchangedFrom(const std::vector<Paragraph>& paragraphs, std::size_t first)
    {
        const auto nearChange = [&](std::size_t at) {
            const std::size_t begin = at > paragraphsAround ? at - paragraphsAround : 0;
            const std::size_t end = std::min(paragraphs.size(), at + paragraphsAround + 1);
            for (std::size_t i = begin; i < end; ++i) {
                if (paragraphs[i].changed)
                    return true;
            }
            return false;
        };
        std::size_t count = 0;
        while (first + count < paragraphs.size() && !nearChange(first + count))
            ++count;
        return count;
    }

    void addGap(int paragraphs)
    {
        m_page.html += QStringLiteral("<tr><td colspan=\"2\" align=\"center\" "
                                      "style=\"color:%1\">%2</td></tr>")
                           .arg(m_tones.muted.name(),
                                Words::tr("%n paragraphs without change", nullptr, paragraphs));
    }

    void addRow(const Paragraph& paragraph, const char* element)
    {
        const QString name = QLatin1String(element);
        const auto cell = [&name](const QString& attributes, const QString& text) {
            return QStringLiteral("<td %1><%2 style=\"margin:0\">%3</%2></td>")
                .arg(attributes, name, text);
        };
        const QString half = QStringLiteral("width=\"50%\" valign=\"top\"");
        m_page.html += QStringLiteral("<tr>");
        if (m_look == ComparisonLook::Inline)
            m_page.html += cell(QStringLiteral("colspan=\"2\""), paragraph.both);
        else
            m_page.html += cell(half, paragraph.older) + cell(half, paragraph.newer);
        m_page.html += QStringLiteral("</tr>");
    }

    ComparisonLook m_look;
    const Tones& m_tones;
    QString m_removed, m_added;
    bool m_open = false; ///< the last part was removed, and what follows it stands for it
    ComparisonPage m_page;
};

QString shownFact(const FactField& field, const Facts& facts)
{
    const QString text = field.get(facts);
    return text.isEmpty() ? QStringLiteral("—") : text;
}

QString captions(const Facts& facts)
{
    QStringList lines;
    for (const Photo& photo : facts.photos)
        lines << (photo.caption.isEmpty() ? QStringLiteral("—") : photo.caption);
    return lines.isEmpty() ? QStringLiteral("—") : lines.join(QStringLiteral("；"));
}

} // namespace

ComparisonPage comparisonPage(const Draft& older, const Draft& newer, ComparisonLook look,
                              const Tones& tones)
{
    Writer writer(look, tones);
    for (const FactField& field : factFields()) {
        const QString from = shownFact(field, older.facts);
        const QString to = shownFact(field, newer.facts);
        if (from != to)
            writer.compareFact(factLabel(QLatin1String(field.key)), from, to);
    }
    if (older.facts.photos != newer.facts.photos)
        writer.compareFact(factLabel(QStringLiteral("photos")), captions(older.facts),
                           captions(newer.facts));
    writer.compare(older.title, newer.title, "h3");
    writer.compare(older.body, newer.body, "p");
    return writer.take();
}

} // namespace chengbao::ui
