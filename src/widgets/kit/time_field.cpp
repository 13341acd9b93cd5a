// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/time_field.h"

#include "widgets/kit/qt_text.h"
#include "widgets/kit/theme.h"
#include "widgets/kit/time_text.h"

namespace delibere::widgets {

TimeField::TimeField(QWidget* parent) : QLineEdit(parent)
{
    constexpr int longest = 8; // « 9 h 40 » and a slip
    setMaxLength(longest);
    setPlaceholderText(QStringLiteral("hh:mm"));
    setFixedWidth(theme::scaled(19 * theme::unit));
    connect(this, &QLineEdit::editingFinished, this, &TimeField::finish);
}

void TimeField::setTime(const std::string& time)
{
    m_kept = toQt(time);
    if (!m_refused && !(hasFocus() && isModified()))
        setText(m_kept);
}

void TimeField::reset(const std::string& time)
{
    if (m_refused)
        emit refused({});
    setRefused(false);
    m_kept = toQt(time);
    setText(m_kept);
}

std::optional<std::string> TimeField::time() const
{
    return timeFrom(text());
}

void TimeField::setRefused(bool refused)
{
    m_refused = refused;
    theme::setTone(this, refused ? theme::Tone::Bad : theme::Tone::Normal);
}

void TimeField::finish()
{
    const auto time = timeFrom(text());
    const bool before = m_refused;
    setRefused(!time);
    if (!time) {
        emit refused(timeRefusal(text()));
        return;
    }
    if (before)
        emit refused({});
    const QString typed = toQt(*time);
    setText(typed);
    if (typed == m_kept)
        return;
    m_kept = typed;
    emit entered(typed);
}

} // namespace delibere::widgets
