// SPDX-License-Identifier: GPL-3.0-or-later
// « À propos »: which version, under which licence, made of what, and where the data lie. The text
// can be selected: it is what one copies into a question.
#pragma once

#include <QDialog>

namespace delibere::widgets {

class AboutDialog : public QDialog {
    Q_OBJECT

public:
    // `session`: the file that is open; empty without one.
    explicit AboutDialog(const QString& session, QWidget* parent = nullptr);
};

// The lines of it, without markup.
[[nodiscard]] QString aboutText(const QString& session);

} // namespace delibere::widgets
