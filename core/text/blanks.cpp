// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/blanks.h"

namespace chengbao::text
{
namespace
{

constexpr QChar opening = u'〖';
constexpr QChar closing = u'〗';

std::optional<Blank::Kind> kindOf(QChar mark)
{
    if (mark == u'填')
        return Blank::Kind::Fill;
    if (mark == u'核')
        return Blank::Kind::Check;
    return std::nullopt;
}

/// The blank that opens at `start`, if one does.
std::optional<Blank> blankAt(QStringView text, qsizetype start)
{
    constexpr int head = 3; // 〖填：
    if (start + head > text.size() || (text[start + 2] != u'：' && text[start + 2] != u':'))
        return std::nullopt;
    const auto kind = kindOf(text[start + 1]);
    if (!kind)
        return std::nullopt;
    for (qsizetype at = start + head; at < text.size(); ++at) {
        if (text[at] == closing)
            return Blank{*kind,
                         {static_cast<int>(start), static_cast<int>(at + 1 - start)},
                         {static_cast<int>(start + head), static_cast<int>(at - start - head)}};
        if (text[at] == opening || text[at] == u'\n')
            break;
    }
    return Blank{*kind, {static_cast<int>(start), head}, {static_cast<int>(start + head), 0}};
}

} // namespace

std::vector<Blank> blanks(QStringView text)
{
    std::vector<Blank> found;
    for (qsizetype at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at)) {
        const auto blank = blankAt(text, at);
        at += blank ? blank->span.length : 1;
        if (blank)
            found.push_back(*blank);
    }
    return found;
}

QString blankOf(Blank::Kind kind, QStringView content)
{
    return opening + QString(kind == Blank::Kind::Fill ? u'填' : u'核') + u'：' +
           content.toString() + closing;
}

} // namespace chengbao::text
