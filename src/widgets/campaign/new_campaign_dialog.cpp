// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/new_campaign_dialog.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QStandardPaths>

#include "app/campaign_terms.h"
#include "tables/campaign_csv.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "wording/campaign_finding_text.h"
#include "wording/french_format.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

using tables::CampaignTable;

struct NewCampaignDialog::Made {
    std::optional<Problem> problem;
    QStringList findings;
    std::size_t more = 0; // findings that are not told one by one
    QString path;         // empty: nothing was written
};

namespace {

struct CampaignSource {
    const char* name;
    const char* label;
    const char* meaning;
    CampaignTable kind;
};

constexpr std::array<CampaignSource, 5> campaignSources{{
    {"formationsFileLineEdit", "Formations", "identifiants, places, voie",
     CampaignTable::Formations},
    {"applicationsFileLineEdit", "Candidatures classées",
     "les classements signés de la phase principale", CampaignTable::Applications},
    {"newApplicationsFileLineEdit", "Listes complémentaires", "facultatif",
     CampaignTable::NewApplications},
    {"answersFileLineEdit", "Réponses", "facultatif\u202f: ce que chacun répond, jour après jour",
     CampaignTable::Answers},
    {"ordersFileLineEdit", "Ordres complémentaires", "facultatif", CampaignTable::Orders},
}};

using FileList = std::vector<std::pair<CampaignTable, std::filesystem::path>>;

// Reads all, and writes only when nothing was found.
NewCampaignDialog::Made makeCampaign(const std::string& calendar,
                                     const std::filesystem::path& place, const FileList& files)
{
    NewCampaignDialog::Made made;
    const auto terms = app::readTerms(calendar, {});
    if (!terms) {
        made.problem = terms.error().problem;
        return made;
    }
    const auto base = app::campaignBase(*terms, {});
    auto empty =
        base.and_then([](const auto& each) { return app::PlayedCampaign::make(each, {}); });
    if (!empty) {
        made.problem = empty.error();
        return made;
    }
    app::CampaignIntake intake(*empty);
    for (const auto& [kind, path] : files) {
        if (const auto read = tables::readCampaignTable(path, kind, intake); !read) {
            made.problem = read.error();
            return made;
        }
    }
    intake.finish();
    for (const CampaignFinding& each : intake.findings())
        made.findings << toQt(wording::findingText(each));
    made.more = intake.findingCount() - intake.findings().size();
    if (intake.findingCount() > 0)
        return made;
    const auto written = app::OpenCampaign::create(place, *terms).and_then([&](auto campaign) {
        return campaign.add(intake.takeRows());
    });
    if (!written)
        made.problem = written.error();
    else
        made.path = toQt(place.string());
    return made;
}

} // namespace

NewCampaignDialog::NewCampaignDialog(Prompts& prompts, QWidget* parent)
    : WorkDialog(QStringLiteral("Nouvelle campagne"),
                 QStringLiteral("Le calendrier, et les fichiers CSV de la plateforme. Tout est lu "
                                "avant d’être écrit\u00a0: si une ligne ne tient pas, elle est "
                                "citée et rien n’est créé."),
                 parent),
      m_prompts(prompts)
{
    setObjectName(QStringLiteral("newCampaignDialog"));
    addFiles();
    m_findings = new QPlainTextEdit(this);
    m_findings->setObjectName(QStringLiteral("findingsText"));
    m_findings->setAccessibleName(QStringLiteral("Lignes qui ne tiennent pas"));
    m_findings->setReadOnly(true);
    m_findings->setMinimumHeight(theme::scaled(120));
    m_findings->hide();
    addPart(m_findings, 1);
    m_create = addAction(QStringLiteral("&Créer la campagne"), QStringLiteral("Annuler"));
    m_create->setObjectName(QStringLiteral("createCampaignPushButton"));
    connect(m_create, &QPushButton::clicked, this, &NewCampaignDialog::create);
    resize(theme::scaled(680), sizeHint().height());
}

NewCampaignDialog::~NewCampaignDialog() = default;

void NewCampaignDialog::addFiles()
{
    auto* part = new QWidget(this);
    auto* grid = new QGridLayout(part);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    m_calendar = new QComboBox(part);
    m_calendar->setObjectName(QStringLiteral("calendarComboBox"));
    for (const std::string& each : app::shippedCalendars())
        m_calendar->addItem(toQt(each));
    m_calendar->setCurrentIndex(m_calendar->count() - 1);
    grid->addWidget(plainLabel(part, QStringLiteral("Calendrier")), 0, 0);
    grid->addWidget(m_calendar, 0, 1);
    const auto addRow = [&](int row, const char* label, const char* hint, const char* name,
                            const std::function<void()>& choose) {
        auto* field = new QLineEdit(part);
        field->setObjectName(QString::fromLatin1(name));
        field->setAccessibleName(QString::fromUtf8(label));
        field->setPlaceholderText(QString::fromUtf8(hint));
        auto* button = new QPushButton(QStringLiteral("Choisir…"), part);
        button->setAccessibleName(QString::fromUtf8(label) + QStringLiteral("\u00a0: choisir"));
        connect(button, &QPushButton::clicked, this, choose);
        grid->addWidget(plainLabel(part, QString::fromUtf8(label)), row, 0);
        grid->addWidget(field, row, 1);
        grid->addWidget(button, row, 2);
        return field;
    };
    for (std::size_t at = 0; at < fileCount; ++at) {
        const CampaignSource& source = campaignSources[at];
        m_files[at] = addRow(static_cast<int>(at) + 1, source.label, source.meaning, source.name,
                             [this, at] { chooseFile(at); });
    }
    m_place = addRow(static_cast<int>(fileCount) + 1, "Fichier de la campagne",
                     "où elle sera gardée", "placeLineEdit", [this] { choosePlace(); });
    addPart(part);
}

void NewCampaignDialog::chooseFile(std::size_t which)
{
    if (const auto path = m_prompts.openFile(QString::fromUtf8(campaignSources[which].label),
                                             QStringLiteral("Tableaux CSV (*.csv)")))
        m_files[which]->setText(QDir::toNativeSeparators(*path));
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

void NewCampaignDialog::create()
{
    m_findings->hide();
    for (std::size_t at = 0; at < 2; ++at) {
        if (m_files[at]->text().trimmed().isEmpty()) {
            say(QStringLiteral("Choisissez d’abord le fichier\u00a0: %1.")
                    .arg(QString::fromUtf8(campaignSources[at].label).toLower()),
                theme::Tone::Bad);
            m_files[at]->setFocus();
            return;
        }
    }
    QString place = QDir::fromNativeSeparators(m_place->text().trimmed());
    if (place.isEmpty()) {
        say(QStringLiteral("Dites où garder la campagne."), theme::Tone::Bad);
        m_place->setFocus();
        return;
    }
    if (!place.endsWith(QStringLiteral(".campagne")))
        place += QStringLiteral(".campagne");
    FileList files;
    for (std::size_t at = 0; at < fileCount; ++at) {
        const QString path = QDir::fromNativeSeparators(m_files[at]->text().trimmed());
        if (!path.isEmpty())
            files.emplace_back(campaignSources[at].kind, fromQt(path));
    }
    work(
        QStringLiteral("Les fichiers se lisent…"),
        [calendar = fromQt(m_calendar->currentText()), place = std::filesystem::path(fromQt(place)),
         files] { return makeCampaign(calendar, place, files); },
        [this](const Made& made) { take(made); });
}

void NewCampaignDialog::take(const Made& made)
{
    if (made.problem) {
        say(toQt(wording::problemText(*made.problem)), theme::Tone::Bad);
        return;
    }
    if (made.path.isEmpty()) {
        const auto count = static_cast<int>(made.more) + static_cast<int>(made.findings.size());
        say(QStringLiteral("%1\u00a0: rien n’a été créé. Corrigez les fichiers, puis recommencez.")
                .arg(toQt(wording::formatCount(count, "remarque", "remarques"))),
            theme::Tone::Bad);
        m_findings->setPlainText(made.findings.join(QLatin1Char('\n')));
        m_findings->show();
        grow();
        return;
    }
    emit this->made(made.path);
    accept();
}

} // namespace delibere::widgets
