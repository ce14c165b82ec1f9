// SPDX-License-Identifier: GPL-3.0-or-later
// Build step: compile_segmenter words.txt segmenter.bin
#include "core/base/files.h"
#include "core/text/word_trie.h"

#include <cstdio>

using namespace chengbao;

namespace
{

constexpr qint64 wordListLimit = 16LL * 1024 * 1024;

int complain(const Error& error, const char* file)
{
    std::fprintf(stderr, "%s:%d: %s\n", file, error.line, error.reason);
    return 1;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::fprintf(stderr, "usage: compile_segmenter WORDS OUTPUT\n");
        return 2;
    }
    const auto lines = readFile(QString::fromLocal8Bit(argv[1]), wordListLimit);
    if (!lines)
        return complain(lines.error(), argv[1]);
    const auto compiled = text::compileWords(*lines);
    if (!compiled)
        return complain(compiled.error(), argv[1]);
    const auto written = writeFileAtomically(QString::fromLocal8Bit(argv[2]), *compiled);
    return written ? 0 : complain(written.error(), argv[2]);
}
