// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packet/pdf_lines.h"

#include <QChar>
#include <QList>

#include <algorithm>
#include <string_view>

namespace chengbao::packet
{
namespace
{

constexpr double tolerance = 0.6; ///< points a line may be too long: 28 characters just fit
constexpr double twip = 1 / 20.0;

struct Atom {
    char32_t character = 0;
    ShownGlyph glyph;
    double advance = 0;
};

bool isOneOf(char32_t character, std::u32string_view set)
{
    return set.find(character) != set.npos;
}

bool neverFirst(char32_t c)
{
    return isOneOf(c, U"，。、；：？！）》〉」』】〕”’％‰℃·…—～,.;:?!)]}%");
}

bool neverLast(char32_t c)
{
    return isOneOf(c, U"（《〈「『【〔“‘([{￥$");
}

bool mayHang(char32_t c)
{
    return isOneOf(c, U"，。、；：！？");
}

bool isWord(char32_t c)
{
    return c < 0x250 && (QChar::isLetterOrNumber(c) || isOneOf(c, U".-_/@'+#"));
}

bool isBlank(char32_t c)
{
    return c == U' ' || c == U'\t' || c == 0x3000;
}

bool mayBreakBetween(char32_t left, char32_t right)
{
    if (neverFirst(right) || neverLast(left))
        return false;
    return !(isWord(left) && isWord(right));
}

class LineMaker
{
public:
    LineMaker(const DocumentParagraph& paragraph, const Look& look, double width, PdfFonts& fonts)
        : m_look(look), m_width(width - paragraph.rightIndent * twip)
    {
        for (const DocumentRun& run : paragraph.runs) {
            const Face face = faceOf(run.style, look.face);
            const QList<uint> characters = xmlText(run.text).toUcs4();
            for (const uint unit : characters) {
                const auto c = static_cast<char32_t>(unit);
                Atom atom{c, {}, 0};
                if (c != U'\n' && c != U'\t' && c != U'\r') {
                    atom.glyph = fonts.glyph(face, look.size, c);
                    atom.advance = atom.glyph.advance + look.spacing;
                }
                m_atoms.push_back(atom);
            }
        }
    }

    std::vector<TextLine> make()
    {
        std::size_t start = 0;
        do {
            const std::size_t end = endOfLine(start);
            const bool forced = end < m_atoms.size() && m_atoms[end].character == U'\n';
            place(start, end, forced || end >= m_atoms.size());
            start = forced ? end + 1 : skipBlanks(end);
            if (forced && start == m_atoms.size())
                place(start, start, true);
        } while (start < m_atoms.size());
        return std::move(m_lines);
    }

private:
    double indent() const { return m_lines.empty() ? m_look.firstLine : m_look.left; }
    double room() const { return m_width - indent(); }

    /// Half-width blanks vanish where a line ends by itself; full-width ones were typed to stay.
    std::size_t skipBlanks(std::size_t at) const
    {
        while (at < m_atoms.size() && m_atoms[at].character == U' ')
            ++at;
        return at;
    }

    std::size_t endOfLine(std::size_t start) const
    {
        double x = 0;
        for (std::size_t i = start; i < m_atoms.size(); ++i) {
            if (m_atoms[i].character == U'\n')
                return i;
            x += m_atoms[i].advance;
            if (x > room() + tolerance && !isBlank(m_atoms[i].character))
                return breakBefore(start, i);
        }
        return m_atoms.size();
    }

    /// Where a line ends that cannot hold the atom at `full`.
    std::size_t breakBefore(std::size_t start, std::size_t full) const
    {
        const auto allowed = [this](std::size_t at) {
            return at >= m_atoms.size() || m_atoms[at].character == U'\n' ||
                   mayBreakBetween(m_atoms[at - 1].character, m_atoms[at].character);
        };
        if (full > start && mayHang(m_atoms[full].character) && allowed(full + 1))
            return full + 1;
        for (std::size_t at = full; at > start; --at) {
            if (allowed(at))
                return at;
        }
        return std::max(full, start + 1);
    }

    double widthOf(std::size_t start, std::size_t end) const
    {
        double width = 0;
        for (std::size_t i = start; i < end; ++i)
            width += m_atoms[i].advance;
        return width;
    }

    void place(std::size_t start, std::size_t end, bool last)
    {
        while (!last && end > start && m_atoms[end - 1].character == U' ')
            --end;
        double x = indent();
        double gap = 0;
        const double left = room() - widthOf(start, end);
        if (m_look.align == Align::Right)
            x += left;
        else if (m_look.align == Align::Centre)
            x += left / 2;
        else if (m_look.align == Align::Both && !last && left > 0 && end - start > 1)
            gap = left / static_cast<double>(end - start - 1);
        TextLine line;
        for (std::size_t i = start; i < end; ++i) {
            const Atom& atom = m_atoms[i];
            if (atom.character == U'\t')
                x = std::max(x, indent() + room() - widthOf(i + 1, end));
            else if (atom.glyph.font)
                line.glyphs.push_back({atom.glyph, atom.character, x});
            x += atom.advance + gap;
        }
        m_lines.push_back(std::move(line));
    }

    const Look& m_look;
    double m_width;
    std::vector<Atom> m_atoms;
    std::vector<TextLine> m_lines;
};

} // namespace

std::vector<TextLine> linesOf(const DocumentParagraph& paragraph, const Look& look, double width,
                              PdfFonts& fonts)
{
    return LineMaker(paragraph, look, width, fonts).make();
}

} // namespace chengbao::packet
