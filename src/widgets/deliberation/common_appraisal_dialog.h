// SPDX-License-Identifier: GPL-3.0-or-later
// What the jury says together of one criterion, beside what its members said: words, and no mark
// follows them. Left empty, there is none.
#pragma once

#include "domain/synthesis.h"
#include "widgets/kit/work_dialog.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

class CommonAppraisalDialog : public WorkDialog {
    Q_OBJECT

public:
    // `members`: what each marked and remarked, in words.
    CommonAppraisalDialog(SessionDocument& document, const SetCommonAppraisal& held,
                          const QString& members, QWidget* parent);

private:
    void keep();

    SessionDocument& m_document;
    SetCommonAppraisal m_edit;
    QLineEdit* m_text;
};

} // namespace delibere::widgets
