// SPDX-License-Identifier: GPL-3.0-or-later
// A new repérage: for someone of the session, or for a person whom it does not know yet. Gives the
// edits that begin it; the document applies them.
#pragma once

#include <vector>

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "widgets/session/session_document.h"

namespace delibere::widgets {

class NewPositioningDialog : public QDialog {
    Q_OBJECT

public:
    explicit NewPositioningDialog(const SessionDocument& document, QWidget* parent = nullptr);

    // In the order in which they are applied; the last one is the repérage.
    [[nodiscard]] std::vector<Edit> edits() const;

private:
    QLineEdit* addField(const QString& label, const char* name);
    void refresh();
    [[nodiscard]] bool newPerson() const;

    const SessionDocument& m_document;
    QComboBox* m_candidate;
    QLineEdit* m_lastName;
    QLineEdit* m_firstName;
    QLineEdit* m_company;
    QPushButton* m_begin;
};

} // namespace delibere::widgets
