// SPDX-License-Identifier: GPL-3.0-or-later
// « Procédure »: the steps that the certifier publishes and its advice for this moment, in its own
// words, beside the work. Not shown where the framework has neither.
#pragma once

#include <QPointer>
#include <QToolButton>

#include "domain/framework.h"

class QDialog;

namespace delibere::widgets {

// The help text of the framework that opens first.
enum class Moment { Interview, Deliberation };

class ProcedureButton : public QToolButton {
    Q_OBJECT

public:
    // The framework outlives it.
    ProcedureButton(const Framework& framework, Moment moment, QWidget* parent = nullptr);

    // The framework has something to say.
    [[nodiscard]] bool useful() const;

private:
    void open();

    const Framework& m_framework;
    Moment m_moment;
    QPointer<QDialog> m_dialog;
};

// The steps, numbered; then the advice, that of the moment first. Plain text.
[[nodiscard]] QString procedureText(const Framework& framework, Moment moment);

} // namespace delibere::widgets
