// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/campaign/referral_box.h"

#include <algorithm>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

#include "widgets/campaign/campaign_parts.h"
#include "widgets/kit/plain_label.h"
#include "widgets/kit/qt_text.h"
#include "wording/campaign_page_words.h"
#include "wording/french_format.h"

namespace delibere::widgets {

using campaign::ReferralClause;

namespace {

constexpr std::array<ReferralClause, 8> allClauses{
    ReferralClause::NotOpenYet,        ReferralClause::TooLate,
    ReferralClause::NoNationalDiploma, ReferralClause::DiplomaTooOld,
    ReferralClause::HadProposal,       ReferralClause::TooFewApplications,
    ReferralClause::TooFewMentions,    ReferralClause::TooFewEstablishments};

struct RegionName {
    const char* code;
    const char* name;
};
constexpr std::array<RegionName, 21> regionNames{{
    {"84", "Auvergne-Rhône-Alpes"},
    {"27", "Bourgogne-Franche-Comté"},
    {"53", "Bretagne"},
    {"24", "Centre-Val de Loire"},
    {"94", "Corse"},
    {"44", "Grand Est"},
    {"01", "Guadeloupe"},
    {"03", "Guyane"},
    {"32", "Hauts-de-France"},
    {"11", "Île-de-France"},
    {"04", "La Réunion"},
    {"02", "Martinique"},
    {"06", "Mayotte"},
    {"28", "Normandie"},
    {"75", "Nouvelle-Aquitaine"},
    {"988", "Nouvelle-Calédonie"},
    {"76", "Occitanie"},
    {"52", "Pays de la Loire"},
    {"987", "Polynésie française"},
    {"93", "Provence-Alpes-Côte d’Azur"},
    {"", "une autre"},
}};

} // namespace

ReferralBox::ReferralBox(QWidget* parent) : QWidget(parent), m_clauses(new CellTableModel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    m_national = new QCheckBox(QStringLiteral("&Licence nationale française"), this);
    m_national->setObjectName(QStringLiteral("nationalCheckBox"));
    m_national->setToolTip(QStringLiteral("Ni licence professionnelle, ni diplôme étranger"));
    m_national->setChecked(true);
    m_year = new QSpinBox(this);
    m_year->setObjectName(QStringLiteral("diplomaYearSpinBox"));
    m_year->setAccessibleName(QStringLiteral("Année du diplôme"));
    m_year->setRange(1980, 2100);
    m_year->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_region = new QComboBox(this);
    m_region->setObjectName(QStringLiteral("diplomaRegionComboBox"));
    m_region->setAccessibleName(QStringLiteral("Région du diplôme"));
    for (const RegionName& each : regionNames)
        m_region->addItem(QString::fromUtf8(each.name), QString::fromLatin1(each.code));
    row->addWidget(m_national);
    row->addWidget(plainLabel(this, QStringLiteral("obtenue en")));
    row->addWidget(m_year);
    row->addWidget(plainLabel(this, QStringLiteral("dans la région")));
    row->addWidget(m_region);
    row->addStretch(1);
    column->addLayout(row);
    m_verdict = plainLabel(this);
    m_verdict->setObjectName(QStringLiteral("referralVerdictLabel"));
    m_verdict->setFont(theme::strongFont());
    m_verdict->setWordWrap(true);
    column->addWidget(m_verdict);
    QTableView* table = wordTable(this, *m_clauses, "referralTableView",
                                  QStringLiteral("Conditions de la saisine"));
    column->addWidget(table, 1);
    connect(m_national, &QCheckBox::toggled, this, &ReferralBox::refresh);
    connect(m_year, &QSpinBox::valueChanged, this, &ReferralBox::refresh);
    connect(m_region, &QComboBox::currentIndexChanged, this, &ReferralBox::refresh);
}

void ReferralBox::show(const app::CandidateToday& today, const app::PlayedCampaign& campaign)
{
    m_calendar = campaign.calendar();
    m_switches = campaign.base().switches;
    m_today = campaign.today().value_or(0);
    m_facts.wasProposed = today.wasProposed;
    m_facts.applications.clear();
    for (const app::CandidateApplication& each : today.applications) {
        const store::FormationRow& formation = campaign.base().rows.formations[each.formation];
        m_facts.applications.push_back(
            {formation.establishment, formation.mention, formation.rules.track});
    }
    if (m_year->value() == m_year->minimum())
        m_year->setValue(m_calendar.dateOf(m_calendar.withdrawals.first).year);
    refresh();
}

void ReferralBox::refresh()
{
    m_facts.nationalDiploma = m_national->isChecked();
    m_facts.diplomaYear = m_year->value();
    m_facts.region = fromQt(m_region->currentData().toString());
    const auto answer = campaign::referralOf(m_facts, m_today, m_calendar, m_switches);
    const bool may = answer.failed.empty();
    const QString until = toQt(wording::shortDay(m_calendar.dateOf(answer.lastDay)));
    m_verdict->setText(
        may ? QStringLiteral("Peut saisir le recteur, jusqu’au %1\u00a0: %2.")
                  .arg(until,
                       toQt(wording::formatCount(answer.daysLeft, "jour reste", "jours restent")))
            : QStringLiteral("Ne peut pas saisir le recteur\u00a0: %1. Dernier jour\u00a0: %2.")
                  .arg(toQt(wording::formatCount(static_cast<int>(answer.failed.size()),
                                                 "condition manque", "conditions manquent")),
                       until));
    theme::setTone(m_verdict, may ? theme::Tone::Good : theme::Tone::Bad);
    CellTable table;
    table.columns = {{QStringLiteral("Condition"), 0}, {QStringLiteral("Remplie"), 120}};
    for (const ReferralClause each : allClauses) {
        const bool fails = std::ranges::find(answer.failed, each) != answer.failed.end();
        table.rows.push_back({{toQt(wording::clauseText(each, fails, answer))},
                              {fails ? QStringLiteral("✗ non") : QStringLiteral("✓ oui"),
                               {},
                               fails ? theme::Tone::Bad : theme::Tone::Good}});
    }
    m_clauses->show(std::move(table));
}

} // namespace delibere::widgets
