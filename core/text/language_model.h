// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

namespace chengbao::text
{

/// Where Debian keeps libime's model of Chinese words (package libime-data-language-model).
inline QString systemLanguageModel()
{
    return QStringLiteral("/usr/lib/x86_64-linux-gnu/libime/zh_CN.lm");
}

/// How probable a stretch of Chinese is, by a trigram model of words. Immutable; safe from any
/// thread.
class LanguageModel
{
public:
    /// `module` is the library of libime_module.cpp, `file` the model; null when either is missing
    /// or cannot be used.
    static std::unique_ptr<const LanguageModel> load(const QString& module, const QString& file);
    ~LanguageModel();

    /// log10 of the probability of the best cut of `text` into words; `begins` says that a
    /// sentence or clause begins with it.
    float score(QStringView text, bool begins) const;

private:
    struct Private;
    explicit LanguageModel(std::unique_ptr<Private> data);
    std::unique_ptr<Private> m_private;
};

} // namespace chengbao::text
