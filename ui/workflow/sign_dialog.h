// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/item.h"

#include <QDialog>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;

namespace chengbao::ui
{

/// Asks who signs an item and as what. Shows what still stands against the item, since a signature
/// on it would not let it into a packet, and what its clerk ignored and why, since who signs lets
/// that stand.
class SignDialog : public QDialog
{
    Q_OBJECT
public:
    SignDialog(const Item& item, const QStringList& obstacles,
               const std::vector<IgnoredFinding>& ignored, QWidget* parent);

    QString signer() const;
    SignerRole role() const;

private:
    QWidget* obstacleNote(const QStringList& obstacles);
    QWidget* ignoredNote(std::vector<IgnoredFinding> ignored);
    QWidget* roleChoice();
    void follow();

    Item m_item;
    QLineEdit* m_signer;
    QButtonGroup* m_roles;
    QLabel* m_note;
    QPushButton* m_sign = nullptr;
};

} // namespace chengbao::ui
