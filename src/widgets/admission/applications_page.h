// SPDX-License-Identifier: GPL-3.0-or-later
// « Candidatures »: all applications of an admission session, what is missing of them, who reads
// them and how far they are; at the right the one in hand. What the other pages have, it asks for.
#pragma once

#include <array>
#include <memory>

#include <QWidget>

#include "domain/reading_board.h"
#include "widgets/kit/prompts.h"

namespace Ui {
class ApplicationsPage;
}

class QPushButton;

namespace delibere::widgets {

class ApplicationColumns;
class ApplicationModel;
class CellSortModel;
class RefreshWhenShown;
class SessionDocument;

class ApplicationsPage : public QWidget {
    Q_OBJECT

public:
    ApplicationsPage(SessionDocument& document, Prompts& prompts, QWidget* parent = nullptr);
    ~ApplicationsPage() override;

signals:
    void listRequested(); // applications of a file
    void listPasted(const QString& text);
    void readersRequested(); // who reads what
    void sheetRequested();   // of the current candidate

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setUpTable();
    void setUpFilters();
    void showColumns();
    void refresh();
    void showCount();
    void showReaders();
    void showApplication();
    void search();
    void selectCurrent();
    void followCurrentRow();
    void askSummons();
    void removeCurrent();
    [[nodiscard]] std::array<QPushButton*, 4> acts() const;
    [[nodiscard]] std::vector<CandidateId> selected() const;
    [[nodiscard]] QString readersOf(const CandidateId& candidate) const;

    SessionDocument& m_document;
    std::unique_ptr<Ui::ApplicationsPage> m_ui;
    ApplicationModel* m_model;
    ApplicationColumns* m_columns = nullptr;
    CellSortModel* m_sorted = nullptr;
    RefreshWhenShown* m_refresh = nullptr;
    ReadingBoard m_board;
    bool m_selecting = false;
};

} // namespace delibere::widgets
