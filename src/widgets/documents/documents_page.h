// SPDX-License-Identifier: GPL-3.0-or-later
// Documents: the forms of the session, as they will be printed; written as PDF into a folder, or
// printed. What is ticked comes out, and what came out is said; so do one person's data. Changes
// nothing in the session.
#pragma once

#include <memory>
#include <optional>

#include <QWidget>

#include "printing/person_export.h"
#include "tables/table_file.h"
#include "widgets/kit/prompts.h"

namespace Ui {
class DocumentsPage;
}

namespace delibere::widgets {

class DocumentListModel;
class PrintingRun;
class SessionDocument;
class WritingRun;
struct OutputText;
struct Printed;
struct WantedForms;

class DocumentsPage : public QWidget {
    Q_OBJECT

public:
    DocumentsPage(SessionDocument& document, Prompts& prompts, QWidget* parent = nullptr);
    ~DocumentsPage() override;

    void choose(printing::FormKind kind);

    // What would be left unfinished if the page went away now.
    enum class Output { Nothing, Files, Paper };
    [[nodiscard]] Output output() const;
    void stopOutput();

private:
    // documents_page.cpp: what is listed and shown
    void connectList();
    void connectPreview();
    void reload();
    void filter();
    void listJurors();
    [[nodiscard]] WantedForms wanted() const;
    void keepCurrent();
    void showEmptiness();
    [[nodiscard]] QString emptyText() const;
    void showPreview();
    void showView();

    // documents_output.cpp: what comes out
    void connectOutput();
    void showCount();
    [[nodiscard]] printing::Naming naming() const;
    [[nodiscard]] printing::Destination destinationIn(const QString& folder) const;
    void write();
    void print();
    void beginWriting(printing::Batch batch);
    void begin(std::size_t total);
    void showProgress(int done, int total);
    void showWritten(const printing::Written& written);
    void showPrinted(const Printed& printed);
    void showOutput(const OutputText& text, bool withFolder);
    void openFolder() const;

    // documents_tables.cpp: what a spreadsheet opens
    void connectTables();
    void writeTables(tables::TableFormat format);
    void allowData(bool allowed); // the tables, and a person's data

    // documents_person.cpp: everything about one candidate, for them
    [[nodiscard]] CandidateId person() const; // of the preview; nobody
    void showPerson();
    void writePerson();

    SessionDocument& m_document;
    Prompts& m_prompts;
    std::unique_ptr<Ui::DocumentsPage> m_ui;
    DocumentListModel* m_list;
    std::optional<printing::Form> m_current; // in the preview
    bool m_listing = false;                  // the list changes: its current line says nothing

    printing::Destination m_destination;            // of the last run
    std::filesystem::path m_writtenFolder;          // to be opened
    std::optional<printing::PersonExport> m_person; // whose data are being written
    std::size_t m_total = 0;
    std::unique_ptr<WritingRun> m_writing;
    std::unique_ptr<PrintingRun> m_printing;
};

} // namespace delibere::widgets
