// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lint/name_store.h"

#include "core/base/files.h"
#include "core/text/draft_file.h"

#include <QFileInfo>

namespace chengbao::lint
{
namespace
{

constexpr qint64 wordsFileLimit = 4 * 1024 * 1024;

Result<QString> readIfThere(const QString& file)
{
    if (file.isEmpty() || !QFileInfo::exists(file))
        return QString();
    const auto bytes = readFile(file, wordsFileLimit);
    if (!bytes)
        return failure(bytes.error());
    return text::readText(*bytes, file);
}

} // namespace

NameStore::NameStore(QString namesFile, QString wordsFile)
    : m_namesFile(std::move(namesFile)),
      m_wordsFile(std::move(wordsFile)),
      m_register(std::make_shared<NameRegister>())
{
}

Result<void> NameStore::load(const QStringList& extraFiles)
{
    m_fault.reset();
    const bool hasOwn = !m_namesFile.isEmpty() && QFileInfo::exists(m_namesFile);
    auto own = loadNames(hasOwn ? QStringList{m_namesFile} : QStringList());
    auto extra = loadNames(extraFiles);
    const auto words = readIfThere(m_wordsFile);
    if (!own)
        m_fault = own.error();
    else if (!extra)
        m_fault = extra.error();
    else if (!words)
        m_fault = words.error();
    if (m_fault)
        return failure(*m_fault);
    m_own = std::move(*own);
    m_extra = std::move(*extra);
    m_words = *words;
    publish();
    return {};
}

Result<void> NameStore::save(const Names& names)
{
    if (m_fault)
        return failure(*m_fault);
    const QByteArray yaml = toYaml(names);
    auto read = parseNames(yaml, m_namesFile);
    if (!read)
        return failure(read.error());
    if (auto written = write(m_namesFile, yaml); !written)
        return written;
    m_own = std::move(*read);
    publish();
    return {};
}

Result<void> NameStore::addWord(const QString& word)
{
    if (m_fault)
        return failure(*m_fault);
    const QString line = word.simplified();
    if (line.isEmpty() || line.startsWith(u'#') || readWords(m_words).contains(line))
        return {};
    QString words = m_words;
    if (!words.isEmpty() && !words.endsWith(u'\n'))
        words += u'\n';
    words += line + u'\n';
    if (auto written = write(m_wordsFile, words.toUtf8()); !written)
        return written;
    m_words = words;
    publish();
    return {};
}

void NameStore::publish()
{
    const QStringList words = readWords(m_words);
    Names all = laidOver(m_own, m_extra);
    m_register->set(all.isEmpty() && words.isEmpty()
                        ? nullptr
                        : std::make_shared<const NameIndex>(std::move(all), words));
}

Result<void> NameStore::write(const QString& file, const QByteArray& bytes) const
{
    if (auto made = makePrivateFolder(QFileInfo(file).absolutePath()); !made)
        return made;
    return writeFileAtomically(file, bytes);
}

} // namespace chengbao::lint
