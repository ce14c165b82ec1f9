// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/encoding.h"

#include "core/text/cleaning.h"

#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <optional>

namespace chengbao::text
{
namespace
{

struct Mark {
    QByteArrayView bytes;
    const char* encoding;
};

/// Longest first: UTF-32's little-endian mark begins with UTF-16's.
constexpr std::array byteOrderMarks{
    Mark{{"\x00\x00\xFE\xFF", 4}, "UTF-32BE"}, Mark{{"\xFF\xFE\x00\x00", 4}, "UTF-32LE"},
    Mark{{"\x84\x31\x95\x33", 4}, "GB18030"},  Mark{{"\xEF\xBB\xBF", 3}, "UTF-8"},
    Mark{{"\xFF\xFE", 2}, "UTF-16LE"},         Mark{{"\xFE\xFF", 2}, "UTF-16BE"},
};

/// Formats a clerk may pick by mistake; parts of them would pass for text.
constexpr std::array binarySignatures{
    QByteArrayView{"PK\x03\x04"}, QByteArrayView{"%PDF-"},
    QByteArrayView{"{\\rtf"},     QByteArrayView{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"},
    QByteArrayView{"\x89PNG"},    QByteArrayView{"\xFF\xD8\xFF"},
    QByteArrayView{"GIF8"},       QByteArrayView{"\x1F\x8B"},
    QByteArrayView{"Rar!"},       QByteArrayView{"7z\xBC\xAF"},
};

/// Invalid bytes come out as U+FFFD.
QString decoded(QByteArrayView bytes, const char* encoding)
{
    QStringDecoder decoder(encoding, QStringDecoder::Flag::Stateless |
                                         QStringDecoder::Flag::ConvertInitialBom);
    return decoder(bytes);
}

bool isControl(char16_t unit)
{
    return (unit < 0x20 && unit != u'\t' && unit != u'\n' && unit != u'\r') ||
           (unit >= 0x7F && unit < 0xA0);
}

/// How many well-formed multi-byte sequences and how many stray bytes UTF-8 would see.
struct Utf8Tally {
    qsizetype sequences = 0;
    qsizetype strays = 0;
};

Utf8Tally tallyUtf8(QByteArrayView bytes)
{
    Utf8Tally tally;
    for (qsizetype i = 0; i < bytes.size();) {
        const auto lead = static_cast<unsigned char>(bytes[i]);
        const int length = lead < 0x80   ? 1
                           : lead < 0xC2 ? 0
                           : lead < 0xE0 ? 2
                           : lead < 0xF0 ? 3
                           : lead < 0xF5 ? 4
                                         : 0;
        qsizetype end = i + 1;
        while (end < bytes.size() && end < i + length && (bytes[end] & 0xC0) == 0x80)
            ++end;
        if (length == 0 || end < i + length)
            ++tally.strays;
        else if (length > 1)
            ++tally.sequences;
        i = end;
    }
    return tally;
}

/// UTF-16 of Chinese text has a zero byte in each newline, digit, Latin letter and 一. A stray zero
/// byte in another encoding must not make it UTF-16.
std::optional<QString> asUtf16(QByteArrayView bytes)
{
    qsizetype zeros[2] = {0, 0};
    for (qsizetype i = 0; i < bytes.size(); ++i)
        zeros[i & 1] += bytes[i] == 0 ? 1 : 0;
    const qsizetype most = std::max(zeros[0], zeros[1]);
    if (most == 0)
        return std::nullopt;
    const bool latinOnly =
        most * 5 >= bytes.size() * 2 && std::min(zeros[0], zeros[1]) * 20 <= most;
    if (latinOnly)
        return decoded(bytes, zeros[1] >= zeros[0] ? "UTF-16LE" : "UTF-16BE");
    if (tallyUtf8(bytes).strays == 0)
        return std::nullopt;
    const QString little = decoded(bytes, "UTF-16LE");
    const QString big = decoded(bytes, "UTF-16BE");
    const QString& likelier = strangeShare(little) <= strangeShare(big) ? little : big;
    constexpr double mostStrange = 0.1;
    return strangeShare(likelier) <= mostStrange ? std::optional(likelier) : std::nullopt;
}

/// A file cut off in the middle of a character, or with a few bytes gone bad, is still what the
/// rest of it says.
constexpr qsizetype soundPerFault = 100;

std::optional<QString> asUtf8(QByteArrayView bytes)
{
    const Utf8Tally tally = tallyUtf8(bytes);
    const bool cutOff = tally.strays == 1 && tally.sequences > 2 && bytes.back() < 0;
    if (tally.strays > 0 && !cutOff && tally.sequences < tally.strays * soundPerFault)
        return std::nullopt;
    QString text = decoded(bytes, "UTF-8");
    const qsizetype faults = text.count(QChar::ReplacementCharacter);
    if (tally.strays == 0 && faults > 0 && tally.sequences < faults * soundPerFault)
        return std::nullopt; // surrogates and overlong forms in UTF-8 dress
    return text;
}

/// How the pairs of bytes fall in an encoding: those that common characters take, and others.
struct PairTally {
    qsizetype common = 0;
    qsizetype others = 0;
    bool mostly() const { return common >= 4 * others; }
};

unsigned char byteAt(QByteArrayView bytes, qsizetype at)
{
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

/// The characters of GB 2312 lie where both bytes are high; what GBK and GB 18030 added does not.
PairTally tallyGb2312(QByteArrayView bytes)
{
    PairTally tally;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const unsigned char lead = byteAt(bytes, i);
        if (lead < 0x80)
            continue;
        const unsigned char trail = byteAt(bytes, ++i);
        ++(lead >= 0xA1 && lead <= 0xF7 && trail >= 0xA1 ? tally.common : tally.others);
    }
    return tally;
}

/// Big5 has the characters in common use, in A4 to C6, before the rare ones; marks come first.
PairTally tallyBig5(QByteArrayView bytes)
{
    PairTally tally;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const unsigned char lead = byteAt(bytes, i);
        if (lead < 0x80)
            continue;
        const unsigned char trail = byteAt(bytes, ++i);
        const bool pair = (trail >= 0x40 && trail <= 0x7E) || trail >= 0xA1;
        ++(lead >= 0xA1 && lead <= 0xC6 && pair ? tally.common : tally.others);
    }
    return tally;
}

/// Neither sound UTF-8 nor what a Chinese text in GB 18030 looks like: UTF-8 with many bytes gone
/// bad, or Big5. Otherwise nothing.
std::optional<QString> asSomethingElse(QByteArrayView bytes)
{
    if (tallyGb2312(bytes).mostly())
        return std::nullopt;
    const Utf8Tally utf8 = tallyUtf8(bytes);
    if (utf8.sequences > 3 * utf8.strays)
        return decoded(bytes, "UTF-8");
    return tallyBig5(bytes).mostly() ? std::optional(decoded(bytes, "Big5")) : std::nullopt;
}

std::optional<QString> asGb18030(QByteArrayView bytes)
{
    QString text = decoded(bytes, "GB18030");
    const qsizetype faults = text.count(QChar::ReplacementCharacter);
    const bool cutOff = faults == 1 && text.back() == QChar::ReplacementCharacter;
    if (faults > 0 && !cutOff && text.size() < faults * soundPerFault)
        return std::nullopt;
    return text;
}

std::optional<QString> decodeAny(const QByteArray& bytes)
{
    for (const Mark& mark : byteOrderMarks) {
        if (bytes.startsWith(mark.bytes))
            return decoded(QByteArrayView(bytes).sliced(mark.bytes.size()), mark.encoding);
    }
    if (auto text = asUtf16(bytes))
        return text;
    if (auto text = asUtf8(bytes))
        return text;
    if (auto text = asSomethingElse(bytes))
        return text;
    return asGb18030(bytes);
}

} // namespace

double strangeShare(QStringView text)
{
    const auto strange = std::count_if(text.cbegin(), text.cend(), [](QChar unit) {
        const char16_t code = unit.unicode();
        return (code >= 0xA000 && code < 0xF900) || code >= 0xFFF0 ||
               (code >= 0x0250 && code < 0x2000);
    });
    return text.isEmpty() ? 1 : static_cast<double>(strange) / static_cast<double>(text.size());
}

Result<QString> decodeText(const QByteArray& bytes)
{
    const Error refusal{
        ErrorCode::Unsupported, QT_TRANSLATE_NOOP("Error", "this is not a text file"), {}, {}};
    if (bytes.isEmpty())
        return QString();
    for (const QByteArrayView signature : binarySignatures) {
        if (bytes.startsWith(signature))
            return failure(refusal);
    }
    const std::optional<QString> text = decodeAny(bytes);
    if (!text)
        return failure(refusal);
    const auto controls = std::count_if(text->cbegin(), text->cend(),
                                        [](QChar unit) { return isControl(unit.unicode()); });
    // A stray control character is dirt from a web page; one in ten is a picture or a program.
    if (controls * 10 > text->size())
        return failure(refusal);
    return cleanText(*text);
}

} // namespace chengbao::text
