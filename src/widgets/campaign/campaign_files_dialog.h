// SPDX-License-Identifier: GPL-3.0-or-later
// What both doors of a campaign's files are: which file is which, the lists that commissions
// signed, how far the reading and the writing are, and every line that does not hold.
#pragma once

#include <vector>

#include <QElapsedTimer>

#include "app/open_campaign.h"
#include "tables/campaign_files.h"
#include "widgets/kit/prompts.h"
#include "widgets/kit/work_dialog.h"

class QGridLayout;
class QListWidget;
class QPlainTextEdit;

namespace delibere::widgets {

class CampaignFilesDialog : public WorkDialog {
    Q_OBJECT

protected:
    CampaignFilesDialog(const QString& title, const QString& explanation, Prompts& prompts,
                        QWidget* parent);

    // A row for each, in their order, then the signed lists where main lists may come in.
    void addFiles(bool mainLists);
    // A field at the end of the rows, and what « Choisir… » does for it.
    QLineEdit* addRow(const QString& label, const QString& hint, const char* name,
                      const std::function<void()>& choose);
    void addWidgetRow(const QString& label, QWidget* widget);
    void addFindings();

    [[nodiscard]] tables::CampaignFiles files() const;
    // The field of that file is empty, is said and has the focus.
    [[nodiscard]] bool lacks(tables::CampaignTable kind);
    // `work` here, with how far it is; says its problem; `ended` once input is taken again.
    void runReading(std::function<Result<void>()> work, std::function<void()> ended);
    // Within runReading(): all of it is in the intake, with what was found.
    [[nodiscard]] Result<void> read(const tables::CampaignFiles& files,
                                    app::CampaignIntake& intake);
    // The same of what is written; for OpenCampaign::add().
    [[nodiscard]] store::Progress writing();
    // What keeps it from being written.
    void tell(const Problem& problem);
    // `nothingDone`: "Rien n’a été créé."
    void tell(const app::CampaignIntake& intake, const QString& nothingDone);

    Prompts& m_prompts;

private:
    struct Field {
        tables::CampaignTable kind;
        QString label;
        QLineEdit* edit;
    };
    void chooseFile(QLineEdit& edit, const QString& title);
    void addSignedLists();
    void addSignedList();
    bool goOnSometimes(std::uint64_t done);

    QGridLayout* m_rows = nullptr;
    std::vector<Field> m_fields;
    QListWidget* m_lists = nullptr;
    QPlainTextEdit* m_findings = nullptr;
    QElapsedTimer m_sinceShown;
};

} // namespace delibere::widgets
