// SPDX-License-Identifier: GPL-3.0-or-later
// « Concertation »: the sheets that were reopened after the first candidates, and what each of them
// said before and says since. For the presidency; it shows and changes nothing.
#pragma once

#include <memory>

#include <QWidget>

#include "app/session_calibration.h"

namespace Ui {
class CalibrationPage;
}

namespace delibere::widgets {

class CellTableModel;
class SessionDocument;

class CalibrationPage : public QWidget {
    Q_OBJECT

public:
    explicit CalibrationPage(SessionDocument& document, QWidget* parent = nullptr);
    ~CalibrationPage() override;

private:
    void refresh();
    void close(const QString& why);
    void showChanges(int row);

    SessionDocument& m_document;
    std::unique_ptr<Ui::CalibrationPage> m_ui;
    CellTableModel* m_reopenings;
    CellTableModel* m_changes;
    std::vector<app::Reopening> m_shown;
};

} // namespace delibere::widgets
