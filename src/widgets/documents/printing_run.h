// SPDX-License-Identifier: GPL-3.0-or-later
// Prints forms on a printer that is set up, one for each turn of the event loop. Stops between two
// forms, never inside one; a form that cannot be had is left out and said.
#pragma once

#include <memory>

#include <QObject>
#include <QPainter>
#include <QTimer>

#include "printing/batch.h"

class QPrinter;

namespace delibere::report {
class LaidPages;
}

namespace delibere::widgets {

struct Printed {
    std::size_t forms = 0; // given to the printer, whole
    std::vector<printing::FormFailure> failures;
    bool cancelled = false;
    bool broken = false; // the printer refused a page: what came out is unknown
};

class PrintingRun : public QObject {
    Q_OBJECT

public:
    // Both: each form begins on a sheet of its own, because it is handed to somebody.
    enum class Sides { One, Both };

    // The session must outlive the run.
    PrintingRun(const app::Session& session, Viewer viewer, std::vector<printing::Form> forms,
                std::unique_ptr<QPrinter> printer, Sides sides, QObject* parent = nullptr);
    ~PrintingRun() override;

    void cancel();

signals:
    void progressed(int done, int total);
    void finished(const delibere::widgets::Printed& printed);

private:
    void step();
    void print(const printing::Form& form);
    [[nodiscard]] bool paint(const report::LaidPages& pages);
    [[nodiscard]] bool turnPage();
    void finish();

    const app::Session& m_session;
    Viewer m_viewer;
    std::vector<printing::Form> m_forms;
    std::unique_ptr<QPrinter> m_printer;
    Sides m_sides;
    QPainter m_painter; // before the printer in death
    QTimer m_steps;
    std::size_t m_next = 0;
    std::size_t m_pages = 0; // painted, blank ones included
    Printed m_printed;
};

} // namespace delibere::widgets
