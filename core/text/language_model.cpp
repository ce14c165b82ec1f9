// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/language_model.h"

#include <QFile>
#include <QFileInfo>
#include <QLibrary>

namespace chengbao::text
{

struct LanguageModel::Private {
    using Open = void* (*)(const char*);
    using Score = float (*)(const void*, const char*, std::size_t, bool);
    using Close = void (*)(void*);

    explicit Private(const QString& module) : library(module)
    {
        open = reinterpret_cast<Open>(library.resolve("chengbao_model_open"));
        score = reinterpret_cast<Score>(library.resolve("chengbao_model_score"));
        close = reinterpret_cast<Close>(library.resolve("chengbao_model_close"));
    }

    QLibrary library; ///< stays loaded: libime keeps state of its own
    Open open = nullptr;
    Score score = nullptr;
    Close close = nullptr;
    void* model = nullptr;
};

std::unique_ptr<const LanguageModel> LanguageModel::load(const QString& module, const QString& file)
{
    if (!QFileInfo(module).isFile() || !QFileInfo(file).isFile())
        return nullptr;
    auto data = std::make_unique<Private>(module);
    if (!data->open || !data->score || !data->close)
        return nullptr;
    data->model = data->open(QFile::encodeName(file).constData());
    if (!data->model)
        return nullptr;
    return std::unique_ptr<const LanguageModel>(new LanguageModel(std::move(data)));
}

LanguageModel::LanguageModel(std::unique_ptr<Private> data) : m_private(std::move(data)) {}

LanguageModel::~LanguageModel()
{
    m_private->close(m_private->model);
}

float LanguageModel::score(QStringView text, bool begins) const
{
    const QByteArray bytes = text.toUtf8();
    return m_private->score(m_private->model, bytes.constData(),
                            static_cast<std::size_t>(bytes.size()), begins);
}

} // namespace chengbao::text
