// SPDX-License-Identifier: GPL-3.0-or-later
// « Tous les candidats »: the whole session on one grid, thousands of rows as well as ten. It
// shows; Enter or a double-click opens a candidate where one decides.
#pragma once

#include <memory>

#include <QWidget>

namespace Ui {
class AllCandidatesPage;
}

namespace delibere::widgets {

class CellSortModel;
class SessionDocument;
class SessionGridModel;

class AllCandidatesPage : public QWidget {
    Q_OBJECT

public:
    explicit AllCandidatesPage(SessionDocument& document, QWidget* parent = nullptr);
    ~AllCandidatesPage() override;

signals:
    void candidateOpened(); // it is the current candidate now

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setUpTable();
    void refresh();
    void fitColumns();
    void selectCurrent();
    void open(int row);

    SessionDocument& m_document;
    std::unique_ptr<Ui::AllCandidatesPage> m_ui;
    SessionGridModel* m_grid;
    CellSortModel* m_sorted = nullptr;
};

} // namespace delibere::widgets
