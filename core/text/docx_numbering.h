// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/docx_styles.h"

#include <array>

namespace chengbao::text
{

/// The automatic numbers of a document (numbering.xml), counted paragraph by paragraph as Word
/// does: lists of one abstract definition count on together unless one starts anew, and a higher
/// level starts the lower ones anew.
class DocxNumbering
{
public:
    /// Without lists when the part is damaged.
    explicit DocxNumbering(const QByteArray& numberingXml);

    /// What stands before the next paragraph of that list: 一、 （一） 1. ①; with a blank behind it
    /// where it would run into the text. Empty for no list and for bullets, which say nothing.
    QString next(const NumberRef& paragraph);

private:
    static constexpr int levelCount = 9;

    struct Level {
        QString format = QStringLiteral("decimal");
        QString text; ///< "%1." and the like
        int start = 1;
        bool digitsOnly = false; ///< w:isLgl
    };
    using Levels = std::array<Level, levelCount>;
    struct Abstract {
        Levels levels;
        QString defines; ///< w:styleLink, w:numStyleLink
        QString uses;
    };
    struct List {
        QString abstract;
        std::array<int, levelCount> restarts = {}; ///< 0: none
        QHash<int, Level> overrides;
        bool begun = false;
    };
    struct Counts {
        std::array<int, levelCount> number = {};
        std::array<bool, levelCount> begun = {};
    };

    class Parser;
    void followLinks();
    Level levelOf(const List& list, int level) const;
    void count(List& list, int level);
    QString numberText(const List& list, int level) const;

    QHash<QString, Abstract> m_abstracts;
    QHash<QString, List> m_lists;
    QHash<QString, Counts> m_counts; ///< by abstract definition
};

} // namespace chengbao::text
