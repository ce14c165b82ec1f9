// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/lint/corpus.h"

namespace chengbao::test
{

/// A regular expression over the few characters of randomText(), with everything that rules may
/// write: nested groups, empty alternatives, classes, anchors, repetitions of all sorts.
inline QString randomPattern(Dice& dice, int depth = 3)
{
    static const std::vector<QString> atoms = {
        QStringLiteral("a"),        QStringLiteral("b"),       QStringLiteral("ab"),
        QStringLiteral("一"),       QStringLiteral("二"),      QStringLiteral("一二"),
        QStringLiteral("."),        QStringLiteral("[ab]"),    QStringLiteral("[一二a]"),
        QStringLiteral("[^a]"),     QStringLiteral("[^一b]"),  QStringLiteral("[^\\s一]"),
        QStringLiteral("[a-c一]"),  QStringLiteral("[一-龥]"), QStringLiteral("[^b-z]"),
        QStringLiteral("[\\d。]"),  QStringLiteral("[]a]"),    QStringLiteral("\\d"),
        QStringLiteral("\\w"),      QStringLiteral("\\W"),     QStringLiteral("\\s"),
        QStringLiteral("\\S"),      QStringLiteral("\\D"),     QStringLiteral("\\b"),
        QStringLiteral("\\B"),      QStringLiteral("^"),       QStringLiteral("$"),
        QStringLiteral("\\p{Han}"), QStringLiteral("\\pP"),    QStringLiteral("[^\\p{Han}]"),
        QStringLiteral("[\\pS。]"), QStringLiteral("\\."),     QStringLiteral("。"),
        QStringLiteral("\\n"),      QStringLiteral("1"),
    };
    static const std::vector<QString> counts = {
        QStringLiteral("*"),     QStringLiteral("+"),     QStringLiteral("?"),
        QStringLiteral("{2}"),   QStringLiteral("{0}"),   QStringLiteral("{0,1}"),
        QStringLiteral("{1,}"),  QStringLiteral("{2,}"),  QStringLiteral("{0,3}"),
        QStringLiteral("{1,2}"), QStringLiteral("{2,5}"), QStringLiteral("{6,}"),
    };
    QString pattern;
    for (int branches = dice.roll(3) == 0 ? 1 + dice.roll(3) : 1; branches > 0; --branches) {
        for (int parts = dice.roll(4); parts > 0; --parts) {
            if (depth > 0 && dice.roll(3) == 0)
                pattern += (dice.roll(2) == 0 ? QStringLiteral("(") : QStringLiteral("(?:")) +
                           randomPattern(dice, depth - 1) + QLatin1Char(')');
            else
                pattern += dice.any(atoms);
            if (dice.roll(3) == 0)
                pattern += dice.any(counts) + (dice.roll(3) == 0 ? QStringLiteral("?") : QString());
        }
        if (branches > 1)
            pattern += QLatin1Char('|');
    }
    return pattern;
}

/// A few characters of every length in bytes and units, and halves of some.
inline QString randomText(Dice& dice, int longest = 16)
{
    static const std::vector<QString> pieces = {
        QStringLiteral("a"),    QStringLiteral("a"),    QStringLiteral("b"),
        QStringLiteral("ab"),   QStringLiteral("一"),   QStringLiteral("二"),
        QStringLiteral("一"),   QStringLiteral("一二"), QStringLiteral("。"),
        QStringLiteral("1"),    QStringLiteral("_"),    QStringLiteral(" "),
        QStringLiteral("."),    QStringLiteral("\n"),   QStringLiteral("é"),
        QStringLiteral("😀"),    QStringLiteral("𠀀"),   QString(QChar(0xD83D)),
        QString(QChar(0xDE00)),
    };
    QString text;
    for (int length = dice.roll(longest); length > 0; --length)
        text += dice.any(pieces);
    return text;
}

} // namespace chengbao::test
