// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/archive/duplicate.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;
class QTextBrowser;

namespace chengbao::ui
{

/// Earlier items that say much the same as a text: what both have, what differs, and a link to the
/// earlier one where this goes on from it. Accepted means: hand the text in all the same.
class SimilarDialog : public QDialog
{
    Q_OBJECT
public:
    enum class Occasion {
        Looking,   ///< only to see
        HandingIn, ///< asked before the text is sent for review
    };
    SimilarDialog(QString body, std::vector<archive::Duplicate> found, Occasion occasion,
                  QWidget* parent);

    /// The earlier item is linked now and no longer in question.
    void noteLinked(const QString& earlier);

signals:
    void linkWanted(const QString& earlier);
    void openWanted(const QString& earlier);

private:
    void build(Occasion occasion);
    void fill();
    void showCurrent();
    const archive::Duplicate* current() const;

    QString m_body;
    std::vector<archive::Duplicate> m_found;
    QLabel* m_head;
    QListWidget* m_list;
    QTextBrowser* m_page;
    QPushButton* m_link;
    QPushButton* m_open;
};

} // namespace chengbao::ui
