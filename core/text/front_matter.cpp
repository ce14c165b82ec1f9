// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/front_matter.h"

#include "core/text/width.h"

#include <QSet>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <algorithm>
#include <sstream>

namespace chengbao::text
{
namespace
{

/// Ends a parse early; never leaves this file.
struct Stop {
    Error error;
};

/// What the events build: a scalar, a list or a map (keys and values by turns in `children`).
struct Node {
    enum class Kind { Null, Scalar, List, Map };
    Kind kind = Kind::Null;
    int line = 0; ///< 0-based in the YAML
    QString text;
    std::vector<Node> children;
};

Error malformed(const char* reason, int line, QStringList arguments = {})
{
    return {ErrorCode::Malformed, reason, std::move(arguments), {}, line};
}

/// Builds the tree of one document, refusing what a draft file never needs.
class TreeBuilder final : public YAML::EventHandler
{
public:
    Node takeRoot() { return std::move(m_root); }
    int documents() const { return m_documents; }

    void OnDocumentStart(const YAML::Mark&) override { ++m_documents; }
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override
    {
        add(Node::Kind::Null, mark, {}, anchor);
    }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuseAnchor(mark); }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override
    {
        add(Node::Kind::Scalar, mark, tag, anchor).text = QString::fromStdString(value);
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value) override
    {
        open(Node::Kind::List, mark, tag, anchor);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value) override
    {
        open(Node::Kind::Map, mark, tag, anchor);
    }
    void OnMapEnd() override { close(); }

private:
    /// The facts, their photos, and each photo.
    static constexpr std::size_t deepest = 3;

    [[noreturn]] static void refuseAnchor(const YAML::Mark& mark)
    {
        throw Stop{
            malformed(QT_TRANSLATE_NOOP("Error", "anchors, aliases and tags are not allowed here"),
                      mark.line)};
    }

    Node& add(Node::Kind kind, const YAML::Mark& mark, const std::string& tag,
              YAML::anchor_t anchor)
    {
        // "?" and "!" are how the parser marks plain and quoted text without a tag.
        if (anchor != 0 || (!tag.empty() && tag != "?" && tag != "!"))
            refuseAnchor(mark);
        Node node{kind, mark.line, {}, {}};
        if (m_open.empty())
            return m_root = std::move(node);
        return m_open.back().children.emplace_back(std::move(node));
    }

    /// An open list or map is kept apart from its parent until it is complete.
    void open(Node::Kind kind, const YAML::Mark& mark, const std::string& tag,
              YAML::anchor_t anchor)
    {
        if (m_open.size() == deepest)
            throw Stop{
                malformed(QT_TRANSLATE_NOOP("Error", "lists are nested too deeply"), mark.line)};
        add(Node::Kind::Null, mark, tag, anchor);
        m_open.push_back({kind, mark.line, {}, {}});
    }

    void close()
    {
        Node done = std::move(m_open.back());
        m_open.pop_back();
        (m_open.empty() ? m_root : m_open.back().children.back()) = std::move(done);
    }

    Node m_root;
    std::vector<Node> m_open;
    int m_documents = 0;
};

Node buildTree(const QString& yaml)
{
    std::istringstream stream(yaml.toStdString());
    YAML::Parser parser(stream);
    TreeBuilder builder;
    while (parser.HandleNextDocument(builder)) {
        if (builder.documents() > 1)
            throw Stop{
                malformed(QT_TRANSLATE_NOOP("Error", "the front matter is not valid YAML"), 0)};
    }
    return builder.takeRoot();
}

/// Calls `use(key, value)` for each pair of a map; keys are single words, each at most once.
template <class Use>
void forEachPair(const Node& map, Use&& use)
{
    QSet<QString> seen;
    for (std::size_t i = 0; i + 1 < map.children.size(); i += 2) {
        const Node& key = map.children[i];
        if (key.kind != Node::Kind::Scalar)
            throw Stop{
                malformed(QT_TRANSLATE_NOOP("Error", "a key must be a single word"), key.line)};
        if (seen.contains(key.text))
            throw Stop{malformed(QT_TRANSLATE_NOOP("Error", "the key “%1” is given twice"),
                                 key.line, {key.text})};
        seen.insert(key.text);
        use(key, map.children[i + 1]);
    }
}

QString singleValue(const Node& key, const Node& value)
{
    if (value.kind != Node::Kind::Scalar && value.kind != Node::Kind::Null)
        throw Stop{malformed(QT_TRANSLATE_NOOP("Error", "the key “%1” takes a single value"),
                             key.line, {key.text})};
    return value.text;
}

[[noreturn]] void refuseKey(const Node& key)
{
    throw Stop{
        malformed(QT_TRANSLATE_NOOP("Error", "the key “%1” is unknown"), key.line, {key.text})};
}

Photo readPhoto(const Node& node)
{
    if (node.kind != Node::Kind::Map)
        throw Stop{
            malformed(QT_TRANSLATE_NOOP("Error", "a photo needs a file and a caption"), node.line)};
    Photo photo;
    bool named = false;
    forEachPair(node, [&](const Node& key, const Node& value) {
        if (key.text == QLatin1String("file")) {
            photo.file = singleValue(key, value);
            if (photo.file.isEmpty())
                throw Stop{malformed(QT_TRANSLATE_NOOP("Error", "the photo’s file name is empty"),
                                     key.line)};
            named = true;
        } else if (key.text == QLatin1String("caption")) {
            photo.caption = singleValue(key, value);
        } else {
            refuseKey(key);
        }
    });
    if (!named)
        throw Stop{
            malformed(QT_TRANSLATE_NOOP("Error", "a photo needs a file and a caption"), node.line)};
    return photo;
}

std::vector<Photo> readPhotos(const Node& key, const Node& value)
{
    if (value.kind != Node::Kind::List && value.kind != Node::Kind::Null)
        throw Stop{malformed(QT_TRANSLATE_NOOP("Error", "the key “%1” takes a list"), key.line,
                             {key.text})};
    std::vector<Photo> photos;
    for (const Node& child : value.children)
        photos.push_back(readPhoto(child));
    return photos;
}

Facts readFacts(const Node& root)
{
    Facts facts;
    if (root.kind == Node::Kind::Null)
        return facts;
    if (root.kind != Node::Kind::Map)
        throw Stop{malformed(
            QT_TRANSLATE_NOOP("Error", "front matter is a list of “key: value” lines"), root.line)};
    forEachPair(root, [&](const Node& key, const Node& value) {
        if (key.text == QLatin1String("photos")) {
            facts.photos = readPhotos(key, value);
            return;
        }
        const FactField* field = factField(key.text);
        if (!field)
            refuseKey(key);
        const QString text = singleValue(key, value);
        if (!field->set(facts, text))
            throw Stop{malformed(QT_TRANSLATE_NOOP("Error", "“%1” is not a value that “%2” takes"),
                                 value.line, {text, key.text})};
    });
    return facts;
}

/// Whether YAML reads the text as itself without quotes.
bool isPlain(const QString& text)
{
    static const QSet<QString> reserved{
        QStringLiteral("null"), QStringLiteral("true"), QStringLiteral("false"),
        QStringLiteral("yes"),  QStringLiteral("no"),   QStringLiteral("on"),
        QStringLiteral("off"),  QStringLiteral("y"),    QStringLiteral("n")};
    const auto isWord = [](QChar unit) {
        return isHan(unit.unicode()) || (unit < u'\x80' && unit.isLetterOrNumber());
    };
    if (text.isEmpty() || !isWord(text.front()) || reserved.contains(text.toLower()))
        return false;
    return std::all_of(text.cbegin(), text.cend(), [&](QChar unit) {
        return isWord(unit) || unit == u'-' || unit == u'.' || unit == u'/' || unit == u'_';
    });
}

QString quoted(const QString& text)
{
    if (isPlain(text))
        return text;
    QString quotedText(u'"');
    for (const QChar unit : text) {
        if (unit == u'"' || unit == u'\\')
            quotedText += u'\\';
        // What reading would clean away, or YAML break a line at, survives as an escape.
        const bool visible = unit == u' ' || unit == QChar(0x3000) || unit.isSurrogate() ||
                             (unit.isPrint() && !unit.isSpace() && unit != QChar(0xFEFF));
        quotedText += visible
                          ? QString(unit)
                          : QStringLiteral("\\u%1").arg(unit.unicode(), 4, 16, QLatin1Char('0'));
    }
    return quotedText + u'"';
}

} // namespace

Result<Facts> parseFrontMatter(const QString& yaml, const QString& place, int firstLine)
{
    if (yaml.size() > frontMatterLimit)
        return failure({ErrorCode::TooLarge,
                        QT_TRANSLATE_NOOP("Error", "the front matter is larger than %1 KB"),
                        {QString::number(frontMatterLimit / 1024)},
                        place,
                        firstLine});
    Error error;
    try {
        return readFacts(buildTree(yaml));
    } catch (const Stop& stop) {
        error = stop.error;
    } catch (const YAML::Exception& exception) {
        error = malformed(QT_TRANSLATE_NOOP("Error", "the front matter is not valid YAML"),
                          exception.mark.is_null() ? 0 : exception.mark.line);
    } catch (const std::exception&) {
        error = malformed(QT_TRANSLATE_NOOP("Error", "the front matter is not valid YAML"), 0);
    }
    error.place = place;
    error.line += firstLine;
    return failure(error);
}

QString formatFrontMatter(const Facts& facts)
{
    QString yaml;
    for (const FactField& field : factFields()) {
        if (const QString text = field.get(facts); !text.isEmpty())
            yaml += QLatin1String(field.key) + QStringLiteral(": ") + quoted(text) + u'\n';
    }
    QString photos;
    for (const Photo& photo : facts.photos) {
        if (!photo.file.isEmpty()) // a photo without a file is none, and would not be read again
            photos += QStringLiteral("  - file: ") + quoted(photo.file) +
                      QStringLiteral("\n    caption: ") + quoted(photo.caption) + u'\n';
    }
    return photos.isEmpty() ? yaml : yaml + QStringLiteral("photos:\n") + photos;
}

} // namespace chengbao::text
