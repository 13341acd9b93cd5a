// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of one form, to read and to keep as a PDF. Changes nothing.
#pragma once

#include <QDialog>

#include "domain/date.h"
#include "report/document.h"
#include "widgets/kit/prompts.h"

namespace delibere::widgets {

class PreviewDialog : public QDialog {
    Q_OBJECT

public:
    // `file`: the name that is suggested for the PDF. What cannot be drawn is said instead.
    PreviewDialog(report::Document document, const Date& date, const QString& file,
                  Prompts& prompts, QWidget* parent = nullptr);

private:
    void write(const QString& file);

    report::Document m_document;
    Date m_date;
    Prompts& m_prompts;
};

} // namespace delibere::widgets
