// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/note_field.h"

namespace delibere::widgets {

NoteField::NoteField(QWidget* parent) : QPlainTextEdit(parent)
{
    constexpr int pauseInMilliseconds = 1500;
    setTabChangesFocus(true);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseInMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &NoteField::flush);
    connect(this, &QPlainTextEdit::textChanged, this, [this] {
        if (toPlainText() != m_kept)
            m_pause.start();
    });
}

void NoteField::setNote(const QString& text)
{
    m_kept = text;
    if (toPlainText() != text)
        setPlainText(text);
    m_pause.stop();
}

void NoteField::flush()
{
    m_pause.stop();
    const QString text = toPlainText();
    if (text == m_kept)
        return;
    m_kept = text;
    emit entered(text);
}

void NoteField::setRoom(int height)
{
    m_room = height;
    setMinimumHeight(height);
    updateGeometry();
}

QSize NoteField::sizeHint() const
{
    const QSize hint = QPlainTextEdit::sizeHint();
    return m_room > 0 ? QSize(hint.width(), m_room) : hint;
}

void NoteField::focusOutEvent(QFocusEvent* event)
{
    flush();
    QPlainTextEdit::focusOutEvent(event);
}

} // namespace delibere::widgets
