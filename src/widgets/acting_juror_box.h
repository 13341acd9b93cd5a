// SPDX-License-Identifier: GPL-3.0-or-later
// Who acts: the members of the panel and the secretariat, which marks nothing. Whoever is chosen
// owns the open sheet and is named in the journal.
#pragma once

#include <functional>

#include <QComboBox>

#include "domain/edit.h"

namespace delibere::widgets {

class SessionDocument;

class ActingJurorBox : public QComboBox {
    Q_OBJECT

public:
    explicit ActingJurorBox(QWidget* parent = nullptr);

    // Null: no session is open, the box hides. The document outlives this, or is replaced first.
    void setDocument(SessionDocument* document);
    // Asked before another member acts; the choice is taken back when it says no.
    void setGuard(std::function<bool()> mayChange) { m_mayChange = std::move(mayChange); }

    // In a narrow window the name gives way before the words beside it do.
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    void reload();
    void choose(int index);
    void follow(const Edit& edit);

    SessionDocument* m_document = nullptr;
    std::function<bool()> m_mayChange;
};

} // namespace delibere::widgets
