// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lint/name_index.h"

namespace chengbao::lint
{

/// The user's own file of names and file of words, and the register that a linter reads them from.
/// Belongs to one thread; the register is safe from any.
class NameStore
{
public:
    /// Either path may be empty: there is no such file then, and nothing to save to.
    NameStore(QString namesFile, QString wordsFile);

    /// Reads both files, a missing one as empty, lays `extraFiles` (see loadNames()) over the
    /// names, and puts all into the register. Fails like loadNames(); the register then stays as it
    /// was and nothing can be saved, so that no file is lost that could be mended.
    Result<void> load(const QStringList& extraFiles = {});

    std::shared_ptr<const NameRegister> registered() const { return m_register; }
    /// What the user's own file says, without the extra files.
    const Names& own() const { return m_own; }

    /// Writes the user's file and puts the names into the register. Fails with Malformed where the
    /// names could not be read back (see parseNames()), like writeFileAtomically(), or as load()
    /// did.
    Result<void> save(const Names& names);
    /// Adds a line to the file of words, unless it has it, and puts the word into the register.
    Result<void> addWord(const QString& word);

private:
    void publish();
    Result<void> write(const QString& file, const QByteArray& bytes) const;

    QString m_namesFile, m_wordsFile;
    Names m_own, m_extra;
    QString m_words; ///< the file as it is
    std::optional<Error> m_fault;
    std::shared_ptr<NameRegister> m_register;
};

} // namespace chengbao::lint
