// SPDX-License-Identifier: GPL-3.0-or-later
// What libFuzzer calls; CHENGBAO_FUZZ_TARGET names the reader.
#include "tests/fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    static const auto* const target = chengbao::fuzz::targetNamed(CHENGBAO_FUZZ_TARGET);
    target->feed(QByteArray(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)));
    return 0;
}
