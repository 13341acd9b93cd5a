// SPDX-License-Identifier: GPL-3.0-or-later
// « Importer des fichiers… » into the campaign of a window: lists that were not there yet, what
// people answer, the orders of the complementary phase. All of it comes in, or nothing.
#pragma once

#include "widgets/campaign/campaign_files_dialog.h"

namespace delibere::widgets {

class CampaignDocument;

class ImportCampaignDialog : public CampaignFilesDialog {
    Q_OBJECT

public:
    ImportCampaignDialog(CampaignDocument& document, Prompts& prompts, QWidget* parent);

signals:
    void imported(const QString& what); // "formations 3, candidatures 12…"

private:
    void import();
    [[nodiscard]] Result<void> take();

    CampaignDocument& m_document;
    QString m_imported; // empty: nothing was
};

} // namespace delibere::widgets
