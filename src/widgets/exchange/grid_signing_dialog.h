// SPDX-License-Identifier: GPL-3.0-or-later
// « Signer des grilles… », on a member's own laptop: each grid that the presidency sent, worked out
// again from the sheets in it, as it will be printed, with what it has of the member's own sheet.
// Who signs ticks each one; the signatures go into one file, and are shown as codes to photograph.
#pragma once

#include <QCheckBox>
#include <QListWidget>

#include "app/remote_signing.h"
#include "widgets/exchange/exchange_dialog.h"
#include "widgets/kit/pages_view.h"
#include "widgets/kit/prompts.h"
#include "widgets/session/session_document.h"

namespace delibere::widgets {

class GridSigningDialog : public ExchangeDialog {
    Q_OBJECT

public:
    // `file`: what the presidency sent; empty: asked for.
    GridSigningDialog(SessionDocument& document, Prompts& prompts, QWidget* parent,
                      const QString& file = {});

private:
    void addReading();
    void openFile();
    void showGrid(int row);
    void sign();
    void showCodes();
    void showCode(int row);
    void refresh();
    [[nodiscard]] std::vector<app::GivenSignature> ticked() const;

    SessionDocument& m_document;
    Prompts& m_prompts;
    QString m_file;
    std::optional<app::GridsToSign> m_grids;
    std::vector<app::SignaturesGiven::Code> m_codes; // of what was signed, one a grid
    QWidget* m_reading;                              // once the file is open
    QListWidget* m_list = nullptr;
    PagesView* m_pages = nullptr;
    QLabel* m_code = nullptr; // in their place, once signed
    QLabel* m_own = nullptr;
    QLabel* m_gathered = nullptr; // who signed before, and who is waited for
    QLineEdit* m_reservation = nullptr;
    QPushButton* m_action;
};

} // namespace delibere::widgets
