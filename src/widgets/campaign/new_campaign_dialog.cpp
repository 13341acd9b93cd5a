// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/new_campaign_dialog.h"

#include <QComboBox>
#include <QDir>
#include <QStandardPaths>

#include "app/campaign_terms.h"
#include "widgets/kit/qt_text.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

using tables::CampaignTable;

NewCampaignDialog::NewCampaignDialog(Prompts& prompts, QWidget* parent)
    : CampaignFilesDialog(
          QStringLiteral("Nouvelle campagne"),
          QStringLiteral("Le calendrier, et les fichiers CSV de la plateforme. Tout est lu "
                         "avant d’être écrit\u00a0: si une ligne ne tient pas, elle est "
                         "citée et rien n’est créé."),
          prompts, parent)
{
    setObjectName(QStringLiteral("newCampaignDialog"));
    m_calendar = new QComboBox(this);
    m_calendar->setObjectName(QStringLiteral("calendarComboBox"));
    for (const std::string& each : app::shippedCalendars())
        m_calendar->addItem(toQt(each));
    m_calendar->setCurrentIndex(m_calendar->count() - 1);
    addWidgetRow(QStringLiteral("Calendrier"), m_calendar);
    addFiles(true);
    m_place =
        addRow(QStringLiteral("Fichier de la campagne"), QStringLiteral("où elle sera gardée"),
               "placeLineEdit", [this] { choosePlace(); });
    addFindings();
    QPushButton* create =
        addAction(QStringLiteral("&Créer la campagne"), QStringLiteral("Annuler"));
    create->setObjectName(QStringLiteral("createCampaignPushButton"));
    connect(create, &QPushButton::clicked, this, &NewCampaignDialog::create);
    resize(theme::scaled(680), sizeHint().height());
}

void NewCampaignDialog::choosePlace()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    if (const auto path = m_prompts.saveFile(
            QStringLiteral("Nouvelle campagne"),
            folder.filePath(QStringLiteral("campagne %1.campagne").arg(m_calendar->currentText())),
            QStringLiteral("Campagnes (*.campagne)")))
        m_place->setText(QDir::toNativeSeparators(*path));
}

Result<void> NewCampaignDialog::make(const std::filesystem::path& place)
{
    const auto terms = app::readTerms(fromQt(m_calendar->currentText()), {});
    if (!terms)
        return tl::unexpected(terms.error().problem);
    auto empty = app::campaignBase(*terms, {}).and_then([](const auto& base) {
        return app::PlayedCampaign::make(base, {});
    });
    if (!empty)
        return tl::unexpected(empty.error());
    app::CampaignIntake intake(*empty);
    if (auto done = read(files(), intake); !done)
        return done;
    if (intake.findingCount() > 0) {
        tell(intake, QStringLiteral("Rien n’a été créé."));
        return {};
    }
    auto campaign = app::OpenCampaign::create(place, *terms);
    if (!campaign)
        return tl::unexpected(campaign.error());
    const auto written = campaign->add(intake.takeRows(), writing());
    if (!written) {
        campaign = tl::unexpected(written.error()); // closed: an empty campaign is no use
        std::error_code ignored;
        std::filesystem::remove(place, ignored);
        return tl::unexpected(written.error());
    }
    m_made = true;
    return {};
}

void NewCampaignDialog::create()
{
    // A catalogue alone is searched, and not played.
    const tables::CampaignFiles asked = files();
    const bool alone = asked.lists.empty() && asked.tables.size() == 1 &&
                       asked.tables.front().first == CampaignTable::Catalogue;
    if (!alone && (lacks(CampaignTable::Formations) || lacks(CampaignTable::Applications)))
        return;
    QString place = QDir::fromNativeSeparators(m_place->text().trimmed());
    if (place.isEmpty()) {
        say(QStringLiteral("Dites où garder la campagne."), theme::Tone::Bad);
        m_place->setFocus();
        return;
    }
    if (!place.endsWith(QStringLiteral(".campagne")))
        place += QStringLiteral(".campagne");
    m_made = false;
    runReading([this, place] { return make(fromQt(place)); },
               [this, place] {
                   if (!m_made)
                       return;
                   emit made(place);
                   accept();
               });
}

} // namespace delibere::widgets
