// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/paste_guide.h"

#include "core/lint/checkers/half_width.h"
#include "core/text/junk_lines.h"
#include "core/text/structure.h"
#include "ui/common/background.h"
#include "ui/common/message_bar.h"
#include "ui/editor/writing_field.h"

#include <QSet>

namespace chengbao::ui
{
namespace
{

constexpr int mostAtOnce = 5'000; ///< characters that are looked through without a thread
constexpr int shownWords = 14;
constexpr int mostFollowed = 20; ///< lines; it is asked with every key

QSet<QString> setOf(const QStringList& lines)
{
    return QSet<QString>(lines.begin(), lines.end());
}

} // namespace

PasteGuide::PasteGuide(MessageBar* bar, WritingField* body, Apply apply)
    : QObject(bar),
      m_bar(bar),
      m_body(body),
      m_apply(std::move(apply)),
      m_work(new Background(this))
{
    connect(body, &WritingField::pasted, this, &PasteGuide::look);
    connect(body, &WritingField::changed, this, &PasteGuide::follow);
}

void PasteGuide::dismiss()
{
    ++m_round;
    m_offer = {};
    m_bar->dismiss();
}

PasteGuide::Offer PasteGuide::lookThrough(const QString& pasted)
{
    Offer offer;
    offer.junk = text::junkLines(pasted);
    const QSet<QString> junk = setOf(offer.junk);
    for (const QString& line : pasted.split(u'\n')) {
        if (junk.contains(line))
            continue;
        if (const auto edits = lint::halfWidthEdits(line); !edits.empty()) {
            offer.halfWidth += line;
            offer.marks += static_cast<int>(edits.size());
        }
    }
    return offer;
}

void PasteGuide::look(const Span& pasted)
{
    dismiss();
    const QString& text = m_body->text();
    const auto start = QStringView(text).left(pasted.start).lastIndexOf(u'\n') + 1; // whole lines
    const auto end = text.indexOf(u'\n', pasted.end());
    const QString lines = text.mid(start, (end < 0 ? text.size() : end) - start);
    if (lines.size() <= mostAtOnce) {
        m_offer = lookThrough(lines);
        return show();
    }
    if (m_work->isRunning())
        return;
    m_work->run([lines](const Progress&) { return lookThrough(lines); },
                [this, round = m_round](const Offer& offer) {
                    if (round != m_round)
                        return;
                    m_offer = offer;
                    show();
                });
}

void PasteGuide::show()
{
    const auto junk = static_cast<int>(m_offer.junk.size());
    if (junk == 0 && m_offer.marks == 0)
        return m_bar->dismiss();
    QStringList words;
    std::vector<MessageBar::Choice> choices;
    if (junk > 0) {
        const QString& first = m_offer.junk.front();
        words += tr("%n pasted lines look like parts of a web page, such as “%1”.", nullptr, junk)
                     .arg(first.size() > shownWords ? first.left(shownWords) + u'…' : first);
        choices.push_back({tr("Remove these lines"), [this] { removeJunk(); }});
    }
    if (m_offer.marks > 0) {
        words += tr("%n punctuation marks are of half width.", nullptr, m_offer.marks);
        choices.push_back({tr("Make them full width"), [this] { mendMarks(); }});
    }
    m_bar->show(MessageBar::Tone::Info, words.join(QString()), choices, true);
}

/// What was mended by hand or by another way is offered no longer.
void PasteGuide::follow()
{
    if (m_offer.marks == 0 || m_offer.halfWidth.size() > mostFollowed)
        return;
    const QString& text = m_body->text();
    if (m_offer.halfWidth.removeIf([&text](const QString& line) { return !text.contains(line); }) ==
        0)
        return;
    m_offer.marks = 0;
    for (const QString& line : std::as_const(m_offer.halfWidth))
        m_offer.marks += static_cast<int>(lint::halfWidthEdits(line).size());
    show();
}

void PasteGuide::removeJunk()
{
    const QSet<QString> junk = setOf(m_offer.junk);
    const QString& text = m_body->text();
    const std::vector<Span> lines = text::paragraphs(text);
    std::vector<Edit> edits;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::size_t first = i;
        while (i < lines.size() && junk.contains(text.mid(lines[i].start, lines[i].length)))
            ++i;
        if (i == first)
            continue;
        // With the break after them, or the one before when they are the last.
        const bool last = i == lines.size();
        const int start = lines[first].start - (last && first > 0 ? 1 : 0);
        const int end = last ? lines[i - 1].end() : lines[i].start;
        edits.push_back({start, end - start, QString()});
    }
    m_offer.junk.clear();
    if (!edits.empty())
        m_apply(edits);
    show();
}

void PasteGuide::mendMarks()
{
    const QSet<QString> wanted = setOf(m_offer.halfWidth);
    const QString& text = m_body->text();
    std::vector<Edit> edits;
    for (const Span& line : text::paragraphs(text)) {
        const QString words = text.mid(line.start, line.length);
        if (!wanted.contains(words))
            continue;
        for (Edit edit : lint::halfWidthEdits(words)) {
            edit.start += line.start;
            edits.push_back(std::move(edit));
        }
    }
    m_offer.halfWidth.clear();
    m_offer.marks = 0;
    if (!edits.empty())
        m_apply(edits);
    show();
}

} // namespace chengbao::ui
