// SPDX-License-Identifier: GPL-3.0-or-later
// The window speaks of the instrument of the open session: whatever comes into sight with a jury's
// words says a commission's (wording/instrument_words). What is said later is said through
// inWordsOf().
#pragma once

#include <QObject>

#include "domain/framework.h"
#include "widgets/kit/cell_table_model.h"

class QAction;

namespace delibere::widgets {

class SessionDocument;

[[nodiscard]] QString inWordsOf(const SessionDocument& document, const QString& juryWords);
// The titles of its columns.
[[nodiscard]] CellTable inWordsOf(const SessionDocument& document, CellTable table);

// While it lives, and a commission's session is open, every widget that comes into sight is put
// into its words: pages, dialogs, questions.
class InstrumentVoice : public QObject {
    Q_OBJECT

public:
    explicit InstrumentVoice(QObject* parent);

    // nullptr: no session. Actions of a menu outlive a session: they are said again.
    void setFramework(const Framework* framework, const QList<QAction*>& actions);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool m_commission = false;
};

} // namespace delibere::widgets
