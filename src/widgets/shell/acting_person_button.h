// SPDX-License-Identifier: GPL-3.0-or-later
// Says who acts, and asks for it to be changed when it is pressed: no key, wheel or letter changes
// the person, and a click leaves the keyboard to the page.
#pragma once

#include <QPushButton>

#include "domain/edit.h"

namespace delibere::widgets {

class SessionDocument;

class ActingPersonButton : public QPushButton {
    Q_OBJECT

public:
    explicit ActingPersonButton(QWidget* parent = nullptr);

    // Null: no session is open, the button hides. The document outlives this, or is replaced first.
    void setDocument(SessionDocument* document);

    // In a narrow window the name gives way before the words beside it do.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void reload();
    void follow(const Edit& edit);

    SessionDocument* m_document = nullptr;
};

} // namespace delibere::widgets
