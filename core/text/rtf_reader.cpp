// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/rtf_reader.h"

#include <QHash>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>
#include <utility>

namespace chengbao::text
{
namespace
{

constexpr std::size_t deepest = 500;

/// Groups that hold no text of the page.
bool isSilent(QByteArrayView word)
{
    static const QSet<QByteArray> words = {"colortbl",
                                           "stylesheet",
                                           "info",
                                           "pict",
                                           "object",
                                           "header",
                                           "headerl",
                                           "headerr",
                                           "headerf",
                                           "footer",
                                           "footerl",
                                           "footerr",
                                           "footerf",
                                           "footnote",
                                           "annotation",
                                           "fldinst",
                                           "themedata",
                                           "datastore",
                                           "listtable",
                                           "generator",
                                           "xe",
                                           "tc",
                                           "colorschememapping",
                                           "latentstyles",
                                           "rsidtbl",
                                           "listoverridetable",
                                           "nonshppict",
                                           "atnid",
                                           "atnauthor",
                                           "bkmkstart",
                                           "bkmkend",
                                           "filetbl",
                                           "revtbl",
                                           "pgptbl"};
    return words.contains(word.toByteArray());
}

/// What a control word stands for.
QString characterOf(QByteArrayView word)
{
    static const QHash<QByteArray, QString> characters = {
        {"par", QStringLiteral("\n")},      {"line", QStringLiteral("\n")},
        {"page", QStringLiteral("\n")},     {"sect", QStringLiteral("\n")},
        {"tab", QStringLiteral("\t")},      {"emdash", QStringLiteral("—")},
        {"endash", QStringLiteral("–")},    {"emspace", QStringLiteral("　")},
        {"lquote", QStringLiteral("‘")},    {"rquote", QStringLiteral("’")},
        {"ldblquote", QStringLiteral("“")}, {"rdblquote", QStringLiteral("”")},
        {"bullet", QStringLiteral("•")},    {"cell", QStringLiteral("\t")},
        {"nestcell", QStringLiteral("\t")}, {"row", QStringLiteral("\n")},
        {"nestrow", QStringLiteral("\n")}};
    return characters.value(word.toByteArray());
}

bool isLetter(char unit)
{
    return (unit >= 'a' && unit <= 'z') || (unit >= 'A' && unit <= 'Z');
}

bool isDigit(char unit)
{
    return unit >= '0' && unit <= '9';
}

class RtfReader
{
public:
    explicit RtfReader(QByteArrayView bytes) : m_bytes(bytes) {}

    Result<Document> read()
    {
        m_groups.push_back({});
        while (m_at < m_bytes.size() && !m_finished) {
            if (!take())
                return failure({ErrorCode::Malformed,
                                QT_TRANSLATE_NOOP("Error", "the document is nested too deeply"),
                                {},
                                {}});
        }
        if (!m_finished)
            return failure({ErrorCode::Malformed,
                            QT_TRANSLATE_NOOP("Error", "the document breaks off in the middle"),
                            {},
                            {}});
        flush();
        Document document;
        document.draft = draftOfLines({{m_text}});
        if (m_pictures > 0)
            document.notices.push_back(noticeOf(
                QT_TRANSLATE_NOOP("Error", "%1 pictures and objects of the document were left out"),
                m_pictures));
        return document;
    }

private:
    /// What a group inherits from the one around it.
    struct Group {
        bool silent = false;
        bool inFontTable = false;
        bool inTable = false;
        int font = 0;
        int fallback = 1; ///< how many characters follow \u for readers that know none
    };

    bool take()
    {
        const char unit = m_bytes[m_at++];
        if (unit == '{') {
            flush();
            m_groups.push_back(m_groups.back());
            return m_groups.size() <= deepest;
        }
        if (unit == '}') {
            endGroup();
        } else if (unit == '\\') {
            takeControl();
        } else if (unit != '\r' && unit != '\n') {
            addByte(unit);
        }
        return true;
    }

    void endGroup()
    {
        flush();
        m_fallbackLeft = 0;
        m_groups.pop_back();
        m_finished = m_groups.size() <= 1;
        if (m_groups.empty())
            m_groups.push_back({});
    }

    void takeControl()
    {
        if (m_at >= m_bytes.size())
            return;
        if (isLetter(m_bytes[m_at])) {
            takeWord();
            return;
        }
        const char sign = m_bytes[m_at++];
        if (sign == '\'')
            takeHex();
        else if (sign == '*')
            m_mayIgnore = true;
        else if (sign == '\\' || sign == '{' || sign == '}')
            addByte(sign);
        else if (sign == '~')
            add(QStringLiteral(" "));
        else if (sign == '_')
            add(QStringLiteral("-"));
        else if (sign == '\r' || sign == '\n')
            add(QStringLiteral("\n"));
    }

    void takeHex()
    {
        const QByteArrayView digits =
            m_bytes.sliced(m_at, std::min<qsizetype>(2, m_bytes.size() - m_at));
        m_at += digits.size();
        bool good = false;
        const int value = digits.toByteArray().toInt(&good, 16);
        if (good)
            addByte(static_cast<char>(value));
    }

    void takeWord()
    {
        const qsizetype start = m_at;
        while (m_at < m_bytes.size() && isLetter(m_bytes[m_at]))
            ++m_at;
        const QByteArrayView word = m_bytes.sliced(start, m_at - start);
        const qsizetype number = m_at;
        if (m_at < m_bytes.size() && m_bytes[m_at] == '-')
            ++m_at;
        while (m_at < m_bytes.size() && isDigit(m_bytes[m_at]))
            ++m_at;
        constexpr qsizetype longest = 11;
        bool given = false;
        const int value =
            m_bytes.sliced(number, std::min(longest, m_at - number)).toByteArray().toInt(&given);
        if (m_at < m_bytes.size() && m_bytes[m_at] == ' ')
            ++m_at;
        const bool mayIgnore = std::exchange(m_mayIgnore, false);
        if (word == QByteArrayView("bin"))
            m_at += std::clamp<qsizetype>(given ? value : 0, 0, m_bytes.size() - m_at);
        else
            obey(word, given ? std::optional(value) : std::nullopt, mayIgnore);
    }

    void obey(QByteArrayView word, std::optional<int> value, bool mayIgnore)
    {
        Group& group = m_groups.back();
        if (word == QByteArrayView("u"))
            addUnicode(value.value_or(0));
        else if (word == QByteArrayView("uc"))
            group.fallback = std::clamp(value.value_or(1), 0, 100);
        else if (word == QByteArrayView("fonttbl"))
            group.inFontTable = true;
        else if (word == QByteArrayView("f"))
            setFont(value.value_or(0));
        else if (word == QByteArrayView("fcharset") && group.inFontTable)
            m_chineseFonts.insert(group.font, value.value_or(0) == gb2312);
        else if (word == QByteArrayView("ansicpg"))
            m_chinese = value.value_or(0) == codePage936 || value.value_or(0) == codePage54936;
        else if (word == QByteArrayView("v") || word == QByteArrayView("deleted"))
            hide(value.value_or(1) != 0);
        else if (word == QByteArrayView("intbl"))
            group.inTable = true;
        else if (word == QByteArrayView("pard"))
            group.inTable = false;
        else if (isSilent(word) ||
                 (mayIgnore && word != QByteArrayView("shppict") &&
                  word != QByteArrayView("shpinst") && word != QByteArrayView("shptxt")))
            silence(word);
        else
            addCharacter(word);
    }

    void setFont(int font)
    {
        flush();
        m_groups.back().font = font;
    }

    void hide(bool hidden)
    {
        flush();
        m_groups.back().silent = hidden;
    }

    void silence(QByteArrayView word)
    {
        flush();
        if (!m_groups.back().silent &&
            (word == QByteArrayView("pict") || word == QByteArrayView("object")))
            ++m_pictures;
        m_groups.back().silent = true;
    }

    /// A paragraph that ends within a cell does not end the row.
    void addCharacter(QByteArrayView word)
    {
        const QString text = characterOf(word);
        if (text.isEmpty())
            return;
        const bool inCell = m_groups.back().inTable && word == QByteArrayView("par");
        add(inCell ? QStringLiteral(" ") : text);
    }

    void addUnicode(int value)
    {
        flush();
        m_fallbackLeft = m_groups.back().fallback;
        if (!isQuiet())
            m_text += QChar(static_cast<char16_t>(value)); // negative above 0x7FFF
    }

    void addByte(char unit)
    {
        if (m_fallbackLeft > 0)
            --m_fallbackLeft;
        else if (!isQuiet())
            m_pending += unit;
    }

    void add(const QString& text)
    {
        flush();
        m_fallbackLeft = 0;
        if (!isQuiet())
            m_text += text;
    }

    bool isQuiet() const { return m_groups.back().silent || m_groups.back().inFontTable; }

    /// Decodes what the font in force has gathered.
    void flush()
    {
        if (m_pending.isEmpty())
            return;
        const bool chinese = m_chineseFonts.value(m_groups.back().font, m_chinese) || m_chinese;
        QStringDecoder decoder(chinese ? "GB18030" : "windows-1252");
        m_text += decoder.isValid() ? QString(decoder(m_pending)) : QString::fromLatin1(m_pending);
        m_pending.clear();
    }

    static constexpr int gb2312 = 134; // of \fcharset
    static constexpr int codePage936 = 936;
    static constexpr int codePage54936 = 54936;

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    std::vector<Group> m_groups;
    QHash<int, bool> m_chineseFonts;
    QString m_text;
    QByteArray m_pending;
    int m_fallbackLeft = 0;
    int m_pictures = 0;
    bool m_chinese = false;
    bool m_mayIgnore = false;
    bool m_finished = false;
};

} // namespace

Result<Document> readRtf(const QByteArray& bytes, const QString& place)
{
    Result<Document> document = failure(
        {ErrorCode::Malformed, QT_TRANSLATE_NOOP("Error", "this is no RTF document"), {}, {}});
    if (bytes.startsWith("{\\rtf"))
        document = RtfReader(bytes).read();
    if (!document)
        document.error().place = place;
    return document;
}

} // namespace chengbao::text
