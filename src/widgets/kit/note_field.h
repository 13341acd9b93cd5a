// SPDX-License-Identifier: GPL-3.0-or-later
// A field for a few lines. What is typed is handed over when the writer pauses or leaves, so that
// nothing waits for a button and nothing is lost.
#pragma once

#include <QPlainTextEdit>
#include <QTimer>

namespace delibere::widgets {

class NoteField : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit NoteField(QWidget* parent = nullptr);

    void setNote(const QString& text); // what is kept; ignored while the same text is typed
    void flush();                      // hands over now what is not handed over yet
    void setRoom(int height);          // asked of a layout, in pixels; more is taken where it is
    [[nodiscard]] QSize sizeHint() const override;

signals:
    void entered(const QString& text);

protected:
    void focusOutEvent(QFocusEvent* event) override;

private:
    QString m_kept;
    int m_room = 0; // 0: as Qt has it
    QTimer m_pause;
};

} // namespace delibere::widgets
