// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds every file of a corpus, cut short and bent in places, to its reader: replay TARGET FOLDER
#include "tests/fuzz/targets.h"

#include <QDir>
#include <QFile>

#include <cstdio>

using namespace chengbao;

namespace
{

/// Cheap mutations, always the same ones: the fuzzer itself runs elsewhere (README.md).
int feedAround(const fuzz::Target& target, const QByteArray& bytes)
{
    constexpr qsizetype cuts = 24;
    constexpr qsizetype bends = 48;
    int fed = 1;
    target.feed(bytes);
    for (qsizetype i = 0; i < cuts; ++i, ++fed)
        target.feed(bytes.left(bytes.size() * i / cuts));
    for (qsizetype i = 0; i < bends && !bytes.isEmpty(); ++i, ++fed) {
        QByteArray bent = bytes;
        const qsizetype at = (bytes.size() * i / bends + i) % bytes.size();
        bent[at] = static_cast<char>(bent[at] ^ (0x11 << (i % 4)));
        target.feed(bent);
    }
    return fed;
}

} // namespace

int main(int argc, char** argv)
{
    const fuzz::Target* target = argc == 3 ? fuzz::targetNamed(argv[1]) : nullptr;
    if (!target) {
        std::fprintf(stderr, "replay TARGET FOLDER\n");
        return 2;
    }
    const QDir corpus(QFile::decodeName(argv[2]));
    int fed = 0;
    for (const QString& name : corpus.entryList(QDir::Files, QDir::Name)) {
        QFile file(corpus.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return 1;
        fed += feedAround(*target, file.readAll());
    }
    std::printf("%s: %d inputs\n", target->name, fed);
    return fed > 0 ? 0 : 1; // an empty corpus tests nothing
}
