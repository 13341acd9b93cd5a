// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/campaign_files_dialog.h"

#include <array>

#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QListWidget>
#include <QPlainTextEdit>

#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "widgets/kit/table_tools.h"
#include "wording/campaign_finding_text.h"
#include "wording/french_format.h"
#include "wording/problem_text.h"

namespace delibere::widgets {

using tables::CampaignTable;

namespace {

struct CampaignSource {
    const char* name;
    const char* label;
    const char* meaning;
    CampaignTable kind;
    bool main; // comes in before the first day only
};

constexpr std::array<CampaignSource, 6> campaignSources{{
    {"formationsFileLineEdit", "Formations", "identifiants, places, voie",
     CampaignTable::Formations, true},
    {"applicationsFileLineEdit", "Candidatures", "rangs et préférences de la phase principale",
     CampaignTable::Applications, true},
    {"newApplicationsFileLineEdit", "Listes complémentaires", "facultatif",
     CampaignTable::NewApplications, false},
    {"answersFileLineEdit", "Réponses", "facultatif\u202f: ce que chacun répond, jour après jour",
     CampaignTable::Answers, false},
    {"ordersFileLineEdit", "Ordres complémentaires", "facultatif", CampaignTable::Orders, false},
    {"catalogueFileLineEdit", "Catalogue",
     "données ouvertes fr-esr-mon_master\u202f; seul, il se cherche", CampaignTable::Catalogue,
     false},
}};

constexpr int formationRole = Qt::UserRole;
constexpr int pathRole = Qt::UserRole + 1;
constexpr std::uint64_t megabyte = 1'000'000;
constexpr std::uint64_t thousand = 1'000;
constexpr qint64 patienceMs = 50; // between two looks at how far it is

std::filesystem::path nativePath(const QString& typed)
{
    return fromQt(QDir::fromNativeSeparators(typed.trimmed()));
}

} // namespace

CampaignFilesDialog::CampaignFilesDialog(const QString& title, const QString& explanation,
                                         Prompts& prompts, QWidget* parent)
    : WorkDialog(title, explanation, parent), m_prompts(prompts)
{
    auto* part = new QWidget(this);
    m_rows = new QGridLayout(part);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setVerticalSpacing(8);
    m_rows->setColumnStretch(1, 1);
    addPart(part);
}

QLineEdit* CampaignFilesDialog::addRow(const QString& label, const QString& hint, const char* name,
                                       const std::function<void()>& choose)
{
    QWidget* part = m_rows->parentWidget();
    auto* field = new QLineEdit(part);
    field->setObjectName(QString::fromLatin1(name));
    field->setAccessibleName(label);
    field->setPlaceholderText(hint);
    auto* button = new QPushButton(QStringLiteral("Choisir…"), part);
    button->setAccessibleName(label + QStringLiteral("\u00a0: choisir"));
    connect(button, &QPushButton::clicked, this, choose);
    const int row = m_rows->rowCount();
    m_rows->addWidget(plainLabel(part, label), row, 0);
    m_rows->addWidget(field, row, 1);
    m_rows->addWidget(button, row, 2);
    return field;
}

void CampaignFilesDialog::addWidgetRow(const QString& label, QWidget* widget)
{
    const int row = m_rows->rowCount();
    m_rows->addWidget(plainLabel(m_rows->parentWidget(), label), row, 0);
    m_rows->addWidget(widget, row, 1);
}

void CampaignFilesDialog::addFiles(bool mainLists)
{
    for (const CampaignSource& each : campaignSources) {
        if (each.main && !mainLists)
            continue;
        const QString label = QString::fromUtf8(each.label);
        const std::size_t at = m_fields.size();
        QLineEdit* edit = addRow(label, QString::fromUtf8(each.meaning), each.name, [this, at] {
            chooseFile(*m_fields[at].edit, m_fields[at].label);
        });
        m_fields.push_back({each.kind, label, edit});
    }
    if (mainLists)
        addSignedLists();
}

// Candidatures whose ranks are not in the CSV have them from there.
void CampaignFilesDialog::addSignedLists()
{
    QWidget* part = m_rows->parentWidget();
    m_lists = new QListWidget(part);
    m_lists->setObjectName(QStringLiteral("signedListsWidget"));
    m_lists->setAccessibleName(QStringLiteral("Listes signées par des commissions"));
    m_lists->setMaximumHeight(theme::scaled(64));
    auto* add = new QPushButton(QStringLiteral("A&jouter…"), part);
    add->setObjectName(QStringLiteral("addSignedListPushButton"));
    add->setToolTip(QStringLiteral("Le classement signé d’une commission donne les rangs que le "
                                   "fichier des candidatures laisse vides."));
    const int row = m_rows->rowCount();
    m_rows->addWidget(plainLabel(part, QStringLiteral("Listes signées")), row, 0, Qt::AlignTop);
    m_rows->addWidget(m_lists, row, 1);
    m_rows->addWidget(add, row, 2, Qt::AlignTop);
    connect(add, &QPushButton::clicked, this, &CampaignFilesDialog::addSignedList);
    onDelete(*m_lists, this, [this] { delete m_lists->currentItem(); });
}

void CampaignFilesDialog::addSignedList()
{
    const auto path = m_prompts.openFile(
        QStringLiteral("Liste signée"),
        QStringLiteral("Session de la commission, ou son classement exporté (*.jury *.csv)"));
    if (!path)
        return;
    const auto formation = m_prompts.askLine(
        QStringLiteral("Formation de cette liste"),
        QStringLiteral("L’identifiant de la formation sur la plateforme, comme dans le fichier "
                       "des formations."),
        QStringLiteral("Ajouter la liste"));
    if (!formation)
        return;
    auto* item = new QListWidgetItem(
        QStringLiteral("%1\u00a0: %2").arg(*formation, QFileInfo(*path).fileName()), m_lists);
    item->setData(formationRole, *formation);
    item->setData(pathRole, *path);
    item->setToolTip(QDir::toNativeSeparators(*path).toHtmlEscaped());
}

void CampaignFilesDialog::chooseFile(QLineEdit& edit, const QString& title)
{
    if (const auto path = m_prompts.openFile(title, QStringLiteral("Tableaux CSV (*.csv)")))
        edit.setText(QDir::toNativeSeparators(*path));
}

void CampaignFilesDialog::addFindings()
{
    m_findings = new QPlainTextEdit(this);
    m_findings->setObjectName(QStringLiteral("findingsText"));
    m_findings->setAccessibleName(QStringLiteral("Lignes qui ne tiennent pas"));
    m_findings->setReadOnly(true);
    m_findings->setMinimumHeight(theme::scaled(120));
    m_findings->hide();
    addPart(m_findings, 1);
}

tables::CampaignFiles CampaignFilesDialog::files() const
{
    tables::CampaignFiles files;
    for (const Field& each : m_fields) {
        if (!each.edit->text().trimmed().isEmpty())
            files.tables.emplace_back(each.kind, nativePath(each.edit->text()));
    }
    for (int row = 0; m_lists != nullptr && row < m_lists->count(); ++row) {
        const QListWidgetItem& item = *m_lists->item(row);
        files.lists.push_back(
            {fromQt(item.data(formationRole).toString()), fromQt(item.data(pathRole).toString())});
    }
    return files;
}

bool CampaignFilesDialog::lacks(CampaignTable kind)
{
    for (const Field& each : m_fields) {
        if (each.kind != kind || !each.edit->text().trimmed().isEmpty())
            continue;
        say(QStringLiteral("Choisissez d’abord le fichier\u00a0: %1.").arg(each.label.toLower()),
            theme::Tone::Bad);
        each.edit->setFocus();
        return true;
    }
    return false;
}

bool CampaignFilesDialog::goOnSometimes(std::uint64_t done)
{
    if (m_sinceShown.isValid() && m_sinceShown.elapsed() < patienceMs)
        return true;
    m_sinceShown.start();
    return goOn(static_cast<int>(done));
}

void CampaignFilesDialog::runReading(std::function<Result<void>()> work,
                                     std::function<void()> ended)
{
    auto done = std::make_shared<Result<void>>();
    workHere(
        {QStringLiteral("Les fichiers se lisent…"), "Mo", "Mo"},
        [done, work = std::move(work)] { *done = work(); },
        [this, done, ended = std::move(ended)] {
            if (!*done)
                tell(done->error());
            ended();
        });
}

Result<void> CampaignFilesDialog::read(const tables::CampaignFiles& files,
                                       app::CampaignIntake& intake)
{
    m_findings->hide();
    nextSteps({QStringLiteral("Les fichiers se lisent…"), "Mo", "Mo",
               static_cast<int>(files.bytes() / megabyte) + 1});
    return tables::readCampaignFiles(
        files, intake, [this](std::uint64_t read) { return goOnSometimes(read / megabyte); });
}

store::Progress CampaignFilesDialog::writing()
{
    return [this, begun = false](std::uint64_t done, std::uint64_t all) mutable {
        if (!begun)
            nextSteps({QStringLiteral("La campagne s’écrit…"), "millier", "milliers",
                       static_cast<int>(all / thousand) + 1});
        begun = true;
        return goOnSometimes(done / thousand);
    };
}

void CampaignFilesDialog::tell(const Problem& problem)
{
    if (problem.code == ProblemCode::Cancelled)
        say(interruptedText(), theme::Tone::Warning);
    else
        say(toQt(wording::problemText(problem)), theme::Tone::Bad);
}

void CampaignFilesDialog::tell(const app::CampaignIntake& intake, const QString& nothingDone)
{
    QStringList findings;
    for (const CampaignFinding& each : intake.findings())
        findings << toQt(wording::findingText(each));
    const std::size_t more = intake.findingCount() - intake.findings().size();
    if (more > 0)
        findings << QStringLiteral("… et %1 autres remarques.").arg(more);
    say(QStringLiteral("%1. %2 Corrigez les fichiers, puis recommencez.")
            .arg(toQt(wording::formatCount(static_cast<int>(intake.findingCount()), "remarque",
                                           "remarques")),
                 nothingDone),
        theme::Tone::Bad);
    m_findings->setPlainText(findings.join(QLatin1Char('\n')));
    m_findings->show();
    grow();
}

} // namespace delibere::widgets
