// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/workflow/score/scheme.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace chengbao::ui
{

/// What a scheme says of itself and how it counts as a whole: name, validity, decimals, reuse,
/// shares.
class SchemeHead : public QWidget
{
    Q_OBJECT
public:
    explicit SchemeHead(QWidget* parent = nullptr);

    /// Without a word of changed().
    void setScheme(const workflow::Scheme& scheme);
    /// Everything but the rules. Fails with Malformed; the line in question is marked.
    Result<workflow::Scheme> scheme() const;

signals:
    void changed();

private:
    QLineEdit* line(const char* name, const QString& hint = {});
    QComboBox* box(const char* name);
    void addChoices();
    QWidget* naming();
    QWidget* counting();
    void follow();
    Result<QDate> day(QLineEdit* from) const;
    workflow::ReuseRule reuse() const;
    Result<workflow::ShareRule> share(const QComboBox* how, QLineEdit* figures) const;

    QLineEdit* m_name;
    QLineEdit* m_id;
    QLineEdit* m_issuer;
    QLineEdit* m_basis;
    QComboBox* m_system;
    QLineEdit* m_from;
    QLineEdit* m_to;
    QComboBox* m_period;
    QPlainTextEdit* m_missing;
    QSpinBox* m_decimals;
    QComboBox* m_rounding;
    QComboBox* m_attribution;
    QLineEdit* m_upper;
    QComboBox* m_reuse;
    QSpinBox* m_levels;
    QComboBox* m_units;
    QLineEdit* m_unitFigures;
    QComboBox* m_persons;
    QLineEdit* m_personFigures;
    bool m_quiet = true; ///< while it is being built or filled
};

} // namespace chengbao::ui
