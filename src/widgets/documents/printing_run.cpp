// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/documents/printing_run.h"

#include <QPrinter>

#include "printing/printed_form.h"
#include "report/laid_pages.h"

namespace delibere::widgets {

PrintingRun::PrintingRun(const app::Session& session, Viewer viewer,
                         std::vector<printing::Form> forms, std::unique_ptr<QPrinter> printer,
                         Sides sides, QObject* parent)
    : QObject(parent), m_session(session), m_viewer(std::move(viewer)), m_forms(std::move(forms)),
      m_printer(std::move(printer)), m_sides(sides)
{
    m_printer->setFullPage(true); // the forms have their own margins
    connect(&m_steps, &QTimer::timeout, this, &PrintingRun::step);
    m_steps.start(0);
}

PrintingRun::~PrintingRun() = default;

void PrintingRun::step()
{
    if (m_next < m_forms.size())
        print(m_forms[m_next++]);
    emit progressed(static_cast<int>(m_next), static_cast<int>(m_forms.size()));
    if (m_next >= m_forms.size() || m_printed.broken)
        finish();
}

void PrintingRun::print(const printing::Form& form)
{
    const auto pages =
        printing::layOut(m_session, m_viewer, form).and_then([](printing::PrintedForm printed) {
            return report::LaidPages::of(std::move(printed.document));
        });
    if (!pages)
        m_printed.failures.push_back({form, pages.error()});
    else if (paint(*pages))
        ++m_printed.forms;
    else
        m_printed.broken = true;
}

bool PrintingRun::paint(const report::LaidPages& pages)
{
    if (m_sides == Sides::Both && m_pages % 2 == 1 && !turnPage())
        return false;
    for (std::size_t index = 0; index < pages.count(); ++index) {
        if (!turnPage())
            return false;
        pages.paint(m_painter, index, *m_printer);
    }
    return true;
}

bool PrintingRun::turnPage()
{
    const bool ready =
        m_painter.isActive() ? m_printer->newPage() : m_painter.begin(m_printer.get());
    if (ready)
        ++m_pages;
    return ready;
}

void PrintingRun::cancel()
{
    m_printed.cancelled = true;
    finish();
}

// Once, though a step may be cancelled while it says how far it got.
void PrintingRun::finish()
{
    if (!m_steps.isActive())
        return;
    m_steps.stop();
    if (m_painter.isActive() && !m_painter.end())
        m_printed.broken = true;
    m_printed.broken = m_printed.broken || m_printer->printerState() == QPrinter::Error;
    emit finished(m_printed);
}

} // namespace delibere::widgets
