// SPDX-License-Identifier: GPL-3.0-or-later
// « Dossiers sans nom »: every text that would leave, as it would leave. A mask knows spellings,
// not people: nothing is written before somebody says that they read all of it again.
#pragma once

#include <memory>
#include <vector>

#include <QCheckBox>
#include <QTableWidget>

#include "printing/batch.h"
#include "widgets/kit/work_dialog.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

class Prompts;
class WritingRun;

class AnonymousDialog : public WorkDialog {
    Q_OBJECT

public:
    AnonymousDialog(SessionDocument& document, Prompts& prompts, QWidget* parent);
    ~AnonymousDialog() override;
    void reject() override; // not while files are written

private:
    void addTexts();
    void showTexts();
    void showButtons();
    void preview();
    void write();
    void showWritten(const printing::Written& written);

    SessionDocument& m_document;
    Prompts& m_prompts;
    QTableWidget* m_texts = nullptr;
    QCheckBox* m_read = nullptr;
    QPushButton* m_preview = nullptr;
    QPushButton* m_write = nullptr;
    std::vector<printing::Form> m_forms;     // a file each
    std::vector<printing::Form> m_formOfRow; // of the text in each row
    QString m_folder;
    std::unique_ptr<WritingRun> m_writing;
};

} // namespace delibere::widgets
