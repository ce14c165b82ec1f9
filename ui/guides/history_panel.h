// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/workflow/versions.h"
#include "ui/common/background.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;

namespace chengbao::ui
{

class GuideList;

/// What a step of the trail is called; the action itself when it has no words.
QString stepLabel(const QString& action);

/// Every version of the open item, the newest first: when, how long, what changed, by whom. Plain
/// saves between the newest and those of which something came, or with which a day ended, are shown
/// on request. Reads the archive on a worker, and only while it can be seen.
class HistoryPanel : public QWidget
{
    Q_OBJECT
public:
    /// `clock` outlives the panel.
    HistoryPanel(QString archivePath, const Clock& clock, QWidget* parent = nullptr);

    /// Another item, or the same one with more versions; empty for none.
    void setItem(const QString& id, int newestRevision, bool editable);
    const std::vector<workflow::Version>& versions() const { return m_versions; }

signals:
    void compareWanted(int revision);
    void restoreWanted(int revision);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void read();
    void take(const QString& id, const Result<std::vector<workflow::Version>>& versions);
    void show(const std::vector<workflow::Version>& versions);
    bool isBetween(std::size_t version) const;
    int chosenRevision() const;
    void follow();

    const QString m_path;
    const Clock& m_clock;
    GuideList* m_list;
    QCheckBox* m_between; ///< shows the saves in between too
    QPushButton* m_compare;
    QPushButton* m_restore;
    Background m_worker;
    QString m_id;
    int m_newest = 0;
    bool m_editable = false;
    bool m_stale = false;
    std::vector<workflow::Version> m_versions; ///< oldest first
    std::vector<int> m_revisionOfRow;          ///< 0 for headings
};

} // namespace chengbao::ui
