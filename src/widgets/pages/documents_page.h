// SPDX-License-Identifier: GPL-3.0-or-later
// Documents: the forms of the session, as they will be printed, and written as PDF into a folder.
#pragma once

#include <memory>

#include <QStandardItemModel>
#include <QWidget>

#include "widgets/forms.h"
#include "widgets/prompts.h"

namespace Ui {
class DocumentsPage;
}

namespace delibere::widgets {

class SessionDocument;

class DocumentsPage : public QWidget {
    Q_OBJECT

public:
    DocumentsPage(SessionDocument& document, Prompts& prompts, QWidget* parent = nullptr);
    ~DocumentsPage() override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void connectControls();
    void outdate();
    void refresh();
    void listForms();
    void showPreview();
    void showSelection();
    void zoom(int step);
    void write();
    [[nodiscard]] std::vector<Form> chosenForms() const;
    [[nodiscard]] std::vector<Form> selectedForms() const;

    SessionDocument& m_document;
    Prompts& m_prompts;
    std::unique_ptr<Ui::DocumentsPage> m_ui;
    std::vector<Form> m_forms;
    QStandardItemModel m_items;
    int m_zoomPercent = 100;
    bool m_outdated = true;
};

} // namespace delibere::widgets
