// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/percent_popup.h"

#include <QHBoxLayout>
#include <QScreen>
#include <QVBoxLayout>

#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "wording/french_format.h"

namespace delibere::widgets {

PercentPopup::PercentPopup(For what, QWidget* parent)
    : QFrame(parent, Qt::Popup), m_numbers(new QWidget(this)),
      m_slider(new QSlider(Qt::Horizontal, m_numbers)), m_enter(new QPushButton(m_numbers))
{
    theme::setRole(this, "sheet");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    auto* numbers = new QVBoxLayout(m_numbers);
    numbers->setContentsMargins(0, 0, 0, 0);
    numbers->setSpacing(8);
    m_slider->setMinimumSize(240, 32);
    auto* line = new QHBoxLayout;
    QPushButton* less = button(QStringLiteral("−"), QStringLiteral("Un de moins"));
    QPushButton* more = button(QStringLiteral("+"), QStringLiteral("Un de plus"));
    theme::setRole(m_enter, "primary");
    line->addWidget(less);
    line->addWidget(m_enter, 1);
    line->addWidget(more);
    numbers->addWidget(m_slider);
    numbers->addLayout(line);
    layout->addWidget(m_numbers);
    auto* words = new QHBoxLayout;
    if (what == For::Criterion) {
        QPushButton* notCovered = button(QStringLiteral("Non abordé"), {});
        QPushButton* remark = button(QStringLiteral("Remarque…"), {});
        words->addWidget(notCovered);
        words->addWidget(remark);
        connect(notCovered, &QPushButton::clicked, this, [this] { choose(NotCovered{}); });
        connect(remark, &QPushButton::clicked, this, [this] {
            hide();
            emit remarkRequested();
        });
    }
    QPushButton* clear = button(QStringLiteral("Effacer"), {});
    words->addWidget(clear);
    layout->addLayout(words);
    connect(less, &QPushButton::clicked, this, [this] { step(-1); });
    connect(more, &QPushButton::clicked, this, [this] { step(1); });
    connect(clear, &QPushButton::clicked, this, [this] { choose(NotEntered{}); });
    connect(m_enter, &QPushButton::clicked, this, [this] { choose(Percent{m_slider->value()}); });
    connect(m_slider, &QSlider::valueChanged, this, [this](int percent) {
        sayNumber();
        if (isVisible())
            emit considered(percent);
    });
    setMarks({});
}

void PercentPopup::setMarks(const MarkScale& marks)
{
    constexpr int pagePercents = 5;
    m_marks = marks;
    m_slider->setRange(0, marks.top());
    m_slider->setPageStep(marks.inPercents() ? pagePercents : marks.stepsPerPoint);
    m_slider->setAccessibleName(marks.inPercents() ? QStringLiteral("Pourcentage")
                                                   : QStringLiteral("Note"));
    sayNumber();
}

void PercentPopup::sayNumber()
{
    m_enter->setText(QStringLiteral("Inscrire ") +
                     toQt(wording::formatMark(m_marks, m_slider->value())));
}

QPushButton* PercentPopup::button(const QString& text, const QString& spoken)
{
    auto* made = new QPushButton(text, this);
    made->setAccessibleName(spoken.isEmpty() ? text : spoken);
    return made;
}

void PercentPopup::openAt(const QRect& anchor, std::optional<int> percent, bool percents)
{
    m_numbers->setVisible(percents);
    m_slider->setValue(percent.value_or(m_marks.top() / 2));
    adjustSize();
    const QRect room = screen()->availableGeometry();
    const int under = anchor.bottom() + 4;
    const bool above = under + height() > room.bottom();
    move(qBound(room.left(), anchor.right() - width(), room.right() - width()),
         above ? anchor.top() - 4 - height() : under);
    show();
    m_slider->setFocus(Qt::PopupFocusReason);
}

void PercentPopup::step(int by)
{
    m_slider->setValue(m_slider->value() + by);
}

void PercentPopup::choose(const Mark& mark)
{
    hide();
    emit chosen(mark);
}

void PercentPopup::hideEvent(QHideEvent* event)
{
    QFrame::hideEvent(event);
    emit closed();
}

} // namespace delibere::widgets
