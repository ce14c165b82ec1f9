// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/spelling.h"

#include "core/base/files.h"
#include "core/text/encoding.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>
#include <QStringEncoder>

#include <hunspell.hxx>

#include <mutex>

namespace chengbao::text
{
namespace
{

/// Hunspell's own buffers are made for words, not for what a paste may hold.
constexpr qsizetype longestWord = 64;
constexpr qint64 extraWordsLimit = 1024 * 1024;

struct Files {
    QString affixes;
    QString words;
};

std::optional<Files> findDictionary(const QStringList& folders)
{
    for (const QString& folder : folders) {
        const QDir place(folder);
        const Files files{place.filePath(QStringLiteral("en_US.aff")),
                          place.filePath(QStringLiteral("en_US.dic"))};
        if (QFileInfo(files.affixes).isFile() && QFileInfo(files.words).isFile())
            return files;
    }
    return std::nullopt;
}

} // namespace

struct SpellChecker::Private {
    std::optional<Files> files;
    QString extraWords;
    std::mutex mutex;
    bool loaded = false;
    std::unique_ptr<Hunspell> engine;
    QByteArray encoding;

    /// Call with the mutex held.
    Hunspell* ready()
    {
        if (!loaded)
            load();
        return engine.get();
    }

    void load()
    {
        loaded = true;
        if (!files)
            return;
        engine = std::make_unique<Hunspell>(QFile::encodeName(files->affixes).constData(),
                                            QFile::encodeName(files->words).constData());
        encoding = QByteArray::fromStdString(engine->get_dict_encoding());
        if (!QStringEncoder(encoding.constData()).isValid())
            encoding = "ISO-8859-1"; // Hunspell's default where the dictionary names none it knows
        addExtraWords();
    }

    void addExtraWords()
    {
        if (extraWords.isEmpty())
            return;
        const auto bytes = readFile(extraWords, extraWordsLimit);
        const auto text = bytes ? decodeText(*bytes) : Result<QString>(QString());
        for (const QString& line : text.value_or(QString()).split(u'\n')) {
            const QString word = line.trimmed();
            if (word.isEmpty() || word.startsWith(u'#'))
                continue;
            if (const auto bytesOfWord = encode(word))
                engine->add(*bytesOfWord);
        }
    }

    /// The word in the dictionary's encoding; nothing when that has no such characters.
    std::optional<std::string> encode(const QString& word) const
    {
        if (word.isEmpty() || word.size() > longestWord)
            return std::nullopt;
        QStringEncoder encoder(encoding.constData());
        const QByteArray bytes = encoder(word);
        if (encoder.hasError() || decode(bytes.toStdString()) != word)
            return std::nullopt;
        return bytes.toStdString();
    }

    QString decode(const std::string& word) const
    {
        QStringDecoder decoder(encoding.constData());
        return decoder(QByteArrayView(word.data(), static_cast<qsizetype>(word.size())));
    }
};

SpellChecker::SpellChecker(const QStringList& folders, QString extraWords)
    : m_private(std::make_unique<Private>())
{
    m_private->files = findDictionary(folders);
    m_private->extraWords = std::move(extraWords);
}

SpellChecker::~SpellChecker() = default;

bool SpellChecker::available() const
{
    return m_private->files.has_value();
}

bool SpellChecker::isCorrect(const QString& word) const
{
    const std::scoped_lock lock(m_private->mutex);
    Hunspell* engine = m_private->ready();
    if (!engine)
        return true;
    const auto encoded = m_private->encode(word);
    return !encoded || engine->spell(*encoded);
}

QStringList SpellChecker::suggestions(const QString& word, int most) const
{
    const std::scoped_lock lock(m_private->mutex);
    Hunspell* engine = m_private->ready();
    const auto encoded = engine ? m_private->encode(word) : std::nullopt;
    QStringList list;
    if (!encoded || engine->spell(*encoded))
        return list;
    for (const std::string& suggestion : engine->suggest(*encoded)) {
        if (list.size() >= most)
            break;
        list += m_private->decode(suggestion);
    }
    return list;
}

} // namespace chengbao::text
