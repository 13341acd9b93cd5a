// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/import_campaign_dialog.h"

#include "widgets/campaign/campaign_document.h"

namespace delibere::widgets {

ImportCampaignDialog::ImportCampaignDialog(CampaignDocument& document, Prompts& prompts,
                                           QWidget* parent)
    : CampaignFilesDialog(
          QStringLiteral("Importer dans la campagne"),
          document.file().mayTakeLists()
              ? QStringLiteral("Ce qui est déjà là n’entre pas deux fois. Tout entre, ou rien.")
              : QStringLiteral("Les listes principales sont jouées et ne changent plus. Ce qui est "
                               "déjà là n’entre pas deux fois. Tout entre, ou rien."),
          prompts, parent),
      m_document(document)
{
    setObjectName(QStringLiteral("importCampaignDialog"));
    addFiles(document.file().mayTakeLists());
    addFindings();
    QPushButton* import = addAction(QStringLiteral("&Importer"), QStringLiteral("Annuler"));
    import->setObjectName(QStringLiteral("importCampaignPushButton"));
    connect(import, &QPushButton::clicked, this, &ImportCampaignDialog::import);
    resize(theme::scaled(680), sizeHint().height());
}

Result<void> ImportCampaignDialog::take()
{
    app::CampaignIntake intake(m_document.present());
    if (auto done = read(files(), intake); !done)
        return done;
    if (intake.findingCount() > 0) {
        tell(intake, QStringLiteral("Rien n’a été importé."));
        return {};
    }
    const QString what =
        QStringLiteral("formations %1, candidatures %2, réponses, contrats et places dans un "
                       "ordre %3")
            .arg(intake.formationsAdded())
            .arg(intake.applicationsAdded())
            .arg(intake.sayingsAdded());
    return m_document.add(intake.takeRows(), writing()).map([&] { m_imported = what; });
}

void ImportCampaignDialog::import()
{
    const tables::CampaignFiles asked = files();
    if (asked.tables.empty() && asked.lists.empty()) {
        say(QStringLiteral("Choisissez d’abord un fichier."), theme::Tone::Bad);
        return;
    }
    m_imported.clear();
    runReading([this] { return take(); },
               [this] {
                   if (m_imported.isEmpty())
                       return;
                   emit imported(m_imported);
                   accept();
               });
}

} // namespace delibere::widgets
