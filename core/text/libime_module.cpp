// SPDX-License-Identifier: GPL-3.0-or-later
// libime's word model behind three C functions, loaded at run time by language_model.cpp, so that
// who asks for no statistics does not even load the library.
#include <libime/core/languagemodel.h>
#include <libime/core/lattice.h>

#include <algorithm>
#include <memory>
#include <string_view>
#include <vector>

namespace
{

using libime::LanguageModel;
using libime::StaticLanguageModelFile;

constexpr std::size_t longestWord = 5; // characters
constexpr std::size_t beam = 4;
constexpr float unknownCharacter = -7.0F; // log10; rarer than any character of the model

struct Path {
    float score = 0;
    libime::State state;
};

/// Where each character of a UTF-8 text begins, and the end.
std::vector<std::size_t> characterStarts(std::string_view text)
{
    std::vector<std::size_t> starts;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80)
            starts.push_back(i);
    }
    starts.push_back(text.size());
    return starts;
}

void keepBest(std::vector<Path>& paths)
{
    std::sort(paths.begin(), paths.end(),
              [](const Path& a, const Path& b) { return a.score > b.score; });
    if (paths.size() > beam)
        paths.resize(beam);
}

void extend(const LanguageModel& model, const std::vector<Path>& paths, std::string_view word,
            bool single, std::vector<Path>& after)
{
    const libime::WordIndex index = model.index(word);
    const bool unknown = index == model.unknown();
    if (unknown && !single)
        return;
    const libime::WordNode node(word, index);
    for (const Path& path : paths) {
        Path next;
        const float score = model.score(path.state, node, next.state);
        next.score = path.score + (unknown ? unknownCharacter : score);
        after.push_back(next);
    }
}

/// log10 of the probability of the best cut of a text into words.
float bestScore(const LanguageModel& model, std::string_view text, bool begins)
{
    const std::vector<std::size_t> starts = characterStarts(text);
    const std::size_t length = starts.size() - 1;
    std::vector<std::vector<Path>> paths(length + 1);
    paths[0].push_back({0, begins ? model.beginState() : model.nullState()});
    for (std::size_t i = 0; i < length; ++i) {
        keepBest(paths[i]);
        for (std::size_t n = 1; n <= longestWord && i + n <= length; ++n)
            extend(model, paths[i], text.substr(starts[i], starts[i + n] - starts[i]), n == 1,
                   paths[i + n]);
    }
    keepBest(paths[length]);
    return paths[length].front().score;
}

} // namespace

extern "C" __attribute__((visibility("default"))) void* chengbao_model_open(const char* file)
{
    try {
        return new LanguageModel(std::make_shared<const StaticLanguageModelFile>(file));
    } catch (const std::exception&) {
        return nullptr;
    }
}

extern "C" __attribute__((visibility("default"))) float
chengbao_model_score(const void* model, const char* text, std::size_t size, bool begins)
{
    return bestScore(*static_cast<const LanguageModel*>(model), {text, size}, begins);
}

extern "C" __attribute__((visibility("default"))) void chengbao_model_close(void* model)
{
    delete static_cast<LanguageModel*>(model);
}
