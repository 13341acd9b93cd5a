// SPDX-License-Identifier: GPL-3.0-or-later
// « Remettre aux membres… »: a mission file for each member who is ticked, into one folder; then
// the codes, which are on no file and are to be given on paper.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QTableWidget>

#include "app/mission.h"
#include "widgets/exchange/exchange_dialog.h"
#include "widgets/exchange/mission_slip.h"
#include "widgets/kit/prompts.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

class MissionsDialog : public ExchangeDialog {
    Q_OBJECT

public:
    MissionsDialog(SessionDocument& document, Prompts& prompts, QWidget* parent);

    // Closed without a word, a code that was not copied would be lost.
    void reject() override;

private:
    enum Column { Member, Candidates, File, Code };
    void fill();
    void fitColumns();
    void refresh();
    void draft(const QString& folder);
    void write(std::vector<Result<app::MissionFile>> sealed, const std::vector<std::string>& codes,
               const QString& folder);
    void showIssued(const JurorId& juror, const QString& file, const QString& code);
    [[nodiscard]] std::vector<MissionSlip> slips() const;
    void printSlips();
    [[nodiscard]] std::vector<JurorId> ticked() const;

    SessionDocument& m_document;
    Prompts& m_prompts;
    QTableWidget* m_table;
    QPushButton* m_print;
    QPushButton* m_action;
    bool m_codesToGive = false;
};

} // namespace delibere::widgets
