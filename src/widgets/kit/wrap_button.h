// SPDX-License-Identifier: GPL-3.0-or-later
// A button whose words wrap: the two reading statements of a framework, or a line that leads to a
// place. Checked is said with a tick and a filled ground, not with colour alone.
#pragma once

#include <QAbstractButton>

#include "widgets/kit/theme.h"

namespace delibere::widgets {

class WrapButton : public QAbstractButton {
    Q_OBJECT

public:
    enum class Look { Choice, Link };

    explicit WrapButton(QWidget* parent = nullptr);

    void setLook(Look look);
    void setTextTone(theme::Tone tone);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString shownText() const;
    [[nodiscard]] int horizontalPadding() const;

    Look m_look = Look::Choice;
    theme::Tone m_tone = theme::Tone::Normal;
};

} // namespace delibere::widgets
